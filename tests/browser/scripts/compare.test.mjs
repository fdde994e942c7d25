// The pure parts of the scripts that choose and compare.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idsIn, verdict } from '../../../themes/default/static/compare.js';
import { idsOf, parse, toggled } from '../../../themes/default/static/shortlist.js';

test('a store that holds anything but a list of entries is empty', () => {
  assert.deepEqual(parse('["programme/a-1","summer-school/b"]'), ['programme/a-1', 'summer-school/b']);
  for (const text of [null, '', '{', '"programme/a"', '{"programme/a":1}']) assert.deepEqual(parse(text), [], String(text));
  assert.deepEqual(parse('["programme/a","<b>/x","a",1,null,"programme/../x"]'), ['programme/a']);
});

test('the ids of a kind come in the order of choosing', () => {
  const list = ['programme/b', 'summer-school/c', 'programme/a'];
  assert.deepEqual(idsOf(list, 'programme'), ['b', 'a']);
  assert.deepEqual(idsOf(list, 'school'), []);
});

test('an entry goes in and out, and not beyond the most of its kind', () => {
  const two = ['programme/a', 'programme/b'];
  assert.deepEqual(toggled([], 'programme/a', 2), ['programme/a']);
  assert.deepEqual(toggled(two, 'programme/a', 2), ['programme/b']);
  assert.equal(toggled(two, 'programme/c', 2), two);
  assert.deepEqual(toggled(two, 'summer-school/c', 2), [...two, 'summer-school/c']);
});

test('an address names each id once, up to the most, and nothing else', () => {
  assert.deepEqual(idsIn('?ids=a,b,a', 4), ['a', 'b']);
  assert.deepEqual(idsIn('?x=1&ids=a%2Cb,c,d,e', 4), ['a', 'b', 'c', 'd']);
  assert.deepEqual(idsIn('?ids=../a,<b>,,c', 4), ['c']);
  assert.deepEqual(idsIn('', 4), []);
  assert.deepEqual(idsIn('?ids=a', 0), []);
});

test('cells are the same, differ, or say nothing of their own', () => {
  const cell = (text, own = true) => ({ text, own });
  assert.equal(verdict([cell('a'), cell('a')]), 'same');
  assert.equal(verdict([cell('a'), cell('b')]), 'differs');
  assert.equal(verdict([cell('a'), undefined]), 'differs');
  assert.equal(verdict([cell('a', false), cell('a')]), 'same');
  assert.equal(verdict([cell('a', false), cell('b', false)]), undefined);
  assert.equal(verdict([undefined, undefined]), undefined);
});

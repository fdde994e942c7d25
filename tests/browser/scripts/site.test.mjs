// What site.js and filter.js decide, without a browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest, stateAt, told } from '../../../themes/default/static/site.js';
import { feeOf, fits, partingLimits, readChoice, relaxed, writeChoice } from '../../../themes/default/static/filter.js';

const day = 86_400_000;

test('a deadline stands as the clock says', () => {
  assert.equal(stateAt(10 * day, 50 * day, 9 * day, 14), 'upcoming');
  assert.equal(stateAt(10 * day, 50 * day, 10 * day, 14), 'open');
  assert.equal(stateAt(10 * day, 50 * day, 36 * day, 14), 'closing-soon');
  assert.equal(stateAt(10 * day, 50 * day, 50 * day, 14), 'closing-soon');
  assert.equal(stateAt(10 * day, 50 * day, 50 * day + 1, 14), 'passed');
  assert.equal(stateAt(Number.NaN, 50 * day, 0, 14), 'open');
});

test("a group without anything of its own takes the nearest other one's", () => {
  assert.equal(nearest(['vliruos', 'non-eea'], ['eea', 'non-eea']), 'non-eea');
  assert.equal(told('eea=1 non-eea=2', ['vliruos', 'non-eea']), '2');
  assert.equal(told('eea=1', ['non-eea']), undefined);
  assert.equal(told(undefined, ['non-eea']), undefined);
  assert.equal(told('eea=2027-06-01T23:59:59+02:00', ['eea']), '2027-06-01T23:59:59+02:00');
});

const facets = ['field', 'duration'];
const entries = [
  { terms: new Set(['field=05', 'duration=P2Y']), closes: 100, fee: feeOf('1000-EUR-year') },
  { terms: new Set(['field=05', 'field=09', 'duration=P1Y']), closes: 10, fee: feeOf('5000-EUR-year') },
  { terms: new Set(['field=04', 'duration=P1Y']) },
];
const shown = (query, now = 50) => entries.map((entry) => fits(entry, readChoice(query, facets), now));

test('terms of one facet are alternatives, facets add up', () => {
  assert.deepEqual(shown(''), [true, true, true]);
  assert.deepEqual(shown('?field=05'), [true, true, false]);
  assert.deepEqual(shown('?field=09&field=04'), [false, true, true]);
  assert.deepEqual(shown('?field=05&duration=P1Y'), [false, true, false]);
  assert.deepEqual(shown('?nonsense=1'), [true, true, true]);
});

test('what is not known to be open or cheap does not count as such', () => {
  assert.deepEqual(shown('?open=1'), [true, false, false]);
  assert.deepEqual(shown('?fee=2000-EUR-year'), [true, false, false]);
  assert.deepEqual(shown('?fee=2000'), [true, true, true]);
});

test('a sum says nothing about fees in another currency, or for something else', () => {
  assert.deepEqual(shown('?fee=9000-USD-year'), [false, false, false]);
  assert.deepEqual(shown('?fee=9000-EUR-credit'), [false, false, false]);
});

test('a choice is read from the address as it was written', () => {
  for (const query of ['', 'field=05&field=09&duration=P1Y', 'open=1&fee=2000-EUR-year']) {
    assert.equal(writeChoice(readChoice(query, facets)), query);
  }
});

test('where nothing fits, the nearest ways out are told with what they lead to', () => {
  const ways = relaxed(entries, readChoice('field=04&duration=P2Y&open=1', facets), 50);
  assert.deepEqual(ways.map((way) => [way.name, way.count]), [['field=04', 1]]);
});

test('only sums that part my fees are offered', () => {
  const limits = ['1000-EUR-year', '2000-EUR-year', '10000-EUR-year', '100-USD-credit'];
  const mine = (...fees) => partingLimits(fees.map(feeOf), limits);
  assert.deepEqual(mine('1116.5-EUR-year', '5900-EUR-year'), ['2000-EUR-year']);
  assert.deepEqual(mine('1000-EUR-year', '5900-EUR-year', '60-USD-credit', '160-USD-credit'), ['1000-EUR-year', '2000-EUR-year', '100-USD-credit']);
  assert.deepEqual(mine('1000-EUR-year', '60-USD-credit'), []);
  assert.deepEqual(mine(), []);
});

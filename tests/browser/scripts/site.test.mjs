// What site.js, mine.js and filter.js decide, without a browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { duesOf, nextOfEachWay } from '../../../themes/default/static/mine.js';
import { inDigits, nearest, stateAt, written } from '../../../themes/default/static/site.js';
import { feeOf, fits, inOrder, nextClosing, partingLimits, readChoice, relaxed, told, toldOf, writeChoice } from '../../../themes/default/static/filter.js';

const day = 86_400_000;

test('a deadline stands as the clock says', () => {
  assert.equal(stateAt(10 * day, 50 * day, 9 * day, 14), 'upcoming');
  assert.equal(stateAt(10 * day, 50 * day, 10 * day, 14), 'open');
  assert.equal(stateAt(10 * day, 50 * day, 36 * day, 14), 'closing-soon');
  assert.equal(stateAt(10 * day, 50 * day, 50 * day, 14), 'closing-soon');
  assert.equal(stateAt(10 * day, 50 * day, 50 * day + 1, 14), 'passed');
  assert.equal(stateAt(Number.NaN, 50 * day, 0, 14), 'open');
  assert.equal(stateAt(10 * day, Number.NaN, 999 * day, 14), 'open');
  assert.equal(stateAt(10 * day, 50 * day, 20 * day, 14, 'full'), 'full');
  assert.equal(stateAt(10 * day, 50 * day, 51 * day, 14, 'full'), 'passed');
  assert.equal(stateAt(10 * day, 50 * day, 51 * day, 14, 'cancelled'), 'cancelled');
});

test('numbers are written in the digits of the page', () => {
  const page = { body: { dataset: { digits: '۰۱۲۳۴۵۶۷۸۹' } } };
  try {
    globalThis.document = page;
    assert.equal(inDigits(2027), '۲۰۲۷');
    page.body.dataset = {};
    assert.equal(inDigits('18 May 2027'), '18 May 2027');
  } finally {
    delete globalThis.document;
  }
});

test('days are written as the pages write them, in their calendar and their digits', () => {
  const told = (day, lang, dataset = {}) => {
    globalThis.document = { body: { dataset }, documentElement: { lang } };
    try {
      return [written(day), written(day, { timeStyle: 'short', hourCycle: 'h23' })];
    } finally {
      delete globalThis.document;
    }
  };
  const [late, first] = [new Date(2026, 10, 25, 9, 5), new Date(2027, 2, 1, 23, 59)];
  assert.deepEqual(told(late, 'en'), ['25 November 2026', '25 November 2026 at 09:05']);
  assert.equal(told(late, 'nl')[0], '25 november 2026');
  assert.equal(told(late, 'ar')[0], '25 نوفمبر 2026');
  assert.deepEqual(told(first, 'fr'), ['1er mars 2027', '1er mars 2027 à 23:59']);
  assert.equal(told(late, 'fr')[0], '25 novembre 2026');
  assert.equal(told(first, 'pt-BR')[0], '1º de março de 2027');
  assert.equal(told(first, 'pt-PT')[0], '1 de março de 2027');
  assert.deepEqual(told(first, 'vi'), ['ngày 1 tháng 3 năm 2027', 'lúc 23:59 ngày 1 tháng 3 năm 2027']);
  assert.equal(told(first, 'fa', { digits: '۰۱۲۳۴۵۶۷۸۹' })[0], '۱ مارس ۲۰۲۷');
  assert.equal(told(first, 'fa', { calendar: 'persian' })[0], '10 اسفند 1405');
  assert.equal(told(first, 'th', { calendar: 'buddhist', digits: '๐๑๒๓๔๕๖๗๘๙' })[0], '๑ มีนาคม ๒๕๗๐');
});

// The program's own rule wrote down what it says of these openings at many moments.
const scenes = JSON.parse(readFileSync(new URL('../../offers.json', import.meta.url), 'utf8'));

/** What the script says of the opening of a scene that a page is about at one of its moments, in the words of the file. */
function answer(scene, now, group, current) {
  const dues = scene.openings.find(({ order }) => order === current)?.dues ?? [];
  const due = duesOf(dues.map((one) => ({ ...one, closes: one.closes ?? Number.NaN, stated: one.stated ?? undefined })), [group]);
  const next = nextOfEachWay(due, now, scene.soonDays);
  const state = ({ opens, closes, stated }) => stateAt(opens, closes, now, scene.soonDays, stated);
  return next.map((one) => [Number.isNaN(one.closes) ? null : one.closes, state(one)]);
}

for (const scene of scenes) {
  test(`the script and the program say the same of ${scene.name}, whenever they are asked`, () => {
    for (const { now, groups } of scene.moments) {
      for (const [group, told] of Object.entries(groups)) {
        assert.deepEqual(answer(scene, now, group, told.current), told.next, `${group} at ${new Date(now).toISOString()}`);
      }
    }
  });
}

test('the comparison of the two finds a difference', () => {
  const [scene] = scenes;
  const told = ({ now, groups: { eea } }, later) => JSON.stringify(answer(scene, now + later, 'eea', eea.current));
  assert.ok(scene.moments.some((moment) => told(moment, 0) !== told(moment, 86_400_000)));
});

test('a card tells deadlines and fees of one opening', () => {
  const [closes, fees] = ['eea=100/200,900 non-eea=50,800/never', 'eea=1-EUR-year,2-EUR-year non-eea=5-EUR-year,6-EUR-year'];
  assert.deepEqual(toldOf(closes, fees, ['eea'], 150_000), { closes: 200_000, fee: '1-EUR-year' });
  assert.deepEqual(toldOf(closes, fees, ['eea'], 300_000), { closes: 900_000, fee: '2-EUR-year' });
  assert.deepEqual(toldOf(closes, fees, ['non-eea'], 300_000), { closes: Number.MAX_VALUE, fee: '6-EUR-year' });
  assert.deepEqual(toldOf(undefined, undefined, ['eea'], 0), { closes: undefined, fee: '' });
});

test("a group without anything of its own takes the nearest other one's", () => {
  assert.equal(nearest(['vliruos', 'non-eea'], ['eea', 'non-eea']), 'non-eea');
  assert.equal(told('eea=1 non-eea=2', ['vliruos', 'non-eea']), '2');
  assert.equal(told('eea=1', ['non-eea']), undefined);
  assert.equal(told(undefined, ['non-eea']), undefined);
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
  for (const query of ['', 'field=05&field=09&duration=P1Y', 'open=1&fee=2000-EUR-year', 'field=05&order=next']) {
    assert.equal(writeChoice(readChoice(query, facets)), query);
  }
});

test('the next deadline is mine, or anybody\'s where nobody says who they are', () => {
  const closes = 'eea=100/200,900 non-eea=150/never';
  const next = (mine, now) => nextClosing(closes, mine, now);
  assert.deepEqual([next(['eea'], 150_000), next(['eea'], 300_000), next(['eea'], 901_000)], [200_000, 900_000, undefined]);
  assert.deepEqual([next(['vliruos', 'non-eea'], 0), next(['non-eea'], 151_000), next(['vliruos'], 0)], [150_000, Number.MAX_VALUE, undefined]);
  assert.deepEqual([next([], 0), next([], 201_000), nextClosing(undefined, [], 0), nextClosing(undefined, ['eea'], 0)], [100_000, 900_000, undefined, undefined]);
});

test('items stand in the order that was chosen, and what nobody knows of comes last', () => {
  const told = [{}, { next: 9, fee: feeOf('90-USD-credit') }, { next: 5, fee: feeOf('1116.5-EUR-year') }, { next: 9, fee: feeOf('0-EUR-year') }, { fee: feeOf('20-USD-credit') }, { fee: feeOf('60-USD-credit') }];
  const order = (name) => inOrder([0, 1, 2, 3, 4, 5], told, name);
  assert.deepEqual([order(''), order('nonsense'), order('next')], [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5], [2, 1, 3, 0, 4, 5]]);
  assert.deepEqual(order('fee'), [4, 5, 1, 3, 2, 0], 'sums of one unit beside each other');
  assert.deepEqual(inOrder([3, 5, 0], told, 'next'), [3, 5, 0]);
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

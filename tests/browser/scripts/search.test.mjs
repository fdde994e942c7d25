// What search.js decides, without a browser.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { byKind, excerpt, isMeant, lettered, plain, plainer, readAsked, step, textOf, writeAsked } from '../../../themes/default/static/search.js';

test('no script of the theme has a pattern that looks behind, which a phone of some years ago cannot read', async () => {
  const folder = new URL('../../../themes/default/static/', import.meta.url);
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  assert.ok(scripts.length > 3);
  for (const name of scripts) assert.doesNotMatch(await readFile(new URL(name, folder), 'utf8'), /\(\?<[!=]/, name);
});

test('what is asked is read from the address as it was written', () => {
  for (const address of ['', 'q=data', 'q=%C4%91%E1%BA%A1i+h%E1%BB%8Dc&kind=programme&field=05']) {
    assert.equal(writeAsked(readAsked(`?${address}`)), address);
  }
  assert.deepEqual(readAsked('?q=++&kind=news'), { query: '', kind: 'news', field: '' });
  assert.equal(writeAsked(readAsked('?kind=news')), '', 'nothing is narrowed where nothing is asked');
});

test('words are compared without case, marks, special letters and joined articles', () => {
  assert.equal(plain('Đại'), plain('dai'));
  assert.equal(plain('«Straße»,'), 'strasse');
  assert.equal(plain('والمنح'), plain('المنح'));
  assert.equal(plain('الإحصاء'), plain('احصاء'));
  assert.notEqual(plain('data'), plain('date'));
});

const marked = (...arguments_) => excerpt(...arguments_).map((run) => (run.hit ? `[${run.text}]` : run.text)).join('');
const words = Array.from({ length: 100 }, (_, at) => `w${at}`);

test('an excerpt shows the part with most hits, and marks them', () => {
  assert.equal(marked('one two three', [1], 'two'), 'one [two] three');
  const text = words.join(' ');
  const shown = marked(text, [3, 60, 64], 'x');
  assert.ok(shown.startsWith('… w54 ') && shown.includes('[w60]') && shown.includes('[w64]') && shown.endsWith(' …'), shown);
  assert.ok(marked(text, [99], 'x').endsWith('[w99]'));
  assert.ok(marked(text, [], 'nothing').startsWith('w0 w1 '));
});

test('an excerpt finds words that the index knows in another form', () => {
  assert.equal(marked('Từ trường đại học.', [], 'dai hoc'), 'Từ trường [đại] [học.]');
});

test('words are looked for without what is joined to their front, and one by one, where nothing was found', () => {
  assert.equal(plainer('l’école d\'été', 'fr'), 'école été');
  assert.equal(plainer("don't", 'en'), "don't");
  assert.equal(plainer('والبيانات بيانات', 'ar'), 'بيانات بيانات');
  assert.equal(plainer('הסטודנטים', 'he'), 'סטודנטים');
  assert.ok(plainer('វិទ្យាសាស្ត្រទិន្នន័យ', 'km').includes(' '));
  assert.equal(marked('à l’école d’été', [], 'ecole'), 'à [l’école] d’été');
});

test('letters of two forms are those of the language', () => {
  assert.equal(lettered('بورسيه ك', 'fa'), 'بورسیه ک');
  assert.equal(lettered('کتاب', 'ar-EG'), 'كتاب');
  assert.equal(lettered('ﾃﾞｰﾀ ＩＥＬＴＳ', 'ja'), 'データ IELTS');
  assert.equal(plainer('بأسعار', 'ar'), 'أسعار');
});

test('a page that was found by a letter of what was typed is none that was meant', () => {
  const found = { url: '/', content: 'A master takes statistics', locations: [0, 2], meta: { title: 'Study' }, filters: {} };
  assert.equal(isMeant(found, 'aqqqqq'), false);
  assert.equal(isMeant(found, 'aq'), false);
  assert.equal(isMeant(found, 'a'), true);
  assert.equal(isMeant(found, 'taking'), true);
  assert.equal(isMeant(found, 'studies take'), true);
  assert.equal(isMeant({ ...found, locations: [] }, '統計'), true, 'where no blanks part words, Pagefind does');
});

test('an excerpt of a text without blanks is cut between its words', () => {
  const raw_content = '本\u200b课程\u200b教授\u200b统计学\u200b&lt;与\u200b数据。';
  const text = textOf({ raw_content, content: '本课程教授统计学<与数据。' });
  assert.equal(marked(text, [3], '统计学'), '本课程教授[统计学]<与数据。');
  assert.equal(textOf({ raw_content: 'a &lt; b', content: 'a < b' }), 'a < b');
});

test('an excerpt never makes markup', () => {
  assert.deepEqual(excerpt('<b> & c', [0], 'b'), [{ text: '<b>', hit: true }, { text: ' & c', hit: false }]);
});

test('results stand by kind, the best first, and kinds not yet shown after them', () => {
  const found = ['page', 'programme', 'page'].map((kind, at) => ({ filters: { kind: [kind] }, url: String(at) }));
  const groups = byKind(found, { page: 2, news: 3, programme: 4, goal: 0 });
  assert.deepEqual(groups.map(({ kind, count, found }) => [kind, count, found.length]), [['page', 2, 2], ['programme', 4, 1], ['news', 3, 0]]);
});

test('arrow keys stop at the ends', () => {
  assert.equal(step(0, 'ArrowDown', 3), 1);
  assert.equal(step(2, 'ArrowDown', 3), undefined);
  assert.equal(step(0, 'ArrowUp', 3), undefined);
});

// No page shuts people out: axe-core's rules for WCAG 2.2 A and AA, and its best practices, hold for what is folded away
// too, and nothing sticks out of the narrowest phone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriers, calm } from './axe.mjs';
import { faults, find, languages, leftward, looks, none, pages, phone, planted, plantedFile, sample } from './site.mjs';

test('every kind of page, in every language, in light and dark, on every width', async () => {
  none(await faults(sample(), barriers, calm));
});

test('a sample has every kind in several languages, both schemes and every width, and each language with each look', () => {
  const visits = sample();
  for (const kind of new Set(pages.map((page) => page.kind).filter((kind) => kind !== 'redirect'))) {
    const met = (pick) => new Set(visits.filter((visit) => visit.kind === kind).map(pick)).size;
    const spoken = new Set(pages.filter((page) => page.kind === kind).map(({ language }) => language)).size;
    assert.ok(met(({ language }) => language) >= Math.min(spoken, 3), kind);
    assert.ok(met(({ scheme }) => scheme) === 2 && met(({ width }) => width) === 3, kind);
  }
  assert.equal(new Set(visits.map(({ language, scheme, width }) => `${language} ${scheme} ${width}`)).size, languages.length * looks.length);
});

test('faults of each sort are found when they are planted', async () => {
  const broken = await planted(find('programme'), (html) => html
    .replace('</main>', '<img src="/x.svg"><h6>Too deep</h6><input type="checkbox"><input type="checkbox"></main>'));
  const pale = await plantedFile(find('home', leftward), 'pale.css', '.lead, p { color: #777 !important; background: #888 }', looks[3]);
  const wide = await planted(find('home'), (html) => html.replace('</main>', `<table><tr><td>${'<b>cell</b>&nbsp;'.repeat(40)}</table></main>`), looks[2]);
  const found = await faults([broken, pale, wide], barriers, calm);
  const expected = [[broken, ['image-alt', 'heading-order', 'target-size']], [pale, ['color-contrast']], [wide, ['scrolls sideways']]];
  for (const [visit, ids] of expected) {
    for (const id of ids) assert.ok(found.some((fault) => fault.includes(visit.url) && fault.includes(id)), `${id}: ${found}`);
  }
});

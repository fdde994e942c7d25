// Every link and control of a page is reached by keyboard, in the order of the page, is seen when it is, and lets go.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trodden } from './focus.mjs';
import { desk, faults, find, leftward, none, phone, planted, plantedFile, sample } from './site.mjs';

const calm = { reducedMotion: 'reduce' };

test('the keyboard goes through every kind of page', async () => {
  none(await faults(sample([{ width: phone }, { width: desk, scheme: 'dark' }], ['en', leftward]), trodden, calm));
});

test('what keeps the keyboard out is found when it is planted', async () => {
  const disorder = await planted(find('home'), (html) => html.replace('</main>', '<a href="/" tabindex="3">first</a></main>'));
  const covered = await plantedFile(find('home'), 'covered.css', 'footer { position: relative } footer::after { content: ""; position: absolute; inset: 0; background: #000 }', { width: desk });
  const unseen = await plantedFile(find('home'), 'unseen.css', ':focus-visible { outline: none !important }', { width: desk });
  const pale = await plantedFile(find('home'), 'pale.css', ':focus-visible { outline-color: #888 !important } body, main, header, footer { background: #999 !important }');
  const trap = await plantedFile(find('home'), 'trap.js', "addEventListener('keydown', (event) => event.target.closest('footer') && event.preventDefault());");
  const cases = [[disorder, /out of order/], [unseen, /shows no outline/], [pale, /outline of contrast/], [covered, /is covered by/], [trap, /let the keyboard out[^]*is not reached/]];
  for (const [visit, fault] of cases) assert.match(String(await faults([visit], trodden, calm)), fault);
});

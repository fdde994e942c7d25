// Every link and control of a page is reached by keyboard, in the order of the page, is seen when it is, and lets go.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trodden } from './focus.mjs';
import { desk, faults, none, phone, planted, plantedFile, sample } from './site.mjs';

const calm = { reducedMotion: 'reduce' };

test('the keyboard goes through every kind of page', async () => {
  none(await faults(sample([{ width: phone }, { width: desk, scheme: 'dark' }], ['en', 'ar']), trodden, calm));
});

test('what keeps the keyboard out is found when it is planted', async () => {
  const disorder = await planted('/en/', (html) => html.replace('</main>', '<a href="/" tabindex="3">first</a></main>'));
  const covered = await plantedFile('/en/', 'covered.css', 'footer { position: relative } footer::after { content: ""; position: absolute; inset: 0; background: #000 }', { width: desk });
  const unseen = await plantedFile('/en/', 'unseen.css', ':focus-visible { outline: none !important }', { width: desk });
  const pale = await plantedFile('/en/', 'pale.css', ':focus-visible { outline-color: #888 !important } body, main, header, footer { background: #999 !important }');
  const trap = await plantedFile('/en/', 'trap.js', "addEventListener('keydown', (event) => event.target.closest('footer') && event.preventDefault());");
  const cases = [[disorder, /out of order/], [unseen, /shows no outline/], [pale, /outline of contrast/], [covered, /is covered by/], [trap, /let the keyboard out[^]*is not reached/]];
  for (const [visit, fault] of cases) assert.match(String(await faults([visit], trodden, calm)), fault);
});

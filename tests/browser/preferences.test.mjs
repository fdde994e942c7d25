// What a reader has asked of the browser is done: no motion, own colours, paper.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { trodden } from './focus.mjs';
import { desk, faults, find, leftward, none, pages, phone, planted, plantedFile, sample, tab, open } from './site.mjs';

const calm = { reducedMotion: 'reduce' };
const contrasting = { forcedColors: 'active', reducedMotion: 'reduce' };
// A sheet of A4 within the margins of a browser, in CSS pixels.
const paper = 718;
const isMain = ({ kind }) => ['home', 'list programmes', 'programme', 'search'].includes(kind);

/** What moves, or would when it changes. */
function motion(page) {
  return page.evaluate(() => {
    const timed = (style) => [style.transitionDuration, style.animationName === 'none' ? '0s' : style.animationDuration];
    const moves = (style) => timed(style).some((time) => time.split(', ').some((one) => Number.parseFloat(one) > 0.001)) || style.scrollBehavior === 'smooth';
    const pseudo = [undefined, '::before', '::after'];
    const all = [...document.querySelectorAll('*')].filter((one) => pseudo.some((part) => moves(getComputedStyle(one, part))));
    return [...all.map((one) => `moves: ${one.outerHTML.slice(0, 100)}`), ...document.getAnimations().map(() => 'an animation runs')];
  });
}

/** What cannot be told from what is behind it. */
function dim(page) {
  return violations(page, ['color-contrast']);
}

/** What is missing on paper, or does not belong there. */
async function printed(page) {
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate((width) => {
    const name = (one) => one.outerHTML.slice(0, 100);
    const shown = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && one.getClientRects().length > 0;
    const all = (selector) => [...document.querySelectorAll(selector)];
    const say = (fault, some) => some.map((one) => `${fault}: ${name(one)}`);
    const outside = all('main a[href^="http"]').filter((one) => one.host !== location.host && shown(one) && /\p{L}/u.test(one.textContent));
    const written = (one) => one.textContent.includes(one.hostname) || getComputedStyle(one, '::after').content.includes(one.getAttribute('href'));
    const words = all('main *').filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && shown(one));
    const cut = (one) => {
      const { left, right } = one.getBoundingClientRect();
      const hides = ['hidden', 'clip', 'auto', 'scroll'].includes(getComputedStyle(one).overflowX);
      return right > width + 1 || left < -1 || (hides && one.scrollWidth > one.clientWidth + 1);
    };
    const small = (one) => one.getBoundingClientRect().width <= 1;
    const [ink, sheet] = [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor];
    return [
      ...say('is no use on paper', all('nav, button, input, select, .skip').filter((one) => shown(one) && !one.closest('.root'))),
      ...say('does not say where it leads', document.querySelector('.sheet') ? [] : outside.filter((one) => !written(one))),
      ...say('is cut off', [...words, ...all('main .table, main table, main svg, main img')].filter((one) => shown(one) && !small(one) && cut(one))),
      ...say('is folded away', all('main details').filter(shown).flatMap((one) => [...one.children]).filter((one) => one.localName !== 'summary' && !shown(one))),
      ...(words.length === 0 ? ['nothing is printed'] : []),
      ...(ink === 'rgb(0, 0, 0)' && sheet === 'rgb(255, 255, 255)' ? [] : [`prints ${ink} on ${sheet}`]),
    ];
  }, paper);
  const pale = await dim(page);
  await page.emulateMedia({ media: 'screen' });
  return [...found, ...pale];
}

test('nothing moves for those who do not want it', async () => {
  none(await faults(sample([{ width: desk }], ['en']), motion, calm));
  const moving = await plantedFile(find('home'), 'moving.css', 'h1 { animation: 3s go infinite } @keyframes go { to { opacity: 0 } } a { transition: color 1s }');
  const found = String(await faults([moving], motion, calm));
  for (const fault of [/moves: <h1/, /moves: <a /, /an animation runs/]) assert.match(found, fault);
});

test("a page is read and followed in the reader's own colours", async () => {
  const visits = sample([{ width: desk, scheme: 'dark' }], ['en']);
  none(await faults(visits, dim, contrasting));
  none(await faults(visits.filter(isMain), trodden, contrasting));
  const stubborn = 'main { forced-color-adjust: none; background: #777; color: #888 } :focus-visible { outline: none; background: yellow }';
  const visit = await plantedFile(find('home'), 'stubborn.css', stubborn);
  assert.match(String(await faults([visit], dim, contrasting)), /color-contrast/);
  assert.match(String(await faults([visit], trodden, contrasting)), /shows no outline/);
});

test('a page is whole on paper', async () => {
  none(await faults(sample([{ width: paper, scheme: 'dark' }], ['en']), printed));
  none(await faults(sample([{ width: paper }], [leftward]).filter(isMain), printed));
  // The longest words in the narrowest columns.
  const tables = pages.filter(({ kind, language }) => kind.startsWith('compare') && (process.env.ALL || language === 'nl'));
  none(await faults(tables.map((page) => ({ ...page, width: paper })), printed));
  const wasteful = await planted(find('programme'), (html) => html.replace('</main>', '<a href="https://example.org/">elsewhere</a></main>'));
  const cut = 'nav { display: block !important } .lead { inline-size: 60rem } details::details-content { content-visibility: hidden !important } body { color: #333 !important } h2 { color: #ddd }';
  const found = String(await faults([wasteful, await plantedFile(find('goal'), 'cut.css', cut)], printed));
  const planned = [/is no use on paper: <nav/, /does not say where it leads: <a/, /is cut off: <p class="lead"/, /is folded away: </, /prints rgb\(51, 51, 51\)/, /color-contrast/];
  for (const fault of planned) assert.match(found, fault);
});

test('a browser makes pages of paper of it', async () => {
  const page = await tab();
  // One of usual length, where there are shorter and longer ones.
  const usual = pages.find(({ url }) => url === '/en/programmes/management/')?.url ?? find('programme');
  await open(page, { url: usual });
  const pdf = await page.pdf({ format: 'A4' });
  const count = [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length;
  assert.ok(count >= 2 && count <= 5, `${count} pages`);
});

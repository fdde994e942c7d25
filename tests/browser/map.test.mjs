// The maps of partners: every mark can be seen, read and reached on every screen, and nothing is on the map alone.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { violations } from './axe.mjs';
import { trodden } from './focus.mjs';
import { folder } from './server.mjs';
import { desk, faults, having, languages, leftward, looks, none, open, pages, phone, planted, plantedFile, tab } from './site.mjs';

const calm = { reducedMotion: 'reduce' };
const contrasting = { ...calm, forcedColors: 'active' };
// The widths at which the style sheet changes the size of marks, and those just before.
const steps = [320, 439, 440, 619, 620, 799, 800, 959, 960, 1024, 1040, 1200, 1216, 1280];
const read = ({ file }) => readFile(path.join(folder, file), 'utf8');
const mapped = (await Promise.all(pages.map(async (page) => (await read(page)).includes('class="map-land"') && page))).filter(Boolean);
const heaviest = languages.flatMap((language) =>
  ['list partners', 'network', 'country'].map((kind) => {
    const own = mapped.filter((page) => page.kind === kind && page.language === language);
    assert.ok(own.length > 0, `a map on a page of the kind ${kind} in ${language}`);
    return own.sort((one, other) => other.size - one.size)[0];
  }),
);
const list = (language) => heaviest.find((page) => page.language === language && page.kind === 'list partners');
const english = heaviest.filter(({ language }) => language === 'en');

/** The marks that are shown, with the place and the size of what a finger finds. */
const marks = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.map-level a')]
      .filter((mark) => mark.ownerSVGElement.checkVisibility())
      .map((mark) => {
        const { x, y, width, height } = mark.querySelector('.map-target').getBoundingClientRect();
        return { href: mark.getAttribute('href'), name: mark.querySelector('title').textContent, x: x + width / 2, y: y + height / 2, width, height };
      }),
  );

/** Marks that a finger does not find, or finds with another one. */
async function crowded(page) {
  const shown = await marks(page);
  const small = shown.filter(({ width, height }) => width < 24 || height < 24).map(({ name, width }) => `${name} is ${width} wide`);
  const near = shown.flatMap((mark, at) => shown.slice(0, at)
    .map((other) => ({ other, apart: Math.hypot(mark.x - other.x, mark.y - other.y) }))
    .filter(({ apart }) => apart < 24)
    .map(({ other, apart }) => `${mark.name} and ${other.name} are ${apart} apart`));
  return [...(shown.length ? [] : ['shows no marks']), ...small, ...near];
}

/** Where the map and the list lead to different partners, or a count is not that of what it stands for. */
async function unequal(page) {
  const hrefs = (selector) => page.$$eval(selector, (links) => links.map((link) => link.getAttribute('href')));
  const onMap = new Set();
  const found = [];
  for (const { href, name } of await marks(page)) {
    const behind = href.startsWith('#') ? await hrefs(`${href} a`) : [href];
    behind.forEach((one) => onMap.add(one));
    if (href.startsWith('#') && !name.startsWith(`${behind.length} `)) found.push(`${name}: ${behind.length}`);
  }
  const listed = new Set(await hrefs('.list .card-title a'));
  const only = (these, those) => [...these].filter((one) => !those.has(one));
  return [...found, ...only(onMap, listed).map((one) => `${one} is not listed`), ...only(listed, onMap).map((one) => `${one} is not on the map`)];
}

/** How far from the left edge of the map its marks stand. */
async function places(visit) {
  const page = await tab(calm);
  await open(page, visit);
  const left = await page.locator('.map-frame').evaluate((frame) => frame.getBoundingClientRect().left);
  const shown = (await marks(page)).map(({ x }) => Math.round(x - left));
  await page.context().close();
  return shown;
}

const heavy = (html) => gzipSync(html).length > 16_000;

test('maps shut nobody out, in every language, in light and dark', async () => {
  none(await faults(heaviest.map((visit, turn) => ({ ...visit, ...looks[turn % looks.length] })), (page) => violations(page), calm));
});

test('the keyboard goes over the marks, also in colours of the reader\'s own', async () => {
  const visits = [list('en'), list(leftward)].flatMap((visit) => [{ ...visit, width: phone }, { ...visit, width: desk, scheme: 'dark' }]);
  none(await faults(visits, trodden, calm));
  none(await faults([...visits, ...english.map((visit) => ({ ...visit, scheme: 'dark' }))], trodden, contrasting));
  const unseen = await plantedFile(list('en').url, 'unseen.css', '.map-frame a { outline: none !important }', { width: desk });
  assert.match(String(await faults([unseen], trodden, calm)), /shows no outline: <a href="[^"]*" transform/);
});

test('every mark is large enough for a finger, and none covers another', async () => {
  none(await faults(english.flatMap((visit) => steps.map((width) => ({ ...visit, width }))), crowded, calm));
  const tiny = await plantedFile(list('en').url, 'tiny.css', '.map-mark { transform: none } .map-level { display: block }', { width: phone });
  const found = String(await faults([tiny], crowded, calm));
  for (const fault of [/ is \d.* wide/, / apart/]) assert.match(found, fault);
});

test('the map and the list below it lead to the same partners', async () => {
  none(await faults([320, 768, desk].map((width) => ({ ...list('en'), width })), unequal, calm));
  const short = await planted(list('en').url, (html) => html.replace(/<li class="card[^]*?<\/li>/, ''));
  assert.match(String(await faults([short], unequal, calm)), /is not listed/);
});

test('screen readers meet only the marks that are shown, each with its name', async () => {
  const page = await tab(calm);
  await open(page, { url: having('network', /class="map-land"/)[0], width: desk });
  const shown = await marks(page);
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const spoken = nodes.filter((node) => !node.ignored);
  const links = spoken.filter(({ role }) => role?.value === 'link').map(({ name }) => name.value);
  for (const mark of shown) assert.equal(links.filter((name) => name === mark.name).length, 1, mark.name);
  const image = spoken.find(({ role, description }) => role?.value === 'image' && description?.value);
  const [title, description] = await page.locator('#map-title, #map-description').allTextContents();
  assert.deepEqual([image?.name.value, image?.description?.value], [title, description]);
  assert.match(description, new RegExp(`\\b${shown.length}\\b`), 'it says how many there are');
  await page.context().close();
});

const crowds = { skip: (await read(list('en'))).includes('class="map-cluster"') ? false : 'no partners stand close to each other' };

test('a count leads to its partners by keyboard and without scripts', crowds, async () => {
  const page = await tab({ ...calm, javaScriptEnabled: false });
  await open(page, { ...list('en'), width: phone });
  const count = page.locator('.map-narrow a[href^="#map-"]').first();
  const cluster = page.locator(await count.getAttribute('href'));
  assert.equal(await cluster.isVisible(), false);
  await count.focus();
  await page.keyboard.press('Enter');
  assert.equal(await cluster.isVisible(), true);
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => document.activeElement.closest('.map-cluster')?.id);
  assert.equal(`#${focused}`, await count.getAttribute('href'), 'the next stop is the first of them');
  await page.context().close();
});

test('the map is not mirrored where a page is read from right to left', async () => {
  const straight = await places(list('en'));
  assert.deepEqual(await places(list(leftward)), straight);
  const mirrored = await plantedFile(list(leftward).url, 'mirrored.css', '.map-frame svg { transform: scaleX(-1) }', { width: desk });
  assert.notDeepEqual(await places(mirrored), straight);
});

test('a page with a map stays light', async () => {
  none((await Promise.all(mapped.map(async (page) => heavy(await read(page)) && page.url))).filter(Boolean));
  assert.ok(heavy(Array.from({ length: 9000 }, (_, number) => `l${(number * 7919) % 104_729}`).join('')));
});

// A thousand programmes: no page without a bound, and all of a long list within reach. The catalogue is the shipped one with
// its programmes and scholarships again and again.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { program, root } from './server.mjs';
import { another, none, ofDefault, phone, tab } from './site.mjs';

const kilobyte = 1000;
const most = { raw: 100 * kilobyte, compressed: 16 * kilobyte };
const cards = 20;
const wanted = process.env.ALL ? 10_000 : 1000;

const site = await mkdtemp(path.join(os.tmpdir(), 'large-'));
after(() => rm(site, { recursive: true, force: true }));
await Promise.all(['content', 'themes'].map((part) => cp(path.join(root, part), path.join(site, part), { recursive: true })));
await multiply(path.join(site, 'content/programmes'), wanted);
await multiply(path.join(site, 'content/scholarships'), wanted / 10);
await settings((text) => text.replace(/^search: true$/m, 'search: false').replace(/^sheets: true$/m, 'sheets: false').replace(/^open_graph: .*$/m, 'open_graph: none'));
await promisify(execFile)(program, ['build', '--site', site, '--now', '2026-11-24T12:00:00Z'], { maxBuffer: 1e8 });
const pages = await another(path.join(site, 'public'));
const read = ({ file }) => readFile(path.join(site, 'public', file));

async function settings(change) {
  const file = path.join(site, 'content/site.yaml');
  await writeFile(file, change(await readFile(file, 'utf8')));
}

/** The items of a kind again, without their own words in addresses, until there are as many as are wanted. */
async function multiply(folder, count) {
  // Photographs take their time to make, and say nothing here.
  const drawn = async (name) => !(await readdir(path.join(folder, name))).some((file) => /\.(png|jpe?g|webp)$/.test(file));
  const all = await readdir(folder);
  const known = (await Promise.all(all.map(async (name) => (await drawn(name)) && name))).filter(Boolean);
  for (let number = 0; number < count - all.length; number += 1) {
    const name = known[number % known.length];
    const copy = path.join(folder, `${name}-${number}`);
    await cp(path.join(folder, name), copy, { recursive: true });
    for (const file of (await readdir(copy)).filter((one) => one.endsWith('.md'))) {
      const text = await readFile(path.join(copy, file), 'utf8');
      await writeFile(path.join(copy, file), text.replace(/^(slug|aliases):.*\n/gm, ''));
    }
  }
}

function excess(html) {
  return html.length > most.raw || (html.length > most.compressed && gzipSync(html).length > most.compressed);
}

test('every page of a thousand programmes is light', async () => {
  assert.ok(pages.length > 6 * wanted);
  // Of each kind of page in each language the heaviest ones.
  const kinds = {};
  for (const page of pages) (kinds[`${page.kind} ${page.language} ${page.url.split('/')[2] ?? ''}`] ??= []).push(page);
  const heaviest = Object.values(kinds).flatMap((same) => same.sort((one, other) => other.size - one.size).slice(0, 3));
  const found = await Promise.all(heaviest.map(async (page) => excess(await read(page)) && `${page.url} ${page.size}`));
  none(found.filter(Boolean));
});

test('a page that is too heavy is found', () => {
  const noise = (count) => Buffer.from(Array.from({ length: count }, (_, number) => `<p>${(number * 7919) % 104_729}`).join(''));
  assert.ok(excess(noise(9000)) && excess(Buffer.alloc(most.raw + 1)) && !excess(noise(900)));
});

const visible = (page) => page.evaluate(() => [...document.querySelectorAll('.list .card')].filter((card) => card.checkVisibility()).map((card) => card.dataset));

test('filters narrow the whole list, and its pages have the cards', ofDefault, async () => {
  const list = pages.find(({ url }) => url === '/en/programmes/');
  const page = await tab({ viewport: { width: 1280, height: 900 } });
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(list.host + list.url, { waitUntil: 'networkidle' });
  assert.equal((await visible(page)).length, cards);
  assert.ok(!asked.some((address) => address.endsWith('.json')), 'nobody has touched a filter');
  const box = page.locator('input[name=delivery][value=distance]');
  await box.check();
  const facts = (await readdir(path.join(site, 'content/programmes'))).map((name) => readFile(path.join(site, 'content/programmes', name, 'facts.yaml'), 'utf8'));
  const all = (await Promise.all(facts)).filter((text) => /^delivery: .*distance/m.test(text)).length;
  await page.locator('.filter-status', { hasText: `${all} of` }).waitFor();
  await page.waitForFunction((least) => document.querySelectorAll('.list > .cards:last-of-type .card').length >= least, Math.min(cards, all));
  const shown = await visible(page);
  assert.ok(shown.every(({ facets }) => facets.split(' ').includes('delivery=distance')), 'only what was asked for');
  await page.locator('.filter-more').click();
  await page.waitForFunction((before) => [...document.querySelectorAll('.list .card')].filter((card) => card.checkVisibility()).length > before, shown.length);
  const more = await visible(page);
  assert.equal(new Set(more.map(({ id }) => id)).size, more.length, 'each stands there once');
  assert.ok(more.length > shown.length && more.length <= all);
  await page.locator('.filter-clear').click();
  await page.waitForFunction((count) => [...document.querySelectorAll('.list .card')].filter((card) => card.checkVisibility()).length === count, cards);
  await page.context().close();
});

test('without the index the links still narrow the list', ofDefault, async () => {
  const list = pages.find(({ url }) => url === '/en/programmes/');
  const page = await tab({ viewport: { width: 1280, height: 900 } });
  await page.route('**/items.json', (route) => route.abort());
  await page.goto(list.host + list.url, { waitUntil: 'networkidle' });
  await page.locator('input[name=delivery][value=distance]').check({ noWaitAfter: true }).catch(() => undefined);
  await page.locator('nav.facets a').first().waitFor();
  await page.context().close();
});

test('deadlines are told month by month, from this one on', async () => {
  const page = await tab({ viewport: { width: phone, height: 800 }, javaScriptEnabled: false });
  const list = pages.find(({ url }) => url === '/en/deadlines/');
  await page.goto(list.host + list.url);
  const months = await page.locator('main nav a[href*="/deadlines/20"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.ok(months.length > 5 && months.join() === [...months].sort().join());
  await page.goto(list.host + months[1]);
  const told = await page.locator('section[aria-labelledby^=month-] time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime').slice(0, 7)));
  assert.ok(told.length > 0 && told.every((month) => months[1].includes(month)));
  await page.context().close();
});

test('what is related is a dozen and a list of the rest', async () => {
  const goal = pages.find(({ url }) => url === '/en/goals/sg3/');
  const html = (await read(goal)).toString();
  const list = /href="(\/en\/goals\/sg3\/programmes\/)"/.exec(html)?.[1];
  assert.ok(list, 'the goal leads to all its programmes');
  const related = html.slice(html.indexOf('id="related"'));
  assert.equal(related.match(/<li><a href="\/en\/programmes\/[^"]+\/"/g)?.length, 12);
  const first = (await read(pages.find(({ url }) => url === list))).toString();
  assert.equal(first.match(/<li class="card/g)?.length ?? first.match(/<h2[^>]*><a/g)?.length, cards);
});

test('a country shows the scholarships that close first, and leads to the rest', async () => {
  const html = (await read(pages.find(({ url }) => url === '/en/from/et/'))).toString();
  const section = html.slice(html.indexOf('id="scholarships"'), html.indexOf('</section>', html.indexOf('id="scholarships"')));
  const closes = [...section.matchAll(/<li>.*?<time datetime="([^"]+)"/gs)].map(([, time]) => time);
  assert.equal(closes.length, 24);
  assert.deepEqual(closes, [...closes].sort());
  assert.match(section, /<a href="\/en\/scholarships\/">These 24 close first; the list of scholarships has all \d+</);
});

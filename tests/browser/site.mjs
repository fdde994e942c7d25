// The built site in a browser: its pages by kind, a sample of them in which every pair of circumstances meets, and a
// way to plant a fault in a page, so that each check is seen to find one.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { folder, freePort, serve } from './server.mjs';

export const [phone, tablet, desk] = [320, 768, 1280];
/** Each colour scheme on each width. */
export const looks = ['light', 'dark'].flatMap((scheme) => [phone, tablet, desk].map((width) => ({ scheme, width })));

const everything = Boolean(process.env.ALL);
const plants = new Map();
const { base, close } = await serve(plants);
export { base };

// Lighthouse speaks to the browser by itself, through a port.
export const port = await freePort();
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', `--remote-debugging-port=${port}`];
const silence = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: [...flags, ...silence] });
after(async () => {
  await browser.close();
  close();
});

/** Every page of the site. Its kind is its template's, told apart further where a template has shapes. */
export const pages = readPages(folder);
export const languages = [...new Set(pages.filter(({ kind }) => kind === 'home').map(({ language }) => language))];
/** The one of them that is written from right to left. */
export const leftward = languages.find((language) => ['ar', 'fa'].includes(language));

/** Languages that have each a turn where all of them would take too long: English, one from right to left, and the last. */
export const spoken = [...new Set(['en', leftward, languages.at(-1)])];

/** All pages of a kind in a language, the longest first. */
export const every = (kind, language = 'en') =>
  pages.filter((page) => page.kind === kind && page.language === language).sort((one, other) => other.size - one.size);

/** The address of a page of a kind: of a list that has more pages the first and whole one. */
export const find = (kind, language = 'en') => every(kind, language).map(({ url }) => url).sort((one, other) => one.length - other.length)[0];

/** The HTML of a page as it is built. */
export const htmlOf = (url) => readFileSync(path.join(folder, url, 'index.html'), 'utf8');

/** The addresses of the pages of a kind that have something in their HTML, the longest page first. */
export const having = (kind, pattern, language = 'en') => every(kind, language).map(({ url }) => url).filter((url) => pattern.test(htmlOf(url)));

/** The address of a page in another language. */
export function inLanguage(url, language) {
  const found = new RegExp(`<a href="([^"]+)" lang="${language}"`).exec(htmlOf(url));
  assert.ok(found, `${url} is there in ${language}`);
  return decodeURI(found[1]);
}

/** Of a test that is about what the default theme alone has, so that no other theme is held to it. */
export const ofDefault = { skip: htmlOf(find('home')).includes('class="menu-button"') ? false : 'the default theme alone has it' };

/** Of a test that is about what the shipped catalogue alone tells. */
export const ofShipped = { skip: pages.some(({ url }) => url === '/en/programmes/management/') ? false : 'the shipped catalogue alone has it' };

/** Of a test that is about what the default theme makes of the shipped catalogue. */
export const ofOurs = ofShipped.skip ? ofShipped : ofDefault;

// One after the other, which takes a quarter of the time that thousands of promises do; a letter for each byte, which takes
// a third of reading UTF-8, and what is looked for is ASCII.
function readPages(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.html')).sort();
  return files.map((file) => {
    const html = readFileSync(path.join(folder, file), 'latin1');
    const url = `/${file.split(path.sep).join('/').replace(/index\.html$/, '')}`;
    return { url, file, kind: kindOf(html), language: /<html lang="([^"]+)/.exec(html)?.[1], size: html.length };
  });
}

function kindOf(html) {
  const kind = /<body class="page-([a-z-]+)/.exec(html)?.[1] ?? 'redirect';
  const list = /kind-list-([a-z-]+)/.exec(html)?.[1];
  return list ? `${kind} ${list}` : kind;
}

function groups(all, key) {
  const found = new Map();
  for (const one of all) {
    if (!found.has(one[key])) found.set(one[key], []);
    found.get(one[key]).push(one);
  }
  return [...found.values()];
}

/**
 * Visits of every kind of page. A kind meets a few of the languages and of the looks, three at most, among which are
 * both schemes and every width; over the kinds each language meets each look. With `ALL` set, a kind meets them in
 * every combination, and every page has its turn.
 */
export function sample(wanted = looks, spoken = languages) {
  const kinds = groups(pages.filter((page) => page.kind !== 'redirect'), 'kind');
  assert.ok(kinds.length > 0, 'there is a site');
  return kinds.flatMap((kind, turn) => {
    // A kind that none of the languages has is visited in those that it has.
    const some = kind.filter((page) => everything || spoken.includes(page.language));
    const tongues = groups(some.length ? some : kind, 'language');
    tongues.forEach((own) => own.sort((one, other) => other.size - one.size));
    return everything ? combined(tongues, wanted, turn) : paired(tongues, wanted, turn);
  });
}

function paired(tongues, wanted, turn) {
  const length = Math.min(3, Math.max(tongues.length, wanted.length));
  // Of up to five languages or looks three in a row have their turn; of six every second one.
  const pick = (all, from, index) => all[(from + index * Math.max(1, Math.floor(all.length / 3))) % all.length];
  return Array.from({ length }, (_, index) => {
    const own = pick(tongues, turn, index);
    return { ...own[index % own.length], ...pick(wanted, Math.floor(turn / tongues.length), index) };
  });
}

function combined(tongues, wanted, turn) {
  const look = (index) => wanted[(turn + index) % wanted.length];
  return tongues.flatMap(([longest, ...others]) => [
    ...wanted.map((one) => ({ ...longest, ...one })),
    ...others.map((page, index) => ({ ...page, ...look(index) })),
  ]);
}

/**
 * An empty tab of a reader who was never here; `options` are those of Playwright's contexts. With `SLOW=6` its scripts
 * run six times slower, which finds tests that look before what they look for has come.
 */
export async function tab(options = {}) {
  const page = await (await browser.newContext(options)).newPage();
  const rate = Number(process.env.SLOW ?? 1);
  if (rate > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

/** Another folder beside the site: its pages, each of which knows where it is served. */
export async function another(from) {
  const other = await serve(new Map(), from);
  after(other.close);
  return readPages(from).map((page) => ({ ...page, host: other.base }));
}

/** The site, what is planted in it too, over a slow line: its address. */
export async function slowly(line) {
  const slow = await serve(plants, folder, line);
  after(slow.close);
  return slow.base;
}

/** Opens a page in a tab. */
export async function open(page, { url, host = base, scheme = 'light', width = desk }) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(host + url);
  await settled(page);
}

/** Waits until what comes after the first paint has come. */
export async function settled(page) {
  await seen(page);
  await page.waitForFunction(() => {
    const compared = matchMedia('(scripting: enabled)').matches ? (document.body.dataset.compared?.split(' ') ?? []) : [];
    const hosts = [...document.querySelectorAll('[data-kind][data-id]')].filter((host) => compared.includes(host.dataset.kind));
    return hosts.every((host) => host.querySelector('button.choose') || host.closest('template')) && (!compared.length || document.querySelector('body > p[role=status]'));
  });
}

/** The same page once more. */
export async function reload(page) {
  await page.reload();
  await settled(page);
}

/** Where a group is remembered, a page is seen once it has come to rest. */
const seen = (page) => page.waitForFunction(() => getComputedStyle(document.body).visibility === 'visible');

/** What `check` has to say about the open pages, which are visited in as many tabs as there are cores. */
export function faults(visits, check, options) {
  const opened = async (page, visit) => {
    await open(page, visit);
    return check(page, visit);
  };
  return faultsOnTheWay(visits, opened, options);
}

/** The same, where `check` opens the page itself, to watch it from its first request. */
export async function faultsOnTheWay(visits, check, options) {
  const queue = [...visits];
  const found = [];
  const work = async () => {
    const page = await tab(options);
    for (let visit = queue.shift(); visit; visit = queue.shift()) {
      const { url, kind, width = desk, scheme = 'light' } = visit;
      const said = await check(page, visit);
      found.push(...said.map((fault) => `${kind} ${url} (${width} px, ${scheme}): ${fault}`));
    }
    await page.context().close();
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, work));
  return found.sort();
}

/** Fails with the faults, the first of them in full. */
export function none(found) {
  assert.ok(found.length === 0, `${found.length} faults\n${found.slice(0, 30).join('\n')}`);
}

/** Puts a file beside the site, and gives its address. */
export function plant(name, content) {
  const at = `/planted/${plants.size}/`;
  plants.set(at + name, Buffer.from(content));
  return name === 'index.html' ? at : at + name;
}

/** A copy of a page with a fault in it, as a visit. */
export async function planted(url, change, look = { width: phone }) {
  const html = String(plants.get(`${url}index.html`) ?? (await readFile(path.join(folder, url, 'index.html'))));
  const copy = change(html);
  assert.notEqual(copy, html, 'the fault is planted');
  return { url: plant('index.html', copy), kind: 'planted', ...look };
}

/** A copy of a page with a style sheet or a script added to it. */
export function plantedFile(url, name, content, look) {
  const at = plant(name, content);
  const tag = name.endsWith('.css') ? `<link rel="stylesheet" href="${at}">` : `<script type="module" src="${at}"></script>`;
  return planted(url, (html) => html.replace('</head>', `${tag}</head>`), look);
}

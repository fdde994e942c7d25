// What a first visit costs a reader on a slow line, as it goes over the wire.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { folder } from './server.mjs';
import { base, every, find, languages, leftward, none, ofShipped, pages, plant, planted, tab } from './site.mjs';

const kilobyte = 1000;
const programmes = pages.filter(({ kind }) => kind === 'programme');

/** Everything but pictures that a first visit loads: how many files, bytes with headers, bytes of scripts. */
async function cost(url) {
  const page = await tab();
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const loaded = new Map();
  client.on('Network.responseReceived', ({ requestId, response }) => loaded.set(requestId, { url: response.url, type: response.mimeType, bytes: 0 }));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (loaded.has(requestId)) loaded.get(requestId).bytes = encodedDataLength;
  });
  await page.goto(base + url, { waitUntil: 'networkidle' });
  const late = await page.evaluate(() => {
    const named = [...document.querySelectorAll('script:not([blocking=render]), body link, link[rel=prefetch]')].map((one) => one.src ?? one.href);
    return [...named, ...[...document.querySelectorAll('[data-module]')].map((one) => new URL(one.dataset.module, location.href).href)];
  });
  await page.context().close();
  const files = [...loaded.values()].filter(({ type }) => !type.startsWith('image/'));
  const sum = (some) => some.reduce((total, { bytes }) => total + bytes, 0);
  const scripts = files.filter(({ type }) => type.endsWith('javascript'));
  // The first paint waits for style sheets in the head, and for scripts that say so, with what they import.
  const blocking = [...scripts, ...files.filter(({ type }) => type === 'text/css')].filter((file) => !late.includes(file.url));
  return { requests: files.length, bytes: sum(files), scripts: sum(scripts), blocking: sum(blocking) };
}

/** Where a first visit costs more than it may. */
async function excess(url) {
  const { requests, bytes, scripts, blocking } = await cost(url);
  assert.ok(requests >= 2 && bytes > kilobyte, `${url} has at least a page and a style sheet`);
  return [
    requests > 5 && `${url}: ${requests} requests`,
    bytes > 40 * kilobyte && `${url}: ${bytes} bytes`,
    scripts > 10 * kilobyte && `${url}: ${scripts} bytes of scripts`,
    blocking > 14 * kilobyte && `${url}: ${blocking} bytes before the first paint`,
  ].filter(Boolean);
}

/** Scripts that the first paint waits for a turn longer, since the page does not name them: another script imports them. */
async function unnamed({ file }) {
  const html = await readFile(path.join(folder, file), 'utf8');
  return unnamedIn(html, (address) => readFile(path.join(folder, address), 'utf8'));
}

async function unnamedIn(html, read) {
  const named = (pattern) => [...html.matchAll(pattern)].map(([, address]) => new URL(address, base).pathname);
  const known = new Set(named(/<(?:script|link) [^>]*?(?:src|href)="([^"]+\.js)"/g));
  const found = [];
  const reading = named(/<script [^>]*blocking="render"[^>]*src="([^"]+)"/g);
  for (const address of reading) {
    for (const [, imported] of (await read(address)).matchAll(/(?:\bfrom|^import|;import)\s*["'](\.[^"']+)["']/g)) {
      const target = new URL(imported, base + address).pathname;
      if (!known.has(target)) found.push(`${address} imports ${target}`);
      if (!reading.includes(target)) reading.push(target);
    }
  }
  return found;
}

test('what the first paint waits for is asked for at once', async () => {
  const visited = [...new Map(pages.map((page) => [page.kind, page])).values()].filter(({ file }) => file.endsWith('.html'));
  assert.ok(visited.length > 10);
  none((await Promise.all(visited.map(async (page) => (await unnamed(page)).map((one) => `${page.url}: ${one}`)))).flat());
  const scripts = { '/a.js': 'import{b}from"./b.js";b()', '/b.js': 'import { c } from "./c.js";\nexport const b = c;', '/c.js': 'export const c = 1;' };
  const html = '<link rel="modulepreload" href="/b.js"><script type="module" blocking="render" src="/a.js"></script>';
  assert.deepEqual(await unnamedIn(html, async (address) => scripts[address]), ['/b.js imports /c.js']);
});

function heavy(html) {
  return gzipSync(html).length > 16 * kilobyte;
}

test('a first visit to a programme', async () => {
  const visited = process.env.ALL ? programmes : languages.map((language) => every('programme', language)[0]);
  const found = await Promise.all(visited.map(({ url }) => excess(url)));
  none(found.flat());
});

test('a first visit to the first page, to a country and to the questions', async () => {
  const longest = ['country', 'who-am-i', 'scholarship', 'page'].map((kind) => every(kind)[0].url);
  const visited = [find('home'), find('home', leftward), ...longest];
  const found = await Promise.all(visited.map(async (url) => [url, (await cost(url)).blocking]));
  none(found.filter(([, blocking]) => blocking > 14 * kilobyte).map(([url, blocking]) => `${url}: ${blocking} bytes before the first paint`));
});

test('a first visit that costs too much is found', async () => {
  const noise = Array.from({ length: 30_000 }, (_, number) => ((number * 7919) % 104_729).toString(36)).join();
  const scripts = ['a', 'b', 'c', 'd'].map((name) => `<script type="module" blocking="render" src="${plant(`${name}.js`, `// ${name} ${noise}`)}"></script>`);
  const { url } = await planted(find('programme'), (html) => html.replace('</head>', `${scripts.join('')}</head>`));
  const found = (await excess(url)).join('\n');
  for (const fault of [/\d requests/, /\d{5} bytes$/m, /bytes of scripts/, /bytes before the first paint/]) assert.match(found, fault);
});

test('every programme is a short page', async () => {
  assert.ok(programmes.length >= (ofShipped.skip ? 4 : 5) * languages.length);
  const read = ({ file }) => readFile(path.join(folder, file));
  const found = await Promise.all(programmes.map(async (page) => heavy(await read(page)) && page.url));
  none(found.filter(Boolean));
  assert.ok(heavy(Array.from({ length: 9000 }, (_, number) => `<p>${(number * 7919) % 104_729}`).join('')));
});

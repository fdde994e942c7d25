// What a first visit costs a reader on a slow line, as it goes over the wire.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { folder } from './server.mjs';
import { base, languages, none, pages, plant, planted, tab } from './site.mjs';

const kilobyte = 1000;
const programmes = pages.filter(({ kind }) => kind === 'programme');

/** Everything but pictures that a first visit loads: how many files, bytes with headers, bytes of scripts. */
async function cost(url) {
  const page = await tab();
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const loaded = new Map();
  client.on('Network.responseReceived', ({ requestId, response }) => loaded.set(requestId, { type: response.mimeType, bytes: 0 }));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (loaded.has(requestId)) loaded.get(requestId).bytes = encodedDataLength;
  });
  await page.goto(base + url, { waitUntil: 'networkidle' });
  await page.context().close();
  const files = [...loaded.values()].filter(({ type }) => !type.startsWith('image/'));
  const sum = (some) => some.reduce((total, { bytes }) => total + bytes, 0);
  return { requests: files.length, bytes: sum(files), scripts: sum(files.filter(({ type }) => type.endsWith('javascript'))) };
}

/** Where a first visit costs more than it may. */
async function excess(url) {
  const { requests, bytes, scripts } = await cost(url);
  assert.ok(requests >= 2 && bytes > kilobyte, `${url} has at least a page and a style sheet`);
  return [
    requests > 5 && `${url}: ${requests} requests`,
    bytes > 40 * kilobyte && `${url}: ${bytes} bytes`,
    scripts > 10 * kilobyte && `${url}: ${scripts} bytes of scripts`,
  ].filter(Boolean);
}

function heavy(html) {
  return gzipSync(html).length > 16 * kilobyte;
}

test('a first visit to a programme', async () => {
  const longest = (language) => programmes.filter((page) => page.language === language).sort((one, other) => other.size - one.size)[0];
  const visited = process.env.ALL ? programmes : languages.map(longest);
  const found = await Promise.all(visited.map(({ url }) => excess(url)));
  none(found.flat());
});

test('a first visit that costs too much is found', async () => {
  const noise = Array.from({ length: 30_000 }, (_, number) => ((number * 7919) % 104_729).toString(36)).join();
  const scripts = ['a', 'b', 'c', 'd'].map((name) => `<script type="module" src="${plant(`${name}.js`, `// ${name} ${noise}`)}"></script>`);
  const { url } = await planted('/en/programmes/management/', (html) => html.replace('</head>', `${scripts.join('')}</head>`));
  const found = (await excess(url)).join('\n');
  for (const fault of [/\d requests/, /\d{5} bytes$/m, /bytes of scripts/]) assert.match(found, fault);
});

test('every programme is a short page', async () => {
  assert.ok(programmes.length >= 5 * languages.length);
  const read = ({ file }) => readFile(path.join(folder, file));
  const found = await Promise.all(programmes.map(async (page) => heavy(await read(page)) && page.url));
  none(found.filter(Boolean));
  assert.ok(heavy(Array.from({ length: 9000 }, (_, number) => `<p>${(number * 7919) % 104_729}`).join('')));
});

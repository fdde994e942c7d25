// The built site in a real browser: nothing that shuts people out, in light and dark, on phones and desks, in every
// script. Every kind of page is visited in English, Arabic and Vietnamese; `ALL=1` visits all six languages.

import assert from 'node:assert/strict';
import { readFile, readdir, stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../public');
const axe = await readFile(path.join(here, 'node_modules/axe-core/axe.min.js'), 'utf8');
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp', '.ics': 'text/calendar', '.xml': 'application/xml' };
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const languages = process.env.ALL ? ['en', 'nl', 'fr', 'es', 'vi', 'ar'] : ['en', 'ar', 'vi'];

let server, browser, base;

before(async () => {
  server = http.createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const file = path.join(root, asked.endsWith('/') ? `${asked}index.html` : asked);
    try {
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream', 'content-security-policy': policy });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${server.address().port}`;
  const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: flags });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** One page of each kind in a language, found by the kind that the body names. */
async function pagesOf(language) {
  const found = new Map();
  const visit = async (folder) => {
    for (const entry of (await readdir(folder, { withFileTypes: true })).sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) await visit(file);
      else if (entry.name === 'index.html') {
        const html = await readFile(file, 'utf8');
        const kind = /<body class="page-([a-z-]+)/.exec(html)?.[1];
        const facets = html.includes('class="facets"') ? '+facets' : '';
        if (kind && !found.has(kind + facets)) found.set(kind + facets, `/${path.relative(root, folder)}/`);
      }
    }
  };
  await visit(path.join(root, language));
  return found;
}

async function open(url, width, scheme, scripts = false) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, javaScriptEnabled: scripts, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const outside = [];
  page.on('request', (request) => request.url().startsWith(base) || outside.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && outside.push(message.text()));
  await page.goto(base + url);
  return { page, outside, context };
}

async function violations(page) {
  // The policy of the site forbids scripts, so axe is put in by the browser itself.
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return result.violations.map((one) => `${one.id}: ${one.nodes.length} × ${one.nodes[0].html} (${one.nodes[0].failureSummary?.replaceAll('\n', ' ')})`);
}

for (const language of languages) {
  test(`${language}: every kind of page passes axe in light and dark, on a phone and on a desk`, async () => {
    const pages = await pagesOf(language);
    assert.ok(pages.size >= 14, `kinds of pages: ${[...pages.keys()]}`);
    let number = 0;
    const faults = [];
    for (const [kind, url] of pages) {
      // Widths and schemes take turns over the kinds; over the languages every pair is met.
      const turn = number++ + languages.indexOf(language);
      const { page, outside, context } = await open(url, turn % 2 ? 360 : 1280, turn % 4 < 2 ? 'light' : 'dark', true);
      faults.push(...[...(await violations(page)), ...outside].map((fault) => `${kind} ${url}: ${fault}`));
      await context.close();
    }
    assert.deepEqual(faults, []);
  });

  test(`${language}: nothing scrolls sideways at 320 pixels`, async () => {
    for (const [kind, url] of await pagesOf(language)) {
      const { page, context } = await open(url, 320, 'light', true);
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(content <= window, `${kind} ${url}: ${content} > ${window}`);
      await context.close();
    }
  });
}

test('the choice of a language, the 404 page and the skip link work without scripts', async () => {
  for (const url of ['/', '/404.html', '/en/']) {
    const { page, context } = await open(url, 360, 'light', true);
    assert.deepEqual(await violations(page), [], url);
    await context.close();
  }
  const { page, context } = await open('/en/', 360, 'light');
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').getAttribute('class'), 'skip');
  await page.keyboard.press('Enter');
  assert.match(page.url(), /#main$/);
  await context.close();
});

test('the language switcher leads to the same item', async () => {
  const { page, context } = await open('/en/programmes/management/', 1280, 'light');
  await page.getByRole('link', { name: 'Nederlands' }).click();
  assert.match(page.url(), /\/nl\/opleidingen\/management\/$/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'nl');
  await context.close();
});

test('a page that is not translated says so and marks its words', async () => {
  const { page, context } = await open('/vi/', 1280, 'light');
  await page.goto(`${base}/vi/doi-tac/maastricht-university/`);
  assert.equal(await page.locator('html').getAttribute('lang'), 'vi');
  assert.equal(await page.locator('.fallback-note').count(), 1);
  assert.equal(await page.locator('.prose').getAttribute('lang'), 'en');
  assert.equal(await page.locator('meta[name=robots]').getAttribute('content'), 'noindex');
  await context.close();
});

test('pictures arrive, have words, and move nothing', async () => {
  const { page, context } = await open('/en/programmes/statistics-and-data-science/', 1280, 'light', true);
  const pictures = await page.evaluate(async () => {
    const images = [...document.images];
    images.forEach((image) => (image.loading = 'eager'));
    await Promise.all(images.map((image) => image.decode()));
    return images.map((image) => ({ width: image.naturalWidth, sized: image.hasAttribute('width') && image.hasAttribute('height'), alt: image.getAttribute('alt'), card: !!image.closest('.card') }));
  });
  assert.ok(pictures.length > 1, 'the head and cards have pictures');
  for (const one of pictures) assert.ok(one.width > 0 && one.sized && (one.card ? one.alt === '' : one.alt.length > 5), JSON.stringify(one));
  const moved = await page.evaluate(() => new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value))).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 200);
  }));
  assert.equal(moved, 0);
  await context.close();
});

test('axe finds a planted fault', async () => {
  const { page, context } = await open('/en/', 1280, 'light', true);
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.evaluate(() => document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="/x.png"><button></button>'));
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document));
  const ids = result.violations.map((one) => one.id);
  assert.ok(ids.includes('image-alt') && ids.includes('button-name'), ids.join());
  await context.close();
});

test('a programme page is light', async () => {
  const { size } = await stat(path.join(root, 'en/programmes/transportation-sciences/index.html'));
  assert.ok(size < 64 * 1024, `${size} bytes`);
});

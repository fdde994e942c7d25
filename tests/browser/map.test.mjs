// The maps of partners: every mark can be seen, read and reached on every screen, and nothing is on the map alone.
// Widths and schemes take turns over pages and languages; `ALL=1` tries each on each.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../public');
const axe = await readFile(path.join(here, 'node_modules/axe-core/axe.min.js'), 'utf8');
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml' };
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const pages = {
  en: ['/en/partners/', '/en/networks/eureca-pro/', '/en/from/pe/'],
  ar: ['/ar/الشركاء/', '/ar/الشبكات/eureca-pro/', '/ar/من/pe/'],
  vi: ['/vi/doi-tac/', '/vi/mang-luoi/eureca-pro/', '/vi/tu/pe/'],
};
const screens = [[320, 'light'], [1280, 'dark'], [768, 'light'], [320, 'dark'], [1280, 'light'], [768, 'dark']];

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

async function open(url, width, scheme, more = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, reducedMotion: 'reduce', ...more });
  const page = await context.newPage();
  await page.goto(base + url);
  return { page, context };
}

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

for (const [language, urls] of Object.entries(pages)) {
  test(`${language}: maps pass axe, fit the screen and do not scroll sideways`, async () => {
    for (const [at, url] of urls.entries()) {
      const turn = (at + 2 * Object.keys(pages).indexOf(language)) % screens.length;
      for (const [width, scheme] of process.env.ALL ? screens : [screens[turn]]) {
        const { page, context } = await open(url, width, scheme);
        const client = await page.context().newCDPSession(page);
        await client.send('Page.setBypassCSP', { enabled: true });
        await page.reload();
        const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.ok(content <= window, `${url} at ${width}: ${content} > ${window}`);
        await page.evaluate(axe);
        const result = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
        const faults = result.violations.map((one) => `${one.id}: ${one.nodes[0].html} (${one.nodes[0].failureSummary?.replaceAll('\n', ' ')})`);
        assert.deepEqual(faults, [], `${url} at ${width}, ${scheme}`);
        await context.close();
      }
    }
  });
}

test('every mark is large enough for a finger, and none covers another', async () => {
  for (const url of pages.en) {
    // The widths at which the style sheet changes the size of marks, and those just before.
    for (const width of [320, 439, 440, 619, 620, 799, 800, 959, 960, 1024, 1040, 1200, 1216, 1280]) {
      const { page, context } = await open(url, width, 'light');
      const shown = await marks(page);
      assert.ok(shown.length > 0, `${url} at ${width} shows marks`);
      for (const [at, mark] of shown.entries()) {
        assert.ok(mark.width >= 24 && mark.height >= 24, `${url} at ${width}: ${mark.name} is ${mark.width} wide`);
        for (const other of shown.slice(0, at)) {
          const apart = Math.hypot(mark.x - other.x, mark.y - other.y);
          assert.ok(apart >= 24, `${url} at ${width}: ${mark.name} and ${other.name} are ${apart} apart`);
        }
      }
      await context.close();
    }
  }
});

test('the map and the list below it lead to the same partners', async () => {
  for (const width of [320, 768, 1280]) {
    const { page, context } = await open('/en/partners/', width, 'light');
    const onMap = new Set();
    for (const mark of await marks(page)) {
      const behind = mark.href.startsWith('#') ? await page.$$eval(`${mark.href} a`, (links) => links.map((link) => link.getAttribute('href'))) : [mark.href];
      behind.forEach((href) => onMap.add(href));
      if (mark.href.startsWith('#')) assert.ok(mark.name.startsWith(`${behind.length} `), `${mark.name}: ${behind.length}`);
    }
    const listed = await page.$$eval('.list .card-title a', (links) => links.map((link) => link.getAttribute('href')));
    assert.ok(listed.length > 20);
    assert.deepEqual([...onMap].sort(), listed.sort(), `at ${width}`);
    await context.close();
  }
});

test('screen readers meet only the marks that are shown, each with its name', async () => {
  const { page, context } = await open('/en/networks/eureca-pro/', 1280, 'light');
  const shown = await marks(page);
  const client = await context.newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const links = nodes.filter((node) => !node.ignored && node.role?.value === 'link').map((node) => node.name.value);
  for (const mark of shown) assert.equal(links.filter((name) => name === mark.name).length, 1, mark.name);
  const image = nodes.find((node) => !node.ignored && node.role?.value === 'image' && node.name.value === 'Where the members are');
  assert.match(image?.description?.value ?? '', /^A map with 8 partners/);
  await context.close();
});

test('a count leads to its partners by keyboard and without scripts', async () => {
  const { page, context } = await open('/en/partners/', 360, 'light', { javaScriptEnabled: false });
  const list = page.locator('#map-2');
  assert.equal(await list.isVisible(), false);
  await page.locator('.map-narrow a[href="#map-2"]').focus();
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement.querySelector('.map-target')).stroke);
  assert.notEqual(ring, 'none', 'the focus shows');
  await page.keyboard.press('Enter');
  assert.equal(await list.isVisible(), true);
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => document.activeElement.closest('.map-cluster')?.id);
  assert.equal(focused, 'map-2', 'the next stop is the first of them');
  await context.close();
});

test('the map is not mirrored where a page is read from right to left', async () => {
  const places = async (url) => {
    const { page, context } = await open(url, 1280, 'light');
    const shown = await marks(page);
    const left = await page.locator('.map-frame').evaluate((frame) => frame.getBoundingClientRect().left);
    await context.close();
    return shown.map((mark) => Math.round(mark.x - left));
  };
  assert.deepEqual(await places('/ar/الشركاء/'), await places('/en/partners/'));
});

test('a page with a map stays light', async () => {
  for (const url of pages.en) {
    const html = await readFile(path.join(root, url, 'index.html'), 'utf8');
    const land = /class="map-land"[^>]* d="([^"]+)"/.exec(html)[1];
    assert.ok(gzipSync(land).length < 8 * 1024, `${url}: ${gzipSync(land).length} bytes of land`);
    assert.ok(gzipSync(html).length < 16 * 1024, `${url}: ${gzipSync(html).length} bytes`);
  }
});

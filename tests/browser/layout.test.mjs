// Pages stand still while they load, and leave room for their words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, faults, faultsOnTheWay, find, leftward, none, open, phone, plantedFile, sample, slowly, tablet } from './site.mjs';

const host = await slowly({ latency: 40, speed: 1e5 });

/** How far the page moves under its reader, from an empty cache over a slow line, down to its end. */
async function shifts(page, visit) {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  await open(page, { ...visit, host });
  const moved = await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const found = [];
    const seen = (list) => found.push(...list.filter((entry) => !entry.hadRecentInput));
    const observer = new PerformanceObserver((list) => seen(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // Only what moves after it was painted counts, which may be long after it was loaded.
    await new Promise((done) => new PerformanceObserver(done).observe({ type: 'paint', buffered: true }));
    await frame();
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
    }
    await frame();
    seen(observer.takeRecords());
    return found.map(({ value, sources }) => `moved by ${value}: ${sources.map(({ node }) => node?.outerHTML?.slice(0, 80))}`);
  });
  await client.detach();
  return moved;
}

test('nothing moves while a page loads', async () => {
  none(await faultsOnTheWay(sample([{ width: phone }, { width: desk }], ['en', leftward]), shifts));
  // The words come when the reader has seen the page without them, however busy the machine is.
  const late = "new PerformanceObserver(() => document.querySelector('header').prepend('late words')).observe({ type: 'paint', buffered: true });";
  const jumpy = await plantedFile(find('home'), 'late.js', late, { width: desk });
  assert.match(String(await faultsOnTheWay([jumpy], shifts)), /moved by/);
});

/** Headings whose words are broken for want of room: they have more lines than words. */
function squeezed(page) {
  return page.evaluate(() => {
    const lines = (heading) => {
      const range = document.createRange();
      range.selectNodeContents(heading);
      return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
    };
    const words = (heading) => heading.innerText.trim().split(/[\s\u2010-\u2014/-]+/).length;
    const seen = [...document.querySelectorAll('h1, h2, h3, h4')].filter((heading) => heading.offsetWidth > 1);
    return seen.filter((heading) => lines(heading) > words(heading)).map((heading) => `“${heading.innerText}” breaks its words`);
  });
}

test('headings have room for their words, but on the narrowest screens', async () => {
  none(await faults(sample([{ width: tablet }, { width: desk }], ['en', leftward]), squeezed));
  const narrow = await plantedFile(find('home'), 'narrow.css', 'h1 { inline-size: 3ch; overflow-wrap: anywhere; }', { width: desk });
  assert.match(String(await faults([narrow], squeezed)), /breaks its words/);
});

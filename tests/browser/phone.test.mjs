// What a programme asks of a reader with a phone: how far it is to what decides, whether a table hides a part of itself, and
// whether larger text stays on the screen. On every width: how often the Tab key is pressed before the content.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, every, faults, having, languages, none, ofShipped, open, pages, phone, planted, plantedFile, sample } from './site.mjs';

const calm = { reducedMotion: 'reduce', timezoneId: 'Europe/Brussels' };
const common = { width: 360, height: 740 };
// The longest page of a language that the source is not is as much longer as its words are.
const highest = (language) => (language === 'en' ? 5000 : 6000);
const everyProgramme = pages.filter(({ kind }) => kind === 'programme');
const programmes = process.env.ALL ? everyProgramme : languages.map((language) => every('programme', language)[0]);
// Its head tells one deadline with one fee, and what it is held to is met with nothing to spare.
const plain = ofShipped.skip ? having('programme', /class="acts"/).at(-1) : '/en/programmes/management/';

/** Where a page is longer than a few screens, with all that it folds folded. */
async function tall(page, { language = 'en' }) {
  await page.setViewportSize(common);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return height > highest(language) ? [`is ${height} pixels high`] : [];
}

/** What decides and stands below the first screen, and what a reader does next and is out of reach, there and further down. */
async function far(page) {
  await page.setViewportSize(common);
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const seen = (one) => Boolean(one?.checkVisibility()) && one.getBoundingClientRect().bottom <= innerHeight && one.getBoundingClientRect().top >= 0;
    const some = (selector) => [...document.querySelectorAll(selector)].some(seen);
    const leads = (one) => one && (one.hash && one.pathname === location.pathname ? document.getElementById(one.hash.slice(1)) : true);
    const found = [];
    if (!some('[data-mine=deadlines] time')) found.push('the date is below the first screen');
    if (!some('[data-mine=deadlines] .sum, [data-mine=fees]')) found.push('the fee is below the first screen');
    const acts = [...document.querySelectorAll('.acts a')];
    if (acts.length < 3 || !acts.every(leads)) found.push('a way to the form, the papers or somebody to ask is missing');
    for (const y of [0, document.documentElement.scrollHeight / 2]) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
      found.push(...acts.filter((one) => !seen(one)).map((one) => `is out of reach at ${Math.round(y)}: ${one.textContent}`));
    }
    return found;
  });
}

/** Tables of which a phone shows a part, and what of them is a stop of the Tab key for nothing or too small for a finger. */
async function hidden(page) {
  const found = [];
  for (const width of [320, 430]) {
    await page.setViewportSize({ width, height: 900 });
    // Who watches sizes is told of them with the next frame.
    const said = await page.evaluate(async (width) => {
      document.querySelectorAll('details').forEach((one) => (one.open = true));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
      const name = (one) => one.outerHTML.slice(0, 120).replace(/\s+/g, ' ');
      const all = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
      const wide = (one) => one.scrollWidth > one.clientWidth + 1;
      const tables = all('main .table');
      return [
        ...tables.filter(wide).map((one) => `hides a column at ${width}: ${name(one)}`),
        ...all('.table[tabindex="0"]').filter((one) => !wide(one)).map((one) => `is a stop for nothing: ${name(one)}`),
        ...all(':is(.stack, .breadcrumbs) a').filter((one) => one.getBoundingClientRect().height < 24).map((one) => `is lower than 24 pixels: ${name(one)}`),
      ];
    }, width);
    found.push(...said);
  }
  return [...new Set(found)];
}

/** Signs that a style sheet adds and that a screen reader would read out. */
function loud(page) {
  return page.evaluate(() => {
    const signs = (one) => ['::before', '::after'].map((part) => getComputedStyle(one, part).content).filter((content) => /"[^"]*[^"\s][^"]*"/.test(content) && !content.endsWith('/ ""'));
    // In a comparison nothing else tells apart what stands below each other.
    const all = [...document.querySelectorAll('body *:not(.compare [data-label])')].flatMap((one) => signs(one).map((sign) => `is read out: ${sign} of ${one.outerHTML.slice(0, 60)}`));
    return [...new Set(all)];
  });
}

// Larger text as readers set it, and the spacing that WCAG 1.4.12 asks pages to bear.
const texts = {
  130: 'html { font-size: 130% !important }',
  150: 'html { font-size: 150% !important }',
  200: 'html { font-size: 200% !important }',
  spaced: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
};

/** Whether the page scrolls sideways on the narrowest phone when its text is larger. */
async function sideways(page) {
  await page.setViewportSize({ width: phone, height: 900 });
  return page.evaluate((texts) => {
    document.querySelectorAll('details').forEach((one) => (one.open = true));
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [sheet];
    const found = Object.entries(texts).flatMap(([name, rules]) => {
      sheet.replaceSync(rules);
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth} with text of ${name}`] : [];
    });
    document.adoptedStyleSheets = [];
    return found;
  }, texts);
}

/** What is fixed to the window and would be printed over the words. */
async function stuck(page) {
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(() => [...document.querySelectorAll('body *')]
    .filter((one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position) && one.checkVisibility() && !one.closest('.compare'))
    .map((one) => `is fixed on paper: ${one.outerHTML.slice(0, 80)}`));
  await page.emulateMedia({ media: 'screen' });
  return found;
}

/** How often the Tab key is pressed before the main content: more often than it may be on a desk and on a phone. */
async function late(page) {
  const found = [];
  for (const [width, most] of [[desk, 12], [360, 4]]) {
    await page.setViewportSize({ width, height: 900 });
    const stops = await page.evaluate(() => {
      const main = document.getElementById('main');
      const before = (one) => one.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING && !main.contains(one);
      const ready = (one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true });
      return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')].filter((one) => before(one) && ready(one)).length;
    });
    if (stops > most) found.push(`has ${stops} stops before its content at ${width}`);
  }
  return found;
}

async function steep(page, visit) {
  return [...(await tall(page, visit)), ...(await far(page)), ...(await late(page)), ...(await stuck(page))];
}

async function narrow(page) {
  return [...(await loud(page)), ...(await hidden(page)), ...(await sideways(page))];
}

test('a programme is a few screens, with its date, its fee and what to do next on the first, in every language', async () => {
  none(await faults(programmes.map((page) => ({ ...page, width: 360 })), steep, calm));
});

test('no table hides a column, and larger text stays on the screen, on every kind of page', async () => {
  none(await faults(sample([{ width: phone }]).filter(({ kind }) => kind !== 'redirect'), narrow, calm));
});

test('without scripts a programme is as short, and its way on as near', async () => {
  none(await faults(programmes.slice(0, 1).map((page) => ({ ...page, width: 360 })), async (page, visit) => [...(await tall(page, visit)), ...(await late(page))], { ...calm, javaScriptEnabled: false }));
});

test('what is far, hidden, loud, wide or stuck is found when it is planted', async () => {
  const css = (rules) => plantedFile(plain, 'planted.css', rules, { width: 360 });
  const cases = [
    [await css('.prose { min-block-size: 9000px }'), /is \d+ pixels high/],
    [await css('h1 { margin-block-start: 50rem !important }'), /the date is below[^]*the fee is below/],
    [await css('.acts { position: static !important }'), /is out of reach at \d{3,}/],
    [await planted(plain, (html) => html.replace(/<p class="acts">/, '<p>'), { width: 360 }), /a way to the form/],
    [await planted(plain, (html) => html.replace('<main', `${'<a href="/">more</a>'.repeat(9)}<main`), { width: 360 }), /stops before its content at 360[^]*stops before its content at 1280/],
    [await css('.acts { display: flex !important; position: fixed !important }'), /is fixed on paper: <p class="acts"/],
  ];
  for (const [visit, fault] of cases) assert.match(String(await faults([visit], steep, calm)), fault);
  const others = [
    [await css('.stack table { min-inline-size: 40rem }'), /hides a column at 320/],
    [await css(':is(.stack, .breadcrumbs) a { padding: 0 !important }'), /is lower than 24 pixels/],
    [await css('.prose::before { content: "✓" !important }'), /is read out: "✓"/],
    [await css('h1 { white-space: nowrap; inline-size: 17rem; overflow: visible }'), /scrolls sideways by \d+ with text of 130/],
    [await css(`h1::after { content: "${'a'.repeat(60)}" / ""; display: block; inline-size: max-content; font: 8px monospace }`), /scrolls sideways by \d+ with text of spaced/],
    [await plantedFile(plain, 'stops.js', 'setTimeout(() => setInterval(() => document.querySelectorAll(".stack").forEach((one) => one.setAttribute("tabindex", "0")), 5));', { width: 360 }), /is a stop for nothing/],
  ];
  for (const [visit, fault] of others) assert.match(String(await faults([visit], narrow, calm)), fault);
});

// The search in a real browser, under the headers that the README asks hosts for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { base, desk, every, find, htmlOf, languages, leftward, none, ofShipped, open as visit, phone, spoken, tab } from './site.mjs';

/** The page of the search of each language. */
const addresses = Object.fromEntries(languages.map((language) => [language, find('search', language)]));
/** Names of everything, with their kinds, as the lists from A to Z have them. */
const entries = every('search').flatMap(({ url }) => [...htmlOf(url).matchAll(/<li><a href="[^"]+">(?:<[^>]+>)*([^<]+).*?<span class="quiet">([^<]+)<\/span><\/li>/g)].map(([, name, kind]) => ({ name, kind })));
/** A word that stands in names of the most kinds, and of those in the most. */
const word = commonest();

function commonest() {
  const found = new Map();
  for (const { name, kind } of entries) {
    for (const one of new Set(name.toLowerCase().match(/\p{L}{4,}/gu) ?? [])) found.set(one, [...(found.get(one) ?? []), kind]);
  }
  const rank = (kinds) => 1000 * new Set(kinds).size + kinds.length;
  return [...found].sort(([, one], [, other]) => rank(other) - rank(one))[0][0];
}

/** What a page is called. */
const nameOf = (url) => /<h1[^>]*>(.*?)<\/h1>/s.exec(htmlOf(url))[1].replace(/<[^>]+>/g, '').replace('&amp;', '&').trim();
const programme = (language = 'en') => nameOf(find('programme', language));

/** Opens a page in a new tab, and writes down what it asks for and what goes wrong. */
async function open(url, { width = desk, scheme = 'light', scripts = true } = {}) {
  const page = await tab({ javaScriptEnabled: scripts, reducedMotion: 'reduce' });
  const requests = [];
  const faults = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await visit(page, { url, width, scheme });
  return { page, context: page.context(), requests, faults };
}

/** Wait until the search has answered, and read what it says. */
async function answered(page) {
  const status = page.locator('.search-status');
  await page.waitForFunction(() => {
    const status = document.querySelector('.search-status');
    return status.textContent && !status.querySelector('.search-busy') && !document.querySelector('.search-results[aria-busy]');
  });
  return status.innerText();
}

/** The kind of the results that stand first. */
const kindOfFirst = async (page) => (await page.locator('.search-results > section').first().getAttribute('class')).replace('kind-', '');
/** The number that is told at the end of a text. */
const told = (text) => Number(/(\d+)\D*$/.exec(text)[1]);
const titles = (page) => page.locator('.search-results h3').allInnerTexts();

/** Looks for a word, finds a page by it with the words that are marked in its lines, and goes there. */
async function finds(language, query, title) {
  const { page, context, requests, faults } = await open(addresses[language]);
  await page.locator('#q').fill(query);
  const said = await answered(page);
  assert.ok(said.includes(query) && /\p{Nd}/u.test(said), said);
  assert.ok((await titles(page)).includes(title), String(await titles(page)));
  const result = page.locator('.search-results li', { has: page.getByRole('link', { name: title, exact: true }) });
  const marked = (await result.locator('mark').allInnerTexts()).join(' ');
  assert.deepEqual(faults, []);
  assert.ok(requests.every((url) => url.startsWith(base)));
  assert.ok(requests.every((url) => !url.includes('/search/') || url.includes(`/search/${language}/`) || !url.includes('pagefind')));
  await page.getByRole('link', { name: title, exact: true }).first().click();
  await page.waitForURL((url) => !Object.values(addresses).includes(decodeURIComponent(url.pathname)));
  assert.equal(await page.locator('h1').innerText(), title);
  await context.close();
  return marked;
}

for (const language of languages) {
  test(`${language}: a programme is found by its name`, async () => {
    await finds(language, programme(language), programme(language));
  });
}

for (const [language, query, title, mark] of [
  ['en', 'epidemiology', 'Biomedical Sciences', /epidemiology/i],
  ['en', 'scholarship', 'Master Mind', /^$|scholarship/i],
  ['ar', 'احصاء', 'الإحصاء وعلم البيانات', /إحصاء/],
  ['vi', 'thong ke', 'Thống kê và Khoa học Dữ liệu', /thống|kê/i],
  ['vi', 'thống kê', 'Thống kê và Khoa học Dữ liệu', /thống|kê/i],
  ['vi', 'dai hoc', 'Từ Ecuador đến Hasselt', /đại|học/i],
  ['ar', 'بيانات', 'الإحصاء وعلم البيانات', /بيانات/],
  ['fr', 'mobilite', 'Sciences de la mobilité', /mobilit/i],
  // What readers call it otherwise than the pages do, and pages that are lists.
  ['en', 'price', 'Transportation Sciences', /^/],
  ['en', 'phd', 'A doctorate at two universities', /^/],
  ['en', 'accommodation', 'Living in Hasselt', /^/],
  ['en', 'documents', 'How to apply', /^/],
  ['en', 'deadline', 'Deadlines', /^/],
  ['es', 'precio', 'Administración de Empresas', /^/],
  ['es', 'plazo', 'Plazos', /^/],
  ['es', 'alojamiento', 'Vivir en Hasselt', /^/],
  ['ar', 'مواعيد', 'المواعيد النهائية', /^/],
]) {
  test(`${language}: “${query}” finds “${title}”`, ofShipped, async () => {
    assert.match(await finds(language, query, title), mark);
  });
}

for (const [language, query] of [['en', 'scholarship'], ['en', 'visa'], ['es', 'beca'], ['vi', 'học bổng'], ['ar', 'منحة']]) {
  test(`${language}: “${query}” tells what one can apply for before news, under headings of the language`, ofShipped, async () => {
    const { page, context } = await open(`${addresses[language]}?q=${encodeURIComponent(query)}`);
    await answered(page);
    const sections = page.locator('.search-results > section');
    const kinds = await sections.evaluateAll((all) => all.map((one) => one.className.replace('kind-', '')));
    const seen = ['page', 'scholarship', 'programme'].filter((kind) => kinds.includes(kind));
    assert.ok(seen.length && seen.every((kind) => !kinds.includes('news') || kinds.indexOf(kind) < kinds.indexOf('news')), String(kinds));
    const headings = await sections.locator('h2').allInnerTexts();
    if (language !== 'en') assert.ok(headings.every((heading) => !/^(Programmes|Scholarships|Pages|Countries|News|Mobility)/.test(heading)), String(headings));
    await context.close();
  });
}

test('nothing is loaded before the reader goes to the box, and little then', async () => {
  const { page, context, requests } = await open(addresses.en);
  await page.waitForTimeout(300);
  assert.deepEqual(requests.filter((url) => url.includes('/search/en/') || url.includes('pagefind')), []);
  await page.locator('#q').focus();
  await page.waitForFunction(() => performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('.pf_meta')));
  const before = requests.length;
  await page.keyboard.type(programme());
  await answered(page);
  assert.ok(requests.length - before <= 13, 'a part of the index and a file for each result');
  await context.close();
});

test('the keyboard goes from the box through the results and back', async () => {
  const { page, context } = await open(addresses.en);
  await page.locator('#q').focus();
  await page.keyboard.type(word);
  await page.keyboard.press('Enter');
  await answered(page);
  const links = await page.locator('.search-results a').count();
  assert.ok(links > 2);
  const focused = () => page.evaluate(() => [...document.querySelectorAll('.search-results a')].indexOf(document.activeElement));
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), 0);
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), 1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.locator(':focus').getAttribute('id'), 'q');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator(':focus').getAttribute('id'), 'q');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== addresses.en);
  await context.close();
});

test('the address holds the search, and back leads to where one was', async () => {
  const { page, context } = await open(addresses.en);
  await page.locator('#q').fill(word);
  await answered(page);
  assert.equal(new URL(page.url()).search, `?q=${word}`);
  const kind = await kindOfFirst(page);
  await page.locator('select[name=kind]').selectOption(kind);
  await page.waitForFunction(() => document.querySelectorAll('.search-results > section').length === 1);
  assert.equal(new URL(page.url()).search, `?q=${word}&kind=${kind}`);
  await page.locator('.search-results a').first().click();
  await page.waitForURL((url) => url.pathname !== addresses.en);
  await page.goBack();
  await answered(page);
  assert.equal(await page.locator('#q').inputValue(), word);
  assert.equal(await page.locator('select[name=kind]').inputValue(), kind);
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('.search-results > section').length > 1);
  assert.equal(await page.locator('select[name=kind]').inputValue(), '');
  await page.goBack();
  assert.equal(await page.locator('.a-to-z').isVisible(), true);
  assert.equal(await page.locator('#q').inputValue(), '');
  await context.close();
});

test('results are narrowed by kind, and more are shown', ofShipped, async () => {
  const { page, context } = await open(`${addresses.en}?q=hasselt`);
  await answered(page);
  const all = page.locator('.search-all').first();
  const count = told(await all.innerText());
  await all.click();
  await page.waitForFunction(() => document.querySelectorAll('.search-results > section').length === 1);
  assert.equal(told(await answered(page)), count);
  while (await page.locator('.search-more').count()) {
    const shown = (await titles(page)).length;
    await page.locator('.search-more').click();
    await page.waitForFunction((shown) => document.querySelectorAll('.search-results h3').length > shown, shown);
    await page.waitForFunction((shown) => document.activeElement === document.querySelectorAll('.search-results a')[shown], shown);
  }
  assert.equal((await titles(page)).length, count);
  await context.close();
});

test('results are narrowed by field', async () => {
  const { page, context } = await open(`${addresses.en}?q=${word}`);
  const whole = told(await answered(page));
  const fields = await page.locator('select[name=field] option').evaluateAll((all) => all.map(({ value, text }) => ({ value, text })));
  const { value, text } = fields.slice(1).find((field) => told(field.text) > 0);
  assert.ok(told(text) < whole, `${text} of ${whole}`);
  await page.locator('select[name=field]').selectOption(value);
  await page.waitForURL(`**?q=${word}&field=*`);
  await page.waitForFunction((count) => /\d+/.exec(document.querySelector('.search-status').textContent)?.[0] === count, String(told(text)));
  assert.equal((await titles(page)).length, told(text));
  await context.close();
});

test('where nothing is found, it says so and leads on', async () => {
  const { page, context } = await open(`${addresses.en}?q=qqqqq`);
  assert.match(await answered(page), /^[^\d]*qqqqq[^\d]*$/);
  assert.equal(await page.locator('.search-results h3').count(), 0);
  const ways = await page.locator('.search-help a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.ok(ways.includes(addresses.en) && ways.includes(find('list programmes')), String(ways));
  assert.equal(await page.locator('.search-widen').count(), 0);
  await page.goto(`${base}${addresses.en}?q=${word}`);
  await answered(page);
  const kinds = await page.locator('select[name=kind] option').evaluateAll((all) => all.map(({ value, text }) => ({ value, text })));
  const { value } = kinds.slice(1).find((kind) => told(kind.text) === 0);
  await page.locator('select[name=kind]').selectOption(value);
  await page.locator('.search-widen').click();
  await page.waitForFunction(() => document.querySelector('.search-results h3'));
  assert.equal(new URL(page.url()).search, `?q=${word}`);
  await context.close();
});

test('a host that forbids WebAssembly gets an honest word and the list', async () => {
  const page = await tab();
  await page.route(`**${addresses.en}`, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    await route.fulfill({ response, headers: { ...headers, 'content-security-policy': headers['content-security-policy'].replace("'wasm-unsafe-eval'", '') } });
  });
  await visit(page, { url: addresses.en });
  await page.locator('#q').fill(word);
  await answered(page);
  assert.equal(await page.locator('.search-status .search-broken').isVisible(), true);
  assert.equal(await page.locator('.a-to-z').isVisible(), true);
  await page.context().close();
});

test('without scripts there is everything from A to Z, and no box', async () => {
  for (const language of spoken) {
    const { page, context } = await open(addresses[language], { scripts: false, width: 360 });
    assert.equal(await page.locator('form.search').isVisible(), false);
    const letters = await page.locator('.initials a').evaluateAll((links) => links.map((link) => link.href));
    assert.ok(letters.length > 20);
    let names = 0;
    // Many names are several pages, each with all letters.
    for (const part of new Set(letters.map((letter) => letter.split('#')[0]))) {
      await page.goto(part);
      names += await page.locator('.entries-a-to-z a').count();
      for (const letter of letters.filter((letter) => letter.split('#')[0] === part)) {
        const target = decodeURIComponent(letter.split('#')[1]);
        assert.equal(await page.locator(`[id="${target}"]`).count(), 1, target);
      }
    }
    const listed = ['country', 'programme', 'scholarship', 'partner'].flatMap((kind) => every(kind, language));
    assert.ok(listed.length > 200 && names > (ofShipped.skip ? listed.length : 300), `${names} names`);
    await context.close();
  }
});

test('every page leads to the search of its language', async () => {
  const page = await tab();
  for (const language of languages) {
    await visit(page, { url: find('home', language) });
    assert.equal(decodeURI(await page.locator('.search-link').getAttribute('href')), addresses[language]);
    assert.equal(decodeURI(await page.locator('link[rel=search]').getAttribute('href')), addresses[language]);
  }
  await page.context().close();
});

for (const [language, query, width, scheme] of [['en', word, phone, 'dark'], [leftward, programme(leftward), desk, 'light'], [languages.at(-1), 'qqqqq', 768, 'dark']]) {
  test(`${language}: nothing that is found shuts people out or sticks out of the window`, async () => {
    const { page, context } = await open(addresses[language], { width, scheme });
    await page.locator('#q').fill(query);
    await answered(page);
    none(await violations(page));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    await context.close();
  });
}

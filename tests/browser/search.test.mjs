// The search in a real browser, under the headers that the README asks hosts for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { base, desk, none, open as visit, phone, tab } from './site.mjs';

const addresses = { en: '/en/search/', nl: '/nl/zoeken/', fr: '/fr/recherche/', es: '/es/buscar/', vi: '/vi/tim-kiem/', ar: '/ar/البحث/' };

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

const titles = (page) => page.locator('.search-results h3').allInnerTexts();

for (const [language, word, title, mark] of [
  ['en', 'epidemiology', 'Biomedical Sciences', /epidemiology/i],
  ['en', 'scholarship', 'Master Mind', /^$|scholarship/i],
  ['ar', 'احصاء', 'الإحصاء وعلم البيانات (Statistics and Data Science)', /إحصاء/],
  ['vi', 'thong ke', 'Thống kê và Khoa học Dữ liệu (Statistics and Data Science)', /thống|kê/i],
  ['vi', 'thống kê', 'Thống kê và Khoa học Dữ liệu (Statistics and Data Science)', /thống|kê/i],
  ['vi', 'dai hoc', 'Từ Ecuador đến Hasselt', /đại|học/i],
  ['ar', 'بيانات', 'الإحصاء وعلم البيانات (Statistics and Data Science)', /بيانات/],
  ['fr', 'mobilite', 'Sciences de la mobilité (Transportation Sciences)', /mobilit/i],
]) {
  test(`${language}: “${word}” finds “${title}”`, async () => {
    const { page, context, requests, faults } = await open(addresses[language]);
    await page.locator('#q').fill(word);
    const said = await answered(page);
    assert.ok(said.includes(word) && /\d/.test(said), said);
    assert.ok((await titles(page)).includes(title), String(await titles(page)));
    const result = page.locator('.search-results li', { has: page.getByRole('link', { name: title, exact: true }) });
    assert.match((await result.locator('mark').allInnerTexts()).join(' '), mark);
    assert.deepEqual(faults, []);
    assert.ok(requests.every((url) => url.startsWith(base)));
    assert.ok(requests.every((url) => !url.includes('/search/') || url.includes(`/search/${language}/`) || !url.includes('pagefind')));
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.waitForURL((url) => !Object.values(addresses).includes(decodeURIComponent(url.pathname)));
    assert.equal(await page.locator('h1').innerText(), title);
    await context.close();
  });
}

test('nothing is loaded before the reader goes to the box, and little then', async () => {
  const { page, context, requests } = await open('/en/search/');
  await page.waitForTimeout(300);
  assert.deepEqual(requests.filter((url) => url.includes('/search/en/') || url.includes('pagefind')), []);
  await page.locator('#q').focus();
  await page.waitForFunction(() => performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('.pf_meta')));
  const before = requests.length;
  await page.keyboard.type('epidemiology');
  await answered(page);
  assert.ok(requests.length - before <= 13, 'a part of the index and a file for each result');
  await context.close();
});

test('the keyboard goes from the box through the results and back', async () => {
  const { page, context } = await open('/en/search/');
  await page.locator('#q').focus();
  await page.keyboard.type('statistics');
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
  await page.waitForURL((url) => url.pathname !== '/en/search/');
  await context.close();
});

test('the address holds the search, and back leads to where one was', async () => {
  const { page, context } = await open('/en/search/');
  await page.locator('#q').fill('scholarship');
  await answered(page);
  assert.equal(new URL(page.url()).search, '?q=scholarship');
  await page.locator('select[name=kind]').selectOption('country');
  await page.waitForFunction(() => document.querySelectorAll('.search-results > section').length === 1);
  assert.equal(new URL(page.url()).search, '?q=scholarship&kind=country');
  await page.locator('.search-results a').first().click();
  await page.waitForURL((url) => url.pathname !== '/en/search/');
  await page.goBack();
  await answered(page);
  assert.equal(await page.locator('#q').inputValue(), 'scholarship');
  assert.equal(await page.locator('select[name=kind]').inputValue(), 'country');
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('.search-results > section').length > 1);
  assert.equal(await page.locator('select[name=kind]').inputValue(), '');
  await page.goBack();
  assert.equal(await page.locator('.a-to-z').isVisible(), true);
  assert.equal(await page.locator('#q').inputValue(), '');
  await context.close();
});

test('results are narrowed by kind and field, and more are shown', async () => {
  const { page, context } = await open('/en/search/?q=hasselt');
  await answered(page);
  const all = page.locator('.search-all').first();
  const count = Number(/(\d+)$/.exec(await all.innerText())[1]);
  await all.click();
  await page.waitForFunction(() => document.querySelectorAll('.search-results > section').length === 1);
  const said = await answered(page);
  assert.equal(Number(/(\d+)$/.exec(said)[1]), count);
  while (await page.locator('.search-more').count()) {
    const shown = (await titles(page)).length;
    await page.locator('.search-more').click();
    await page.waitForFunction((shown) => document.querySelectorAll('.search-results h3').length > shown, shown);
    await page.waitForFunction((shown) => document.activeElement === document.querySelectorAll('.search-results a')[shown], shown);
  }
  assert.equal((await titles(page)).length, count);
  await page.goto(`${base}/en/search/?q=statistics&field=09`);
  await answered(page);
  assert.ok((await titles(page)).includes('Biomedical Sciences') && !(await titles(page)).includes('Transportation Sciences'), String(await titles(page)));
  await context.close();
});

test('where nothing is found, it says so and leads on', async () => {
  const { page, context } = await open('/en/search/?q=qqqqq');
  assert.equal(await answered(page), 'Nothing was found for “qqqqq”.');
  const ways = await page.locator('.search-help a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.ok(ways.includes('/en/search/') && ways.includes('/en/programmes/'), String(ways));
  assert.equal(await page.locator('.search-widen').count(), 0);
  await page.goto(`${base}/en/search/?q=epidemiology&kind=news`);
  assert.match(await answered(page), /^Nothing/);
  await page.locator('.search-widen').click();
  await page.waitForFunction(() => document.querySelector('.search-results h3'));
  assert.equal(new URL(page.url()).search, '?q=epidemiology');
  await context.close();
});

test('a host that forbids WebAssembly gets an honest word and the list', async () => {
  const page = await tab();
  await page.route('**/en/search/', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    await route.fulfill({ response, headers: { ...headers, 'content-security-policy': headers['content-security-policy'].replace("'wasm-unsafe-eval'", '') } });
  });
  await visit(page, { url: '/en/search/' });
  await page.locator('#q').fill('statistics');
  assert.match(await answered(page), /does not work/);
  assert.equal(await page.locator('.a-to-z').isVisible(), true);
  await page.context().close();
});

test('without scripts there is everything from A to Z, and no box', async () => {
  for (const language of ['en', 'vi', 'ar']) {
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
    assert.ok(names > 300);
    await context.close();
  }
});

test('every page leads to the search of its language', async () => {
  const page = await tab();
  for (const language of Object.keys(addresses)) {
    await visit(page, { url: `/${language}/` });
    assert.equal(decodeURI(await page.locator('.search-link').getAttribute('href')), addresses[language]);
    assert.equal(decodeURI(await page.locator('link[rel=search]').getAttribute('href')), addresses[language]);
  }
  await page.context().close();
});

for (const [language, word, width, scheme] of [['en', 'statistics', phone, 'dark'], ['ar', 'احصاء', desk, 'light'], ['vi', 'qqqqq', 768, 'dark']]) {
  test(`${language}: nothing that is found shuts people out or sticks out of the window`, async () => {
    const { page, context } = await open(addresses[language], { width, scheme });
    await page.locator('#q').fill(word);
    await answered(page);
    none(await violations(page));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    await context.close();
  });
}

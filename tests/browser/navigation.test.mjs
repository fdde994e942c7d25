// What a reader does on every page: go to the content, change the language, and all of it without scripts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, desk, faults, find, languages, none, ofShipped, open, pages, phone, planted, sample, tab } from './site.mjs';

const plain = { javaScriptEnabled: false };

/** Controls that do nothing while scripts are off. */
function idle(page) {
  return page.locator('button, input, select, textarea, [role=button], a:not([href])').evaluateAll((all) => all
    .filter((one) => one.checkVisibility() && !one.closest('form[action], [popovertarget]'))
    .map((one) => `waits for a script: ${one.outerHTML}`));
}

test('the site has every kind of page in every language', () => {
  const kinds = ['home', 'programme', 'summer-school', 'mobility', 'scholarship', 'country', 'network', 'partner', 'project', 'goal',
    'event', 'news', 'page', 'deadlines', 'strategy', 'balance', 'search', 'who-am-i', 'sheet', ...(ofShipped.skip ? [] : ['fact-sheet']),
    'compare programmes', 'compare summer-schools', 'list programmes', 'list summer-schools', 'list countries', 'list events', 'list partners'];
  for (const kind of kinds) {
    for (const language of languages) {
      const some = pages.some((page) => page.kind === kind && page.language === language);
      assert.ok(some, `${kind} in ${language}`);
    }
  }
});

test('without scripts no control is left that needs one', async () => {
  none(await faults(sample([{ width: phone }], ['en']), idle, plain));
  const button = await planted(find('home'), (html) => html.replace('</main>', '<button type="button">Filter</button></main>'));
  assert.match(String(await faults([button], idle, plain)), /waits for a script: <button/);
});

test('the skip link comes first and leads to the content', async () => {
  const page = await tab(plain);
  await open(page, { url: find('home'), width: phone });
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').getAttribute('class'), 'skip');
  await page.keyboard.press('Enter');
  assert.match(page.url(), /#main$/);
  assert.equal(await page.locator(':focus').getAttribute('id'), 'main');
});

test('the language switcher leads to the same item', ofShipped, async () => {
  const page = await tab(plain);
  await open(page, { url: '/en/programmes/management/', width: desk });
  // The languages of the second theme stand open.
  await page.getByRole('navigation', { name: 'Languages' }).getByText('English').first().click();
  await page.getByRole('link', { name: 'Nederlands' }).click();
  assert.match(page.url(), /\/nl\/opleidingen\/management\/$/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'nl');
});

test('a page that is not translated says so and marks its words', ofShipped, async () => {
  const page = await tab(plain);
  await open(page, { url: '/vi/doi-tac/maastricht-university/', width: desk });
  assert.equal(await page.locator('html').getAttribute('lang'), 'vi');
  assert.equal(await page.locator('.fallback-note').count(), 1);
  assert.equal(await page.locator('.prose').getAttribute('lang'), 'en');
  // Search engines hear one thing: that they shall list the original.
  assert.match((await page.locator('link[rel=canonical]').getAttribute('href')) ?? '', /\/en\/partners\/maastricht-university\/$/);
  assert.equal(await page.locator('meta[name=robots]').count(), 0);
});

test('an address that leads nowhere answers with a page that leads on', async () => {
  const page = await tab(plain);
  const answer = await page.goto(`${base}${find('home')}no-such-page.html`);
  assert.equal(answer.status(), 404);
  assert.ok((await page.getByRole('main').getByRole('link').count()) > 3);
});

test("the visitor's clock tells years as the pages do", async () => {
  const page = await tab({ timezoneId: 'Pacific/Auckland' });
  await page.clock.setFixedTime('2026-11-24T12:00:00Z');
  for (const language of languages) {
    await open(page, { url: find('deadlines', language), width: desk });
    // The digits of Arabic, Persian and others end in the same bits as ours.
    const western = (text) => text.replace(/\p{Nd}/gu, (digit) => String(digit.codePointAt(0) & 15));
    const told = (await page.locator('.clock').allTextContents()).map(western).filter((text) => /\d:\d\d/.test(text));
    assert.ok(told.length > 2, language);
    // The clock may stand in the next year already, in the calendar of the page.
    const years = (text) => [...western(text).matchAll(/\d{4}/g)].map(([year]) => Number(year));
    const written = (await page.locator('main time').allTextContents()).flatMap(years);
    assert.ok(written.length > 2, language);
    assert.deepEqual(told.filter((text) => !years(text).some((year) => written.some((one) => Math.abs(one - year) < 2))), []);
  }
});

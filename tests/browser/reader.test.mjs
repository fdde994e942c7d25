// What a reader does: find out which applicant they are, be shown their own deadlines first, narrow a list. Each also
// without scripts, where there is a way to do without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { base, desk, ofDefault, open, phone, tab } from './site.mjs';

const morning = new Date('2026-11-25T08:00:00Z');

/** A tab in Lima that says what goes wrong in it. */
async function reader(options = {}) {
  const page = await tab({ timezoneId: 'America/Lima', reducedMotion: 'reduce', ...options });
  page.on('pageerror', (error) => assert.fail(error.message));
  page.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()));
  return page;
}

/** Answer no until a group is found. */
async function answerNo(page, no) {
  while (await page.locator('.question').count()) await page.locator('.answers').getByText(no, { exact: true }).click();
}

test('the questions lead to a group, its deadlines, fees and papers without scripts', async () => {
  for (const [url, no] of [['/en/who-am-i/', 'No'], ['/ar/من-أنا/', 'لا'], ['/vi/toi-la-ai/', 'Không']]) {
    const page = await reader({ javaScriptEnabled: false });
    await open(page, { url, width: phone });
    await answerNo(page, no);
    for (const part of ['#deadlines', '#fees', 'section[aria-labelledby=next] a', '.answered li']) assert.ok(await page.locator(part).count(), `${url} ${part}`);
    assert.equal(await page.locator('.remember').isVisible(), false, 'nothing is offered that needs a script');
    await page.context().close();
  }
});

test('a remembered group comes first everywhere, stays on the device, and can be forgotten', async () => {
  const page = await reader();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.clock.install({ time: morning });
  await open(page, { url: '/en/who-am-i/' });
  await answerNo(page, 'No');
  await page.getByRole('button', { name: 'Remember this on my device' }).click();
  await open(page, { url: '/en/programmes/management/' });
  const first = page.locator('section[aria-labelledby=deadlines] tbody tr').first();
  assert.match(await first.innerText(), /outside the EU and EEA[\s\S]*for you/);
  assert.match(await page.locator('[data-mine=deadlines]').innerText(), /^1 June 2027 at 23:59 \(Brussels time\)\s+your time: -7 hours$/);
  assert.match(await page.locator('[data-mine=fees]').innerText(), /^€5,900 a year$/);
  await open(page, { url: '/en/programmes/' });
  const lines = page.locator('.list .card .dates > li:visible');
  assert.equal(await lines.filter({ hasText: 'outside the EU and EEA' }).count(), await page.locator('.list .card').count());
  assert.equal(await lines.filter({ hasText: 'from the EU or EEA' }).count(), 0);
  assert.deepEqual(asked.filter((url) => !url.startsWith(base) || url.includes('eea')), []);
  assert.deepEqual(await page.context().cookies(), []);
  await page.getByRole('button', { name: 'forget' }).click();
  await page.waitForLoadState();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.equal(await page.locator('.mine-strip').count(), 0);
  await page.context().close();
});

test('a remembered group narrows a list by what it pays', ofDefault, async () => {
  const page = await reader();
  await page.clock.install({ time: morning });
  await page.addInitScript(() => localStorage.setItem('prospectus-group', 'non-eea'));
  await open(page, { url: '/en/summer-schools/' });
  const limit = page.getByLabel('I pay at most');
  assert.deepEqual(await limit.locator('option').allInnerTexts(), ['any', '€500 in all']);
  await limit.selectOption('€500 in all');
  assert.equal(await page.locator('[role=status]').first().innerText(), '3 of 4 shown');
  assert.equal(new URL(page.url()).search, '?fee=500-EUR-programme');
  await page.reload();
  assert.equal(await page.locator('.list .card:visible').count(), 3);
  await page.context().close();
});

/** What the head of a page tells of when to apply, line by line, without runs of blanks. */
async function head(page) {
  const dates = await page.locator('[data-mine=deadlines] .date').allInnerTexts();
  return dates.map((text) => text.replace(/\s+/g, ' ').trim());
}

const statistics = '/en/programmes/statistics-and-data-science/';

test('the head tells a remembered group its own dates, of each way of study, and counts from them in every zone', ofDefault, async () => {
  const told = {
    'Europe/Brussels': ['1 March 2027 at 23:59 (Brussels time) (in 56 days) (On campus)', 'Until full, no later than 1 September 2027 at 23:59 (Brussels time) (Distance learning)'],
    'Africa/Addis_Ababa': ['1 March 2027 at 23:59 (Brussels time) (in 56 days; your time: 2 March 2027 at 01:59) (On campus)', 'Until full, no later than 1 September 2027 at 23:59 (Brussels time) (your time: 2 September 2027 at 00:59) (Distance learning)'],
    // It is the same day there: how far the clocks are apart is told once.
    'America/Lima': ['1 March 2027 at 23:59 (Brussels time) (in 56 days) (On campus)', 'Until full, no later than 1 September 2027 at 23:59 (Brussels time) (Distance learning)'],
  };
  for (const [timezoneId, expected] of Object.entries(told)) {
    const page = await reader({ timezoneId });
    await page.clock.setFixedTime(new Date('2027-01-04T12:00:00Z'));
    await page.addInitScript(() => localStorage.setItem('prospectus-group', 'non-eea'));
    await open(page, { url: statistics });
    assert.deepEqual(await head(page), expected, timezoneId);
    const notes = await page.locator('[data-mine=deadlines] .zone, section[aria-labelledby=deadlines] .fold .zone').allInnerTexts();
    assert.deepEqual(notes, timezoneId === 'America/Lima' ? ['your time: -6 hours / -7 hours', 'your time: -6 hours / -7 hours'] : [], timezoneId);
    const rows = await page.locator('section[aria-labelledby=deadlines] tbody').first().locator('tr.mine time').evaluateAll((all) => all.map((time) => time.dateTime));
    assert.deepEqual(rows, [...rows].sort(), 'own rows stand in the order of their dates');
    await page.context().close();
  }
});

test('the rows of other groups are folded away for whoever is remembered, until they ask for them', ofDefault, async () => {
  const page = await reader({ timezoneId: 'Europe/Brussels' });
  await page.clock.setFixedTime(morning);
  await page.addInitScript(() => localStorage.setItem('prospectus-group', 'non-eea'));
  await open(page, { url: statistics });
  for (const [section, own, all] of [['deadlines', 2, 5], ['fees', 2, 5]]) {
    const rows = page.locator(`section[aria-labelledby=${section}] .table`).first().locator('tbody tr:visible');
    assert.equal(await rows.count(), own, section);
    const button = page.locator(`section[aria-labelledby=${section}]`).getByRole('button', { name: 'Show other applicants’ too' }).first();
    await button.press('Enter');
    assert.equal(await button.getAttribute('aria-expanded'), 'true');
    assert.equal(await rows.count(), all, section);
  }
  assert.match(await page.locator('[data-mine=fees]').innerText(), /^€5,500 a year\s+Whole programme €11,090$/);
  await page.emulateMedia({ media: 'print' });
  await page.reload();
  assert.equal(await page.locator('section[aria-labelledby=deadlines] .table').first().locator('tbody tr:visible').count(), 5, 'paper has them all');
  await page.context().close();
});

test('what is folded on a phone stands open on a desk, and opens for a link that leads into it', ofDefault, async () => {
  const page = await reader();
  for (const [width, opened] of [[phone, 0], [desk, 4]]) {
    await open(page, { url: statistics, width });
    assert.equal(await page.locator('main section > details.fold[open]').count(), opened, `${width}`);
  }
  await open(page, { url: statistics, width: phone });
  await page.locator('.toc summary').click();
  await page.locator('.toc a[href="#outcomes"]').click();
  await page.locator('section[aria-labelledby=outcomes] > details[open]').waitFor();
  await page.reload();
  await page.locator('section[aria-labelledby=outcomes] > details[open]').waitFor();
  await page.context().close();
});

test('the head tells a remembered group its own places and what the whole costs it, and where it is full what comes next', ofDefault, async () => {
  const told = {
    'belgian eea': [/^15 August 2027 at 23:59 \(Brussels time\)\s+60 places$/, /^€1,116\.50 a year\s+Whole programme €2,233$/],
    'non-eea': [/Full\s+Next: Academic year 2028–2029[^]*40 places Full since/, /^€5,500 a year\s+Whole programme €11,000$/],
  };
  for (const [mine, [dates, fee]] of Object.entries(told)) {
    const page = await reader({ timezoneId: 'Europe/Brussels' });
    await page.clock.setFixedTime(morning);
    await page.addInitScript((group) => localStorage.setItem('prospectus-group', group), mine);
    await open(page, { url: '/en/programmes/biomedical-sciences/', width: phone });
    assert.match(await page.locator('[data-mine=deadlines]').innerText(), dates, mine);
    assert.match(await page.locator('[data-mine=fees]').innerText(), fee, mine);
    await page.context().close();
  }
});

test('the head names every main group while nobody has said who they are, and scholarships apart', async () => {
  const page = await reader({ timezoneId: 'Europe/Brussels' });
  await page.clock.setFixedTime(morning);
  await open(page, { url: statistics });
  const groups = await page.locator('[data-mine=deadlines] .dates > li').evaluateAll((all) => all.map((line) => [line.dataset.group, line.classList.contains('apart')]));
  assert.deepEqual(groups, [['non-eea', false], ['eea', false], ['vliruos-scholarship', true]]);
  await page.clock.setFixedTime(new Date('2027-02-10T12:00:00Z'));
  await page.reload();
  assert.match(await page.locator('.dates > .apart').first().innerText(), /Closed/);
  await page.context().close();
});

test('who holds a scholarship is not shown the full fee as theirs', async () => {
  const page = await reader({ timezoneId: 'Europe/Brussels' });
  await page.clock.setFixedTime(morning);
  await page.addInitScript(() => localStorage.setItem('prospectus-group', 'vliruos-scholarship non-eea'));
  for (const url of [statistics, '/en/programmes/transportation-sciences/']) {
    await open(page, { url });
    assert.doesNotMatch(await page.locator('[data-mine=fees]').innerText(), /5,500/, url);
  }
  await page.context().close();
});

test('a deadline passes by the clock of the reader', async () => {
  const page = await reader();
  const state = () => page.locator('section[aria-labelledby=deadlines] tr[data-group=non-eea] .state').first().innerText();
  const told = [];
  for (const now of ['2026-10-01T08:00:00Z', '2026-11-25T08:00:00Z', '2027-05-25T08:00:00Z', '2027-06-01T21:59:58Z', '2027-06-01T22:00:00Z']) {
    await page.clock.setFixedTime(new Date(now));
    await open(page, { url: '/en/programmes/management/' });
    told.push(await state());
  }
  assert.deepEqual(told, ['Not open yet', 'Open', 'Closing soon', 'Closing soon', 'Closed']);
  await page.context().close();
});

test('a list narrows by keyboard, tells how many are left, and stands in the address', ofDefault, async () => {
  const page = await reader();
  await page.clock.install({ time: morning });
  await open(page, { url: '/en/programmes/' });
  const cards = page.locator('.list .card:visible');
  const all = await cards.count();
  assert.ok(all >= 5);
  await page.getByLabel('Health and welfare').focus();
  await page.keyboard.press('Space');
  assert.equal(await cards.count(), 2);
  assert.equal(await page.locator('[role=status]').first().innerText(), `2 of ${all} shown`);
  assert.equal(new URL(page.url()).search, '?field=09');
  await page.getByLabel('1 year').check();
  assert.equal(await cards.count(), 0);
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Without “Health and welfare”: 3' }).click();
  assert.equal(await cards.count(), 3);
  await page.goBack();
  assert.equal(await cards.count(), 0);
  await page.getByRole('button', { name: 'Clear all' }).click();
  assert.equal(await cards.count(), all);
  assert.equal(new URL(page.url()).search, '');
  await open(page, { url: '/en/programmes/?duration=P2Y&field=05' });
  assert.ok(await page.getByLabel('2 years').isChecked());
  await page.context().close();
});

test('every term of a list leads to a page of its own without scripts', async () => {
  const page = await reader({ javaScriptEnabled: false });
  for (const url of ['/en/programmes/', '/en/summer-schools/', '/en/mobility/', '/en/scholarships/', '/en/partners/']) {
    await open(page, { url });
    const terms = await page.locator('.facets li').evaluateAll((all) => all.map((one) => [one.querySelector('a').getAttribute('href'), Number(one.querySelector('.facet-count').textContent)]));
    assert.ok(terms.length >= 3, url);
    const [href, count] = terms.at(-1);
    await open(page, { url: href });
    assert.equal(await page.locator('.list .card').count(), count, href);
  }
  await page.context().close();
});

test('the menu unfolds on a phone, without scripts too, and simply stands there on a desk', ofDefault, async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await reader({ javaScriptEnabled });
    await open(page, { url: '/ar/', width: phone });
    const menu = page.locator('.main-nav');
    assert.equal(await menu.isVisible(), false);
    await page.locator('.menu-button').first().click();
    assert.equal(await menu.isVisible(), true);
    await page.keyboard.press('Escape');
    assert.equal(await menu.isVisible(), false);
    await open(page, { url: '/ar/', width: desk });
    assert.equal(await menu.isVisible(), true);
    await page.context().close();
  }
});

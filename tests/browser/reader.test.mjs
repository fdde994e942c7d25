// What a reader does: find out which applicant they are, be shown their own deadlines first, narrow a list. Each also
// without scripts, where there is a way to do without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { base, desk, every, find, having, htmlOf, inLanguage, languages, leftward, ofDefault, ofOurs, ofShipped, open, pages, phone, reload, spoken, tab } from './site.mjs';

const morning = new Date('2026-11-25T08:00:00Z');

/** A tab in Lima that says what goes wrong in it. */
async function reader(options = {}) {
  const page = await tab({ timezoneId: 'America/Lima', reducedMotion: 'reduce', ...options });
  page.on('pageerror', (error) => assert.fail(error.message));
  page.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()));
  return page;
}

/** Answer no, which stands last, until a group is found. */
async function answerNo(page) {
  while (await page.locator('.question').count()) {
    const no = page.locator('.answers a').last();
    const url = await no.evaluate((link) => link.href);
    await no.click();
    // The page's head is shown before the question is there.
    await page.waitForURL(url);
  }
}

test('the questions lead to a group, its deadlines, fees and papers without scripts', async () => {
  for (const language of spoken) {
    const page = await reader({ javaScriptEnabled: false });
    const url = find('who-am-i', language);
    await open(page, { url, width: phone });
    await answerNo(page);
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
  await open(page, { url: find('who-am-i') });
  await answerNo(page);
  const mine = await page.locator('[data-remember]').first().getAttribute('data-remember');
  await page.locator('[data-remember]').first().click();
  const [group] = mine.split(' ');
  const [url] = having('programme', new RegExp(`<tr[^>]* data-group="${group}" data-kind="application"[^]*<tr[^>]* data-group="${group}" data-kind="tuition"`));
  await open(page, { url });
  const first = page.locator('section[aria-labelledby=deadlines] tbody tr').first();
  assert.deepEqual([await first.getAttribute('data-group'), await first.locator('.mine-mark').isVisible()], [group, true]);
  const times = (of) => page.locator(`${of} time`).evaluateAll((all) => all.map((time) => time.dateTime));
  const own = await times('section[aria-labelledby=deadlines] tr.mine');
  const head = await times('[data-mine=deadlines]');
  assert.ok(head.length > 0 && head.every((time) => own.includes(time)), String(head));
  const told = (of) => page.locator(of).first().evaluate((one) => one.textContent.replace(/\s+/g, ' ').trim());
  assert.equal(await page.locator('[data-mine=fees]').isVisible(), true, 'its fee stands in the head');
  assert.equal(await told('[data-mine=fees]'), await told('section[aria-labelledby=fees] tr.mine[data-kind=tuition] [data-mine-value]'));
  await open(page, { url: find('list programmes') });
  const cards = await page.locator('.list .card').evaluateAll((all) => all.map((card) => [...card.querySelectorAll('.dates > li')].map((line) => [line.dataset.group, line.checkVisibility()])));
  const others = cards.filter((lines) => lines.some(([of]) => of === group)).flatMap((lines) => lines.filter(([of, seen]) => seen !== (of === group)));
  assert.deepEqual(others, [], 'of each card its lines alone');
  assert.deepEqual(asked.filter((url) => !url.startsWith(base) || url.includes(group)), []);
  assert.deepEqual(await page.context().cookies(), []);
  await page.locator('.mine-strip button').click();
  await page.waitForLoadState();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.equal(await page.locator('.mine-strip').count(), 0);
  await page.context().close();
});

test('a page is seen, with what the clock says, also where the script of a remembered group never comes', async () => {
  const [url] = having('programme', /<tr class="is-open"[^>]* data-opens=/);
  const page = await reader();
  await page.clock.setFixedTime(new Date('2040-01-01T00:00:00Z'));
  await page.addInitScript(() => localStorage.setItem('prospectus-group', 'non-eea'));
  let asked = 0;
  await page.route(/\/mine\.[^/]*js$/, () => void (asked += 1));
  await page.goto(base + url, { waitUntil: 'commit' });
  await page.locator('tr[data-opens]').first().waitFor({ state: 'attached' });
  // All of it has passed by that clock, which the script says in the turn in which it shows the page.
  await page.locator('tr.is-open').first().waitFor({ state: 'detached' });
  assert.equal(await page.locator('h1').isVisible(), true);
  assert.equal(asked, 1, 'it was asked for');
  await page.context().close();
});

test('a remembered group is told its date and its fee', ofShipped, async () => {
  const page = await reader();
  await page.clock.install({ time: morning });
  await page.addInitScript(() => localStorage.setItem('prospectus-group', 'non-eea'));
  await open(page, { url: '/en/programmes/management/' });
  const first = page.locator('section[aria-labelledby=deadlines] tbody tr').first();
  assert.match(await first.innerText(), /outside the EU and EEA[\s\S]*for you/);
  assert.match(await page.locator('[data-mine=deadlines]').innerText(), /^1 June 2027 at 23:59 \(Brussels time\)\s+your time: -7 hours$/);
  assert.match(await page.locator('[data-mine=fees]').innerText(), /^€5,900 a year$/);
  await open(page, { url: '/en/programmes/' });
  const lines = page.locator('.list .card .dates > li:visible');
  assert.equal(await lines.filter({ hasText: 'outside the EU and EEA' }).count(), await page.locator('.list .card').count());
  assert.equal(await lines.filter({ hasText: 'from the EU or EEA' }).count(), 0);
  await page.context().close();
});

test('a remembered group narrows a list by what it pays', ofOurs, async () => {
  const page = await reader();
  await page.clock.install({ time: morning });
  await page.addInitScript(() => localStorage.setItem('prospectus-group', 'vliruos-scholarship non-eea'));
  await open(page, { url: '/en/programmes/' });
  const limit = page.getByLabel('I pay at most');
  assert.deepEqual(await limit.locator('option').allInnerTexts(), ['any', ...['€1,500', '€2,000', '€3,000', '€5,000'].map((sum) => `${sum} a year`)]);
  await limit.selectOption('€3,000 a year');
  assert.equal(await page.locator('[role=status]').first().innerText(), '2 of 8 shown');
  assert.equal(new URL(page.url()).search, '?fee=3000-EUR-year');
  await reload(page);
  assert.equal(await page.locator('.list .card:visible').count(), 2);
  await page.context().close();
});

test('the first page tells a remembered group what closes next for it, and nothing that is for others', ofShipped, async () => {
  const page = await reader();
  await page.clock.install({ time: morning });
  await open(page, { url: find('home') });
  const rows = () => page.locator('.entries tbody tr:visible').evaluateAll((all) => all.map((row) => ({ groups: row.dataset.groups.split(' '), closes: Date.parse(row.dataset.closes), mine: row.matches('.mine') })));
  const everybody = await rows();
  await page.addInitScript(() => localStorage.setItem('prospectus-group', 'vliruos-scholarship non-eea'));
  await reload(page);
  const own = await rows();
  assert.ok(own.every(({ groups, mine }) => mine && groups.includes('vliruos-scholarship')), JSON.stringify(own));
  assert.deepEqual(own.map(({ closes }) => closes), own.map(({ closes }) => closes).sort((one, other) => one - other));
  assert.ok(everybody.some(({ groups }) => !groups.includes('vliruos-scholarship')), 'others have dates before');
  await open(page, { url: find('deadlines') });
  const marked = await page.locator('.entries tr.mine').evaluateAll((all) => all.map((row) => row.dataset.groups.split(' ')));
  assert.ok(marked.length && marked.every((groups) => groups.includes('vliruos-scholarship')), 'what is for members of the university is not for them');
  const months = await page.locator('.entries tbody').evaluateAll((all) => all.map((month) => [...month.rows].map((row) => row.matches('.mine'))));
  assert.deepEqual(months, months.map((mine) => [...mine].sort((one, other) => Number(other) - Number(one))), 'of each month theirs come first');
  if (!ofDefault.skip) assert.match(await page.locator('.groups li').first().innerText(), /VLIR-UOS/);
  assert.equal(own.length, Math.min(everybody.length, marked.length), 'as many as there are for everybody');
  await page.context().close();
});

/** What the head of a page tells of when to apply, line by line, without runs of blanks. */
async function head(page) {
  const dates = await page.locator('[data-mine=deadlines] .date').allInnerTexts();
  return dates.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Several groups have deadlines and fees of their own. */
const grouped = /(data-group="[^"]+" data-kind="application"[^]*){2}(data-group="[^"]+" data-kind="tuition"[^]*){2}/;
const statistics = '/en/programmes/statistics-and-data-science/';

test('the head tells a remembered group its own dates, of each way of study, and counts from them in every zone', ofShipped, async () => {
  const told = {
    'Europe/Brussels': ['1 March 2027 at 23:59 (Brussels time) (in 56 days) (On campus)', 'Until full, no later than 1 September 2027 at 23:59 (Brussels time) (Distance learning)'],
    'Africa/Addis_Ababa': ['1 March 2027 at 23:59 (Brussels time) (in 56 days · your time: 2 March 2027 at 01:59) (On campus)', 'Until full, no later than 1 September 2027 at 23:59 (Brussels time) (your time: 2 September 2027 at 00:59) (Distance learning)'],
    // It is the same day there: how far the clocks are apart is told once.
    'America/Lima': ['1 March 2027 at 23:59 (Brussels time) (in 56 days) (On campus)', 'Until full, no later than 1 September 2027 at 23:59 (Brussels time) (Distance learning)'],
  };
  for (const [timezoneId, expected] of Object.entries(told)) {
    const page = await reader({ timezoneId });
    await page.clock.setFixedTime(new Date('2027-01-04T12:00:00Z'));
    await page.addInitScript(() => localStorage.setItem('prospectus-group', 'non-eea'));
    await open(page, { url: statistics });
    assert.deepEqual(await head(page), expected, timezoneId);
    const notes = await page.locator('[data-mine=deadlines] .zone, section[aria-labelledby=deadlines] .zone').allInnerTexts();
    // What is folded away has no text.
    assert.deepEqual(notes.filter(Boolean), timezoneId === 'America/Lima' ? Array(2).fill('your time: -6 hours or -7 hours') : [], timezoneId);
    const rows = await page.locator('section[aria-labelledby=deadlines] tbody').first().locator('tr.mine time').evaluateAll((all) => all.map((time) => time.dateTime));
    assert.deepEqual(rows, [...rows].sort(), 'own rows stand in the order of their dates');
    await page.context().close();
  }
});

test('the rows of other groups are folded away for whoever is remembered, until they ask for them', ofDefault, async () => {
  const page = await reader({ timezoneId: 'Europe/Brussels' });
  await page.clock.setFixedTime(morning);
  const [url] = ofShipped.skip ? having('programme', grouped) : [statistics];
  await open(page, { url });
  const group = await page.locator('section[aria-labelledby=deadlines] tr[data-group]').first().getAttribute('data-group');
  const mine = ofShipped.skip ? group : 'non-eea';
  await page.addInitScript((mine) => localStorage.setItem('prospectus-group', mine), mine);
  await reload(page);
  const told = {};
  for (const section of ['deadlines', 'fees']) {
    const rows = page.locator(`section[aria-labelledby=${section}] .table`).first().locator('tbody tr');
    const shown = page.locator(`section[aria-labelledby=${section}] .table`).first().locator('tbody tr:visible');
    const own = await shown.evaluateAll((all) => all.map((row) => row.classList.contains('mine')));
    assert.ok(own.length > 0 && own.every(Boolean), section);
    const button = page.locator(`section[aria-labelledby=${section}] .mine-others`).first();
    await button.press('Enter');
    assert.equal(await button.getAttribute('aria-expanded'), 'true');
    assert.equal(await shown.count(), await rows.count(), section);
    assert.ok(own.length < (told[section] = await rows.count()), section);
    if (!ofShipped.skip) assert.deepEqual([own.length, told[section]], [2, 5]);
  }
  if (!ofShipped.skip) assert.match(await page.locator('[data-mine=fees]').innerText(), /^€5,500 a year\s+Whole programme €11,090$/);
  await reload(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('section[aria-labelledby=deadlines] .table').first().locator('tbody tr:visible').count(), told.deadlines, 'paper has them all');
  await page.context().close();
});

test('what is folded on a phone stands open on a desk, and opens for a link that leads into it', ofDefault, async () => {
  const page = await reader();
  const { url } = every('programme')[0];
  await open(page, { url, width: phone });
  const folds = page.locator('main section:not(.panel) > details.fold');
  const opened = page.locator('main section:not(.panel) > details.fold[open]');
  assert.ok((await folds.count()) >= 3, url);
  assert.equal(await opened.count(), 0);
  const name = await folds.last().evaluate((fold) => fold.parentElement.getAttribute('aria-labelledby'));
  await page.locator('.toc summary').click();
  await page.locator(`.toc a[href="#${name}"]`).click();
  await page.locator(`section[aria-labelledby="${name}"] > details[open]`).waitFor();
  await reload(page);
  await page.locator(`section[aria-labelledby="${name}"] > details[open]`).waitFor();
  await open(page, { url, width: desk });
  assert.equal(await opened.count(), await folds.count());
  await page.context().close();
});

test('the head tells a remembered group its own places and what the whole costs it, and where it is full what comes next', ofOurs, async () => {
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

test('the head names every main group while nobody has said who they are, and scholarships apart', ofShipped, async () => {
  const page = await reader({ timezoneId: 'Europe/Brussels' });
  await page.clock.setFixedTime(morning);
  await open(page, { url: statistics });
  const groups = await page.locator('[data-mine=deadlines] .dates > li').evaluateAll((all) => all.map((line) => [line.dataset.group, line.classList.contains('apart')]));
  assert.deepEqual(groups, [['non-eea', false], ['eea', false], ['vliruos-scholarship', true]]);
  await page.clock.setFixedTime(new Date('2027-02-10T12:00:00Z'));
  await reload(page);
  assert.match(await page.locator('.dates > .apart').first().innerText(), /Closed/);
  await page.context().close();
});

test('a head says in a word what ECTS credits are', ofOurs, () => {
  for (const language of languages) {
    const heads = every('programme', language).map(({ url }) => [url, /<dl class="glance">[^]*?<\/dl>/.exec(htmlOf(url))[0]]);
    assert.deepEqual(heads.filter(([, head]) => !/ECTS[^<]*60|60[^<]*ECTS/.test(head)).map(([url]) => url), []);
  }
});

test('who holds a scholarship is not shown the full fee as theirs', ofShipped, async () => {
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
  await page.clock.setFixedTime(morning);
  const [url] = having('programme', /data-opens="[^"]+"/);
  await open(page, { url });
  const [row, day] = [page.locator('section[aria-labelledby=deadlines] tr[data-opens]:not([data-opens=""]):not([data-state])').first(), 86_400_000];
  const [opens, closes, soon] = await row.evaluate((row) => [row.dataset.opens, row.dataset.closes ?? row.querySelector('time').dateTime, document.body.dataset.soon ?? 14]);
  const [from, until] = [Date.parse(opens), Date.parse(closes)];
  const told = [];
  for (const moment of [from - day, from, until - (soon - 7) * day, until - 1000, until + 1000]) {
    await page.clock.setFixedTime(new Date(moment));
    await open(page, { url });
    told.push(/state-([a-z-]+)/.exec(await row.locator('.state').first().getAttribute('class'))[1]);
  }
  assert.deepEqual(told, ['upcoming', 'open', 'closing-soon', 'closing-soon', 'passed'], `${url} ${opens} ${closes}`);
  await page.context().close();
});

test('a list of what is compared stands in the order that the reader chooses, says so, and keeps it in the address', ofOurs, async () => {
  const page = await reader();
  await page.clock.install({ time: morning });
  await page.addInitScript(() => localStorage.setItem('prospectus-group', 'non-eea'));
  await open(page, { url: '/en/programmes/' });
  const cards = () => page.locator('.list .card:visible').evaluateAll((all) => all.map(({ dataset }) => dataset));
  const ids = async () => (await cards()).map(({ id }) => id);
  const named = await ids();
  assert.equal(await page.locator('[role=status]').first().innerText(), '8 of 8 shown');
  const order = page.locator('select[name=order]');
  await order.selectOption('Next deadline first');
  assert.match(await page.locator('[role=status]').first().innerText(), /^8 of 8 shown.*Next deadline first$/);
  const told = await page.locator('.list .card').evaluateAll((all) => all.map((card) => [...card.querySelectorAll('.dates time')].filter((time) => time.checkVisibility() && !time.closest('.date')?.dataset.state).map((time) => Date.parse(time.dateTime))));
  const dates = told.map((each) => Math.min(...each.filter((moment) => moment >= morning.getTime())));
  assert.ok(new Set(dates).size >= 4, String(dates));
  assert.deepEqual(dates, [...dates].sort((one, other) => one - other), 'as the cards themselves tell');
  assert.equal(new URL(page.url()).search, '?order=next');
  await order.selectOption('Lowest fee first');
  const fees = (await cards()).map(({ groupFees }) => Number(/non-eea=(\d*)/.exec(groupFees)?.[1] || Infinity));
  assert.deepEqual(fees, [...fees].sort((one, other) => one - other));
  const byFee = await ids();
  assert.notDeepEqual(byFee, named);
  await page.locator('input[name=delivery]').first().check();
  const some = await ids();
  assert.deepEqual(some, byFee.filter((id) => some.includes(id)), 'also of a part');
  await reload(page);
  assert.deepEqual(await ids(), some);
  await page.locator('.filter-clear').click();
  assert.deepEqual(await ids(), byFee, 'to clear the filters leaves the order');
  await order.selectOption('By name');
  assert.deepEqual(await ids(), named);
  assert.equal(new URL(page.url()).search, '');
  await open(page, { url: '/en/projects/' });
  assert.equal(await page.locator('.filter-order').count(), 0, 'nobody compares those');
  await page.context().close();
});

/** A text with digits of any script in those of English. */
const western = (text) => text.replace(/\p{Nd}/gu, (digit) => String(digit.codePointAt(0) & 15));

/** How many items a list says that it has. */
const itemsOf = (html) => Number(/"numberOfItems":(\d+)/.exec(html)[1]);

/** The first page of each list in English, with how many items it says there are, and by how many facets it narrows. */
const lists = [...new Set(pages.map(({ kind }) => kind))].filter((kind) => kind.startsWith('list ')).map((kind) => {
  const url = find(kind);
  const html = htmlOf(url);
  return { kind, url, html, items: itemsOf(html), facets: html.match(/data-facet=/g)?.length ?? 0 };
});

test('a list narrows by keyboard, tells how many are left, and stands in the address', ofDefault, async () => {
  const page = await reader();
  await page.clock.install({ time: morning });
  const [{ url }] = [...lists].sort((one, other) => other.facets - one.facets);
  await open(page, { url });
  const cards = page.locator('.list .card:visible');
  const all = await cards.count();
  assert.ok(all >= 4);
  const choice = (box) => box.evaluate(({ name, value }) => new URLSearchParams([[name, value]]).toString());
  const box = page.locator('form.facets input').first();
  const first = await choice(box);
  const some = Number(await page.locator('form.facets .facet-count').first().innerText());
  assert.ok(some < all);
  await box.focus();
  await page.keyboard.press('Space');
  assert.equal(await cards.count(), some);
  assert.deepEqual((await page.locator('.filter-status').innerText()).match(/\d+/g).map(Number), [some, all]);
  assert.equal(new URL(page.url()).search, `?${first}`);
  const other = page.locator('form.facets .is-empty input').first();
  const second = await choice(other);
  await other.check();
  assert.equal(await cards.count(), 0);
  assert.deepEqual(await violations(page), []);
  const way = page.locator('.filter-none button').first();
  const left = Number(/(\d+)\D*$/.exec(await way.innerText())[1]);
  await way.click();
  assert.equal(await cards.count(), left);
  await page.goBack();
  assert.equal(await cards.count(), 0);
  await page.locator('.filter-clear').click();
  assert.equal(await cards.count(), all);
  assert.equal(new URL(page.url()).search, '');
  await open(page, { url: `${url}?${second}&${first}` });
  const chosen = await page.locator('form.facets input:checked').evaluateAll((all) => all.map(({ name, value }) => new URLSearchParams([[name, value]]).toString()));
  assert.deepEqual(chosen.sort(), [first, second].sort());
  await page.context().close();
});

test('on a phone filters lie on a sheet that says what it leaves, and what is chosen stands above the list until it is dropped', ofDefault, async () => {
  const [{ url: english }] = [...lists].sort((one, other) => other.facets - one.facets);
  for (const url of [english, inLanguage(english, leftward)]) {
    const page = await reader();
    await page.clock.install({ time: morning });
    await open(page, { url, width: phone });
    const [cards, sheet, opener, done, chips] = ['.list .card:visible', '.filter-sheet', '.filter-opener', '.filter-done', '.filter-chips button'].map((selector) => page.locator(selector));
    const all = await cards.count();
    assert.deepEqual([await sheet.isVisible(), await page.locator('form.facets').isVisible(), await chips.count()], [false, false, 0]);
    await opener.focus();
    await page.keyboard.press('Enter');
    assert.equal(await sheet.isVisible(), true);
    const first = page.locator('form.facets label', { has: page.locator('input[type=checkbox]') }).first();
    const some = Number(western(await first.locator('.facet-count').innerText()));
    await first.locator('input').check();
    assert.ok(some < all && western(await done.innerText()).endsWith(`: ${some}`), await done.innerText());
    assert.equal(await page.locator('.filter-sheet [aria-live=polite] .filter-done').count(), 1, 'which is said aloud');
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    assert.equal(await sheet.isVisible(), false);
    assert.equal(await opener.evaluate((one) => one === document.activeElement), true, 'the keyboard goes on where it was');
    await opener.click();
    await done.click();
    assert.deepEqual([await sheet.isVisible(), await cards.count(), await chips.count()], [false, some, 1]);
    const [name, spoken] = [await chips.innerText(), await chips.getAttribute('aria-label')];
    assert.ok((await first.locator('span').first().textContent()).startsWith(name) && spoken.includes(name) && spoken !== name, `${name}: ${spoken}`);
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    await chips.focus();
    await page.keyboard.press('Enter');
    assert.deepEqual([await cards.count(), await chips.count(), new URL(page.url()).search], [all, 0, '']);
    assert.equal(await opener.evaluate((one) => one === document.activeElement), true, 'the button that went has another beside it');
    await page.setViewportSize({ width: desk, height: 800 });
    // The form leaves the sheet once the page has heard of its new width.
    await page.locator('form.facets').waitFor({ state: 'visible' });
    assert.equal(await opener.isVisible(), false, 'a desk has room for both');
    await page.context().close();
  }
});

test('every term of a list leads to a page of its own without scripts', async () => {
  const page = await reader({ javaScriptEnabled: false });
  // Of countries there are names alone.
  const long = lists.filter(({ kind, items }) => items >= 8 && kind !== 'list countries');
  assert.ok(long.length >= (ofShipped.skip ? 1 : 4), `${long.length} lists`);
  for (const { url } of long) {
    await open(page, { url });
    const told = await page.locator('.facets li').evaluateAll((all) => all.map((one) => [one.querySelector('a').getAttribute('href'), one.querySelector('.facet-count').textContent]));
    const terms = told.map(([href, count]) => [href, Number(western(count))]);
    assert.ok(terms.length >= 3, `${url} has ${terms.length} terms`);
    for (const [href, count] of terms) assert.equal(itemsOf(htmlOf(decodeURI(href))), count, href);
    const [href, count] = terms.at(-1);
    await open(page, { url: href });
    assert.equal(await page.locator('.list .card').count(), count, href);
  }
  await page.context().close();
});

test('a list of fewer than eight items has no filters and loads nothing for them', () => {
  const short = lists.filter(({ items }) => items < 8);
  assert.ok(short.length >= 5, `${short.length} lists`);
  const narrowing = /class="facets|\/(?:filter|lists)[^"]*\.(?:js|css)"/;
  assert.deepEqual(short.filter(({ html }) => narrowing.test(html)).map(({ url }) => url), []);
  assert.ok(lists.some(({ html }) => narrowing.test(html)));
});

test('the menu unfolds on a phone, without scripts too, and simply stands there on a desk', ofDefault, async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await reader({ javaScriptEnabled });
    await open(page, { url: find('home', leftward), width: phone });
    const menu = page.locator('.main-nav');
    assert.equal(await menu.isVisible(), false);
    await page.locator('.menu-button').first().click();
    assert.equal(await menu.isVisible(), true);
    await page.keyboard.press('Escape');
    assert.equal(await menu.isVisible(), false);
    await open(page, { url: find('home', leftward), width: desk });
    assert.equal(await menu.isVisible(), true);
    await page.context().close();
  }
});

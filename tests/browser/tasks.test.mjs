// Five tasks of five students on a phone, in their own languages, with and without scripts, from wherever a search engine
// puts them down: a programme that I may enter; when exactly, and what it costs me; who pays; which papers; whom to ask,
// and to the form.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, every, find, htmlOf, inLanguage, none, ofShipped, plant, tab } from './site.mjs';

const phone = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce', timezoneId: 'Europe/Brussels' };
// Their countries and groups, and a programme that they may enter, as its English address ends.
const students = ofShipped.skip
  ? [
      { country: 'om', language: 'en', group: 'gulf', pays: false, programme: 'nautical-science' },
      { country: 'cn', language: 'zh-Hans', group: 'elsewhere', pays: false, programme: 'nautical-science' },
      { country: 'ir', language: 'fa', group: 'elsewhere', pays: false, programme: 'nautical-science' },
      { country: 'th', language: 'th', group: 'elsewhere', programme: 'nautical-science' },
    ]
  : [
      { country: 'et', language: 'en', group: 'non-eea' },
      { country: 'pe', language: 'es', group: 'non-eea' },
      { country: 'vn', language: 'vi', group: 'non-eea' },
      { country: 'ma', language: 'ar', group: 'non-eea' },
      { country: 'nl', language: 'nl', group: 'eea', pays: false },
    ].map((student) => ({ programme: 'statistics-and-data-science', ...student }));
/** So many taps lead to the form at most. */
const mostTaps = 3;

/** What is missing, as the tasks find it on the page of a programme. */
async function onProgramme(page, { group }) {
  return page.evaluate((group) => {
    const seen = (one) => one && one.checkVisibility() && one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().bottom <= innerHeight;
    const found = [];
    const line = document.querySelector(`[data-mine=deadlines] li[data-group="${group}"]`) ?? document.querySelector('[data-mine=deadlines] li:not([data-group])');
    if (!seen(line?.querySelector('time, .date'))) found.push('my date is not on the first screen');
    const fee = [line?.querySelector('.sum'), document.querySelector('[data-mine=fees]')].find((one) => one?.checkVisibility());
    if (!/\p{Nd}/u.test(fee?.textContent ?? '') || !seen(fee)) found.push('my fee is not on the first screen');
    const acts = [...document.querySelectorAll('.acts a')].filter(seen);
    const below = (one) => one.hash && document.getElementById(decodeURIComponent(one.hash.slice(1)));
    const others = [...document.querySelectorAll('main a')];
    if (!/\p{L}/u.test(document.querySelector('[aria-labelledby=entry] :is(li, dd)')?.textContent ?? '')) found.push('nothing says whether I may enter');
    if (!acts.some((one) => one.rel.includes('external'))) found.push('the form is out of reach');
    if (!acts.some((one) => !one.rel.includes('external') && (!one.hash || below(one)?.id !== 'contact'))) found.push('the papers are out of reach');
    const ask = acts.find((one) => below(one)?.id === 'contact');
    if (!ask || !below(ask).closest('section').querySelector('a[href^="mailto:"]')) found.push('nobody is there to be asked');
    if (!others.some((one) => one.closest('#scholarships, [aria-labelledby=scholarships]'))) found.push('nothing says who pays');
    return found;
  }, group);
}

/** What is missing on the page of a country. */
async function onCountry(page, { pays = true, language }) {
  const payers = every('scholarship', language).map(({ url }) => url);
  return page.evaluate(([paid, payers]) => {
    const found = [];
    const rows = [...document.querySelectorAll('main tbody tr')].filter((row) => row.querySelector('th a') && row.querySelector('td.end'));
    const open = rows.filter((row) => !row.querySelector('.state-passed, .state-full, .state-not-admitted, .state-cancelled'));
    if (!open.some((row) => row.querySelector('time') && /\p{Nd}/u.test(row.querySelector('td.end')?.textContent ?? ''))) {
      found.push('no programme with my date and my fee');
    }
    const pays = document.querySelector('[aria-labelledby=scholarships]');
    const helped = rows.some((row) => [...row.querySelectorAll('td a')].some((one) => payers.includes(decodeURI(one.pathname))));
    if (!pays || (paid && !helped)) found.push('nothing says who pays');
    if (!document.querySelector('[aria-labelledby=papers] a')) found.push('no way to the papers');
    if (!document.querySelector('main a[href^="mailto:"]')) found.push('nobody is there to be asked');
    const first = rows[0]?.closest('table').getBoundingClientRect().top ?? Infinity;
    if (first > 2 * innerHeight) found.push(`what I can apply for is ${Math.round(first)} pixels down`);
    return found;
  }, [pays, payers]);
}

/** Follow a link of the page, as a finger does. */
async function tap(page, link) {
  await Promise.all([page.waitForNavigation(), link.click()]);
}

const programmeOf = (page) => page.locator('main tbody tr', { has: page.locator('time') }).filter({ has: page.locator('td.end', { hasText: /\p{Nd}/u }) }).locator('th a').first();

/** From a page of a country to a programme that I may enter, and its form. */
async function fromCountry(page, student) {
  const found = await onCountry(page, student);
  if (!(await programmeOf(page).count())) return { found: [...found, 'no programme to go on to'], taps: 2 };
  await tap(page, programmeOf(page));
  found.push(...(await onProgramme(page, student)).filter((fault) => !/form is out of reach|who pays/.test(fault)));
  return { found, taps: 2 };
}

/**
 * From the home page: by the list of countries that scripts have, by the name of mine where it stands there, if folded, else
 * by all programmes.
 */
async function fromHome(page, student, scripts, { programme, programmes }) {
  const option = page.locator(`option[value$="/${student.country}/"]`);
  const link = page.locator(`main a[href$="/${student.country}/"]`);
  // The names come after the first paint.
  if (scripts && (await page.locator('.choose-one').count())) await page.locator('.choose-one option:nth-child(2)').waitFor({ state: 'attached' });
  if (scripts && (await option.count())) {
    const form = page.locator('main form', { has: option });
    await form.locator('select').selectOption({ value: await option.getAttribute('value') });
    await tap(page, form.locator('button'));
  } else if (await link.count()) {
    if (!(await link.isVisible())) await link.locator('xpath=ancestor::details/summary').click();
    await tap(page, link);
  } else {
    await tap(page, page.locator(`main a[href="${encodeURI(programmes)}"]`).first());
    await tap(page, page.locator(`main a[href="${encodeURI(programme)}"]`).first());
    return { found: await onProgramme(page, student), taps: 3 };
  }
  const { found, taps } = await fromCountry(page, student);
  return { found, taps: taps + 1 };
}

/** All that keeps a student from the five tasks. */
async function faultsOf(student, scripts, landings) {
  const found = [];
  const page = await tab({ ...phone, javaScriptEnabled: scripts });
  for (const name of ['programme', 'country', 'home'].filter((name) => landings[name])) {
    const url = landings[name];
    await page.goto(base + url);
    const told = { programme: async () => ({ found: await onProgramme(page, student), taps: 1 }), country: () => fromCountry(page, student), home: () => fromHome(page, student, scripts, landings) };
    const { found: faults, taps } = await told[name]();
    if (taps > mostTaps) faults.push(`${taps} taps lead to the form`);
    found.push(...faults.map((fault) => `${student.country} in ${student.language}, ${scripts ? 'with' : 'without'} scripts, from the ${name} (${decodeURI(page.url().slice(base.length))}): ${fault}`));
  }
  await page.context().close();
  return found;
}

function landingsOf({ country, language, programme }) {
  const named = (kind, id) => inLanguage(every(kind).find(({ url }) => url.endsWith(`/${id}/`)).url, language);
  return { programme: named('programme', programme), country: named('country', country), home: find('home', language), programmes: find('list programmes', language) };
}

for (const student of students) {
  test(`a student from ${student.country} does five tasks in ${student.language}`, async () => {
    const landings = landingsOf(student);
    none((await Promise.all([true, false].map((scripts) => faultsOf(student, scripts, landings)))).flat());
  });
}

test('with a remembered group the tasks are still done', async () => {
  const [student] = students;
  const { country, programme } = landingsOf(student);
  const page = await tab(phone);
  await page.goto(base + country);
  await page.locator('[data-remember]').click();
  await page.waitForFunction(() => [...document.querySelectorAll('[role=status]')].some((one) => one.textContent.trim()));
  assert.ok(await page.evaluate(() => document.activeElement?.matches('.mine-kept button')), 'the keyboard goes on where it was');
  await page.goto(base + programme);
  const strip = await page.locator('.mine-strip').boundingBox();
  assert.ok(strip && strip.y < 740, 'who it is shown for stands on top');
  none(await onProgramme(page, { ...student, group: 'none' }));
  await page.locator('.mine-strip button').click();
  await page.waitForFunction(() => [...document.querySelectorAll('[role=status]')].some((one) => one.textContent.trim()));
  assert.equal(await page.locator('.mine-strip').count(), 0);
  await page.context().close();
});

test('what keeps a student from a task is found', async () => {
  const student = students.find(({ pays = true }) => pays);
  const landings = landingsOf(student);
  const payers = every('scholarship', student.language).map(({ url }) => url);
  const planted = (url, change) => {
    const copy = change(htmlOf(url));
    assert.notEqual(copy, htmlOf(url), 'the fault is planted');
    return plant('index.html', copy);
  };
  const faults = [
    ['programme', (text) => text.replace(/<p class="acts">.*?<\/p>/s, ''), /form is out of reach[\s\S]*papers are out of reach[\s\S]*nobody/],
    ['programme', (text) => text.replace('data-mine="deadlines"', 'data-mine="deadlines" hidden'), /my date is not on the first screen/],
    ['programme', (text) => text.replace('aria-labelledby="entry"', 'aria-labelledby="other"'), /whether I may enter/],
    ['country', (text) => payers.reduce((text, url) => text.replaceAll(`href="${encodeURI(url)}"`, 'href="#main"'), text).replace(/<td class="end"[^>]*>[^]*?<\/td>/g, '<td class="end"></td>'), /no programme with my date and my fee[\s\S]*who pays/],
    ['country', (text) => text.replaceAll('href="mailto:', 'href="tel:'), /nobody is there/],
  ];
  for (const [name, change, fault] of faults) {
    const url = planted(landings[name], change);
    assert.match((await faultsOf(student, false, { [name]: url })).join('\n'), fault);
  }
});

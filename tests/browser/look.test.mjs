// What the eye and the ear take offence at, on every kind of page and at every width: signs that a broken line leaves hanging,
// ways through a page that stand behind it, a card alone in its row, words of one text that begin at two edges or are one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, desk, every, faults, find, having, languages, leftward, none, ofDefault, ofOurs, ofShipped, open, planted, plantedFile, sample, tab, tablet } from './site.mjs';

const calm = { reducedMotion: 'reduce', timezoneId: 'Europe/Brussels' };
const widths = [360, 690, tablet, 1024, desk, 1920].map((width) => ({ width }));

/** What is seen on the open page with everything unfolded. */
function unsightly(page) {
  return page.evaluate(() => {
    document.querySelectorAll('details').forEach((one) => (one.open = true));
    const all = (selector, within = document) => [...within.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const name = (one) => one.outerHTML.slice(0, 100).replace(/\s+/g, ' ');
    const ends = (one) => one.getClientRects()[one.getClientRects().length - 1]?.bottom ?? Infinity;
    const begins = (one) => one.getClientRects()[0]?.top ?? 0;
    const dotted = all('.values > *').filter((one) => getComputedStyle(one, '::after').content.includes('·'));
    const hanging = dotted.filter((one) => one.nextElementSibling && begins(one.nextElementSibling) >= ends(one) - 4);
    const behind = all('.toc').filter((one) => begins(one) > begins(one.parentElement) + 1);
    // A card that fills its row is not alone in it.
    const alone = all('.cards').filter((list) => {
      const last = all(':scope > *', list).at(-1);
      const beside = (card) => card !== last && Math.abs(card.offsetTop - last.offsetTop) < 2;
      return last && last.offsetTop > list.firstElementChild.offsetTop && !all(':scope > *', list).some(beside) && last.offsetWidth < list.clientWidth * 0.9;
    });
    const [head] = all('main h1');
    const torn = head && document.querySelector('.fallback-note[role=note]') ? all('main .lead[dir], main .prose[dir]').filter((one) => getComputedStyle(one).direction !== getComputedStyle(head).direction) : [];
    // Words side by side without a space between them are read out, found and copied as one.
    const inline = (one) => getComputedStyle(one).display === 'inline';
    const glued = all('main *').filter((one) => {
      const next = one.nextSibling;
      const joins = next && next === one.nextElementSibling && inline(one) && inline(next) && !['BR', 'SUP', 'SUB'].includes(next.tagName);
      return joins && /[\p{L}\p{Nd}]$/u.test(one.textContent) && /^[\p{L}\p{Nd}€\u200e\u200f]/u.test(next.textContent);
    });
    const wide = all('main .table').filter((one) => one.scrollWidth > one.clientWidth + 1);
    return [
      ...(innerWidth > 600 ? wide.map((one) => `hides a part of a table: ${name(one)}`) : []),
      ...glued.map((one) => `glues words: ${name(one)} and ${name(one.nextElementSibling)}`),
      ...hanging.map((one) => `leaves a dot hanging: ${name(one.parentElement)}`),
      ...behind.map((one) => `has the way through it behind it: ${name(one)}`),
      ...alone.map((one) => `leaves a card alone: ${name(one)}`),
      ...torn.map((one) => `begins at two edges: ${name(one)}`),
    ];
  });
}

test('no dot hangs, no card is alone, and the way through a page stands before it', ofDefault, async () => {
  const fallen = ofShipped.skip ? [] : ['news', 'project', 'event'].map((kind) => ({ ...every(kind, leftward)[0], width: 360 }));
  none(await faults([...sample(widths, ['en', leftward]), ...fallen], unsightly, calm));
});

test('what hangs, stands behind, is alone or begins at two edges is found when it is planted', ofOurs, async () => {
  const css = (url, rules, width = desk) => plantedFile(url, 'planted.css', rules, { width });
  const [foreign] = having('news', /fallback-note/, leftward);
  const cases = [
    [await planted(find('page'), (html) => html.replace('</h1>', '<span>one</span><span>two</span></h1>')), /glues words/],
    [await css(find('list partners'), 'td { white-space: nowrap }', tablet), /hides a part of a table/],
    [await css(find('home'), '.values { display: block !important } .values > span { display: inline-block !important; inline-size: 100% } .values > span::after { content: "·" !important }'), /leaves a dot hanging/],
    [await css(find('page'), '.toc { grid-area: auto / 1 !important }'), /has the way through it behind it/],
    [await css(find('list networks'), '.cards { grid-template-columns: repeat(3, 1fr) !important }'), /leaves a card alone/],
    [await planted(foreign, (html) => html.replace(/<h1 dir="ltr"/, '<h1'), { width: 360 }), /begins at two edges/],
  ];
  for (const [visit, fault] of cases) assert.match(String(await faults([visit], unsightly, calm)), fault);
});

/** What is of use on a screen alone and is printed. */
async function idle(page) {
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(() => [...document.querySelectorAll('.clock, .zone, .remember, .search-link, button, input, select')]
    .filter((one) => one.checkVisibility()).map((one) => `is printed for nothing: ${one.outerHTML.slice(0, 80)}`));
  await page.emulateMedia({ media: 'screen' });
  return [...new Set(found)];
}

test('on paper stands nothing of the machine that printed it, and nothing to press', ofDefault, async () => {
  const abroad = { ...calm, timezoneId: 'Pacific/Auckland' };
  none(await faults(sample([{ width: desk }], ['en', leftward]), idle, abroad));
  const clock = await plantedFile(find('programme'), 'planted.css', '.clock.clock, .zone.zone { display: inline !important }', { width: desk });
  assert.match(String(await faults([clock], idle, abroad)), /is printed for nothing: <(span|p) class="(clock|zone)/);
});

test('a list of countries is narrowed as one types, whatever the accents, and Enter goes to the one that is left', ofDefault, async () => {
  for (const language of new Set(['en', leftward, languages.at(-1)])) {
    const page = await tab(calm);
    const url = find('list countries', language);
    await open(page, { url, width: 360 });
    const names = page.locator('.list > section li a');
    const all = await names.count();
    const visible = () => names.evaluateAll((links) => links.filter((link) => link.checkVisibility()).map((link) => link.textContent));
    const wanted = (await visible()).at(-1);
    const typed = wanted.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleUpperCase(language);
    await page.locator('.narrow input').fill(typed);
    assert.ok((await visible()).includes(wanted) && (await visible()).length < all / 4, `${wanted} in ${language}`);
    assert.equal(await page.locator('.list > section:visible').count(), new Set(await page.locator('.list > section:visible h2').allTextContents()).size);
    assert.equal(await page.locator('.initials li:visible').count(), await page.locator('.list > section:visible').count(), 'letters without a name are gone');
    const status = page.locator('.narrow [role=status]');
    if (await status.count()) assert.notEqual((await status.textContent()).trim(), '');
    await page.locator('.narrow input').fill('');
    assert.equal((await visible()).length, all, 'all are there again');
    await page.context().close();
  }
  const page = await tab(calm);
  await open(page, { url: find('list countries'), width: 360 });
  const [name] = (await page.locator('.list > section li a').allTextContents()).filter((one) => /^Viet|^Thai/.test(one));
  await page.locator('.narrow input').fill(name);
  await Promise.all([page.waitForNavigation(), page.locator('.narrow input').press('Enter')]);
  assert.ok((await page.locator('h1').textContent()).includes(name));
  await page.context().close();
});

test('without scripts all countries are there, and no box that does nothing', ofDefault, async () => {
  const page = await tab({ ...calm, javaScriptEnabled: false });
  await page.goto(base + find('list countries'));
  assert.equal(await page.locator('.narrow').isVisible(), false);
  assert.ok((await page.locator('.list > section li a:visible').count()) > 100);
  await page.context().close();
});

test("what the visitor's clock is ahead of the page's keeps its sign and its number in every language", async () => {
  // One hour and two hours have words of their own in Arabic and Hebrew.
  for (const zone of ['Europe/London', 'Africa/Nairobi']) {
    const page = await tab({ ...calm, timezoneId: zone });
    await page.clock.setFixedTime('2026-11-24T12:00:00Z');
    for (const language of languages) {
      await open(page, { url: find('deadlines', language), width: desk });
      const told = (await page.locator('.zone').allTextContents()).filter((text) => !(/[-−+]/.test(text) && /\p{Nd}/u.test(text)));
      assert.deepEqual(told, [], `${language} in ${zone}`);
      if (zone === 'Europe/London') assert.ok(await page.locator('.zone').count(), language);
    }
    await page.context().close();
  }
});

test('a scholarship tells in its head until when, what it pays and how much in a year, whose it is, and how it is asked for', ofShipped, async () => {
  for (const { url } of every('scholarship')) {
    const page = await tab({ ...calm, javaScriptEnabled: false });
    await page.goto(base + url);
    const text = (selector) => page.locator(selector).allInnerTexts().then((all) => all.join(' '));
    assert.match(await text('.glance-dates'), /\d{4}/, url);
    assert.match(await text('.glance'), /Covers/, url);
    // What it tells once by the year, it tells in the head.
    const told = await text('.page-main');
    if (/ a (month|year)/.test(told)) assert.match(await text('.glance'), /€[\d,]+ a year/, url);
    assert.match(told, /How to apply|How to be nominated|In which order/, url);
    assert.match(await text('section[aria-labelledby=deadlines]'), /at \d\d:\d\d/, `${url} tells the hour`);
    assert.ok((await page.locator('a[href^="mailto:"]').count()) === 1, `${url} names one address, once`);
    await page.context().close();
  }
});

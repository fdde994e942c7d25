// Choosing, comparing and printing: the static comparisons, the shortlist, addresses that name what to compare, and
// sheets for the family.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { violations } from './axe.mjs';
import { trodden } from './focus.mjs';
import { folder as shipped, program, root, serve } from './server.mjs';
import { base as site, every, faults, find, htmlOf, languages, leftward, looks, none, ofDefault, ofOurs, ofShipped, pages, phone, settled, spoken, tab, tablet } from './site.mjs';

/** Where the pages of a language are. */
const addresses = Object.fromEntries(languages.map((language) => [language, { list: find('list programmes', language), compare: find('compare programmes', language) }]));
/** The ids and names of what can be compared, in the order of the list. */
const listed = [...htmlOf(addresses.en.list).matchAll(/data-kind="programme" data-id="([^"]+)"[^]*?class="card-title"><a href="([^"]+)">([^<]+)</g)].map(([, id, href, name]) => ({ id, url: decodeURI(href), name: name.replace('&amp;', '&') }));
const things = listed.length ? listed : every('programme').map(({ url }) => ({ id: url.split('/').at(-2), url, name: '' }));
/** How a script says how many are chosen: the first of the texts for one. */
const [, file] = /data-words="([^"]+)"/.exec(htmlOf(addresses.en.list));
const words = JSON.parse((await readFile(path.join(shipped, file), 'utf8')).replace(/^export default |;\s*$/g, ''));
const counts = /data-kind="programme" data-counts="([^"]+)"/.exec(words)?.[1].split('|');

/** A page in a browser of its own, which ends with the test; whatever it complains about fails the test. */
async function visit(t, url, { width = 1280, scheme = 'light', scripts = true, base = site } = {}) {
  const page = await tab({ viewport: { width, height: 900 }, colorScheme: scheme, javaScriptEnabled: scripts, reducedMotion: 'reduce' });
  t.after(() => page.context().close());
  const complaints = [];
  page.on('request', (request) => request.url().startsWith(base) || complaints.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  t.after(() => assert.deepEqual(complaints, []));
  await page.goto(base + url);
  await settled(page);
  return page;
}

/** How many programmes are shipped. */
const programmes = pages.filter(({ kind, language }) => kind === 'programme' && language === 'en').length;

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const names = (page) => page.locator('.compare:visible thead th a').allTextContents();
const fact = (page, label) => page.locator('.compare:visible tr', { has: page.getByRole('rowheader', { name: label, exact: true }) }).locator('td').allTextContents();

/** Press Tab until an element has the focus. */
async function tabTo(page, selector) {
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

for (const [begin, language] of spoken.entries()) {
  test(`${language}: comparisons and sheets pass axe, also with something chosen`, async (t) => {
    const { compare } = addresses[language];
    const [, field] = every('compare programmes', language).map(({ url }) => url).sort((one, other) => one.length - other.length);
    const sheets = every('sheet', language);
    const visited = [compare, field, `${compare}?ids=${things[1].id},${things[2].id}`, sheets[0].url, sheets.at(-1).url];
    const all = looks.filter(({ width }) => width !== tablet);
    for (const [turn, url] of visited.entries()) {
      // Looks take turns over the pages, and begin with another one in each language.
      const turned = all[(turn + begin) % all.length];
      for (const { width, scheme } of process.env.ALL ? all : [turned]) {
        const page = await visit(t, url, { width, scheme });
        // With something chosen, the bar is on the page too.
        const choose = page.locator('.choose:visible').first();
        if (await choose.count()) await choose.click();
        assert.deepEqual(await violations(page), [], `${url} ${width} ${scheme}`);
        if (width === phone) assert.ok((await sideways(page)) <= 0, `${url} scrolls sideways`);
      }
    }
  });
}

test('axe finds a planted fault under this policy', async (t) => {
  const page = await visit(t, addresses.en.compare);
  await page.evaluate(() => document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button>'));
  assert.match((await violations(page)).join(), /button-name/);
});

test('two programmes are chosen on the list and compared with the keyboard alone', ofDefault, async (t) => {
  const page = await visit(t, addresses.en.list);
  assert.equal(await page.locator('#shortlist').isVisible(), false);
  await tabTo(page, '.choose');
  await page.keyboard.press('Space');
  assert.equal(await page.locator('.visually-hidden[role=status]').textContent(), counts[0]);
  assert.equal(await page.locator('#shortlist a').first().isVisible(), false, 'one is compared with nothing');
  await tabTo(page, '.choose');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.visually-hidden[role=status]').textContent(), counts[1]);
  assert.equal(await page.locator('.choose[aria-pressed=true]').count(), 2);
  // The second link of the page leads to the bar at its foot.
  await page.locator('.skip').first().focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), await page.locator('#shortlist').getAttribute('aria-label'));
  await page.keyboard.press('Enter');
  await tabTo(page, '#shortlist a');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/compare/?ids=${things[0].id},${things[1].id}`);
  await page.locator('.take-away').first().waitFor();
  assert.deepEqual(await names(page), [things[0].name, things[1].name]);
  assert.equal(await page.locator('.compare-status').textContent(), counts[1]);
});

test('a focused button is not hidden behind the bar', ofDefault, async (t) => {
  const page = await visit(t, addresses.en.list, { width: 320 });
  await page.locator('.choose').first().click();
  for (const _ of [1, 2, 3, 4]) {
    await tabTo(page, '.choose');
    const [button, bar] = await page.evaluate(() => [document.activeElement.getBoundingClientRect().bottom, document.getElementById('shortlist').getBoundingClientRect().top]);
    assert.ok(button <= bar, `${button} > ${bar}`);
  }
});

test('what the keyboard comes to in a table is in sight on a phone', async () => {
  const compared = pages.filter(({ kind, language }) => kind.startsWith('compare') && ['en', leftward].includes(language));
  assert.ok(compared.length > (ofShipped.skip ? 4 : 6), `${compared.length} tables`);
  none(await faults(compared.map((page) => ({ ...page, width: phone })), trodden, { reducedMotion: 'reduce' }));
});

test('an address says what is compared, and the back button brings it back', ofOurs, async (t) => {
  const page = await visit(t, `${addresses.en.compare}?ids=transportation-sciences,management,nothing`);
  await page.locator('.take-away').first().waitFor();
  assert.deepEqual(await names(page), ['Transportation Sciences', 'Management'], 'in the order of the address');
  assert.equal(await page.locator('.compare-status').textContent(), '2 programmes\u00a0· Not found: nothing');
  assert.match(await page.title(), /^Transportation Sciences\u00a0· Management\u00a0· /);
  assert.deepEqual(await fact(page, 'Credits'), ['120 credits', '60 credits']);
  assert.deepEqual(await fact(page, 'Degree'), ['Master'], 'what is the same stands once');
  await page.locator('.take-away').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/compare/?ids=management,nothing');
  assert.deepEqual(await names(page), ['Management']);
  assert.match(await page.locator('.compare-status').textContent(), /^1 programme\u00a0· Choose one more/);
  await page.goBack();
  await page.locator('.take-away').nth(1).waitFor();
  assert.deepEqual(await names(page), ['Transportation Sciences', 'Management']);
  await page.getByRole('button', { name: 'Languages: English' }).click();
  const dutch = await page.getByRole('link', { name: 'Nederlands' }).getAttribute('href');
  assert.match(dutch, /\/nl\/opleidingen\/vergelijken\/\?ids=transportation-sciences,management,nothing$/);
  await page.getByRole('link', { name: 'Nederlands' }).click();
  await page.locator('.take-away').first().waitFor();
  assert.equal((await names(page)).length, 2);
});

test('what is the same and what differs is worked out anew for what is shown', ofOurs, async (t) => {
  const page = await visit(t, `${addresses.en.compare}?ids=statistics-and-data-science,transportation-sciences`);
  await page.locator('.take-away').first().waitFor();
  assert.deepEqual(await fact(page, 'Credits'), ['120 credits'], 'both have as many');
  const sections = await page.locator('.compare:visible .section-row').allTextContents();
  assert.deepEqual(sections, ['What decides', 'What differs', 'The same for all']);
});

test('an address of nobody leaves the page as it is', ofDefault, async (t) => {
  const page = await visit(t, `${addresses.en.compare}?ids=nothing,%3Cb%3E`);
  await page.locator('.compare-status', { hasText: 'nothing' }).waitFor();
  assert.equal((await names(page)).length, programmes);
});

test('four is the most, and the choice can be forgotten', ofOurs, async (t) => {
  const page = await visit(t, addresses.en.list);
  for (const place of [0, 1, 2, 3, 4]) await page.locator('.choose').nth(place).click();
  assert.equal(await page.locator('.choose[aria-pressed=true]').count(), 4);
  assert.match(await page.locator('.shortlist-note').textContent(), /^Four at a time/);
  assert.equal(await page.locator('.visually-hidden[role=status]').textContent(), await page.locator('.shortlist-note').textContent());
  const kept = () => page.evaluate(() => Object.entries(localStorage));
  assert.deepEqual(await kept(), [['shortlist /', JSON.stringify(['biomedical-sciences', 'energy-and-buildings', 'health-across-borders', 'interior-architecture'].map((id) => `programme/${id}`))]]);
  await page.reload();
  await page.locator('.choose').first().waitFor();
  assert.equal(await page.locator('.choose[aria-pressed=true]').count(), 4, 'the device remembers');
  await page.locator('#shortlist > button').click();
  assert.deepEqual(await kept(), []);
  assert.equal(await page.locator('#shortlist').isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main', 'the focus is not lost');
});

test('a programme is chosen on its own page, and two tabs agree', ofDefault, async (t) => {
  const page = await visit(t, things[2].url);
  const other = await page.context().newPage();
  await other.goto(site + addresses.en.list);
  await page.locator('.page-actions .choose').click();
  await other.locator('#shortlist').waitFor();
  const chosen = other.locator('.choose[aria-pressed=true]');
  assert.equal(await chosen.getAttribute('value'), `programme/${things[2].id}`);
  assert.ok((await chosen.getAttribute('aria-label')).endsWith(things[2].name));
});

test('where the browser keeps nothing, the list lives as long as the page', ofDefault, async (t) => {
  const page = await visit(t, '/404.html');
  await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } }));
  await page.goto(site + addresses.en.list);
  for (const place of [0, 1]) await page.locator('.choose').nth(place).click();
  await page.locator('#shortlist a').first().click();
  await page.waitForURL(`**/compare/?ids=${things[0].id},${things[1].id}`);
});

test('without scripts the static pages do the work', async (t) => {
  const page = await visit(t, addresses.en.list, { scripts: false });
  assert.equal(await page.locator('button:visible:not([popovertarget]), #shortlist:visible').count(), 0);
  await page.locator(`main a[href="${addresses.en.compare}"]`).click();
  assert.equal((await names(page)).length, programmes);
  const field = page.locator('.groups a:not([aria-current])').first();
  // A theme of text does not tell how many there are.
  if (await field.locator('.facet-count').count()) {
    const count = Number(await field.locator('.facet-count').textContent());
    await field.click();
    assert.equal((await names(page)).length, count);
  }
  if (!ofShipped.skip) {
    await page.goto(site + addresses.en.compare);
    assert.equal((await fact(page, 'Taught in')).length, programmes, 'where they differ, each has its own');
    await page.getByRole('link', { name: 'Engineering, manufacturing and construction' }).click();
    assert.deepEqual(await names(page), ['Energy and Buildings', 'Interior Architecture', 'Road Safety for Professionals', 'Transportation Sciences']);
  }
  await page.goto(`${site}${addresses.en.compare}?ids=${things[0].id}`);
  assert.equal((await names(page)).length, programmes);
  await page.goto(`${site}${find('sheet')}`);
  assert.equal(await page.locator('.sheet-tools, #printed').locator('visible=true').count(), 0);
});

test('a sheet is one page of paper in every language, and light', async (t) => {
  const sheets = languages.map((language) => pages.filter((page) => page.kind === 'sheet' && page.language === language));
  for (const own of sheets) {
    assert.equal(own.length, programmes, 'each programme has a sheet');
    for (const { file, size } of own) assert.ok(size < 50 * 1024, `${file}: ${size} bytes`);
    const [longest, ...others] = own.sort((one, other) => other.size - one.size);
    const ofPartners = every('fact-sheet', longest.language);
    for (const { url } of [longest, ...ofPartners, ...(process.env.ALL ? others : [])]) {
      const page = await visit(t, url);
      assert.match(await page.locator('#printed span').textContent(), /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length, 1, `${url} is one page`);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.main-nav, .languages, .breadcrumbs, .site-footer, .shortlist, button').locator('visible=true').count(), 0, 'nothing on paper that only a screen can use');
      await page.close();
    }
  }
});

/** A catalogue of more programmes than one table holds, built by the program. */
async function largeCatalogue(t) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'prospectus-compare-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const part of ['content', 'themes']) await cp(path.join(root, part), path.join(folder, part), { recursive: true });
  const settings = path.join(folder, 'content/site.yaml');
  const short = (await readFile(settings, 'utf8')).replace('open_graph: items', 'open_graph: none').replace('search: true', 'search: false');
  await writeFile(settings, short);
  const item = (id, file) => path.join(folder, 'content/programmes', id, file);
  for (const copy of [1, 2, 3, 4]) {
    const id = `copy-${copy}`;
    await mkdir(item(id, ''));
    for (const file of ['facts.yaml', 'artwork.svg']) await cp(item('management', file), item(id, file));
    for (const [file, slug] of [['en.md', ''], ['nl.md', `slug: beheer-${copy}\n`]]) {
      const text = await readFile(item('management', file), 'utf8');
      await writeFile(item(id, file), text.replace(/^title: .*\n/m, `title: Copy ${copy}\n${slug}`));
    }
    const facts = await readFile(item(id, 'facts.yaml'), 'utf8');
    await writeFile(item(id, 'facts.yaml'), facts.replace('amount: 5900', `amount: ${6000 + copy}`));
  }
  await promisify(execFile)(program, ['build', '--site', folder, '--output', path.join(folder, 'public'), '--now', '2026-11-25T12:00:00Z']);
  const { base, close } = await serve(new Map(), path.join(folder, 'public'));
  t.after(close);
  return base;
}

test('beyond what one table holds, columns are fetched from the programmes’ own pages', ofShipped, async (t) => {
  const base = await largeCatalogue(t);
  const page = await visit(t, `/nl/opleidingen/vergelijken/?ids=copy-1,transportation-sciences,copy-2`, { base });
  await page.locator('.take-away').nth(2).waitFor();
  assert.deepEqual(await names(page), ['Copy 1', 'Mobiliteitswetenschappen', 'Copy 2']);
  assert.deepEqual(await fact(page, 'Omvang'), ['60 studiepunten', '120 studiepunten', '60 studiepunten']);
  assert.equal(await page.locator('.compare:visible thead a').first().getAttribute('href'), '/nl/opleidingen/beheer-1/');
  assert.deepEqual(await violations(page), []);
  await page.locator('.take-away').nth(1).click();
  await page.waitForURL('**/?ids=copy-1,copy-2');
  assert.deepEqual(await fact(page, 'Omvang'), ['60 studiepunten'], 'nothing is fetched twice, and all is compared anew');
  await page.goto(`${base}/nl/opleidingen/vergelijken/`);
  assert.equal(await page.locator('.compare-many').isVisible(), true);
  assert.deepEqual(await violations(page), []);
});

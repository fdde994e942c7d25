// `prospectus serve` with a real browser: what an author sees while files are saved.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { barriers, violations } from './axe.mjs';
import { freePort, program, root } from './server.mjs';
import { desk, none, phone, tab } from './site.mjs';

const text = 'content/programmes/management/en.md';
const facts = 'content/programmes/management/facts.yaml';
const page = '/en/programmes/management/';
let site, port, server;
/** What browsers complained of, but for a server that was away. */
const complaints = [];

before(async () => {
  site = await mkdtemp(path.join(os.tmpdir(), 'prospectus-serve-'));
  for (const part of ['content', 'themes']) await cp(path.join(root, part), path.join(site, part), { recursive: true });
  port = await freePort();
  server = await serve();
});

after(async () => {
  server?.kill('SIGKILL');
  await rm(site, { recursive: true, force: true });
});

/** Start the server, and wait until it listens. */
async function serve() {
  const rest = ['--now', '2026-11-24T12:00:00Z', '--editor', 'x-editor:{path}:{line}'];
  const child = spawn(program, ['serve', '--site', site, '--port', String(port), ...rest], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = [];
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line);
    if (line.startsWith('http://')) break;
  }
  // Where the port is taken, the server takes the next one, and whoever waits for this one waits in vain.
  assert.ok(said.at(-1)?.startsWith(`http://127.0.0.1:${port}/`), said.join('\n'));
  child.stderr.resume();
  return child;
}

/** Change a file of the site. */
async function edit(file, change) {
  const full = path.join(site, file);
  const old = await readFile(full, 'utf8');
  const changed = change(old);
  assert.notEqual(changed, old, 'the file is changed');
  await writeFile(full, changed);
  return () => writeFile(full, old);
}

/** A tab with a page that remembers whether it was loaded again. */
async function watched(url, options) {
  const one = await tab(options);
  one.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await one.goto(`http://127.0.0.1:${port}${url}`);
  // The page is listening when it was told of the messages.
  await one.locator('prospectus-messages').waitFor({ state: 'attached' });
  await one.evaluate(() => (globalThis.notLoadedAgain = true));
  return one;
}

const same = (one) => one.evaluate(() => globalThis.notLoadedAgain === true);

test('a saved text comes by itself, where the reader was; other pages are left alone', async () => {
  const [one, other] = [await watched(page), await watched('/en/contact/')];
  await one.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }));
  const undo = await edit(text, (old) => `${old}\nA sentence that was not there.\n`);
  await one.getByText('A sentence that was not there.').waitFor();
  assert.ok(!(await same(one)));
  await one.waitForFunction(() => Math.abs(scrollY - 700) < 3);
  assert.ok(await same(other), 'the other page was not loaded again');
  await undo();
  await one.getByText('A sentence that was not there.').waitFor({ state: 'detached' });
  await Promise.all([one, other].map((each) => each.context().close()));
});

test('a style is swapped in the page as it stands', async () => {
  const one = await watched(page);
  const colour = () => one.evaluate(() => getComputedStyle(document.querySelector('h1')).color);
  const before = await colour();
  const undo = await edit('themes/default/static/style.css', (old) => `${old}\nh1 { color: rgb(1, 2, 3); }\n`);
  await one.waitForFunction(() => getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)');
  await undo();
  await one.waitForFunction((was) => getComputedStyle(document.querySelector('h1')).color === was, before);
  assert.ok(await same(one), 'the page was not loaded again');
  await one.context().close();
});

test('mistakes are laid over the last good page, with a way to the line, and go when they are mended', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const one = await watched(page, { colorScheme, viewport: { width: phone, height: 700 } });
    const undo = await edit(text, (old) => old.replace('title:', 'titel:'));
    const message = one.getByRole('heading', { name: 'unknown key `titel`' });
    await message.waitFor();
    await one.getByRole('button', { name: 'write `title`' }).waitFor();
    const link = await one.getByRole('link', { name: `${text}:2:1` }).getAttribute('href');
    assert.equal(link, `x-editor:${path.join(await realpath(site), text)}:2`);
    assert.ok(await one.getByRole('heading', { level: 1 }).isVisible());
    none(await violations(one));
    await one.getByText('1 error', { exact: true }).click();
    await message.waitFor({ state: 'hidden' });
    await undo();
    await one.getByText('1 error', { exact: true }).waitFor({ state: 'detached' });
    await one.context().close();
  }
});

test('a button mends the file, the page follows, and nothing else in the file has changed', async () => {
  for (const [colorScheme, width] of [['light', desk], ['dark', phone]]) {
    const one = await watched(page, { colorScheme, viewport: { width, height: 700 } });
    const before = await readFile(path.join(site, text), 'utf8');
    await edit(text, (old) => old.replace('title:', 'titel:'));
    const button = one.getByRole('button', { name: 'Mend: write `title`' });
    await button.waitFor();
    none(await violations(one));
    const box = await one.getByRole('region', { name: 'Messages of prospectus' }).boundingBox();
    assert.ok(box.height <= 350 && box.y >= 349, 'the messages leave half of the window free');
    await button.focus();
    await one.keyboard.press('Enter');
    await one.getByRole('status').filter({ hasText: 'Mended: write `title`' }).waitFor();
    await button.waitFor({ state: 'detached' });
    assert.equal(await readFile(path.join(site, text), 'utf8'), before);
    await one.context().close();
  }
});

test('each thing is said once, and what to do is read without scrolling sideways', async () => {
  const one = await watched(page, { viewport: { width: phone, height: 700 } });
  const undo = await edit(text, (old) => old.replace('title:', 'titel:'));
  const told = one.locator('prospectus-messages li').filter({ hasText: 'unknown key `titel`' });
  await told.waitFor();
  const words = await told.innerText();
  for (const each of ['unknown key `titel`', `${text}:2`, 'known here: title, summary', 'write `title`']) {
    assert.equal(words.split(each).length, 2, `${each} is said once in\n${words}`);
  }
  assert.match(await told.locator('pre').innerText(), /^2 \| titel: .*\n +\| \^{5}$/);
  const cut = (part) => part.scrollWidth > part.clientWidth;
  for (const part of await told.locator('p, button').all()) assert.ok(!(await part.evaluate(cut)), await part.innerText());
  await undo();
  await one.getByText('1 error', { exact: true }).waitFor({ state: 'detached' });
  await one.context().close();
});

test('the marked place of a long line is in sight on a narrow window', async () => {
  const one = await watched(page, { viewport: { width: desk, height: 700 } });
  const undo = await edit(facts, (old) => old.replace('currency: EUR, per: year', 'currency: Euro, per: year'));
  const lines = one.locator('prospectus-messages li').filter({ hasText: '`Euro` is not a currency code' }).locator('pre');
  await lines.waitFor();
  const isInSight = (pre) => {
    const marks = document.createRange();
    const at = pre.textContent.lastIndexOf('^');
    marks.setStart(pre.firstChild, at);
    marks.setEnd(pre.firstChild, at + 1);
    const [mark, box] = [marks.getBoundingClientRect(), pre.getBoundingClientRect()];
    return pre.scrollWidth > pre.clientWidth && mark.left > box.left && mark.right < box.right;
  };
  await one.setViewportSize({ width: phone, height: 700 });
  await one.waitForFunction(isInSight, await lines.elementHandle());
  await one.reload();
  await lines.waitFor();
  await one.waitForFunction(isInSight, await lines.elementHandle());
  await undo();
  await one.getByText('1 error', { exact: true }).waitFor({ state: 'detached' });
  await one.context().close();
});

test('a file that changed meanwhile is left alone', async () => {
  const one = await watched(page);
  const undo = await edit(text, (old) => old.replace('title:', 'titel:'));
  await one.getByRole('button', { name: 'Mend: write `title`' }).waitFor();
  const sent = (key, origin) => one.request.post(`http://127.0.0.1:${port}/_prospectus/mend`, { form: { key }, headers: { origin } });
  assert.equal((await sent('00', `http://127.0.0.1:${port}`)).status(), 409);
  assert.equal((await sent('00', 'https://example.org')).status(), 403);
  await undo();
  await one.getByText('1 error', { exact: true }).waitFor({ state: 'detached' });
  await one.context().close();
});

test('messages stay folded for whoever wants to see the page, and their codes are explained', async () => {
  const one = await watched(page);
  const undo = await edit(text, (old) => old.replace('title:', 'titel:'));
  const bar = one.getByText('1 error', { exact: true });
  await bar.click();
  await one.reload();
  await bar.waitFor();
  const message = one.getByRole('heading', { name: 'unknown key `titel`' });
  assert.ok(!(await message.isVisible()), 'it is remembered');
  assert.ok((await one.getByRole('region', { name: 'Messages of prospectus' }).boundingBox()).height < 70);
  await bar.click();
  await one.getByRole('link', { name: 'P0301' }).click();
  await one.getByRole('heading', { level: 1, name: 'P0301' }).waitFor();
  none(await barriers(one));
  await one.getByRole('link', { name: 'Preview' }).waitFor();
  await undo();
  await one.context().close();
});

test('a mistake in a text that was never opened is told on every page', async () => {
  const one = await watched('/en/contact/');
  const undo = await edit(text, (old) => `${old}\n[Nowhere](programmes/nowhere)\n`);
  await one.getByRole('heading', { name: 'there is no `nowhere`' }).waitFor();
  await undo();
  await one.getByText('1 error', { exact: true }).waitFor({ state: 'detached' });
  await one.context().close();
});

test('a server that was away is found again, and its page is the present one', async () => {
  const one = await watched(page);
  // A killed process holds its port until the system has taken it away.
  server.kill('SIGKILL');
  await once(server, 'exit');
  const undo = await edit(text, (old) => `${old}\nWritten in between.\n`);
  server = await serve();
  await one.getByText('Written in between.').waitFor();
  await undo();
  await one.getByText('Written in between.').waitFor({ state: 'detached' });
  await one.context().close();
});

test('the whole content goes and comes back', async () => {
  const one = await watched(page);
  await rename(path.join(site, 'content'), path.join(site, 'away'));
  await one.getByText('1 error', { exact: true }).waitFor();
  assert.ok(await one.getByRole('heading', { level: 1 }).isVisible());
  await rename(path.join(site, 'away'), path.join(site, 'content'));
  await one.getByText('1 error', { exact: true }).waitFor({ state: 'detached' });
  await one.context().close();
});

test('the site can be seen as it will be, deadlines by the chosen clock', async () => {
  const one = await watched('/_prospectus/');
  for (const width of [phone, desk]) {
    await one.setViewportSize({ width, height: 800 });
    none(await violations(one));
  }
  await one.getByLabel('Show it as it will be on').fill('2031-01-01');
  await one.getByRole('button', { name: 'Show' }).click();
  await one.getByText('as it will be on 2031-01-01').waitFor();
  const programme = await watched(page);
  assert.equal(await programme.locator('tr[data-closes] .state-open').count(), 0);
  assert.ok((await programme.locator('tr[data-closes] .state-passed').count()) > 0);
  await one.getByRole('button', { name: 'Back to today' }).click();
  await one.getByText('as it is today').waitFor();
  await Promise.all([one, programme].map((each) => each.context().close()));
});

test('the handbook is read chapter after chapter, by everybody', async () => {
  const one = await tab();
  one.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await one.goto(`http://127.0.0.1:${port}/_prospectus/`);
  await one.getByRole('link', { name: 'To the handbook' }).click();
  none(await barriers(one));
  await one.locator('main a').first().click();
  const next = one.locator('a[rel=next]');
  for (let chapters = 1; ; chapters += 1) {
    // By day and by night in turns.
    await one.emulateMedia({ colorScheme: chapters % 2 ? 'dark' : 'light' });
    none(await barriers(one));
    assert.equal(await one.locator('h1').count(), 1);
    if (!(await next.count())) {
      assert.ok(chapters > 8, `${chapters} chapters`);
      break;
    }
    await next.click();
  }
  await one.context().close();
});

test('browsers had nothing to complain of', () => {
  none(complaints.filter((one) => !one.startsWith('Failed to load resource')));
});

// A page asks nobody else for anything, keeps nothing, and has no script or style within it, so that a strict
// content security policy can be sent with it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { folder } from './server.mjs';
import { base, desk, faultsOnTheWay, find, none, open, pages, planted, plantedFile, sample } from './site.mjs';

/** What a page asks of others, leaves behind, or does against the policy that it is sent with. */
async function trespasses(page, visit) {
  const found = [];
  const heard = {
    request: (request) => request.url().startsWith(base) || found.push(`asks ${request.url()}`),
    console: (message) => message.type() === 'error' && found.push(`complains ${message.text()}`),
    pageerror: (error) => found.push(`fails ${error.message}`),
  };
  for (const [event, listener] of Object.entries(heard)) page.on(event, listener);
  await open(page, visit);
  await page.waitForLoadState('networkidle');
  for (const [event, listener] of Object.entries(heard)) page.off(event, listener);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  return [...found, ...cookies.map(({ name }) => `sets the cookie ${name}`)];
}

const tag = /<([a-z][\w-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Scripts and styles that stand in the page itself, and files that come from elsewhere. */
function inline(html) {
  return [...html.matchAll(tag)].flatMap(([all, name, rest]) => {
    const attributes = new Map([...rest.matchAll(attribute)].map(([, key, ...value]) => [key.toLowerCase(), value.join('')]));
    const data = /^application\/(ld\+)?json$/.test(attributes.get('type'));
    const loaded = [attributes.get('src'), attributes.get('srcset'), attributes.get('rel') === 'stylesheet' && attributes.get('href')];
    const wrong =
      name === 'style' ||
      (name === 'script' && !attributes.has('src') && !data) ||
      [...attributes.keys()].some((key) => key === 'style' || /^on[a-z]+$/.test(key)) ||
      [...attributes.values()].some((value) => /^\s*javascript:/i.test(value)) ||
      loaded.some((address) => /^(https?:)?\/\//.test(address || ''));
    return wrong ? [all] : [];
  });
}

test('a page asks only its own site, keeps no cookie and obeys the policy', async () => {
  none(await faultsOnTheWay(sample([{ width: desk }], ['en']), trespasses));
});

test('what a page must not do is found when it is planted', async () => {
  const picture = await planted(find('home'), (html) => html.replace('</main>', '<img alt="" src="https://example.org/x.png"></main>'));
  const style = await planted(find('home'), (html) => html.replace('</main>', '<p style="color: red">red</p></main>'));
  const script = await planted(find('home'), (html) => html.replace('</main>', '<script>document.title = "x"</script></main>'));
  const cookie = await plantedFile(find('home'), 'cookie.js', "document.cookie = 'seen=1'");
  const found = (await faultsOnTheWay([picture, style, script, cookie], trespasses)).join('\n');
  for (const fault of [/example\.org\/x\.png/, /inline style/i, /inline script/i, /sets the cookie seen/]) assert.match(found, fault);
});

test('no page of the site has a script or a style within it', async () => {
  const found = [];
  for (const { file, url } of pages) {
    const html = await readFile(path.join(folder, file), 'utf8');
    found.push(...inline(html).map((fault) => `${url}: ${fault}`));
  }
  none(found);
});

test('scripts and styles within a page are found when they are planted', () => {
  const wrong = ['<p style="color: red">', '<p title="a > b" onclick=go()>', '<style>', '<script>', '<script type="module">', '<a href="javascript:go()">',
    '<script src="//example.org/x.js">', '<link rel="stylesheet" href="https://example.org/x.css">', '<img src=https://example.org/x.png alt>'];
  assert.deepEqual(inline(wrong.join('\n')), wrong);
  const right = ['<script type="application/ld+json">', '<script type="module" src="/x.js">', '<a href="https://example.org/" rel="external">', '<p title="style=1">'];
  assert.deepEqual(inline(right.join('\n')), []);
});

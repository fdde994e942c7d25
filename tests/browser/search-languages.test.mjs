// What readers type in nineteen languages, and the page that must be found by it: two pages a language, in
// `search-languages.json`, are a site of their own. A word that stands nowhere finds nothing.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { program, serve } from './server.mjs';

const table = JSON.parse(await readFile(new URL('search-languages.json', import.meta.url), 'utf8'));
const languages = Object.keys(table);

const settings = `title: Test
institution: {name: Test University, website: https://www.example.edu/, country: JP, city: Tokyo}
base_url: https://www.example.edu/
time_zone: Asia/Tokyo
theme: default
source_language: en
languages: [${languages.map((tag) => (tag === 'en' ? '{tag: en}' : `{tag: ${tag}, fallback: [en]}`)).join(', ')}]
open_graph: none
search: true
`;

const text = (language, [title, summary, body]) => {
  const from = language === 'en' ? '' : 'translated_from: x\n';
  return `---\ntitle: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(summary)}\n${from}---\n\n${body}\n`;
};

let folder;
let browser;
let site;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'search-languages-'));
  await mkdir(path.join(folder, 'content'), { recursive: true });
  await writeFile(path.join(folder, 'content/site.yaml'), settings);
  for (const name of ['study', 'living']) {
    await mkdir(path.join(folder, 'content/pages', name), { recursive: true });
    for (const language of languages) {
      await writeFile(path.join(folder, 'content/pages', name, `${language}.md`), text(language, table[language][name]));
    }
  }
  await promisify(execFile)(program, ['build', '--site', folder], { maxBuffer: 1 << 26 });
  site = await serve(new Map(), path.join(folder, 'public'));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
});
after(async () => {
  await browser?.close();
  site?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** The names of the pages that a query finds; each is the end of its address. */
async function found(page, query) {
  await page.locator('#q').fill(query);
  // Words that are still shown are those of the query before.
  await page.waitForFunction((query) => {
    const status = document.querySelector('.search-status');
    return status.textContent.includes(query) && !document.querySelector('.search-results[aria-busy]');
  }, query);
  const links = await page.locator('.search-results h3 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  return links.map((href) => href.split('/').at(-2));
}

test('the table is wide enough', () => {
  assert.ok(languages.length >= 12);
  assert.ok(languages.flatMap((language) => Object.keys(table[language].find)).length >= 60);
});

for (const [language, { find, nothing }] of Object.entries(table)) {
  test(`${language}: what is typed is found`, async () => {
    const page = await browser.newPage();
    await page.goto(`${site.base}/${language}/search/`);
    const missed = [];
    for (const [query, name] of Object.entries(find)) {
      const names = await found(page, query);
      if (!names.includes(name)) missed.push(`${query}: [${names}] without ${name}`);
    }
    for (const query of nothing) {
      const names = await found(page, query);
      if (names.length) missed.push(`${query}: [${names}]`);
    }
    await page.close();
    assert.deepEqual(missed, []);
  });
}

// What an author sees who types in an editor: the language server of VS Code's YAML extension, with the settings and
// schemas of a site. No browser is needed, but Node is.

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { StreamMessageReader, StreamMessageWriter, createMessageConnection } from 'vscode-jsonrpc/node.js';
import { program, root } from './server.mjs';

const server = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
const run = promisify(execFile);
/** The server has nothing more to say of a text after so many milliseconds. */
const silence = 500;
/** What closes the editors that are open. */
const desks = [];
let folder, site;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'prospectus-editor-'));
  site = path.join(folder, 'site');
  await run(program, ['init', site, '--country', 'BE']);
  const kinds = ['scholarship', 'summer-school', 'mobility', 'network', 'partner', 'project', 'goal', 'event', 'news', 'page'];
  for (const kind of kinds) await run(program, ['new', kind, `first-${kind}`, '--site', site]);
});

after(async () => {
  for (const close of desks) close();
  await rm(folder, { recursive: true, force: true });
});

/** An editor that has a folder open: `open` tells what is underlined in a text, `ask` asks about a place in it. */
async function editor(workspace) {
  const settings = JSON.parse(await readFile(path.join(workspace, '.vscode/settings.json'), 'utf8'));
  const yaml = { schemaStore: { enable: false }, validate: true, completion: true, hover: true };
  for (const [key, value] of Object.entries(settings)) if (key.startsWith('yaml.')) yaml[key.slice(5)] = value;
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const told = new Map();
  let version = 0;
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    told.set(uri, { diagnostics, at: performance.now() });
  });
  connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => (section === 'yaml' ? yaml : {})));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const uri = pathToFileURL(workspace).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'site' }],
    capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { hover: { contentFormat: ['markdown'] } } },
  });
  await connection.sendNotification('initialized', {});
  const address = (file) => pathToFileURL(path.join(workspace, file)).href;
  const desk = {
    /** The text as it stands in the editor, saved or not. */
    async open(file, text) {
      const uri = address(file);
      told.delete(uri);
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: (version += 1), text } });
      // It looks at once and once more; the last word counts.
      while (!told.has(uri) || performance.now() - told.get(uri).at < silence) await sleep(20);
      return told.get(uri).diagnostics.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
    },
    /** Ask at the place that `|` marks. */
    async ask(what, file, marked) {
      const before = marked.slice(0, marked.indexOf('|')).split('\n');
      await this.open(file, marked.replace('|', ''));
      const position = { line: before.length - 1, character: before.at(-1).length };
      return connection.sendRequest(`textDocument/${what}`, { textDocument: { uri: address(file) }, position });
    },
  };
  desks.push(() => (connection.dispose(), child.kill()));
  // The server underlines by the schemas once it has read its settings.
  while (!(await desk.open('content/site.yaml', 'unheard: 1\n')).some((line) => line.includes('unheard'))) await sleep(100);
  return desk;
}

/** The YAML files below a folder; a new site has its theme in the program. */
async function files(workspace, folder) {
  const names = await readdir(path.join(workspace, folder), { recursive: true }).catch(() => []);
  return names.filter((name) => name.endsWith('.yaml')).map((name) => path.join(folder, name)).sort();
}

/** Every file of a folder that has a schema, with what is underlined in it. */
async function underlined(workspace) {
  const desk = await editor(workspace);
  const wrong = [];
  const listed = await Promise.all(['content', 'themes'].map((folder) => files(workspace, folder)));
  await Promise.all(listed.flat().map(async (file) => {
    const text = await readFile(path.join(workspace, file), 'utf8');
    for (const line of await desk.open(file, text)) wrong.push(`${file}:${line}`);
    const planted = await desk.open(file, `${text}\nunheard: 1\n`);
    if (!planted.some((line) => line.includes('unheard'))) wrong.push(`${file}: a planted key is not underlined`);
  }));
  return { wrong, count: listed.flat().length };
}

test('nothing is underlined in the shipped catalogue and in a new one', async () => {
  for (const [workspace, least] of [[root, 60], [site, 15]]) {
    const { wrong, count } = await underlined(workspace);
    assert.deepEqual(wrong, []);
    assert.ok(count >= least, `${count} files in ${workspace}`);
  }
});

const file = 'content/programmes/example-programme/facts.yaml';

test('mistakes are underlined at their lines, in words that say what is expected', async () => {
  const desk = await editor(site);
  const text = await readFile(path.join(site, file), 'utf8');
  const seen = async (old, next) => {
    assert.ok(text.includes(old), old);
    const line = text.slice(0, text.indexOf(old)).split('\n').length;
    const told = await desk.open(file, text.replace(old, next));
    return told.map((each) => each.replace(`${line}: `, 'here: ')).join('; ');
  };
  for (const [old, next, expected] of [
    ['\nfaculty:', '\nfacultty:', /Property facultty is not allowed/],
    ['\nduration: P1Y', '', /Missing property "duration"/],
    ['\nects: 60', '\nects: sixty', /expected a number with at most two decimals/],
    ['[on-campus]', '[oncampus]', /here: Value is not accepted. Valid values: "on-campus"/],
    ['teaching_languages: [en]', 'teaching_languages: []', /here: Array has too few items/],
    ['isced: ["0542"]', 'isced: [0542]', /here: Incorrect type. Expected "string"/],
    ['\neqf: 7', '\neqf: 9', /Value is above the maximum of 8/],
    ['\nduration: P1Y', '\nduration: 1 year', /expected an ISO 8601 duration/],
  ]) {
    assert.match(await seen(old, next), expected);
  }
});

test('keys, words, codes and the ids of the site complete', async () => {
  const desk = await editor(site);
  const offered = async (marked, name = file) => {
    const told = await desk.ask('completion', name, marked);
    return (told.items ?? told).map((item) => item.label.replaceAll('"', ''));
  };
  const offers = async (marked, label, name) => assert.ok((await offered(marked, name)).includes(label), `${marked} offers ${label}`);
  await offers('degree: master\nfac|', 'faculty');
  await offers('degree: |', 'advanced-master');
  await offers('faculty: |', 'sciences');
  await offers('intakes:\n  - deadlines:\n      - group: |', 'non-eea');
  await offers('partners:\n  - |', 'first-partner');
  await offers('country: |', 'BE', 'content/partners/first-partner/facts.yaml');
  await offers('name:\n  |', 'en', 'content/partners/first-partner/facts.yaml');
  await offers('time_zone: |', 'Europe/Brussels', 'content/site.yaml');
});

test('a key says what it means', async () => {
  const desk = await editor(site);
  const { contents } = await desk.ask('hover', file, 'degree: master\ndura|tion: P2Y\n');
  assert.match(contents.value, /Nominal length of the programme/);
  assert.match(contents.value, /ISO 8601 duration such as/);
});

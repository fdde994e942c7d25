// XLIFF as a parser of another author's reads it, writes it, and sends it back.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { js2xliff, xliff2js } from 'xliff';
import { root } from '../server.mjs';

const program = process.env.PROSPECTUS ?? path.join(root, 'target/release/prospectus');
let site;

before(async () => {
  site = await mkdtemp(path.join(os.tmpdir(), 'prospectus-translations-'));
  for (const part of ['content', 'themes']) await cp(path.join(root, part), path.join(site, part), { recursive: true });
});

after(() => rm(site, { recursive: true, force: true }));

/** What `prospectus translations …` writes. */
async function translations(...rest) {
  const { stdout } = await promisify(execFile)(program, ['translations', ...rest], { cwd: site, maxBuffer: 1 << 28 });
  return stdout;
}

/** The words of a source or a target, marks left out. */
function words(value) {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(words).join('');
  return Object.values(value ?? {}).map((mark) => words(mark.contents ?? '')).join('');
}

/** The ids of the marks of a source or a target. */
function marks(value) {
  if (Array.isArray(value)) return value.flatMap(marks);
  if (typeof value !== 'object') return [];
  return Object.values(value).flatMap((mark) => [mark.id, ...marks(mark.contents ?? '')]);
}

test('every text is read, with its marks, in both languages', async () => {
  const read = await xliff2js(await translations('export', 'nl'));
  assert.deepEqual([read.sourceLanguage, read.targetLanguage], ['en', 'nl']);
  const files = Object.entries(read.resources);
  const texts = files.filter(([name]) => !name.endsWith('.yaml'));
  assert.ok(texts.length >= 60, `${texts.length} texts`);
  let marked = 0;
  // A message may be of two things that are filled in: their order is the language's.
  const hasText = (value) => words(value).trim() !== '' || marks(value).length > 1;
  for (const [name, units] of files) {
    for (const [id, unit] of Object.entries(units)) {
      assert.ok(hasText(unit.source), `${name} ${id} has words`);
      if (unit.target === undefined) continue;
      assert.ok(hasText(unit.target), `${name} ${id} has words in both`);
      const known = new Set(marks(unit.source));
      const foreign = marks(unit.target).filter((mark) => !known.has(mark) && !mark.startsWith('x'));
      assert.deepEqual(foreign, [], `${name} ${id}`);
      marked += marks(unit.source).length;
    }
  }
  assert.ok(marked >= 30, `${marked} marks`);
  const title = (await readFile(path.join(site, 'content/programmes/management/nl.md'), 'utf8')).match(/^title: (.*)$/m)[1];
  assert.equal(words(read.resources['programmes.management'].title.target), title);
});

test('what it writes can be taken over, though it keeps neither notes nor the path of a file', async () => {
  const file = path.join(site, 'back.xlf');
  const item = 'programmes/management';
  const text = path.join(site, `content/${item}/nl.md`);
  const before = await readFile(text, 'utf8');
  const read = await xliff2js(await translations('export', 'nl', item));
  await writeFile(file, await js2xliff(read));
  assert.equal(await translations('import', file), '');
  assert.equal(await readFile(text, 'utf8'), before);
  const unit = read.resources['programmes.management'].summary;
  const summary = words(unit.target);
  unit.target = 'Een andere samenvatting.';
  await writeFile(file, await js2xliff(read));
  assert.equal(await translations('import', file), `content/${item}/nl.md\n`);
  assert.equal(await readFile(text, 'utf8'), before.replace(summary, 'Een andere samenvatting.'));
});

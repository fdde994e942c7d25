// The scripts of the theme, and the rules of the tests themselves, are what their types say.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const tsc = path.join(here, 'node_modules/.bin/tsc');

/** What the compiler says of a project. */
function mistakes(project) {
  return new Promise((resolve) => execFile(tsc, ['--project', project], (fault, stdout, stderr) => resolve(fault ? `${stdout}${stderr}` || fault.message : '')));
}

test('scripts agree with their types', async () => {
  assert.equal(await mistakes(here), '');
});

test('a mistake in a script is found when it is planted', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'planted-'));
  try {
    await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ extends: path.join(here, 'tsconfig.json'), include: ['*.js'] }));
    await writeFile(path.join(folder, 'a.js'), '/** @param {number} days */\nexport const soon = (days) => days.trim();\ndocument.querySelector("a").href = "";\n');
    const found = await mistakes(folder);
    assert.match(found, /a\.js\(2,\d+\): error TS2339/);
    assert.match(found, /a\.js\(3,\d+\): error TS\d+/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

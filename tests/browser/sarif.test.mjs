// What `check --format sarif` writes, held against the schema of SARIF 2.1.0 by a validator that knows nothing of us.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { program, root } from './server.mjs';

const require = createRequire(import.meta.url);
const Ajv = require('ajv');

const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-sarif-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A site with mistakes of each severity, in texts, in facts, and of the theme; one of them has related places. */
function faulty() {
  const site = path.join(folder, 'a site, with %');
  cpSync(path.join(root, 'tests/base'), site, { recursive: true });
  const text = `---
title: Demo
summary: A page for tests.
---
## Us

[é: no](programmes/none), since 2019. [here](programmes/demo) [near](programmes/demoo)
`;
  writeFileSync(path.join(site, 'content/pages/about/en.md'), text);
  return site;
}

function log(site) {
  const more = ['--notes', '--format', 'sarif', '--now', '2027-11-24T12:00:00Z'];
  const run = spawnSync(program, ['check', '--site', site, ...more], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  assert.equal(run.status, 1, run.stderr);
  return JSON.parse(run.stdout);
}

function validator() {
  // The schema is of an old draft, and its formats are none of ours.
  const ajv = new Ajv({ schemaId: 'id', meta: false, unknownFormats: 'ignore', logger: false });
  ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
  const file = path.join(path.dirname(require.resolve('@microsoft/jest-sarif/package.json')), 'lib/schemas/sarif-2.1.0-rtm.5.json');
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
}

test('SARIF is valid, and the validator finds planted faults', () => {
  const valid = validator();
  const told = log(faulty());
  assert.ok(valid(told), JSON.stringify(valid.errors, null, 1));
  const results = told.runs[0].results;
  assert.deepEqual([...new Set(results.map((result) => result.level))].sort(), ['error', 'note', 'warning']);
  assert.ok(results.some((result) => result.relatedLocations));
  assert.ok(results.some((result) => result.fixes?.[0].artifactChanges[0].replacements[0].insertedContent.text === 'programmes/demo'));
  for (const plant of [
    (log) => { log.runs[0].results[0].level = 'bad'; },
    (log) => { delete log.runs[0].results.find((result) => result.fixes).fixes[0].artifactChanges; },
    (log) => { delete log.runs[0].results[0].message; },
    (log) => { log.runs[0].results[0].severity = 'error'; },
    (log) => { delete log.runs[0].tool.driver.name; },
  ]) {
    const wrong = structuredClone(told);
    plant(wrong);
    assert.ok(!valid(wrong), `not found: ${plant}`);
  }
});

// Files of the built site, read without a browser, and what a check has against them.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { folder } from './server.mjs';

/** Each file of the site whose name ends so, with its bytes. */
export function files(extension) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(extension)).sort();
  assert.ok(names.length > 0, `the site has files ${extension}`);
  return names.map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
}

/** Fails with what a check says of files: each fault once, with how many files have it and the first that does. */
export function noneIn(files, check) {
  const found = new Map();
  for (const file of files) {
    for (const fault of new Set(check(file))) found.set(fault, [...(found.get(fault) ?? []), file.name]);
  }
  const told = [...found].sort().map(([fault, names]) => `${fault} (${names.length} files, ${names[0]})`);
  assert.ok(told.length === 0, `${told.length} faults\n${told.slice(0, 60).join('\n')}`);
}

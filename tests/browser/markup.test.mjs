// Every page, style sheet and picture of the site before the W3C's Nu HTML checker, in one run.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folder, galleryFolder } from './server.mjs';

const jar = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'));
const options = ['--skip-non-html', '--also-check-css', '--also-check-svg', '--format', 'json', '--stdout', '--exit-zero-always'];

// Java gets ready for a run of half a minute, not of hours: a third less work.
const machine = ['-Xss2m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** Messages that say nothing against a page, each with the reason. */
const allowed = [
  // A site has files that are no markup: scripts, calendars, robots.txt.
  /^File was not checked\. Files must have/,
];
/**
 * Nor do these in the gallery: cells over several columns are shown outside of their table, and words of one language for
 * another, which the checker guesses by lot, so that it takes a page for English once in a while.
 */
const ofCutOuts = /^Table column \d+ established by element “td” has no cells|^This document appears to be written in /;
const isCutOut = ({ url, message }) => decodeURI(url ?? '').includes(`${galleryFolder}/`) && ofCutOuts.test(message);

/** All that the checker says of the folders: errors, warnings, and whatever keeps it from checking. */
async function messages(...folders) {
  const output = await new Promise((resolve, reject) => {
    const taken = (fault, stdout, stderr) => (fault ? reject(new Error(`${fault.message}\n${stderr}`)) : resolve(stdout));
    execFile('java', [...machine, '-jar', jar, ...options, ...folders], { maxBuffer: 1 << 28 }, taken);
  });
  return JSON.parse(output).messages;
}

test('no page, style sheet or picture has an error or a warning, and planted ones are found', async () => {
  const planted = await mkdtemp(path.join(os.tmpdir(), 'planted-'));
  await writeFile(path.join(planted, 'index.html'), '<!doctype html><html lang="en"><title>x</title><section><p>No heading</section><p id="a"><i id="a">');
  await writeFile(path.join(planted, 'style.css'), 'p { colour: red; color: 12parsec }');
  await writeFile(path.join(planted, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><rekt/></svg>');
  try {
    const all = await messages(folder, galleryFolder, planted);
    const isPlanted = ({ url }) => url?.includes(planted);
    const shown = ({ type, subType, url, lastLine, message, extract }) => `${subType ?? type} ${decodeURI(url ?? '')}:${lastLine ?? ''} ${message} ${extract ?? ''}`;
    const found = all.filter(isPlanted).map(shown).join('\n');
    for (const fault of [/warning .*index\.html.*lacks heading/, /error .*index\.html.*Duplicate ID/, /error .*style\.css.*colour/, /error .*icon\.svg.*rekt/]) {
      assert.match(found, fault);
    }
    const against = all.filter((one) => !isPlanted(one) && !isCutOut(one) && !allowed.some((message) => message.test(one.message)));
    assert.deepEqual(against.map(shown), []);
  } finally {
    await rm(planted, { recursive: true });
  }
});

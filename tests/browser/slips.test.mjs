// Some hundred slips as somebody makes them who has never seen the program, in a new site, in the catalogue and in a theme: `prospectus serve`
// names each at its place; its button mends it, and changes nothing else in the file. What only its author can know is
// told with its place, and gone when the file is as it was.

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { freePort, program, root } from './server.mjs';
import { tab } from './site.mjs';

const now = '2026-11-28T12:00:00Z';
const facts = 'content/programmes/example-programme/facts.yaml';
const words = 'content/programmes/example-programme/en.md';
const settings = 'content/site.yaml';
const management = 'content/programmes/management/';

/**
 * A slip in a file: what stands there, and what somebody writes; what is told of it; the button that mends it, or none
 * where only an author can; what stands there then, where it is not what stood there before.
 * @typedef {{ file: string, from: string, to: string, told: string, button?: string, then?: string }} Slip
 */

/** @type {Slip[]} */
const inNewSite = [
  { file: facts, from: 'min: 6.5', to: 'min: 6,5', told: 'a comma ends the number', button: 'write `- {name: IELTS, min: 6.5}`' },
  { file: facts, from: 'ects: 60', to: 'ects: 60 ECTS', told: '`60 ECTS` is not a number', button: 'write `60`' },
  { file: facts, from: 'duration: P1Y', to: 'duration: 1 year', told: '`1 year` is not a duration', button: 'write `P1Y`' },
  { file: facts, from: 'degree: master', to: "degree: Master's", told: "`Master's` is not one of the words", button: 'write `master`' },
  { file: facts, from: '[en]', to: '[English]', told: '`English` is not a language tag', button: 'write `en`' },
  { file: facts, from: 'eea, kind: application, closes: 2027-05-18', to: 'eea, kind: application, closes: 2027-18-05', told: 'the date 2027-18-05 does not exist', button: 'write `2027-05-18` (the month last)' },
  { file: facts, from: '    deadlines:\n', to: '   deadlines:\n', told: 'indentation fits no level', button: 'begin it in the same column as the other lines of its list or map: `    deadlines:`' },
  { file: facts, from: '- {name: TOEFL', to: '-{name: TOEFL', told: 'a blank is missing after the dash', button: 'write `- {name: TOEFL iBT, min: 79}`' },
  { file: facts, from: 'amount: 1000, currency: EUR', to: 'amount: €1.000, currency: EUR', told: '`€1.000` is not a number', button: 'write `1000` (the currency stands under `currency:`)' },
  { file: facts, from: 'currency: EUR', to: 'currency: Euro', told: '`Euro` is not a currency code', button: 'write `EUR` (Euro)' },
  { file: facts, from: 'per: year', to: 'per: yearly', told: '`yearly` is not one of the words', button: 'write `year`' },
  { file: facts, from: '["0542"]', to: '[542]', told: '`542` is not a detailed field', button: 'write `"0542"` (Statistics)' },
  { file: facts, from: 'contact: admissions', to: 'contact: toelatingen', told: 'there is no `toelatingen`', button: 'write `admissions`' },
  { file: facts, from: '    opens: ', to: '    contact: admissions\n    opens: ', told: 'unknown key `contact` in `intakes[0]`' },
  { file: words, from: 'in one sentence."', to: 'in one sentence.', told: 'a quotation mark is opened, but never closed', button: 'close the text with the same quotation mark, on the same line: `summary: "What you learn here, and who it is for, in one sentence."`' },
  { file: words, from: '##.\n---\n', to: '##.\n', told: 'is never closed', button: 'write the lines `---` around the front matter' },
  { file: words, from: '##.\n---\n', to: '##.\n-----\n', told: '`-----` stands where the front matter ends with `---`', button: 'write `---`' },
  { file: words, from: 'Replace this text.', to: 'See [home](home).', told: 'nothing is called `home`', button: 'write `pages/home`', then: 'See [home](pages/home).' },
  { file: words, from: 'Replace this text.', to: '• One\n• Two\n\n', told: 'a sign that Markdown does not know', button: 'write each entry on a line of its own, and a blank line before the first: `- One`, `- Two`', then: '- One\n- Two\n\n' },
  { file: settings, from: 'https://www.example.edu/\n', to: 'www.example.edu\n', told: '`www.example.edu` is not a web address', button: 'write `https://www.example.edu`', then: 'https://www.example.edu\n' },
  { file: settings, from: 'country: BE', to: 'country: Belgium', told: '`Belgium` is not a country code', button: 'write `BE` (Belgium)' },
  { file: settings, from: '[programmes, countries', to: '[programs, countries', told: 'the navigation names `programs`', button: 'write `programmes`' },
  { file: settings, from: 'theme: default', to: 'theme: Default', told: 'there is no theme `Default`', button: 'write `default`' },
  { file: settings, from: 'time_zone: Europe/Brussels', to: 'time_zone: Brussels', told: '`Brussels` is not a time zone', button: 'write `Europe/Brussels`' },
  { file: settings, from: 'languages:\n  - tag: en\n', to: 'languages: [en]\n', told: 'a text where a map of keys and values is expected', button: 'write `{tag: en}`', then: 'languages: [{tag: en}]\n' },
  { file: settings, from: 'closing_soon_days: 14', to: 'closing_soon_days: two weeks', told: 'a text where a whole number is expected', button: 'write `14` (in days)' },
  { file: settings, from: 'stale: warn}', to: 'stale: warning}', told: '`warning` is not one of the words known here', button: 'write `warn`' },
  { file: settings, from: 'base_url: https://international.example.edu/', to: 'base_url: international.example.edu', told: "`international.example.edu` cannot be the site's address", button: 'write `https://international.example.edu`', then: 'base_url: https://international.example.edu' },
  { file: settings, from: 'search: true', to: 'search: yes', told: 'a text where `true` or `false` is expected', button: 'write `true`' },
  { file: settings, from: '  city: Example City\n', to: '', told: 'the key `city` is missing in `institution`' },
  { file: words, from: 'Replace this text.', to: 'See [it](Example programme).', told: 'a link whose address has blanks', button: 'write: `[it](programmes/example-programme).`', then: 'See [it](programmes/example-programme).' },
  { file: words, from: 'Replace this text.', to: '```fee\n```\n\n', told: 'there is no block `fee`', button: 'write ```` ```fees ````', then: '```fees\n```\n\n' },
  { file: words, from: 'title: Example programme', to: 'permalink: /example/\ntitle: Example programme', told: 'unknown key `permalink`', button: 'write `slug: example`', then: 'slug: example\ntitle: Example programme' },
  { file: words, from: 'title: Example programme', to: 'layout: page\ntitle: Example programme', told: 'unknown key `layout`' },
  { file: facts, from: 'currency: EUR, per: year', to: 'currency: EUR, per. year', told: '`.` stands where a colon is expected', button: 'write `- {group: eea, amount: 1000, currency: EUR, per: year}`' },
  { file: settings, from: '# lists:\n#   programmes', to: 'lists:\n#   programmes', told: 'the key `lists` has no value', button: 'remove `#` from the line below, which belongs to it', then: 'lists:\n  programmes' },
  { file: settings, from: 'base_url: https://international.example.edu/', to: 'base_url: https://international.example.edu/index.html', told: "cannot be the site's address", button: 'write `https://international.example.edu/` (without the name of a page)' },
  { file: facts, from: 'isced: ["0542"]', to: 'isced: [Statistics]', told: '`Statistics` is not a detailed field of ISCED-F 2013', button: 'write `"0542"` (Statistics)' },
  { file: facts, from: 'duration: P1Y', to: 'duration: 2 semesters', told: '`2 semesters` is not a duration', button: 'write `P1Y`' },
  { file: facts, from: 'delivery: [on-campus]', to: 'delivery: on campus', told: 'a text where a list is expected', button: 'write `[on-campus]`' },
  { file: facts, from: 'eqf: 7', to: 'eqf: EQF 7', told: 'a text where a whole number from 1 to 8 is expected', button: 'write `7`' },
  { file: facts, from: '- {name: IELTS, min: 6.5}', to: '- IELTS 6.5', told: 'a text where a map of keys and values is expected', button: 'write `{name: IELTS, min: 6.5}`' },
  { file: facts, from: 'opens: 2026-11-28 ', to: 'opens: now ', told: '`now` is not a date' },
  { file: facts, from: '{group: eea, amount: 1000, currency: EUR, per: year}', to: '{group: eea, amount: free, currency: EUR, per: year}', told: '`free` is not a number as it is written here', button: 'write `0`', then: '{group: eea, amount: 0, currency: EUR, per: year}' },
  { file: facts, from: '{group: non-eea, kind: application', to: '{group: Applicants from outside the European Economic Area, kind: application', told: '`Applicants from outside the European Economic Area` is not an id', button: 'write `non-eea`' },
  { file: 'content/vocabulary/contacts.yaml', from: 'email: admissions@example.edu', to: 'email: Admissions <admissions@example.edu>', told: '`Admissions <admissions@example.edu>` is not an e-mail address', button: 'write `admissions@example.edu`' },
  { file: 'content/vocabulary/contacts.yaml', from: '# phone: "+32 00 000 0000"', to: 'phone: 011 26 81 11', told: '`011 26 81 11` is no number as one dials it from abroad', button: 'write `+32 11 26 81 11`', then: 'phone: "+32 11 26 81 11"' },
  { file: settings, from: '  - tag: en\n', to: '  - tag: English\n', told: '`English` is not a language tag', button: 'write `en`' },
  { file: settings, from: '  # - {tag: fr, fallback: [en]}', to: '  - {tag: fr, fallback: en}', told: 'a text where a list is expected', button: 'write `[en]`', then: '  - {tag: fr, fallback: [en]}' },
  { file: settings, from: '{missing: fallback, stale: warn}', to: '{missing: hide, stale: warn}', told: '`hide` is not one of the words known here', button: 'write `omit`', then: '{missing: omit, stale: warn}' },
  { file: settings, from: 'closing_soon_days: 14', to: 'closing_soon_days: 14\npolicy: {P1105: ignore}', told: '`ignore` is not one of the words known here', button: 'write `note`', then: 'closing_soon_days: 14\npolicy: {P1105: note}' },
  { file: settings, from: 'footer: [search]', to: 'footer: search', told: 'a text where a list is expected', button: 'write `[search]`' },
  { file: settings, from: '  country: BE ', to: '  country: BEL ', told: '`BEL` is not a country code', button: 'write `BE` (Belgium)' },
  { file: settings, from: 'theme: default', to: 'theme: themes/default', told: 'there is no theme `themes/default`', button: 'write `default`' },
  { file: settings, from: '# urls:\n#   programmes: {en: programmes, fr: formations}', to: 'urls:\n  programmes: /programmes/', told: '`/programmes/` cannot be a part of an address', button: 'write `programmes`', then: 'urls:\n  programmes: programmes' },
  { file: facts, from: 'academic_year: 2027-2028', to: 'academic_year: 27/28', told: '`27/28` is not an academic year', button: 'write `2027-2028`' },
  { file: facts, from: '{group: eea, kind: application, closes: 2027-05-18}', to: '{group: eea, kind: application, closes: 2027-05-18 24:00}', told: '`2027-05-18 24:00` is not a moment', button: 'write `2027-05-18T23:59`', then: '{group: eea, kind: application, closes: 2027-05-18T23:59}' },
  { file: facts, from: 'verified: {on: 2026-11-28, by: admissions, review_by: 2027-11-28, example: true}', to: 'verified: yes', told: 'a text where a map of keys and values is expected', button: 'write `{on: 2026-11-28, by: admissions, review_by: 2027-11-28}`', then: 'verified: {on: 2026-11-28, by: admissions, review_by: 2027-11-28}' },
  { file: facts, from: '{group: eea, kind: application,', to: '{group: eea, kind: aplication,', told: '`aplication` is not one of the words known here', button: 'write `application`' },
  { file: facts, from: '{group: eea, amount: 1000, currency: EUR, per: year}', to: '{group: eea, amount: 1000, currency: €, per: year}', told: '`€` is not a currency code', button: 'write `EUR` (Euro)' },
  { file: words, from: '## What you will learn\n', to: '## What you will learn\n\nCosts are **low and fair.\n', told: '`**` is the sign of emphasis, and has no partner in this paragraph' },
  { file: facts, from: '{name: TOEFL iBT, min: 79}', to: '{name: TOEFL iBT, min: 79+}', told: '`79+` is not a number as it is written here', button: 'write `79`' },
  { file: facts, from: 'starts: 2027-09-15', to: 'starts: Sept. 2027', told: '`Sept. 2027` is not a date', button: 'write `2027-09`', then: 'starts: 2027-09' },
  { file: words, from: 'title: Example programme', to: 'title: \'Master\'s programme\'', told: 'the quotation mark closes the text before its end', button: 'write `title: "Master\'s programme"`', then: 'title: "Master\'s programme"' },
  { file: facts, from: '{group: eea, amount: 1000, currency: EUR, per: year}', to: 'eea\t1000\tEUR\tyear', told: 'a text where a map of keys and values is expected', button: 'write `{group: eea, amount: 1000, currency: EUR, per: year}`' },
  { file: 'content/vocabulary/contacts.yaml', from: 'email: admissions@example.edu', to: 'email: "[admissions@example.edu](mailto:admissions@example.edu)"', told: '`[admissions@example.edu](mailto:admissions@example.edu)` is not an e-mail address', button: 'write `admissions@example.edu`' },
  { file: facts, from: 'duration: P1Y', to: 'duration: 1,5 jaar', told: '`1,5 jaar` is not a duration', button: 'write `P1Y6M`', then: 'duration: P1Y6M' },
  { file: words, from: 'Replace this text.', to: 'Call [us](tel:+32 11 26 81 11).', told: 'a link whose address has blanks', button: 'write: `[us](tel:+3211268111).`', then: 'Call [us](tel:+3211268111).' },
  { file: facts, from: '{group: eea, amount: 1000,', to: '{group: eea, amount = 1000,', told: '`=` stands where a colon is expected', button: 'write `- {group: eea, amount: 1000, currency: EUR, per: year}`' },
  { file: facts, from: 'duration: P1Y\n', to: 'duration: P1Y,\n', told: '`,` at the end of a line, which YAML does not end so', button: 'write `duration: P1Y`' },
  { file: facts, from: 'eqf: 7\n', to: 'eqf: 7\neqf: 7\n', told: 'the key `eqf` stands twice', button: 'remove the second, which says the same' },
  { file: facts, from: 'teaching_languages:', to: 'teaching languages:', told: 'unknown key `teaching languages`', button: 'write `teaching_languages`' },
  { file: facts, from: '    deadlines:\n', to: '    deadline:\n', told: 'unknown key `deadline` in `intakes[0]`', button: 'write `deadlines`' },
  { file: facts, from: 'duration: P1Y', to: 'duration: 40 weken', told: '`40 weken` is not a duration', button: 'write `P40W`', then: 'duration: P40W' },
  { file: facts, from: 'duration: P1Y', to: 'duration: p1y', told: '`p1y` is not a duration', button: 'write `P1Y`' },
  { file: facts, from: 'delivery: [on-campus]', to: 'delivery: [On Campus]', told: '`On Campus` is not one of the words known here', button: 'write `on-campus`' },
  { file: facts, from: 'cefr: B2 ', to: 'cefr: b2+ ', told: '`b2+` is not one of the words known here', button: 'write `B2`' },
  { file: facts, from: '- language: en\n', to: '- language: Engels\n', told: '`Engels` is not a language tag', button: 'write `en`' },
  { file: facts, from: 'academic_year: 2027-2028', to: 'academic_year: "2027/28"', told: '`2027/28` is not an academic year', button: 'write `2027-2028`' },
  { file: facts, from: 'academic_year: 2027-2028', to: 'academic_year: 2027-2029', told: '`2027-2029` is not an academic year', button: 'write `2027-2028`' },
  { file: facts, from: 'starts: 2027-09-15', to: 'starts: 2027 September 15', told: '`2027 September 15` is not a date', button: 'write `2027-09-15`' },
  { file: facts, from: '{group: eea, kind: application, closes: 2027-05-18}', to: '{group: eea, kind: application, closes: 18th of May 2027}', told: '`18th of May 2027` is not a date', button: 'write `2027-05-18`' },
  { file: facts, from: '{group: eea, kind: application, closes: 2027-05-18}', to: '{group: eea, kind: application, closes: 2027-05-18 5pm}', told: '`2027-05-18 5pm` is not a moment', button: 'write `2027-05-18T17:00`', then: '{group: eea, kind: application, closes: 2027-05-18T17:00}' },
  { file: facts, from: '{group: eea, kind: application, closes: 2027-05-18}', to: '{group: eea, kind: application, closes: Rolling admission}', told: '`Rolling admission` is not a date', button: 'write `rolling`', then: '{group: eea, kind: application, closes: rolling}' },
  { file: facts, from: '{group: eea, amount: 1000,', to: '{group: eea, amount: 1 000,', told: '`1 000` is not a number as it is written here', button: 'write `1000`' },
  { file: facts, from: '{group: eea, amount: 1000,', to: '{group: eea, amount: 1000.005,', told: '`1000.005` is not a number as it is written here' },
  { file: facts, from: '{group: eea, amount: 1000,', to: '{group: eea, amount: -1000,', told: '-1000 is below zero' },
  { file: facts, from: 'currency: EUR', to: 'currency: US$', told: '`US$` is not a currency code', button: 'write `USD` (United States dollar)', then: 'currency: USD' },
  { file: facts, from: 'per: year', to: 'per: academic year', told: '`academic year` is not one of the words known here', button: 'write `year`' },
  { file: facts, from: '{group: non-eea, amount: 1000', to: '{group: eea, amount: 1200', told: '`eea` has two fees of this kind', button: 'write `non-eea`', then: '{group: non-eea, amount: 1200' },
  { file: facts, from: 'review_by: 2027-11-28, example: true}', to: 'review_by: 2027-11-28, example: "true"}', told: 'a text where `true` or `false` is expected', button: 'write `true`' },
  { file: facts, from: '\nexample: true\n', to: '\nexample: true\nstatus: concept\n', told: '`concept` is not one of the words known here' },
  { file: words, from: 'title: Example programme', to: 'title: [Example programme]', told: 'a list where a text is expected', button: 'write `Example programme` (it is one value, no list)' },
  { file: words, from: 'summary: "What you learn here, and who it is for, in one sentence."', to: 'summary: What you learn here,\nand who it is for.', told: 'the line goes on with the text above it, and is not indented', button: 'indent the line: `  and who it is for.`', then: 'summary: What you learn here,\n  and who it is for.' },
  { file: 'content/pages/home/en.md', from: 'see only what applies', to: 'see **only ** what applies', told: 'emphasis with a blank beside its signs, within them', button: 'write: `**only**`', then: 'see **only** what applies' },
  { file: 'content/pages/home/en.md', from: '(countries)', to: '(countries', told: 'a link whose round bracket is never closed', button: 'write: `[Choose your country](countries),`' },
  { file: 'content/pages/home/en.md', from: '(countries)', to: '(Countries)', told: 'nothing is called `Countries`', button: 'write `countries`' },
  { file: 'content/pages/home/en.md', from: '(countries)', to: '(/en/from/)', told: '`/en/from/` does not name an item' },
  { file: facts, from: '# image: {src: picture.jpg', to: 'image: {src: picture.jpg', told: 'there is no picture `picture.jpg` in `content/programmes/example-programme/`' },
  { file: settings, from: 'title: International offer', to: 'title: Study: international offer', told: 'a colon followed by a space within a text', button: 'put the whole text in quotation marks: `title: "Study: international offer"`', then: 'title: "Study: international offer"' },
  { file: settings, from: '  # coordinates: {latitude: 12.34, longitude: 56.78}', to: '  coordinates: 50.93 N, 5.34 E', told: 'a text where a map of keys and values is expected', button: 'write `{latitude: 50.93, longitude: 5.34}`', then: '  coordinates: {latitude: 50.93, longitude: 5.34}' },
  { file: settings, from: 'closing_soon_days: 14', to: 'closing_soon_days: 2 weeks', told: 'a text where a whole number is expected', button: 'write `14` (in days)' },
  { file: settings, from: '  footer: [search]\n', to: '  footer: none\n', told: 'a text where a list is expected', button: 'leave `footer` out where there is none', then: '' },
  { file: 'content/vocabulary/applicant-groups.yaml', from: '{residence: [eea]}', to: '{residence: [Belgium]}', told: '`Belgium` is not an id', button: 'write `BE` (Belgium)', then: '{residence: [BE]}' },
  { file: 'content/vocabulary/country-lists.yaml', from: 'verified_on: 2026-11-16', to: 'verified_on: 16 November 2026', told: '`16 November 2026` is not a date', button: 'write `2026-11-16`' },
  { file: facts, from: '{group: eea, kind: application, closes: 2027-05-18}', to: '{group: eea, kind: application, closes: 31/06/2027}', told: '`31/06/2027` is not a date', button: 'write `2027-06-30` (the last day of the month)', then: '{group: eea, kind: application, closes: 2027-06-30}' },
  { file: facts, from: 'contact: admissions', to: 'contact: [admissions, office]', told: 'a list where an id', button: 'write `admissions` (there is one value)' },
  { file: facts, from: '\nintakes:\n', to: '\n# intakes:\n', told: '`intakes:` stands behind `#`', button: 'write `intakes:` without `#`; or else put `#` before each line below it, too' },
  { file: facts, from: '  - academic_year:', to: '  academic_year:', told: 'the sign `- ` of an entry is missing', button: 'write `- academic_year: 2027-2028`', then: '  - academic_year:' },
  { file: facts, from: 'cefr: B2 ', to: 'cefr: upper intermediate ', told: '`upper intermediate` is not one of the words known here', button: 'write `B2`' },
  { file: 'content/vocabulary/contacts.yaml', from: 'email: admissions@example.edu', to: 'email: [admissions@example.edu](mailto:admissions@example.edu)', told: 'a link in the form of Markdown', button: 'write `email: admissions@example.edu`' },
  { file: settings, from: 'time_zone: Europe/Brussels', to: 'time_zone: UTC+1', told: '`UTC+1` is not a time zone', button: 'write `Etc/GMT-1` (the same all year; the zone of a city, such as Europe/Brussels, has its summer time)', then: 'time_zone: Etc/GMT-1' },
  { file: settings, from: 'title: International offer', to: 'title: en: International offer', told: 'a key stands behind the colon of another one', button: 'write `title: {en: International offer}`', then: 'title: {en: International offer}' },
  { file: words, from: 'Replace this text.', to: ':::tip\nApply early.\n:::\n\n', told: 'a container of another tool', button: 'write `> [!TIP]`, and its text in lines that begin with `> `', then: '> [!TIP]\n> Apply early.\n\n' },
];

/** @type {Slip[]} */
const inCatalogue = [
  { file: settings, from: '{tag: vi, fallback', to: '{vi, fallback', told: '`vi` stands without its key', button: 'write `tag: vi`' },
  { file: `${management}facts.yaml`, from: 'partners: [silesian-university-of-technology, tu-crete]', to: 'partners: Silesian University of Technology, Technical University of Crete', told: 'a text where a list is expected', button: 'write `[silesian-university-of-technology, tu-crete]`' },
  { file: `${management}facts.yaml`, from: 'papers: [thesis-abstract]', to: 'papers: all', told: 'a text where a list is expected', button: 'write `[passport, diploma, legalisation, language-proof, cv-and-letter, thesis-abstract, portfolio]`, all that there are', then: 'papers: [passport, diploma, legalisation, language-proof, cv-and-letter, thesis-abstract, portfolio]' },
  { file: `${management}facts.yaml`, from: 'review_by: 2028-06-30, example: true}\nadmission', to: 'review_by: 2082-06-30, example: true}\nadmission', told: '2082-06-30 is 56 years ahead', button: 'write `2028-06-30`' },
  { file: 'content/vocabulary/costs.yaml', from: 'verified: *checked', to: 'verified: *cheked', told: '`*cheked` names nothing', button: 'write `*checked`' },
  { file: `${management}en.md`, from: 'title: Management\n', to: 'title: Management\nslug: transportation-sciences\n', told: 'two pages have the address', button: `remove \`slug: transportation-sciences\` from ${management}en.md, so that its address ends in \`management\`` },
  { file: 'content/pages/home/en.md', from: 'how-to-apply#documents', to: 'how-to-apply#document', told: 'has no heading `#document`', button: 'write `pages/how-to-apply#documents`' },
  { file: `${management}en.md`, from: '(networks/eureca-pro)', to: '(../../networks/eureca-pro/en.md)', told: 'does not name an item', button: 'write `networks/eureca-pro`' },
  { file: `${management}nl.md`, from: 'title:', to: 'titel:', told: 'unknown key `titel`', button: 'write `title`' },
  { file: `${management}nl.md`, from: '## Een jaar', to: '##Een jaar', told: 'a heading without a blank', button: 'write: `## Een jaar met bedrijven`' },
  { file: `${management}facts.yaml`, from: '[sg3, ', to: '[SG-3, ', told: '`SG-3` is not an id', button: 'write `sg3`' },
  { file: `${management}facts.yaml`, from: 'technology, tu-crete', to: 'technology tu-crete', told: 'a comma is missing', button: 'write `partners: [silesian-university-of-technology, tu-crete]`' },
  { file: `${management}facts.yaml`, from: 'artwork.svg', to: 'artwork.png', told: 'there is no picture `artwork.png`', button: 'write `artwork.svg`' },
  { file: `${management}facts.yaml`, from: 'specialisation: strategy-and-innovation', to: 'specialisation: strategy-and-inovation', told: '`strategy-and-inovation`', button: 'write `strategy-and-innovation`' },
  { file: `${management}facts.yaml`, from: '{en: International strategy, nl', to: '{nl', told: 'the text is missing in the source language' },
  { file: `${management}facts.yaml`, from: '{group: non-eea, amount', to: '{group: eea, amount', told: '`eea` has two fees of this kind', button: 'write `non-eea`' },
  { file: `${management}facts.yaml`, from: '      - {group: non-eea, kind: application, closes: 2027-06-01}\n', to: '', told: 'no deadline to apply' },
  { file: 'content/vocabulary/faculties.yaml', from: 'id: business-economics', to: 'id: bussiness-economics', told: 'there is no `business-economics`', button: 'or write `business-economics` as the id in `content/vocabulary/faculties.yaml`' },
  { file: 'content/partners/tu-crete/facts.yaml', from: '35.531', to: '35,531', told: 'a point stands before its decimals', button: 'write `coordinates: {latitude: 35.531, longitude: 24.068}`' },
  { file: 'content/partners/tu-crete/facts.yaml', from: 'on: 2026-11-16', to: 'on: 16.11.2026', told: '`16.11.2026` is not a date', button: 'write `2026-11-16` (the day first)' },
  { file: 'content/events/webinar-non-eea/facts.yaml', from: '[ET, ', to: '[Ethiopia, ', told: '`Ethiopia` is not a country code', button: 'write `ET` (Ethiopia)' },
  { file: 'content/events/webinar-non-eea/facts.yaml', from: '2027-01-14T13:00', to: '2027-01-14 13h00', told: '`2027-01-14 13h00` is not a moment', button: 'write `2027-01-14T13:00`' },
  { file: settings, from: 'B  DIEPENB01', to: 'B DIEPENB01', told: '`B DIEPENB01` is not an Erasmus code', button: 'write `B  DIEPENB01`' },
  { file: 'content/partners/tu-crete/facts.yaml', from: 'latitude: 35.531', to: 'latitude: 35°31\'52"N', told: 'a text where a number is expected', button: 'write `35.53111`', then: 'latitude: 35.53111' },
  { file: 'content/projects/iuc-meknes/facts.yaml', from: '{from: 2017-04-01, to: 2027-03-31}', to: '{from: 2027-03-31, to: 2017-04-01}', told: 'the project ends on 2017-04-01, before it begins on 2027-03-31', button: 'swap the two: first `2017-04-01`, then `2027-03-31`' },
  { file: `${management}facts.yaml`, from: 'opens: 2026-10-15', to: 'opens: 2027-10-15', told: 'applications open after every deadline', button: 'write `2026-10-15` for `2027-10-15`' },
  { file: 'content/mobility/semester-abroad/facts.yaml', from: '{min: 18, max: 33}', to: '{min: 33, max: 18}', told: 'at most 18 credits, but at least 33', button: 'swap the two: first `18`, then `33`' },
  { file: 'content/projects/iuc-meknes/facts.yaml', from: 'sdgs: [3, 6]', to: 'sdgs: 3 / 6', told: 'a text where a list is expected', button: 'write `[3, 6]`' },
  { file: `${management}facts.yaml`, from: 'closes: 2027-08-15', to: 'closes: 15.8.27', told: '`15.8.27` is not a date', button: 'write `2027-08-15` (the day first)' },
  { file: 'content/vocabulary/contacts.yaml', from: '    email: admissions@example.edu', to: '    email: admissions@example.edu\n    phone: 0032 (0)11 26 81 11', told: '`0032 (0)11 26 81 11` is no number as one dials it from abroad', button: 'write `+32 11 26 81 11`', then: '    email: admissions@example.edu\n    phone: "+32 11 26 81 11"' },
  { file: `${management}facts.yaml`, from: '  src: artwork.svg', to: '  src artwork.svg', told: 'a colon is missing after `src`', button: 'write `src: artwork.svg`' },
  { file: 'content/partners/tu-crete/facts.yaml', from: 'country: GR', to: 'country: Ελλάδα', told: '`Ελλάδα` is not a country code', button: 'write `GR` (Greece)' },
  { file: `${management}facts.yaml`, from: 'amount: 1116.50, currency: EUR', to: 'amount: "1.116,50 €", currency: EUR', told: '`1.116,50 €` is not a number as it is written here', button: 'write `1116.50` (the currency stands under `currency:`)' },
  { file: settings, from: 'https://www.uhasselt.be/\n', to: 'https//www.uhasselt.be/\n', told: '`https//www.uhasselt.be/` is not a web address', button: 'write `https://www.uhasselt.be/`' },
  { file: settings, from: '{P0705: note', to: '{P705: note', told: 'no message has the code `P705`', button: 'write `P0705`' },
  { file: 'content/partners/tu-crete/facts.yaml', from: 'latitude: 35.531, longitude: 24.068', to: 'latitude: 24.068, longitude: 35.531', told: 'this place lies far from `GR`', button: 'write `{latitude: 35.531, longitude: 24.068}`' },
  { file: 'content/projects/iuc-meknes/facts.yaml', from: 'sdgs: [3, 6]', to: 'sdgs: [3, clean water]', told: 'a text where a whole number from 1 to 17 is expected', button: 'write `6` (Clean water and sanitation)' },
  { file: 'content/summer-schools/data-in-diepenbeek/facts.yaml', from: 'levels: [master, doctorate]', to: 'levels: [MSc students, doctorate]', told: '`MSc students` is not one of the words known here', button: 'write `master`' },
  { file: 'content/mobility/research-stay/facts.yaml', from: 'direction: both', to: 'direction: in and out', told: '`in and out` is not one of the words known here', button: 'write `both`' },
  { file: 'content/summer-schools/data-in-diepenbeek/facts.yaml', from: 'housing: {price: {amount: 280, currency: EUR, per: once}}', to: 'housing: included', told: 'a text where a map of keys and values is expected', button: 'write `{included: true}`', then: 'housing: {included: true}' },
  { file: 'content/goals/sg1/facts.yaml', from: 'target: {year: 2020, value: 20, source: http://www.ehea.info/cid101040/ministerial-conference-leuven-louvain-neuve-2009.html}', to: 'target: 20% by 2020', told: 'a text where a map of keys and values is expected', button: 'write `{value: 20, year: 2020}`', then: 'target: {value: 20, year: 2020}' },
  { file: 'content/vocabulary/contacts.yaml', from: 'website: https://www.uhasselt.be/', to: 'website: www.uhasselt.be/en (English)', told: '`www.uhasselt.be/en (English)` is not a web address', button: 'write `https://www.uhasselt.be/en`', then: 'website: https://www.uhasselt.be/en' },
  { file: 'content/programmes/health-across-borders/facts.yaml', from: 'focal: {x: 50, y: 55}', to: 'focal: center', told: 'a text where a map of keys and values is expected', button: 'write `{x: 50, y: 50}`', then: 'focal: {x: 50, y: 50}' },
  { file: 'content/pages/questions/en.md', from: '> [!TIP]', to: '> [TIP]', told: 'a callout without the sign `!`', button: 'write: `> [!TIP]`' },
  { file: settings, from: '  programmes:\n    title:', to: '  programs:\n    title:', told: 'no kind has a list `programs`', button: 'write `programmes`' },
  { file: settings, from: 'pages/how-to-apply, summer', to: 'How to apply, summer', told: 'the navigation names `How to apply`, which does not exist', button: 'write `pages/how-to-apply`' },
];

/** @type {Slip[]} */
const inTheme = [
  { file: 'themes/mine/templates/foot.html', from: 't(key="nav-footer")', to: 't(key="nav-footer)', told: 'this quotation mark is never closed', button: 'write `"nav-footer"`' },
  { file: 'themes/mine/templates/foot.html', from: 't(key="nav-footer")', to: 't("nav-footer")', told: '`"nav-footer"` has no name', button: 'write `key="nav-footer"`' },
];

/** A folder that is gone with the tests. @param {(folder: string) => Promise<unknown>} fill */
async function made(fill) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'prospectus-slips-'));
  await fill(folder);
  return folder;
}

/** The preview of a folder, and a page that shows its messages. @param {string} site */
async function previewed(site) {
  const port = await freePort();
  const server = spawn(program, ['serve', '--site', site, '--port', String(port), '--now', now], { stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const line of createInterface({ input: server.stderr })) if (line.startsWith('http://')) break;
  server.stderr.resume();
  const page = await tab();
  await page.goto(`http://127.0.0.1:${port}/en/`);
  await page.locator('prospectus-messages').waitFor({ state: 'attached' });
  return { server, page };
}

/** @param {string} name @param {(folder: string) => Promise<unknown>} fill @param {Slip[]} slips */
function mended(name, fill, slips) {
  describe(name, () => {
    /** @type {string} */
    let site;
    /** @type {Awaited<ReturnType<typeof previewed>>} */
    let preview;
    before(async () => {
      site = await made(fill);
      preview = await previewed(site);
    });
    after(async () => {
      await preview?.page.context().close();
      preview?.server.kill('SIGKILL');
      await rm(site, { recursive: true, force: true });
    });

    for (const slip of slips) {
      test(`${slip.file}: ${JSON.stringify(slip.to.trim())}`, async () => {
        const full = path.join(site, slip.file);
        const right = await readFile(full, 'utf8');
        assert.ok(right.includes(slip.from), 'the file has what is changed');
        const told = preview.page.locator('prospectus-messages li').filter({ hasText: slip.told });
        // A file is put in place whole, as editors do, so that no half of it is ever read.
        const write = async (text) => {
          await writeFile(`${full}~`, text);
          await rename(`${full}~`, full);
        };
        await write(right.replace(slip.from, slip.to));
        await told.first().waitFor({ state: 'attached' });
        // Warnings alone are folded, so that they cover nothing.
        await preview.page.locator('prospectus-messages details').evaluate((one) => one.setAttribute('open', ''));
        if (slip.button) {
          await told.getByRole('button', { name: `Mend: ${slip.button}`, exact: true }).first().click();
          await told.first().waitFor({ state: 'detached' });
          assert.equal(await readFile(full, 'utf8'), right.replace(slip.from, slip.then ?? slip.from));
        } else {
          await told.getByText(`${slip.file}:`).first().waitFor();
        }
        if (!slip.button || slip.then !== undefined) {
          await write(right);
          await told.first().waitFor({ state: 'detached' });
        }
      });
    }
  });
}

const init = (folder) => promisify(execFile)(program, ['init', folder, '--country', 'BE', '--languages', 'en', '--now', now]);
const eject = async (folder) => {
  await init(folder);
  await promisify(execFile)(program, ['theme', 'eject', 'mine', '--site', folder]);
  const full = path.join(folder, settings);
  await writeFile(full, (await readFile(full, 'utf8')).replace('theme: default', 'theme: mine'));
};
const copy = (folder) => cp(path.join(root, 'content'), path.join(folder, 'content'), { recursive: true });

mended('in a new site', init, inNewSite);
mended('in the catalogue', copy, inCatalogue);
mended('in a theme of its own', eject, inTheme);

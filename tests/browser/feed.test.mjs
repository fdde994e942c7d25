// Feeds are read alike by two parsers that share nothing, are what RFC 4287 asks for, and lead to pages that are there.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { files, noneIn } from './faults.mjs';

const text = (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** The entries as one parser reads them: name, title, moment, address, words. */
function readByOne(feed) {
  return (feed.entries ?? []).map((entry) => {
    const href = entry.links?.find(({ rel }) => rel === 'alternate')?.href;
    return [entry.id, entry.title?.value ?? entry.title, entry.updated, href, (entry.content?.value ?? entry.content)?.trim()];
  });
}

/** The same as the other reads them. */
async function readByOther(xml) {
  const { items } = await new Parser({ customFields: { item: ['updated'] } }).parseString(xml);
  return items.map((item) => [item.id, item.title, item.updated, item.link, item.content?.trim()]);
}

const isMoment = (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value ?? '') && !Number.isNaN(Date.parse(value));
const isWhole = (value) => URL.canParse(value ?? '');

/** What RFC 4287 asks of a feed beyond its grammar, and what is asked of ours. */
function faultsOf(feed, entries) {
  const faults = [];
  const hold = (holds, fault) => holds || faults.push(fault);
  hold(isWhole(feed.id) && feed.title && isMoment(feed.updated), 'the feed has no id, title or moment');
  hold(feed.authors?.some(({ name }) => name), 'nobody is the author');
  hold(feed.links?.some(({ rel, type }) => rel === 'self' && type === 'application/atom+xml'), 'the feed does not say where it is');
  hold(new Set(entries.map(([id]) => id)).size === entries.length, 'two entries have one id');
  for (const [id, title, updated, href, content] of entries) {
    hold(isWhole(id) && title && isMoment(updated) && isWhole(href), `${id} has no title, moment or address`);
    hold(Date.parse(updated) <= Date.parse(feed.updated), `${id} is newer than its feed`);
    const addresses = [...(content ?? '').matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    hold(addresses.every(isWhole), `${id} has an address that is not whole`);
  }
  return faults;
}

async function faults(xml) {
  try {
    const feed = parseAtomFeed(xml);
    const [one, other] = [readByOne(feed), await readByOther(xml)];
    const disputes = JSON.stringify(one) === JSON.stringify(other) ? [] : ['two parsers read it differently'];
    return [...faultsOf(feed, one), ...disputes];
  } catch (fault) {
    return [`is not read: ${fault.message}`];
  }
}

test('feeds are what RFC 4287 asks for, and read alike by two parsers', async () => {
  const all = files('.atom');
  const found = new Map();
  for (const file of all) found.set(file.name, await faults(text(file.bytes)));
  noneIn(all, (file) => found.get(file.name));
});

test('pages tell of their feed, and the feed of its pages', () => {
  const pages = files('.html');
  const told = pages.flatMap(({ bytes }) => /type="application\/atom\+xml" href="([^"]*)"/.exec(text(bytes))?.[1] ?? []);
  assert.equal(new Set(told).size, files('.atom').length, 'each feed is told of');
  const names = new Set(pages.map(({ name }) => `/${name}`));
  noneIn(files('.atom'), ({ bytes }) => {
    const hrefs = readByOne(parseAtomFeed(text(bytes))).map(([, , , href]) => decodeURI(new URL(href).pathname));
    return hrefs.filter((href) => !names.has(`${href}index.html`)).map((href) => `there is no page ${href}`);
  });
});

/** A feed that has nothing against it, for faults to be planted in. */
const right = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
 <id>https://www.example.edu/en/#news</id><title>News</title><updated>2026-11-16T00:00:00Z</updated>
 <link rel="self" type="application/atom+xml" href="https://www.example.edu/en/news.atom"/>
 <author><name>University</name></author>
 <entry><id>https://www.example.edu/en/#news/a</id><title>A &amp; B</title><updated>2026-11-16T00:00:00Z</updated>
  <link rel="alternate" type="text/html" href="https://www.example.edu/en/news/a/"/>
  <content type="html">&lt;p&gt;&lt;a href=&quot;https://www.example.edu/&quot;&gt;B&lt;/a&gt;&lt;/p&gt;</content></entry>
 <entry><id>https://www.example.edu/en/#news/b</id><title>B</title><updated>2026-11-15T00:00:00Z</updated>
  <link rel="alternate" type="text/html" href="https://www.example.edu/en/news/b/"/><content type="html">B</content></entry>
</feed>`;

test('planted faults are found', async () => {
  assert.deepEqual(await faults(right), []);
  for (const [from, to, fault] of [
    ['<author><name>University</name></author>', '', /nobody/],
    ['rel="self"', 'rel="via"', /where it is/],
    ['#news/b', '#news/a', /one id/],
    ['2026-11-15T00:00:00Z', '2026-11-17T00:00:00Z', /newer/],
    ['2026-11-15T00:00:00Z', 'yesterday', /not read|moment/],
    ['href=&quot;https://www.example.edu', 'href=&quot;', /not whole/],
    ['</feed>', '', /not read|differently/],
  ]) {
    assert.match(String(await faults(right.replace(from, to))), fault, from);
  }
});

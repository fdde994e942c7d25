// The gallery of components: each by itself, with much and with little in it, in both directions of writing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriers, calm } from './axe.mjs';
import { galleryFolder } from './server.mjs';
import { another, faults, leftward, looks, none, tablet } from './site.mjs';

const pages = await another(galleryFolder);
// Each page meets a narrow window or a wide one, in light or dark, in turns that differ between the languages; with
// `ALL` set, all of that. The narrowest window has its turn on every page, when its sideways scroll is looked at.
const visits = pages.flatMap((page, turn) => {
  const met = looks.filter(({ width }) => width !== tablet);
  return process.env.ALL ? met.map((look) => ({ ...page, ...look })) : [{ ...page, ...met[turn % met.length] }];
});

/** What a landmark is called need not differ between samples of one component, which never meet on a page. */
async function barriersOfOne(page) {
  return (await barriers(page)).filter((fault) => !fault.startsWith('landmark-unique') || fault.includes('gallery-'));
}

/** What cannot be seen, or goes against the direction of its language. */
function unseen(page, { language }) {
  return page.evaluate((dir) => {
    const seen = (stage) => stage.querySelector('template') || [...stage.querySelectorAll(':scope > *, :scope > picture > img')].some((one) => one.getBoundingClientRect().height > 4);
    const right = (stage) => getComputedStyle(stage).direction === dir;
    return [...document.querySelectorAll('.gallery-stage')].filter((stage) => !seen(stage) || !right(stage)).map((stage) => `unseen: ${stage.outerHTML}`);
  }, language === leftward ? 'rtl' : 'ltr');
}

async function wrong(page, visit) {
  return [...(await unseen(page, visit)), ...(await barriersOfOne(page))];
}

test('every sample can be seen, in the direction of its language, and shuts nobody out, in light and dark', async () => {
  assert.ok([true, false].every((toLeft) => pages.filter(({ language }) => (language === leftward) === toLeft).length > 20));
  none(await faults(visits, wrong, calm));
});

test('faults of components are found when they are planted', async () => {
  const change = (html) => async (page, visit) => {
    await page.evaluate((fault) => document.querySelector('.gallery-stage').insertAdjacentHTML('beforeend', fault), html);
    return wrong(page, visit);
  };
  const card = visits.filter((visit) => visit.url.endsWith(`/${leftward}/card/`));
  const found = await faults(card, change(`<div class="gallery-stage"></div><img src="/x.svg"><table><tr><td>${'<b>cell</b>&nbsp;'.repeat(40)}</table>`), calm);
  for (const fault of ['unseen', 'image-alt', 'scrolls sideways']) {
    assert.equal(found.filter((one) => one.includes(fault)).length, card.length, `${fault}: ${found}`);
  }
});

// Pictures arrive, keep their place before they do, and say what they show.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, faults, find, having, leftward, none, ofDefault, ofOurs, phone, planted, sample } from './site.mjs';

/** What is wrong with the pictures of a page. Those of cards and films stand beside a title that says the same. */
function badPictures(page) {
  return page.evaluate(async () => {
    const wrong = async (image) => {
      image.loading = 'eager';
      const arrived = await image.decode().then(() => image.naturalWidth > 0, () => false);
      const alt = image.getAttribute('alt');
      const decorative = image.closest('.card, .film');
      return [
        !arrived && 'does not arrive',
        !(image.getAttribute('width') > 0 && image.getAttribute('height') > 0) && 'has no size',
        (decorative ? alt !== '' : !(alt?.length > 5)) && `has the alternative ${alt}`,
      ].filter(Boolean).map((fault) => `${image.outerHTML.slice(0, 120)} ${fault}`);
    };
    return (await Promise.all([...document.images].map(wrong))).flat();
  });
}

test('pictures arrive, have a size and say what they show', async () => {
  let seen = 0;
  const check = async (page) => {
    seen += await page.evaluate(() => document.images.length);
    return badPictures(page);
  };
  none(await faults(sample([{ width: phone }, { width: desk }], ['en', leftward]), check));
  // A theme of text shows few, those that say something themselves, and another catalogue has few.
  assert.ok(seen > (ofOurs.skip ? 5 : 35), `${seen} pictures`);
});

test('pictures with a fault are found', async () => {
  const bad = '<img src="/nowhere.svg" width="4" height="3" alt="a drawing"><img src="/favicon.svg" width="4" alt="a drawing"><img src="/favicon.svg" width="4" height="3">';
  const found = (await faults([await planted(find('home'), (html) => html.replace('</main>', `${bad}</main>`))], badPictures)).join('\n');
  for (const fault of [/nowhere.* does not arrive/, /has no size/, /has the alternative null/]) assert.match(found, fault);
});

test('a programme has its picture beside its title on a desk, and below what it is at a glance on a phone', ofDefault, async () => {
  const place = (page) =>
    page.evaluate(() => {
      const box = (selector) => document.querySelector(selector).getBoundingClientRect();
      const [title, glance, image] = [box('h1'), box('.glance'), box('.page-image img')];
      const beside = image.left >= title.right || image.right <= title.left;
      return beside ? ['beside'] : image.top >= glance.bottom ? ['below'] : ['over'];
    });
  for (const url of ['en', leftward].map((language) => having('programme', /class="page-image"/, language)[0])) {
    assert.match(String(await faults([{ url, width: desk }], place)), /: beside$/);
    assert.match(String(await faults([{ url, width: phone }], place)), /: below$/);
  }
});

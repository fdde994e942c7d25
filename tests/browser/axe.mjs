// Axe-core's rules for WCAG 2.2 A and AA, and its best practices, on an open page.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { phone } from './site.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What shuts people out of the page as it stands. */
export async function violations(page, only = rules) {
  await page.evaluate(() => {
    // Axe draws words on a canvas to tell icon fonts by their ligatures, takes the joined letters of Arabic for them,
    // and passes over the contrast of such text. When all words are drawn alike, none is taken for an icon.
    CanvasRenderingContext2D.prototype.fillText = function () {
      this.fillRect(0, 0, 1, 1);
    };
  });
  await page.evaluate(axe);
  const result = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly, preload: false, resultTypes: ['violations'] }), only);
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0].html} ${nodes[0].failureSummary}`);
}

/** How a reader comes to whom axe's rules are applied: with nothing that is still moving. */
export const calm = { reducedMotion: 'reduce' };

/** What shuts people out of the page with everything unfolded, also on the narrowest phone. */
export async function barriers(page) {
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  return [...(await violations(page)), ...(await sideways(page))];
}

/** Whether the page has to be scrolled sideways on the narrowest phone. */
async function sideways(page) {
  await page.setViewportSize({ width: phone, height: 900 });
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  return content > window ? [`scrolls sideways at ${phone} pixels: ${content} > ${window}`] : [];
}

// Axe-core's rules for WCAG 2.2 A and AA, and its best practices, on an open page.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

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

// The keyboard's way through a page: every link and control, in the order of the page, each to be seen when it has
// the focus.

/** Marks what the Tab key must reach, and writes down what it does reach and how that looks. */
function watch() {
  const reachable = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const ready = (one) => one.tabIndex >= 0 && !one.disabled && one.type !== 'hidden' && one.checkVisibility({ visibilityProperty: true });
  const expected = [...document.querySelectorAll(reachable)].filter(ready);
  const name = (one) => one.outerHTML.slice(0, 120);
  const outlineOf = (one) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? undefined : outlineColor;
  };
  const before = new Map(expected.map((one) => [one, lineage(one).map(outlineOf)]));
  const visited = [];
  document.addEventListener('focusin', ({ target }) => {
    const around = lineage(target);
    const marked = around.find((one, depth) => outlineOf(one) && outlineOf(one) !== before.get(target)?.[depth]);
    visited.push({ target, faults: [marked ? pale(marked, outlineOf(marked)) : 'shows no outline'] });
  });
  // By the time of the next key the page has been scrolled to what has the focus.
  document.addEventListener('keydown', () => visited.at(-1)?.faults.push(hidden(visited.at(-1).target)), true);

  function lineage(one) {
    const line = [];
    for (let up = one; up && line.length < 4; up = up.parentElement) line.push(up);
    return line;
  }
  function hidden(target) {
    const boxes = [...target.getClientRects()].map(({ left, top, right, bottom }) => ({
      left: Math.max(left, 0), top: Math.max(top, 0), right: Math.min(right, innerWidth), bottom: Math.min(bottom, innerHeight),
    })).filter(({ left, top, right, bottom }) => right > left && bottom > top);
    const hits = boxes.flatMap(({ left, top, right, bottom }) => document.elementFromPoint((left + right) / 2, (top + bottom) / 2) ?? []);
    if (!hits.length) return 'is out of sight';
    return hits.some((hit) => target.contains(hit)) ? undefined : `is covered by ${name(hits[0])}`;
  }
  function pale(marked, colour) {
    const around = background(marked.parentElement);
    const [one, other] = [luminance(colour, around), luminance(around, around)];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    return contrast < 3 ? `has an outline of contrast ${contrast.toFixed(2)}: ${colour} on ${around}` : undefined;
  }
  function background(one) {
    for (let up = one; up; up = up.parentElement) {
      const { backgroundColor, display } = getComputedStyle(up);
      if (display !== 'contents' && !/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  }
  function luminance(colour, behind) {
    const parts = (text) => text.match(/[\d.]+/g).map(Number);
    const [, , , alpha = 1] = parts(colour);
    const mixed = [0, 1, 2].map((at) => alpha * parts(colour)[at] + (1 - alpha) * parts(behind)[at]);
    const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const [red, green, blue] = mixed.map((value) => linear(value / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  globalThis.way = {
    length: expected.length,
    faults() {
      const order = visited.map(({ target }) => target);
      const missed = expected.filter((one) => !order.includes(one)).map((one) => `is not reached: ${name(one)}`);
      const wrong = order.findIndex((one, index) => one !== expected[index]);
      const disorder = !missed.length && wrong >= 0 && wrong < expected.length ? [`comes out of order: ${name(order[wrong])}`] : [];
      const unseen = visited.flatMap(({ target, faults }) => faults.filter(Boolean).map((fault) => `${fault}: ${name(target)}`));
      return [...new Set([...missed, ...disorder, ...unseen])];
    },
    // Beyond the last one is nothing, or the first one again.
    end: () => (document.activeElement === document.body || document.activeElement === expected[0] ? '' : name(document.activeElement)),
  };
}

/** What keeps the keyboard from a page's links and controls, or its reader from seeing where they are. */
export async function trodden(page) {
  // Which tables scroll, and are stops therefore, is known once the page was laid out.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.evaluate(watch);
  const length = await page.evaluate(() => globalThis.way.length);
  const keys = await page.context().newCDPSession(page);
  const tab = { type: 'rawKeyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  // Once for each, and once more to leave; the browser takes them one after the other.
  await Promise.all(Array.from({ length: length + 1 }, () => keys.send('Input.dispatchKeyEvent', tab)));
  await keys.detach();
  const found = await page.evaluate(() => globalThis.way.faults());
  const end = await page.evaluate(() => globalThis.way.end());
  return end ? [...found, `does not let the keyboard out: ${end}`] : found;
}

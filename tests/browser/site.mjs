// The built site in a browser, served as a production host would.

import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';

export const [phone, desk] = [320, 1280];
const { base, close } = await serve();
export { base };

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: [...quiet, '--no-sandbox', '--disable-gpu'] });
after(async () => {
  await browser.close();
  close();
});

/** An empty tab; `options` are those of Playwright's contexts. */
export async function tab(options = {}) {
  return (await browser.newContext(options)).newPage();
}

/** Opens a page of the site in a tab. */
export async function open(page, { url, scheme = 'light', width = desk }) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(base + url);
}

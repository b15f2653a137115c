import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from '../../local/tools/chromium.ts';
import { type Opened, type OpenOptions, openPage } from './open-page.ts';

/** One browser for the tests of a file; every page that a test opened is closed after it. */
export const withBrowser = (): ((options?: OpenOptions) => Promise<Opened>) => {
  let browser: Browser;
  let opened: Opened[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(opened.map(({ close }) => close()));
    opened = [];
  });
  afterAll(() => browser.close());
  return async options => {
    const page = await openPage(browser, options);
    opened.push(page);
    return page;
  };
};

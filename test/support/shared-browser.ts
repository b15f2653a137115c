import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../local/tools/chromium.ts';

let browser: Promise<Browser> | null = null;

/** One browser for all files of a worker, which goes with it. */
export const sharedBrowser = (): Promise<Browser> => {
  browser ??= launchBrowser();
  return browser;
};

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
};

/** Whether it runs: some systems keep a script there that only tells how to install it. */
const runs = (path: string): boolean => {
  try {
    execFileSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** The browser named by CHROMIUM_PATH, else the system's, else the one of the npm package. */
const findChromium = async (): Promise<string> => {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const found = (PLACES[process.platform] ?? []).find(path => existsSync(path) && runs(path));
  if (found) return found;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
};

/** Starts a browser without a window. */
export const launchBrowser = async (): Promise<Browser> => {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath: await findChromium(), args: isRoot ? ['--no-sandbox'] : [] });
};

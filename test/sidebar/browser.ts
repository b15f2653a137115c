import { existsSync } from 'node:fs';
import { type Browser, chromium as launcher } from 'playwright-core';

const PLACES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium: the one named in CHROMIUM_PATH, else the machine's, else the one among the packages. */
export const openBrowser = async (): Promise<Browser> => {
  const found = PLACES.find(place => place !== undefined && existsSync(place));
  if (found !== undefined) return launcher.launch({ executablePath: found, args: ['--no-sandbox'] });
  const { default: packed } = await import('@sparticuz/chromium');
  return launcher.launch({ executablePath: await packed.executablePath(), args: packed.args });
};

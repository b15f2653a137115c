import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../local/tools/chromium.ts';
import { openPage } from './open-page.ts';
import { SCREENS } from './screens.ts';

/** Takes a picture of every screen, light and dark and with doubled text, into a folder; gives the files. */
export const takePictures = async (folder: string): Promise<string[]> => {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  const files: string[] = [];
  for (const look of ['light', 'dark', 'double'] as const)
    for (const { name, open } of SCREENS) {
      const { page, close } = await openPage(browser, { dark: look === 'dark', height: 700 });
      if (look === 'double') await page.addStyleTag({ content: 'html{font-size:175%!important}' });
      await open(page);
      const path = join(folder, `${name}-${look}.png`);
      await page.screenshot({ path });
      files.push(path);
      await close();
    }
  await browser.close();
  return files;
};

import { closeAfterTest } from '../support/closing.ts';
import { sharedBrowser } from '../support/shared-browser.ts';
import { type Opened, type OpenOptions, openPage } from './open-page.ts';

/** Opens pages in the browser of the worker; every page that a test opened is closed after it. */
export const withBrowser = (): ((options?: OpenOptions) => Promise<Opened>) => async options => {
  const page = await openPage(await sharedBrowser(), options);
  closeAfterTest(page.close);
  return page;
};

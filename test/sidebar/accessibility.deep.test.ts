import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { SCREENS } from './screens.ts';
import { withBrowser } from './suite.ts';

const open = withBrowser();
test.each(SCREENS)('axe finds nothing on $name in the dark', async ({ open: show }) => {
  const { page } = await open({ dark: true });
  await show(page);
  expect(await violations(page)).toEqual([]);
});

test.each(SCREENS)('doubled text cuts nothing and needs no sideways scrolling on $name', async ({ open: show }) => {
  const { page } = await open();
  await page.addStyleTag({ content: 'html{font-size:175%!important}' });
  await show(page);
  const wide = await page.evaluate(() => {
    const scrolls = (element: Element): boolean => element.closest('.table, select, textarea, input') !== null;
    const hidden = (element: Element): boolean => element.closest('.sr, [hidden]') !== null;
    return [...document.querySelectorAll('body *')]
      .filter(element => !scrolls(element) && !hidden(element) && element.clientWidth > 0)
      .filter(element => {
        const { left, right } = element.getBoundingClientRect();
        return right > innerWidth + 1 || left < -1 || element.scrollWidth > element.clientWidth + 1;
      })
      .map(element => element.outerHTML.slice(0, 120));
  });
  expect(wide).toEqual([]);
});

import type { FrameLocator, Page } from 'playwright-core';

export const LONG = { timeout: 30_000 };

/** The script makes its menu after the boxes are shown. */
export const menuIsThere = (page: Page) =>
  page.locator('.menu button', { hasText: 'Mở thanh bên' }).waitFor({ state: 'attached' });

/** Opens the add-on's own sidebar from its menu. */
export const openSidebar = async (page: Page): Promise<FrameLocator> => {
  await menuIsThere(page);
  await page.getByRole('button', { name: 'Tiện ích mở rộng' }).click();
  await page.getByRole('menuitem', { name: 'Mở thanh bên' }).click();
  const side = page.frameLocator('#sidebar iframe');
  await side.getByText('Đã báo cáo').first().waitFor(LONG);
  return side;
};

export const tab = (side: FrameLocator, name: string) => side.getByRole('tab', { name });

export const place = (page: Page) =>
  page.evaluate(() => {
    const sheet = window.workbench.api.getActiveWorkbook()?.getActiveSheet();
    const at = window.workbench.replica.selection();
    return [sheet?.getSheetName(), at?.row, at?.column];
  });

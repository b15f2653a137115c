import type { Page } from 'playwright-core';

/** What the page leaves for the console: the grid's facade and this page's copy of the workbook. */
interface PageRange {
  getDisplayValue(): string;
  setValue(value: unknown): void;
  clearContent(): void;
  setBackgroundColor(color: string): void;
  setFontWeight(weight: string): void;
  merge(): void;
  breakApart(): void;
}
interface PageSheet {
  getSheetName(): string;
  getRange(a1: string): PageRange;
  getRange(row: number, column: number, rows?: number, columns?: number): PageRange;
  insertRows(at: number, count: number): void;
  deleteRows(at: number, count: number): void;
  insertColumns(at: number, count: number): void;
  deleteColumns(at: number, count: number): void;
  setColumnWidth(column: number, width: number): void;
}
interface PageWorkbook {
  getActiveSheet(): PageSheet;
  getSheets(): PageSheet[];
  getSheetByName(name: string): PageSheet | null;
  setActiveSheet(sheet: PageSheet): unknown;
  setActiveRange(range: PageRange): unknown;
  create(name: string, rows: number, columns: number): unknown;
}
declare global {
  interface Window {
    workbench: {
      api: { getActiveWorkbook(): PageWorkbook | null };
      replica: {
        readonly pending: boolean;
        state(): unknown;
        selection(): { readonly row: number; readonly column: number } | null;
      };
    };
  }
  const window: Window;
}

/** What a box of the tab shown reads. */
export const boxText = (page: Page, a1: string): Promise<string | undefined> =>
  page.evaluate(
    place => window.workbench.api.getActiveWorkbook()?.getActiveSheet().getRange(place).getDisplayValue(),
    a1,
  );

export const select = (page: Page, a1: string): Promise<void> =>
  page.evaluate(place => {
    const workbook = window.workbench.api.getActiveWorkbook();
    if (workbook) workbook.setActiveRange(workbook.getActiveSheet().getRange(place));
  }, a1);

export const goTo = (page: Page, tab: string): Promise<void> =>
  page.evaluate(name => {
    const workbook = window.workbench.api.getActiveWorkbook();
    const sheet = workbook?.getSheetByName(name);
    if (workbook && sheet) workbook.setActiveSheet(sheet);
  }, tab);

/** Types into a box as a person does, with the keys. */
export const type = async (page: Page, a1: string, text: string): Promise<void> => {
  await select(page, a1);
  await page.waitForTimeout(100);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
};

/** Empties boxes with the key. */
export const clear = async (page: Page, a1: string): Promise<void> => {
  await select(page, a1);
  await page.waitForTimeout(100);
  await page.keyboard.press('Delete');
  await page.waitForTimeout(100);
};

/** Pastes as Ctrl+V does, with what another program would have copied. */
export const paste = async (page: Page, a1: string, text: string, html = ''): Promise<void> => {
  await select(page, a1);
  await page.waitForTimeout(100);
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    if (${html !== ''}) clipboardData.setData('text/html', ${JSON.stringify(html)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);
  await page.waitForTimeout(200);
};

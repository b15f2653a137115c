import { SETTINGS_HEADS, SETTINGS_TITLE } from '../core/settings/setting-entries.ts';
import { settingsHeader } from '../core/settings/setting-pairs.ts';
import { SetupFault } from './answer.ts';
import { safeText } from './boxes.ts';
import type { Tab, Workbook } from './workbook.ts';
import { isLeftOver } from './write-tab.ts';

/** The tab that holds the settings, whatever it is called, or null. */
export const settingsTab = ({ tabs }: Workbook): Tab | null =>
  tabs.find(tab => tab.key === null && settingsHeader(tab.grid) !== null) ?? null;

/** Makes `Cấu hình` with its header and some rows. Fault `not-ours` when the title belongs to a tab without that header. */
export const createSettings = (
  { spreadsheet, tabs }: Workbook,
  entries: readonly (readonly [key: string, value: string | number, why: string])[],
): void => {
  const same = tabs.find(({ grid }) => grid.sheet.toLowerCase() === SETTINGS_TITLE.toLowerCase());
  if (same !== undefined && !isLeftOver(same))
    throw new SetupFault(
      'not-ours',
      `Trang «${SETTINGS_TITLE}» không có dòng tiêu đề «Khóa», «Giá trị» nên không ghi vào được. Hãy thêm dòng tiêu đề đó hoặc đổi tên trang rồi làm lại.`,
    );
  const sheet = same?.sheet ?? spreadsheet.insertSheet(SETTINGS_TITLE, spreadsheet.getSheets().length);
  const rows = [SETTINGS_HEADS, ...entries];
  sheet
    .getRange(1, 1, rows.length, SETTINGS_HEADS.length)
    .setValues(rows.map(row => row.map(part => (typeof part === 'string' ? safeText(part) : part))));
};

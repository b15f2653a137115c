import { readBook } from '../core/book/read-book.ts';
import {
  headerRowsProblem,
  type LayoutChoice,
  type LayoutRow,
  layoutEntries,
  layoutRows,
  withChoice,
} from '../core/settings/layout-choice.ts';
import { settingColumns } from '../core/settings/setting-pairs.ts';
import { describeLayout as describe, type LayoutDescription } from '../core/views/describe-layout.ts';
import { SetupFault } from './answer.ts';
import { withLock } from './lock.ts';
import { createSettings, settingsTab } from './settings-tab.ts';
import { ownTabs, readWorkbook, refuseLevelAbove, type Tab, type Workbook } from './workbook.ts';
import { writeBoxes } from './write-boxes.ts';
import { growTo } from './write-cells.ts';

/** Explains how the spreadsheet was read; writes nothing. */
export const describeLayout = (): LayoutDescription => {
  const workbook = readWorkbook();
  const tabs = ownTabs(workbook);
  const book = readBook(tabs);
  refuseLevelAbove(workbook, book);
  return describe(tabs, book);
};

/** Explains how it would be read after a choice; writes nothing. Fault `bad-setting` where the tab would have no meetings table any more, so that nobody could choose again. */
export const previewLayout = (choice: LayoutChoice): LayoutDescription => describeWith(readWorkbook(), choice);

const describeWith = (workbook: Workbook, choice: LayoutChoice): LayoutDescription => {
  const { sheet, headerRows } = choice;
  const tabs = ownTabs(workbook);
  const grid = tabs.others.find(other => other.sheet === sheet);
  const problem = grid === undefined || headerRows === null ? '' : headerRowsProblem(grid, headerRows);
  if (problem !== '') throw new SetupFault('bad-setting', problem);
  const chosen = { ...tabs, settings: withChoice(tabs.settings, choice) };
  const layout = describe(chosen, readBook(chosen));
  if (!layout.tables.some(table => table.sheet === sheet))
    throw new SetupFault(
      'bad-setting',
      `Chọn như vậy thì trang «${sheet}» không còn là bảng họp. Hãy chọn dòng có tên các cột, và giữ các cột chi bộ, có mặt, tổng điểm.`,
    );
  return layout;
};

/**
 * Writes what a person chose into `Cấu hình`, one row per choice, over an older choice for the same tab; makes the tab where there is none.
 * Gives how the spreadsheet is read from now on. Fault `bad-setting` as for the preview; nothing is written then.
 */
export const saveLayout = (choice: LayoutChoice): LayoutDescription => {
  withLock(() => {
    const workbook = readWorkbook();
    describeWith(workbook, choice);
    const settings = settingsTab(workbook);
    if (settings === null) createSettings(workbook, layoutEntries(choice));
    else writeRows(settings, layoutRows(settings.grid, choice));
  });
  return describeLayout();
};

const writeRows = ({ sheet, grid }: Tab, rows: readonly LayoutRow[]): void => {
  const { key = 0, value = 1, why = 2 } = settingColumns(grid) ?? {};
  growTo(sheet, Math.max(0, ...rows.map(({ row }) => row)), Math.max(key, value, why) + 1);
  writeBoxes(
    sheet,
    rows.flatMap(({ row, entry }) =>
      [key, value, why].map((column, i) => ({ row, column: column + 1, value: entry?.[i] ?? '' })),
    ),
  );
};

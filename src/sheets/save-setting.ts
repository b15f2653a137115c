import { isBlank } from '../core/box.ts';
import { textOf } from '../core/read/reading.ts';
import type { SettingEntry } from '../core/setting-entries.ts';
import { settingPairs, settingsHeader } from '../core/settings.ts';
import { openSettings, pairOf, settingProblem, typedSetting } from '../core/settings-view.ts';
import { boxAt, columnLetters, filled } from '../core/table/grid.ts';
import { fold } from '../core/text/fold.ts';
import type { SettingsView } from '../core/views.ts';
import { SetupFault } from './answer.ts';
import { withLock } from './lock.ts';
import { viewSettings } from './settings.ts';
import { createSettings, settingsTab } from './settings-tab.ts';
import { readWorkbook, type Tab } from './workbook.ts';
import { writeBoxes } from './write-boxes.ts';
import { growTo } from './write-cells.ts';

/**
 * Writes one setting as a person would type it; blank brings the default back. Faults: `bad-request` for a key that nobody knows, `bad-setting` for a value that
 * cannot be read (nothing is written then), `has-formula` when a formula stands in the box.
 */
export const saveSetting = (key: string, text: string): SettingsView => {
  const entry = openSettings().find(known => known.key === key);
  if (entry === undefined)
    throw new SetupFault('bad-request', `Không có mục «${key}» trong cấu hình. Hãy tải lại thanh bên rồi làm lại.`);
  const value = typedSetting(entry, text);
  withLock(() => {
    const workbook = readWorkbook();
    const tab = settingsTab(workbook);
    const problem = settingProblem(settingPairs(tab?.grid ?? null), entry, value);
    if (problem !== '') throw new SetupFault('bad-setting', problem);
    if (tab !== null) write(tab, entry, value);
    else if (value !== '') createSettings(workbook, [[entry.key, value, entry.why]]);
  });
  return viewSettings();
};

const write = ({ sheet, grid }: Tab, { key, why }: SettingEntry, value: string | number): void => {
  const header = settingsHeader(grid) ?? 0;
  const [keyColumn = 0, valueColumn = 1, whyColumn] = filled(grid.boxes[header]);
  const known = grid.boxes.findIndex(
    (_, row) => row > header && fold(textOf(boxAt(grid, row, keyColumn))) === fold(key),
  );
  const row = (pairOf(settingPairs(grid), key)?.row ?? known + 1) || null;
  if (row === null) {
    if (value === '') return;
    const last = grid.boxes.reduce((end, boxes, index) => (boxes.every(isBlank) ? end : index), header) + 2;
    growTo(sheet, last, Math.max(valueColumn, whyColumn ?? 0) + 1);
    writeBoxes(sheet, [
      { row: last, column: keyColumn + 1, value: key },
      { row: last, column: valueColumn + 1, value },
      ...(whyColumn === undefined ? [] : [{ row: last, column: whyColumn + 1, value: why }]),
    ]);
    return;
  }
  const box = sheet.getRange(row, valueColumn + 1);
  if (box.getFormula() !== '')
    throw new SetupFault(
      'has-formula',
      `Ô ${columnLetters(valueColumn)}${row} của trang «${grid.sheet}» có công thức nên không ghi đè. Hãy sửa công thức đó ngay trong trang.`,
    );
  const formats: string[][] = [];
  formats[row - 1] = [];
  const line = formats[row - 1];
  if (line) line[valueColumn] = box.getNumberFormat();
  writeBoxes(sheet, [{ row, column: valueColumn + 1, value }], formats);
};

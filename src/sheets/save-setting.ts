import { textOf } from '../core/boxes/reading.ts';
import type { SettingEntry } from '../core/settings/setting-entries.ts';
import { settingPairs, settingsHeader } from '../core/settings/setting-pairs.ts';
import { boxAt, columnLetters, filled } from '../core/table/grid.ts';
import { fold } from '../core/text/fold.ts';
import { isBlank } from '../core/values/box.ts';
import { openSettings, pairOf, settingProblem, typedSetting } from '../core/views/settings-view.ts';
import type { SettingsView } from '../core/views/views.ts';
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
  const old = (pairOf(settingPairs(grid), key)?.row ?? known + 1) || null;
  if (old === null && value === '') return;
  const row = old ?? grid.boxes.reduce((end, boxes, index) => (boxes.every(isBlank) ? end : index), header) + 2;
  growTo(sheet, row, Math.max(valueColumn, whyColumn ?? 0) + 1);
  const box = sheet.getRange(row, valueColumn + 1);
  if (box.getFormula() !== '')
    throw new SetupFault(
      'has-formula',
      `Ô ${columnLetters(valueColumn)}${row} của trang «${grid.sheet}» có công thức nên không ghi đè. Hãy sửa công thức đó ngay trong trang.`,
    );
  // a column made text would make text of a number
  const formats: string[][] = [];
  formats[row - 1] = Object.assign([], { [valueColumn]: box.getNumberFormat() });
  const fresh = [
    { row, column: keyColumn + 1, value: key },
    ...(whyColumn === undefined ? [] : [{ row, column: whyColumn + 1, value: why }]),
  ];
  writeBoxes(sheet, [...(old === null ? fresh : []), { row, column: valueColumn + 1, value }], formats);
};

import { bad } from '../boxes/reading.ts';
import { fields } from '../table/fields.ts';
import { columnIndex } from '../table/grid.ts';
import { MOST_HEADER_ROWS, type SavedColumn, type SavedHeader, type SavedLayout } from '../table/saved-layout.ts';
import { fold, tidy } from '../text/fold.ts';
import { labelKey } from '../text/label-key.ts';
import type { SettingFault, SettingPair } from './setting-pairs.ts';

const COLUMN_KEY = /^cột\s*:\s*(.+)$/i;
const HEADER_KEY = /^dòng tiêu đề\s*:\s*(.+)$/i;
const PLACE = /^'?(.+?)'?!([A-Z]{1,3}|-)$/i;

/** Reads what people chose from the pairs of `Cấu hình`; a value that cannot be read is a fault and is passed over. */
export const readSavedLayout = (pairs: readonly SettingPair[]): { layout: SavedLayout; faults: SettingFault[] } => {
  const columns: SavedColumn[] = [];
  const headers: SavedHeader[] = [];
  const faults: SettingFault[] = [];
  for (const { row, column, key, value, why } of pairs) {
    const text = tidy(String(value));
    const fault = (hint: string): void => {
      faults.push({ row, column, key, reading: bad('cell/unknown-choice', value, hint) });
    };
    const name = COLUMN_KEY.exec(key)?.[1];
    const sheet = HEADER_KEY.exec(key)?.[1];
    if (name !== undefined) {
      const place = PLACE.exec(text);
      if (!place) {
        fault('TRANG!CỘT, ví dụ Tháng 11!F, hoặc TRANG!- nếu không có cột đó');
        continue;
      }
      const field = fields().find(({ id, label }) => fold(label) === fold(name) || id === name)?.id ?? null;
      const letters = place[2] ?? '-';
      const label = /«([^»]*)»/.exec(why)?.[1] ?? '';
      columns.push({
        row,
        sheet: place[1] ?? '',
        column: letters === '-' ? null : columnIndex(letters),
        field,
        criterion: field === null ? name : null,
        labelKey: labelKey(label),
      });
    } else if (sheet !== undefined) {
      const rows = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/.exec(text);
      const first = Number(rows?.[1]) - 1;
      const last = rows?.[2] === undefined ? first : Number(rows[2]) - 1;
      if (rows && first >= 0 && last >= first && last - first < MOST_HEADER_ROWS)
        headers.push({ row, sheet, rows: [first, last] });
      else if (fold(text) === 'khong') headers.push({ row, sheet, rows: null });
      else fault('số dòng, ví dụ 6 hoặc 6-7, hoặc «không»');
    }
  }
  return { layout: { columns, headers }, faults };
};

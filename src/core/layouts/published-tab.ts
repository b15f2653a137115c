import { COLUMNS, MONTHS_OF_YEAR, type PublishedMonth, publishedTitle, SCHEMA } from '../level/schema.ts';
import type { Settings } from '../settings/settings.ts';
import { type Day, formatDay, formatMinute } from '../values/sheet-date.ts';
import { type Cell, COLORS, cell, line, type Style, stampText, type TabLayout } from './tab.ts';

/** A minute of a day. */
export interface Moment extends Day {
  readonly minute: number;
}

const W = COLUMNS.length;
const HEAD: Style = { bold: true, align: 'center', wrap: true, background: COLORS.head };
const WIDTHS: Readonly<Record<string, number>> = { identity: 90, names: 260, when: 130 };

export const publishedKey = (year: number): string => `xuat/${year}`;

/**
 * The tab that a committee publishes: labels, then the twelve months of the year, as values only. Every month says whose it is; the rest of a month that is not
 * published is blank. The moment is text, which neither an import nor another program reads as anything else.
 */
export const publishedTab = (
  { unitCode, unitName }: Pick<Settings, 'unitCode' | 'unitName'>,
  year: number,
  months: readonly (PublishedMonth | null)[],
  now: Moment,
): TabLayout => {
  const identity = { schema: SCHEMA, code: unitCode, name: unitName, year };
  const published = `${formatDay(now)} ${formatMinute(now.minute)}`;
  const row = (month: number, given: PublishedMonth | null): Cell[] => {
    const texts = given === null ? {} : { missing: given.missing, weak: given.weak, published };
    const values: Readonly<Record<string, string | number | null>> = {
      ...identity,
      month,
      ...given?.figures,
      ...texts,
    };
    return COLUMNS.map(([key]) => cell(values[key] ?? ''));
  };
  const note =
    'Trang này do «Công bố» ghi, chỉ có số lượng và tên đơn vị để cấp trên nhập về. Không sửa tay, không chèn dòng hay cột.';
  return {
    key: publishedKey(year),
    title: publishedTitle(year),
    rows: [
      COLUMNS.map(([, label]) => cell(label, HEAD)),
      ...MONTHS_OF_YEAR.map(month => row(month, months[month - 1] ?? null)),
      line(W),
      line(W, cell(note, { color: COLORS.muted })),
      line(W, cell(stampText(publishedKey(year)), { size: 8, color: COLORS.muted })),
    ],
    merges: [],
    grids: [[1, 1, MONTHS_OF_YEAR.length + 1, W]],
    widths: COLUMNS.map(([, , kind]) => WIDTHS[kind] ?? 72),
    heights: [[1, 1, 54]],
    frozenRows: 1,
  };
};

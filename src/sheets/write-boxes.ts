import { type Place, runsOf } from '../core/table/runs.ts';
import { safeText } from './boxes.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A box to write, where only single boxes of a tab change. */
export interface NewBox extends Place {
  readonly value: unknown;
}

const DAY_FORMAT = 'dd/mm/yyyy';
const isDayFormat = (format: string): boolean => /[dmyh]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** The format under which a value stays what it is, or null where the box's own will do: a number in a text box becomes text, `10/12` in any other a day. */
const formatFor = (value: unknown, own: string): string | null => {
  if (typeof value === 'string') return safeText(value) !== value && own !== '@' ? '@' : null;
  if (typeof value === 'number') return own === '@' || isDayFormat(own) ? 'General' : null;
  if (typeof value === 'boolean') return own === '@' ? 'General' : null;
  return isDayFormat(own) ? null : DAY_FORMAT;
};

/** Writes boxes as they are, neighbours in one call and nothing between them; `formats` are those of the tab, from A1. */
export const writeBoxes = (
  sheet: Sheet,
  boxes: readonly NewBox[],
  formats: readonly (readonly string[])[] = [],
): void => {
  const reformatted = boxes.flatMap(({ row, column, value }) => {
    const format = formatFor(value, formats[row - 1]?.[column - 1] ?? 'General');
    return format === null ? [] : [{ row, column, format }];
  });
  // formats before values: what is written is read under the format that is there
  for (const format of new Set(reformatted.map(box => box.format)))
    for (const { row, column, rows } of runsOf(reformatted.filter(box => box.format === format)))
      sheet.getRange(row, column, rows.length, rows[0]?.length ?? 1).setNumberFormat(format);
  for (const { row, column, rows } of runsOf(boxes))
    sheet
      .getRange(row, column, rows.length, rows[0]?.length ?? 1)
      .setValues(rows.map(run => run.map(({ value }) => (typeof value === 'string' ? safeText(value) : value))));
};

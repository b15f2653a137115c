import { type Edit, rowsToStamp, type Stamps } from '../core/book/complete-row.ts';
import { columnLetters } from '../core/table/grid.ts';
import { boxesOf, boxOf } from './boxes.ts';
import { isMonthFirst, todayIn } from './workbook.ts';
import { dateOf, zoneOf } from './zone.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What Google gives to `onEdit`; `oldValue` only for the edit of a single box that held something. */
type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range'> & { readonly oldValue?: unknown };

/** The rows in which a header is looked for. */
const HEAD_ROWS = 20;

/**
 * Notes the day in `Ngày gửi báo cáo` when a person's edit completes a report, once: whatever stands there stays. At most four calls: the first rows, the rows edited,
 * their formulas in that column, and one write however many rows were pasted. Writes no other box.
 */
export const stampSent = (event: EditEvent | undefined): void => {
  if (event?.range === undefined) return;
  const { range, oldValue } = event;
  const sheet = range.getSheet();
  const [rows, columns] = [range.getNumRows(), range.getNumColumns()];
  const [row, column] = [range.getRow() - 1, range.getColumn() - 1];
  const spreadsheet = sheet.getParent();
  const zone = zoneOf(spreadsheet.getSpreadsheetTimeZone());
  const edit: Edit = {
    row,
    column,
    rows,
    columns,
    old: rows * columns > 1 ? null : boxOf(oldValue ?? '', zone),
  };
  const boxes = boxesOf(readRows(sheet, edit), zone);
  const stamps = rowsToStamp({ sheet: sheet.getName(), boxes }, edit, isMonthFirst(spreadsheet));
  if (stamps !== null) stamp(sheet, stamps, dateOf(todayIn(zone), zone));
};

/** The first rows of a tab and those edited, each in its place; nothing of the rows between. */
const readRows = (sheet: Sheet, { row, rows }: Edit): unknown[][] => {
  const width = Math.max(1, sheet.getLastColumn());
  const head: unknown[][] = sheet.getRange(1, 1, Math.min(HEAD_ROWS, sheet.getMaxRows()), width).getValues();
  const first = Math.max(row, head.length);
  if (row + rows <= head.length) return head;
  const edited: unknown[][] = sheet.getRange(first + 1, 1, row + rows - first, width).getValues();
  return [...head, ...Array.from({ length: first - head.length }, () => []), ...edited];
};

const stamp = (sheet: Sheet, { column, rows }: Stamps, today: Date): void => {
  const first = Math.min(...rows);
  // a formula that shows nothing is not blank
  const formulas = sheet.getRange(first + 1, column + 1, Math.max(...rows) - first + 1).getFormulas();
  const blank = rows.filter(row => formulas[row - first]?.[0] === '');
  const letter = columnLetters(column);
  if (blank.length > 0) sheet.getRangeList(blank.map(row => `${letter}${row + 1}`)).setValue(today);
};

/** What runs at every edit: a stamp that fails must not disturb the person who types. */
export const onEdit = (event: EditEvent | undefined): void => {
  try {
    stampSent(event);
  } catch (error) {
    console.error(error);
  }
};

import type { MeetingsTable } from '../book/book.ts';
import { placedAt } from '../findings/fault.ts';
import type { Settings } from '../settings/settings.ts';
import { columnOf } from '../table/plain.ts';
import { tidy } from '../text/fold.ts';
import { isDate } from '../values/box.ts';
import { formatDay } from '../values/sheet-date.ts';
import type { BookRule } from './rule.ts';

const TYPED_DAY = /^(\d{1,2})[/-]\d{1,2}[/-]\d{4}$/;
const MONTHS = 12;
const LEAST_DAYS = 2;

/**
 * What gives away that the days of a table were typed where the month is read first, and swapped there: all real days are the twelfth at most, and a day stayed text because
 * there is no 13th month (`13/11/2026`), or no day lies in the window of meetings while every month, read as the day, does (`05/11/2026` that became 11 May).
 */
const swappedDay = ({ table }: MeetingsTable, { windowFrom, windowTo }: Settings): string | null => {
  const column = table.map.field.get('date');
  const boxes = column === undefined ? [] : columnOf(table, column);
  const real = boxes.filter(isDate);
  const [first] = real;
  if (first === undefined || real.length < LEAST_DAYS || real.some(({ d }) => d > MONTHS)) return null;
  const texts = boxes.flatMap(box => (typeof box === 'string' ? tidy(box) : []));
  const text = texts.find(day => Number(TYPED_DAY.exec(day)?.[1] ?? 0) > MONTHS);
  if (text !== undefined) return `có ngày ở dạng chữ («${text}»), còn các ngày khác đều từ ngày 1 đến ngày 12`;
  const inWindow = (day: number): boolean => day >= windowFrom && day <= windowTo;
  return real.length > LEAST_DAYS && real.every(({ d, m }) => inWindow(m) && !inWindow(d))
    ? `không có ngày nào trong khoảng ngày ${windowFrom} đến ngày ${windowTo}, mà đổi chỗ ngày và tháng thì ngày nào cũng vậy (${formatDay(first)})`
    : null;
};

/** A spreadsheet that reads the month first, or whose days look as if one had, is told once: every day typed into it is in doubt. */
export const dayMonthOrder: BookRule = ({ monthFirst, tables, settings }) => {
  const dated = tables.find(({ table }) => table.map.field.has('date') || table.map.field.has('sent'));
  const looks = tables.flatMap(table => {
    const sign = swappedDay(table, settings);
    return sign === null ? [] : [{ table: table.table, sign }];
  })[0];
  const told = (table: MeetingsTable['table'], sign: string | null) =>
    placedAt(table, null, { code: 'table/day-month-order', at: ['date', 'sent'], facts: { sign } });
  if (monthFirst && dated) return [told(dated.table, null)];
  return looks === undefined ? [] : [told(looks.table, looks.sign)];
};

import type { MeetingsTable } from '../book/book.ts';
import { placedAt } from '../findings/fault.ts';
import { columnOf } from '../table/plain.ts';
import { tidy } from '../text/fold.ts';
import { isDate } from '../values/box.ts';
import type { BookRule } from './rule.ts';

const TYPED_DAY = /^(\d{1,2})[/-]\d{1,2}[/-]\d{4}$/;
const MONTHS = 12;
const LEAST_DAYS = 2;

/** A day that stayed text because it has no 13th month, in a column whose real days are all the twelfth at most: typed where the month is read first, and swapped there; null where nothing looks so. */
const swappedDay = ({ table }: MeetingsTable): string | null => {
  const column = table.map.field.get('date');
  const boxes = column === undefined ? [] : columnOf(table, column);
  const real = boxes.filter(isDate);
  if (real.length < LEAST_DAYS || real.some(({ d }) => d > MONTHS)) return null;
  const texts = boxes.flatMap(box => (typeof box === 'string' ? tidy(box) : []));
  return texts.find(text => Number(TYPED_DAY.exec(text)?.[1] ?? 0) > MONTHS) ?? null;
};

/** A spreadsheet that reads the month first, or whose days look as if one had, is told once: every day typed into it is in doubt. */
export const dayMonthOrder: BookRule = ({ monthFirst, tables }) => {
  const dated = tables.find(({ table }) => table.map.field.has('date') || table.map.field.has('sent'));
  const looks = tables.flatMap(table => {
    const text = swappedDay(table);
    return text === null ? [] : [{ table: table.table, text }];
  })[0];
  const told = (table: MeetingsTable['table'], text: string | null) =>
    placedAt(table, null, { code: 'table/day-month-order', at: ['date', 'sent'], facts: { text } });
  if (monthFirst && dated) return [told(dated.table, null)];
  return looks === undefined ? [] : [told(looks.table, looks.text)];
};

import type { Fault } from '../findings/fault.ts';
import type { Table } from '../table/find-tables.ts';
import { boxAt } from '../table/grid.ts';
import { tidy } from '../text/fold.ts';
import { memo } from '../text/memo.ts';
import { isBlank } from '../values/box.ts';
import type { RowRule } from './rule.ts';

const DAYS = /(?<!\d)\d{1,2}[./-]\d{1,2}([./-]\d{2,4})?(?!\d)/g;
const PHONE_LIKE = /(?<![\d.,/])(?:\+?84|0)[\d .-]{7,15}\d(?!\d)/g;
const MONEY = /^\s*(đồng|đ(?!\p{L})|vnđ|vnd|triệu|tỷ)/iu;

/** Ten digits as phones are written: 0912345678, 0912 345 678, +84 912 345 678; pairs of digits are a list of numbers. */
const hasPhone = (text: string): boolean =>
  [...text.replace(DAYS, ' ').matchAll(PHONE_LIKE)].some(([found]) => {
    const local = found.trim().replace(/^\+?84[\s.-]?/, '0');
    return (
      /^0([35789]\d{8}|2\d{9})$/.test(local.replace(/\D/g, '')) &&
      local.split(/[\s.-]+/).every(part => part.length >= 3)
    );
  });

/** Nine or twelve digits in one piece or in threes, unless they are an amount of money. */
const hasPersonalId = (text: string): boolean =>
  [...text.matchAll(/(?<![\d.,])(?:\d{9}|0\d{11}|\d{3} \d{3} \d{3}(?: \d{3})?)(?![\d.,]\d|\d)/g)].some(
    ({ 0: found, index }) => !MONEY.test(text.slice(index + found.length)),
  );

/** What a text gives away, in the words of the sentence. */
const SIGNS: readonly (readonly [what: string, holds: (text: string) => boolean])[] = [
  ['số điện thoại', hasPhone],
  ['số căn cước hoặc chứng minh', hasPersonalId],
  // one letter on each side is enough, and a long text without @ is looked through once
  ['địa chỉ thư điện tử', text => /[\p{L}\d._%+-]@[\p{L}\d-]+\.[\p{L}\d.-]/u.test(text)],
  // `bí mật nhà nước` and `bảo mật` are topics, the word alone in capitals is the mark
  ['dấu «MẬT»', text => /(?<!\p{L})(?<!BÍ |BẢO )(?:TUYỆT |TỐI )?MẬT(?!\p{L})/u.test(text)],
];

const givenAway = memo((text: string): string | null => {
  const clean = tidy(text);
  return SIGNS.find(([, holds]) => holds(clean))?.[0] ?? null;
});

const freeColumns = new WeakMap<Table, readonly number[]>();

/** The columns in which people write freely: notes, topics, who came from above, and all that nobody recognised. */
const freeColumnsOf = (table: Table): readonly number[] => {
  const known = freeColumns.get(table);
  if (known) return known;
  const free = table.header.columns
    .filter(({ field, criterion }) => criterion === null && (field === null || FREE.has(field)))
    .map(({ index }) => index);
  freeColumns.set(table, free);
  return free;
};
const FREE: ReadonlySet<string> = new Set(['note', 'topic', 'superior']);

/** Free texts hold no phone number, personal id or e-mail, and no mark of secrecy (domain.md §7: counts, not people). */
export const personalData: RowRule = ({ meeting: { table, row } }) => {
  const faults: Fault[] = [];
  for (const at of freeColumnsOf(table)) {
    const box = boxAt(table.grid, row - 1, at);
    const what = typeof box !== 'string' || isBlank(box) ? null : givenAway(box);
    if (what !== null) faults.push({ code: 'cell/personal-data', at, facts: { what } });
  }
  return faults;
};

import type { FlagName, OptionName } from './arguments.ts';
import { Refusal } from './refusal.ts';

/** The lines of a command: answers to stdout, everything else to stderr. */
export interface Screen {
  print(text: string): void;
  note(text: string): void;
}

/** What a command is given: its words, its options and where it speaks. */
export interface Order {
  readonly words: readonly string[];
  readonly options: Readonly<Record<OptionName, string | undefined>>;
  readonly flags: ReadonlySet<FlagName>;
  readonly screen: Screen;
}

/** A command carries out its order and gives the exit code. */
export type Command = (order: Order) => Promise<number>;

/** Every command has these. */
const COMMON: readonly (OptionName | FlagName)[] = ['today', 'json'];

/**
 * Refuses words, options and flags a command has no use for.
 * @param words how many it takes
 */
export const checkUse = (order: Order, words: number, ...known: readonly (OptionName | FlagName)[]): void => {
  const extra = order.words[words];
  if (extra !== undefined) throw new Refusal(`Thừa «${extra}»: hãy chạy --help để xem cách dùng.`);
  const given = Object.entries(order.options).flatMap(([name, value]) => (value === undefined ? [] : name));
  for (const name of [...given, ...order.flags])
    if (![...COMMON, ...known].some(each => each === name))
      throw new Refusal(`Lệnh này không dùng tùy chọn «--${name}»: hãy chạy --help để xem cách dùng.`);
};

export const word = (order: Order, index: number, what: string): string => {
  const found = order.words[index];
  if (!found) throw new Refusal(`Thiếu ${what}.`);
  return found;
};

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isMonth = (text: string): boolean => /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text);
const isDay = (text: string): boolean => {
  const [, month = '', day = ''] = text.split('-');
  return (
    isMonth(text.slice(0, 7)) && /^\d{2}$/.test(day) && Number(day) > 0 && Number(day) <= (DAYS[Number(month) - 1] ?? 0)
  );
};

export const monthOf = ({ options: { month } }: Order): string => {
  if (month === undefined) throw new Refusal('Thiếu tháng: hãy thêm --month, ví dụ --month 2026-11.');
  if (!isMonth(month)) throw new Refusal(`Tháng «${month}» không đúng: hãy ghi năm và tháng, ví dụ 2026-11.`);
  return month;
};

/** The month of `--to`, the first month where it is left out. */
export const lastMonthOf = ({ options: { to } }: Order, from: string): string => {
  if (to === undefined) return from;
  if (!isMonth(to)) throw new Refusal(`Tháng «${to}» không đúng: hãy ghi năm và tháng, ví dụ 2026-12.`);
  if (to < from) throw new Refusal(`Tháng cuối «${to}» đứng trước tháng đầu «${from}»: hãy đổi chỗ hai tháng.`);
  return to;
};

/** The year of `--year`, null where it is left out. */
export const yearOf = ({ options: { year } }: Order): number | null => {
  if (year === undefined) return null;
  if (!/^[12]\d{3}$/.test(year)) throw new Refusal(`Năm «${year}» không đúng: hãy ghi bốn chữ số, ví dụ 2026.`);
  return Number(year);
};

/** The day of `--today`, checked. */
export const todayOf = ({ today }: { readonly today?: string | undefined }): string | undefined => {
  if (today !== undefined && !isDay(today))
    throw new Refusal(`Ngày «${today}» không đúng: hãy ghi năm, tháng, ngày, ví dụ 2026-11-23.`);
  return today;
};

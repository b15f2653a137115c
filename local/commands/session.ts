import { randomBytes } from 'node:crypto';
import { accessSync, constants, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Host, HostOptions } from '../host.ts';
import { openPackage } from '../xlsx/package.ts';
import type { UnreadableFile } from '../xlsx/unreadable-file.ts';
import type { FlagName, OptionName } from './arguments.ts';
import type { Answer } from './contract.ts';

/** A reason to stop that is the caller's: one plain sentence, exit 2. */
export class Refusal extends Error {}

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

const READING: Readonly<Record<UnreadableFile['reason'], (file: string) => string>> = {
  'not-xlsx': file => `Tệp «${file}» không phải là bảng tính .xlsx.`,
  password: file => `Tệp «${file}» có đặt mật khẩu hoặc là .xls kiểu cũ: hãy bỏ mật khẩu rồi lưu lại thành .xlsx.`,
  damaged: file => `Tệp «${file}» bị hỏng hoặc chép chưa trọn vẹn nên không đọc được.`,
};

export const readFile = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (cause) {
    // Node's file functions throw errors with a code.
    const { code } = cause as { code?: string };
    if (code === 'ENOENT') throw new Refusal(`Không tìm thấy tệp «${file}».`);
    if (code === 'EISDIR') throw new Refusal(`«${file}» là thư mục, không phải tệp .xlsx.`);
    throw new Refusal(`Không đọc được tệp «${file}».`);
  }
};

/** The refusal for a file that cannot be read, or the fault itself. */
export const readingFault = (file: string, fault: unknown): unknown => {
  // The host is a program of its own, so its classes are not this one's: the reason is what both know.
  const { reason } = fault as Partial<UnreadableFile>;
  return reason && Object.hasOwn(READING, reason) ? new Refusal(READING[reason](file)) : fault;
};

/** Refuses a file that cannot be opened, before the engine is loaded. */
export const checkFile = (file: string): void => {
  const workbook = readFile(file);
  try {
    openPackage(workbook);
  } catch (fault) {
    throw readingFault(file, fault);
  }
};

const open = async (file: string | null, options: HostOptions): Promise<Host> => {
  const workbook = file === null ? undefined : readFile(file);
  try {
    // The engine is only loaded once there is something to open: a wrong word or file is answered at once.
    if (workbook) openPackage(workbook);
    const { openHost } = await import('../host.ts');
    return await openHost({ ...options, workbook, file: file ?? undefined });
  } catch (fault) {
    throw file === null ? fault : readingFault(file, fault);
  }
};

const HALF_A_SECOND = 500;

/**
 * Opens a workbook (null: a new one) for as long as `work` needs it.
 * @param doing what is said on stderr when the work on the opened file takes a while
 */
export const withHost = async <T>(
  order: Order,
  file: string | null,
  doing: string,
  work: (host: Host) => Promise<T>,
  options: Pick<HostOptions, 'sources' | 'allowed'> = {},
): Promise<T> => {
  const host = await open(file, { ...options, today: todayOf(order.options) });
  // Only now, so that a file that cannot be read is told without it.
  const patience = setTimeout(() => order.screen.note(`${doing}…`), HALF_A_SECOND);
  try {
    return await work(host);
  } finally {
    clearTimeout(patience);
    await host.close();
  }
};

/** Calls a function of the add-on that answers `{ok, value}`. @throws Refusal with the add-on's own sentence */
export const ask = async <T>(host: Host, name: string, ...args: unknown[]): Promise<T> => {
  // The functions asked here answer by contract.ts; everything else throws before.
  const answer = (await host.run(name, args)) as Answer<T>;
  if (!answer.ok) throw new Refusal(answer.fault.message.replace(/\s*\n\s*/g, ' '));
  return answer.value;
};

const unwritable = (file: string): Refusal => new Refusal(`Không ghi được tệp «${file}».`);

/** Writes a file whole or not at all. */
export const writeWhole = (file: string, bytes: Uint8Array): void => {
  const draft = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
    throw unwritable(file);
  }
};

const statOf = (file: string) => statSync(file, { throwIfNoEntry: false });

/** The name of a file to write, checked before any work is done for it. */
export const outFile = (file: string): string => {
  if (!/\.xlsx$/i.test(file)) throw new Refusal(`Tệp kết quả «${file}» phải có đuôi .xlsx.`);
  try {
    const folder = dirname(file);
    accessSync(folder, constants.W_OK);
    if (!statOf(folder)?.isDirectory() || statOf(file)?.isDirectory()) throw unwritable(file);
  } catch {
    throw unwritable(file);
  }
  return file;
};

/** Whether two names are one file, however it is reached. */
const isSameFile = (one: string, other: string): boolean => {
  const [a, b] = [statOf(one), statOf(other)];
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
};

/** @throws Refusal when a copy that lacks something would take the place of the file itself */
export const refuseLosses = ({ losses }: Host, file: string, out: string): void => {
  if (losses.length && isSameFile(file, out))
    throw new Refusal(`Không ghi đè «${file}» vì sẽ mất: ${losses.join(', ')}. Hãy chọn tên khác cho tệp kết quả.`);
};

/** Says what the written copy lacks. */
export const tellLosses = ({ screen }: Order, { losses }: Host): void => {
  if (losses.length) screen.note(`Bản ghi không giữ được: ${losses.join(', ')}.`);
};

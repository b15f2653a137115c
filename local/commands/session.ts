import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Host, HostOptions } from '../host.ts';
import type { UnreadableFile } from '../unreadable-file.ts';
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
  readonly options: Readonly<Record<'month' | 'today' | 'out', string | undefined>>;
  readonly json: boolean;
  readonly screen: Screen;
}

/** A command carries out its order and gives the exit code. */
export type Command = (order: Order) => Promise<number>;

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

const todayOf = ({ options: { today } }: Order): string | undefined => {
  if (today !== undefined && !isDay(today))
    throw new Refusal(`Ngày «${today}» không đúng: hãy ghi năm, tháng, ngày, ví dụ 2026-11-23.`);
  return today;
};

const READING: Readonly<Record<UnreadableFile['reason'], (file: string) => string>> = {
  'not-xlsx': file => `Tệp «${file}» không phải là bảng tính .xlsx.`,
  password: file => `Tệp «${file}» có đặt mật khẩu hoặc là .xls kiểu cũ: hãy bỏ mật khẩu rồi lưu lại thành .xlsx.`,
  damaged: file => `Tệp «${file}» bị hỏng hoặc chép chưa trọn vẹn nên không đọc được.`,
};

const readFile = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (cause) {
    const { code } = cause as { code?: string };
    if (code === 'ENOENT') throw new Refusal(`Không tìm thấy tệp «${file}».`);
    if (code === 'EISDIR') throw new Refusal(`«${file}» là thư mục, không phải tệp .xlsx.`);
    throw new Refusal(`Không đọc được tệp «${file}».`);
  }
};

const open = async (file: string | null, options: HostOptions): Promise<Host> => {
  const workbook = file === null ? undefined : readFile(file);
  // The engine is only loaded once there is something to open: a wrong word is answered at once.
  const { openHost } = await import('../host.ts');
  if (file === null) return openHost(options);
  try {
    return await openHost({ ...options, workbook });
  } catch (fault) {
    // The host is a program of its own, so its classes are not this one's: the reason is what both know.
    const { reason } = fault as Partial<UnreadableFile>;
    throw reason && Object.hasOwn(READING, reason) ? new Refusal(READING[reason](file)) : fault;
  }
};

/**
 * Opens a workbook (null: a new one) for as long as `work` needs it.
 * @param doing what is said on stderr when it takes longer than a second
 */
export const withHost = async <T>(
  order: Order,
  file: string | null,
  doing: string,
  work: (host: Host) => Promise<T>,
): Promise<T> => {
  const today = todayOf(order);
  const patience = setTimeout(() => order.screen.note(`${doing}…`), 1000);
  let host: Host | null = null;
  try {
    host = await open(file, { today });
    return await work(host);
  } finally {
    clearTimeout(patience);
    await host?.close();
  }
};

/** Calls a function of the add-on that answers `{ok, value}`. @throws Refusal with the add-on's own sentence */
export const ask = async <T>(host: Host, name: string, ...args: unknown[]): Promise<T> => {
  // The functions asked here answer by contract.ts; everything else throws before.
  const answer = (await host.run(name, args)) as Answer<T>;
  if (!answer.ok) throw new Refusal(answer.fault.message.replace(/\s*\n\s*/g, ' '));
  return answer.value;
};

/** Writes a file whole or not at all. */
export const writeWhole = (file: string, bytes: Uint8Array): void => {
  const draft = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
    throw new Refusal(`Không ghi được tệp «${file}».`);
  }
};

export const outFile = (file: string): string => {
  if (!/\.xlsx$/i.test(file)) throw new Refusal(`Tệp kết quả «${file}» phải có đuôi .xlsx.`);
  return file;
};

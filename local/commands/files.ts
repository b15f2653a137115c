import { randomBytes } from 'node:crypto';
import { accessSync, constants, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openPackage } from '../xlsx/package.ts';
import type { UnreadableFile } from '../xlsx/unreadable-file.ts';
import { Refusal } from './refusal.ts';

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
export const isSameFile = (one: string, other: string): boolean => {
  const [a, b] = [statOf(one), statOf(other)];
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
};

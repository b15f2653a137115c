import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host, HostOptions } from '../../local/host.ts';
import { openScript } from '../local/open.ts';

/** The script that clasp pushes. */
export const CODE = readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'Code.js'), 'utf8');

/** The bytes of a test workbook. */
export const workbookFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/workbooks/${name}.xlsx`, import.meta.url)));

/** Opens the built add-on on a workbook; `more` is script text of the test's own beside the bundle. */
export const openBundle = (options: Omit<HostOptions, 'code'> = {}, more = ''): Promise<Host> =>
  openScript(`${CODE}\n${more}`, options);

/** The value of an answer, or a failure that names its fault. */
export const valueOfAnswer = <T>(answer: unknown): T => {
  // every function of the bundle that programs call answers in this form
  const { ok, value, fault } = answer as { ok: boolean; value: T; fault?: { code: string; message: string } };
  if (!ok) throw new Error(`${fault?.code}: ${fault?.message}`);
  return value;
};

import { createRequire } from 'node:module';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach } from 'vitest';
import type { Host, HostOptions } from '../../local/host.ts';

const BUILT = join(import.meta.dirname, '..', '..', 'build', 'host.cjs');

// The engine does not load as an ES module in plain Node, so tests use the built host; it has the source's types.
const built = createRequire(import.meta.url)(BUILT) as typeof import('../../local/host.ts');

/** A file as others import from it. */
export const { openSource } = built;

const opened: Host[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map(host => host.close()));
});

/** Opens a host with a script of the test's own; it is closed after the test. */
export const openScript = async (code: string, options: Omit<HostOptions, 'code'> = {}): Promise<Host> => {
  const host = await built.openHost({ today: '2026-11-23', ...options, code });
  opened.push(host);
  return host;
};

/** Runs the body of one function in a fresh workbook; `sheet` is its only tab. */
export const runBody = async (body: string, options: Omit<HostOptions, 'code'> = {}): Promise<unknown> => {
  const host = await openScript(bodyScript(body), options);
  return host.run('main');
};

export const bodyScript = (body: string): string =>
  `function main() { const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet(); ${body} }`;

/** The bytes of a workbook that another program made. */
export const workbookBytes = async (fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

/** A saved workbook as another program reads it. */
export const readBack = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  // exceljs asks for an older Buffer type than Node's.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook;
};

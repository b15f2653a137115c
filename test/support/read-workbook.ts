import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import type { Grid } from '../../src/core/table/grid.ts';
import type { Box } from '../../src/core/values/box.ts';

/** Reads the tabs of a test workbook as the core sees them, without the local host. */
export const readWorkbook = (name: string): Promise<Grid[]> =>
  gridsOf(readFileSync(new URL(`../fixtures/workbooks/${name}.xlsx`, import.meta.url)));

/** The tabs of any workbook, read so. */
export const gridsOf = async (workbook: Uint8Array): Promise<Grid[]> => {
  const { sheets } = await readXlsx(workbook);
  return sheets.map(({ name: sheet, rows }) => ({ sheet, boxes: rows.map(row => (row ?? []).map(boxOf)) }));
};

const boxOf = (value: unknown): Box => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const minute = value.getUTCHours() * 60 + value.getUTCMinutes();
    const day = { kind: 'date' as const, y: value.getUTCFullYear(), m: value.getUTCMonth() + 1, d: value.getUTCDate() };
    return minute === 0 ? day : { ...day, minute };
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  return /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?)$/.test(text) ? { kind: 'error', text } : text;
};

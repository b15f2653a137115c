import type { ICellData, IObjectMatrixPrimitiveType, IStyleData } from '@univerjs/core';
import { isDatePattern, isTextPattern } from '../protocol/date-pattern.ts';
import type { Area, BoxInput, BoxValue } from '../protocol/protocol.ts';
import type { Core } from './core.ts';
import { withCommas } from './formula-text.ts';
import { type TypingRules, typeText } from './typing.ts';

/** The kinds of box the engine tells apart. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

export type Cells = IObjectMatrixPrimitiveType<ICellData>;

interface RawBox {
  readonly cell: ICellData | undefined;
  readonly style: IStyleData | null;
}

export const sheetOf = (core: Core, sheet: string) => {
  const found = core.workbook.getSheetBySheetId(sheet);
  if (!found) throw new Error('The sheet no longer exists.');
  return found;
};

/** @throws as Google does when the block reaches past the edge of its tab. */
export const checkInside = (core: Core, area: Area): void => {
  const sheet = sheetOf(core, area.sheet);
  if (area.row + area.rows > sheet.getMaxRows() || area.column + area.columns > sheet.getMaxColumns())
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
};

/** Reads boxes with what spilled into them; the engine keeps spilled values apart from typed ones. */
export const boxReader = (core: Core, sheetId: string): ((row: number, column: number) => RawBox) => {
  const sheet = sheetOf(core, sheetId).getSheet();
  const styles = core.workbook.getWorkbook().getStyles();
  const spilled = core.formulas.getArrayFormulaCellData()?.[core.workbook.getId()]?.[sheetId];
  return (row, column) => {
    const cell = sheet.getCellRaw(row, column) ?? undefined;
    const hasValue = cell?.v !== undefined && cell.v !== null && cell.v !== '';
    const spill = spilled?.[row]?.[column] ?? undefined;
    const shown = hasValue || !spill ? cell : spill;
    const own = cell ? (styles.getStyleByCell(cell) ?? null) : null;
    return { cell: shown, style: own?.n ? own : { ...own, ...(spill ? (styles.getStyleByCell(spill) ?? {}) : {}) } };
  };
};

// Google shows one kind of error where the engine tells several apart.
const GOOGLE_ERRORS: Readonly<Record<string, string>> = { '#SPILL!': '#REF!', '#CYCLE!': '#REF!', '#CALC!': '#N/A' };

/** The value of a box as `getValues` gives it, days still as serials. */
export const boxValue = ({ cell, style }: RawBox): BoxValue => {
  const value = cell?.v;
  if (value === undefined || value === null || value === '') return '';
  if (cell?.t === BOOLEAN) return value === true || value === 1 || value === '1' || value === 'TRUE';
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' || cell?.t === NUMBER)
    return isDatePattern(style?.n?.pattern) ? { serial: Number(value) } : Number(value);
  return GOOGLE_ERRORS[value] ?? String(value);
};

export const readBlock = <T>(core: Core, area: Area, read: (box: RawBox, row: number, column: number) => T): T[][] => {
  checkInside(core, area);
  const box = boxReader(core, area.sheet);
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_, j) =>
      read(box(area.row + i, area.column + j), area.row + i, area.column + j),
    ),
  );
};

const EMPTY = { p: null, f: null, si: null } as const;

const dateFormat = (serial: number, rules: TypingRules): string => {
  const day = rules.locale === 'vi_VN' ? 'dd/mm/yyyy' : 'm/d/yyyy';
  if (serial >= 0 && serial < 1) return 'hh:mm:ss';
  return Number.isInteger(serial) ? day : `${day} hh:mm:ss`;
};

/** One box as the engine stores it after `input` was written into it. */
export const writtenBox = (input: BoxInput, pattern: string | undefined, rules: TypingRules): ICellData => {
  if (typeof input === 'boolean') return { ...EMPTY, v: input ? 1 : 0, t: BOOLEAN };
  if (typeof input === 'number') return { ...EMPTY, v: input, t: NUMBER };
  if (typeof input === 'object') {
    if ('formula' in input) return { ...EMPTY, f: withCommas(input.formula), v: null };
    const style = isDatePattern(pattern) ? {} : { s: { n: { pattern: dateFormat(input.serial, rules) } } };
    return { ...EMPTY, v: input.serial, t: NUMBER, ...style };
  }
  const typed = typeText(input, rules, isTextPattern(pattern));
  if (typed.kind === 'blank') return { ...EMPTY, v: null };
  if (typed.kind === 'text') return { ...EMPTY, v: typed.value, t: TEXT };
  if (typed.kind === 'boolean') return { ...EMPTY, v: typed.value ? 1 : 0, t: BOOLEAN };
  if (typed.kind === 'formula') return { ...EMPTY, f: withCommas(typed.value), v: null };
  const format =
    typed.format && (!pattern || isDatePattern(typed.format) !== isDatePattern(pattern)) ? typed.format : null;
  return { ...EMPTY, v: typed.value, t: NUMBER, ...(format ? { s: { n: { pattern: format } } } : {}) };
};

/** One mutation for a whole block, as the page in the browser replays it. */
export const writeCells = (core: Core, sheetId: string, cellValue: Cells, onlyLooks = false): void => {
  core.command('sheet.mutation.set-range-values', {
    unitId: core.workbook.getId(),
    subUnitId: sheetId,
    cellValue,
    ...(onlyLooks ? { trigger: 'sheet.command.set-style' } : {}),
  });
};

/** A matrix of cells over an area. */
export const cellsOf = (area: Area, cell: (i: number, j: number) => ICellData | null): Cells => {
  const cells: Cells = {};
  for (let i = 0; i < area.rows; i++) {
    const row: Record<number, ICellData> = {};
    for (let j = 0; j < area.columns; j++) {
      const made = cell(i, j);
      if (made) row[area.column + j] = made;
    }
    cells[area.row + i] = row;
  }
  return cells;
};

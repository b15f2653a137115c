import { blockAddress } from '../protocol/a1.ts';
import type { Area, BoxInput, BoxValue } from '../protocol/protocol.ts';
import { call } from './call.ts';
import { dateOf, isDate, serialOfDate } from './dates.ts';
import { same } from './guard.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

type Methods =
  | 'getValues'
  | 'getValue'
  | 'getDisplayValues'
  | 'getDisplayValue'
  | 'getFormulas'
  | 'getFormula'
  | 'setValues'
  | 'setValue'
  | 'setFormula'
  | 'setFormulas'
  | 'isBlank'
  | 'getA1Notation'
  | 'getRow'
  | 'getColumn'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getNumRows'
  | 'getNumColumns';

const LONGEST = 50_000;

const outward = (value: BoxValue): string | number | boolean | Date =>
  typeof value === 'object' ? dateOf(value.serial) : value;

/** A value as a script writes it into a box. */
export const inward = (value: unknown): BoxInput => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') {
    if (value.length > LONGEST)
      throw new Error('Your input contains more than the maximum of 50000 characters in a single cell.');
    return value;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (typeof value === 'boolean') return value;
  if (isDate(value)) return { serial: serialOfDate(value) };
  throw new Error(`Cannot convert ${Object.prototype.toString.call(value)} to a value of a box.`);
};

/** Checks a matrix against the size of its range. @throws naming both sizes */
export const checkSize = (area: Area, matrix: unknown): void => {
  const mismatch = (what: string, has: number, needs: number): Error =>
    new Error(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${needs}.`,
    );
  if (!Array.isArray(matrix) || !matrix.every(row => Array.isArray(row)))
    throw new Error("The parameters don't match the method signature: a two-dimensional array is needed.");
  if (matrix.length !== area.rows) throw mismatch('rows', matrix.length, area.rows);
  for (const row of matrix) if (row.length !== area.columns) throw mismatch('columns', row.length, area.columns);
};

/** The same value for every box of an area. */
export const filled = <T>(area: Area, value: T): T[][] =>
  Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));

/** The part of Range that reads and writes values. */
export class RangeValues implements Pick<Range, Methods> {
  readonly area: Area;
  constructor(area: Area) {
    this.area = area;
  }
  getValues() {
    return call('values', this.area).map(row => row.map(outward));
  }
  getValue() {
    const first = call('values', { ...this.area, rows: 1, columns: 1 })[0]?.[0];
    return outward(first ?? '');
  }
  getDisplayValues() {
    return call('displayValues', this.area);
  }
  getDisplayValue() {
    return call('displayValues', { ...this.area, rows: 1, columns: 1 })[0]?.[0] ?? '';
  }
  getFormulas() {
    return call('formulas', this.area);
  }
  getFormula() {
    return call('formulas', { ...this.area, rows: 1, columns: 1 })[0]?.[0] ?? '';
  }
  setValues(values: unknown[][]): Range {
    checkSize(this.area, values);
    call(
      'setValues',
      this.area,
      values.map(row => row.map(inward)),
    );
    return same(this);
  }
  setValue(value: unknown): Range {
    call('setValues', this.area, filled(this.area, inward(value)));
    return same(this);
  }
  setFormula(formula: string): Range {
    call('setValues', this.area, filled(this.area, formulaBox(formula)));
    return same(this);
  }
  setFormulas(formulas: string[][]): Range {
    checkSize(this.area, formulas);
    call(
      'setValues',
      this.area,
      formulas.map(row => row.map(formulaBox)),
    );
    return same(this);
  }
  isBlank() {
    return call('values', this.area).every(row => row.every(value => value === ''));
  }
  getA1Notation() {
    return blockAddress(this.area);
  }
  getRow() {
    return this.area.row + 1;
  }
  getColumn() {
    return this.area.column + 1;
  }
  getLastRow() {
    return this.area.row + this.area.rows;
  }
  getLastColumn() {
    return this.area.column + this.area.columns;
  }
  getNumRows() {
    return this.area.rows;
  }
  getNumColumns() {
    return this.area.columns;
  }
}

const formulaBox = (text: string): BoxInput =>
  text === '' ? '' : { formula: text.startsWith('=') ? text : `=${text}` };

/** The area inside a guarded Range; the guard lets the part's own fields through. */
export const areaOf = (range: Range): Area => (range as unknown as RangeValues).area;

/** Makes a range of an area; given to whatever hands ranges out, for only sheets and spreadsheets may know the range itself. */
export type RangeOf = (area: Area) => Range;

import { blockAddress } from '../../local/protocol/a1.ts';
import { type Box, type BoxRule, formatted, outward, withFormula, written } from './boxes.ts';
import type { Area, DoubleDocument, MergedHow } from './document.ts';
import { guard, partOf, same } from './guard.ts';
import { BadArgument } from './meter.ts';
import { DoubleValidation, validationOf } from './rules.ts';
import { sheetOf } from './sheet.ts';
import { RANGE, RANGE_LIST } from './used-calls.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Text = string | null;

/** Checks a matrix against the size of its range. @throws naming both sizes */
const checkSize = ({ rows, columns }: Area, matrix: unknown): void => {
  const mismatch = (what: string, has: number, needs: number): Error =>
    new BadArgument(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${needs}.`,
    );
  if (!Array.isArray(matrix) || !matrix.every(row => Array.isArray(row)))
    throw new BadArgument("The parameters don't match the method signature: a two-dimensional array is needed.");
  if (matrix.length !== rows) throw mismatch('rows', matrix.length, rows);
  for (const row of matrix) if (row.length !== columns) throw mismatch('columns', row.length, columns);
};

const oneOf = (value: Text, allowed: readonly string[]): Text => {
  if (value === null || allowed.includes(value)) return value;
  throw new BadArgument(`Invalid argument: ${value}`);
};
const color = (value: Text): Text => {
  if (value === null || /^#([0-9a-f]{3}){1,2}$/i.test(value)) return value?.toLowerCase() ?? null;
  throw new Error(`Invalid color: ${value}`);
};
const WEIGHTS = ['bold', 'normal'];
const SLANTS = ['italic', 'normal'];
const ACROSS = ['left', 'center', 'right', 'normal'];
const DOWN = ['top', 'middle', 'bottom'];

const general = (format: string): string => (format === '' || /^general$/i.test(format) ? 'General' : format);

// Google refuses what a strict list does not hold, and with it the whole write; the engine of the local host lets it in
const checkRule = ({ rule, value, formula }: Box, place: string): void => {
  if (rule === null || rule.allowInvalid || value === '' || formula !== '') return;
  if (!rule.list.includes(String(typeof value === 'object' ? value.serial : value)))
    throw new Error(`The data you entered in cell ${place} violates the data validation rules set on this cell.`);
};

/** A block of boxes as a script holds it. */
export class DoubleRange implements Pick<Range, keyof typeof RANGE> {
  readonly document: DoubleDocument;
  readonly gid: number;
  readonly area: Area;
  constructor(document: DoubleDocument, gid: number, area: Area) {
    this.document = document;
    this.gid = gid;
    this.area = area;
  }
  private read<T>(take: (box: Box) => T): T[][] {
    return this.document.read(this.gid, this.area, take);
  }
  private first<T>(take: (box: Box) => T): T {
    const [[found]] = this.document.read(this.gid, { ...this.area, rows: 1, columns: 1 }, take) as [[T]];
    return found;
  }
  private write(change: (box: Box, i: number, j: number) => Box): Range {
    this.document.write(this.gid, this.area, change);
    return same(this);
  }
  private put(valueAt: (i: number, j: number) => unknown): Range {
    const { row, column } = this.area;
    return this.write((box, i, j) => {
      const next = written(box, valueAt(i, j), this.document.reading);
      checkRule(next, blockAddress({ row: row + i, column: column + j, rows: 1, columns: 1 }));
      return next;
    });
  }
  private look(name: string, value: unknown): Range {
    return this.write(box => ({ ...box, looks: { ...box.looks, [name]: value } }));
  }
  private looks<T>(name: string, values: T[][], check: (value: T) => unknown = value => value): Range {
    checkSize(this.area, values);
    return this.write((box, i, j) => ({ ...box, looks: { ...box.looks, [name]: check(values[i]?.[j] as T) } }));
  }

  getSheet() {
    return sheetOf(this.document, this.gid);
  }
  getRow() {
    return this.area.row + 1;
  }
  getColumn() {
    return this.area.column + 1;
  }
  getNumRows() {
    return this.area.rows;
  }
  getNumColumns() {
    return this.area.columns;
  }
  getA1Notation() {
    return blockAddress(this.area);
  }

  getValues() {
    return this.read(({ value }) => outward(value, this.document.reading));
  }
  getValue() {
    return this.first(({ value }) => outward(value, this.document.reading));
  }
  getFormulas() {
    return this.read(({ formula }) => formula);
  }
  getFormula() {
    return this.first(({ formula }) => formula);
  }
  getNumberFormats() {
    return this.read(({ format }) => format);
  }
  getNumberFormat() {
    return this.first(({ format }) => format);
  }
  getNotes() {
    return this.read(({ note }) => note);
  }
  getBackgrounds() {
    return this.read(({ looks }) => String(looks.background ?? '#ffffff'));
  }
  getDataValidations() {
    const { meter } = this.document;
    return this.read(({ rule }) => rule && validationOf(meter, rule));
  }

  setValues(values: unknown[][]): Range {
    checkSize(this.area, values);
    return this.put((i, j) => values[i]?.[j]);
  }
  setValue(value: unknown): Range {
    return this.put(() => value);
  }
  setFormula(formula: string): Range {
    return this.write(box => (formula === '' ? { ...box, value: '', formula } : withFormula(box, formula)));
  }
  setNumberFormat(format: string): Range {
    return this.write(box => formatted(box, general(format)));
  }
  setNumberFormats(formats: string[][]): Range {
    checkSize(this.area, formats);
    return this.write((box, i, j) => formatted(box, general(formats[i]?.[j] ?? '')));
  }
  setNotes(notes: (string | null)[][]): Range {
    checkSize(this.area, notes);
    return this.write((box, i, j) => ({ ...box, note: notes[i]?.[j] ?? '' }));
  }
  setDataValidation(validation: DataValidation | null): Range {
    const rule: BoxRule | null = validation === null ? null : partOf(validation, DoubleValidation).rule;
    return this.write(box => ({ ...box, rule }));
  }
  setFontWeight(value: Text): Range {
    return this.look('weight', oneOf(value, WEIGHTS));
  }
  setFontWeights(values: Text[][]): Range {
    return this.looks('weight', values, value => oneOf(value, WEIGHTS));
  }
  setFontStyles(values: Text[][]): Range {
    return this.looks('slant', values, value => oneOf(value, SLANTS));
  }
  setFontSizes(values: number[][]): Range {
    return this.looks('size', values);
  }
  setFontColors(values: unknown[][]): Range {
    return this.looks('color', values as Text[][], color);
  }
  setBackgrounds(values: Text[][]): Range {
    return this.looks('background', values, color);
  }
  setHorizontalAlignments(values: Text[][]): Range {
    return this.looks('across', values, value => oneOf(value, ACROSS));
  }
  setVerticalAlignment(value: Text): Range {
    return this.look('down', oneOf(value, DOWN));
  }
  setWraps(values: boolean[][]): Range {
    return this.looks('wrap', values);
  }
  setBorder(...lines: unknown[]): Range {
    const { rows, columns } = this.area;
    const [top, left, bottom, right, vertical, horizontal, ink, style] = lines;
    return this.write((box, i, j) => {
      const sides = {
        top: i === 0 ? top : horizontal,
        bottom: i === rows - 1 ? bottom : horizontal,
        left: j === 0 ? left : vertical,
        right: j === columns - 1 ? right : vertical,
      };
      const drawn = Object.entries(sides).flatMap(([side, line]) =>
        line === null || line === undefined
          ? []
          : [[side, line === true ? `${ink ?? '#000000'} ${style ?? 'SOLID'}` : null]],
      );
      const border = { ...(box.looks.border as object | undefined), ...Object.fromEntries(drawn) };
      return { ...box, looks: { ...box.looks, border } };
    });
  }
  private join(how: MergedHow): Range {
    this.document.merge(this.gid, this.area, how);
    return same(this);
  }
  merge(): Range {
    return this.join('all');
  }
  mergeAcross(): Range {
    return this.join('across');
  }
  mergeVertically(): Range {
    return this.join('down');
  }
  breakApart(): Range {
    this.document.breakApart(this.gid, this.area);
    return same(this);
  }
  clearContent(): Range {
    return this.write(box => ({ ...box, value: '', formula: '' }));
  }
}

/** A guarded Range. @throws when it begins before the first box or is empty */
export const rangeOf = (document: DoubleDocument, gid: number, area: Area): Range => {
  if (area.row < 0) throw new Error('The starting row of the range is too small.');
  if (area.column < 0) throw new Error('The starting column of the range is too small.');
  if (area.rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (area.columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  return guard<Range>(document.meter, 'Range', RANGE, new DoubleRange(document, gid, area));
};

/** Several blocks of one tab, written at once. */
export class DoubleRangeList implements Pick<RangeList, keyof typeof RANGE_LIST> {
  private readonly ranges: readonly DoubleRange[];
  constructor(ranges: readonly DoubleRange[]) {
    this.ranges = ranges;
  }
  setValue(value: unknown): RangeList {
    for (const range of this.ranges) range.setValue(value);
    return same(this);
  }
}

export const rangeListOf = (document: DoubleDocument, ranges: readonly Range[]): RangeList => {
  if (ranges.length === 0) throw new Error('The list of ranges must not be empty.');
  const parts = ranges.map(range => partOf(range, DoubleRange));
  return guard<RangeList>(document.meter, 'RangeList', RANGE_LIST, new DoubleRangeList(parts));
};

import type { Area, Clearing } from '../protocol/protocol.ts';
import { call } from './call.ts';
import { guard, same } from './guard.ts';
import { protectionOf } from './protection.ts';
import { RangeLooks } from './range-looks.ts';
import { checkSize, filled } from './range-values.ts';
// biome-ignore lint/suspicious/noImportCycles: Google's own triangle, a range knows its sheet and a sheet its ranges
import { sheetById } from './sheet.ts';
import { type LocalValidation, validationOf } from './validation.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

type Methods =
  | 'getSheet'
  | 'activate'
  | 'offset'
  | 'getCell'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'getDataValidation'
  | 'getDataValidations'
  | 'clearDataValidations'
  | 'setNote'
  | 'setNotes'
  | 'getNote'
  | 'getNotes'
  | 'clearNote'
  | 'clear'
  | 'clearContent'
  | 'clearFormat'
  | 'protect';

export const NOTHING: Clearing = { contents: false, formats: false, validations: false, notes: false };

interface ClearOptions {
  commentsOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
}

/** What `clear(options)` empties: everything but notes and validation when no option is set. */
export const clearing = (options: ClearOptions = {}): Clearing => {
  const asked = {
    contents: options.contentsOnly ?? false,
    formats: options.formatOnly ?? false,
    validations: options.validationsOnly ?? false,
    notes: options.commentsOnly ?? false,
  };
  return Object.values(asked).some(Boolean)
    ? asked
    : { contents: true, formats: true, validations: true, notes: false };
};

// The rule inside a guarded DataValidation; the guard lets the part's own fields through.
const ruleOf = (validation: DataValidation) => (validation as unknown as LocalValidation).rule;

/** A block of boxes as a script holds it. */
export class LocalRange extends RangeLooks implements Pick<Range, Methods> {
  getSheet() {
    return sheetById(this.area.sheet);
  }
  activate(): Range {
    call('select', this.area);
    return same(this);
  }
  getCell(row: number, column: number): Range {
    return this.offset(row - 1, column - 1, 1, 1);
  }
  offset(rowOffset: number, columnOffset: number, rows = this.area.rows, columns = this.area.columns): Range {
    const { sheet, row, column } = this.area;
    return rangeOf({ sheet, row: row + rowOffset, column: column + columnOffset, rows, columns });
  }
  setDataValidation(validation: DataValidation | null): Range {
    call('setValidations', this.area, validation && ruleOf(validation));
    return same(this);
  }
  setDataValidations(validations: (DataValidation | null)[][]): Range {
    checkSize(this.area, validations);
    call(
      'setValidations',
      this.area,
      validations.map(row => row.map(validation => validation && ruleOf(validation))),
    );
    return same(this);
  }
  getDataValidations() {
    return call('validations', this.area).map(row => row.map(rule => rule && validationOf(rule)));
  }
  getDataValidation() {
    const rule = call('validations', { ...this.area, rows: 1, columns: 1 })[0]?.[0];
    return rule ? validationOf(rule) : null;
  }
  clearDataValidations(): Range {
    call('setValidations', this.area, null);
    return same(this);
  }
  setNote(note: string | null): Range {
    call('setNotes', this.area, filled(this.area, note ?? ''));
    return same(this);
  }
  setNotes(notes: (string | null)[][]): Range {
    checkSize(this.area, notes);
    call(
      'setNotes',
      this.area,
      notes.map(row => row.map(note => note ?? '')),
    );
    return same(this);
  }
  getNotes() {
    return call('notes', this.area);
  }
  getNote() {
    return call('notes', { ...this.area, rows: 1, columns: 1 })[0]?.[0] ?? '';
  }
  clearNote(): Range {
    call('clear', this.area, { ...NOTHING, notes: true });
    return same(this);
  }
  clear(options?: ClearOptions): Range {
    call('clear', this.area, clearing(options));
    return same(this);
  }
  clearContent(): Range {
    call('clear', this.area, { ...NOTHING, contents: true });
    return same(this);
  }
  clearFormat(): Range {
    call('clear', this.area, { ...NOTHING, formats: true });
    return same(this);
  }
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectionOf(call('protect', this.area.sheet, this.area), rangeOf);
  }
}

/** A guarded Range over an area. @throws when it begins before the first box or is empty */
export const rangeOf = (area: Area): Range => {
  if (area.row < 0) throw new Error('The starting row of the range is too small.');
  if (area.column < 0) throw new Error('The starting column of the range is too small.');
  if (area.rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (area.columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  return guard<Range>(new LocalRange(area), 'Range');
};

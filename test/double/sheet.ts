import { parseBlock, splitAddress } from '../../local/protocol/a1.ts';
import type { DoubleDocument, DoubleTab } from './document.ts';
import { guard, partOf, same } from './guard.ts';
import { rangeListOf, rangeOf } from './range.ts';
import { DoubleRule } from './rules.ts';
import { spreadsheetOf } from './spreadsheet.ts';
import { PROTECTION, SHEET } from './used-calls.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** A tab as a script holds it: by its number, so renaming and moving it change nothing. */
export class DoubleSheet implements Pick<Sheet, keyof typeof SHEET> {
  readonly document: DoubleDocument;
  readonly gid: number;
  constructor(document: DoubleDocument, gid: number) {
    this.document = document;
    this.gid = gid;
  }
  private get tab(): DoubleTab {
    return this.document.tab(this.gid);
  }
  getName() {
    return this.tab.name;
  }
  setName(name: string): Sheet {
    this.document.checkTitle(name, this.gid);
    this.tab.name = name;
    this.document.touch();
    return same(this);
  }
  getSheetId() {
    return this.tab.gid;
  }
  getParent() {
    return spreadsheetOf(this.document);
  }
  getLastRow() {
    return this.document.extent(this.gid).rows;
  }
  getLastColumn() {
    return this.document.extent(this.gid).columns;
  }
  getMaxRows() {
    return this.tab.rows;
  }
  getMaxColumns() {
    return this.tab.columns;
  }
  getDataRange(): Range {
    const { rows, columns } = this.document.extent(this.gid);
    return rangeOf(this.document, this.gid, {
      row: 0,
      column: 0,
      rows: Math.max(rows, 1),
      columns: Math.max(columns, 1),
    });
  }
  getRange(first: string | number, column?: number, rows = 1, columns = 1): Range {
    if (typeof first === 'string') {
      const { tab, address } = splitAddress(first);
      const block = tab === null || tab === this.tab.name ? parseBlock(address, this.tab) : null;
      if (!block) throw new Error(`Range not found: ${first}`);
      return rangeOf(this.document, this.gid, block);
    }
    if (column === undefined) throw new Error("The parameters don't match the method signature for Sheet.getRange.");
    for (const part of [first, column, rows, columns])
      if (!Number.isInteger(part)) throw new Error(`Cannot convert ${part} to int.`);
    return rangeOf(this.document, this.gid, { row: first - 1, column: column - 1, rows, columns });
  }
  getRangeList(addresses: string[]) {
    return rangeListOf(
      this.document,
      addresses.map(address => this.getRange(address)),
    );
  }
  insertRowsAfter(row: number, count: number): Sheet {
    // rows in between would move formulas, which nothing of the add-on asks for
    if (row !== this.tab.rows) throw new Error('not in the double: Sheet.insertRowsAfter inside the tab');
    this.tab.rows += count;
    return same(this);
  }
  insertColumnsAfter(column: number, count: number): Sheet {
    if (column !== this.tab.columns) throw new Error('not in the double: Sheet.insertColumnsAfter inside the tab');
    this.tab.columns += count;
    return same(this);
  }
  deleteRows(row: number, count: number): void {
    if (count >= this.tab.rows) throw new Error("You can't delete all the rows on the sheet.");
    if (row - 1 + count !== this.tab.rows) throw new Error('not in the double: Sheet.deleteRows inside the tab');
    this.document.cutRows(this.gid, row - 1);
  }
  setFrozenRows(rows: number): void {
    // the engine of the local host freezes nothing where all rows would be
    this.tab.frozen = { ...this.tab.frozen, rows: rows < this.tab.rows ? rows : 0 };
  }
  setFrozenColumns(columns: number): void {
    this.tab.frozen = { ...this.tab.frozen, columns };
  }
  getFrozenRows() {
    return this.tab.frozen.rows;
  }
  setColumnWidths(column: number, count: number, width: number): Sheet {
    this.tab.widths = { ...this.tab.widths, ...sizes(column, count, width) };
    return same(this);
  }
  setRowHeights(row: number, count: number, height: number): Sheet {
    this.tab.heights = { ...this.tab.heights, ...sizes(row, count, height) };
    return same(this);
  }
  setConditionalFormatRules(rules: Rule[]): void {
    this.tab.highlights = rules.map(rule => partOf(rule, DoubleRule));
  }
  addDeveloperMetadata(key: string, value: unknown = ''): Sheet {
    this.document.metadata = [
      ...this.document.metadata,
      { gid: this.tab.gid, key, value: typeof value === 'string' ? value : '' },
    ];
    return same(this);
  }
  protect(): Protection {
    const { tab } = this;
    tab.protection ??= { description: '', warningOnly: false };
    return guard<Protection>(
      this.document.meter,
      'Protection',
      PROTECTION,
      new DoubleProtection(this.document, tab.gid),
    );
  }
}

const sizes = (first: number, count: number, pixels: number): Record<number, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [first - 1 + i, pixels]));

class DoubleProtection implements Pick<Protection, keyof typeof PROTECTION> {
  private readonly document: DoubleDocument;
  private readonly gid: number;
  constructor(document: DoubleDocument, gid: number) {
    this.document = document;
    this.gid = gid;
  }
  private with(change: Partial<NonNullable<DoubleTab['protection']>>): Protection {
    const tab = this.document.tab(this.gid);
    tab.protection = { description: '', warningOnly: false, ...tab.protection, ...change };
    return same(this);
  }
  setDescription(description: string): Protection {
    return this.with({ description });
  }
  setWarningOnly(warningOnly: boolean): Protection {
    return this.with({ warningOnly });
  }
}

export const sheetOf = (document: DoubleDocument, gid: number): Sheet =>
  guard<Sheet>(document.meter, 'Sheet', SHEET, new DoubleSheet(document, gid));

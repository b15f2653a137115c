import { parseBlock, splitAddress } from '../protocol/a1.ts';
import type { Clearing, Tab } from '../protocol/protocol.ts';
import { call } from './call.ts';
import { conditionalOf, conditionalRule } from './conditional.ts';
import { guard, same } from './guard.ts';
import { metadataOf, newMetadataFinder } from './metadata.ts';
import { protectionOf } from './protection.ts';
// biome-ignore lint/suspicious/noImportCycles: Google's own triangle, a sheet hands out ranges and a range its sheet
import { NOTHING, rangeOf } from './range.ts';
import { rangeListOf } from './range-list.ts';
import { areaOf } from './range-values.ts';
import { SheetLayout } from './sheet-layout.ts';
// biome-ignore lint/suspicious/noImportCycles: Google's own triangle, a sheet hands out its spreadsheet and that its sheets
import { activeSpreadsheet } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type ConditionalFormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

type Methods =
  | 'getName'
  | 'setName'
  | 'getSheetName'
  | 'getSheetId'
  | 'getIndex'
  | 'getParent'
  | 'getRange'
  | 'getRangeList'
  | 'getDataRange'
  | 'protect'
  | 'getProtections'
  | 'clear'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
  | 'activate'
  | 'setTabColor'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'isSheetHidden'
  | 'hideSheet'
  | 'showSheet'
  | 'setConditionalFormatRules'
  | 'getConditionalFormatRules'
  | 'clearConditionalFormatRules';

/** A tab as a script holds it: by its number, so renaming and moving it change nothing. */
export class LocalSheet extends SheetLayout implements Pick<Sheet, Methods> {
  private tab(): Tab & { index: number } {
    const tabs = call('tabs');
    const index = tabs.findIndex(tab => tab.id === this.id);
    const tab = tabs[index];
    if (!tab) throw new Error('The sheet no longer exists.');
    return { ...tab, index };
  }
  getName() {
    return this.tab().name;
  }
  getSheetName() {
    return this.tab().name;
  }
  setName(name: string): Sheet {
    call('renameTab', this.id, name);
    return same(this);
  }
  getSheetId() {
    return this.tab().gid;
  }
  getIndex() {
    return this.tab().index + 1;
  }
  getParent() {
    return activeSpreadsheet();
  }
  getRange(first: string | number, column?: number, rows = 1, columns = 1): Range {
    if (typeof first === 'string') {
      const { tab, address } = splitAddress(first);
      const block = tab === null || tab === this.getName() ? parseBlock(address, call('size', this.id)) : null;
      if (!block) throw new Error(`Range not found: ${first}`);
      return rangeOf({ sheet: this.id, ...block });
    }
    if (column === undefined) throw new Error("The parameters don't match the method signature for Sheet.getRange.");
    for (const part of [first, column, rows, columns])
      if (!Number.isInteger(part)) throw new Error(`Cannot convert ${part} to int.`);
    return rangeOf({ sheet: this.id, row: first - 1, column: column - 1, rows, columns });
  }
  getRangeList(addresses: string[]) {
    return rangeListOf(
      addresses.map(address => areaOf(this.getRange(address))),
      rangeOf,
    );
  }
  getDataRange(): Range {
    const { rows, columns } = call('extent', this.id);
    return rangeOf({ sheet: this.id, row: 0, column: 0, rows: Math.max(rows, 1), columns: Math.max(columns, 1) });
  }
  protect() {
    return protectionOf(call('protect', this.id, null), rangeOf);
  }
  getProtections(type: unknown) {
    return call('protections', this.id)
      .filter(entry => (type === 'SHEET') === (entry.area === null))
      .map(entry => protectionOf(entry, rangeOf));
  }
  private empty(what: Clearing): Sheet {
    call('clearSheet', this.id, what);
    return same(this);
  }
  clear(options: { contentsOnly?: boolean | undefined; formatOnly?: boolean | undefined } = {}): Sheet {
    const one = options.contentsOnly || options.formatOnly;
    return this.empty({
      ...NOTHING,
      contents: one ? (options.contentsOnly ?? false) : true,
      formats: one ? (options.formatOnly ?? false) : true,
    });
  }
  clearContents(): Sheet {
    return this.empty({ ...NOTHING, contents: true });
  }
  clearFormats(): Sheet {
    return this.empty({ ...NOTHING, formats: true });
  }
  clearNotes(): Sheet {
    return this.empty({ ...NOTHING, notes: true });
  }
  activate(): Sheet {
    call('activate', this.id);
    return same(this);
  }
  setTabColor(color: string | null): Sheet {
    call('tabColor', this.id, color);
    return same(this);
  }
  addDeveloperMetadata(key: string, value: unknown = ''): Sheet {
    call('addMetadata', this.id, key, typeof value === 'string' ? value : '');
    return same(this);
  }
  getDeveloperMetadata() {
    return call('metadata', null, this.id).map(entry => metadataOf(entry, sheetById));
  }
  createDeveloperMetadataFinder() {
    return newMetadataFinder(this.id, sheetById);
  }
  isSheetHidden() {
    return this.tab().hidden;
  }
  hideSheet(): Sheet {
    call('hideTab', this.id, true);
    return same(this);
  }
  showSheet(): Sheet {
    call('hideTab', this.id, false);
    return same(this);
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    call('setConditionalRules', this.id, rules.map(conditionalRule));
  }
  getConditionalFormatRules() {
    return call('conditionalRules', this.id).map(rule => conditionalOf(rule, rangeOf));
  }
  clearConditionalFormatRules(): void {
    call('setConditionalRules', this.id, []);
  }
}

export const sheetById = (id: string): Sheet => guard<Sheet>(new LocalSheet(id), 'Sheet');

import { parseBlock, splitAddress } from '../protocol/a1.ts';
import { call } from './call.ts';
import { guard, same } from './guard.ts';
import { metadataOf, newMetadataFinder } from './metadata.ts';
// biome-ignore lint/suspicious/noImportCycles: Google's own triangle, a spreadsheet hands out ranges that know their sheet
import { rangeOf } from './range.ts';
import { areaOf } from './range-values.ts';
// biome-ignore lint/suspicious/noImportCycles: Google's own triangle, a spreadsheet hands out its sheets and a sheet its spreadsheet
import { type LocalSheet, sheetById } from './sheet.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

type Methods =
  | 'getSheets'
  | 'getSheetByName'
  | 'getSheetById'
  | 'getActiveSheet'
  | 'setActiveSheet'
  | 'insertSheet'
  | 'deleteSheet'
  | 'moveActiveSheet'
  | 'getSpreadsheetTimeZone'
  | 'getSpreadsheetLocale'
  | 'getName'
  | 'getId'
  | 'getUrl'
  | 'toast'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'getNamedRanges'
  | 'setNamedRange'
  | 'getRangeByName'
  | 'getRange'
  | 'getActiveRange'
  | 'setActiveRange'
  | 'getNumSheets';

// The number of a guarded tab; the guard lets the part's own fields through.
const idOf = (sheet: Sheet): string => (sheet as unknown as LocalSheet).id;

class LocalSpreadsheet implements Pick<Spreadsheet, Methods> {
  getSheets() {
    return call('tabs').map(tab => sheetById(tab.id));
  }
  getNumSheets() {
    return call('tabs').length;
  }
  getSheetByName(name: string) {
    const tab = call('tabs').find(found => found.name === name);
    return tab ? sheetById(tab.id) : null;
  }
  getSheetById(gid: number) {
    const tab = call('tabs').find(found => found.gid === gid);
    return tab ? sheetById(tab.id) : null;
  }
  getActiveSheet() {
    return sheetById(call('activeTab'));
  }
  setActiveSheet(sheet: Sheet): Sheet {
    call('activate', idOf(sheet));
    return sheet;
  }
  insertSheet(first?: string | number | object, second?: number | object): Sheet {
    if (typeof first === 'object' || typeof second === 'object')
      throw new Error('not in the local host: Spreadsheet.insertSheet with options');
    const index = typeof first === 'number' ? first : (second ?? null);
    const names = call('tabs').map(tab => tab.name);
    let count = names.length + 1;
    while (names.includes(`Trang tính${count}`)) count++;
    return sheetById(call('insertTab', typeof first === 'string' ? first : `Trang tính${count}`, index));
  }
  deleteSheet(sheet: Sheet): void {
    call('deleteTab', idOf(sheet));
  }
  moveActiveSheet(position: number): void {
    call('moveTab', call('activeTab'), position - 1);
  }
  getSpreadsheetTimeZone() {
    return call('spreadsheet').timeZone;
  }
  getSpreadsheetLocale() {
    return call('spreadsheet').locale;
  }
  getName() {
    return call('spreadsheet').name;
  }
  getId() {
    return call('spreadsheet').id;
  }
  getUrl() {
    return `https://docs.google.com/spreadsheets/d/${call('spreadsheet').id}/edit`;
  }
  toast(message: string, title = ''): void {
    call('ui', { kind: 'toast', message: String(message), title: String(title) });
  }
  addDeveloperMetadata(key: string, value: unknown = ''): Spreadsheet {
    call('addMetadata', null, key, typeof value === 'string' ? value : '');
    return same(this);
  }
  getDeveloperMetadata() {
    const all = call('metadata', null, null);
    return all.filter(entry => entry.sheet === null).map(entry => metadataOf(entry, sheetById));
  }
  createDeveloperMetadataFinder() {
    return newMetadataFinder(null, sheetById);
  }
  getNamedRanges() {
    return call('names').map(({ name, area }) => {
      const part: Pick<NamedRange, 'getName' | 'getRange'> = { getName: () => name, getRange: () => rangeOf(area) };
      return guard<NamedRange>(part, 'NamedRange');
    });
  }
  setNamedRange(name: string, range: Range): void {
    call('setName', name, areaOf(range));
  }
  getRangeByName(name: string) {
    const found = call('names').find(entry => entry.name.toLowerCase() === name.toLowerCase());
    if (found) return rangeOf(found.area);
    return name.includes('!') ? this.getRange(name) : null;
  }
  getRange(text: string): Range {
    const { tab, address } = splitAddress(text);
    const id = tab === null ? call('activeTab') : call('tabs').find(found => found.name === tab)?.id;
    const block = id === undefined ? null : parseBlock(address, call('size', id));
    if (id === undefined || !block) throw new Error(`Range not found: ${text}`);
    return rangeOf({ sheet: id, ...block });
  }
  getActiveRange() {
    const area = call('selection');
    return area && rangeOf(area);
  }
  setActiveRange(range: Range): Range {
    call('select', areaOf(range));
    return range;
  }
}

/** The spreadsheet the script is bound to. @throws where a script may not touch its document */
export const activeSpreadsheet = (): Spreadsheet => {
  call('spreadsheet');
  return guard<Spreadsheet>(new LocalSpreadsheet(), 'Spreadsheet');
};

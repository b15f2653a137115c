import { blankTab, type DoubleDocument } from './document.ts';
import { guard, partOf, same } from './guard.ts';
import { DoubleRange, rangeOf } from './range.ts';
import { DoubleSheet, sheetOf } from './sheet.ts';
import { FINDER, LOCATION, METADATA, SPREADSHEET } from './used-calls.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

class DoubleSpreadsheet implements Pick<Spreadsheet, keyof typeof SPREADSHEET> {
  private readonly document: DoubleDocument;
  constructor(document: DoubleDocument) {
    this.document = document;
  }
  getSheets() {
    return this.document.tabs.map(({ gid }) => sheetOf(this.document, gid));
  }
  getSheetByName(name: string) {
    const found = this.document.tabs.find(tab => tab.name === name);
    return found ? sheetOf(this.document, found.gid) : null;
  }
  getActiveSheet() {
    return sheetOf(this.document, this.document.active.gid);
  }
  setActiveSheet(sheet: Sheet): Sheet {
    const { gid } = this.document.tab(partOf(sheet, DoubleSheet).gid);
    const { active } = this.document;
    this.document.active = { gid, area: active.gid === gid ? active.area : null };
    return sheet;
  }
  getActiveRange() {
    const { gid, area } = this.document.active;
    return rangeOf(this.document, gid, area ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }
  setActiveRange(range: Range): Range {
    const { gid, area } = partOf(range, DoubleRange);
    this.document.active = { gid: this.document.tab(gid).gid, area };
    return range;
  }
  insertSheet(name?: unknown, index?: unknown): Sheet {
    const { document } = this;
    if (typeof name !== 'string' || (index !== undefined && typeof index !== 'number'))
      throw new Error('not in the double: Spreadsheet.insertSheet without a name, or with options');
    document.checkTitle(name, null);
    const gid = Math.max(...document.tabs.map(tab => tab.gid), 0) + 101;
    const at = index ?? document.tabs.length;
    document.tabs = [...document.tabs.slice(0, at), blankTab(gid, name), ...document.tabs.slice(at)];
    document.active = { gid, area: null };
    document.touch();
    return sheetOf(document, gid);
  }
  deleteSheet(sheet: Sheet): void {
    const { document } = this;
    const { gid } = document.tab(partOf(sheet, DoubleSheet).gid);
    if (document.tabs.length < 2) throw new Error("You can't remove all the sheets in a document.");
    const index = document.tabs.findIndex(tab => tab.gid === gid);
    document.tabs = document.tabs.filter(tab => tab.gid !== gid);
    document.metadata = document.metadata.filter(entry => entry.gid !== gid);
    document.names = document.names.filter(entry => entry.gid !== gid);
    if (document.active.gid === gid)
      document.active = { gid: (document.tabs[index] ?? document.tabs[index - 1])?.gid ?? 0, area: null };
    document.touch();
  }
  getSpreadsheetTimeZone() {
    return 'Asia/Ho_Chi_Minh';
  }
  getSpreadsheetLocale() {
    return this.document.reading.locale;
  }
  getName() {
    return this.document.name;
  }
  toast(message: string, title = ''): void {
    this.document.shown.push({ kind: 'toast', message: String(message), title: String(title) });
  }
  createDeveloperMetadataFinder(): Finder {
    return guard<Finder>(this.document.meter, 'DeveloperMetadataFinder', FINDER, new DoubleFinder(this.document));
  }
  setNamedRange(name: string, range: Range): void {
    const { gid, area } = partOf(range, DoubleRange);
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
      throw new Error(`The name is invalid: ${name}`);
    this.document.tab(gid);
    this.document.names = [...this.document.names.filter(entry => entry.name !== name), { name, gid, area }];
  }
  getNamedRanges(): NamedRange[] {
    return this.document.names.map(({ name, gid, area }) =>
      guard<NamedRange>(
        this.document.meter,
        'NamedRange',
        { getName: 'none', getRange: 'none' },
        { getName: () => name, getRange: () => rangeOf(this.document, gid, area) },
      ),
    );
  }
}

class DoubleFinder implements Pick<Finder, keyof typeof FINDER> {
  private readonly document: DoubleDocument;
  private key: string | null = null;
  constructor(document: DoubleDocument) {
    this.document = document;
  }
  withKey(key: string): Finder {
    this.key = key;
    return same(this);
  }
  find(): Metadata[] {
    const { document } = this;
    return document.metadata
      .filter(({ key }) => this.key === null || key === this.key)
      .map(({ gid, value }) => {
        const location: Pick<Location, keyof typeof LOCATION> = { getSheet: () => sheetOf(document, gid) };
        const part: Pick<Metadata, keyof typeof METADATA> = {
          getValue: () => value,
          getLocation: () => guard<Location>(document.meter, 'DeveloperMetadataLocation', LOCATION, location),
        };
        return guard<Metadata>(document.meter, 'DeveloperMetadata', METADATA, part);
      });
  }
}

/** The spreadsheet the script is bound to. */
export const spreadsheetOf = (document: DoubleDocument): Spreadsheet =>
  guard<Spreadsheet>(document.meter, 'Spreadsheet', SPREADSHEET, new DoubleSpreadsheet(document));

import type { Metadata } from '../protocol/protocol.ts';
import { call } from './call.ts';
import { guard, same } from './guard.ts';

type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type SheetById = (id: string) => GoogleAppsScript.Spreadsheet.Sheet;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

class LocalMetadata implements Pick<DeveloperMetadata, 'getId' | 'getKey' | 'getValue' | 'getLocation' | 'remove'> {
  private readonly entry: Metadata;
  private readonly sheetById: SheetById;
  constructor(entry: Metadata, sheetById: SheetById) {
    this.entry = entry;
    this.sheetById = sheetById;
  }
  getId() {
    return this.entry.id;
  }
  getKey() {
    return this.entry.key;
  }
  getValue() {
    return this.entry.value;
  }
  getLocation(): Location {
    const { sheet } = this.entry;
    const location: Pick<Location, 'getSheet'> = { getSheet: () => (sheet === null ? null : this.sheetById(sheet)) };
    return guard<Location>(location, 'DeveloperMetadataLocation');
  }
  remove(): void {
    call('removeMetadata', this.entry.id);
  }
}

export const metadataOf = (entry: Metadata, sheetById: SheetById): DeveloperMetadata =>
  guard<DeveloperMetadata>(new LocalMetadata(entry, sheetById), 'DeveloperMetadata');

class LocalFinder implements Pick<Finder, 'withKey' | 'withValue' | 'find'> {
  private key: string | null = null;
  private value: string | null = null;
  private readonly sheet: string | null;
  private readonly sheetById: SheetById;
  constructor(sheet: string | null, sheetById: SheetById) {
    this.sheet = sheet;
    this.sheetById = sheetById;
  }
  withKey(key: string): Finder {
    this.key = key;
    return same(this);
  }
  withValue(value: string): Finder {
    this.value = value;
    return same(this);
  }
  find(): DeveloperMetadata[] {
    const found = call('metadata', this.key, this.sheet);
    return found
      .filter(entry => this.value === null || entry.value === this.value)
      .map(entry => metadataOf(entry, this.sheetById));
  }
}

export const newMetadataFinder = (sheet: string | null, sheetById: SheetById): Finder =>
  guard<Finder>(new LocalFinder(sheet, sheetById), 'DeveloperMetadataFinder');

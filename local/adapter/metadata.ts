import type { Metadata } from '../protocol/protocol.ts';
import { call } from './call.ts';
import { guard, same } from './guard.ts';
import { sheetById } from './sheet.ts';

type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

class LocalMetadata implements Pick<DeveloperMetadata, 'getId' | 'getKey' | 'getValue' | 'getLocation' | 'remove'> {
  private readonly entry: Metadata;
  constructor(entry: Metadata) {
    this.entry = entry;
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
    const location: Pick<Location, 'getSheet'> = { getSheet: () => (sheet === null ? null : sheetById(sheet)) };
    return guard<Location>(location, 'DeveloperMetadataLocation');
  }
  remove(): void {
    call('removeMetadata', this.entry.id);
  }
}

export const metadataOf = (entry: Metadata): DeveloperMetadata =>
  guard<DeveloperMetadata>(new LocalMetadata(entry), 'DeveloperMetadata');

class LocalFinder implements Pick<Finder, 'withKey' | 'withValue' | 'find'> {
  private key: string | null = null;
  private value: string | null = null;
  private readonly sheet: string | null;
  constructor(sheet: string | null) {
    this.sheet = sheet;
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
    return found.filter(entry => this.value === null || entry.value === this.value).map(metadataOf);
  }
}

export const newMetadataFinder = (sheet: string | null): Finder =>
  guard<Finder>(new LocalFinder(sheet), 'DeveloperMetadataFinder');

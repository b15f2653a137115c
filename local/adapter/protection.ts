import type { Protection as Entry } from '../protocol/protocol.ts';
import { call } from './call.ts';
import { guard, same } from './guard.ts';
import type { RangeOf } from './range-values.ts';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

class LocalProtection
  implements
    Pick<
      Protection,
      'setWarningOnly' | 'isWarningOnly' | 'setDescription' | 'getDescription' | 'canEdit' | 'getRange' | 'remove'
    >
{
  private entry: Entry;
  private readonly rangeOf: RangeOf;
  constructor(entry: Entry, rangeOf: RangeOf) {
    this.entry = entry;
    this.rangeOf = rangeOf;
  }
  private with(change: Partial<Entry>): Protection {
    this.entry = { ...this.entry, ...change };
    call('setProtection', this.entry);
    return same(this);
  }
  setWarningOnly(warningOnly: boolean): Protection {
    return this.with({ warningOnly });
  }
  isWarningOnly() {
    return this.entry.warningOnly;
  }
  setDescription(description: string): Protection {
    return this.with({ description });
  }
  getDescription() {
    return this.entry.description;
  }
  canEdit() {
    return true;
  }
  getRange() {
    return this.rangeOf(this.entry.area ?? { sheet: this.entry.sheet, row: 0, column: 0, rows: 1, columns: 1 });
  }
  remove(): void {
    call('unprotect', this.entry.id);
  }
}

export const protectionOf = (entry: Entry, rangeOf: RangeOf): Protection =>
  guard<Protection>(new LocalProtection(entry, rangeOf), 'Protection');

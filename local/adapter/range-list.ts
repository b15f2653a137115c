import type { Area } from '../protocol/protocol.ts';
import { call } from './call.ts';
import { guard, same } from './guard.ts';
import { inward, type RangeOf } from './range-values.ts';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Several blocks of one tab, written at once. */
class LocalRangeList implements Pick<RangeList, 'getRanges' | 'setValue'> {
  private readonly areas: readonly Area[];
  private readonly rangeOf: RangeOf;
  constructor(areas: readonly Area[], rangeOf: RangeOf) {
    this.areas = areas;
    this.rangeOf = rangeOf;
  }
  getRanges() {
    return this.areas.map(this.rangeOf);
  }
  setValue(value: unknown): RangeList {
    call('fill', this.areas, inward(value));
    return same(this);
  }
}

/** A guarded RangeList over blocks. @throws when there is none */
export const rangeListOf = (areas: readonly Area[], rangeOf: RangeOf): RangeList => {
  if (areas.length === 0) throw new Error('The list of ranges must not be empty.');
  return guard<RangeList>(new LocalRangeList(areas, rangeOf), 'RangeList');
};

import type { Area } from '../protocol/protocol.ts';
import { call } from './call.ts';
import { guard, same } from './guard.ts';
import { rangeOf } from './range.ts';
import { inward } from './range-values.ts';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Several blocks of one tab, written at once. */
class LocalRangeList implements Pick<RangeList, 'getRanges' | 'setValue'> {
  readonly areas: readonly Area[];
  constructor(areas: readonly Area[]) {
    this.areas = areas;
  }
  getRanges() {
    return this.areas.map(rangeOf);
  }
  setValue(value: unknown): RangeList {
    call('fill', this.areas, inward(value));
    return same(this);
  }
}

/** A guarded RangeList over blocks. @throws when there is none */
export const rangeListOf = (areas: readonly Area[]): RangeList => {
  if (areas.length === 0) throw new Error('The list of ranges must not be empty.');
  return guard<RangeList>(new LocalRangeList(areas), 'RangeList');
};

import { expect } from 'vitest';
import type { RowCounts } from '../../src/core/judge/check-month.ts';

/** Expects that the rows add up: records = counted + excluded + not given + replaced for each measure, read = records + skipped; all null where a table cannot be read. */
export const expectToAddUp = ({ read, skipped, records, attendance, score }: RowCounts): void => {
  const parts = [
    attendance.counted,
    attendance.excluded,
    attendance.notGiven,
    attendance.replaced,
    score.counted,
    score.excluded,
    score.notGiven,
    score.replaced,
  ];
  if (records === null || read === null || skipped === null) {
    expect([read, skipped, records, ...parts]).toEqual(parts.concat(null, null, null).map(() => null));
    return;
  }
  for (const { counted, excluded, notGiven, replaced } of [attendance, score])
    expect((counted ?? 0) + (excluded ?? 0) + (notGiven ?? 0) + (replaced ?? 0)).toBe(records);
  expect(parts).not.toContain(null);
  expect(records + skipped).toBe(read);
};

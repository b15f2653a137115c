import { describe, expect, test } from 'vitest';
import { numberIn } from '../../src/core/boxes/number.ts';
import { boxOf } from '../../src/sheets/boxes.ts';

const HOUR = 3_600_000;
const VIETNAM = { winter: 7 * HOUR, summer: 7 * HOUR };

/** The Date that a sheet in Vietnam gives for a number in a cell of days: by the clock of then, 7:06:30 ahead, or by that of today. */
const dateOf = (number: number, ahead: number): Date => new Date(Date.UTC(1899, 11, 30) + number * 24 * HOUR - ahead);

describe.each([
  ['the clock of then', (7 * 60 + 6.5) * 60_000],
  ['the clock of today', 7 * HOUR],
])('a small number in a cell of days, by %s', (_, ahead) => {
  test.each([0, 1, 9, 18, 92, 92.5, 92.3, 89.75, 92.33, 8.8, 66.67, 33.333, 366])('%s is that number', number => {
    expect(numberIn(boxOf(dateOf(number, ahead), VIETNAM))).toBe(number);
  });

  test('an hour stays an hour', () => {
    // 19.5 of 24 hours
    expect(boxOf(dateOf(0.8125, ahead), VIETNAM)).toEqual({ kind: 'date', y: 1899, m: 12, d: 30, minute: 1170 });
  });
});

test('a day of our time is that day, with its minute', () => {
  const midnight = new Date(Date.UTC(2026, 10, 4, 17));
  expect(boxOf(midnight, VIETNAM)).toEqual({ kind: 'date', y: 2026, m: 11, d: 5 });
  const noon = new Date(midnight.getTime() + 12 * HOUR);
  expect(boxOf(noon, VIETNAM)).toEqual({ kind: 'date', y: 2026, m: 11, d: 5, minute: 720 });
});

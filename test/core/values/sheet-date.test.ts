import { describe, expect, test } from 'vitest';
import {
  dayNumber,
  dayOf,
  daysIn,
  formatDay,
  formatMinute,
  isDay,
  numberOfDate,
  serialBox,
} from '../../../src/core/values/sheet-date.ts';

test.each([
  [2026, 2, 28],
  [2028, 2, 29],
  [2000, 2, 29],
  [2100, 2, 28],
  [2026, 11, 30],
  [2026, 12, 31],
  [2026, 13, 0],
])('%s-%s has %s days', (y, m, days) => expect(daysIn(y, m)).toBe(days));

test.each([
  [2026, 11, 30, true],
  [2026, 11, 31, false],
  [2026, 2, 29, false],
  [2028, 2, 29, true],
  [2026, 0, 1, false],
  [2026, 11, 0, false],
])('%s-%s-%s is a day: %s', (y, m, d, expected) => expect(isDay(y, m, d)).toBe(expected));

describe('days since 1970', () => {
  test.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [1970, 3, 1, 59],
    // 30 years of 365 days and the leap days of 1972, 76, 80, 84, 88, 92, 96
    [2000, 1, 1, 10957],
    // 56 × 365 + 14 leap days (1972 … 2024) = 20454; January to October 304, and 4
    [2026, 11, 5, 20762],
  ])('%s-%s-%s is %s', (y, m, d, days) => {
    expect(dayNumber({ y, m, d })).toBe(days);
    expect(dayOf(days)).toEqual({ y, m, d });
  });
});

describe('serial numbers count from 1899-12-30', () => {
  test.each([
    // 25569 is 1970-01-01; 25569 + 20762
    [46331, { kind: 'date', y: 2026, m: 11, d: 5 }],
    [46331.8125, { kind: 'date', y: 2026, m: 11, d: 5, minute: 1170 }],
    [0.8125, { kind: 'date', y: 1899, m: 12, d: 30, minute: 1170 }],
    // half a minute before midnight is the next day
    [46331.99999, { kind: 'date', y: 2026, m: 11, d: 6 }],
  ])('%s', (serial, box) => expect(serialBox(serial)).toEqual(box));
});

test('as people read them', () => {
  expect(formatDay({ y: 2026, m: 3, d: 5 })).toBe('05/03/2026');
  expect([0, 69, 1170, 1439].map(formatMinute)).toEqual(['00:00', '01:09', '19:30', '23:59']);
});

test.each([
  [{ y: 1899, m: 12, d: 30, minute: 0 }, 0],
  [{ y: 1900, m: 1, d: 8 }, 9],
  // noon is half a day
  [{ y: 1900, m: 4, d: 1, minute: 720 }, 92.5],
  // 475 of 1440 minutes are 0.3298…, to three decimals 0.33
  [{ y: 1900, m: 4, d: 1, minute: 475 }, 92.33],
  // the last day of 1900 is the 366th after 30 December 1899: 365 and one more
  [{ y: 1900, m: 12, d: 31 }, 366],
  [{ y: 1901, m: 1, d: 1 }, null],
  [{ y: 2026, m: 11, d: 5 }, null],
])('%j holds the number %s', (day, value) => expect(numberOfDate({ kind: 'date', ...day })).toBe(value));

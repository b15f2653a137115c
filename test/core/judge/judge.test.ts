import { describe, expect, test } from 'vitest';
import { MEETINGS, ROSTER } from '../../support/month-of-four.ts';
import { check, places, standings, summary } from '../../support/sheet.ts';

const HEAD = 'Tên chi bộ | Tháng | Hình thức | Ngày họp | Tổng số ĐV | Phải dự | Có mặt | Tổng điểm | Tự xếp loại';

describe('what a row is', () => {
  const one = (row: string): string => `${HEAD}\nThôn 1 | 11/2026 | ${row}`;
  test.each([
    ['a regular meeting', 'thường kỳ | 5/11 | 20 | 20 | 18 | 92 | Tốt', 'reported', 'counted', 'counted'],
    [
      'a regular one with a thematic part',
      'thường kỳ + chuyên đề | 5/11 | 20 | 20 | 18 | 92 |',
      'reported',
      'counted',
      'counted',
    ],
    ['the form left blank', '| 5/11 | 20 | 20 | 18 | 92 |', 'reported', 'counted', 'counted'],
    ['a thematic meeting alone', 'chuyên đề | 5/11 | 20 | 20 | 18 | 92 |', 'missing', 'not-given', 'not-given'],
    ['an extraordinary one alone', 'bất thường | 5/11 | 20 | 20 | 18 | 92 |', 'missing', 'not-given', 'not-given'],
    ['not held, said by the form', 'không họp | | 20 | | | |', 'did-not-meet', 'not-given', 'not-given'],
    ['not held, said by the day', '| không sinh hoạt | 20 | | | |', 'did-not-meet', 'not-given', 'not-given'],
    ['not held, with the reason', '| Nghỉ họp do bão số 9 | 20 | | | |', 'did-not-meet', 'not-given', 'not-given'],
    ['roster figures alone', '| | 20 | 20 | | |', 'missing', 'not-given', 'not-given'],
    ['a sum over empty boxes (0) and its grade', '| | 20 | 20 | | 0 | Kém', 'missing', 'not-given', 'not-given'],
    ['nobody came', 'thường kỳ | 5/11 | 20 | 20 | 0 | 92 |', 'reported', 'counted', 'counted'],
    ['a grade in place of the score', 'thường kỳ | 5/11 | 20 | 20 | 18 | | Khá', 'reported', 'counted', 'not-given'],
  ])('%s', (_, row, state, attendance, score) => {
    expect(summary(one(row)).units.map(unit => unit.state)).toEqual([state]);
    expect(standings(one(row))).toEqual([[attendance, score]]);
    expect(places(one(row))).toEqual([]);
  });
});

test('did not meet, missing and 0 % are three states', () => {
  const { reported, didNotMeet, missing, attendance, units } = summary(`
    ${HEAD}
    Thôn 1 | 11/2026 | thường kỳ | 5/11 | 20 | 20 | 0 | 50 |
    Thôn 2 | 11/2026 | không họp |      | 20 |    |   |    |
    Thôn 3 | 11/2026 |           |      | 20 |    |   |    |`);
  expect({ reported, didNotMeet, missing: missing?.map(unit => unit.name) }).toEqual({
    reported: 1,
    didNotMeet: 1,
    missing: ['Thôn 3'],
  });
  // only Thôn 1 is in the rate: 0 of 20
  expect(attendance).toMatchObject({ due: 20, present: 0, rate: 0 });
  expect(units.map(({ rate, due }) => [rate, due])).toEqual([
    [0, 20],
    [null, null],
    [null, null],
  ]);
});

test('the numbers of a thematic meeting beside the regular one count for nothing', () => {
  const { attendance, score } = summary(`
    ${HEAD}
    Thôn 1 | 11/2026 | chuyên đề  | 10/11 | 20 | 20 | 5  | 100 |
    Thôn 1 | 11/2026 | thường kỳ  | 5/11  | 20 | 20 | 18 | 92  |
    Thôn 1 | 11/2026 | bất thường | 20/11 | 20 | 20 | 1  | 10  |`);
  expect(attendance).toMatchObject({ due: 20, present: 18 });
  expect(score).toEqual({ count: 1, mean: 92, min: 92, max: 92 });
});

test('a row with an error in one measure still counts in the other, and stays reported', () => {
  const drawing = `
    ${HEAD}
    Thôn 1 | 11/2026 | | 5/11 | 20 | 20 | 21 | 92  |
    Thôn 2 | 11/2026 | | 5/11 | 10 | 10 | 9  | 101 |`;
  expect(standings(drawing)).toEqual([
    ['excluded', 'counted'],
    ['counted', 'excluded'],
  ]);
  const { reported, attendance, score } = summary(drawing);
  expect(reported).toBe(2);
  expect(attendance).toMatchObject({ due: 10, present: 9, rate: 0.9 });
  expect(score).toEqual({ count: 1, mean: 92, min: 92, max: 92 });
});

test('the rows add up: records = counted + excluded + not given + replaced, read = records + skipped', () => {
  expect(check({ 'Chi bộ': ROSTER, 'Sổ họp': MEETINGS }).rows).toEqual({
    // HS-01…05 of November, and the row of totals
    read: 6,
    skipped: 1,
    records: 5,
    attendance: { counted: 2, excluded: 1, notGiven: 2, replaced: 0 },
    score: { counted: 2, excluded: 0, notGiven: 3, replaced: 0 },
  });
});

test('a check of November speaks of November and of the roster only', () => {
  const drawing = (month: string): string => `${HEAD}\nThôn 1 | ${month} | | | 20 | 20 | 21 | 92 |`;
  expect(places(drawing('11/2026'))).toEqual(['row/present-over-due G2']);
  expect(places(drawing('10/2026'))).toEqual([]);
});

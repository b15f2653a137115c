import { describe, expect, test } from 'vitest';
import { at, errors, places, standings, summary } from '../../support/sheet.ts';

const sheet = (name: string, due: string, present: string, score: string, grade = ''): string => `
  Tên chi bộ | Tháng   | Ngày họp   | Phải dự | Có mặt | Tổng điểm | Tự xếp loại
  ${name}    | 11/2026 | 2026-11-05 | ${due}  | ${present} | ${score} | ${grade}`;

test('who came is blank', () => {
  expect(errors(sheet('Thôn 1', '20', '', '95'))).toEqual([
    at(
      'cell/missing',
      'E2',
      '«Có mặt» còn trống. Hãy ghi số; nếu chi bộ không họp, ghi «không họp» ở cột ngày họp hoặc hình thức.',
    ),
  ]);
  expect(standings(sheet('Thôn 1', '20', '', '95'))).toEqual([['excluded', 'counted']]);
});

test('who was due is blank', () => {
  expect(errors(sheet('Thôn 1', '', '18', '95'))).toEqual([
    at(
      'cell/missing',
      'D2',
      '«Phải dự» còn trống. Hãy ghi số; nếu chi bộ không họp, ghi «không họp» ở cột ngày họp hoặc hình thức.',
    ),
  ]);
});

test('the total is blank and no grade stands in its place', () => {
  expect(errors(sheet('Thôn 1', '20', '18', ''))).toEqual([
    at(
      'cell/missing',
      'F2',
      '«Tổng điểm tự chấm» còn trống và cũng chưa có xếp loại. Hãy ghi tổng điểm chi bộ tự chấm.',
    ),
  ]);
  expect(standings(sheet('Thôn 1', '20', '18', ''))).toEqual([['counted', 'excluded']]);
});

test('no unit: the row counts for nothing', () => {
  expect(errors(sheet('', '20', '18', '95'))).toEqual([
    at('cell/missing', 'A2', 'Dòng có số liệu nhưng không ghi chi bộ nào. Hãy ghi mã hoặc tên chi bộ.', ''),
  ]);
  expect(standings(sheet('', '20', '18', '95'))).toEqual([['excluded', 'excluded']]);
});

test('a fraction left blank is one fault', () => {
  expect(
    errors(`
      Tên chi bộ | Tháng   | Dự họp (có mặt/phải dự) | Tổng điểm
      Thôn 1     | 11/2026 |                         | 95`),
  ).toEqual([
    at(
      'cell/missing',
      'C2',
      '«Số ĐV dự / phải dự» còn trống. Hãy ghi số; nếu chi bộ không họp, ghi «không họp» ở cột ngày họp hoặc hình thức.',
    ),
  ]);
});

describe('blank is not zero', () => {
  test('nobody came: 0 of 20 is a figure, 0 %', () => {
    expect(places(sheet('Thôn 1', '20', '0', '95'))).toEqual([]);
    expect(summary(sheet('Thôn 1', '20', '0', '95')).attendance.rate).toBe(0);
  });
  test('a dash where a number must stand is a blank', () => {
    expect(places(sheet('Thôn 1', '20', '-', '95'))).toEqual(['cell/missing E2']);
  });
  test('a score of 0 is a score', () => {
    expect(places(sheet('Thôn 1', '20', '18', '0'))).toEqual([]);
    expect(summary(sheet('Thôn 1', '20', '18', '0')).score).toEqual({ count: 1, mean: 0, min: 0, max: 0 });
  });
});

test('a grade without a score is no fault and counts among the grades only', () => {
  const drawing = sheet('Thôn 1', '20', '18', '', 'Khá');
  expect(places(drawing)).toEqual([]);
  expect(standings(drawing)).toEqual([['counted', 'not-given']]);
  const { grades, score } = summary(drawing);
  expect(grades).toEqual({ good: 0, fair: 1, average: 0, poor: 0 });
  expect(score).toEqual({ count: 0, mean: null, min: null, max: null });
});

test('a blank due is no fault where members are given', () => {
  const drawing = `
    Tên chi bộ | Tháng   | Tổng số ĐV | Phải dự | Có mặt | Tổng điểm
    Thôn 1     | 11/2026 | 20         |         | 18     | 95`;
  expect(places(drawing)).toEqual([]);
  expect(summary(drawing).attendance).toMatchObject({ due: 20, present: 18, rate: 0.9 });
});

test('a box that cannot be read is not also missing', () => {
  expect(places(sheet('Thôn 1', '20', 'vài', '95'))).toEqual(['cell/not-a-number E2']);
  expect(places(sheet('Thôn 1', '#REF!', '18', '95'))).toEqual(['cell/formula-error D2']);
  expect(places(sheet('Thôn 1', '20', '18', 'tốt lắm'))).toEqual(['cell/not-a-number F2']);
});

test('two blanks are two faults', () => {
  expect(places(sheet('Thôn 1', '20', '', ''))).toEqual(['cell/missing E2', 'cell/missing F2']);
});

test('of a meeting beside the regular one nothing is asked: its numbers count for nothing', () =>
  expect(
    places(`
      Tên chi bộ | Tháng   | Hình thức  | Phải dự | Có mặt | Tổng điểm
      Thôn 1     | 11/2026 | thường kỳ  | 20      | 18     | 95
      Thôn 1     | 11/2026 | bất thường | 20      | 16     |
      Thôn 1     | 11/2026 | chuyên đề  | 20      |        |`),
  ).toEqual([]));

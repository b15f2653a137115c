import { expect, test } from 'vitest';
import { at, errors, places, standings } from '../../support/sheet.ts';

const sheet = (score: string, grade = ''): string => `
  Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm | Tự xếp loại
  Thôn 1     | 11/2026 | 20      | 18     | ${score}  | ${grade}`;

test('109 of 100', () => {
  expect(errors(sheet('109'))).toEqual([
    at('score/out-of-range', 'E2', 'Tổng điểm ghi 109, nhưng cao nhất là 100. Hãy ghi lại.'),
  ]);
  expect(standings(sheet('109'))).toEqual([['counted', 'excluded']]);
});

test('925 is probably 92,5', () => {
  expect(errors(sheet('925'))).toEqual([
    at(
      'score/out-of-range',
      'E2',
      'Tổng điểm ghi 925, nhưng cao nhất là 100. Có thể thiếu dấu phẩy: 92,5. Hãy ghi lại.',
    ),
  ]);
});

test('one slip: neither the grade nor the parts are blamed as well', () => {
  expect(places(sheet('925', 'Khá'))).toEqual(['score/out-of-range E2']);
  expect(
    places(`
      Tên chi bộ | Tháng   | Phải dự | Có mặt | TC1 | TC2 | Tổng điểm
      Thôn 1     | 11/2026 | 20      | 18     | 9   | 75  | 840`),
  ).toEqual(['score/out-of-range G2']);
});

test('a box of percentages among scores out of 100 holds a share', () => {
  const two = (score: string, grade = ''): string => `${sheet('95', 'Tốt')}
  Thôn 2     | 11/2026 | 20      | 18     | ${score}  | ${grade}`;
  expect(errors(two('0.9'))).toMatchObject([
    {
      code: 'score/out-of-range',
      row: 3,
      message: 'Tổng điểm ghi 0,9, có thể là 90 trong ô định dạng phần trăm. Hãy ghi lại theo thang 100.',
    },
  ]);
  expect(standings(two('0.9'))[1]).toEqual(['counted', 'excluded']);
  expect(places(two('0.9', 'Tốt'))).toEqual(['score/out-of-range E3']);
});

test.each([['100'], ['100,0'], ['0'], ['95/100'], ['95đ']])('silent: %s', score => {
  expect(places(sheet(score))).toEqual([]);
});

test('less than nothing is another code', () => expect(places(sheet('-5'))).toEqual(['cell/negative E2']));

import { describe, expect, test } from 'vitest';
import { at, check, errors, places, standings, summary } from '../../support/sheet.ts';

const sheet = (score: string, grade: string): string => `
  Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm | Tự xếp loại
  Thôn 1     | 11/2026 | 20      | 18     | ${score}  | ${grade}`;

test('84 is Khá, not Tốt', () => {
  expect(errors(sheet('84', 'Tốt'))).toEqual([
    at('score/grade-mismatch', 'F2', 'Tổng điểm 84 là loại Khá, nhưng xếp loại ghi Tốt. Hãy sửa điểm hoặc xếp loại.'),
  ]);
  expect(standings(sheet('84', 'Tốt'))).toEqual([['counted', 'excluded']]);
});

test('an x under the wrong grade points at the x', () => {
  expect(
    errors(`
      Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm | Tốt | Khá | Trung bình | Kém
      Thôn 1     | 11/2026 | 20      | 18     | 91        |     |     | x          |`),
  ).toEqual([
    at(
      'score/grade-mismatch',
      'H2',
      'Tổng điểm 91 là loại Tốt, nhưng xếp loại ghi Trung bình. Hãy sửa điểm hoặc xếp loại.',
    ),
  ]);
});

describe('the limits belong to the grade above', () => {
  test.each([
    ['90', 'Tốt', []],
    ['89,5', 'Khá', []],
    ['89,99', 'Tốt', ['score/grade-mismatch F2']],
    ['70', 'Khá', []],
    ['69,9', 'Trung bình', []],
    ['50', 'TB', []],
    ['49,9', 'kém', []],
    ['0', 'Kém', []],
    ['95', '', []],
  ])('%s %s', (score, grade, expected) => expect(places(sheet(score, grade))).toEqual(expected));
});

test('the limits of the commune hold: Khá from 75', () => {
  const tabs = (score: string, grade: string) => ({
    'Cấu hình': `
      Khóa      | Giá trị
      Ngưỡng Khá | 75`,
    'Sổ họp': sheet(score, grade),
  });
  expect(places(tabs('74', 'Trung bình'))).toEqual([]);
  expect(places(tabs('74', 'Khá'))).toEqual(['score/grade-mismatch F2']);
});

test('the grade decided above changes nothing', () => {
  const drawing = `
    Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm | Tự xếp loại | Cấp trên quyết định
    Thôn 1     | 11/2026 | 20      | 18     | 92        | Tốt         | Khá`;
  expect(places(drawing)).toEqual([]);
  expect(summary(drawing).grades).toEqual({ good: 1, fair: 0, average: 0, poor: 0 });
});

describe('one slip in the total', () => {
  const scored = (tc1: string, tc2: string, total: string, grade: string) => ({
    'Tiêu chí': `
      Mã  | Nội dung | Điểm tối đa
      TC1 | Chuẩn bị | 10
      TC2 | Tổ chức  | 90`,
    'Sổ họp': `
      Tên chi bộ | Tháng   | Phải dự | Có mặt | TC1 | TC2 | Tổng điểm | Tự xếp loại
      Thôn 1     | 11/2026 | 20      | 18     | ${tc1} | ${tc2} | ${total} | ${grade}`,
  });
  // 9 + 85 = 94 is Tốt; the total says 49
  test('sum and grade agree with each other: only the sum is told', () => {
    expect(places(scored('9', '85', '49', 'Tốt'))).toEqual(['score/sum-mismatch G2']);
  });
  // 94 is Tốt, 49 is Kém, Khá is neither: two slips
  test('a grade that fits neither is a second slip', () => {
    expect(places(scored('9', '85', '49', 'Khá'))).toEqual(['score/sum-mismatch G2', 'score/grade-mismatch H2']);
  });
});

describe('dust and thousandths', () => {
  test.each([
    ['89.99999999999999', 'Tốt'],
    ['69.99999999999999', 'Khá'],
    ['90.00000000000001', 'Tốt'],
  ])('%s is %s', (score, grade) => expect(places(sheet(score, grade))).toEqual([]));

  const fixes = (score: string, grade: string) =>
    check(sheet(score, grade)).findings.flatMap(({ fix }) => (fix === null ? [] : [fix.map(box => box.new)]));

  test('less than a thousandth below a limit is an error, shown as it is, that only people can mend', () => {
    expect(errors(sheet('89.9996', 'Tốt'))).toEqual([
      at(
        'score/grade-mismatch',
        'F2',
        'Tổng điểm 89,9996 là loại Khá, nhưng xếp loại ghi Tốt. Hãy sửa điểm hoặc xếp loại.',
      ),
    ]);
    expect(fixes('89.9996', 'Tốt')).toEqual([]);
    expect(fixes('90.0004', 'Khá')).toEqual([]);
  });
  test('on the limit, or a hundredth from it, nothing is in doubt', () => {
    expect(fixes('90', 'Khá')).toEqual([['Tốt']]);
    expect(fixes('89.99', 'Tốt')).toEqual([['Khá']]);
  });
});

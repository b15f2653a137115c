import { describe, expect, test } from 'vitest';
import { at, errors, places, standings } from '../../support/sheet.ts';

const RUBRIC = `
  Mã  | Nội dung   | Điểm tối đa | Áp dụng khi
  TC1 | Chuẩn bị   | 10          |
  TC2 | Tổ chức    | 75          |
  TC3 | Chuyên đề  | 15          | có chuyên đề`;

const tabs = (form: string, tc1: string, tc2: string, tc3: string, total: string, grade = '') => ({
  'Tiêu chí': RUBRIC,
  'Sổ họp': `
    Tên chi bộ | Tháng   | Phải dự | Có mặt | Hình thức | TC1 | TC2 | TC3 | Tổng điểm | Tự xếp loại
    Thôn 1     | 11/2026 | 20      | 18     | ${form} | ${tc1} | ${tc2} | ${tc3} | ${total} | ${grade}`,
});
const regular = (tc1: string, tc2: string, total: string, grade = '') => tabs('thường kỳ', tc1, tc2, '', total, grade);

test('9 + 75 = 84, total 85,5', () => {
  expect(errors(regular('9', '75', '85.5'))).toEqual([
    at(
      'score/sum-mismatch',
      'I2',
      'Các tiêu chí cộng lại được 84, nhưng tổng điểm ghi 85,5. Hãy sửa tổng điểm hoặc điểm tiêu chí.',
    ),
  ]);
  expect(standings(regular('9', '75', '85.5'))).toEqual([['counted', 'excluded']]);
});

test('9 + 75 = 84, total 83,5: less than the parts', () => {
  expect(places(regular('9', '75', '83,5'))).toEqual(['score/sum-mismatch I2']);
});

describe('silent', () => {
  test.each([
    ['adds up', regular('9', '75', '84')],
    ['halves add up', regular('9,5', '74.5', '84')],
    ['tenths add up without binary dust', regular('1.1', '70.1', '71,2')],
    ['all criteria blank: only the total is needed', regular('', '', '84')],
    ['TC1 blank could add up to 10: 75 + 10', regular('', '75', '85')],
    ['TC1 blank could add nothing', regular('', '75', '75')],
    ['thematic part blank could add 15: 84 + 15', tabs('thường kỳ + chuyên đề', '9', '75', '', '99')],
    ['thematic part given', tabs('thường kỳ + chuyên đề', '9', '75', '10', '94')],
    ['no total, but a grade', regular('9', '75', '', 'Khá')],
  ])('%s', (_, drawing) => expect(places(drawing)).toEqual([]));
});

test('a blank criterion cannot bring more than its maximum: 75 + 10 < 86', () => {
  expect(errors(regular('', '75', '86'))).toEqual([
    at(
      'score/sum-mismatch',
      'I2',
      'Các tiêu chí đã chấm cộng được 75, các tiêu chí còn trống nhiều nhất thêm 10, nhưng tổng điểm ghi 86. Hãy kiểm tra lại.',
    ),
  ]);
});

test('a criterion that does not apply adds nothing: no thematic part, 9 + 75 < 90', () => {
  expect(places(regular('9', '75', '90'))).toEqual(['score/sum-mismatch I2']);
});

test('a criterion that cannot be read is one error', () => {
  expect(places(regular('chín', '75', '99'))).toEqual(['cell/not-a-number F2']);
});

test('without a rubric the criteria in the header still add up', () => {
  const sheet = (total: string): string => `
    Tên chi bộ | Tháng   | Phải dự | Có mặt | TC1 | TC2 | Tổng điểm
    Thôn 1     | 11/2026 | 20      | 18     | 9   | 75  | ${total}`;
  expect(places(sheet('84'))).toEqual([]);
  expect(places(sheet('85'))).toEqual(['score/sum-mismatch G2']);
});

describe('thirds and dust', () => {
  // 9,333 + 75 = 84,333 beside the formula's 84,3333; a thousandth more is a difference
  test.each([
    ['9.333', '75', '84.3333', []],
    ['9.1', '74.9', '83.99999999999999', []],
    ['9.333', '75', '84.335', ['score/sum-mismatch I2']],
  ])('%s + %s beside %s', (tc1, tc2, total, expected) => {
    expect(places(regular(tc1, tc2, total))).toEqual(expected);
  });
});

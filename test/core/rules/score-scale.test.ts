import { describe, expect, test } from 'vitest';
import { saysTen } from '../../../src/core/meetings/score-scale.ts';
import { check, errors, places, standings, summary, told } from '../../support/sheet.ts';

const rows = (label: string, ...scores: readonly string[]) =>
  [
    `Tên chi bộ | Tháng | Phải dự | Có mặt | ${label} | Xếp loại`,
    ...scores.map((score, i) => `Thôn ${i + 1} | 11/2026 | 20 | 18 | ${score}`),
  ].join('\n');

const kinds = (drawing: Parameters<typeof told>[0]) =>
  told(drawing).map(({ severity, code, column, row }) => `${severity} ${code} ${column}${row}`);

describe('a scale of ten that the sheet names', () => {
  const drawing = rows('Tổng điểm (thang 10)', '9.5 | Tốt', '8.8 | Khá', '9.27 | Tốt');
  // 9.5, 8.8 and 9.27 times ten: (95 + 88 + 92.7) / 3 = 275.7 / 3 = 91.9
  test('is read times ten, without dust, and told once', () => {
    expect(summary(drawing).score).toMatchObject({ count: 3, mean: 91.9, min: 88, max: 95 });
    expect(summary(drawing).grades).toEqual({ good: 2, fair: 1, average: 0, poor: 0 });
    expect(told(drawing).map(({ severity, row, column, message }) => [severity, row, column, message])).toEqual([
      [
        'note',
        1,
        'E',
        'Trang «Sổ họp»: «Tổng điểm (thang 10)» cho biết chấm theo thang 10, nên các điểm được nhân 10 (cao nhất 9,5 là 95). Không cần sửa nếu đúng như vậy.',
      ],
    ]);
  });
  test('in a title, in the name of the tab, in the settings', () => {
    const title = `BẢNG ĐIỂM THÁNG 11/2026 (theo thang điểm 10)\n\n${rows('Tổng điểm', '9.5 | Tốt', '8.8 | Khá')}`;
    const plain = rows('Tổng điểm', '9.5 | Tốt', '8.8 | Khá');
    const set = { 'Cấu hình': 'Khóa | Giá trị\nThang điểm | 10', 'Sổ họp': plain };
    const across = `BẢNG ĐIỂM NĂM 2026 (thang điểm 10)
      Tên chi bộ | Tháng 10 |          |      | Tháng 11 |          |
                 | Phải dự  | Có mặt   | Điểm | Phải dự  | Có mặt   | Điểm
      Thôn 1     | 20       | 18       | 9    | 20       | 18       | 9.5
      Thôn 2     | 20       | 18       | 9    | 20       | 18       | 8.8`;
    for (const book of [title, across, { 'T11 thang điểm 10': plain }, set]) {
      // (95 + 88) / 2
      expect(summary(book).score).toMatchObject({ count: 2, mean: 91.5 });
      expect(errors(book)).toEqual([]);
    }
  });
  test('one score above ten: nothing is multiplied, and it is the error', () => {
    const above = rows('Điểm/10', '9.5 | Tốt', '88 | Khá');
    expect(kinds(above)).toEqual(['error table/score-scale E1']);
    expect(standings(above)).toEqual([
      ['counted', 'excluded'],
      ['counted', 'excluded'],
    ]);
    expect(errors(above)[0]?.message).toBe(
      'Trang «Sổ họp»: «Điểm/10» cho biết chấm theo thang 10, nhưng dòng 3 ghi 88; chưa tính điểm của bảng này. Hãy sửa điểm đó hoặc sửa chỗ ghi thang điểm.',
    );
  });
  test('the grade is held against the score times ten', () => {
    expect(places(rows('Tổng điểm (thang 10)', '9.5 | Khá'))).toEqual(['score/grade-mismatch F2']);
    expect(places(rows('Tổng điểm (thang 10)', '9 | Tốt', '8.999999999999998 | Tốt'))).toEqual([]);
  });
  test('a number as text is told, and mended, as it stands', () => {
    const found = check(rows('Tổng điểm (thang 10)', '9,5 | Tốt')).findings.find(
      ({ code }) => code === 'cell/number-as-text',
    );
    expect(found?.fix?.map(box => [box.box, box.new])).toEqual([['E2', 9.5]]);
    expect(found?.message).toContain('vẫn tính là 9,5');
  });
});

describe('nobody names the scale', () => {
  test('none above ten: an error, out of the score whatever grade stands beside it; attendance stays', () => {
    const drawing = rows('Tổng điểm', '9.5 | Tốt', '8.8 | Khá', '0 |');
    expect(kinds(drawing)).toEqual(['error table/score-scale E1']);
    expect(standings(drawing)).toEqual(Array(3).fill(['counted', 'excluded']));
    expect(summary(drawing)).toMatchObject({
      score: { count: 0, mean: null },
      grades: { good: 0, fair: 0, average: 0, poor: 0 },
    });
    expect(errors(drawing)[0]?.message).toBe(
      'Trang «Sổ họp»: không điểm nào quá 10 (cao nhất 9,5 ở dòng 2) mà không chỗ nào ghi thang điểm; chưa tính điểm của bảng này. Nếu chấm theo thang 10, hãy ghi «(thang 10)» ở tên cột điểm hoặc ghi «Thang điểm» là 10 ở trang Cấu hình; nếu điểm theo thang 100, ghi 100.',
    );
  });
  test('one above ten: the scores are out of a hundred, low ones too', () => {
    expect(kinds(rows('Tổng điểm', '95 | Tốt', '9.5 | Kém'))).toEqual([]);
  });
  test('the settings say a hundred: then low scores are low', () => {
    const book = { 'Cấu hình': 'Khóa | Giá trị\nThang điểm | 100', 'Sổ họp': rows('Tổng điểm', '9.5 | Kém') };
    expect(kinds(book)).toEqual([]);
    expect(summary(book).score).toMatchObject({ count: 1, mean: 9.5 });
  });
  test('zeros and blanks say nothing', () => {
    expect(kinds(rows('Tổng điểm', '0 | Kém'))).toEqual([]);
    expect(kinds(rows('Tổng điểm (thang 10)', '| Tốt'))).toEqual([]);
  });
});

describe('criteria', () => {
  const scored = (tc1: string, tc2: string, total: string) => ({
    'Tiêu chí': 'Mã | Nội dung | Điểm tối đa\nTC1 | Chuẩn bị | 20\nTC2 | Tổ chức | 80',
    'Sổ họp': `
      Tên chi bộ | Tháng   | Phải dự | Có mặt | TC1    | TC2    | Tổng điểm (thang 10)
      Thôn 1     | 11/2026 | 20      | 18     | 2      | 7.5    | 9.5
      Thôn 2     | 11/2026 | 20      | 18     | ${tc1} | ${tc2} | ${total}`,
  });
  // 1.5 + 7.3 = 8.8, times ten 15 + 73 = 88, each below its maximum of 20 and 80
  test('that add up to the total are out of ten with it', () => {
    expect(places(scored('1.5', '7.3', '8.8'))).toEqual([]);
  });
  test('a sum that is wrong is mended on the scale of the sheet', () => {
    const [finding] = check(scored('1.5', '7.3', '8.9')).findings.filter(({ code }) => code === 'score/sum-mismatch');
    expect(finding?.fix?.map(box => [box.box, box.old, box.new])).toEqual([['G3', 8.9, 8.8]]);
  });
  test('that add up to ten times the total are out of a hundred', () => {
    const drawing = `
      Tên chi bộ | Tháng   | Phải dự | Có mặt | TC1 | TC2 | Tổng điểm (thang 10)
      Thôn 1     | 11/2026 | 20      | 18     | 20  | 75  | 9.5
      Thôn 2     | 11/2026 | 20      | 18     | 15  | 73  | 8.9`;
    // 15 + 73 = 88, not 89
    expect(places(drawing)).toEqual(['score/sum-mismatch G3']);
  });
});

test.each([
  ['Tổng điểm (thang 10)', true],
  ['Thang điểm 10', true],
  ['THANG ĐIỂM: 10', true],
  ['Điểm theo thang điểm 10 (mười)', true],
  ['thang điểm từ 0 đến 10', true],
  ['(hệ 10)', true],
  ['Điểm/10', true],
  ['Điểm / 10', true],
  ['Tổng điểm (/10)', true],
  ['Tong diem (thang diem 10)', true],
  // a month, a day, a hundred, a count
  ['Điểm tháng 10', false],
  ['Điểm (tháng 10)', false],
  ['DIEM THANG 10', false],
  ['Tháng 9/10', false],
  ['Điểm/100', false],
  ['Thang điểm 100', false],
  ['Thang điểm 10, quy đổi thang 100', false],
  ['Điểm thang 10.2026', false],
  ['Tổng điểm', false],
  ['17/10', false],
])('%s says ten: %s', (text, expected) => expect(saysTen(text)).toBe(expected));

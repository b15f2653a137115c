import { describe, expect, test } from 'vitest';
import { check, errors, places, summary } from '../../../support/sheet.ts';

describe('a form a meeting', () => {
  const form = (unit: string, present: string, total = '15') => `
    PHIẾU TỰ CHẤM ĐIỂM SINH HOẠT CHI BỘ
    ${unit} | | Tháng 11/2026
    Phải dự          | 15
    Có mặt           | ${present}
    Vắng có lý do    | 1
    Vắng không lý do | 0
    TT | Tiêu chí   | Điểm tối đa | Điểm tự chấm
    1  | Thời gian  | 5           | 5
    2  | Dự họp     | 15          | 10
       | Tổng cộng  | 20          | ${total}`;
  test('is one record with its criteria', () => {
    const drawing = { 'Phiếu 1': form('Chi bộ thôn 1', '14'), 'Phiếu 2': form('Chi bộ thôn 2', '14') };
    expect(errors(drawing)).toEqual([]);
    // 14 + 14 of 15 + 15; 5 + 10 = 15 points each
    expect(summary(drawing)).toMatchObject({
      reported: 2,
      attendance: { due: 30, present: 28 },
      score: { count: 2, mean: 15 },
    });
    expect(check(drawing).shapes).toEqual(['mỗi buổi họp một phiếu']);
  });
  test('stands below another in the same tab, each with its own boxes', () => {
    const both = { 'Các phiếu': `${form('Chi bộ thôn 1', '14')}\n\n${form('Chi bộ thôn 2', '13')}` };
    // of the second, from row 13 on, 13 + 1 + 0 = 14, not 15: it counts for no attendance
    expect(summary(both)).toMatchObject({ expected: 2, reported: 2, attendance: { due: 15, present: 14 } });
    expect(places(both)).toEqual(['row/attendance-sum B16']);
  });
  test('may be a few lines under the name of each cell', () => {
    const lines = (unit: string, present: string) =>
      `Chi bộ: ${unit}\nPhải dự | 18\nCó mặt | ${present}\nTổng điểm | 95`;
    const drawing = { 'Tháng 11-2026': `${lines('Thôn 1', '17')}\n\n${lines('Thôn 2', '18')}` };
    expect(errors(drawing)).toEqual([]);
    // 17 + 18 of 18 + 18
    expect(summary(drawing)).toMatchObject({ reported: 2, attendance: { due: 36, present: 35 }, score: { count: 2 } });
  });
  test('names the boxes where its figures stand', () => {
    // 13 + 1 + 0 = 14, not 15; 5 + 10 = 15, not 16
    expect(places({ 'Phiếu 1': form('Chi bộ thôn 1', '13', '16') })).toEqual([
      'row/attendance-sum B4',
      'score/sum-mismatch D10',
    ]);
  });
});

test('silent: a table under labels that stand in a row', () => {
  expect(check('Chi bộ | Tháng | Phải dự | Có mặt | Điểm\nThôn 1 | 11/2026 | 15 | 14 | 95').shapes).toEqual([]);
});

test('silent: several units in one row are a table on its side, none of them left out', () => {
  const drawing = {
    '11-2026':
      'Nội dung | Chi bộ thôn 1 | Chi bộ thôn 2\nPhải dự | 18 | 20\nCó mặt | 17 | 18\nKhách | 1 | 2\nTổng điểm | 95 | 92',
  };
  expect(check(drawing).shapes).toEqual(['chi bộ theo cột, số liệu theo dòng']);
  // 17 + 18 of 18 + 20
  expect(summary(drawing)).toMatchObject({ reported: 2, attendance: { due: 38, present: 35 } });
});

import { describe, expect, test } from 'vitest';
import { check } from '../../support/sheet.ts';

const told = (drawing: Parameters<typeof check>[0], month = '2026-11') =>
  check(drawing, month).findings.map(({ code, severity, message }) => [code, severity, message]);
const ROWS = 'Tên chi bộ | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 20 | 18 | 95';

describe('month/sources-disagree', () => {
  test('tab and title: the tab is used, for copied tabs keep the old title', () => {
    expect(told({ 'Tháng 11-2026': `Tháng 10 năm 2026\n${ROWS}` })).toEqual([
      [
        'month/sources-disagree',
        'warning',
        'Tiêu đề là tháng 10/2026 nhưng tên trang là tháng 11/2026; đang tính là tháng 11/2026. Hãy sửa cho thống nhất.',
      ],
    ]);
    expect(told({ 'Tháng 11-2026': `Tháng 11 năm 2026\n${ROWS}` })).toEqual([]);
  });
  test('rows that name another month than their tab: the rows are used', () => {
    const drawing = {
      '10-2026':
        'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | 95\nThôn 2 | 10/2026 | 20 | 18 | 95',
    };
    expect(told(drawing)).toEqual([
      [
        'month/sources-disagree',
        'warning',
        '1 dòng ghi tháng 11/2026 trong khi tên trang hoặc tiêu đề là tháng 10/2026; tính theo tháng ghi ở dòng. Hãy sửa cho thống nhất.',
      ],
    ]);
    expect(told(drawing, '2026-10')).toEqual([]);
  });
});

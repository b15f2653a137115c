import { describe, expect, test } from 'vitest';
import { check, places, summary } from '../../../support/sheet.ts';

const drawing = (labels: string, more = '') => `
  Chi bộ | Tháng   | Phải dự | Có mặt | ${labels}
  Thôn 1 | 11/2026 | 18      | 17     | 95 | 93 | 92 ${more && '| Tốt'}
  Thôn 2 | 11/2026 | 20      | 18     | 88 | 86 | 84 ${more && '| Khá'}`;

describe('three scorers of one meeting', () => {
  test('the cell’s own score is the score, whatever those above give', () => {
    const told = drawing('Chi bộ tự chấm điểm | Tổ thẩm định chấm điểm | Đảng ủy duyệt điểm');
    expect(places(told)).toEqual([]);
    // (95 + 88) / 2, not 89.5 or 88
    expect(summary(told).score).toMatchObject({ count: 2, mean: 91.5 });
  });
  test('the grade beside the decided score is a decided one: it contradicts no self-score', () => {
    // 92 is Tốt, 84 is Khá; of the self-scores 95 and 88 the same
    const told = drawing('Chi bộ tự chấm điểm | Tổ thẩm định chấm điểm | Đảng ủy duyệt điểm | Xếp loại', 'x').replace(
      '84 | Khá',
      '69 | Trung bình',
    );
    expect(places(told)).toEqual([]);
    expect(summary(told).grades).toMatchObject({ good: 1, fair: 1, average: 0 });
  });
});

test('without the cell’s own score what others gave does not stand in for it, and that is said', () => {
  const told = `
  Chi bộ | Tháng   | Phải dự | Có mặt | Tổ thẩm định chấm điểm | Cấp trên chấm điểm
  Thôn 1 | 11/2026 | 18      | 17     | 93 | 92
  Thôn 2 | 11/2026 | 20      | 18     | 86 | 84`;
  expect(check(told).findings.map(({ code }) => code)).toContain('table/missing-column');
  expect(summary(told)).toMatchObject({ reported: 2, score: { mean: null } });
});

test('two columns of one and the same label are no two scorers, but a question', () => {
  const twice = 'Chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm | Tổng điểm\nThôn 1 | 11/2026 | 18 | 17 | 95 | 92';
  expect(places(twice)).toEqual(['table/duplicate-column E1']);
  expect(summary(twice).score.mean).toBeNull();
});

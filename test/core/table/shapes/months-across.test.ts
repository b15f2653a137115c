import { describe, expect, test } from 'vitest';
import { check, errors, places, summary } from '../../../support/sheet.ts';

describe('months side by side', () => {
  const drawing = {
    'Theo dõi 2026': `
      STT | Chi bộ    | Tháng 10 |        |      | Tháng 11 |        |      | Cả năm
          |           | Phải dự  | Có mặt | Điểm | Phải dự  | Có mặt | Điểm | Điểm
      1   | CB thôn 1 | 18       | 16     | 91   | 18       | 17     | 95   | 93
      2   | CB thôn 2 | 20       | 20     | 88   | 20       | 18     | 92.5 | 90.25
          | Tổng cộng | 38       | 36     |      | 38       | 35     |      |`,
  };
  test('are a table a month over the same units; the year beside them is passed over', () => {
    expect(errors(drawing)).toEqual([]);
    // 17 + 18 = 35 of 18 + 20 = 38; (95 + 92.5) / 2
    expect(summary(drawing)).toMatchObject({
      reported: 2,
      attendance: { due: 38, present: 35 },
      score: { mean: 93.75 },
    });
    // 16 + 20 = 36; (91 + 88) / 2
    expect(summary(drawing, '2026-10')).toMatchObject({ attendance: { due: 38, present: 36 }, score: { mean: 89.5 } });
  });
  test('are read over the units though nothing stands above their names', () => {
    const odd = { 'Theo dõi 2026': drawing['Theo dõi 2026'].replace('Chi bộ   ', '         ') };
    expect(summary(odd)).toMatchObject({ reported: 2, attendance: { due: 38, present: 35 } });
    expect(summary(odd, '2026-10')).toMatchObject({ attendance: { due: 38, present: 36 } });
  });
  test('are said to be read so, and every row is accounted for', () => {
    const { shapes, rows } = check(drawing);
    expect(shapes).toEqual(['mỗi tháng một nhóm cột']);
    // two units and the total
    expect(rows).toMatchObject({ read: 3, skipped: 1, records: 2 });
  });
  test('name the box of the tab, not of the month', () => {
    const wrong = { 'Theo dõi 2026': drawing['Theo dõi 2026'].replace('| 17     | 95', '| 19     | 95') };
    expect(places(wrong)).toEqual(['row/present-over-due G3']);
  });
});

describe('one column a month', () => {
  const lone = (title: string, figures: string) => ({ 'Năm 2026': `${title}\n${figures}` });
  const HEAD = 'STT | Chi bộ | Tháng 10 | Tháng 11';
  test('holds scores where its values are above 50', () => {
    const drawing = lone('THEO DÕI NĂM 2026', `${HEAD}\n1 | CB thôn 1 | 91 | 95\n2 | CB thôn 2 | 88 | 92`);
    // (95 + 92) / 2
    expect(summary(drawing).score).toMatchObject({ count: 2, mean: 93.5 });
    expect(check(drawing).shapes).toEqual(['mỗi tháng một cột']);
  });
  test('holds attendance where they are fractions', () => {
    const drawing = lone('THEO DÕI NĂM 2026', `${HEAD}\n1 | CB thôn 1 | 16/18 | 17/18\n2 | CB thôn 2 | 20/20 | 18/20`);
    // 17 + 18 of 18 + 20
    expect(summary(drawing).attendance).toMatchObject({ due: 38, present: 35 });
  });
  test('is no figure of either where nothing tells', () => {
    const drawing = lone('THEO DÕI NĂM 2026', `${HEAD}\n1 | CB thôn 1 | 16 | 17\n2 | CB thôn 2 | 20 | 18`);
    expect(summary(drawing)).toMatchObject({ attendance: { present: null }, score: { mean: null } });
  });
});

test('silent: a row a meeting with its month in a column', () => {
  const plain = {
    'Sổ họp': 'Chi bộ | Tháng | Phải dự | Có mặt | Điểm\nCB thôn 1 | Tháng 11/2026 | 18 | 17 | 95',
  };
  expect(check(plain).shapes).toEqual([]);
  expect(summary(plain).attendance).toMatchObject({ due: 18, present: 17 });
});

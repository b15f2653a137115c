import { describe, expect, test } from 'vitest';
import { check, places, summary } from '../../support/sheet.ts';

/** A sheet whose column of those present is called something nobody can guess, and what a person chose for it. */
const book = (settings: string, header = 'Tên chi bộ | Tháng | Phải dự | Quân | Tổng điểm') => ({
  'Cấu hình': `Khóa | Giá trị | Giải thích\n${settings}`,
  'Sổ họp': `
    ${header}
    Thôn 1     | 11/2026 | 20      | 18   | 95
    Thôn 2     | 11/2026 | 10      | 10   | 85`,
});
const codes = (drawing: Readonly<Record<string, string>>) =>
  check(drawing).findings.map(({ code, row }) => `${code} ${row}`);

test('without a choice the column is missing, and nobody is counted', () => {
  expect(codes(book('Ngưỡng Tốt | 90 |'))).toEqual(['table/missing-column 1', 'table/unknown-column 1']);
  expect(summary(book('Ngưỡng Tốt | 90 |')).attendance.present).toBeNull();
});

describe('a chosen column', () => {
  const chosen = 'Cột: Có mặt | Sổ họp!D | Cột đã chọn, tiêu đề «Quân»';
  test('is obeyed before any guess', () => {
    expect(summary(book(chosen)).attendance).toMatchObject({ due: 30, present: 28 });
    expect(codes(book(chosen))).toEqual([]);
  });
  test('is found again by its label after it has moved', () => {
    const moved = {
      ...book(chosen),
      'Sổ họp': 'Tên chi bộ | Quân | Tháng | Phải dự | Tổng điểm\nThôn 1 | 18 | 11/2026 | 20 | 95',
    };
    expect(summary(moved).attendance).toMatchObject({ due: 20, present: 18 });
    expect(check(moved).findings).toEqual([]);
  });
  test('whose label is gone is told, and never read from the box that stands there now', () => {
    const renamed = book(chosen, 'Tên chi bộ | Tháng | Phải dự | Ghi chú | Tổng điểm');
    expect(codes(renamed)).toEqual(['table/missing-column 1', 'table/saved-column-lost 1']);
    expect(summary(renamed).attendance.present).toBeNull();
  });
  test('is understood by its label in the other tabs too', () => {
    const other = {
      'Cấu hình': `Khóa | Giá trị | Giải thích\nCột: Có mặt | 10-2026!C | tiêu đề «Quân»`,
      '10-2026': 'Tên chi bộ | Phải dự | Quân | Tổng điểm\nThôn 1 | 20 | 20 | 95',
      '11-2026': 'Tên chi bộ | Quân | Phải dự | Tổng điểm\nThôn 1 | 18 | 20 | 95',
    };
    expect(summary(other).attendance).toMatchObject({ due: 20, present: 18 });
  });
  test('wins over a column that reads better', () => {
    const both = book(
      'Cột: Tổng điểm tự chấm | Sổ họp!F | tiêu đề «Điểm chốt»',
      'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm | Điểm chốt',
    );
    const drawing = {
      ...both,
      'Sổ họp': 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm | Điểm chốt\nThôn 1 | 11/2026 | 20 | 18 | 60 | 95',
    };
    expect(summary(drawing).score).toMatchObject({ count: 1, mean: 95 });
  });
  test('can be given by hand, without a label', () => {
    expect(summary(book('Cột: Có mặt | Sổ họp!D |')).attendance.present).toBe(28);
  });
});

test('a field that shall have no column has none', () => {
  const drawing = {
    'Cấu hình': 'Khóa | Giá trị | Giải thích\nCột: Vắng có lý do | Sổ họp!- |',
    'Sổ họp':
      'Tên chi bộ | Tháng | Phải dự | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | 9 | 0 | 95',
  };
  expect(places(drawing)).toEqual([]);
  expect(summary(drawing).attendance.excused.sum).toBeNull();
});

describe('a column and its refusal', () => {
  const [chosen, refused] = ['Cột: Có mặt | Sổ họp!D | tiêu đề «Quân»', 'Cột: Có mặt | Sổ họp!- |'];
  test.each([[`${chosen}\n${refused}`], [`${refused}\n${chosen}`]])('%j: the column holds', settings => {
    expect(summary(book(settings)).attendance).toMatchObject({ due: 30, present: 28 });
    expect(codes(book(settings))).toEqual([]);
  });
});

test('a chosen column leaves no other of its meaning, a criterion neither', () => {
  const twice = {
    'Cấu hình': 'Khóa | Giá trị | Giải thích\nCột: TC1 | Sổ họp!F |\nCột: Có mặt | Sổ họp!D |',
    'Sổ họp':
      'Tên chi bộ | Tháng | Phải dự | Có mặt | TC1 | TC1 | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | 5 | 94 | 20 | 94',
  };
  expect(places({ 'Sổ họp': twice['Sổ họp'] })).toEqual(['table/duplicate-column D1', 'table/duplicate-column E1']);
  expect(places(twice)).toEqual([]);
});

test('a refusal holds against what was chosen for another tab', () => {
  const drawing = {
    'Cấu hình': 'Khóa | Giá trị | Giải thích\nCột: Có mặt | 10-2026!B | tiêu đề «Quân»\nCột: Có mặt | 11-2026!- |',
    '11-2026': 'Tên chi bộ | Quân | Phải dự | Tổng điểm\nThôn 1 | 18 | 20 | 95',
  };
  expect(codes(drawing)).toEqual(['table/missing-column 1', 'table/unknown-column 1']);
});

test('header rows that a person chose are the header', () => {
  const drawing = (rows: string) => ({
    'Cấu hình': `Khóa | Giá trị | Giải thích\nDòng tiêu đề: Sổ họp | ${rows} |`,
    'Sổ họp': `
      Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm
      (mẫu)      | 11/2026 | 99      | 99     | 99
      Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm
      Thôn 1     | 11/2026 | 20      | 18     | 95`,
  });
  expect(summary(drawing("'3")).attendance).toMatchObject({ due: 20, present: 18 });
  expect(summary(drawing("'1")).attendance).toMatchObject({ due: 119, present: 117 });
});

test('a tab that shall hold no table holds none', () => {
  const drawing = {
    'Cấu hình': 'Khóa | Giá trị | Giải thích\nDòng tiêu đề: Nháp | không |',
    Nháp: 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 9 | 11/2026 | 9 | 9 | 9',
    'Sổ họp': 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | 95',
  };
  expect(summary(drawing)).toMatchObject({ expected: 1, reported: 1 });
});

test('a choice that cannot be read is told with its row', () => {
  expect(places(book('Cột: Có mặt | cột D |'))).toEqual(['cell/unknown-choice B2']);
});

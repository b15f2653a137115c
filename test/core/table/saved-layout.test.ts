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
      'Tên chi bộ | Tháng | Phải dự | Có mặt | TC1 | TC1 | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | 50 | 40 | 20 | 40',
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

describe('a choice in a tab that a shape lays out anew', () => {
  const set = (...rows: readonly string[]) => `Khóa | Giá trị | Giải thích\n${rows.join('\n')}`;
  const across = (settings: string, october = 'Quân', november = 'Quân') => ({
    'Cấu hình': settings,
    'Theo dõi 2026': `
      Chi bộ    | Tháng 10 |        |      | Tháng 11 |        |
                | Phải dự  | ${october} | Điểm | Phải dự | ${november} | Điểm
      CB thôn 1 | 18       | 16     | 91   | 18       | 17     | 95
      CB thôn 2 | 20       | 20     | 88   | 20       | 18     | 92`,
  });
  const presentIn = (drawing: Readonly<Record<string, string>>) =>
    ['2026-10', '2026-11'].map(month => summary(drawing, month).attendance.present);
  const lost = (drawing: Readonly<Record<string, string>>) =>
    ['2026-10', '2026-11'].flatMap(month =>
      check(drawing, month).findings.filter(({ code }) => code === 'table/saved-column-lost'),
    );
  test('holds for the month whose group has that column of the tab', () => {
    // 17 + 18; by its letter alone nobody else is meant
    const drawing = across(set('Cột: Có mặt | Theo dõi 2026!F |'));
    expect(presentIn(drawing)).toEqual([null, 35]);
    expect(lost(drawing)).toEqual([]);
  });
  test('and by its label for the others', () => {
    // 16 + 20, 17 + 18
    expect(presentIn(across(set('Cột: Có mặt | Theo dõi 2026!F | tiêu đề «Quân»')))).toEqual([36, 35]);
  });
  test('does not take the column of another month under the label that was chosen for its own', () => {
    const drawing = across(
      set('Cột: Có mặt | Theo dõi 2026!C | tiêu đề «Quân»', 'Cột: Có mặt | Theo dõi 2026!F | tiêu đề «Người»'),
      'Quân',
      'Người',
    );
    expect(presentIn(drawing)).toEqual([36, 35]);
    expect(lost(drawing)).toEqual([]);
  });
  test('is lost only where no month has it', () => {
    expect(lost(across(set('Cột: Có mặt | Theo dõi 2026!F | tiêu đề «Người»'))).length).toBeGreaterThan(0);
  });
  test('in the second of two blocks', () => {
    const blocks = {
      'Cấu hình': set('Cột: Có mặt | Tháng 11!G |'),
      'Tháng 11': `
        Tháng 11/2026
        Chi bộ    | Phải dự | Có mặt | Điểm | Chi bộ     | Phải dự | Có mặt | Điểm
        CB thôn 1 | 18      | 17     | 95   | CB Mầm non | 12      | 11     | 89`,
    };
    // 17 + 11
    expect(summary(blocks).attendance.present).toBe(28);
    expect(check(blocks).findings).toEqual([]);
  });
  test('in a tab a unit, where it holds for its own tab', () => {
    const tab = 'Tháng | Phải dự | Quân | Tổng điểm\n10/2026 | 18 | 16 | 91\n11/2026 | 18 | 17 | 95';
    const drawing = (why: string) => ({
      'Cấu hình': set(`Cột: Có mặt | CB Thôn 1!C | ${why}`),
      'CB Thôn 1': tab,
      'CB Thôn 2': tab,
    });
    expect(summary(drawing('tiêu đề «Quân»')).attendance).toMatchObject({ due: 36, present: 34 });
  });
  test('on its side, told by its label from the others of that column', () => {
    const turned = {
      'Cấu hình': set('Cột: Có mặt | 11-2026!A | tiêu đề «Quân»'),
      '11-2026':
        'Nội dung | Chi bộ thôn 1 | Chi bộ thôn 2\nPhải dự | 18 | 20\nQuân | 17 | 18\nKhách | 1 | 2\nTổng điểm | 95 | 92',
    };
    expect(summary(turned).attendance).toMatchObject({ due: 38, present: 35 });
  });
});

describe('what a person refused is found again by no other witness', () => {
  const refuse = (field: string, sheet: string, why = '') =>
    `Khóa | Giá trị | Giải thích\nCột: ${field} | ${sheet}!- | ${why}`;
  test('by its contents', () => {
    const sheet = (settings: string) => ({
      'Cấu hình': settings,
      '11-2026':
        'Chi bộ | Cột 2 | Phải dự | Có mặt | Điểm\nThôn 1 | 2026-11-05 | 20 | 18 | 95\nThôn 2 | 2026-11-06 | 10 | 9 | 91',
    });
    const days = (settings: string) => summary(sheet(settings)).units.map(({ date }) => date?.d ?? null);
    expect(days('Khóa | Giá trị | Giải thích\nTên đơn vị | X |')).toEqual([5, 6]);
    expect(days(refuse('Ngày họp', '11-2026'))).toEqual([null, null]);
  });
  test('by arithmetic', () => {
    const sheet = (settings: string) => ({
      'Cấu hình': settings,
      '11-2026': `
        Chi bộ | A  | Quân | Vắng có lý do | Vắng không lý do | Điểm
        Thôn 1 | 18 | 16   | 2             | 0                | 91
        Thôn 2 | 20 | 18   | 1             | 1                | 88
        Thôn 3 | 14 | 13   | 1             | 0                | 95
        Thôn 4 | 11 | 9    | 1             | 1                | 84
        Thôn 5 | 25 | 22   | 3             | 0                | 90`,
    });
    // 16 + 18 + 13 + 9 + 22 = 78
    expect(summary(sheet('Khóa | Giá trị | Giải thích\nTên đơn vị | X |')).attendance.present).toBe(78);
    expect(summary(sheet(refuse('Có mặt', '11-2026', 'Không dùng cột «Quân»'))).attendance.present).toBeNull();
  });
  test('in a box that holds score and grade, the other of the two stays', () => {
    const drawing = {
      'Cấu hình': refuse('Tự xếp loại', '11-2026'),
      '11-2026': 'Chi bộ | Phải dự | Có mặt | Điểm\nThôn 1 | 20 | 18 | 95 – Tốt\nThôn 2 | 10 | 9 | 91 – Tốt',
    };
    expect(summary(drawing).score.mean).toBe(93);
    expect(check(drawing).judged.map(({ meeting }) => meeting.cells.grade.is)).toEqual(['blank', 'blank']);
  });
});

describe('what a person chose is a question no more', () => {
  const sheet = (settings: string) => ({
    'Cấu hình': `Khóa | Giá trị | Giải thích\n${settings}`,
    '11-2026': `
      Chi bộ | Có mặt | Phải dự | Vắng có lý do | Vắng không lý do | Điểm
      Thôn 1 | 18     | 16      | 2             | 0                | 91
      Thôn 2 | 20     | 18      | 1             | 1                | 88
      Thôn 3 | 14     | 13      | 1             | 0                | 95
      Thôn 4 | 11     | 9       | 1             | 1                | 84
      Thôn 5 | 25     | 22      | 3             | 0                | 90`,
  });
  test('without a choice it is one', () => {
    expect(places(sheet('Tên đơn vị | X |'))).toContain('table/contradiction C1');
  });
  test('both columns chosen the other way round', () => {
    const chosen = 'Cột: Phải dự | 11-2026!B |\nCột: Có mặt | 11-2026!C |';
    expect(places(sheet(chosen))).toEqual([]);
    // 18 + 20 + 14 + 11 + 25 = 88; 16 + 18 + 13 + 9 + 22 = 78
    expect(summary(sheet(chosen)).attendance).toMatchObject({ due: 88, present: 78 });
  });
  test('the label confirmed: the rows are wrong, and say so', () => {
    const told = places(sheet('Cột: Có mặt | 11-2026!B |\nCột: Phải dự | 11-2026!C |'));
    expect(new Set(told.map(place => place.split(' ')[0]))).toEqual(new Set(['row/attendance-sum']));
    expect(told).toHaveLength(5);
  });
});

import { describe, expect, test } from 'vitest';
import { readGrade } from '../../src/core/boxes/choice.ts';
import { totalScores } from '../../src/core/functions/total-scores.ts';
import { at, check, errors, judgedBook, places, range, summary } from '../support/sheet.ts';
import { shiftFormula } from '../support/shift-formula.ts';

// Slips that were once counted twice, pointed at the wrong box or vanished

const EXCUSED_TOO = 'miễn, nơi khác, đình chỉ, LLVT, vắng có lý do';
const excusedLeave = (row: string) => ({
  'Cấu hình': `Khóa | Giá trị\nKhông tính vào số phải dự | ${EXCUSED_TOO}`,
  'Sổ họp': `
    Tên chi bộ | Tháng   | Tổng số ĐV | Miễn SH | Phải dự | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm
    Thôn 1     | 11/2026 | ${row}`,
});

describe('excused absences that leave the denominator', () => {
  test('the sentence of row/due-mismatch deducts them', () => {
    // 20 − 1 − 2 = 17; 14 + 1 = 15 as typed
    expect(errors(excusedLeave('20 | 1 | 15 | 14 | 2 | 1 | 95'))).toEqual([
      at(
        'row/due-mismatch',
        'E2',
        'Tổng số 20 − miễn 1 − vắng có lý do 2 = 17, nhưng phải dự ghi là 15. Hãy sửa số phải dự hoặc số được trừ.',
      ),
    ]);
  });
  test('a due that still holds them is quoted as it was typed', () => {
    // typed 20, of whom 2 are excused: 17 + 1 = 18 = 20 − 2; but 25 − 1 = 24
    expect(errors(excusedLeave('25 | 1 | 20 | 17 | 2 | 1 | 95'))).toEqual([
      at(
        'row/due-mismatch',
        'E2',
        'Tổng số 25 − miễn 1 = 24, nhưng phải dự ghi là 20. Hãy sửa số phải dự hoặc số được trừ.',
      ),
    ]);
  });
  test('a count of them that cannot be read is one error, not a wrong due as well', () => {
    expect(places(excusedLeave('20 | 1 | 17 | 16 | vài | 1 | 95'))).toEqual(['cell/not-a-number G2']);
  });
});

describe('a due from which the excused are out already', () => {
  const told = (row: string) => places(excusedLeave(row));
  // 12 − 2 exempt − 1 excused = 9, as typed; only the slip is told
  test('7 + 0 is not 9', () => expect(told('12 | 2 | 9 | 7 | 1 | 0 | 95')).toEqual(['row/attendance-sum F2']));
  test('10 + 0 is not 9', () => expect(told('12 | 2 | 9 | 10 | 1 | 0 | 95')).toEqual(['row/attendance-sum F2']));
  test('9 + 1 is not 9', () => expect(told('12 | 2 | 9 | 9 | 1 | 1 | 95')).toEqual(['row/attendance-sum F2']));
  test('9 + 0 is 9', () => expect(told('12 | 2 | 9 | 9 | 1 | 0 | 95')).toEqual([]));
  // typed 10 still holds the one excused: 10 − 1 = 9
  test('a due that still holds them: 9 + 0 = 10 − 1', () => expect(told('12 | 2 | 10 | 9 | 1 | 0 | 95')).toEqual([]));
});

test('a blank criterion leaves room for the grade: one slip in the total is one error', () => {
  // 65 given, TC1 blank can add up to 10: 65–75, so Khá (72, say) is sound; the total 92 is the slip
  expect(
    places({
      'Tiêu chí': 'Mã | Nội dung | Điểm tối đa\nTC1 | Chuẩn bị | 10\nTC2 | Tổ chức | 90',
      'Sổ họp': `
        Tên chi bộ | Tháng   | Phải dự | Có mặt | TC1 | TC2 | Tổng điểm | Tự xếp loại
        Thôn 1     | 11/2026 | 20      | 18     |     | 65  | 92        | Khá`,
    }),
  ).toEqual(['score/sum-mismatch G2']);
});

test('the year of the title comes before the year of a day that was mistyped', () => {
  const drawing = `
    SỔ HỌP CHI BỘ NĂM 2026

    Tên chi bộ | Tháng | Ngày họp   | Phải dự | Có mặt | Tổng điểm
    Thôn 1     | 11    | 05/11/2025 | 20      | 18     | 95
    Thôn 2     | 11    | 05/11/2026 | 10      | 10     | 90`;
  expect(places(drawing)).toEqual(['row/date-outside-month C4']);
  expect(summary(drawing).reported).toBe(2);
});

test('a fault of Cấu hình points at the column of the values, wherever it stands', () => {
  expect(
    errors({
      'Cấu hình': `
        | Khóa       | Giá trị
        | Ngưỡng Tốt | cao`,
      'Sổ họp': 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | 95',
    }),
  ).toEqual([
    at('cell/not-a-number', 'C2', '«Ngưỡng Tốt» ghi «cao», không phải là số. Hãy ghi lại bằng chữ số.', '', 'Cấu hình'),
  ]);
});

describe('a column of a criterion carries its code with the name behind it', () => {
  test.each(['TC1. Chuẩn bị', 'TC1.', 'TC1: Chuẩn bị', 'TC1 (10 điểm)', 'TC1 Chuẩn bị'])('%s', head => {
    expect(
      totalScores(
        range(`${head} | TC2\n9 | 75`),
        range('Mã | Nội dung | Điểm tối đa\nTC1 | Tài liệu | 10\nTC2 | Tổ chức | 90'),
      ),
    ).toEqual([['Tổng điểm'], [84]]);
  });
  test('TC1.1 is not TC1', () => {
    expect(totalScores(range('TC1.1 | TC1\n3 | 9'), range('Mã | Nội dung | Điểm tối đa\nTC1 | Tài liệu | 10'))).toEqual(
      [['Tổng điểm'], [9]],
    );
  });
});

describe('every line of the roster with a code and a name is a unit, whatever it is called', () => {
  const expected = (prefix: string, ...names: readonly string[]): string[] =>
    check({
      'Chi bộ': `Mã | Tên\n${names.map((name, i) => `${prefix}0${i + 1} | ${name}`).join('\n')}`,
      'Sổ họp': `Mã chi bộ | Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\n${prefix}01 | | 11/2026 | 20 | 18 | 95`,
    }).expected.map(unit => unit.name);
  test.each([
    ['HS-', ['Thôn 1', 'Thôn 2']],
    ['HS-', ['Thôn 1', 'Khối Đảng', 'Thôn 2']],
    ['HS-', ['Thôn 1', 'Tổng hợp', 'Thôn 2']],
    ['HS-', ['Thôn 1', 'Thường trực HĐND', 'Thôn 2', 'Thôn 3']],
    ['X.', ['Thôn 1', 'Thôn 2']],
    ['V-', ['Thôn 1', 'Thôn 2']],
  ])('%s: %s', (prefix, names) => expect(expected(prefix, ...names)).toEqual(names));
});

test('a reference to a row of another tab is no reference to the own row', () => {
  expect(shiftFormula("='Chi bộ'!D9+F9", 9, 11)).toBe("='Chi bộ'!D9+F11");
  expect(shiftFormula('=Roster!D9+F9', 9, 11)).toBe('=Roster!D9+F11');
  expect(shiftFormula("=SUM('Chi bộ'!D9:E9)+SUM(F9:H9)", 9, 11)).toBe("=SUM('Chi bộ'!D9:E9)+SUM(F11:H11)");
});

test.each(['constructor', '__proto__'])('%s is no grade', text => {
  expect(readGrade(text)).toMatchObject({ is: 'bad', code: 'cell/unknown-choice' });
});

test('the 31st of a month that has 30 days is its last day', () => {
  // met in October, sent on 1 December: November ended the day before
  const onTime = (sent: string) =>
    summary(
      {
        'Cấu hình': 'Khóa | Giá trị\nHạn báo cáo (ngày trong tháng sau) | 31',
        'Sổ họp': `Tên chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm | Ngày gửi báo cáo
          Thôn 1 | 10/2026 | 2026-10-05 | 20 | 18 | 92 | ${sent}`,
      },
      '2026-10',
    ).onTime;
  expect(onTime('2026-11-30')).toBe(1);
  expect(onTime('2026-12-01')).toBe(0);
});

test('a report of December sent on 3/1 was sent in January, and late', () => {
  expect(
    summary(
      `Tên chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm | Ngày gửi báo cáo
       Thôn 1 | 12/2026 | 2026-12-05 | 20 | 18 | 92 | 3/1`,
      '2026-12',
    ).onTime,
  ).toBe(0);
});

test('a row that did not meet raises no error', () => {
  expect(
    places({
      'Chi bộ': 'Mã | Tên | Số đảng viên\nHS-01 | Thôn 1 | 20',
      'Sổ họp': `Mã chi bộ | Tên chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm
        HS-77 | Thôn 77 | 11/2026 | không họp | | |
        HS-01 | Thôn 1 | 11/2026 | 5/11 | 20 | 18 | 92`,
    }),
  ).toEqual([]);
});

test('a box of zero-width marks alone is blank', () => {
  expect(
    places(
      'Tên chi bộ | Tháng | Phải dự | Có mặt | Vắng có lý do | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | \u200b | 92',
    ),
  ).toEqual([]);
});

test('a column that is still empty keeps its meaning', () => {
  const [meetings] = judgedBook(
    'Tên chi bộ | Tháng | Phải dự | Có mặt | Nghị quyết/kết luận | Cấp trên dự | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | | | 92',
  ).book.tables;
  expect(meetings?.table.header.columns.map(({ field }) => field)).toEqual([
    'name',
    'month',
    'due',
    'present',
    'resolution',
    'superior',
    'score',
  ]);
});

import { describe, expect, test } from 'vitest';
import { at, errors, places, standings } from '../../support/sheet.ts';

const sheet = (members: string, exempt: string, due: string, present: string): string => `
  Tên chi bộ | Tháng   | Tổng số ĐV | Miễn SH | Phải dự | Có mặt | Tổng điểm
  Thôn 1     | 11/2026 | ${members} | ${exempt} | ${due} | ${present} | 95`;

test('16 − 1 exempt is 15, not 16', () => {
  expect(errors(sheet('16', '1', '16', '14'))).toEqual([
    at(
      'row/due-mismatch',
      'E2',
      'Tổng số 16 − miễn 1 = 15, nhưng phải dự ghi là 16. Hãy sửa số phải dự hoặc số được trừ.',
    ),
  ]);
  expect(standings(sheet('16', '1', '16', '14'))).toEqual([['excluded', 'counted']]);
});

test('all four deductions stand in the sentence', () => {
  // 30 − 2 − 3 − 1 − 4 = 20, typed 21
  expect(
    errors(`
      Tên chi bộ | Tháng   | Tổng số ĐV | Miễn SH | Sinh hoạt tạm thời nơi khác | Đình chỉ | LLVT nhiệm vụ đặc biệt | Phải dự | Có mặt | Tổng điểm
      Thôn 1     | 11/2026 | 30         | 2       | 3                           | 1        | 4                      | 21      | 19     | 95`),
  ).toEqual([
    at(
      'row/due-mismatch',
      'H2',
      'Tổng số 30 − miễn 2 − nơi khác 3 − đình chỉ 1 − LLVT 4 = 20, nhưng phải dự ghi là 21. Hãy sửa số phải dự hoặc số được trừ.',
    ),
  ]);
});

test.each([
  ['15 = 16 − 1', '16', '1', '15'],
  ['blank exempt deducts nobody', '15', '', '15'],
  ['"không" exempt deducts nobody', '15', 'không', '15'],
  ['no due typed: members less exempt count', '16', '1', ''],
  ['no members', '', '1', '16'],
])('silent: %s', (_, members, exempt, due) => {
  expect(errors(sheet(members, exempt, due, '14'))).toEqual([]);
});

test('a due in a box of present/due is held against the members too', () => {
  expect(
    errors(`
      Tên chi bộ | Tháng   | Tổng số ĐV | Miễn SH | Dự họp (có mặt/phải dự) | Tổng điểm
      Thôn 1     | 11/2026 | 16         | 1       | 14/16                   | 95`),
  ).toEqual([
    at(
      'row/due-mismatch',
      'E2',
      'Tổng số 16 − miễn 1 = 15, nhưng phải dự ghi là 16. Hãy sửa số phải dự hoặc số được trừ.',
    ),
  ]);
});

describe('a sheet without columns of deductions', () => {
  const plain = (due: string): string => `
    Tên chi bộ | Tháng   | Tổng số ĐV | Phải dự | Có mặt | Tổng điểm
    Thôn 1     | 11/2026 | 16         | ${due}  | 14     | 95`;
  test('fewer due than members may well be', () => expect(places(plain('15'))).toEqual([]));
  test('more due than members cannot be', () => expect(places(plain('17'))).toEqual(['row/due-mismatch D2']));
});

describe('one slip, one error; two slips, two', () => {
  const full = (members: string, exempt: string, due: string, present: string, excused: string, unexcused: string) => `
    Tên chi bộ | Tháng   | Tổng số ĐV | Miễn SH | Phải dự | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm
    Thôn 1     | 11/2026 | ${members} | ${exempt} | ${due} | ${present} | ${excused} | ${unexcused} | 95`;
  test.each([
    // 16 − 1 = 15 = 13 + 1 + 1
    ['sound', full('16', '1', '15', '13', '1', '1'), []],
    // 13 + 1 + 1 = 15 = 16 − 1: only the due is wrong
    ['due mistyped', full('16', '1', '18', '13', '1', '1'), ['row/due-mismatch E2']],
    // 13 + 1 + 1 = 15 = due: only the members are wrong
    ['members mistyped', full('61', '1', '15', '13', '1', '1'), ['row/due-mismatch E2']],
    // 16 − 1 = 15 = due, 12 + 1 + 1 = 14
    ['present mistyped', full('16', '1', '15', '12', '1', '1'), ['row/attendance-sum F2']],
    // due 18 ≠ 15, and 12 + 1 + 1 = 14 is neither 18 nor 15
    ['due and present', full('16', '1', '18', '12', '1', '1'), ['row/due-mismatch E2', 'row/attendance-sum F2']],
  ] as const)('%s', (_, drawing, expected) => expect(places(drawing)).toEqual(expected));
});

describe('who leaves the denominator is a setting', () => {
  const tabs = (policy: string, row: string) => ({
    'Cấu hình': `
      Khóa                     | Giá trị
      Không tính vào số phải dự | ${policy}`,
    'Sổ họp': `
      Tên chi bộ | Tháng   | Tổng số ĐV | Miễn SH | Phải dự | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm
      Thôn 1     | 11/2026 | ${row}`,
  });

  test('exempt members are due where the policy does not name them', () => {
    // 20 − 0 = 20
    expect(places(tabs('nơi khác, đình chỉ', '20 | 2 | 20 | 18 | 1 | 1 | 95'))).toEqual([]);
    expect(errors(tabs('nơi khác, đình chỉ', '20 | 2 | 18 | 16 | 1 | 1 | 95'))).toEqual([
      at(
        'row/due-mismatch',
        'E2',
        'Tổng số đảng viên là 20, nhưng phải dự ghi là 18. Hãy sửa số phải dự hoặc số được trừ.',
      ),
    ]);
  });

  const excusedToo = 'miễn, nơi khác, đình chỉ, LLVT, vắng có lý do';

  test('excused absences in the policy: the due may be typed before or after they are taken out', () => {
    // 20 − 1 − 2 = 17 = 16 + 1
    expect(places(tabs(excusedToo, '20 | 1 | 19 | 16 | 2 | 1 | 95'))).toEqual([]);
    expect(places(tabs(excusedToo, '20 | 1 | 17 | 16 | 2 | 1 | 95'))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { existsIn, type Unit, unitLabel } from '../../../src/core/roster/roster.ts';
import { check } from '../../support/sheet.ts';

const unit = (from: string | null, to: string | null): Unit => ({
  id: 'A',
  code: 'A',
  name: '',
  otherNames: [],
  type: '',
  members: null,
  from,
  to,
});

describe('a unit exists from its first to its last month, both included', () => {
  test.each([
    [null, null, true],
    ['2026-11', null, true],
    ['2026-12', null, false],
    [null, '2026-11', true],
    [null, '2026-10', false],
    ['2026-11', '2026-11', true],
    ['2025-12', '2027-01', true],
  ])('%s to %s', (from, to, expected) => expect(existsIn(unit(from, to), '2026-11')).toBe(expected));
});

test.each([
  ['HS-01', 'Thôn 1', 'HS-01 – Thôn 1'],
  ['HS-01', '', 'HS-01'],
  ['', 'Thôn 1', 'Thôn 1'],
])('%s %s is called %s', (code, name, label) => expect(unitLabel({ code, name })).toBe(label));

const MEETINGS =
  'Mã chi bộ | Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nHS-01 | Thôn 1 | 11/2026 | 20 | 18 | 92';

test('titles, blank rows, sections and totals of the roster are no units', () => {
  expect(
    check({
      'Sổ họp': MEETINGS,
      'Chi bộ': `
        DANH SÁCH CHI BỘ

        STT | Mã | Tên chi bộ | Loại hình | Số đảng viên | Tên gọi khác | Từ tháng | Đến tháng
        I | | Khối nông thôn | | | | |
        1 | HS-01 | Chi bộ thôn 1 | Thôn/buôn/tổ dân phố | 20 ĐV | Buôn Ya; Ea Ul, Thôn Một | 6/2026 | 2026-12-01
        II | | Khối cơ quan | | | | |
        2 | HS-02 | Chi bộ Trường học | Đơn vị sự nghiệp | 15 | | |

        | | Tổng cộng | | 35 | | |`,
    }).expected,
  ).toEqual([
    {
      id: 'HS-01',
      code: 'HS-01',
      name: 'Chi bộ thôn 1',
      otherNames: ['Buôn Ya', 'Ea Ul', 'Thôn Một'],
      type: 'Thôn/buôn/tổ dân phố',
      members: 20,
      from: '2026-06',
      to: '2026-12',
    },
    {
      id: 'HS-02',
      code: 'HS-02',
      name: 'Chi bộ Trường học',
      otherNames: [],
      type: 'Đơn vị sự nghiệp',
      members: 15,
      from: null,
      to: null,
    },
  ]);
});

import { describe, expect, test } from 'vitest';
import { at, check } from '../../support/sheet.ts';

const told = (note: string) =>
  check(`
    Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm | Ghi chú
    Thôn 1     | 11/2026 | 20      | 18     | 95        | ${note}`).findings;

test.each([
  ['Trừ điểm chuẩn bị, liên hệ 0900 000 001', 'số điện thoại'],
  ['gọi +84 900.000.001', 'số điện thoại'],
  ['CCCD 001234567890', 'số căn cước hoặc chứng minh'],
  ['CMND 123456789', 'số căn cước hoặc chứng minh'],
  ['gửi về a.b@vidu.vn', 'địa chỉ thư điện tử'],
  ['Tài liệu TỐI MẬT', 'dấu «MẬT»'],
])('%s', (note, what) => {
  expect(told(note)).toEqual([
    at('cell/personal-data', 'F2', `Ô này có vẻ ghi ${what}. Sổ chỉ ghi số lượng: hãy xóa thông tin đó.`),
  ]);
});

describe('silent', () => {
  test.each([
    'Trừ 0,5 điểm tiêu chí 3',
    'Nghị quyết số 12345678',
    'họp ngày 05/11/2026',
    'bí mật nhà nước đã quán triệt',
    'vay 250.000.000 đồng',
    'Thu quỹ 120000000 đồng',
    'Vận động 100 000 000 đồng',
    'Họp ngày 05.11.2026 19h30',
    'Họp ngày 09-11-2026 19:30',
    'từ 07.11.2026-08.11.2026',
    'NQ 01 02 03 04 05',
    'CHUYÊN ĐỀ BẢO VỆ BÍ MẬT NHÀ NƯỚC',
  ])('%s', note => expect(told(note)).toEqual([]));
});

test('a box as long as a spreadsheet allows is looked through', () => {
  expect(told('x'.repeat(50_000))).toEqual([]);
  expect(told(`${'x'.repeat(49_000)}@vidu.vn`)).toHaveLength(1);
});

test('every free column of the row is looked at, those nobody recognised too', () =>
  expect(
    check(`
      Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm | Ghi chú | Ghi chú thêm       | Người gọi
      Thôn 1     | 11/2026 | 20      | 18     | 95        | x       | gọi 0912345678     | 0912 345 678`)
      .findings.filter(({ code }) => code === 'cell/personal-data')
      .map(({ column }) => column),
  ).toEqual(['G', 'H']));

import { expect, test } from 'vitest';
import { at, check, summary, told } from '../../support/sheet.ts';

const book = (present: string, total: string) => `
  Tên chi bộ | Tháng   | Có mặt     | Phải dự | Tổng điểm
  Thôn 1     | 11/2026 | ${present} | 12      | ${total}`;

test('each box that holds its number as text is told, and counts', () => {
  expect(told(book('12 ĐV', '92,5'))).toEqual([
    at(
      'cell/number-as-text',
      'C2',
      '«Có mặt» ghi «12 ĐV» ở dạng chữ: tiện ích vẫn tính là 12, nhưng công thức SUM của bảng tính bỏ qua ô này. Hãy ghi lại bằng số 12.',
    ),
    at(
      'cell/number-as-text',
      'E2',
      '«Tổng điểm tự chấm» ghi «92,5» ở dạng chữ: tiện ích vẫn tính là 92,5, nhưng công thức SUM của bảng tính bỏ qua ô này. Hãy ghi lại bằng số 92,5.',
    ),
  ]);
  expect(summary(book("'12", '92,5')).attendance).toMatchObject({ present: 12, due: 12 });
});

test('numbers as numbers, and fractions that must be text', () => {
  expect(check(book('12', '92.5')).findings).toEqual([]);
  expect(check('Tên chi bộ | Tháng | Có mặt/phải dự | Tổng điểm\nThôn 1 | 11/2026 | 10/12 | 92').findings).toEqual([]);
});

test('a criterion says its code', () =>
  expect(
    check({
      'Tiêu chí': 'Mã | Nội dung | Điểm tối đa\nTC1 | Tất cả | 100',
      'Sổ họp': 'Tên chi bộ | Tháng | Có mặt | Phải dự | TC1 | Tổng điểm\nThôn 1 | 11/2026 | 10 | 10 | 92,5 | 92.5',
    }).findings.map(({ column, message }) => [column, message.slice(0, 20)]),
  ).toEqual([['E', '«TC1» ghi «92,5» ở d']]));

test('words beside the number are for people to move: the box is not written over', () => {
  const [finding] = check(`
    Tên chi bộ | Tháng   | Có mặt | Vắng có lý do | Phải dự | Tổng điểm
    Thôn 1     | 11/2026 | 10     | Vắng 2 (1 ốm, 1 công tác) | 12 | 92`).findings;
  expect(finding).toMatchObject({ code: 'cell/number-as-text', column: 'D', fix: null });
  expect(finding?.message).toMatch(/Hãy ghi lại bằng số 2, phần chữ ghi sang cột ghi chú\.$/);
});

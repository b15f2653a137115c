import { expect, test } from 'vitest';
import { whyUnread } from '../../../src/core/book/why-unread.ts';
import { grid } from '../../support/sheet.ts';

const why = (drawing: string, sheet = 'Tháng 11') => whyUnread([grid(sheet, drawing)]);

test('a page in one column', () => {
  const boxes = [['STT;Chi bộ;Phải dự;Có mặt;Điểm'], ['1;Thôn 1;18;17;95'], ['2;Thôn 2;20;18;92,5']];
  expect(whyUnread([{ sheet: 'Tháng 11', boxes }])).toBe(
    'Trang «Tháng 11»: cả bảng nằm trong một cột, các số liệu cách nhau bằng dấu «;» nên không đọc được từng cột. Hãy chọn cột đó rồi vào Dữ liệu → Phân tách văn bản thành cột.',
  );
});

test('a page in a font of the old kind', () => {
  expect(why('Chi bé | Tæng sè ®¶ng viªn | Cã mÆt | §iÓm\nChi bé th«n TÕt | 18 | 17 | 95')).toContain('TCVN3 hoặc VNI');
});

test('persons instead of units, and that their names should not stand there', () => {
  const told = why('STT | Họ và tên | 5 | 6 | 20 | Có mặt\n1 | Đảng viên A | X | X | P | 2');
  expect(told).toContain('danh sách từng người');
  expect(told).toContain('dữ liệu cá nhân');
});

test('figures without units', () => {
  expect(why('Phải dự | Có mặt | Tổng điểm\n18 | 17 | 95')).toContain('không có cột nào ghi tên chi bộ');
});

test('an empty page', () => expect(why('')).toContain('chưa ghi gì'));

test('what is none of these is not guessed at', () => expect(why('Thu chi quỹ | Số tiền\nĐảng phí | 1200')).toBeNull());

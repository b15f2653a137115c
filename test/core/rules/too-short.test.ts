import { describe, expect, test } from 'vitest';
import { at, check } from '../../support/sheet.ts';

const book = (start: string, end: string, form = 'thường kỳ', minutes = '', settings = '') => ({
  'Cấu hình': `Khóa | Giá trị\nNgày họp từ | 1${settings}`,
  'Sổ họp': `
    Tên chi bộ | Tháng   | Giờ bắt đầu | Giờ kết thúc | Thời lượng | Hình thức | Tổng số ĐV | Có mặt | Tổng điểm
    Thôn 1     | 11/2026 | ${start}    | ${end}       | ${minutes} | ${form}   | 30         | 28     | 95`,
});
const codes = (...given: Parameters<typeof book>) => check(book(...given)).findings.map(({ code }) => code);

test('19:30 to 20:45 is 75 minutes', () => {
  expect(check(book('19:30', '20:45')).findings).toEqual([
    at('row/too-short', 'D2', 'Họp 75 phút, ít hơn 90 phút. Hãy xem lại giờ họp.'),
  ]);
});

test('100 minutes are too short with a thematic part', () => {
  expect(check(book('', '', 'thường kỳ + chuyên đề', '100')).findings[0]?.message).toBe(
    'Họp 100 phút, ít hơn 120 phút của kỳ thường kỳ kết hợp chuyên đề. Hãy xem lại giờ họp.',
  );
});

describe('the bar', () => {
  test('90 and 120 minutes are enough', () => {
    expect(codes('19:30', '21:00')).toEqual([]);
    expect(codes('19:30', '21:30', 'thường kỳ + chuyên đề')).toEqual([]);
  });
  test('from so many members up a setting asks for 120', () => {
    const large = '\nThời lượng 120 phút từ (số đảng viên) | 30';
    expect(codes('19:30', '21:00', 'thường kỳ', '', large)).toEqual(['row/too-short']);
    expect(codes('19:30', '21:00', 'thường kỳ', '', '\nThời lượng 120 phút từ (số đảng viên) | 31')).toEqual([]);
  });
  test('hours that contradict themselves are told by their own rule', () =>
    expect(codes('20:30', '19:15')).toEqual(['row/end-before-start']));
});

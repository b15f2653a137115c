import { describe, expect, test } from 'vitest';
import { soundValue } from '../../../src/core/boxes/reading.ts';
import { check, type Drawing, judgedBook, told } from '../../support/sheet.ts';

const sheet = (days: readonly string[], label = 'Ngày họp', more = '') =>
  [
    `Tên chi bộ | ${label} | Phải dự | Có mặt | Tổng điểm${more}`,
    ...days.map((day, i) => `Thôn ${i + 1} | ${day} | 20 | 18 | 95`),
  ].join('\n');

const UTC = ['2026-10-31T17:00', '2026-11-04T17:00', '2026-11-30T17:00'];

const days = (drawing: string | Drawing): (string | null)[] =>
  judgedBook(drawing).judged.map(({ meeting }) => {
    const day = soundValue(meeting.cells.date);
    return day === null ? null : `${day.d}/${day.m}`;
  });
const codes = (drawing: string | Drawing): string[] => told(drawing).map(({ code }) => code);

test('every day carries 17:00: the next day, the month too, and told once', () => {
  expect(days(sheet(UTC))).toEqual(['1/11', '5/11', '1/12']);
  expect(judgedBook(sheet(UTC)).judged.map(({ meeting }) => meeting.month)).toEqual(['2026-11', '2026-11', '2026-12']);
  const found = check(sheet(UTC)).findings.filter(({ code }) => code === 'table/day-shifted');
  expect(found.map(({ severity, row, column, message }) => [severity, row, column, message])).toEqual([
    [
      'warning',
      1,
      'B',
      'Trang «Sổ họp»: 3 ngày ở «Ngày họp» đều mang giờ 17:00, tức 0 giờ ở Việt Nam ghi theo giờ UTC, nên được đọc là ngày hôm sau (31/10/2026 17:00 là 01/11/2026). Hãy ghi «Ngày lệch múi giờ» ở trang Cấu hình: «cộng một ngày» nếu đúng, «giữ nguyên» nếu không.',
    ],
  ]);
});

describe('days are as they stand', () => {
  test.each<[string, string]>([
    ['two days only', sheet(UTC.slice(0, 2))],
    ['one carries another hour', sheet([...UTC, '2026-11-06T18:00'])],
    ['one carries none', sheet([...UTC, '2026-11-06'])],
    ['one is text', sheet([...UTC, '06/11/2026'])],
    ['the label asks for the hour', sheet(UTC, 'Thời gian họp')],
    ['a column of hours stands beside it', sheet(UTC, 'Ngày họp', ' | Giờ bắt đầu')],
  ])('%s', (_, drawing) => {
    expect(days(drawing).slice(0, 2)).toEqual(['31/10', '4/11']);
    expect(codes(drawing)).not.toContain('table/day-shifted');
  });

  test('one would leave the month that its row or tab names', () => {
    const drawing = sheet(['2026-11-03T17:00', '2026-11-04T17:00', '2026-11-30T17:00']);
    expect(days({ 'Tháng 11-2026': drawing })).toEqual(['3/11', '4/11', '30/11']);
    // without a month but the day's own nothing is left
    expect(days(drawing)).toEqual(['4/11', '5/11', '1/12']);
  });
  test('a day that comes into its month by it may', () => {
    expect(days({ 'Tháng 11-2026': sheet(UTC.slice(0, 2).concat('2026-11-05T17:00')) })).toEqual([
      '1/11',
      '5/11',
      '6/11',
    ]);
  });
});

describe('the settings decide', () => {
  const set = (value: string, drawing: string): Drawing => ({
    'Cấu hình': `Khóa | Giá trị\nNgày lệch múi giờ | ${value}`,
    'Sổ họp': drawing,
  });
  test('as they are: nothing is moved, nothing told', () => {
    expect(days(set('giữ nguyên', sheet(UTC)))).toEqual(['31/10', '4/11', '30/11']);
    expect(codes(set('giữ nguyên', sheet(UTC)))).not.toContain('table/day-shifted');
  });
  test('one day more: each that carries 17:00, and no other; nothing is asked any more', () => {
    const drawing = sheet(['2026-11-03T17:00', '2026-11-06', '2026-11-07T18:00']);
    expect(days(set('cộng một ngày', drawing))).toEqual(['4/11', '6/11', '7/11']);
    expect(codes(set('Cộng một ngày.', sheet(UTC)))).not.toContain('table/day-shifted');
  });
});

test('days of sending move with their own column, which may lie in another month', () => {
  const drawing = `
    Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm | Ngày gửi
    Thôn 1     | 11/2026 | 20      | 18     | 95        | 2026-11-30T17:00
    Thôn 2     | 11/2026 | 20      | 18     | 95        | 2026-12-01T17:00
    Thôn 3     | 11/2026 | 20      | 18     | 95        | 2026-12-01T17:00`;
  expect(judgedBook(drawing).judged.map(({ meeting }) => soundValue(meeting.cells.sent)?.d)).toEqual([1, 2, 2]);
});

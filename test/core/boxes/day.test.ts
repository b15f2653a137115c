import { describe, expect, test } from 'vitest';
import { readDay, readMinute } from '../../../src/core/boxes/day.ts';
import type { Box } from '../../../src/core/values/box.ts';

describe('a day, day first', () => {
  test.each<[Box, number, number, number]>([
    [{ kind: 'date', y: 2026, m: 8, d: 7 }, 2026, 8, 7],
    [{ kind: 'date', y: 2026, m: 8, d: 7, minute: 1170 }, 2026, 8, 7],
    ['07/08/2026', 2026, 8, 7],
    ['7/8/2026', 2026, 8, 7],
    ['7-8-2026', 2026, 8, 7],
    ['7.8.2026', 2026, 8, 7],
    ['7/8/26', 2026, 8, 7],
    ['07/8/2026 (thứ Sáu)', 2026, 8, 7],
    ['Thứ Sáu, 07/8/2026', 2026, 8, 7],
    ['T6 7/8/2026', 2026, 8, 7],
    ['CN, 09/8/2026', 2026, 8, 9],
    ['Chủ nhật 9/8/2026', 2026, 8, 9],
    ['07/8/2026 19:30', 2026, 8, 7],
    ['19h30 ngày 07/8/2026', 2026, 8, 7],
    ['ngày 7 tháng 8 năm 2026', 2026, 8, 7],
    ['Ngày 7/8', 2026, 8, 7],
    ['2026-08-07', 2026, 8, 7],
    ['2026-08-07T19:30:00', 2026, 8, 7],
    ['07/08/2026 ./.', 2026, 8, 7],
    ['ngày 7 tháng 8 năm 2026'.normalize('NFD'), 2026, 8, 7],
    // 46331 is 2026-11-05 (sheet-date.test.ts); 90 days less
    [46241, 2026, 8, 7],
    // what the text leaves out is of the month of the row, August 2026
    ['3/8', 2026, 8, 3],
    ['3/9', 2026, 9, 3],
    ['3', 2026, 8, 3],
    ['ngày 03', 2026, 8, 3],
    [31, 2026, 8, 31],
    // hour, day and place in one text
    ['19h30, ngày 07/8/2026, tại NVH thôn 1', 2026, 8, 7],
    ['19h30 ngày 07/8/2026, nhà văn hóa', 2026, 8, 7],
    ['Tối 07/8/2026 (thứ Sáu)', 2026, 8, 7],
    ['14 giờ 00 ngày 07 tháng 8 năm 2026', 2026, 8, 7],
    ['14 giờ 00 phút, ngày 07 tháng 8, năm 2026', 2026, 8, 7],
    ['7.8.26', 2026, 8, 7],
    ['19h 7/8/2026', 2026, 8, 7],
    ['7h-9h ngày 7/8/2026', 2026, 8, 7],
    ['từ 19:30 đến 21:30 ngày 7/8/2026 tại hội trường UBND xã', 2026, 8, 7],
    ['2026-08-07 19:30, hội trường', 2026, 8, 7],
    ['Nhà văn hóa thôn 1, 07/8/2026', 2026, 8, 7],
    ['07/8/2026 tại số nhà 12/5', 2026, 8, 7],
    ['Sáng 7/8', 2026, 8, 7],
    ['19h30 ngày 7, tại nhà văn hóa', 2026, 8, 7],
    // the same day twice is one
    ['07/8/2026 (ngày 7 tháng 8)', 2026, 8, 7],
    ['Thứ 6, ngày 7-8-2026', 2026, 8, 7],
  ])('%s', (box, y, m, d) => expect(readDay(box, '2026-08')).toEqual({ is: 'ok', value: { y, m, d } }));

  test.each<[Box]>([[''], ['   ']])('%j is a blank', box => expect(readDay(box, '2026-08')).toEqual({ is: 'blank' }));

  test.each<[Box, string | null, string]>([
    ['32/8/2026', '2026-08', 'cell/not-a-date'],
    ['31/9/2026', '2026-08', 'cell/not-a-date'],
    ['29/02/2026', '2026-02', 'cell/not-a-date'],
    ['8/13/2026', '2026-08', 'cell/not-a-date'],
    ['7/8/202', '2026-08', 'cell/not-a-date'],
    [32, '2026-08', 'cell/not-a-date'],
    [0, '2026-08', 'cell/not-a-date'],
    [3.5, '2026-08', 'cell/not-a-date'],
    ['3/8', null, 'cell/not-a-date'],
    ['3', null, 'cell/not-a-date'],
    // two days
    ['05/8/2026 và 06/8/2026', '2026-08', 'cell/not-a-date'],
    ['05/8/2026 (dời từ 03/8)', '2026-08', 'cell/not-a-date'],
    ['5-6/8/2026', '2026-08', 'cell/not-a-date'],
    ['05, 06/8/2026', '2026-08', 'cell/not-a-date'],
    ['ngày 5 và 6/8/2026', '2026-08', 'cell/not-a-date'],
    ['ngày 5 và 6 tháng 8', '2026-08', 'cell/not-a-date'],
    ['5, 6', '2026-08', 'cell/not-a-date'],
    // a day on which nobody met yet
    ['Hoãn sang 05/9/2026', '2026-08', 'cell/not-a-date'],
    ['chưa họp, dự kiến 28/8/2026', '2026-08', 'cell/not-a-date'],
    // an address, a fraction, a telephone number
    ['tại số 12/5 đường Lê Lợi', '2026-08', 'cell/not-a-date'],
    ['dự 17/18', '2026-08', 'cell/not-a-date'],
    ['NVH thôn 5', '2026-08', 'cell/not-a-date'],
    ['0912 345 678', '2026-08', 'cell/not-a-date'],
    ['05/8/2026/2', '2026-08', 'cell/not-a-date'],
    ['19h30', '2026-08', 'cell/not-a-date'],
    [3, null, 'cell/not-a-date'],
    ['mai', '2026-08', 'cell/not-a-date'],
    [true, '2026-08', 'cell/not-a-date'],
    [{ kind: 'date', y: 1899, m: 12, d: 30, minute: 600 }, '2026-08', 'cell/not-a-date'],
    ['#REF!', '2026-08', 'cell/formula-error'],
  ])('%s in %s is %s', (box, month, code) => expect(readDay(box, month)).toMatchObject({ is: 'bad', code }));

  test('29 February of a leap year', () => {
    expect(readDay('29/2/2028', null)).toEqual({ is: 'ok', value: { y: 2028, m: 2, d: 29 } });
  });
});

describe('a time of day', () => {
  // 19 × 60 + 30 = 1170
  test.each<[Box, number]>([
    ['19:30', 1170],
    ['19h30', 1170],
    ['19h 30', 1170],
    ['19g30', 1170],
    ['19 giờ 30', 1170],
    ['19 giờ 30 phút', 1170],
    ['lúc 19h30', 1170],
    ['19:30:00', 1170],
    ['7g', 420],
    ['7 giờ', 420],
    ['00:00', 0],
    ['23:59', 1439],
    [0.8125, 1170],
    [0, 0],
    [{ kind: 'date', y: 1899, m: 12, d: 30, minute: 1170 }, 1170],
    [{ kind: 'date', y: 1899, m: 12, d: 30 }, 0],
    [{ kind: 'date', y: 2026, m: 11, d: 5, minute: 1170 }, 1170],
  ])('%s', (box, minute) => expect(readMinute(box)).toEqual({ is: 'ok', value: minute }));

  test('blank', () => expect(readMinute('')).toEqual({ is: 'blank' }));

  test.each<[Box, string]>([
    ['24:00', 'cell/not-a-date'],
    ['19:60', 'cell/not-a-date'],
    ['tối', 'cell/not-a-date'],
    [19.5, 'cell/not-a-date'],
    [-0.5, 'cell/not-a-date'],
    [{ kind: 'date', y: 2026, m: 11, d: 5 }, 'cell/not-a-date'],
    [true, 'cell/not-a-date'],
    ['#N/A', 'cell/formula-error'],
  ])('%s is %s', (box, code) => expect(readMinute(box)).toMatchObject({ is: 'bad', code }));
});

import { expect, test } from 'vitest';
import { looksLikeFraction, readFraction } from '../../../src/core/boxes/fraction.ts';
import type { Box } from '../../../src/core/values/box.ts';

test.each([
  ['18/18', 18, 18],
  ['18/20 (90%)', 18, 20],
  ['18/18 (Đạt 100%)', 18, 18],
  ['10 / 12 đv', 10, 12],
  ['16/18 ĐV', 16, 18],
  ['09/10 đ/c', 9, 10],
  ['16/18 đảng viên.', 16, 18],
  ['18/20, đạt 90%', 18, 20],
  ['18/20 = 90%', 18, 20],
  ['18/20 91,7%', 18, 20],
  ['18/20 ./.', 18, 20],
  ['Có mặt 18/20', 18, 20],
  ['17/18 (94,4%)', 17, 18],
  ['17/18 đ/c', 17, 18],
  ['17/18 đ/c (94,4%)', 17, 18],
  ['17 đ/c / 18 đ/c', 17, 18],
  ['Có mặt: 17/18', 17, 18],
  ['17 (01 DB)/18', 17, 18],
  ['17/18 (01 DB)', 17, 18],
  ['17/18 (vắng 1: ốm)', 17, 18],
  ['0/20', 0, 20],
  ['21/20', 21, 20],
  ['18\u00a0/\u200b20', 18, 20],
  ['18/20 đảng viên'.normalize('NFD'), 18, 20],
])('%s is %s of %s', (text, part, whole) => {
  expect(readFraction(text)).toEqual({ is: 'ok', value: { part, whole } });
  expect(looksLikeFraction(text)).toBe(true);
});

test.each<[Box]>([[''], [' '], ['-'], ['–']])('%j is a blank', box =>
  expect(readFraction(box)).toEqual({ is: 'blank' }),
);

test.each<[Box, string]>([
  [18, 'cell/not-a-number'],
  ['18', 'cell/not-a-number'],
  ['đủ', 'cell/not-a-number'],
  ['18/', 'cell/not-a-number'],
  ['18/20/22', 'cell/not-a-number'],
  [true, 'cell/not-a-number'],
  ['-1/20', 'cell/negative'],
  ['18/−20', 'cell/negative'],
  ['17,5/20', 'cell/not-whole'],
  ['#REF!', 'cell/formula-error'],
  [{ kind: 'error', text: '#N/A' }, 'cell/formula-error'],
])('%s is %s', (box, code) => expect(readFraction(box)).toMatchObject({ is: 'bad', code }));

test.each<[Box, string]>([
  // a 9 in a box of days is no 8/1; 17:18 typed is an hour
  [{ kind: 'date', y: 1900, m: 1, d: 8 }, '9'],
  [{ kind: 'date', y: 1899, m: 12, d: 30, minute: 1038 }, '17:18'],
])('%j is no fraction', (box, text) => {
  expect(readFraction(box)).toEqual({ is: 'bad', code: 'cell/not-a-number', text });
});

test('a date is what Sheets made of a fraction: day/month, or month/day where the spreadsheet reads so', () => {
  const box: Box = { kind: 'date', y: 2026, m: 12, d: 10 };
  expect(readFraction(box)).toEqual({ is: 'bad', code: 'cell/date-for-fraction', text: '10/12/2026', hint: '10/12' });
  expect(readFraction(box, true)).toEqual({
    is: 'bad',
    code: 'cell/date-for-fraction',
    text: '10/12/2026',
    hint: '12/10',
  });
});

test.each<[Box]>([[18], ['Thôn 1'], ['18'], [''], [{ kind: 'date', y: 2026, m: 12, d: 10 }]])(
  '%s looks like no fraction',
  box => {
    expect(looksLikeFraction(box)).toBe(false);
  },
);

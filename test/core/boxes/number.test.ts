import { describe, expect, test } from 'vitest';
import { isErrorBox, numberInText, readCount, readPoints, readRate } from '../../../src/core/boxes/number.ts';
import type { Box } from '../../../src/core/values/box.ts';

const REF: Box = { kind: 'error', text: '#REF!' };
const DAY: Box = { kind: 'date', y: 2026, m: 12, d: 10 };
const FREE = { max: 9999, noneIsZero: true };
const STRICT = { max: 9999, noneIsZero: false };
const ABSENT = { ...FREE, lead: /^vang\s*:?\s*/ };

/** A box that shows a number as a day: days since 30 December 1899. */
const shown = (y: number, m: number, d: number, minute = 0): Box => ({ kind: 'date', y, m, d, minute });

describe('a number in a text', () => {
  test.each([
    ['92,5', 92.5],
    ['92.5', 92.5],
    ['01 đ/c', 1],
    ['12 ĐV', 12],
    ['12đv', 12],
    ['12 đồng chí', 12],
    ['3 đảng viên.', 3],
    ['95 điểm', 95],
    ['95đ', 95],
    ['95 đ ./.', 95],
    ['90 phút', 90],
    ['90p', 90],
    ['5 ý kiến', 5],
    ['+3', 3],
    ['-1', -1],
    ['−1', -1],
    ["'12", 12],
    ['\u00a012\u200b', 12],
    ['12 đồng chí'.normalize('NFD'), 12],
  ])('%s', (text, value) => expect(numberInText(text)).toBe(value));
  test.each([
    ['vài'],
    [''],
    ['12 con gà'],
    ['1,2,3'],
    ['12a'],
    ['1/2'],
    ['đ'],
    ['1e3'],
    ['NaN'],
    ['Infinity'],
    ['90%'],
  ])('%s is none', text => expect(numberInText(text)).toBeNull());
});

describe('a count', () => {
  test.each<[Box, number]>([
    [0, 0],
    [12, 12],
    [12.0, 12],
    ['12', 12],
    ['01 đ/c', 1],
    ['12,0', 12],
    ['1.234', 1234],
    [9999, 9999],
  ])('%s', (box, value) => expect(readCount(box, STRICT)).toMatchObject({ is: 'ok', value }));

  test('a number typed as text is known for one', () => {
    expect(readCount('12 ĐV', STRICT)).toEqual({ is: 'ok', value: 12, asText: true });
    expect(readCount(12, STRICT)).toEqual({ is: 'ok', value: 12 });
  });

  test.each([['không'], ['Không'], ['ko'], ['không có'], ['-'], ['–'], ['…'], ['0']])(
    '%s is none where nobody may be meant',
    text => {
      expect(readCount(text, FREE)).toMatchObject({ is: 'ok', value: 0 });
    },
  );

  test.each<[Box]>([[''], ['  '], ['\u00a0'], ['-'], ['–'], ['...']])(
    '%j is a blank where a number must stand',
    box => {
      expect(readCount(box, STRICT)).toEqual({ is: 'blank' });
    },
  );
  test('a blank is a blank, not zero, where nobody may be meant', () => {
    expect(readCount('', FREE)).toEqual({ is: 'blank' });
  });

  test.each<[Box, string, string, string?]>([
    ['vài', 'cell/not-a-number', 'vài'],
    ['không', 'cell/not-a-number', 'không'],
    [true, 'cell/not-a-number', 'TRUE'],
    [DAY, 'cell/not-a-number', '10/12/2026'],
    [REF, 'cell/formula-error', '#REF!'],
    ['#N/A', 'cell/formula-error', '#N/A'],
    ['Loading...', 'cell/formula-error', 'Loading...'],
    [-1, 'cell/negative', '−1'],
    ['−1', 'cell/negative', '−1'],
    [-0.5, 'cell/negative', '−0,5'],
    [6.5, 'cell/not-whole', '6,5'],
    ['6,5', 'cell/not-whole', '6,5'],
    [10000, 'cell/out-of-range', '10000', '0–9999'],
  ])('%s is %s', (box, code, text, hint) => {
    expect(readCount(box, STRICT)).toEqual({ is: 'bad', code, text, ...(hint === undefined ? {} : { hint }) });
  });
});

describe('a count with a remark', () => {
  test.each<[string, number]>([
    ['1 (ốm)', 1],
    ['02 đ/c: 1 ốm, 1 đi công tác', 2],
    ['Vắng 2 (1 ốm, 1 công tác)', 2],
    ['vắng: 1 - đi học', 1],
    ['2, trong đó 1 ốm, 1 công tác', 2],
    ['2 đ/c (01 ốm; 01 công tác).', 2],
    ['1 ốm', 1],
    ['02 đ/c đi công tác', 2],
    ['2 [ốm]', 2],
    // what is told apart in brackets is part of the count, not added to it
    ['17 (01 DB)', 17],
    ['17 ĐV (16 chính thức, 1 dự bị)', 17],
    ['17 (94,4%)', 17],
    ['17 (17 đ/c)', 17],
    // a remark that contradicts its count: the count stands as typed
    ['3: 1 ốm', 3],
    ['3 (1 ốm)', 3],
    ['1.234 (cả năm)', 1234],
  ])('%s', (text, value) => {
    expect(readCount(text, ABSENT)).toEqual({ is: 'ok', value, asText: true, remark: true });
  });

  test.each<[string, number]>([
    ['vắng 2', 2],
    ['12 đồng chí', 12],
  ])('%s is a count and nothing else', (text, value) => {
    expect(readCount(text, ABSENT)).toEqual({ is: 'ok', value, asText: true });
  });

  test.each([['Không'], ['không (đủ)'], ['Vắng: không'], ['Vắng: 0']])('%s is none', text => {
    expect(readCount(text, ABSENT)).toEqual({ is: 'ok', value: 0 });
  });

  test.each([
    ['17 18'],
    ['17, 18'],
    ['17 (18)'],
    ['17 (18 đ/c)'],
    ['17-18'],
    ['17 + 1'],
    ['17/18'],
    ['17:30'],
    ['3: 2'],
    ['1 ốm, 1 công tác'],
    ['2 có phép, 1 không phép'],
    ['17 có mặt, 1 vắng'],
    ['1 số đồng chí'],
    ['1 giờ 30 phút'],
    ['1h30'],
    ['2 lần'],
    ['17a'],
    ['100% đảng viên'],
  ])('%s could be two counts, or none', text => {
    expect(readCount(text, ABSENT)).toMatchObject({ is: 'bad', code: 'cell/not-a-number' });
  });

  test('the word for absences means nothing in a column of those present', () => {
    expect(readCount('Vắng: 0', STRICT)).toMatchObject({ is: 'bad', code: 'cell/not-a-number' });
  });
});

describe('binary dust', () => {
  test.each<[Box, number]>([
    [17.999999999999996, 18],
    [18.000000000000004, 18],
  ])('the count %s is whole', (box, value) => expect(readCount(box, STRICT)).toEqual({ is: 'ok', value }));
  test.each<[Box, number]>([
    [89.99999999999999, 90],
    [92.50000000000001, 92.5],
    [69.99999999999999, 70],
    // nine decimals are kept
    [89.9999, 89.9999],
    ['89,99999999999999', 90],
    ['92.50000000000001 điểm', 92.5],
  ])('the points %s', (box, value) => expect(readPoints(box)).toMatchObject({ is: 'ok', value }));
  test.each<[Box, number]>([
    [0.8999999999999999, 0.9],
    // 94.4 / 100 is 0.9440000000000001 in binary
    [94.4, 0.944],
    ['94,4%', 0.944],
  ])('the rate %s', (box, value) => expect(readRate(box)).toEqual({ is: 'ok', value }));
});

describe('a number in a box that shows a day or an hour', () => {
  test.each<[Box, number]>([
    // 30 December 1899 is 0, 31 December 1, 1 January 1900 is 2, so 8 January is 9
    [shown(1899, 12, 30), 0],
    [shown(1900, 1, 8), 9],
    [shown(1900, 1, 17), 18],
    // 2 + 31 + 28 + 31 = 92 days after it: 1 April 1900, which was no leap year
    [shown(1900, 4, 1), 92],
  ])('%j is a count', (box, value) => {
    expect(readCount(box, STRICT)).toEqual({ is: 'ok', value, asDate: true });
    expect(readPoints(box)).toEqual({ is: 'ok', value, asDate: true });
  });
  test.each<[Box, number]>([
    // half a day is 720 minutes; 0.3 of a day 432; 0.75 is 1080; 0.33 of a day is 475.2 minutes, of which the box knows 475
    [shown(1900, 4, 1, 720), 92.5],
    [shown(1900, 4, 1, 432), 92.3],
    [shown(1900, 3, 29, 1080), 89.75],
    [shown(1900, 4, 1, 475), 92.33],
  ])('%j is points', (box, value) => expect(readPoints(box)).toEqual({ is: 'ok', value, asDate: true }));
  test('a rate, as a percentage or as a fraction', () => {
    // 90 is 30 March 1900
    expect(readRate(shown(1900, 3, 30))).toEqual({ is: 'ok', value: 0.9, asDate: true });
  });
  test.each<[Box, string, string]>([
    [shown(1900, 1, 8, 720), 'cell/not-whole', '9,5'],
    [shown(1899, 12, 28), 'cell/negative', '−2'],
    // half past seven in the evening is no count, and a day of our time neither
    [shown(1899, 12, 30, 1170), 'cell/not-a-number', '19:30'],
    [shown(1901, 1, 1), 'cell/not-a-number', '01/01/1901 00:00'],
  ])('%j is %s', (box, code, text) => {
    expect(readCount(box, STRICT)).toEqual({ is: 'bad', code, text });
  });
});

describe('points', () => {
  test.each<[Box, number]>([
    [92.5, 92.5],
    ['92,5', 92.5],
    ['95 điểm', 95],
    ['95đ', 95],
    ['95/100', 95],
    ['92,5/100 điểm', 92.5],
    ['95 / 100', 95],
    [0, 0],
    ['0', 0],
    [109, 109],
  ])('%s', (box, value) => expect(readPoints(box)).toMatchObject({ is: 'ok', value }));
  test.each<[Box]>([[''], [' '], ['-']])('%j is a blank', box => expect(readPoints(box)).toEqual({ is: 'blank' }));
  test.each<[Box, string]>([
    ['tốt', 'cell/not-a-number'],
    ['không', 'cell/not-a-number'],
    ['9/10', 'cell/not-a-number'],
    ['95%', 'cell/not-a-number'],
    [false, 'cell/not-a-number'],
    [DAY, 'cell/not-a-number'],
    [-0.5, 'cell/negative'],
    [REF, 'cell/formula-error'],
  ])('%s is %s', (box, code) => expect(readPoints(box)).toMatchObject({ is: 'bad', code }));
});

describe('a rate', () => {
  test.each<[Box, number]>([
    [0.9, 0.9],
    [90, 0.9],
    ['90%', 0.9],
    ['90 %', 0.9],
    ['91,7%', 0.917],
    ['91,7', 0.917],
    [1, 1],
    ['100%', 1],
    ['0,5%', 0.005],
    [0, 0],
  ])('%s', (box, value) => {
    const reading = readRate(box);
    expect(reading.is === 'ok' ? reading.value : null).toBeCloseTo(value, 12);
  });
  test.each<[Box]>([[''], ['-']])('%j is a blank', box => expect(readRate(box)).toEqual({ is: 'blank' }));
  test.each<[Box, string]>([
    ['cao', 'cell/not-a-number'],
    ['%', 'cell/not-a-number'],
    [true, 'cell/not-a-number'],
    [-0.1, 'cell/negative'],
    ['#DIV/0!', 'cell/formula-error'],
  ])('%s is %s', (box, code) => expect(readRate(box)).toMatchObject({ is: 'bad', code }));
});

test.each<[Box, boolean]>([
  [REF, true],
  ['#REF!', true],
  [' #N/A ', true],
  ['#NAME?', true],
  ['loading...', true],
  ['Đang tải...', true],
  ['Đang tải…', true],
  ['Ðang tải...', true],
  ['Loading…', true],
  ['#1', false],
  ['REF', false],
  [0, false],
  ['', false],
])('%s is an error box: %s', (box, expected) => expect(isErrorBox(box)).toBe(expected));

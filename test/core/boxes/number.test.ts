import { describe, expect, test } from 'vitest';
import { isErrorBox, numberInText, readCount, readPoints, readRate } from '../../../src/core/boxes/number.ts';
import type { Box } from '../../../src/core/values/box.ts';

const REF: Box = { kind: 'error', text: '#REF!' };
const DAY: Box = { kind: 'date', y: 2026, m: 12, d: 10 };
const FREE = { max: 9999, noneIsZero: true };
const STRICT = { max: 9999, noneIsZero: false };

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
  ['#1', false],
  ['REF', false],
  [0, false],
  ['', false],
])('%s is an error box: %s', (box, expected) => expect(isErrorBox(box)).toBe(expected));

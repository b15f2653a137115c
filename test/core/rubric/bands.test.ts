import { describe, expect, test } from 'vitest';
import { type Band, type BandReading, readBands, readSource, type Source } from '../../../src/core/rubric/bands.ts';

const one = (text: string, source: Source = 'rate', max = 10): BandReading | undefined =>
  readBands(text, source, max, false)[0];

/** The one interval of a condition as `[`/`(` low, high `]`/`)`. */
const span = (condition: string, source: Source = 'rate'): string => {
  const band = one(`${condition}: 5`, source) as Band;
  const interval = band.conditions[0]?.interval;
  if (!interval) return JSON.stringify(band);
  return `${interval.lowIn ? '[' : '('}${interval.low}, ${interval.high}${interval.highIn ? ']' : ')'}`;
};

test.each([
  ['từ 90%', '[90, Infinity)'],
  ['từ 90', '[90, Infinity)'],
  ['từ 90% trở lên', '[90, Infinity)'],
  ['≥90', '[90, Infinity)'],
  ['>= 92,5 %', '[92.5, Infinity)'],
  ['từ 75% đến dưới 90%', '[75, 90)'],
  ['75–<90', '[75, 90)'],
  ['75 - <90%', '[75, 90)'],
  ['từ 75% đến 90%', '[75, 90]'],
  ['trên 15 đến dưới 30', '(15, 30)'],
  ['dưới 65%', '(-Infinity, 65)'],
  ['<65', '(-Infinity, 65)'],
  ['>50%', '(50, Infinity)'],
  ['trên 50%', '(50, Infinity)'],
  ['≤50', '(-Infinity, 50]'],
  ['không quá 50%', '(-Infinity, 50]'],
])('%s is %s', (condition, expected) => expect(span(condition)).toBe(expected));

test('a lone value stands for itself', () => expect(span('15', 'minutesShort')).toBe('[15, 15]'));
test('units behind a number', () => expect(span('từ 75 phút đến dưới 90 phút', 'minutes')).toBe('[75, 90)'));

test('pieces with their points, on one line or several; the last colon divides', () => {
  const text = 'từ 90%: 5; từ 75% đến dưới 90%: 4,5 điểm\ndưới 75%: 1;';
  expect(readBands(text, 'rate', 5, false).map(band => 'points' in band && [band.text, band.points])).toEqual([
    ['từ 90%: 5', 5],
    ['từ 75% đến dưới 90%: 4,5 điểm', 4.5],
    ['dưới 75%: 1', 1],
  ]);
});

test('a second condition joined by hoặc', () => {
  const interval = { low: Number.NEGATIVE_INFINITY, lowIn: false, high: 65, highIn: false };
  expect(one('dưới 65% hoặc có vắng không lý do: 1')).toEqual({
    text: 'dưới 65% hoặc có vắng không lý do: 1',
    points: 1,
    conditions: [
      { interval, words: [] },
      { interval: null, words: ['unexcused'] },
    ],
  });
});

test('decomposed Unicode reads the same', () =>
  expect(one('dưới 65% hoặc có vắng không lý do: 1'.normalize('NFD'))).toMatchObject({
    conditions: [{}, { words: ['unexcused'] }],
  }));

test("HD 42's own words: a number and words together", () =>
  expect(one('≥90% và không vắng mặt không lý do: 5')).toMatchObject({
    conditions: [{ interval: { low: 90, lowIn: true }, words: ['no-unexcused'] }],
  }));

test('two bounds joined by và, dashes and commas as people type them', () => {
  expect(span('<90% và >=75%')).toBe('[75, 90)');
  expect(span('- Đạt từ 90%')).toBe('[90, Infinity)');
  expect(one('dưới 65%, hoặc có vắng không lý do: 1')).toMatchObject({ conditions: [{}, { words: ['unexcused'] }] });
});

test('a condition alone, worth the maximum', () =>
  expect(readBands('dưới 2', 'members', 5, true)).toEqual([
    {
      text: 'dưới 2',
      points: 5,
      conditions: [{ interval: { low: Number.NEGATIVE_INFINITY, lowIn: false, high: 2, highIn: false }, words: [] }],
    },
  ]));

describe('a band that cannot be used says why', () => {
  test.each([
    ['khoảng 90%: 5', 'unreadable'],
    ['từ 90 đến dưới 75: 5', 'unreadable'],
    ['dưới 90 đến 95: 5', 'unreadable'],
    ['từ 90% và dưới 75%: 5', 'unreadable'],
    ['từ 90% và trời mưa: 5', 'unreadable'],
    ['từ 90%', 'no-points'],
    ['từ 90%: năm', 'no-points'],
    ['từ 90%: 11', 'over-max'],
    ['từ 0,9: 5', 'not-percent'],
  ])('%s: %s', (text, why) => expect(one(text)).toEqual({ text, why }));

  test('0,9 of minutes is no percentage', () => expect(one('từ 0,9: 5', 'minutes')).toMatchObject({ points: 5 }));
});

test.each([
  ['tỷ lệ dự', 'rate'],
  ['Tỷ lệ đảng viên dự sinh hoạt', 'rate'],
  ['tỷ lệ phát biểu', 'speakers'],
  ['tỷ lệ chỉ tiêu', 'targets'],
  ['phút', 'minutes'],
  ['phút thiếu', 'minutesShort'],
  ['vắng không lý do', 'unexcused'],
  ['số ngày thông báo trước', 'noticeDays'],
  ['số đảng viên', 'members'],
  ['chuyên đề', 'thematic'],
  ['số phút thiếu', 'minutesShort'],
  ['thời lượng', 'minutes'],
  ['thời tiết', null],
  // what merely contains one of the words is something else
  ['tỷ lệ vắng không lý do', null],
  ['số đảng viên dự sinh hoạt', null],
  ['số đảng viên phát biểu', null],
  ['số chỉ tiêu đạt', null],
])('%s is %s', (text, source) => expect(readSource(text)).toBe(source));

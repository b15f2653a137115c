import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesIn, namesText } from '../../../src/core/level/names.ts';

const thon = (count: number): string[] => Array.from({ length: count }, (_, i) => `Thôn ${i + 1}`);

describe('names of a published range', () => {
  test.each([
    [[], 0, ''],
    [['Thôn 1'], 0, 'Thôn 1'],
    [['Thôn 1', 'Thôn 2'], 0, 'Thôn 1; Thôn 2'],
    [['Thôn 1'], 4, 'Thôn 1; … và 4 nữa'],
    [[], 4, '… và 4 nữa'],
    // the mark between names, and a line break
    [['Thôn 1;\n2', '  Thôn  3 '], 0, 'Thôn 1, 2; Thôn 3'],
  ])('%j and %s more', (names, more, text) => expect(namesText(names, more)).toBe(text));

  test('twelve are named, the thirteenth is counted', () => {
    expect(namesText(thon(12))).toBe(thon(12).join('; '));
    expect(namesText(thon(13))).toBe(`${thon(12).join('; ')}; … và 1 nữa`);
    // 15 − 12 = 3, and 5 that were never named
    expect(namesText(thon(15), 5)).toBe(`${thon(12).join('; ')}; … và 8 nữa`);
  });

  test('a name has at most 60 characters', () => {
    expect(namesText(['a'.repeat(60)])).toBe('a'.repeat(60));
    expect(namesText(['a'.repeat(61)])).toBe(`${'a'.repeat(59)}…`);
  });
});

test('what is written is read again', () => {
  const names = fc.array(fc.constantFrom(...thon(30), '=1+1', 'CB. Buôn Ê Đê, tổ 2'), { maxLength: 12 });
  fc.assert(
    fc.property(names, fc.nat(100), (named, more) => {
      expect(namesIn(namesText(named, more))).toEqual({ names: named, more });
    }),
  );
});

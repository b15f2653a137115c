import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RegistryUnit } from '../../../src/core/level/registry.ts';
import {
  importFormula,
  isLink,
  planSources as planWith,
  readSources,
  registeredSources,
  type Source,
} from '../../../src/core/level/sources.ts';
import { HOA_SON, hoaSon, published, source, sourcesRange } from '../../support/level.ts';

const LINK = 'https://docs.google.com/spreadsheets/d/';

/** A registered unit: code, name, link behind the common part. */
const unit = (code: string, name: string, link: string, type = ''): RegistryUnit => ({
  row: 2,
  code,
  name,
  type,
  link: link === '' ? '' : LINK + link,
});
const IMPORTED = [['Phiên bản']];
/** The block that a unit would have at a row. */
const blockOf = ({ code, name, type, link }: RegistryUnit, row: number): Source => ({
  row,
  code,
  name,
  type,
  link,
  boxes: IMPORTED,
});

/** The formulas that made these blocks, by row: none where somebody emptied the box. */
const standing =
  (sources: readonly Source[], year: number) =>
  (row: number): string => {
    const source = sources.find(block => block.row + 1 === row);
    return source === undefined || source.link === '' || (source.boxes[0]?.[0] ?? '') === ''
      ? ''
      : importFormula(source.link, year);
  };
const planSources = (
  units: readonly RegistryUnit[],
  sources: readonly Source[],
  year: number,
  formulaAt = standing(sources, year),
) => planWith(units, sources, year, formulaAt);

const A = unit('A', 'Xã A', 'a');
const B = unit('B', 'Xã B', 'b');
const C = unit('C', 'Xã C', 'c');
const formula = (link: string) => `=IMPORTRANGE("${LINK}${link}"; "Xuất 2026!A1:AN13")`;

describe('the formula that stands in a block', () => {
  const planned = (stands: string) => planSources([A], [blockOf(A, 4)], 2026, () => stands).formulas;
  const anew = [{ row: 5, formula: formula('a') }];
  test.each([
    ['is left as Google gives it back', formula('a').replace('; ', ','), []],
    ['is left inside another function', `=IFERROR(${formula('a').slice(1)};"")`, []],
    ['is written anew where it imports another file', formula('b'), anew],
    ['is written anew where it imports another year', formula('a').replace('Xuất 2026', 'Xuất 2025'), anew],
    ['is written anew where there is none', '', anew],
  ])('%s', (_, stands, wanted) => expect(planned(stands)).toEqual(wanted));
});

describe('reading the tab', () => {
  test('each block by its mark, from the grid alone', () => {
    const one = hoaSon();
    const bare = source('', 'Xã không mã', [], { type: 'Xã', link: '' });
    const read = readSources(sourcesRange([one, bare]));
    // three rows of head; the second block begins 15 rows after the first
    expect(read.map(({ row, code, name, type, link }) => [row, code, name, type, link])).toEqual([
      [4, 'HS', 'Xã Hòa Sơn', '', one.link],
      [19, '', 'Xã không mã', 'Xã', ''],
    ]);
    expect(read[0]?.boxes).toEqual(one.boxes);
    expect(read[1]?.boxes).toHaveLength(13);
  });
  test('a range that begins at the first block, or is cut off in the last', () => {
    const range = sourcesRange([hoaSon()]).slice(3, 8);
    expect(readSources(range)).toMatchObject([{ row: 1, code: 'HS' }]);
    expect(readSources([])).toEqual([]);
  });
  test('an import that looks like a header is none', () => {
    const hostile = published('HS', 'Hòa Sơn', { 11: HOA_SON }).map(row => ['▣ X', ...row.slice(1)]);
    expect(readSources(sourcesRange([source('HS', 'Hòa Sơn', hostile), hoaSon()])).map(({ code }) => code)).toEqual([
      'HS',
      'HS',
    ]);
  });
});

describe('the formula', () => {
  test('imports the published range, with ; and quotes doubled', () => {
    expect(importFormula(`${LINK}a`, 2026)).toBe(formula('a'));
    expect(importFormula('x"; A1) + ("', 2027)).toBe('=IMPORTRANGE("x""; A1) + ("""; "Xuất 2027!A1:AN13")');
  });
  test.each([
    [`${LINK}1aB-cD/edit#gid=0`, true],
    ['1aB-cDeFgHiJkLmNoPqRsT', true],
    ['', false],
    ['x', false],
    ['chưa có liên kết', false],
    ['hai dong link', false],
  ])('«%s» can lead to a file: %s', (link, expected) => expect(isLink(link)).toBe(expected));
});

describe('what must be written', () => {
  test('an empty tab: a block for each unit, one below the other', () => {
    expect(planSources([A, { ...B, type: 'Xã' }], [], 2026)).toEqual({
      cleared: [],
      headers: [
        { row: 4, texts: ['▣ A', 'Xã A', '', `${LINK}a`] },
        { row: 19, texts: ['▣ B', 'Xã B', 'Xã', `${LINK}b`] },
      ],
      formulas: [
        { row: 5, formula: formula('a') },
        { row: 20, formula: formula('b') },
      ],
      // 19 + 15 − 1
      length: 33,
    });
  });
  test('nothing where everything stands, whatever the order of the registry', () => {
    expect(planSources([B, A], [blockOf(A, 4), blockOf(B, 19)], 2026)).toEqual({
      cleared: [],
      headers: [],
      formulas: [],
      length: 33,
    });
  });
  test('a new link: header and formula of that block alone', () => {
    const { cleared, headers, formulas } = planSources(
      [A, unit('B', 'Xã B', 'moi')],
      [blockOf(A, 4), blockOf(B, 19)],
      2026,
    );
    expect({ cleared, headers, formulas }).toEqual({
      cleared: [],
      headers: [{ row: 19, texts: ['▣ B', 'Xã B', '', `${LINK}moi`] }],
      formulas: [{ row: 20, formula: formula('moi') }],
    });
  });
  test('a new name, type or code: the header alone, the grant stays', () => {
    const renamed = planSources([unit('A', 'Phường A', 'a', 'Phường')], [blockOf(A, 4)], 2026);
    expect(renamed.headers).toEqual([{ row: 4, texts: ['▣ A', 'Phường A', 'Phường', `${LINK}a`] }]);
    expect(renamed.formulas).toEqual([]);
    const coded = planSources([unit('38.1', 'xã  A', 'a')], [blockOf(unit('', 'Xã A', 'a'), 4)], 2026);
    expect(coded).toMatchObject({
      cleared: [],
      formulas: [],
      headers: [{ row: 4, texts: ['▣ 38.1', 'xã  A', '', `${LINK}a`] }],
    });
  });
  test('a unit that left: its block is emptied, and the next new one stands there', () => {
    const plan = planSources([A, C, unit('D', 'Xã D', 'd')], [blockOf(A, 4), blockOf(B, 19), blockOf(C, 34)], 2026);
    expect(plan).toEqual({
      cleared: [19],
      headers: [{ row: 19, texts: ['▣ D', 'Xã D', '', `${LINK}d`] }],
      formulas: [{ row: 20, formula: formula('d') }],
      length: 48,
    });
    expect(planSources([A], [blockOf(A, 4), blockOf(B, 19)], 2026)).toEqual({
      cleared: [19],
      headers: [],
      formulas: [],
      length: 18,
    });
  });
  test('a hole that was left before is filled first, then the end', () => {
    const D = unit('D', 'Xã D', 'd');
    const plan = planSources([A, B, C, D], [blockOf(A, 4), blockOf(C, 34)], 2026);
    expect(plan.headers.map(({ row, texts }) => [row, texts[0]])).toEqual([
      [19, '▣ B'],
      [49, '▣ D'],
    ]);
  });
  test('no link: a block without a formula; a link taken away empties the box', () => {
    const bare = unit('A', 'Xã A', '');
    expect(planSources([bare], [], 2026)).toMatchObject({ headers: [{ row: 4 }], formulas: [] });
    expect(planSources([bare], [blockOf(bare, 4)], 2026)).toMatchObject({ headers: [], formulas: [] });
    expect(planSources([bare], [blockOf(A, 4)], 2026).formulas).toEqual([{ row: 5, formula: '' }]);
  });
  test('a formula that somebody deleted is written again', () => {
    const blank = { ...blockOf(A, 4), boxes: [['']] };
    expect(planSources([A], [blank], 2026)).toMatchObject({
      headers: [],
      formulas: [{ row: 5, formula: formula('a') }],
    });
    const refused = { ...blockOf(A, 4), boxes: [[{ kind: 'error', text: '#REF!' } as const]] };
    expect(planSources([A], [refused], 2026).formulas).toEqual([]);
  });
  test('two rows with one code have two blocks, and keep them when they change places', () => {
    const twin = unit('a', 'Xã A lần hai', 'khac');
    expect(planSources([A, twin], [], 2026).headers.map(({ texts }) => texts[1])).toEqual(['Xã A', 'Xã A lần hai']);
    expect(planSources([twin, A], [blockOf(A, 4), blockOf(twin, 19)], 2026)).toMatchObject({
      cleared: [],
      headers: [],
      formulas: [],
    });
    // of the two the one that was linked anew is written, the other is not
    expect(
      planSources([A, unit('a', 'Xã A lần hai', 'moi')], [blockOf(twin, 4), blockOf(A, 19)], 2026).formulas,
    ).toEqual([{ row: 5, formula: formula('moi') }]);
  });
  test('a code decides before a name', () => {
    // A is now called as B was; B has no block of its own any more
    const plan = planSources([unit('A', 'Xã B', 'a')], [blockOf(B, 4), blockOf(A, 19)], 2026);
    expect(plan).toMatchObject({ cleared: [4], formulas: [], headers: [{ row: 19 }] });
  });
});

test('once written, nothing is left to write', () => {
  const some = fc.uniqueArray(fc.constantFrom(A, B, C, unit('', 'Xã không mã', 'e'), unit('F', 'Xã F', '')), {
    selector: ({ name }) => name,
  });
  fc.assert(
    fc.property(some, some, (first, second) => {
      const blocks = new Map<number, Source>();
      const write = (units: readonly RegistryUnit[]): void => {
        const { cleared, headers } = planSources(units, [...blocks.values()], 2026);
        for (const row of cleared) blocks.delete(row);
        for (const { row, texts } of headers) {
          const found = units.find(({ code, name }) => `▣ ${code}`.trim() === texts[0] && name === texts[1]);
          if (found) blocks.set(row, { ...blockOf(found, row), boxes: found.link === '' ? [] : IMPORTED });
        }
      };
      write(first);
      write(second);
      expect(planSources(second, [...blocks.values()], 2026)).toMatchObject({ cleared: [], headers: [], formulas: [] });
      expect(blocks.size).toBe(second.length);
    }),
  );
});

test('sources in the order of the registry: a unit without a block stands there, a block without a unit does not', () => {
  const found = registeredSources([C, A], [blockOf(A, 4), blockOf(B, 19)]);
  expect(found.map(({ row, code, boxes }) => [row, code, boxes])).toEqual([
    [0, 'C', []],
    [4, 'A', IMPORTED],
  ]);
});

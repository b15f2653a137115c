import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/core/level/block.ts';
import {
  attendanceRate,
  givenNotes,
  meanScore,
  publishBlocks,
  publishedFromRollUp,
  reportingRate,
  rollUp,
} from '../../../src/core/level/roll-up.ts';
import { FIGURES, type FigureKey, figuresOf, type PublishedMonth } from '../../../src/core/level/schema.ts';
import {
  blocks,
  CU_KTY,
  cuKty,
  HOA_SON,
  hoaSon,
  month,
  published,
  source,
  withBoxes,
  type Year,
} from '../../support/level.ts';

const NOVEMBER = ['2026-11'];
const REF = source('EP', 'Xã Ea Pil', [[{ kind: 'error', text: '#REF!' }]]);
const named = (name: string, months: Year) => source(name, name, published(name, name, months));
const only = <T>(list: readonly T[]): T => list[0] as T;

describe('the total of two communes, by hand', () => {
  const all = rollUp(blocks(hoaSon(), cuKty(), REF), NOVEMBER);
  const { figures, given } = all.total;

  test('how many count', () => {
    expect([all.of, all.counted]).toEqual([3, 2]);
    expect(all.units.map(({ code, name, state, months }) => [code, name, state, months])).toEqual([
      ['HS', 'Xã Hòa Sơn', 'ok', 1],
      ['CK', 'Xã Cư Kty', 'ok', 1],
      ['EP', 'Xã Ea Pil', 'unreadable', 0],
    ]);
  });
  test('every figure', () => {
    expect(figures).toEqual({
      units: null,
      unitsCounted: null,
      expected: 7,
      reported: 5,
      didNotMeet: 1,
      // Cư Kty does not say when reports were sent
      onTime: 2,
      members: 120,
      membersGiven: 7,
      due: 100,
      present: 66,
      excused: 13,
      excusedGiven: 4,
      unexcused: 21,
      unexcusedGiven: 5,
      attendanceCounted: 5,
      attendanceExcluded: 1,
      scoreCounted: 5,
      scoreExcluded: 1,
      scores: 5,
      // 270,5 + 150,1
      scoreSum: 420.6,
      scoreMin: 60.1,
      scoreMax: 95,
      good: 3,
      fair: 1,
      average: 1,
      poor: 0,
      thematic: null,
      resolutions: null,
      visited: 2,
      aboveEvidence: null,
      attendanceReplaced: null,
      scoreReplaced: null,
    });
  });
  test('rates are Σ/Σ and the mean is Σ/n', () => {
    // not (0,9 + 0,5)/2 = 0,7
    expect(attendanceRate(figures)).toBe(0.66);
    expect(reportingRate(figures)).toBe(5 / 7);
    // 420,6/5, not (90,1666… + 75,05)/2
    expect(meanScore(figures)).toBe(84.12);
  });
  test('how many give each figure, and which totals not everybody gives', () => {
    expect(given).toMatchObject({ expected: 2, onTime: 1, visited: 1, thematic: 0, units: 0 });
    expect(givenNotes(all, ['due', 'onTime', 'excused', 'thematic', 'visited'])).toEqual([
      'Đúng hạn: 1/2 đơn vị ghi',
      // 2 + 2 party cells
      'Vắng có lý do: 2/2 đơn vị, 4 chi bộ ghi',
      'Cấp trên dự: 1/2 đơn vị ghi',
    ]);
  });
  test('a unit that does not count keeps its reason and gives no figure', () => {
    expect(all.units[2]).toMatchObject({ reason: 'Ô nhập số liệu báo #REF!.', missing: '', weak: '' });
    expect(Object.values(all.units[2]?.figures ?? {}).every(figure => figure === null)).toBe(true);
  });
  test('an old publication counts', () => {
    const old = blocks(hoaSon()).map((block): Block => ({ ...block, state: 'stale' }));
    expect(rollUp(old, NOVEMBER)).toMatchObject({ counted: 1, total: { figures: { due: 40 } } });
  });
});

describe('several months', () => {
  const quarter = ['2026-10', '2026-11', '2026-12'];
  const october = month(
    {
      expected: 4,
      reported: 4,
      due: 44,
      present: 33,
      members: 48,
      membersGiven: 4,
      scores: 1,
      scoreSum: 60,
      scoreMin: 60,
      scoreMax: 60,
    },
    { missing: '', weak: 'Chi bộ thôn 2' },
  );
  const unit = only(
    rollUp(blocks(hoaSon({ 10: october, 11: { ...HOA_SON, missing: 'Chi bộ thôn 4' } })), quarter).units,
  );

  test('what can be added is added, members are those of the last month given', () => {
    expect(unit.figures).toMatchObject({
      // 4 + 4, 4 + 3, 44 + 40, 33 + 36
      expected: 8,
      reported: 7,
      due: 84,
      present: 69,
      members: 50,
      membersGiven: 4,
      // 1 + 3, 60 + 270,5
      scores: 4,
      scoreSum: 330.5,
      scoreMin: 60,
      scoreMax: 95,
      // October does not say
      onTime: 2,
      visited: 2,
    });
  });
  test('which months it lacks', () => {
    expect([unit.state, unit.months, unit.reason]).toEqual(['ok', 2, 'Chưa công bố tháng 12/2026.']);
    expect(unit.remedy).toBe('Nhờ đơn vị mở tệp của mình và chọn «Công bố».');
  });
  test('names stand behind their month', () => {
    expect([unit.missing, unit.weak]).toEqual(['Tháng 11: Chi bộ thôn 4', 'Tháng 10: Chi bộ thôn 2']);
  });
  test('a month that does not give members leaves those of the month before', () => {
    const bare = month({ expected: 4, reported: 0, membersGiven: 0 });
    const { figures } = only(rollUp(blocks(hoaSon({ 10: october, 11: bare })), quarter).units);
    expect([figures.members, figures.membersGiven]).toEqual([48, 4]);
  });
  test('December of the year before is not December of this one', () => {
    const [unit] = rollUp(blocks(hoaSon({ 12: HOA_SON })), ['2025-12']).units;
    expect([unit?.state, unit?.reason]).toEqual(['empty', 'Chưa công bố tháng 12/2025.']);
  });
  test('a unit that gives none of the months is empty for this period', () => {
    const all = rollUp(blocks(hoaSon(), cuKty({ 9: CU_KTY })), ['2026-11']);
    expect([all.of, all.counted]).toEqual([2, 1]);
    expect(all.units[1]).toMatchObject({
      state: 'empty',
      reason: 'Chưa công bố tháng 11/2026.',
      remedy: 'Nhờ đơn vị mở tệp của mình và chọn «Công bố».',
      months: 0,
    });
  });
});

describe('levels stack', () => {
  const district = rollUp(blocks(hoaSon(), cuKty(), REF), NOVEMBER);
  const own = publishedFromRollUp(district) as PublishedMonth;

  test('a level publishes its total, how many units it holds, who is not in it, and the weak behind their commune', () => {
    expect(own.figures).toEqual({ ...district.total.figures, units: 3, unitsCounted: 2 });
    expect([own.missing, own.weak]).toEqual(['Xã Ea Pil (không đọc được)', 'Xã Cư Kty: Chi bộ thôn 9']);
  });
  test('the province reads it with the same code and carries 2/3 along', () => {
    const krongBong = source('KB', 'Krông Bông', published('KB', 'Huyện ủy Krông Bông', { 11: own }));
    const province = rollUp(blocks(krongBong), NOVEMBER);
    const { units, unitsCounted, ...rest } = province.total.figures;
    expect([units, unitsCounted]).toEqual([3, 2]);
    expect(rest).toMatchObject({ due: 100, present: 66, scoreSum: 420.6 });
    expect(only(province.units)).toMatchObject({
      state: 'ok',
      reason: 'Mới gộp 2/3 đơn vị cấp dưới của mình.',
      remedy: 'Nhờ đơn vị gộp đủ rồi công bố lại.',
    });
    expect(publishedFromRollUp(province)).toMatchObject({
      // the one district stands for its three communes, of which two are in
      figures: { units: 3, unitsCounted: 2 },
      missing: 'Krông Bông (mới gộp 2/3)',
      weak: 'Krông Bông: Xã Cư Kty: Chi bộ thôn 9',
    });
  });
  test('over several months the one that lacked most is told', () => {
    const lacking = (counted: number) => ({ ...own, figures: { ...own.figures, units: 36, unitsCounted: counted } });
    const months: Year = { 1: lacking(36), 2: lacking(34), 3: lacking(35) };
    const { figures } = only(rollUp(blocks(named('KB', months)), ['2026-01', '2026-02', '2026-03']).units);
    expect([figures.units, figures.unitsCounted]).toEqual([36, 34]);
  });
  test('more weak cells than are named are counted on', () => {
    const many = (name: string) => named(name, { 11: { ...CU_KTY, weak: `${name}1; ${name}2; … và 10 nữa` } });
    expect(publishedFromRollUp(rollUp(blocks(many('A'), many('B')), NOVEMBER))?.weak).toBe(
      'A: A1; A: A2; B: B1; B: B2; … và 20 nữa',
    );
  });
  test('nothing is published where nobody counts', () => {
    expect(publishedFromRollUp(rollUp(blocks(REF), NOVEMBER))).toBeNull();
    expect(
      publishBlocks(blocks(hoaSon(), cuKty({ 9: CU_KTY })), 2026).map(value => value?.figures.unitsCounted),
    ).toEqual([...Array.from({ length: 8 }, () => undefined), 1, undefined, 1, undefined]);
  });
});

describe('for whatever communes publish', () => {
  const figures = fc.record({
    due: fc.nat(300),
    scores: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 }),
    onTime: fc.option(fc.nat(5)),
    broken: fc.boolean(),
    weak: fc.constantFrom('', '=HYPERLINK("x")', "'; DROP", '… và 2 nữa'),
  });
  const communes = fc.array(figures, { maxLength: 8 }).map(list =>
    list.map(({ due, scores, onTime, broken, weak }, i) => {
      const sum = scores.reduce((total, tenths) => total + tenths, 0);
      const published11: Partial<Record<FigureKey, number>> = {
        expected: 30,
        reported: 20,
        due,
        present: Math.floor(due / 2),
        scores: scores.length,
        scoreSum: sum / 10,
        scoreMin: Math.min(...scores) / 10,
        scoreMax: Math.max(...scores) / 10,
        ...(onTime === null ? {} : { onTime }),
      };
      const boxes = published(`X${i}`, `Xã ${i}`, { 11: month(published11, { weak }) });
      return {
        one: source(`X${i}`, `Xã ${i}`, broken ? withBoxes(boxes, { 'due 11': -1 }) : boxes),
        counted: !broken,
        due,
        tenths: sum,
        onTime,
      };
    }),
  );

  test('the total is the sum of the units that count, and a figure that nobody gives stays blank', () => {
    fc.assert(
      fc.property(communes, list => {
        const all = rollUp(blocks(...list.map(({ one }) => one)), NOVEMBER);
        const counting = list.filter(({ counted }) => counted);
        const given = counting.filter(({ onTime }) => onTime !== null);
        expect([all.of, all.counted]).toEqual([list.length, counting.length]);
        expect(all.total.figures.due).toBe(
          counting.length === 0 ? null : counting.reduce((sum, { due }) => sum + due, 0),
        );
        expect(all.total.figures.scoreSum).toBe(
          counting.length === 0 ? null : counting.reduce((sum, { tenths }) => sum + tenths, 0) / 10,
        );
        expect(all.total.figures.onTime).toBe(
          given.length === 0 ? null : given.reduce((sum, { onTime }) => sum + (onTime ?? 0), 0),
        );
        expect(all.total.given.onTime).toBe(given.length);
        for (const { key } of FIGURES)
          expect(all.total.figures[key] === null).toBe(all.units.every(unit => unit.figures[key] === null));
      }),
    );
  });
  test('their order does not matter', () => {
    const shuffled = communes.chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const totalOf = (some: typeof list) => rollUp(blocks(...some.map(({ one }) => one)), NOVEMBER).total;
        expect(totalOf(other)).toEqual(totalOf(list));
      }),
    );
  });
  test('months one by one add up to the period', () => {
    const year = fc.array(fc.option(fc.nat(50)), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(year, dues => {
        const months = Object.fromEntries(
          dues.flatMap((due, i) =>
            due === null ? [] : [[i + 1, month({ expected: 1, reported: 1, due, present: 0 })]],
          ),
        );
        const twelve = dues.map((_, i) => `2026-${String(i + 1).padStart(2, '0')}`);
        const list = blocks(named('A', months));
        const sum = twelve.reduce((total, one) => total + (rollUp(list, [one]).total.figures.due ?? 0), 0);
        expect(rollUp(list, twelve).total.figures.due ?? 0).toBe(sum);
      }),
    );
  });
});

test('no units at all', () => {
  expect(rollUp([], NOVEMBER)).toEqual({
    months: NOVEMBER,
    of: 0,
    counted: 0,
    units: [],
    total: { figures: figuresOf(() => null), given: figuresOf(() => 0) },
  });
});

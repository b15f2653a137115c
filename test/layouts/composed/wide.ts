import type { Box } from '../../../src/core/values/box.ts';
import { type Month, numberOf, yearOf } from '../../../src/core/values/period.ts';
import type { Merge } from '../../support/shape-grid.ts';
import { boxOf, nameBox, nextMonth } from './boxes.ts';
import { columnsOf, figureIds, leadIds, wordColumn } from './columns.ts';
import type { Commune, Rec } from './commune.ts';
import { labelOf } from './labels.ts';
import { type Laid, type Line, layTable } from './lay.ts';
import { luckOf, pick } from './luck.ts';
import type { Habit, Spec } from './spec.ts';
import { totalBox } from './tables.ts';

const inOrder = <T>(things: readonly T[], { backwards }: Spec): T[] =>
  backwards === true ? [...things].reverse() : [...things];

const recsOf = (recs: readonly Rec[], month: Month): Rec[] => recs.filter(rec => rec.month === month);

/** Months beside each other over common units: the same figures under the label of each month. */
export const monthsBeside = (spec: Spec, { units, months, recs }: Commune): Laid[] => {
  const luck = luckOf(spec.seed);
  const has = (habit: Habit): boolean => spec.habits.includes(habit);
  const single = spec.shape === 'one figure a month';
  const lead = leadIds(spec);
  const ids = figureIds(spec);
  const [last = ''] = months.slice(-1);
  // months that nobody has filled yet
  const shownMonths = has('months empty ahead') && numberOf(last) < 12 ? [...months, nextMonth(last)] : [...months];
  const spelt = single
    ? pick(luck, 'month label', ['T', 'Tháng '])
    : pick(luck, 'month label', ['Tháng ', 'THÁNG ', 'T']);
  const withYear = !single && luck('month with year') < 0.2;
  const monthLabel = (month: Month): string => `${spelt}${numberOf(month)}${withYear ? `/${yearOf(month)}` : ''}`;

  const figures = columnsOf(ids, { ...spec, habits: spec.habits.filter(habit => habit !== 'numbered labels') }, false);
  const above: Box[] = lead.map(id => labelOf(id, spec, luck));
  const below: Box[] = lead.map(() => '');
  const merges: Merge[] = lead.map((_, column) => ({ row: 0, column, rows: 2, columns: 1 }));
  for (const month of shownMonths) {
    merges.push({ row: 0, column: above.length, rows: 1, columns: figures.length });
    figures.forEach(({ label }, i) => {
      above.push(i === 0 ? monthLabel(month) : '');
      below.push(label);
    });
  }
  const beside = has('year beside') ? pick(luck, 'year beside', ['Xếp loại năm', 'Số kỳ Tốt']) : null;
  if (beside !== null) {
    above.push(beside);
    below.push('');
  }
  const yearBox = (unit: number): Box =>
    beside === null ? '' : beside === 'Số kỳ Tốt' ? unit % 3 : pick(luck, `year ${unit}`, ['Tốt', 'Khá']);

  const body = inOrder(units, spec).map((unit, i): Line => {
    const own = shownMonths.map(month => recs.find(rec => rec.unit === unit && rec.month === month) ?? null);
    const [first] = own.flatMap(rec => rec ?? []);
    if (first === undefined) throw new Error('every unit has a record');
    const leading = lead.map(
      (id): Box => (id === 'ordinal' ? i + 1 : id === 'name' ? nameBox(first, spec, luck) : unit.code),
    );
    const filled = own.flatMap(rec =>
      figures.map(({ id }) => (rec === null ? '' : boxOf(rec, id, spec, wordColumn(rec, ids, spec)))),
    );
    return {
      recs: own.flatMap(rec => rec ?? []),
      boxes: [...leading, ...filled, ...(beside === null ? [] : [yearBox(unit.index)])],
    };
  });
  const total: Box[] = [
    ...lead.map(id => (id === 'name' ? 'Tổng cộng' : '')),
    ...shownMonths.flatMap(month => figures.map(({ id }) => totalBox(id, recsOf(recs, month), spec))),
  ];
  const of =
    spec.attendance === 'none' ? (spec.scoring === 'grade' ? 'XẾP LOẠI' : 'CHẤM ĐIỂM') : 'THEO DÕI ĐẢNG VIÊN DỰ';
  const sheet = pick(luck, 'tab', ['Năm 2026', 'Theo dõi', 'Tổng hợp năm']);
  return [
    layTable(spec, {
      sheet,
      titles: [single ? `BẢNG ${of} SINH HOẠT CHI BỘ NĂM 2026` : 'BẢNG THEO DÕI SINH HOẠT CHI BỘ NĂM 2026'],
      ids: [...lead, ...shownMonths.flatMap(() => ids), ...(beside === null ? [] : (['note'] as const))],
      months: [
        ...lead.map(() => null),
        ...shownMonths.flatMap(month => ids.map(() => month)),
        ...(beside === null ? [] : [null]),
      ],
      header: single ? [above] : [above, below],
      merges: single ? [] : merges,
      needed: [],
      body,
      total,
      maximum: null,
      ordinalAt: lead.indexOf('ordinal'),
      nameAt: lead.indexOf('name'),
    }),
  ];
};

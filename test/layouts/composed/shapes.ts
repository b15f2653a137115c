import type { Box } from '../../../src/core/values/box.ts';
import { type Month, numberOf, yearOf } from '../../../src/core/values/period.ts';
import { type ShapeGrid, shapeGrid } from '../../support/shape-grid.ts';
import { answersOf } from './answers.ts';
import { boxOf, yearInTitleOnly } from './boxes.ts';
import { boxesOf, columnsOf, figureIds, isLeftOut, leadIds, wordColumn } from './columns.ts';
import { type Commune, CRITERIA_MAXIMA, type Rec } from './commune.ts';
import { criterionText, labelOf } from './labels.ts';
import { type Laid, layTable, type Place } from './lay.ts';
import { luckOf, pick, shuffled } from './luck.ts';
import type { Habit, Shape, Spec } from './spec.ts';
import { tableOf, totalBox } from './tables.ts';
import { monthsBeside } from './wide.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** The tab and the title of a month: one of them at least names the year. */
const monthNames = (month: Month, spec: Spec): { sheet: string; titles: string[] } => {
  const luck = luckOf(spec.seed);
  const [m, y] = [numberOf(month), yearOf(month)];
  const sheet = pick(luck, 'tab', [`Tháng ${m}`, `T${m}`, `${two(m)}-${y}`, `Tháng ${m}-${y}`]);
  const title = pick(luck, 'month title', [
    `TỔNG HỢP SINH HOẠT CHI BỘ THÁNG ${two(m)}/${y}`,
    `BẢNG CHẤM ĐIỂM SINH HOẠT CHI BỘ THÁNG ${m} NĂM ${y}`,
    `Tổng hợp tháng ${m} năm ${y}`,
  ]);
  return { sheet, titles: luck('untitled') < 0.15 && sheet.includes(String(y)) ? [] : [title] };
};

const recsOf = ({ recs }: Commune, month: Month): Rec[] => recs.filter(rec => rec.month === month);

const inOrder = (recs: readonly Rec[], { seed, habits, backwards }: Spec, name: string): Rec[] => {
  const ordered = habits.includes('rows in any order') ? shuffled(luckOf(seed), `order ${name}`, recs) : [...recs];
  return backwards === true ? ordered.reverse() : ordered;
};

const rowAMeeting = (spec: Spec, commune: Commune): Laid[] => {
  const luck = luckOf(spec.seed);
  const titled = yearInTitleOnly(spec.habits);
  const sheet = pick(luck, 'tab', ['Sổ họp', 'Theo dõi', 'Trang tính1']);
  const titles = titled || luck('titled') < 0.5 ? ['SỔ THEO DÕI SINH HOẠT CHI BỘ NĂM 2026'] : [];
  // a title that names one year would speak against the next
  const kept = spec.habits.includes('over the new year') ? [] : titles;
  return [layTable(spec, tableOf(spec, sheet, kept, inOrder(commune.recs, spec, '')))];
};

const tabAMonth = (spec: Spec, commune: Commune): Laid[] =>
  commune.months.map(month => {
    const { sheet, titles } = monthNames(month, spec);
    return layTable(spec, tableOf(spec, sheet, titles, inOrder(recsOf(commune, month), spec, month)));
  });

const tabAUnit = (spec: Spec, commune: Commune): Laid[] => {
  const luck = luckOf(spec.seed);
  const named = pick(luck, 'unit named by', ['tab', 'title', 'both'] as const);
  return commune.units.map((unit, i) => {
    const sheet =
      named === 'title'
        ? `Trang tính${i + 1}`
        : unit.name.replace(/^Chi bộ/, pick(luck, 'tab prefix', ['CB', 'Chi bộ']));
    const title =
      named === 'tab'
        ? 'SỔ THEO DÕI SINH HOẠT NĂM 2026'
        : `SỔ THEO DÕI SINH HOẠT ${unit.name.toUpperCase()} – NĂM 2026`;
    const recs = commune.recs.filter(rec => rec.unit === unit);
    return layTable(spec, tableOf(spec, sheet, [title], inOrder(recs, spec, unit.name)));
  });
};

const blocksBeside = (spec: Spec, commune: Commune): Laid[] =>
  commune.months.map(month => {
    const luck = luckOf(spec.seed);
    const { sheet, titles } = monthNames(month, spec);
    const columns = columnsOf([...leadIds(spec), ...figureIds(spec)], spec, false);
    const recs = recsOf(commune, month).filter(rec => !isLeftOut(rec, spec));
    const half = Math.ceil(commune.units.length / 2);
    const blocks = [recs.filter(({ unit }) => unit.index < half), recs.filter(({ unit }) => unit.index >= half)];
    const gap: Box[] = luck('gap between') < 0.7 ? [''] : [];
    const blank = columns.map((): Box => '');
    const labels = columns.map(({ label }): Box => label);
    const rows = (block: readonly Rec[]): Box[][] => block.map((rec, i) => boxesOf(rec, columns, spec, i + 1));
    const [left = [], right = []] = blocks.map(rows);
    const ids = columns.map(({ id }) => id);
    const nameAt = ids.indexOf('name');
    const totals = blocks.map(block =>
      columns.map(({ id }): Box => (id === 'name' ? 'Tổng cộng' : totalBox(id, block, spec))),
    );
    const table = {
      sheet,
      titles,
      ids: [...ids, ...gap.map(() => 'blank' as const), ...ids],
      header: [[...labels, ...gap, ...labels]],
      merges: [],
      needed: [],
      body: Array.from({ length: Math.max(left.length, right.length) }, (_, i) => ({
        recs: blocks.flatMap(block => block[i] ?? []),
        boxes: [...(left[i] ?? blank), ...gap, ...(right[i] ?? blank)],
      })),
      total: [...(totals[0] ?? []), ...gap, ...(totals[1] ?? [])],
      maximum: null,
      ordinalAt: -1,
      nameAt,
    };
    return layTable(spec, table);
  });

/** A form a meeting: labels on the left, values on the right, the criteria below. */
const formAMeeting = (spec: Spec, commune: Commune): Laid[] => {
  const luck = luckOf(spec.seed);
  const has = (habit: Habit): boolean => spec.habits.includes(habit);
  const gap: Box[] = has('blank columns') ? [''] : [];
  const ids = figureIds(spec).filter(id => !id.startsWith('TC'));
  const plain = ids.filter(id => spec.scoring !== 'criteria' || (id !== 'score' && id !== 'grade'));
  return commune.recs
    .filter(({ state }) => state === 'reported')
    .map(rec => {
      const [m, y] = [numberOf(rec.month), yearOf(rec.month)];
      const box = (id: (typeof ids)[number]): Box => boxOf(rec, id, spec, null);
      const label = (id: (typeof ids)[number]): string => {
        const text = labelOf(id, spec, luck);
        return has('upper-case labels') ? text.toUpperCase() : text;
      };
      const rows: Box[][] = [['ĐẢNG ỦY XÃ MINH HÒA']];
      const byLabel = luck('unit by label') < 0.4;
      if (!byLabel) rows.push([rec.unit.name.toUpperCase()]);
      rows.push(['PHIẾU ĐÁNH GIÁ CHẤT LƯỢNG SINH HOẠT CHI BỘ']);
      if (byLabel) rows.push(['Chi bộ', ...gap, rec.unit.name], ['Tháng', ...gap, `${two(m)}/${y}`]);
      else rows.push([pick(luck, 'month line', [`Tháng ${m} năm ${y}`, `Tháng ${two(m)}/${y}`])]);
      if (has('titles')) rows.push([]);
      if (has('day of the meeting')) rows.push([label('date'), ...gap, box('date')]);
      for (const id of plain) rows.push([label(id), ...gap, box(id)]);
      if (spec.scoring === 'criteria') {
        rows.push(['TT', 'Nội dung', 'Điểm tối đa', 'Điểm tự chấm']);
        rec.criteria.forEach((points, i) => {
          rows.push([i + 1, criterionText(`TC${i + 1}`), CRITERIA_MAXIMA[i] ?? '', points / 10]);
        });
        rows.push(['', 'Tổng cộng', 100, rec.put.score ?? rec.score / 10]);
        rows.push([label('grade'), ...gap, box('grade')]);
      }
      if (has('signatures')) rows.push([], ['', '', 'BÍ THƯ']);
      const again = rec.id.endsWith('again') ? ' (2)' : '';
      const sheet = `Phiếu ${rec.unit.name.replace(/^Chi bộ /, '')}${commune.months.length > 1 ? ` T${m}` : ''}${again}`;
      return { grid: shapeGrid(sheet, rows, [], []), places: [{ rec, sheet, row: null }] };
    });
};

/** Units as columns, figures as rows. */
const onItsSide = (spec: Spec, commune: Commune): Laid[] =>
  commune.months.map(month => {
    const luck = luckOf(spec.seed);
    const has = (habit: Habit): boolean => spec.habits.includes(habit);
    const { sheet, titles } = monthNames(month, spec);
    const ids = [...leadIds(spec).filter(id => id === 'date' || id === 'form'), ...figureIds(spec)];
    const recs = recsOf(commune, month).filter(rec => !isLeftOut(rec, spec));
    const numbered = !has('no running number') && luck('numbered figures') < 0.7;
    const places: Place[] = recs.map(rec => ({ rec, sheet, row: null }));
    const rows = ids.map((id, i): Box[] => {
      const label = labelOf(id, spec, luck);
      return [
        ...(numbered ? [i + 1] : []),
        has('upper-case labels') ? label.toUpperCase() : label,
        ...recs.map(rec => boxOf(rec, id, spec, wordColumn(rec, ids, spec))),
        ...(has('total') ? [totalBox(id, recs, spec)] : []),
      ];
    });
    const header: Box[] = [
      ...(numbered ? ['TT'] : []),
      pick(luck, 'side label', ['Nội dung', 'Chỉ tiêu']),
      ...recs.map(({ unit }) => unit.name.replace(/^Chi bộ/, pick(luck, 'side prefix', ['CB', 'Chi bộ']))),
      ...(has('total') ? ['Tổng cộng'] : []),
    ];
    const { grid } = layTable(
      { ...spec, habits: spec.habits.filter(habit => habit !== 'total') },
      {
        sheet,
        titles,
        ids: [],
        header: [header],
        merges: [],
        needed: [],
        body: rows.map(boxes => ({ boxes, recs: [] })),
        total: null,
        maximum: null,
        ordinalAt: -1,
        nameAt: 0,
      },
    );
    return { grid, places };
  });

const WRITERS: Readonly<Record<Shape, (spec: Spec, commune: Commune) => Laid[]>> = {
  'a row a meeting': rowAMeeting,
  'a tab a month': tabAMonth,
  'months side by side': monthsBeside,
  'one figure a month': monthsBeside,
  'blocks side by side': blocksBeside,
  'a tab a unit': tabAUnit,
  'a form a meeting': formAMeeting,
  'on its side': onItsSide,
  'answers of a form': answersOf,
};

const roster = (spec: Spec, { units }: Commune): ShapeGrid => {
  const coded = spec.habits.includes('codes');
  return shapeGrid(
    'Danh sách chi bộ',
    [
      ['STT', ...(coded ? ['Mã chi bộ'] : []), 'Tên chi bộ', 'Loại hình'],
      ...units.map((unit, i): Box[] => [i + 1, ...(coded ? [unit.code] : []), unit.name, 'Thôn, buôn']),
    ],
    [],
    [],
  );
};

/** Writes what a commune has to tell as the sheet of a specification. */
export const writeSheet = (spec: Spec, commune: Commune): Laid[] => [
  ...WRITERS[spec.shape](spec, commune),
  ...(spec.habits.includes('roster') ? [{ grid: roster(spec, commune), places: [] }] : []),
];

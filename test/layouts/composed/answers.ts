import type { Box } from '../../../src/core/values/box.ts';
import { dayOf, nameBox } from './boxes.ts';
import type { ColumnId } from './column-ids.ts';
import { boxesOf, columnsOf, figureIds, leadIds } from './columns.ts';
import type { Commune, Rec } from './commune.ts';
import { type Laid, layTable } from './lay.ts';
import { luckOf, pick } from './luck.ts';
import type { Habit, Spec } from './spec.ts';

const SECTIONS = ['khối thôn, buôn', 'khối trường học', 'khối cơ quan'] as const;

/** The minute of the calendar at which an answer came in. */
export const stampOf = ({ month, day, sentAfter, sentMinute }: Rec): number => {
  const { y, m, d } = dayOf(month, day + sentAfter);
  return Date.UTC(y, m - 1, d) / 60_000 + sentMinute;
};

/** The answers of a Google Form: a row an answer, by the time they came in. */
export const answersOf = (spec: Spec, { recs }: Commune): Laid[] => {
  const has = (habit: Habit): boolean => spec.habits.includes(habit);
  const luck = luckOf(spec.seed);
  const bySection = has('a question of units for each section');
  const unitIds: ColumnId[] = bySection ? ['section', ...SECTIONS.map(text => `units of ${text}` as const)] : ['name'];
  const rest = [...leadIds(spec), ...figureIds(spec)].flatMap((id): ColumnId[] => (id === 'name' ? unitIds : [id]));
  const columns = [
    ...columnsOf(['stamp'], { ...spec, habits: [] }, false),
    ...columnsOf([...(luck('email') < 0.5 ? (['email'] as const) : []), ...rest], spec, false),
  ];
  const answers = recs.filter(({ state }) => state === 'reported' || state === 'did-not-meet');
  const sectionOf = (rec: Rec): Rec => {
    const section = SECTIONS[rec.unit.index % SECTIONS.length] ?? SECTIONS[0];
    const own: Partial<Record<ColumnId, Box>> = { section, ...rec.put };
    for (const text of SECTIONS)
      own[`units of ${text}`] = text === section ? (rec.put.name ?? nameBox(rec, spec, luck)) : '';
    return { ...rec, put: own };
  };
  return [
    layTable(spec, {
      sheet: pick(luck, 'tab', ['Câu trả lời biểu mẫu 1', 'Form Responses 1']),
      titles: [],
      ids: columns.map(({ id }) => id),
      header: [columns.map(({ label }) => label)],
      merges: [],
      needed: [],
      body: [...answers]
        .sort((a, b) => (stampOf(a) - stampOf(b)) * (spec.backwards === true ? -1 : 1))
        .map(rec => ({ recs: [rec], boxes: boxesOf(bySection ? sectionOf(rec) : rec, columns, spec, '') })),
      total: null,
      maximum: null,
      ordinalAt: -1,
      nameAt: 0,
    }),
  ];
};

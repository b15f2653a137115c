import { looksLikeFraction } from '../../boxes/fraction.ts';
import { numberInText, readPoints } from '../../boxes/number.ts';
import { soundValue, textOf } from '../../boxes/reading.ts';
import { fold } from '../../text/fold.ts';
import { type Box, isBlank } from '../../values/box.ts';
import { formatMonth, monthInTitle, monthOf, yearInTitle } from '../../values/period.ts';
import { sumPoints } from '../../values/points.ts';
import { PEOPLE, SCORING } from '../field-groups.ts';
import { type FieldId, fieldLabel } from '../fields.ts';
import { boxAt, filled, type Grid, rowsAlone } from '../grid.ts';
import type { Recogniser } from '../header.ts';
import { type LaidBox, labelRows, laidGrid, readFrom, taken, told } from '../laid-grid.ts';
import { isTotal, namesUnit } from '../row-words.ts';
import { unitInTab, unitInTitle } from '../unit-in-title.ts';
import type { Shape } from './shape.ts';

/** A label of a form with its value, where the value stands, or the text `Có mặt: 14` that holds both. */
interface Entry {
  readonly field: FieldId;
  readonly value: LaidBox;
}

const MOST_LINES = 80;
const LEAST_FIGURES = 2;
// what such a form is called at its top
const FORM_TITLE = /^phieu\b|\bphieu (danh gia|cham|bao cao|tu)/;
/** What nobody writes of a cell who does not report a meeting. */
const REPORTED: ReadonlySet<FieldId> = new Set<FieldId>([
  'present',
  'attendance',
  'absent',
  'unexcused',
  'score',
  'grade',
]);
/** What a form says once and a table of criteria does not. */
const OF_A_FORM: ReadonlySet<FieldId> = new Set<FieldId>([
  'name',
  'code',
  'month',
  'date',
  'start',
  'end',
  'minutes',
  'form',
  'speakers',
  'superior',
  'topic',
  'resolution',
  'note',
  'sent',
  'notice',
  'rate',
]);

const isOfForm = (field: FieldId | null): field is FieldId =>
  field !== null && (PEOPLE.has(field) || SCORING.has(field) || OF_A_FORM.has(field));

const isValue = (box: Box): boolean => !isBlank(box);

/** The entries of one row: a label with the next box on its right, or label and value in one text. */
const entriesOf = (grid: Grid, row: number, recognise: Recogniser): Entry[] => {
  const boxes = grid.boxes[row] ?? [];
  const columns = filled(boxes);
  const found: Entry[] = [];
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] ?? 0;
    const box = boxes[column] ?? '';
    if (typeof box !== 'string') continue;
    const [, label = box, rest = ''] = /^([^:]{2,80}):\s*(.*)$/s.exec(box.trim()) ?? [];
    const { field, confidence } = recognise([label]);
    if (!isOfForm(field) || confidence < 0.8) continue;
    if (rest !== '') {
      const number = numberInText(rest);
      found.push({ field, value: readFrom(grid, row, column, number ?? rest) });
      continue;
    }
    const next = columns[i + 1];
    const value = next === undefined ? '' : (boxes[next] ?? '');
    // two labels in a row are a header, not an entry
    const isLabel = typeof value === 'string' && recognise([value]).confidence >= 0.95 && !looksLikeGrade(field);
    if (next !== undefined && isValue(value) && !isLabel) {
      found.push({ field, value: taken(grid, row, next) });
      i++;
      // a title that speaks of points (`PHIẾU TỰ CHẤM ĐIỂM`) is no label that waits for its value
    } else if (next === undefined && confidence >= 0.95 && !FORM_TITLE.test(fold(box)))
      found.push({ field, value: { box: '', from: null } });
  }
  return found;
};

const looksLikeGrade = (field: FieldId): boolean => field === 'grade' || field === 'decidedGrade';

/** The table of criteria of a form: its columns, and the rows below its header up to the total. */
interface Criteria {
  readonly header: number;
  readonly to: number;
  readonly score: number;
  readonly decided: number | null;
  readonly parts: readonly { readonly code: string; readonly row: number; readonly whole: boolean }[];
  readonly total: number | null;
}

const MAXIMUM = /toi da|diem chuan|khung diem|thang diem/;

const criteriaOf = (grid: Grid, recognise: Recogniser): Criteria | null => {
  for (let header = 0; header < grid.boxes.length; header++) {
    const boxes = grid.boxes[header] ?? [];
    const columns = filled(boxes).filter(column => typeof boxes[column] === 'string');
    const max = columns.find(column => MAXIMUM.test(fold(String(boxes[column]))));
    if (max === undefined) continue;
    const scored = columns.filter(column => column > max);
    const self = scored.find(column => recognise([String(boxes[column])]).field === 'score') ?? scored[0];
    if (self === undefined) continue;
    const decided = scored.find(column => recognise([String(boxes[column])]).field === 'decidedScore') ?? null;
    const parts: { code: string; row: number; whole: boolean }[] = [];
    let total: number | null = null;
    let row = header + 1;
    for (; row < grid.boxes.length && total === null; row++) {
      const line = grid.boxes[row] ?? [];
      const texts = filled(line).filter(column => column < max && typeof line[column] === 'string');
      if (texts.some(column => isTotal(String(line[column])))) total = row;
      else if (filled(line).length > 0 && typeof line[max] !== 'number' && isBlank(line[self])) {
        if (parts.length > 0 && filled(line).length <= 2) break;
      } else {
        const mark = textOf(line[filled(line)[0] ?? 0] ?? '').replace(/[.)]+$/, '');
        const code = /^(?:tc\s*)?(\d{1,2}(?:\.\d{1,2})?)$/i.exec(mark)?.[1];
        if (code !== undefined) parts.push({ code: `TC${code}`, row, whole: !code.includes('.') });
      }
    }
    return { header, to: total === null ? row : total + 1, score: self, decided, parts, total };
  }
  return null;
};

/** The criteria that make the total: those numbered 1, 2, 3, or where only their parts add up to it, the parts. */
const partsThatCount = (grid: Grid, { parts, score, total }: Criteria): Criteria['parts'] => {
  const points = (row: number): number | null => soundValue(readPoints(boxAt(grid, row, score)));
  const whole = parts.filter(part => part.whole);
  const rest = parts.filter(part => !part.whole);
  const sum = total === null ? null : points(total);
  const adds = (some: Criteria['parts']): boolean =>
    sum !== null && some.length > 0 && Math.abs(sumPoints(some.map(({ row }) => points(row) ?? 0)) - sum) < 1e-6;
  return adds(rest) && !adds(whole) ? rest : whole;
};

/** The rows where forms begin that stand below each other in one tab: their titles, or the lines that name their cells. */
const formStarts = (grid: Grid, recognise: Recogniser): number[] => {
  const lines = grid.boxes.flatMap((boxes, row) => {
    const columns = filled(boxes);
    const box = boxes[columns[0] ?? 0] ?? '';
    return columns.length > 0 && columns.length <= 2 && typeof box === 'string' ? [{ row, text: box }] : [];
  });
  const titled = lines.filter(({ text }) => FORM_TITLE.test(fold(text)));
  if (titled.length > 1) return titled.map(({ row }) => row);
  return lines.flatMap(({ row }) =>
    entriesOf(grid, row, recognise).some(({ field, value }) => field === 'name' && isValue(value.box)) ? [row] : [],
  );
};

/** A form a meeting: labels on the left, values on the right, below them the criteria with maximum and self-score; unit and month in the head. Each is one record; several may stand below each other. */
export const formAMeeting: Shape = (grid, recognise) => {
  const [, ...starts] = formStarts(grid, recognise);
  const cuts = [0, ...starts, grid.boxes.length];
  const forms = cuts.slice(1).map((end, i) => oneForm(rowsAlone(grid, cuts[i] ?? 0, end), recognise));
  return forms.every(form => form !== null) ? forms : null;
};

const oneForm = (grid: Grid, recognise: Recogniser): Grid | null => {
  if (grid.boxes.filter(boxes => filled(boxes).length > 0).length > MOST_LINES) return null;
  // a row of several units is that of a table on its side, whatever stands below it
  const isUnit = (box: Box): boolean => typeof box === 'string' && namesUnit(box) && recognise([box]).confidence === 0;
  if (grid.boxes.some(boxes => boxes.filter(isUnit).length >= 2)) return null;
  const criteria = criteriaOf(grid, recognise);
  const inside = (row: number): boolean => criteria !== null && row >= criteria.header && row < criteria.to;
  const entries: Entry[] = [];
  grid.boxes.forEach((_, row) => {
    if (!inside(row)) entries.push(...entriesOf(grid, row, recognise));
  });
  const fields = entries.map(({ field }) => field);
  const figures = entries.filter(
    ({ field, value }) => (PEOPLE.has(field) || SCORING.has(field)) && value.from !== null,
  );
  const once = new Set(fields).size === fields.length;
  // a table names its columns once and its figures many times; a form has no row of three figures but among its criteria
  const labels = (boxes: readonly Box[]): number =>
    boxes.filter(box => typeof box === 'string' && recognise([box]).confidence >= 0.8).length;
  const tabular = grid.boxes.some(
    (boxes, row) =>
      !inside(row) && (boxes.filter(isFigure).length >= 3 || (labels(boxes) >= 3 && !boxes.some(isFigure))),
  );
  const titles = grid.boxes.flatMap((boxes, row) =>
    inside(row)
      ? []
      : filled(boxes)
          .filter(column => typeof boxes[column] === 'string')
          .map(column => String(boxes[column])),
  );
  const isForm = criteria !== null || titles.some(title => FORM_TITLE.test(fold(title)));
  if (tabular || !once || figures.length < (isForm ? 1 : LEAST_FIGURES)) return null;
  if (criteria === null && !figures.some(({ field }) => REPORTED.has(field))) return null;
  const given = (field: FieldId): boolean => entries.some(entry => entry.field === field && !isBlank(entry.value.box));
  const unit = titles.map(unitInTitle).find(found => found !== null) ?? unitInTab(grid.sheet);
  if (!given('name') && !given('code') && unit === null) return null;
  const month = [...titles, grid.sheet].map(monthInTitle).find(found => found !== null) ?? null;
  const year = month?.y ?? [...titles, grid.sheet].map(yearInTitle).find(found => found !== null) ?? null;
  const columns: (Entry | { readonly label: string; readonly value: LaidBox })[] = [...entries];
  if (!given('name') && !given('code') && unit !== null) columns.push({ label: fieldLabel('name'), value: told(unit) });
  if (!given('month') && month !== null)
    columns.push({
      label: fieldLabel('month'),
      value: told(year === null ? String(month.m) : formatMonth(monthOf(year, month.m))),
    });
  if (criteria !== null) {
    for (const { code, row } of partsThatCount(grid, criteria))
      columns.push({ label: code, value: taken(grid, row, criteria.score) });
    if (criteria.total !== null && !given('score'))
      columns.push({ label: fieldLabel('score'), value: taken(grid, criteria.total, criteria.score) });
  }
  const head = labelRows(
    columns.map(column => ({
      label: ['field' in column ? fieldLabel(column.field) : column.label],
      from: column.value.from,
    })),
  );
  const shape = 'mỗi buổi họp một phiếu';
  return laidGrid(grid, [...head, columns.map(({ value }) => value)], { shape, titles });
};

const isFigure = (box: Box): boolean => typeof box === 'number' || looksLikeFraction(box);

import { readForm } from '../boxes/choice.ts';
import { readPoints } from '../boxes/number.ts';
import { soundValue } from '../boxes/reading.ts';
import { sentence } from '../findings/sentences.ts';
import { appliesTo, criterionOf, type Rubric, readRubric, rubricHeader } from '../rubric/rubric.ts';
import { recognise } from '../table/columns.ts';
import { type Box, isBlank } from '../values/box.ts';
import { sumPoints } from '../values/points.ts';
import { faultSpill, type Range, type Spill } from './ranges.ts';
import { faultText } from './rate.ts';

/**
 * The total score of each row of criteria against the rubric, row for row; the header row gives `Tổng điểm`. A row that lacks a criterion that applies, or exceeds
 * a maximum, says so instead of giving a number. Criteria are found by the codes in the header; a column `Hình thức` tells which of them apply.
 */
export const totalScores = (points: Range, rubricRange: Range): Spill => {
  const grid = { sheet: 'Tiêu chí', boxes: rubricRange };
  if (rubricHeader(grid) === null)
    return faultSpill({
      fault: 'Vùng tiêu chí phải có các cột «Mã», «Nội dung», «Điểm tối đa». Hãy chọn lại vùng, kể cả dòng tiêu đề.',
    });
  const { rubric } = readRubric(grid);
  const [heads = []] = points;
  const recognised = heads.map(head => (typeof head === 'string' ? recognise([head], rubric) : null));
  const codes = [...new Set(rubric.map(({ code }) => code))];
  const columns = codes.map(code => recognised.findIndex(column => column?.criterion === code));
  if (columns.every(column => column < 0))
    return faultSpill({
      fault: 'Dòng đầu của vùng điểm phải ghi mã tiêu chí (ví dụ TC1). Hãy chọn lại vùng, kể cả dòng tiêu đề.',
    });
  const form = recognised.findIndex(column => column?.field === 'form');
  return points.map((row, i) => [
    i === 0 ? 'Tổng điểm' : totalOf(row, rubric, codes, columns, form < 0 ? null : (row[form] ?? '')),
  ]);
};

const totalOf = (
  row: readonly Box[],
  rubric: Rubric,
  codes: readonly string[],
  columns: readonly number[],
  form: Box | null,
): string | number => {
  const boxes = columns.map(column => (column < 0 ? '' : (row[column] ?? '')));
  if (boxes.every(isBlank)) return '';
  const meeting = form === null ? null : soundValue(readForm(form));
  const thematic = meeting === 'regular-thematic' || meeting === 'thematic';
  const faults: string[] = [];
  const open: string[] = [];
  const given: number[] = [];
  codes.forEach((code, i) => {
    const criterion = criterionOf(rubric, code, thematic);
    if (criterion === null) return;
    const reading = readPoints(boxes[i] ?? '');
    if (reading.is === 'bad') faults.push(faultText(reading, criterion.code).slice(2));
    else if (reading.is === 'ok') {
      given.push(reading.value);
      if (criterion.max !== null && reading.value > criterion.max)
        faults.push(sentence('score/over-max', { code: criterion.code, points: reading.value, max: criterion.max }));
    } else if (criterion.applies === 'always' || (meeting !== null && appliesTo(criterion, thematic)))
      open.push(criterion.code);
  });
  if (open.length > 0) faults.push(`Chưa chấm ${open.join(', ')}. Hãy ghi điểm, kể cả điểm 0.`);
  return faults.length > 0 ? `⚠ ${faults.join(' ')}` : sumPoints(given);
};

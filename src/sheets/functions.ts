import { grades } from '../core/functions/grades.ts';
import { monthFigures } from '../core/functions/month-figures.ts';
import { monthTable } from '../core/functions/month-table.ts';
import { notReported } from '../core/functions/not-reported.ts';
import type { Range, Ranges, Spill } from '../core/functions/ranges.ts';
import { rates } from '../core/functions/rate.ts';
import { rollUpTable } from '../core/functions/roll-up.ts';
import { rowCheck } from '../core/functions/row-check.ts';
import { totalScores } from '../core/functions/total-scores.ts';
import { trend } from '../core/functions/trend.ts';
import { boxesOf } from './boxes.ts';
import { isMonthFirst } from './workbook.ts';
import { type Zone, zoneOf } from './zone.ts';

/** What Sheets hands to a custom function: a value, a range as rows of values, or nothing. */
type Argument = unknown;

let zone: Zone | null = null;

// Asked only when a formula runs, and once per execution
const sheetZone = (): Zone => {
  zone ??= zoneOf(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
  return zone;
};

const rangeOf = (argument: Argument): Range => {
  if (argument === undefined || argument === null || argument === '') return [];
  // a one-cell reference arrives as a bare value
  const rows: unknown[][] = Array.isArray(argument)
    ? argument.map(row => (Array.isArray(row) ? row : [row]))
    : [[argument]];
  return boxesOf(rows, sheetZone());
};

const rangesOf = (meetings: Argument, roster: Argument, settings: Argument, rubric: Argument): Ranges => ({
  meetings: rangeOf(meetings),
  roster: rangeOf(roster),
  settings: rangeOf(settings),
  rubric: rangeOf(rubric),
  monthFirst: isMonthFirst(SpreadsheetApp.getActiveSpreadsheet()),
});

/** One box stays one value, as the formula would expect. */
const likeInput = (argument: Argument, spill: Spill): Spill | string | number =>
  Array.isArray(argument) ? spill : (spill[0]?.[0] ?? '');

export const SHCB_TYLE = (present: Argument, due: Argument): Spill | string | number =>
  likeInput(
    present,
    rates(present === '' ? [['']] : rangeOf(present), due === undefined ? null : due === '' ? [['']] : rangeOf(due)),
  );

export const SHCB_XEPLOAI = (scores: Argument, settings: Argument): Spill | string | number =>
  likeInput(scores, grades(scores === '' ? [['']] : rangeOf(scores), rangeOf(settings)));

export const SHCB_DIEM = (points: Argument, rubric: Argument): Spill => totalScores(rangeOf(points), rangeOf(rubric));

export const SHCB_KIEMTRA = (meetings: Argument, roster: Argument, settings: Argument, rubric: Argument): Spill =>
  rowCheck(rangesOf(meetings, roster, settings, rubric));

export const SHCB_TONGHOP = (
  meetings: Argument,
  roster: Argument,
  month: Argument,
  settings: Argument,
  rubric: Argument,
): Spill => monthTable(rangesOf(meetings, roster, settings, rubric), rangeOf(month));

export const SHCB_THONGKE = (
  meetings: Argument,
  roster: Argument,
  month: Argument,
  settings: Argument,
  rubric: Argument,
): Spill => monthFigures(rangesOf(meetings, roster, settings, rubric), rangeOf(month));

export const SHCB_CHUABAOCAO = (meetings: Argument, roster: Argument, month: Argument, settings: Argument): Spill =>
  notReported(rangesOf(meetings, roster, settings, undefined), rangeOf(month));

export const SHCB_XUHUONG = (
  meetings: Argument,
  roster: Argument,
  from: Argument,
  to: Argument,
  settings: Argument,
  rubric: Argument,
): Spill => trend(rangesOf(meetings, roster, settings, rubric), rangeOf(from), rangeOf(to));

export const SHCB_GOP = (sources: Argument, from: Argument, to: Argument): Spill =>
  rollUpTable(rangeOf(sources), rangeOf(from), rangeOf(to));

import fc from 'fast-check';
import type { SummaryReport } from '../../src/core/summary/report.ts';
import type { Grid } from '../../src/core/table/grid.ts';
import type { Box } from '../../src/core/values/box.ts';
import { runs } from '../support/deep.ts';
import { type Outcome, outcomesOf } from '../support/layout-fixture.ts';
import {
  communes,
  type Looks,
  layOut,
  likeP1,
  likeP2,
  likeP3,
  MODEL_MONTHS,
  type ModelCommune,
  PLAIN,
  type Sheet,
} from './model.ts';

/** The three kinds of sheets a model is written into. */
export const LAYOUTS: readonly (readonly [string, (commune: ModelCommune) => Sheet[]])[] = [
  ['a scoring table each month (as P2)', likeP2],
  ['one long table (as P3)', likeP3],
  ['the template and its roster (as P1)', likeP1],
];

const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(chi bộ|cb)[. ]+/, '');

/** A summary without what looks may change: how names are typed, and the rows passed over. */
const figures = ({ rows, missing, units, ...rest }: SummaryReport) => ({
  ...rest,
  missing: missing?.map(plainName),
  units: units.map(unit => ({ ...unit, name: plainName(unit.name) })),
  rows: { records: rows.records, attendance: rows.attendance, score: rows.score },
});

/** The summaries of both months, with the errors as texts. */
const summariesOf = (outcomes: readonly Outcome[]) =>
  outcomes.map(({ report, errors }) => ({
    ...figures(report),
    errors: errors.map(({ code, message }) => `${code} ${message}`),
  }));

export const summaries = (tabs: readonly Grid[]) => summariesOf(outcomesOf(tabs, MODEL_MONTHS));

/** What tabs come to, with the rows passed over in each month. */
export const summariesAndSkipped = (tabs: readonly Grid[]) => {
  const outcomes = outcomesOf(tabs, MODEL_MONTHS);
  return {
    summaries: summariesOf(outcomes),
    skipped: outcomes.map(({ report }) => report.rows.skipped ?? Number.NaN),
  };
};

/** One of these: what its plain sheets come to is found once, however many looks it is given. */
export const SOME_COMMUNES: fc.Arbitrary<ModelCommune> = fc.constantFrom(...fc.sample(communes, runs(40)));

type Plain = ReturnType<typeof summariesAndSkipped> & { readonly sheets: readonly Sheet[] };

/** A kind of sheets with what a commune comes to in them as they are, kept for each commune. */
export const plainly = (render: (commune: ModelCommune) => Sheet[]): ((commune: ModelCommune) => Plain) => {
  const known = new Map<ModelCommune, Plain>();
  return commune => {
    const sheets = known.get(commune)?.sheets ?? render(commune);
    const plain = known.get(commune) ?? { sheets, ...summariesAndSkipped(lay(sheets, PLAIN)) };
    known.set(commune, plain);
    return plain;
  };
};

/** Lays out all tabs with the same looks; rows below the data go into the meetings tabs only. */
export const lay = (
  sheets: readonly Sheet[],
  looks: Looks,
  tail: readonly Readonly<Record<string, Box>>[] = [],
): Grid[] => sheets.map(sheet => layOut(sheet, looks, sheet.title === 'Chi bộ' ? [] : tail));

/** Rows below a table that are no reports. */
export const TAILS: readonly (readonly [string, Readonly<Record<string, Box>>])[] = [
  ['a total', { 'Tên đơn vị': 'Tổng cộng', 'Tên chi bộ': 'Tổng cộng', 'Phải dự': 99, 'Có mặt': 88, 'Tổng số': 99 }],
  ['a total in the first box', { '': 'TỔNG CỘNG:', 'Có mặt': 88, 'Tổng số': 99 }],
  ['a note', { '': '* Ghi chú: số liệu theo báo cáo của các chi bộ' }],
  ['a note of one word', { '': 'Ghi chú:' }],
  ['a signature', { 'Tên đơn vị': 'NGƯỜI LẬP BIỂU', 'Tên chi bộ': 'NGƯỜI LẬP BIỂU', 'Có mặt': 'T/M ĐẢNG ỦY' }],
  ['a signature in the first box', { '': 'NGƯỜI LẬP BIỂU', 'Có mặt': 'BÍ THƯ' }],
  ['the signer’s office', { 'Tên đơn vị': 'BÍ THƯ', 'Tên chi bộ': 'BÍ THƯ' }],
];

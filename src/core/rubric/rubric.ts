import { readPoints } from '../boxes/number.ts';
import { type Bad, showBox, soundValue, textOf } from '../boxes/reading.ts';
import { boxAt, filled, type Grid } from '../table/grid.ts';
import { isHeadingNumber, isNote, isSigner, isTotal } from '../table/row-words.ts';
import { fold } from '../text/fold.ts';
import { labelKey } from '../text/label-key.ts';
import { memo } from '../text/memo.ts';
import { type Box, isBlank } from '../values/box.ts';
import { type BadBand, type Band, readBands, readSource, type Source } from './bands.ts';

/** When a criterion is scored: always, only in meetings with a thematic part, or only in those without. */
export type Applies = 'always' | 'thematic' | 'not-thematic';

/** How points are given: freely from 0 to the maximum, all or none, by bands of a number, or the maximum whenever a condition holds. */
export type Method = 'free' | 'all-or-none' | 'bands' | 'full-when';

/** One row of the rubric: code, text, highest points (null when the tab does not say), how and on what they are given, and when it applies. */
export interface Criterion {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly max: number | null;
  readonly method: Method;
  readonly source: Source | null;
  readonly bands: readonly Band[];
  readonly applies: Applies;
}

/** The criteria in the order of the tab; empty when there is no rubric. */
export type Rubric = readonly Criterion[];

/** A box of `Tiêu chí` that cannot be used: row from 1, column from 0. */
export interface RubricFault {
  readonly row: number;
  readonly column: number;
  readonly reading: Bad;
}

/** A band that cannot be used, with the criterion it belongs to. */
export interface BandFault {
  readonly row: number;
  readonly column: number;
  readonly code: string;
  readonly text: string;
  readonly why: BadBand;
}

/** What `Tiêu chí` says, and what of it cannot be used; `columns` says where (from 0). */
export interface RubricReading {
  readonly rubric: Rubric;
  readonly faults: readonly RubricFault[];
  readonly bandFaults: readonly BandFault[];
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<Head, number>>>;
}

const HEADS = {
  code: /^(ma|ky hieu)( so)?( tieu chi| tc)?$|^(s ?)?tt$|^so tt$|^so thu tu$/,
  name: /^noi dung( (tieu chi|danh gia|cham diem))?$|^(ten )?tieu chi( (danh gia|cham diem))?$/,
  max: /^(so |muc )?diem (toi da|chuan)$|^toi da$|^thang diem$|^diem$/,
  method: /^cach (cham|tinh)( diem)?$/,
  source: /^can cu( cham)?$/,
  bands: /^(cac )?bac( diem)?$/,
  applies: /^ap dung( khi)?$/,
};

/** The columns of `Tiêu chí`. */
export type Head = keyof typeof HEADS;

// every box near the top of every tab is asked
const headsIn = memo((text: string): readonly Head[] => {
  const key = labelKey(text);
  return (Object.keys(HEADS) as Head[]).filter(head => HEADS[head].test(key));
});

/** The header of a rubric tab: its row (0-based) and columns, or null when the tab is no rubric (a code or text, and the highest points, are needed). */
export const rubricHeader = (grid: Grid): { row: number; columns: Partial<Record<Head, number>> } | null => {
  for (let row = 0; row < Math.min(grid.boxes.length, 20); row++) {
    const columns: Partial<Record<Head, number>> = {};
    for (const column of filled(grid.boxes[row])) {
      for (const head of headsIn(String(grid.boxes[row]?.[column]))) columns[head] ??= column;
    }
    const { code, name, max } = columns;
    if (code === undefined || name === undefined || max === undefined) continue;
    // many a table has numbers, contents and a score: only the highest points make it a rubric
    const numbered = /tt|thu tu/.test(labelKey(String(grid.boxes[row]?.[code])));
    if (!numbered || labelKey(String(grid.boxes[row]?.[max])) !== 'diem') return { row, columns };
  }
  return null;
};

const METHODS: readonly (readonly [Method, RegExp])[] = [
  ['full-when', /^(diem )?toi da( khi)?$/],
  ['all-or-none', /^(cham )?co ?[/,] ?khong$|^co hoac khong$/],
  ['bands', /^(cham )?(theo )?bac$/],
  ['free', /^(cham )?tu do$/],
];

/** Reads the rubric from `Tiêu chí`; headings, totals, notes and signatures are passed over. */
export const readRubric = (grid: Grid | null): RubricReading => {
  const header = grid === null ? null : rubricHeader(grid);
  if (grid === null || header === null) return { rubric: [], faults: [], bandFaults: [], headerRow: 0, columns: {} };
  const { columns } = header;
  const rubric: Criterion[] = [];
  const faults: RubricFault[] = [];
  const bandFaults: BandFault[] = [];
  for (let row = header.row + 1; row < grid.boxes.length; row++) {
    const at = (head: Head): Box => (columns[head] === undefined ? '' : boxAt(grid, row, columns[head]));
    const code = textOf(at('code'));
    const name = textOf(at('name'));
    if (code === '' || (name === '' && isBlank(at('max')))) continue;
    if ([code, name].some(text => isTotal(text) || isNote(text) || isSigner(text))) continue;
    const max = readPoints(at('max'));
    if (max.is === 'bad') faults.push({ row: row + 1, column: columns.max ?? 0, reading: max });
    const applies = APPLIES.find(([, pattern]) => pattern.test(fold(showBox(at('applies')))))?.[0] ?? null;
    const { bad, ...how } = readMethod(at('method'), at('source'), at('bands'), soundValue(max));
    if (applies === null) bad.push({ head: 'applies', text: showBox(at('applies')), why: 'applies' });
    for (const { head, text, why } of bad)
      bandFaults.push({ row: row + 1, column: columns[head] ?? columns.code ?? 0, code, text, why });
    rubric.push({ row: row + 1, code, name, max: soundValue(max), ...how, applies: applies ?? 'always' });
  }
  return { rubric: withoutGroups(rubric), faults, bandFaults, headerRow: header.row + 1, columns };
};

const APPLIES: readonly (readonly [Applies, RegExp])[] = [
  ['always', /^$|^(luon|luon luon|moi ky|moi thang|tat ca|hang thang|thuong xuyen)$/],
  ['not-thematic', /^(khi |ky |thang )?khong (co |hop )?(chuyen de|cd)$/],
  ['thematic', /^(khi |ky |thang )?(co |hop )?(chuyen de|cd)$/],
];

/** The criteria without the headings `I`, `II` over them, whose points are those of their items again. */
const withoutGroups = (rubric: Rubric): Rubric => {
  const items = rubric.filter(({ code }) => !isHeadingNumber(code));
  return items.length > 0 ? items : rubric;
};

type Bads = { head: Head; text: string; why: BadBand }[];

/** How one row is scored; what cannot be read leaves the criterion free, and says so. */
const readMethod = (
  methodBox: Box,
  sourceBox: Box,
  bandsBox: Box,
  max: number | null,
): Pick<Criterion, 'method' | 'source' | 'bands'> & { readonly bad: Bads } => {
  const free = (bad: Bads) => ({ method: 'free', source: null, bands: [], bad }) as const;
  const text = textOf(bandsBox);
  const named = METHODS.find(([, pattern]) => pattern.test(fold(textOf(methodBox)).replace(/[.\s]+$/, '')))?.[0];
  if (named === undefined && !isBlank(methodBox))
    return free([{ head: 'method', text: showBox(methodBox), why: 'method' }]);
  const method = named ?? (text === '' ? 'free' : 'bands');
  if (method === 'free' || method === 'all-or-none') return { ...free([]), method };
  const source = readSource(textOf(sourceBox));
  if (source === null) return free([{ head: 'source', text: showBox(sourceBox), why: 'source' }]);
  if (text === '') return free([{ head: 'bands', text: '', why: 'no-bands' }]);
  const readings = readBands(typeof bandsBox === 'string' ? bandsBox : text, source, max, method === 'full-when');
  const bands = readings.flatMap(reading => ('why' in reading ? [] : [reading]));
  const bad = readings.flatMap(reading => ('why' in reading ? [{ head: 'bands' as const, ...reading }] : []));
  // without one of its bands a value would fall into another: then nothing is held against it
  return { method, source, bands: bad.length > 0 ? [] : bands, bad };
};

/** Whether a criterion is scored in a meeting with (or without) a thematic part. */
export const appliesTo = ({ applies }: Criterion, thematic: boolean): boolean =>
  applies === 'always' || (applies === 'thematic') === thematic;

const criterionAmong = (rubric: Rubric, code: string, thematic: boolean): Criterion | null => {
  const own = rubric.filter(criterion => criterion.code === code);
  const scored = own.filter(({ method }) => method !== 'full-when');
  return scored.find(criterion => appliesTo(criterion, thematic)) ?? scored[0] ?? own[0] ?? null;
};

/** What a rubric says of meetings with, or without, a thematic part. */
interface Scored {
  readonly byCode: ReadonlyMap<string, Criterion | null>;
  readonly criteria: readonly Criterion[];
  readonly fullWhen: readonly Criterion[];
}

const scoredIn = (rubric: Rubric, thematic: boolean): Scored => {
  const codes = [...new Set(rubric.map(({ code }) => code))];
  const byCode = new Map(codes.map(code => [code, criterionAmong(rubric, code, thematic)]));
  const own = rubric.filter(criterion => appliesTo(criterion, thematic));
  const applying = new Set(own.map(({ code }) => code));
  return {
    byCode,
    criteria: [...applying].flatMap(code => byCode.get(code) ?? []),
    fullWhen: own.filter(({ method }) => method === 'full-when'),
  };
};

// every row of a workbook asks the same rubric
const known = new WeakMap<Rubric, { readonly thematic: Scored; readonly plain: Scored }>();

const scored = (rubric: Rubric, thematic: boolean): Scored => {
  const found = known.get(rubric);
  const both = found ?? { thematic: scoredIn(rubric, true), plain: scoredIn(rubric, false) };
  if (found === undefined) known.set(rubric, both);
  return thematic ? both.thematic : both.plain;
};

/** The row of the rubric that bounds a criterion in such a meeting; one of the same code that does not apply if there is no other, null for an unknown code. */
export const criterionOf = (rubric: Rubric, code: string, thematic: boolean): Criterion | null =>
  scored(rubric, thematic).byCode.get(code) ?? null;

/** Those rows of the rubric by code. */
export const criteriaByCode = (rubric: Rubric, thematic: boolean): ReadonlyMap<string, Criterion | null> =>
  scored(rubric, thematic).byCode;

/** The criteria that are scored in such a meeting, each code once. */
export const criteriaFor = (rubric: Rubric, thematic: boolean): readonly Criterion[] =>
  scored(rubric, thematic).criteria;

/** The `tối đa khi` that hold in such a meeting where their condition does. */
export const fullWhen = (rubric: Rubric, thematic: boolean): readonly Criterion[] => scored(rubric, thematic).fullWhen;

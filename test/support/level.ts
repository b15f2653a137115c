import { publishedTab } from '../../src/core/layouts/published-tab.ts';
import { type Block, readBlocks } from '../../src/core/level/block.ts';
import { columnOf, type FigureKey, NO_FIGURES, type PublishedMonth } from '../../src/core/level/schema.ts';
import type { Source } from '../../src/core/level/sources.ts';
import type { Box } from '../../src/core/values/box.ts';
import { shown } from './tab-text.ts';

/** A published month of the figures given; all others are not given. */
export const month = (
  figures: Partial<Record<FigureKey, number>>,
  texts: Partial<Pick<PublishedMonth, 'missing' | 'weak'>> = {},
): PublishedMonth => ({ missing: '', weak: '', ...texts, figures: { ...NO_FIGURES, ...figures } });

/** Months by their number, as the twelve of a year. */
export type Year = Readonly<Record<number, PublishedMonth>>;

/** The thirteen rows that a file publishes. */
export const published = (
  code: string,
  name: string,
  months: Year,
  { year = 2026, on = { y: 2026, m: 11, d: 20 } } = {},
): Box[][] => {
  const twelve = Array.from({ length: 12 }, (_, i) => months[i + 1] ?? null);
  const { rows } = publishedTab({ unitCode: code, unitName: name }, year, twelve, { ...on, minute: 485 });
  return rows.slice(0, 13).map(row => row.map(shown));
};

export const LINK = 'https://docs.google.com/spreadsheets/d/1aB-cD';

/** A registered unit whose import gives these boxes. */
export const source = (code: string, name: string, boxes: readonly (readonly Box[])[], more = {}): Source => ({
  row: 4,
  code,
  name,
  type: '',
  link: `${LINK}${code}${name}`.replace(/[^!-~]/g, ''),
  boxes,
  ...more,
});

/** The same boxes with others in some places: `{ 'due 11': 3 }` is the due of November, `{ 'due 0': … }` its label. */
export const withBoxes = (boxes: readonly (readonly Box[])[], changes: Readonly<Record<string, Box>>): Box[][] => {
  const copy = boxes.map(row => [...row]);
  for (const [place, box] of Object.entries(changes)) {
    const [key, row] = place.split(' ');
    const target = copy[Number(row)];
    // keys of tests are those of the schema
    if (target) target[columnOf(key as FigureKey)] = box;
  }
  return copy;
};

/** The tab of sources as a formula would be given it: three rows of head, then the blocks. */
export const sourcesRange = (sources: readonly Source[]): Box[][] => [
  ['NGUỒN SỐ LIỆU NĂM 2026'],
  ['Trang do tiện ích Sổ chi bộ lập · mã trang nguon/2026'],
  ['Mã', 'Tên đơn vị', 'Loại hình', 'Liên kết'],
  ...sources.flatMap(({ code, name, type, link, boxes }) => [
    [code === '' ? '▣' : `▣ ${code}`, name, type, link],
    ...Array.from({ length: 13 }, (_, i) => [...(boxes[i] ?? [])]),
    [],
  ]),
];

/** 40 due, 36 came; 270,5 points of three; 3 of 4 reported, one did not meet. */
export const HOA_SON = month(
  {
    expected: 4,
    reported: 3,
    didNotMeet: 1,
    onTime: 2,
    members: 50,
    membersGiven: 4,
    due: 40,
    present: 36,
    excused: 3,
    excusedGiven: 2,
    unexcused: 1,
    unexcusedGiven: 3,
    attendanceCounted: 3,
    attendanceExcluded: 0,
    scoreCounted: 3,
    scoreExcluded: 0,
    scores: 3,
    scoreSum: 270.5,
    scoreMin: 85.5,
    scoreMax: 95,
    good: 2,
    fair: 1,
    average: 0,
    poor: 0,
    visited: 2,
  },
  { weak: '' },
);

/** 60 due, 30 came; 150,1 points of two; 2 of 3 reported; nobody says when reports were sent, nor who came from above. */
export const CU_KTY = month(
  {
    expected: 3,
    reported: 2,
    didNotMeet: 0,
    members: 70,
    membersGiven: 3,
    due: 60,
    present: 30,
    excused: 10,
    excusedGiven: 2,
    unexcused: 20,
    unexcusedGiven: 2,
    attendanceCounted: 2,
    attendanceExcluded: 1,
    scoreCounted: 2,
    scoreExcluded: 1,
    scores: 2,
    scoreSum: 150.1,
    scoreMin: 60.1,
    scoreMax: 90,
    good: 1,
    fair: 0,
    average: 1,
    poor: 0,
  },
  { missing: 'Chi bộ thôn 7', weak: 'Chi bộ thôn 9' },
);

export const hoaSon = (months: Year = { 11: HOA_SON }): Source =>
  source('HS', 'Xã Hòa Sơn', published('HS', 'Đảng ủy xã Hòa Sơn', months));
export const cuKty = (months: Year = { 11: CU_KTY }): Source =>
  source('CK', 'Xã Cư Kty', published('CK', 'Đảng ủy xã Cư Kty', months));

/** The blocks of sources of 2026. */
export const blocks = (...sources: readonly Source[]): Block[] => readBlocks(sources, 2026);

import fc from 'fast-check';
import type { Grid } from '../../src/core/table/grid.ts';
import type { Box } from '../../src/core/values/box.ts';

/** One meeting that agrees with itself, or the lack of one. */
export interface ModelMeeting {
  readonly unit: number;
  readonly month: number;
  readonly state: 'reported' | 'did-not-meet' | 'missing';
  readonly members: number;
  readonly exempt: number;
  readonly excused: number;
  readonly unexcused: number;
  /** In half points. */
  readonly score: number;
  readonly day: number;
}

/** A commune: its units and what they reported in October and November 2026. */
export interface ModelCommune {
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly meetings: readonly ModelMeeting[];
}

export const MODEL_MONTHS = ['2026-10', '2026-11'] as const;

const PLACES = [
  'thôn 1',
  'thôn 11',
  'buôn Krông',
  'thôn Hòa Bình',
  'Trường Tiểu học',
  'Trạm Y tế',
  'Quân sự – Công an',
  "buôn M'nang Dơng",
];

/** Communes of three to eight units. */
export const communes: fc.Arbitrary<ModelCommune> = fc
  .record({
    count: fc.integer({ min: 3, max: PLACES.length }),
    meetings: fc.array(
      fc.record({
        state: fc.constantFrom('reported', 'reported', 'reported', 'did-not-meet', 'missing'),
        members: fc.integer({ min: 3, max: 40 }),
        exempt: fc.integer({ min: 0, max: 1 }),
        excused: fc.integer({ min: 0, max: 1 }),
        unexcused: fc.integer({ min: 0, max: 1 }),
        score: fc.integer({ min: 90, max: 200 }),
        day: fc.integer({ min: 1, max: 28 }),
      }),
      { minLength: PLACES.length * 2, maxLength: PLACES.length * 2 },
    ),
  })
  .map(({ count, meetings }) => ({
    units: PLACES.slice(0, count).map((name, i) => ({ code: `CB-0${i + 1}`, name: `Chi bộ ${name}` })),
    meetings: meetings.slice(0, count * 2).map(
      (meeting, i): ModelMeeting => ({
        ...meeting,
        // the first two always report, so that every column holds something
        state: i < 4 ? 'reported' : (meeting.state as ModelMeeting['state']), // one of the constants above
        unit: Math.floor(i / 2),
        month: 10 + (i % 2),
      }),
    ),
  }));

/** A block of columns under one heading, or one column without. */
export interface Group {
  readonly head: string | null;
  readonly columns: readonly { readonly label: string; readonly boxes: readonly Box[] }[];
}

/** A tab before it is laid out: titles, header in one row or two, data by column. */
export interface Sheet {
  readonly title: string;
  readonly titles: readonly string[];
  readonly depth: 1 | 2;
  readonly groups: readonly Group[];
}

const column = (label: string, boxes: readonly Box[]): Group => ({ head: null, columns: [{ label, boxes }] });

const due = ({ members, exempt }: ModelMeeting): number => members - exempt;
const present = (meeting: ModelMeeting): number => due(meeting) - meeting.excused - meeting.unexcused;
const points = ({ score }: ModelMeeting): number => score / 2;
const comma = (value: number): string => String(value).replace('.', ',');
const reported = (meeting: ModelMeeting, box: Box): Box => (meeting.state === 'reported' ? box : '');

/** The scoring table of An Giang: a tab for each month, "16/18", an x under one of four grades. */
export const likeP2 = ({ units, meetings }: ModelCommune): Sheet[] =>
  [10, 11].map(month => {
    const rows = meetings.filter(meeting => meeting.month === month);
    const mark = (from: number, below: number) =>
      rows.map(row => reported(row, points(row) >= from && points(row) < below ? 'x' : ''));
    return {
      title: `T${month}`,
      titles: ['TỔNG HỢP ĐÁNH GIÁ SINH HOẠT CHI BỘ', `Tháng ${month} NĂM 2026`],
      depth: 2,
      groups: [
        column(
          'S TT',
          rows.map((_, i) => i + 1),
        ),
        column(
          'Tên đơn vị',
          rows.map(row => units[row.unit]?.name ?? ''),
        ),
        column(
          'Số lượng đảng viên',
          rows.map(row => reported(row, `${present(row)}/${due(row)}`)),
        ),
        column(
          'Ngày họp chi bộ',
          rows.map(row => (row.state === 'did-not-meet' ? 'Không họp' : reported(row, `${row.day}/${month}/2026`))),
        ),
        {
          head: 'Mức đánh giá xếp loại sau buổi sinh hoạt chi bộ hằng tháng',
          columns: [
            { label: 'KQ số điểm được đánh giá', boxes: rows.map(row => reported(row, comma(points(row)))) },
            { label: 'Tốt', boxes: mark(90, 999) },
            { label: 'Khá', boxes: mark(70, 90) },
            { label: 'Trung bình', boxes: mark(50, 70) },
            { label: 'Kém', boxes: mark(0, 50) },
          ],
        },
        column(
          'Ghi chú (thuyết minh điểm trừ)',
          rows.map(row => reported(row, row.unexcused > 0 ? '- Vắng không lý do ./.' : '')),
        ),
      ],
    };
  });

/** One long table for all months, two header rows, days as texts, no codes. */
export const likeP3 = ({ units, meetings }: ModelCommune): Sheet[] => {
  const rows = [...meetings].sort((a, b) => a.month - b.month);
  return [
    {
      title: 'Theo dõi sinh hoạt',
      titles: ['ĐẢNG BỘ XÃ', 'THEO DÕI SINH HOẠT CHI BỘ NĂM 2026'],
      depth: 2,
      groups: [
        column(
          'TT',
          rows.map((_, i) => i + 1),
        ),
        column(
          'Tháng',
          rows.map(row => `T${row.month}`),
        ),
        column(
          'Tên chi bộ',
          rows.map(row => units[row.unit]?.name ?? ''),
        ),
        column(
          'Ngày sinh hoạt',
          rows.map(row =>
            row.state === 'did-not-meet' ? 'không sinh hoạt' : reported(row, `${row.day}/${row.month}`),
          ),
        ),
        {
          head: 'Số đảng viên',
          columns: [
            { label: 'Tổng số', boxes: rows.map(row => row.members) },
            { label: 'Miễn SH', boxes: rows.map(row => row.exempt) },
            { label: 'Có mặt', boxes: rows.map(row => reported(row, present(row))) },
            { label: 'Vắng có lý do', boxes: rows.map(row => reported(row, row.excused === 0 ? '-' : row.excused)) },
            { label: 'Vắng không lý do', boxes: rows.map(row => reported(row, row.unexcused)) },
          ],
        },
        {
          head: 'Kết quả',
          columns: [
            { label: 'Tổng điểm', boxes: rows.map(row => reported(row, comma(points(row)))) },
            {
              label: 'Xếp loại',
              boxes: rows.map(row =>
                reported(row, points(row) >= 90 ? 'Tốt' : points(row) >= 70 ? 'Khá' : points(row) >= 50 ? 'TB' : 'Kém'),
              ),
            },
          ],
        },
      ],
    },
  ];
};

/** The template's own columns, shortened: codes, real days and hours, one header row, and a roster. */
export const likeP1 = ({ units, meetings }: ModelCommune): Sheet[] => {
  const rows = meetings.filter(meeting => meeting.state !== 'missing');
  const day = (row: ModelMeeting, shift: number): Box =>
    reported(row, { kind: 'date', y: 2026, m: row.month, d: row.day + shift });
  const clock = (minute: number) => rows.map(row => reported(row, { kind: 'date', y: 1899, m: 12, d: 30, minute }));
  return [
    {
      title: 'Chi bộ',
      titles: [],
      depth: 1,
      groups: [
        column(
          'Mã',
          units.map(unit => unit.code),
        ),
        column(
          'Tên',
          units.map(unit => unit.name),
        ),
        column(
          'Loại hình',
          units.map(() => 'Thôn, buôn'),
        ),
      ],
    },
    {
      title: 'Sổ họp',
      titles: [],
      depth: 1,
      groups: [
        column(
          'Mã chi bộ',
          rows.map(row => units[row.unit]?.code ?? ''),
        ),
        column(
          'Tên chi bộ',
          rows.map(row => units[row.unit]?.name ?? ''),
        ),
        column(
          'Tháng',
          rows.map(row => ({ kind: 'date', y: 2026, m: row.month, d: 1 })),
        ),
        column(
          'Ngày họp',
          rows.map(row => day(row, 0)),
        ),
        column('Giờ bắt đầu', clock(1140)),
        column('Giờ kết thúc', clock(1260)),
        column(
          'Hình thức',
          rows.map(row => (row.state === 'did-not-meet' ? 'không họp' : 'thường kỳ')),
        ),
        column(
          'Tổng số ĐV',
          rows.map(row => row.members),
        ),
        column(
          'Miễn SH (và vắng)',
          rows.map(row => row.exempt),
        ),
        column(
          'Phải dự',
          rows.map(row => due(row)),
        ),
        column(
          'Có mặt',
          rows.map(row => reported(row, present(row))),
        ),
        column(
          'Vắng có lý do',
          rows.map(row => reported(row, row.excused)),
        ),
        column(
          'Vắng không lý do',
          rows.map(row => reported(row, row.unexcused)),
        ),
        column(
          'Tổng điểm tự chấm',
          rows.map(row => reported(row, points(row))),
        ),
        column(
          'Ngày gửi báo cáo',
          rows.map(row => day(row, 1)),
        ),
      ],
    },
  ];
};

/** How a sheet is laid out. All of it leaves the figures alone. */
export interface Looks {
  /** Ranks by which the groups, and the columns inside each, are ordered. */
  readonly order: readonly number[];
  readonly titles: readonly string[];
  /** Places of blank rows and columns, as shares of the height and width. */
  readonly blankRows: readonly number[];
  readonly blankColumns: readonly number[];
  readonly fillMerged: boolean;
  readonly numbered: boolean;
  readonly nfd: boolean;
  readonly headerCase: 'as-is' | 'upper' | 'lower';
  readonly nameCase: 'as-is' | 'upper' | 'lower';
  /** What stands before the names of units instead of `Chi bộ `. */
  readonly prefix: string;
  /** Labels of columns that are of no concern, each filled with words. */
  readonly others: readonly string[];
  /** A row `1 2 3 …` under the header, which goes with the columns when they are moved. */
  readonly numberRow: boolean;
}

export const PLAIN: Looks = {
  order: [],
  titles: [],
  blankRows: [],
  blankColumns: [],
  fillMerged: false,
  numbered: false,
  nfd: false,
  headerCase: 'as-is',
  nameCase: 'as-is',
  prefix: 'Chi bộ ',
  others: [],
  numberRow: false,
};

const cased = (text: string, how: Looks['headerCase']): string =>
  how === 'upper' ? text.toUpperCase() : how === 'lower' ? text.toLowerCase() : text;

const shuffled = <T>(items: readonly T[], order: readonly number[], shift: number): T[] =>
  items
    .map((item, i) => ({ item, rank: order.length === 0 ? i : (order[(i + shift) % order.length] ?? 0), i }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ item }) => item);

/** Lays a sheet out as a grid; `tail` are rows below the data, given by what stands under which label (`''`: the first column). */
export const layOut = (sheet: Sheet, looks: Looks, tail: readonly Readonly<Record<string, Box>>[] = []): Grid => {
  const height = sheet.groups[0]?.columns[0]?.boxes.length ?? 0;
  const others = looks.others.map(text =>
    column(
      text,
      Array.from({ length: height }, (_, i) => `ghi ${i % 3}`),
    ),
  );
  let place = 0;
  const numbered = [...sheet.groups, ...others].map(group => ({
    ...group,
    columns: group.columns.map(own => {
      place += 1;
      return { ...own, place };
    }),
  }));
  const groups = shuffled(numbered, looks.order, 0).map((group, g) => ({
    ...group,
    columns: shuffled(group.columns, looks.order, g + 1),
  }));
  let number = 0;
  const label = (text: string): string => {
    number += 1;
    return cased(looks.numbered ? `${number}. ${text}` : text, looks.headerCase);
  };
  const upper: Box[] = [];
  const lower: Box[] = [];
  const labels: string[] = [];
  for (const { head, columns } of groups) {
    const heading = head === null ? null : label(head);
    columns.forEach(({ label: text }, i) => {
      const own = label(text);
      upper.push(heading === null ? own : i === 0 || looks.fillMerged ? heading : '');
      lower.push(heading === null ? (looks.fillMerged ? own : '') : own);
      labels.push(text);
    });
  }
  const flat = groups.flatMap(group => group.columns);
  const name = (text: string, box: Box): Box =>
    typeof box === 'string' && /^tên/i.test(text) ? cased(box.replace(/^Chi bộ /, looks.prefix), looks.nameCase) : box;
  const data = (flat[0]?.boxes ?? []).map((_, row) =>
    flat.map(({ label: text, boxes }) => name(text, boxes[row] ?? '')),
  );
  const places: Box[][] = looks.numberRow ? [flat.map(own => own.place)] : [];
  const below = tail.map(boxes => labels.map((text, i) => (i === 0 ? boxes[''] : undefined) ?? boxes[text] ?? ''));
  const titles = [...looks.titles, ...sheet.titles].map(text => [text]);
  const rows: Box[][] = [...titles, upper, ...(sheet.depth === 2 ? [lower] : []), ...places, ...data, ...below];
  for (const share of looks.blankColumns) {
    const at = Math.floor(share * (flat.length + 1));
    for (const row of rows) {
      while (row.length < at) row.push('');
      row.splice(at, 0, '');
    }
  }
  for (const share of looks.blankRows) rows.splice(Math.floor(share * (rows.length + 1)), 0, []);
  const form = (box: Box): Box => (looks.nfd && typeof box === 'string' ? box.normalize('NFD') : box);
  return { sheet: looks.nfd ? sheet.title.normalize('NFD') : sheet.title, boxes: rows.map(row => row.map(form)) };
};

const TITLES = [
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'ĐẢNG BỘ XÃ CƯ PUI',
  'Mẫu số 02',
  'Sổ theo dõi sinh hoạt chi bộ',
  'ĐÁNH GIÁ XẾP LOẠI SINH HOẠT CHI BỘ',
  'BÁO CÁO',
];
const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const ranks = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 20, maxLength: 20 });
const titlesAbove = fc.array(fc.constantFrom(...TITLES), { maxLength: 3 });
const others = fc.subarray(['Địa điểm', 'Phương tiện', 'KNĐ', 'Người chủ trì']);
const letterCase = fc.constantFrom('as-is', 'upper', 'lower') as fc.Arbitrary<Looks['headerCase']>;

/** One change of looks at a time, by the name of the habit. */
export const HABITS: Readonly<Record<string, fc.Arbitrary<Looks>>> = {
  'columns in another order': ranks.map(order => ({ ...PLAIN, order })),
  'titles above': titlesAbove.map(titles => ({ ...PLAIN, titles })),
  'blank rows': fc.array(share, { maxLength: 4 }).map(blankRows => ({ ...PLAIN, blankRows })),
  'blank columns': fc.array(share, { maxLength: 4 }).map(blankColumns => ({ ...PLAIN, blankColumns })),
  'numbered headers': fc.constant({ ...PLAIN, numbered: true }),
  'decomposed Unicode': fc.constant({ ...PLAIN, nfd: true }),
  'case of headers': letterCase.map(headerCase => ({ ...PLAIN, headerCase })),
  'case of names': letterCase.map(nameCase => ({ ...PLAIN, nameCase })),
  'prefix of names': fc.constantFrom('CB ', 'CB. ', '', 'chi bộ  ').map(prefix => ({ ...PLAIN, prefix })),
  'a numbering row': fc.constant({ ...PLAIN, numberRow: true }),
};

/** Habits that touch the header as a whole. */
export const HARD_HABITS: Readonly<Record<string, fc.Arbitrary<Looks>>> = {
  'merged boxes filled': fc.constant({ ...PLAIN, fillMerged: true }),
  'a numbering row moved with its columns': ranks.map(order => ({ ...PLAIN, order, numberRow: true })),
  'columns of no concern': fc
    .record({ others, titles: titlesAbove })
    .map(({ others, titles }) => ({ ...PLAIN, others, titles })),
};

/** All habits at once. */
export const allLooks: fc.Arbitrary<Looks> = fc.record({
  order: ranks,
  titles: titlesAbove,
  blankRows: fc.array(share, { maxLength: 3 }),
  blankColumns: fc.array(share, { maxLength: 3 }),
  fillMerged: fc.boolean(),
  numbered: fc.boolean(),
  nfd: fc.boolean(),
  headerCase: letterCase,
  nameCase: letterCase,
  prefix: fc.constantFrom('Chi bộ ', 'CB ', ''),
  others,
  numberRow: fc.constant(false),
});

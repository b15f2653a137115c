import { columnLetters } from '../table/grid.ts';

/** The version of the published range; a reader looks at it before anything else. */
export const SCHEMA = 1;

export const MONTHS_OF_YEAR: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * The columns of the published range, for writer and reader alike: key, label, kind. `count` is a whole number and `points` a decimal one, both added up; `members`
 * is a state and not added over months; `below` tells how many units a level above rolled up. The first column and its label never change, and new columns come last.
 */
export const COLUMNS = [
  ['schema', 'Phiên bản', 'identity'],
  ['code', 'Mã đơn vị', 'identity'],
  ['name', 'Tên đơn vị', 'identity'],
  ['year', 'Năm', 'identity'],
  ['month', 'Tháng', 'month'],
  ['units', 'Số đơn vị cấp dưới', 'below'],
  ['unitsCounted', 'Số đơn vị đã gộp', 'below'],
  ['expected', 'Phải báo cáo', 'count'],
  ['reported', 'Đã báo cáo', 'count'],
  ['didNotMeet', 'Không họp', 'count'],
  ['onTime', 'Đúng hạn', 'count'],
  ['members', 'Đảng viên', 'members'],
  ['membersGiven', 'Số chi bộ ghi đảng viên', 'members'],
  ['due', 'Phải dự', 'count'],
  ['present', 'Có mặt', 'count'],
  ['excused', 'Vắng có lý do', 'count'],
  ['excusedGiven', 'Số chi bộ ghi vắng có lý do', 'count'],
  ['unexcused', 'Vắng không lý do', 'count'],
  ['unexcusedGiven', 'Số chi bộ ghi vắng không lý do', 'count'],
  ['attendanceCounted', 'Dòng tính vào tỷ lệ dự', 'count'],
  ['attendanceExcluded', 'Dòng loại khỏi tỷ lệ dự', 'count'],
  ['scoreCounted', 'Dòng tính vào điểm', 'count'],
  ['scoreExcluded', 'Dòng loại khỏi điểm', 'count'],
  ['scores', 'Số chi bộ có điểm', 'count'],
  ['scoreSum', 'Tổng điểm', 'points'],
  ['scoreMin', 'Điểm thấp nhất', 'min'],
  ['scoreMax', 'Điểm cao nhất', 'max'],
  ['good', 'Tốt', 'count'],
  ['fair', 'Khá', 'count'],
  ['average', 'Trung bình', 'count'],
  ['poor', 'Kém', 'count'],
  ['thematic', 'Có chuyên đề', 'count'],
  ['resolutions', 'Có nghị quyết', 'count'],
  ['visited', 'Cấp trên dự', 'count'],
  ['aboveEvidence', 'Tự chấm cao hơn số liệu', 'count'],
  ['missing', 'Tên đơn vị chưa báo cáo', 'names'],
  ['weak', 'Tên chi bộ Trung bình, Kém', 'names'],
  ['published', 'Công bố lúc', 'when'],
  ['attendanceReplaced', 'Bản đã gửi lại, không tính vào tỷ lệ dự', 'count'],
  ['scoreReplaced', 'Bản đã gửi lại, không tính vào điểm', 'count'],
] as const;

/** How many columns the range had at first; those behind came later, and a range that was published before has them not. */
export const FIRST_WIDTH = 38;

type Column = (typeof COLUMNS)[number];
type ColumnKey = Column[0];

/** The columns that hold figures. */
export type FigureKind = 'below' | 'count' | 'members' | 'points' | 'min' | 'max';
export type FigureKey = Extract<Column, readonly [string, string, FigureKind]>[0];

/** Figures by their column; null where not given, never 0 for that. */
export type Figures = Readonly<Record<FigureKey, number | null>>;

/** What one month of a published range says. */
export interface PublishedMonth {
  readonly figures: Figures;
  /** Who has not reported, and who is graded average or poor, as short texts (`names.ts`). */
  readonly missing: string;
  readonly weak: string;
}

/** One column of figures and where it stands, from 0. */
export interface FigureColumn {
  readonly key: FigureKey;
  readonly label: string;
  readonly kind: FigureKind;
  readonly at: number;
}

/** The column (from 0) of a key. */
export const columnOf = (key: ColumnKey): number => COLUMNS.findIndex(([own]) => own === key);

export const labelOf = (key: ColumnKey): string => COLUMNS[columnOf(key)]?.[1] ?? '';

export const FIGURES: readonly FigureColumn[] = COLUMNS.flatMap(([key, label, kind], at) =>
  kind === 'identity' || kind === 'month' || kind === 'names' || kind === 'when' ? [] : [{ key, label, kind, at }],
);

export const NO_FIGURES = Object.fromEntries(FIGURES.map(({ key }) => [key, null])) as Figures; // every key is in FIGURES

/** Makes a figure for every column. */
export const figuresOf = (figure: (column: FigureColumn) => number | null): Figures => {
  // a copy keeps its shape, which filling an empty object key by key does not: twelve of these per unit
  const figures: Record<FigureKey, number | null> = { ...NO_FIGURES };
  for (const column of FIGURES) figures[column.key] = figure(column);
  return figures;
};

/** The rows and the address of the published range: labels and twelve months. */
export const RANGE_ROWS = 13;
export const RANGE_ADDRESS = `A1:${columnLetters(COLUMNS.length - 1)}${RANGE_ROWS}`;

export const publishedTitle = (year: number): string => `Xuất ${year}`;

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { readBack } from '../support/workbook-bytes.ts';

// What an officer would count in a file of samples/krong-bong, straight from its boxes: nothing of src is used here.

/** The columns of `Sổ họp` in these files, from 1. */
const CODE = 1;
const MONTH = 3;
const MET = 4;
const FORM = 5;
const MEMBERS = 6;
const EXEMPT = 7;
const PRESENT = 8;
const EXCUSED = 9;
const UNEXCUSED = 10;
const SCORE = 13;
const GRADE = 14;
const SENT = 15;

export const FOLDER = join(import.meta.dirname, '..', '..', 'samples', 'krong-bong');

/** One row of a party cell in a month. */
interface Row {
  readonly cell: string;
  readonly month: number;
  readonly met: boolean;
  readonly onTime: boolean;
  readonly attendance: { due: number; present: number; excused: number; unexcused: number } | null;
  readonly score: number | null;
}

/** A file as read: its party cells and their rows. */
export interface SampleFile {
  readonly file: string;
  readonly code: string;
  readonly name: string;
  /** The party cells and their members. */
  readonly roster: ReadonlyMap<string, number>;
  readonly rows: readonly Row[];
}

/** The figures of one file, or of all, in the form of the roll-up's report. */
export interface HandFigures {
  expected: number;
  reported: number;
  didNotMeet: number;
  onTime: number;
  attendance: {
    due: number | null;
    present: number | null;
    excused: number | null;
    unexcused: number | null;
    rate: number | null;
  };
  score: { count: number; mean: number | null; min: number | null; max: number | null };
  grades: { good: number; fair: number; average: number; poor: number };
}

const A_DAY = 86_400_000;

const readRow = (row: ExcelJS.Row): Row => {
  const at = (column: number) => row.getCell(column).value;
  const number = (column: number): number => {
    const value = at(column);
    if (typeof value !== 'number') throw new Error(`row ${row.number}, column ${column}: ${value} is no number`);
    return value;
  };
  const day = (column: number): Date => {
    const value = at(column);
    if (!(value instanceof Date)) throw new Error(`row ${row.number}, column ${column}: ${value} is no day`);
    return value;
  };
  const head = { cell: String(at(CODE)), month: day(MONTH).getUTCMonth() + 1 };
  if (at(FORM) === 'không họp') return { ...head, met: false, onTime: false, attendance: null, score: null };
  const [due, present] = [number(MEMBERS) - number(EXEMPT), number(PRESENT)];
  const [excused, unexcused] = [number(EXCUSED), number(UNEXCUSED)];
  const score = at(SCORE);
  // a grade beside a score that cannot be read, or another than the score gives, would have rules of its own
  if (at(GRADE) !== (typeof score === 'number' ? gradeOf(score).word : null))
    throw new Error(`row ${row.number}: graded ${at(GRADE)} with ${score} points`);
  return {
    ...head,
    met: true,
    // sent two days after the meeting at the latest
    onTime: day(SENT).getTime() - day(MET).getTime() <= 2 * A_DAY,
    // who came and who did not are all who were due, else the row is out of attendance
    attendance: present + excused + unexcused === due ? { due, present, excused, unexcused } : null,
    // `chín mươi` is no number and out of the score
    score: typeof score === 'number' ? score : null,
  };
};

const gradeOf = (score: number) => {
  if (score >= 90) return { key: 'good', word: 'Tốt' } as const;
  if (score >= 70) return { key: 'fair', word: 'Khá' } as const;
  return score >= 50 ? ({ key: 'average', word: 'Trung bình' } as const) : ({ key: 'poor', word: 'Kém' } as const);
};

/** Reads a file of the sample. */
export const readSample = async (file: string): Promise<SampleFile> => {
  const book = await readBack(readFileSync(join(FOLDER, file)));
  const tab = (title: string): ExcelJS.Row[] => {
    const sheet = book.getWorksheet(title);
    if (!sheet) throw new Error(`${file} has no ${title}`);
    const rows: ExcelJS.Row[] = [];
    sheet.eachRow(row => rows.push(row));
    return rows.slice(1);
  };
  const settings = new Map(tab('Cấu hình').map(row => [row.getCell(1).value, String(row.getCell(2).value)]));
  const rows = tab('Sổ họp').map(readRow);
  if (new Set(rows.map(({ cell, month }) => `${cell} ${month}`)).size < rows.length)
    throw new Error(`${file}: a party cell stands twice in a month`);
  return {
    file,
    code: settings.get('Mã đơn vị') ?? '',
    name: settings.get('Tên đơn vị') ?? '',
    roster: new Map(tab('Chi bộ').map(row => [String(row.getCell(1).value), Number(row.getCell(4).value)])),
    rows,
  };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const sumOrNull = (values: readonly number[]): number | null => (values.length === 0 ? null : sum(values));
const round = (value: number): number => Math.round(value * 1e9) / 1e9;

/** Counts the rows of some files in some months; a month in which a party cell has no row is one in which it is missing. */
export const countByHand = (files: readonly SampleFile[], months: readonly number[]): HandFigures => {
  const rows = files.flatMap(file => file.rows).filter(({ month }) => months.includes(month));
  const held = rows.filter(({ met }) => met);
  const sound = held.flatMap(({ attendance }) => attendance ?? []);
  // halves are exact in binary, so their sum is
  const scores = held.flatMap(({ score }) => score ?? []);
  const [due, present] = [sumOrNull(sound.map(row => row.due)), sumOrNull(sound.map(row => row.present))];
  const graded = (grade: string): number => scores.filter(score => gradeOf(score).key === grade).length;
  return {
    expected: months.length * sum(files.map(({ roster }) => roster.size)),
    reported: held.length,
    didNotMeet: rows.length - held.length,
    onTime: held.filter(({ onTime }) => onTime).length,
    attendance: {
      due,
      present,
      excused: sumOrNull(sound.map(row => row.excused)),
      unexcused: sumOrNull(sound.map(row => row.unexcused)),
      rate: due === null || present === null ? null : round(present / due),
    },
    score: {
      count: scores.length,
      mean: scores.length === 0 ? null : round(sum(scores) / scores.length),
      min: scores.length === 0 ? null : Math.min(...scores),
      max: scores.length === 0 ? null : Math.max(...scores),
    },
    grades: { good: graded('good'), fair: graded('fair'), average: graded('average'), poor: graded('poor') },
  };
};

/** Figures of the product, shares and means to nine decimals: how they were divided is not what is compared. */
export const rounded = <T extends Pick<HandFigures, 'attendance' | 'score'>>(figures: T): T => ({
  ...figures,
  attendance: { ...figures.attendance, rate: figures.attendance.rate === null ? null : round(figures.attendance.rate) },
  score: { ...figures.score, mean: figures.score.mean === null ? null : round(figures.score.mean) },
});

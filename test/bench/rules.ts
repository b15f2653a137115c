// npm run bench, second part: how long the rules take when everything has been read. Reports, never fails.

import type { Book } from '../../src/core/book/book.ts';
import { readBook, sortTabs } from '../../src/core/book/read-book.ts';
import { judgeBook } from '../../src/core/judge/judge.ts';
import type { JudgedBook } from '../../src/core/judged/judged.ts';
import { type SoundMeeting, soundYear } from '../support/sound-year.ts';

const GOAL = 300_000;
const RUNS = 7;
const TODAY = { y: 2027, m: 1, d: 15 };

/** The best of several runs after one that does not count, in ms: what other programs take of the machine is not ours to report. */
const best = (action: () => unknown): number => {
  action();
  const times = Array.from({ length: RUNS }, () => {
    const start = process.hrtime.bigint();
    action();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return Math.min(...times);
};

const readYear = (units: number): Book => {
  const book = readBook(sortTabs(soundYear(units).tabs, false));
  // boxes are read when they are first asked for: ask now, so that reading is not measured
  for (const { meetings } of book.tables) for (const meeting of meetings) meeting.cells;
  return book;
};

/** A row as a program written for this one layout would hold it: numbers alone. */
interface PlainRow {
  readonly unit: string;
  readonly month: number;
  readonly day: number;
  readonly dayMonth: number;
  readonly dayOfMonth: number;
  readonly start: number;
  readonly end: number;
  readonly thematic: boolean;
  readonly members: number;
  readonly official: number;
  readonly probationary: number;
  readonly exempt: number;
  readonly elsewhere: number;
  readonly suspended: number;
  readonly specialDuty: number;
  readonly present: number;
  readonly excused: number;
  readonly unexcused: number;
  readonly speakers: number;
  readonly notice: number;
  readonly sent: number;
  readonly targetsSet: number;
  readonly targetsMet: number;
  readonly points: readonly number[];
  readonly total: number;
  readonly grade: number;
  readonly note: string;
  readonly topic: string;
}

const plainRows = (units: number): { rows: PlainRow[]; roster: Map<string, number> } => {
  const year = soundYear(units);
  const rows = year.rows
    .filter((row): row is SoundMeeting => row.form !== 'không họp')
    .map(
      (row): PlainRow => ({
        unit: row.unit.code,
        month: row.month,
        day: row.month * 31 + row.day,
        dayMonth: row.month,
        dayOfMonth: row.day,
        start: row.start,
        end: row.end,
        thematic: row.form.includes('chuyên đề'),
        members: row.unit.members,
        official: row.unit.members - row.unit.probationary,
        probationary: row.unit.probationary,
        exempt: row.unit.exempt,
        elsewhere: row.unit.elsewhere,
        suspended: 0,
        specialDuty: row.unit.specialDuty,
        present: row.present,
        excused: row.excused,
        unexcused: row.unexcused,
        speakers: row.speakers,
        notice: row.month * 31 + row.day - row.noticeDays,
        sent: row.month * 31 + row.day + row.sentDays,
        targetsSet: row.targetsSet,
        targetsMet: row.targetsMet,
        points: row.points,
        total: row.total,
        grade: row.grade === 'Tốt' ? 3 : 2,
        note: row.note,
        topic: `Nhiệm vụ trọng tâm tháng ${row.month}`,
      }),
    );
  return { rows, roster: new Map(year.units.map(({ code, members }) => [code, members])) };
};

const MAX = [5, 5, 10, 40, 5, 30, 5];
const PERSONAL = [
  /(?<!\d)(?:\+?84|0)(?:[\s.-]?\d){9}(?!\d)/,
  /(?<!\d)(?:\d{9}|\d{12}|\d{3} \d{3} \d{3}(?: \d{3})?)(?!\d)/,
  /[\p{L}\d._%+-]@[\p{L}\d-]+\.[\p{L}\d.-]/u,
  /(?<!\p{L})(?:TUYỆT |TỐI )?MẬT(?!\p{L})/u,
];

/** The rules of one row written by hand for this layout, as one loop that only counts what is wrong. */
const byHand = (rows: readonly PlainRow[], roster: ReadonlyMap<string, number>): number => {
  let wrong = 0;
  for (const row of rows) {
    const listed = roster.get(row.unit);
    if (listed === undefined) wrong++;
    else if (listed !== row.members) wrong++;
    if (row.official + row.probationary !== row.members) wrong++;
    const due = row.members - row.exempt - row.elsewhere - row.suspended - row.specialDuty;
    if (due < 0) wrong++;
    if (row.present + row.excused + row.unexcused !== due) wrong++;
    if (row.present > due) wrong++;
    if (row.dayMonth !== row.month) wrong++;
    if (row.day > 500) wrong++;
    if (row.end <= row.start) wrong++;
    if (row.speakers > row.present) wrong++;
    if (row.targetsMet > row.targetsSet) wrong++;
    if (row.dayOfMonth < 3 || row.dayOfMonth > 24) wrong++;
    const minutes = row.end - row.start;
    if (minutes < (row.thematic ? 120 : 90)) wrong++;
    if (row.notice > row.day - 1) wrong++;
    if (row.sent > row.day + 2) wrong++;
    let sum = 0;
    for (let i = 0; i < row.points.length; i++) {
      const points = row.points[i] ?? 0;
      sum += points;
      if (points > (MAX[i] ?? 0)) wrong++;
      if ((i === 4 || i === 6) && points > 0 && points < (MAX[i] ?? 0)) wrong++;
    }
    if (Math.abs(sum - row.total) > 1e-6) wrong++;
    if (row.total > 100) wrong++;
    if ((row.total >= 90 ? 3 : row.total >= 70 ? 2 : row.total >= 50 ? 1 : 0) !== row.grade) wrong++;
    if (row.total < 100 && row.note === '') wrong++;
    const rate = (row.present * 100) / due;
    if ((row.points[0] ?? 0) > (minutes >= 90 ? 5 : minutes >= 75 ? 3 : 1)) wrong++;
    if ((row.points[1] ?? 0) > (row.unexcused > 0 ? 1 : rate >= 90 ? 5 : rate >= 75 ? 4 : rate >= 65 ? 3 : 1)) wrong++;
    const met = (row.targetsMet * 100) / row.targetsSet;
    if (
      (row.points[5] ?? 0) > (met >= 90 ? 30 : met >= 80 ? 27 : met >= 70 ? 24 : met >= 60 ? 20 : met >= 50 ? 15 : 10)
    )
      wrong++;
    for (const text of [row.note, row.topic]) for (const pattern of PERSONAL) if (pattern.test(text)) wrong++;
  }
  return wrong;
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const perSecond = (rows: number, ms: number): string => `${(Math.round(rows / ms) * 1000).toLocaleString('en')} rows/s`;

say(
  `\nAll rules, those over months too, on sound rows already read (goal ${GOAL.toLocaleString('en')} rows/s), beside a loop written by hand:`,
);
let first = 0;
for (const wanted of [25_000, 50_000, 100_000]) {
  const units = Math.ceil(wanted / 12);
  const book = readYear(units);
  const records = book.tables.reduce((sum, { meetings }) => sum + meetings.length, 0);
  let judged: JudgedBook | null = null;
  const ms = best(() => {
    judged = judgeBook(book, TODAY);
  });
  const found = (judged as JudgedBook | null)?.judged.reduce((sum, { findings }) => sum + findings.length, 0);
  const { rows, roster } = plainRows(units);
  const plain = best(() => byHand(rows, roster));
  const micros = (ms * 1000) / records;
  if (first === 0) first = micros;
  say(
    `  ${String(records).padStart(6)} rows  ${ms.toFixed(0).padStart(5)} ms  ${perSecond(records, ms).padStart(14)}  ${micros.toFixed(2)} µs a row (${(micros / first).toFixed(2)} × that of the first)  by hand ${perSecond(rows.length, plain)} (${(ms / records / (plain / rows.length)).toFixed(1)} × as fast)  ${found} findings, ${byHand(rows, roster)} by hand`,
  );
}

import { readForm, readGrade, readMark, readSuperior, readYesNo } from '../boxes/choice.ts';
import { readDay, readMinute } from '../boxes/day.ts';
import { readFraction } from '../boxes/fraction.ts';
import { saysNoMeeting } from '../boxes/no-meeting.ts';
import { readCount, readPoints, readRate } from '../boxes/number.ts';
import { BLANK, showBox, soundValue, textOf } from '../boxes/reading.ts';
import { readStamp } from '../boxes/stamp.ts';
import type { FieldId } from '../table/fields.ts';
import { rowInTab, type Table } from '../table/find-tables.ts';
import { boxAt } from '../table/grid.ts';
import { type RowKind, rowKinds } from '../table/row-kind.ts';
import { fold } from '../text/fold.ts';
import { type Box, isBlank } from '../values/box.ts';
import { type Month, type MonthReading, monthInTitle, monthOf, readMonth } from '../values/period.ts';
import { type Day, dayOf } from '../values/sheet-date.ts';
import { type DayShift, type DayShiftSetting, dayShiftOf } from './day-shift.ts';
import type { Cells, CriterionPoints, Meeting, MeetingKind } from './meeting.ts';
import { kindOfMeeting, saidInstead } from './meeting-kind.ts';
import { boxesOf } from './row-boxes.ts';
import { type ScoreScale, scaled, scoreScaleOf } from './score-scale.ts';

/** What surrounds a table and helps to read it. */
export interface Surroundings {
  /** The month of the whole table, from its title or its tab; null where rows have their own. */
  readonly month: Month | null;
  /** Whether rows of the table name another month than this one: then a blank month is unknown (a merged box), not the title's. */
  readonly monthsDiffer: boolean;
  /** The year that the title or the tab names. */
  readonly titleYear: number | null;
  /** The year for months and days that do not name one, else from the days around. */
  readonly year: number | null;
  /** The column (from 0) of a form's time stamp, where the table holds its answers. */
  readonly stamp: number | null;
  /** Whether that stamp is the day of the last edit, which tells nothing of sending. */
  readonly stampEdited: boolean;
  /** The column (from 0) by which a newer row takes the place of an older one of its unit and month; null where none does. */
  readonly answersBy: number | null;
  /** Whether the spreadsheet reads `11/12` as 12 November. */
  readonly monthFirst: boolean;
  /** What `Cấu hình` says of the scores and of days that carry 17:00; null where it says nothing. */
  readonly scoreScale: 10 | 100 | null;
  readonly dayShift: DayShiftSetting | null;
  /** Whether a code or name stands in the roster. */
  readonly isUnit: (code: Box, name: Box) => boolean;
}

/** What is true of all rows of a table, and bends how their boxes are read. */
interface Bent {
  readonly scale: ScoreScale;
  readonly shift: DayShift;
}

/** The rows of a table: meetings, and how many rows were passed over, by kind. */
export interface TableRows extends Bent {
  readonly meetings: readonly Meeting[];
  readonly skipped: Readonly<Partial<Record<RowKind, number>>>;
}

// A dash or "không" means that there is nobody; members, due and present must be numbers
const PEOPLE = { max: 9999, noneIsZero: false };
const OTHERS = { max: 9999, noneIsZero: true };
const ABSENT = { ...OTHERS, lead: /^(so )?vang( mat)?\s*:?\s*(?=\d|k)/ };
const MINUTES = { max: 1440, noneIsZero: false };

/** Reads all rows of a meetings table. */
export const readMeetings = (table: Table, around: Surroundings): TableRows => {
  const { grid, header, map } = table;
  const kindOf = rowKinds(grid, header, map, around.isUnit);
  const places: Place[] = [];
  const skipped: Partial<Record<RowKind, number>> = {};
  let under = around;
  let parts: Place[] = [];
  for (let row = table.from; row < table.to; row++) {
    const kind = kindOf(row);
    if (kind === 'blank') continue;
    if (kind !== 'data') {
      skipped[kind] = (skipped[kind] ?? 0) + 1;
      if (kind === 'part') parts.push({ row, under, parts: [] });
      // `Tháng 10` over some of the rows is nearer to them than the title or the tab
      const own = kind === 'section' ? sectionMonth(grid.boxes[row] ?? []) : null;
      const y = own?.y ?? around.titleYear ?? around.year;
      if (own !== null && y !== null) under = { ...around, month: monthOf(y, own.m) };
    } else {
      parts = [];
      places.push({ row, under, parts });
    }
  }
  const bent = bentBy(table, places, around);
  return { meetings: places.map(place => meetingAt(table, place, bent)), skipped, ...bent };
};

/** Where a meeting stands (row from 0), what surrounds it, and where its parts do. */
interface Place {
  readonly row: number;
  readonly under: Surroundings;
  readonly parts: readonly Place[];
}

const meetingAt = (table: Table, { row, under, parts }: Place, bent: Bent): Meeting =>
  readMeeting(
    table,
    row,
    under,
    bent,
    parts.map(part => meetingAt(table, part, bent)),
  );

const bentBy = (table: Table, places: readonly Place[], { scoreScale, dayShift }: Surroundings): Bent => {
  const rows = places.map(({ row }) => row);
  const surrounding = new Map(places.map(({ row, under }) => [row, under]));
  const named = (row: number): Month | null => {
    const under = surrounding.get(row);
    return under === undefined
      ? null
      : (namedMonth(boxesOf(table, row), under, stampOf(table, row, under))?.month ?? null);
  };
  return { scale: scoreScaleOf(table, rows, scoreScale), shift: dayShiftOf(table, rows, named, dayShift) };
};

const sectionMonth = (boxes: readonly Box[]): MonthReading | null =>
  boxes.reduce<MonthReading | null>(
    (found, box) => found ?? (typeof box === 'string' && /^thang/.test(fold(box)) ? monthInTitle(box) : null),
    null,
  );

const readMeeting = (
  table: Table,
  row: number,
  around: Surroundings,
  bent: Bent,
  parts: readonly Meeting[],
): Meeting => {
  const { month, monthText } = monthOfRow(boxesOf(table, row, bent.shift), around, stampOf(table, row, around));
  return new TableRow(table, row, month, monthText, around, bent, parts);
};

const stampOf = (table: Table, row: number, { stamp }: Surroundings): number | null =>
  stamp === null ? null : readStamp(boxAt(table.grid, row, stamp));

/**
 * One row of a table. A check of one month looks into the boxes of that month's rows only: they are read when they are first asked for.
 * The one class of the core: an object with these getters would be made anew for each of 100,000 rows.
 */
class TableRow implements Meeting {
  readonly table: Table;
  readonly row: number;
  readonly rowInTab: number;
  readonly code: string;
  readonly name: string;
  readonly month: Month | null;
  readonly monthText: string;
  readonly parts: readonly Meeting[];
  readonly answer: Meeting['answer'];
  readonly scale: ScoreScale;
  private readonly around: Surroundings;
  private readonly bent: Bent;
  private read: Content | null;

  constructor(
    table: Table,
    row: number,
    month: Month | null,
    monthText: string,
    around: Surroundings,
    bent: Bent,
    parts: readonly Meeting[],
  ) {
    const at = boxesOf(table, row);
    this.table = table;
    this.row = row + 1;
    this.rowInTab = rowInTab(table, row) + 1;
    this.code = textOf(at('code'));
    this.name = textOf(at('name'));
    this.parts = parts;
    this.answer = around.answersBy === null ? null : { sentAt: readStamp(boxAt(table.grid, row, around.answersBy)) };
    this.month = month;
    this.monthText = monthText;
    this.scale = bent.scale;
    this.around = around;
    this.bent = bent;
    this.read = null;
  }

  get kind(): MeetingKind {
    return this.content.kind;
  }
  get notYet(): Meeting['notYet'] {
    return this.content.notYet;
  }
  get thematic(): boolean {
    return this.content.thematic;
  }
  get note(): string {
    return this.content.note;
  }
  get topic(): string {
    return this.content.topic;
  }
  get cells(): Cells {
    return this.content.cells;
  }
  get criteria(): readonly CriterionPoints[] {
    return this.content.criteria;
  }

  readAgain(changes: ReadonlyMap<number, Box>): Meeting {
    return readMeeting(withBoxes(this.table, this.row - 1, changes), this.row - 1, this.around, this.bent, this.parts);
  }

  private get content(): Content {
    this.read ??= readContent(this.table, this.row - 1, this.month, this.around, this.bent);
    return this.read;
  }
}

const withBoxes = (table: Table, row: number, changes: ReadonlyMap<number, Box>): Table => {
  const boxes = [...table.grid.boxes];
  const old = boxes[row] ?? [];
  const width = Math.max(old.length, ...[...changes.keys()].map(column => column + 1));
  boxes[row] = Array.from({ length: width }, (_, column) => changes.get(column) ?? old[column] ?? '');
  return { ...table, grid: { ...table.grid, boxes } };
};

type Content = Pick<Meeting, 'kind' | 'notYet' | 'thematic' | 'note' | 'topic' | 'cells' | 'criteria'>;

const readContent = (
  table: Table,
  row: number,
  month: Month | null,
  around: Surroundings,
  { scale, shift }: Bent,
): Content => {
  const at = boxesOf(table, row, shift);
  const cells: Cells = {
    members: readCount(at('members'), PEOPLE),
    official: readCount(at('official'), PEOPLE),
    probationary: readCount(at('probationary'), OTHERS),
    exempt: readCount(at('exempt'), OTHERS),
    exemptPresent: readCount(at('exemptPresent'), OTHERS),
    elsewhere: readCount(at('elsewhere'), OTHERS),
    suspended: readCount(at('suspended'), OTHERS),
    specialDuty: readCount(at('specialDuty'), OTHERS),
    due: readCount(at('due'), PEOPLE),
    present: readCount(at('present'), PEOPLE),
    excused: readCount(at('excused'), ABSENT),
    unexcused: readCount(at('unexcused'), ABSENT),
    absent: readCount(at('absent'), ABSENT),
    speakers: readCount(at('speakers'), OTHERS),
    minutes: readCount(at('minutes'), MINUTES),
    targetsSet: readCount(at('targetsSet'), PEOPLE),
    targetsMet: readCount(at('targetsMet'), PEOPLE),
    attendance: readFraction(at('attendance'), around.monthFirst),
    targets: readFraction(at('targets'), around.monthFirst),
    rate: readRate(at('rate')),
    date: saysNoMeeting(at('date')) ? BLANK : readDay(at('date'), month),
    sent: around.stampEdited && table.map.field.get('sent') === around.stamp ? BLANK : readDay(at('sent'), month),
    notice: readDay(at('notice'), month),
    start: readMinute(at('start')),
    end: readMinute(at('end')),
    form: readForm(at('form')),
    // a box that nobody ticked says nothing
    resolution: at('resolution') === false ? BLANK : readYesNo(at('resolution')),
    superior: at('superior') === false ? BLANK : readSuperior(at('superior')),
    score: scaled(readPoints(at('score')), scale.score),
    grade: readGrade(at('grade')),
    decidedGrade: readGrade(at('decidedGrade')),
    good: readMark(at('good')),
    fair: readMark(at('fair')),
    average: readMark(at('average')),
    poor: readMark(at('poor')),
  };
  const criteria = table.map.criteria.map(({ code, column }): CriterionPoints => {
    return { code, column, points: scaled(readPoints(boxAt(table.grid, row, column)), scale.criteria) };
  });
  const answered = around.stamp !== null && !isBlank(boxAt(table.grid, row, around.stamp));
  const boxes = { table, row, cells, criteria, answered };
  const said = saidInstead(boxes);
  const notYet = said === 'did-not-meet' ? null : said;
  const kind = said === 'did-not-meet' ? said : notYet === null ? kindOfMeeting(boxes) : 'not-given';
  const form = soundValue(cells.form);
  return {
    kind,
    notYet,
    thematic: form === 'regular-thematic' || form === 'thematic',
    note: noteOf(at('note')),
    topic: noteOf(at('topic')),
    cells,
    criteria,
  };
};

/** A note as it was typed: it is printed again, so nothing of it is tidied away. */
const noteOf = (box: Box): string => (typeof box === 'string' ? box : textOf(box));

/** The month of a row and the text that stands for it. */
interface MonthOfRow {
  readonly month: Month | null;
  readonly monthText: string;
}

/** The month that a row, or else its table, names; null where only the day of the meeting can tell. */
const namedMonth = (at: (field: FieldId) => Box, around: Surroundings, stamp: number | null): MonthOfRow | null => {
  const own = at('month');
  if (!isBlank(own)) {
    const reading = readMonth(own);
    const month = reading === null ? null : withYear(reading, at, around, stamp);
    return { month, monthText: showBox(own) };
  }
  return around.month !== null && !around.monthsDiffer ? { month: around.month, monthText: '' } : null;
};

const monthOfRow = (at: (field: FieldId) => Box, around: Surroundings, stamp: number | null): MonthOfRow => {
  const named = namedMonth(at, around, stamp);
  if (named !== null) return named;
  const day = soundValue(readDay(at('date'), null)) ?? dayWithYear(at('date'), around.year, stamp);
  return { month: day === null ? null : monthOf(day.y, day.m), monthText: '' };
};

const withYear = (
  reading: MonthReading,
  at: (field: FieldId) => Box,
  around: Surroundings,
  stamp: number | null,
): Month | null => {
  const typed = at('year');
  const own = typeof typed === 'number' ? typed : Number(textOf(typed).replace(/^năm\s*/i, '') || Number.NaN);
  const year =
    reading.y ??
    (own >= 1990 && own < 2200 ? own : null) ??
    (stamp === null ? null : nearestYear(reading.m, stamp)) ??
    around.titleYear ??
    soundValue(readDay(at('date'), null))?.y ??
    around.year;
  return year === null ? null : monthOf(year, reading.m);
};

/** The year that brings a month nearest to the moment an answer was sent: `Tháng 12` sent on 5 January is of the year before. Of two that are equally far the earlier one, for reports follow their month. */
const nearestYear = (m: number, stamp: number): number => {
  const day = dayOf(Math.floor(stamp / 86400));
  const apart = m - day.m;
  return day.y + (apart >= 6 ? -1 : apart < -6 ? 1 : 0);
};

/** The day alone of a row, `3/8`, with the year of the answer or of its surroundings. */
const dayWithYear = (box: Box, year: number | null, stamp: number | null): Day | null => {
  const m = typeof box === 'string' ? Number(/^\s*\d{1,2}\s*[-/.]\s*(\d{1,2})\b/.exec(box)?.[1]) : Number.NaN;
  const y = stamp === null || Number.isNaN(m) ? year : nearestYear(m, stamp);
  return y === null ? null : soundValue(readDay(withYearText(box, y), null));
};

/** `3/8` with the year of its surroundings, so that a day alone can give the month. */
const withYearText = (box: Box, year: number): Box =>
  typeof box === 'string' && /^\s*\d{1,2}\s*[-/.]\s*\d{1,2}\b(?!\s*[-/.]\s*\d)/.test(box)
    ? box.replace(/^(\s*\d{1,2}\s*[-/.]\s*\d{1,2})/, `$1/${year}`)
    : box;

import { readForm, readGrade, readMark, readSuperior, readYesNo } from '../boxes/choice.ts';
import { readDay, readMinute } from '../boxes/day.ts';
import { readFraction } from '../boxes/fraction.ts';
import { saysNoMeeting } from '../boxes/no-meeting.ts';
import { readCount, readPoints, readRate } from '../boxes/number.ts';
import { BLANK, soundValue, textOf } from '../boxes/reading.ts';
import { readStamp } from '../boxes/stamp.ts';
import { rowInTab, type Table } from '../table/find-tables.ts';
import { boxAt } from '../table/grid.ts';
import { type RowKind, rowKinds } from '../table/row-kind.ts';
import { fold } from '../text/fold.ts';
import { type Box, isBlank } from '../values/box.ts';
import { type Month, type MonthReading, monthInTitle, monthOf } from '../values/period.ts';
import { type DayShift, dayShiftOf } from './day-shift.ts';
import type { Cells, CriterionPoints, Meeting, MeetingKind } from './meeting.ts';
import { kindOfMeeting, saidInstead } from './meeting-kind.ts';
import { boxesOf } from './row-boxes.ts';
import { monthOfRow, namedMonth } from './row-month.ts';
import { type ScoreScale, scaled, scoreScaleOf } from './score-scale.ts';
import type { Surroundings } from './surroundings.ts';

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

// More than any commune numbers its cells by, or no whole number: points in the column of names
const HIGHEST_NUMBER_OF_CELL = 60;

const isPoints = (box: Box): boolean =>
  typeof box === 'number' && (box > HIGHEST_NUMBER_OF_CELL || !Number.isInteger(box));

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
    this.name = isPoints(at('name')) ? '' : textOf(at('name'));
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

import type { Meeting } from '../meetings/meeting.ts';
import { readMeetings, type TableRows } from '../meetings/read-meetings.ts';
import { type RosterLine, readRoster } from '../roster/roster.ts';
import { type Rubric, type RubricReading, readRubric, rubricHeader } from '../rubric/rubric.ts';
import { readSavedLayout } from '../settings/saved-layout.ts';
import { type SettingFault, settingPairs, settingsHeader } from '../settings/setting-pairs.ts';
import { readSettings, refusedResend, type Settings } from '../settings/settings.ts';
import { findTables, type Table } from '../table/find-tables.ts';
import { stampColumn } from '../table/form-answers.ts';
import type { Grid } from '../table/grid.ts';
import { recogniser } from '../table/header.ts';
import { isReadable, type Lacks, lacksOf } from '../table/role.ts';
import { formAMeeting } from '../table/shapes/form-a-meeting.ts';
import { commonYear, monthOfTable, type TableMonth } from '../table/table-month.ts';
import type { Month } from '../values/period.ts';
import { type Copy, copiesAmong } from './copies.ts';
import { likeliestRoster, meetingTables, unitTest, unreadTables } from './which-tables.ts';

/** The tabs of a workbook by what they are; for a function, the ranges given to it. Generated tabs are left out before. */
export interface Tabs {
  readonly settings: Grid | null;
  readonly rubric: Grid | null;
  /** A tab known to hold the roster; otherwise it is looked for among `others`. */
  readonly roster: Grid | null;
  readonly others: readonly Grid[];
  /** The spreadsheet reads `11/12` as 12 November (`en_US`). */
  readonly monthFirst: boolean;
}

/** A meetings table with its rows, its own month (from title or tab), and the fields it lacks. */
export interface MeetingsTable extends TableRows, Lacks {
  readonly table: Table;
  readonly month: Month | null;
  /** The month that the other source names when tab and title disagree, and which of them was used. */
  readonly otherMonth: TableMonth['other'];
  /** What the first table of a tab says where the tab repeats others and is passed over; `passed` holds for all its tables. */
  readonly copy: Copy | null;
  readonly passed: boolean;
  /** Whether it says when reports were sent. */
  readonly tellsSent: boolean;
  /** Whether its rows can be counted on; if not, its month has no figures. */
  readonly readable: boolean;
}

/** Whether a table bears on a month: it has no month of its own, or this one, or a row of it. */
export const bearsOn = ({ month: own, meetings }: MeetingsTable, month: Month): boolean =>
  own === null || own === month || meetings.some(meeting => meeting.month === month);

/** A workbook as read: nothing is judged yet. */
export interface Book {
  readonly settings: Settings;
  readonly settingsSheet: string;
  readonly settingFaults: readonly SettingFault[];
  readonly rubric: Rubric;
  readonly rubricSheet: string;
  /** What `Tiêu chí` says beyond its criteria: where it says it, and what cannot be used. */
  readonly rubricTab: Omit<RubricReading, 'rubric'>;
  /** Null when the workbook has no roster. */
  readonly roster: { readonly sheet: string; readonly lines: readonly RosterLine[]; readonly table: Table } | null;
  readonly tables: readonly MeetingsTable[];
  /** The spreadsheet reads `5/11` as 11 May. */
  readonly monthFirst: boolean;
}

/** Sorts the tabs of a workbook by what they are; the first `Cấu hình` and the first rubric count. */
export const sortTabs = (grids: readonly Grid[], monthFirst: boolean): Tabs => {
  const settings = grids.find(grid => settingsHeader(grid) !== null) ?? null;
  // the criteria of one meeting's form are no rubric: they hold its points too
  const isRubric = (grid: Grid): boolean => rubricHeader(grid) !== null && formAMeeting(grid, recogniser([])) === null;
  const rubric = grids.find(grid => grid !== settings && isRubric(grid)) ?? null;
  return {
    settings,
    rubric,
    roster: null,
    others: grids.filter(grid => grid !== settings && grid !== rubric),
    monthFirst,
  };
};

/** Reads a workbook: settings, rubric, roster and every meetings table. */
export const readBook = (tabs: Tabs): Book => {
  const pairs = settingPairs(tabs.settings);
  const { settings, faults: settingFaults } = readSettings(pairs);
  const { layout, faults: layoutFaults } = readSavedLayout(pairs);
  const { rubric, ...rubricTab } = readRubric(tabs.rubric);
  const recognise = recogniser(rubric);
  const found = tabs.others.flatMap(grid => findTables(grid, recognise, layout));
  const given = tabs.roster === null ? [] : findTables(tabs.roster, recognise);
  const sure = meetingTables(found);
  const all = [...sure, ...unreadTables(tabs.others, found, sure, layout, recognise)];
  const rosterTable = given[0] ?? likeliestRoster(found, all);
  const lines = rosterTable === null ? [] : readRoster(rosterTable);
  const isUnit = unitTest(lines);
  const yearAround = commonYear(all);
  const byTitle = (grid: Grid): boolean =>
    new Set(all.filter(other => other.grid === grid).map(other => other.titleMonth?.m)).size > 1;
  const read = all.map((table): MeetingsTable => {
    const { month, year, differs, other } = monthOfTable(table, byTitle(table.grid), yearAround);
    const sent = table.map.field.get('sent') ?? null;
    const stamp = stampColumn(table);
    const stampEdited = settings.stamp === 'edited';
    const resend = settings.resend ?? (stamp === null ? 'none' : 'latest');
    const around = {
      month,
      monthsDiffer: differs,
      titleYear: table.year,
      year,
      stamp,
      stampEdited,
      scoreScale: settings.scoreScale,
      dayShift: settings.dayShift,
      answersBy: resend === 'latest' ? (stamp ?? sent) : null,
      monthFirst: tabs.monthFirst,
      isUnit,
    };
    const lacks = lacksOf(table, month !== null);
    return {
      table,
      month,
      otherMonth: other,
      ...lacks,
      copy: null,
      passed: false,
      tellsSent: sent !== null && !(stampEdited && sent === stamp),
      readable: isReadable(table, lacks.missing),
      ...readMeetings(table, around),
    };
  });
  const tables = withoutCopies(read);
  return {
    settings,
    settingsSheet: tabs.settings?.sheet ?? '',
    settingFaults: [
      ...settingFaults,
      ...layoutFaults,
      ...(tables.some(({ table }) => table.map.field.has('sent') || stampColumn(table) !== null)
        ? []
        : refusedResend(pairs)),
    ],
    rubric,
    rubricSheet: tabs.rubric?.sheet ?? '',
    rubricTab,
    roster: rosterTable === null ? null : { sheet: rosterTable.grid.sheet, lines, table: rosterTable },
    tables,
    monthFirst: tabs.monthFirst,
  };
};

/** Passes over the tabs that repeat others: their rows count as skipped. */
const withoutCopies = (tables: readonly MeetingsTable[]): readonly MeetingsTable[] => {
  const copies = copiesAmong(tables);
  const told = new Set<string>();
  return tables.map(table => {
    const { sheet } = table.table.grid;
    const copy = copies.get(sheet);
    if (copy === undefined) return table;
    const first = !told.has(sheet);
    told.add(sheet);
    const skipped = { ...table.skipped, copy: table.meetings.length };
    return { ...table, meetings: [], skipped, copy: first ? copy : null, passed: true, tellsSent: false };
  });
};

/** All rows of all meetings tables that can be read. */
export const allMeetings = (book: Book): Meeting[] =>
  book.tables.flatMap(({ meetings, readable }) => (readable ? meetings : []));

/** Whether the workbook says which units there are: a roster in which nobody stands yet tells of nobody. */
export const hasRoster = ({ roster }: Book): boolean => roster !== null && roster.lines.length > 0;

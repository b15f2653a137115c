import type { Meeting } from '../meetings/meeting.ts';
import { readMeetings } from '../meetings/read-meetings.ts';
import { codeKey, readRoster } from '../roster/roster.ts';
import { readRubric, rubricHeader } from '../rubric/rubric.ts';
import { readSavedLayout } from '../settings/saved-layout.ts';
import { settingPairs, settingsHeader } from '../settings/setting-pairs.ts';
import { readSettings, refusedResend } from '../settings/settings.ts';
import type { FieldId } from '../table/fields.ts';
import { findTables } from '../table/find-tables.ts';
import { stampColumn } from '../table/form-answers.ts';
import type { Grid } from '../table/grid.ts';
import { recogniser } from '../table/header.ts';
import { isReadable, lacksOf } from '../table/role.ts';
import { formAMeeting } from '../table/shapes/form-a-meeting.ts';
import { commonYear, monthOfTable } from '../table/table-month.ts';
import { nameKey } from '../text/name-key.ts';
import type { Book, MeetingsTable, Tabs } from './book.ts';
import { copiesAmong } from './copies.ts';
import { likeliestRoster, meetingTables, unitTest, unreadTables } from './which-tables.ts';

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
      partly: [],
      copy: null,
      passed: false,
      tellsSent: sent !== null && !(stampEdited && sent === stamp),
      readable: isReadable(table, lacks.missing),
      ...readMeetings(table, around),
    };
  });
  const tables = withoutCopies(read)
    .map((table, _, all) => ({ ...table, lacking: table.lacking.filter(field => !isBeside(field, table, all)) }))
    .map((table, _, all) => ({ ...table, partly: partlyLacking(table, all) }));
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

/** Whether another table gives a field for every unit and month of a table: the two are halves of one report. */
const isBeside = (field: FieldId, table: MeetingsTable, all: readonly MeetingsTable[]): boolean => {
  const keysOf = ({ code, name, month }: Meeting): string[] =>
    [codeKey(code), nameKey(name)].flatMap(key => (key === '' ? [] : `${month} ${key}`));
  const others = all.filter(other => other !== table && !other.lacking.includes(field));
  const given = new Set(others.flatMap(({ meetings }) => meetings.flatMap(keysOf)));
  return table.meetings.length > 0 && table.meetings.every(meeting => keysOf(meeting).some(key => given.has(key)));
};

/** The fields that a table lacks and another table of one of its months gives. */
const partlyLacking = (table: MeetingsTable, all: readonly MeetingsTable[]): readonly FieldId[] => {
  if (table.lacking.length === 0) return table.lacking;
  const months = new Set(table.meetings.flatMap(({ month }) => month ?? []));
  const beside = all.filter(
    other => other !== table && other.meetings.some(({ month }) => month !== null && months.has(month)),
  );
  return table.lacking.filter(field => beside.some(({ lacking }) => !lacking.includes(field)));
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

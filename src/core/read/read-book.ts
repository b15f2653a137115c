import type { Box } from '../box.ts';
import { isDate } from '../box.ts';
import type { Meeting } from '../meeting.ts';
import { type Month, monthInTitle, monthOf, readMonth, yearInTitle } from '../period.ts';
import { codeKey, type RosterLine, readRoster } from '../roster.ts';
import { type Rubric, type RubricFault, readRubric, rubricHeader } from '../rubric.ts';
import { readSettings, type SettingFault, type Settings, settingPairs, settingsHeader } from '../settings.ts';
import type { FieldId } from '../table/fields.ts';
import { findTables, sameLabels, type Table, tableAt } from '../table/find-tables.ts';
import { boxAt, type Grid } from '../table/grid.ts';
import { type Recogniser, recogniser } from '../table/header.ts';
import { isReadable, missingFields, roleOf, rosterLikeness } from '../table/role.ts';
import { readSavedLayout } from '../table/saved-layout.ts';
import { nameKey } from '../text/name-key.ts';
import { readDay } from './day.ts';
import { looksLikeFraction } from './fraction.ts';
import { readMeetings, type TableRows } from './read-meetings.ts';
import { soundValue, textOf } from './reading.ts';

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

/** A meetings table with its rows, its own month (from title or tab), and the required fields it lacks. */
export interface MeetingsTable extends TableRows {
  readonly table: Table;
  readonly month: Month | null;
  /** The month that the other source names when tab and title disagree, and which of them was used. */
  readonly otherMonth: { readonly month: Month; readonly used: 'tab' | 'title' } | null;
  readonly missing: readonly FieldId[];
  /** Whether its rows can be counted on; if not, its month has no figures. */
  readonly readable: boolean;
}

/** A workbook as read: nothing is judged yet. */
export interface Book {
  readonly settings: Settings;
  readonly settingsSheet: string;
  readonly settingFaults: readonly SettingFault[];
  readonly rubric: Rubric;
  readonly rubricSheet: string;
  readonly rubricFaults: readonly RubricFault[];
  /** Null when the workbook has no roster. */
  readonly roster: { readonly sheet: string; readonly lines: readonly RosterLine[]; readonly table: Table } | null;
  readonly tables: readonly MeetingsTable[];
  /** The spreadsheet reads `5/11` as 11 May. */
  readonly monthFirst: boolean;
}

/** Sorts the tabs of a workbook by what they are; the first `Cấu hình` and the first rubric count. */
export const sortTabs = (grids: readonly Grid[], monthFirst: boolean): Tabs => {
  const settings = grids.find(grid => settingsHeader(grid) !== null) ?? null;
  const rubric = grids.find(grid => grid !== settings && rubricHeader(grid) !== null) ?? null;
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
  const { rubric, faults: rubricFaults } = readRubric(tabs.rubric);
  const recognise = recogniser(rubric);
  const found = tabs.others.flatMap(grid => findTables(grid, recognise, layout));
  const given = tabs.roster === null ? [] : findTables(tabs.roster, recognise);
  const sure = meetingsOf(found);
  const meetingTables = [...sure, ...unread(tabs.others, found, sure, recognise)];
  const rosterTable = given[0] ?? likeliestRoster(found, meetingTables);
  const lines = rosterTable === null ? [] : readRoster(rosterTable);
  const isUnit = unitTest(lines);
  const yearAround = commonYear(meetingTables);
  const severalMonths = (grid: Grid): boolean =>
    new Set(meetingTables.filter(other => other.grid === grid).map(other => other.titleMonth?.m)).size > 1;
  const tables = meetingTables.map((table): MeetingsTable => {
    const tab = monthInTitle(table.grid.sheet);
    // the tab's name comes first, for copied tabs keep the old title; but a tab with a table for each month goes by their titles
    const reading = severalMonths(table.grid) ? (table.titleMonth ?? tab) : (tab ?? table.titleMonth);
    const year = table.year ?? commonYear([table]) ?? yearAround;
    const y = reading?.y ?? (reading === tab ? yearInTitle(table.grid.sheet) : null) ?? year;
    const month = reading === null || y === null ? null : monthOf(y, reading.m);
    const monthsDiffer = month !== null && namesOtherMonth(table, month);
    const rows = readMeetings(table, {
      month,
      monthsDiffer,
      titleYear: table.year,
      year,
      monthFirst: tabs.monthFirst,
      isUnit,
    });
    const missing = missingFields(table, month !== null);
    const used = reading === tab ? 'tab' : 'title';
    const ignored = reading === tab ? table.titleMonth : tab;
    const ignoredYear = ignored?.y ?? y;
    const disagree =
      ignored !== null &&
      reading !== null &&
      ignoredYear !== null &&
      month !== null &&
      monthOf(ignoredYear, ignored.m) !== month;
    const otherMonth = disagree ? ({ month: monthOf(ignoredYear, ignored.m), used } as const) : null;
    return { table, month, otherMonth, missing, readable: isReadable(table, missing), ...rows };
  });
  return {
    settings,
    settingsSheet: tabs.settings?.sheet ?? '',
    settingFaults: [...settingFaults, ...layoutFaults],
    rubric,
    rubricSheet: tabs.rubric?.sheet ?? '',
    rubricFaults,
    roster: rosterTable === null ? null : { sheet: rosterTable.grid.sheet, lines, table: rosterTable },
    tables,
    monthFirst: tabs.monthFirst,
  };
};

/** Tabs called after a month (`T11`, `Tháng 11`) with units and figures of the other tabs but no table that anybody recognised: their tables, to be reported. */
const unread = (
  grids: readonly Grid[],
  found: readonly Table[],
  meetings: readonly Table[],
  recognise: Recogniser,
): Table[] => {
  const names = new Set(found.flatMap(table => identities(table).map(([, name]) => nameKey(textOf(name)))));
  names.delete('');
  return grids
    .filter(grid => readMonth(grid.sheet) !== null && !meetings.some(table => table.grid === grid))
    .flatMap(grid => {
      const first = grid.boxes.findIndex(
        boxes =>
          boxes.some(box => typeof box === 'string' && names.has(nameKey(box))) &&
          boxes.some(box => typeof box === 'number' || looksLikeFraction(box)),
      );
      if (first < 0) return [];
      let header = first - 1;
      while (header > 0 && !(grid.boxes[header] ?? []).some(box => box !== '')) header--;
      return tableAt(grid, [Math.max(header, 0), Math.max(header, 0)], recognise);
    });
};

/** One row for each month and no unit: totals over months, a chart's figures. */
const listsMonths = ({ grid, map, from, to }: Table): boolean => {
  const column = map.field.get('month');
  if (column === undefined || map.field.has('name') || map.field.has('code')) return false;
  const months = Array.from({ length: to - from }, (_, i) => readMonth(boxAt(grid, from + i, column))).flatMap(month =>
    month === null ? [] : `${month.y}-${month.m}`,
  );
  return months.length > 0 && new Set(months).size === months.length;
};

const namesOtherMonth = ({ grid, map, from, to }: Table, month: Month): boolean => {
  const column = map.field.get('month');
  if (column === undefined) return false;
  for (let row = from; row < to; row++) {
    const own = readMonth(boxAt(grid, row, column));
    if (own !== null && own.m !== Number(month.slice(5))) return true;
  }
  return false;
};

const namesMonth = (table: Table): boolean => table.titleMonth !== null || monthInTitle(table.grid.sheet) !== null;
const speaksOfMonths = (table: Table): boolean =>
  table.map.field.has('month') || table.map.field.has('date') || namesMonth(table);

/** The meetings tables. Where one has all it needs, tables that speak of no month are something else: a summary by hand, the grades of a year. */
const meetingsOf = (tables: readonly Table[]): Table[] => {
  const candidates = tables.filter(table => {
    const role = roleOf(table, namesMonth(table));
    return role === 'meetings' || (role === 'other' && table.chosen);
  });
  const complete = candidates.filter(
    table => missingFields(table, speaksOfMonths(table)).length === 0 && speaksOfMonths(table),
  );
  // one with the very header of a month's table is such a table whose month nobody can tell: asked about, not passed over
  const twin = (table: Table): boolean => complete.some(other => sameLabels(table.header, other.header));
  return complete.length > 0
    ? candidates.filter(table => !listsMonths(table) && (speaksOfMonths(table) || twin(table)))
    : candidates;
};

/** Whether a list names each unit about once: a list of persons names it again and again. */
const listsUnits = (table: Table): boolean => {
  const lines = readRoster(table);
  return new Set(lines.map(({ unit }) => unit.id)).size * 3 >= lines.length * 2;
};

/** Of several lists of units the one that knows most of the units in the meetings tables; among equals the one that looks most like a roster. */
const likeliestRoster = (tables: readonly Table[], meetings: readonly Table[]): Table | null => {
  const candidates = tables.filter(table => roleOf(table, namesMonth(table)) === 'roster' && listsUnits(table));
  if (candidates.length < 2) return candidates[0] ?? null;
  const rows = meetings.flatMap(table => identities(table));
  const known = (table: Table): number => {
    const isUnit = unitTest(readRoster(table));
    return rows.filter(([code, name]) => isUnit(code, name)).length;
  };
  return candidates
    .map(table => ({ table, known: known(table), likeness: rosterLikeness(table) }))
    .reduce((best, other) =>
      other.known > best.known || (other.known === best.known && other.likeness > best.likeness) ? other : best,
    ).table;
};

/** Code and name of every row below a header. */
const identities = ({ grid, map, from, to }: Table): [code: Box, name: Box][] => {
  const at = (row: number, field: FieldId): Box => {
    const column = map.field.get(field);
    return column === undefined ? '' : boxAt(grid, row, column);
  };
  return Array.from({ length: to - from }, (_, i) => [at(from + i, 'code'), at(from + i, 'name')]);
};

const unitTest = (lines: readonly RosterLine[]) => {
  const codes = new Set(lines.map(line => codeKey(line.unit.code)).filter(code => code !== ''));
  const names = new Set(lines.flatMap(line => [line.unit.name, ...line.unit.otherNames].map(nameKey)));
  return (code: Box, name: Box): boolean =>
    codes.has(codeKey(textOf(code))) || (textOf(name) !== '' && names.has(nameKey(textOf(name))));
};

/** The year that most days and months of the tables name, or null. */
const commonYear = (tables: readonly Table[]): number | null => {
  const votes = new Map<number, number>();
  for (const { grid, map, from, to } of tables)
    for (const field of ['month', 'date'] as const) {
      const column = map.field.get(field);
      if (column === undefined) continue;
      for (let row = from; row < Math.min(to, from + 200); row++) {
        const box = boxAt(grid, row, column);
        const year = isDate(box)
          ? box.y
          : (soundValue(readDay(box, null))?.y ?? (typeof box === 'string' ? yearInTitle(box) : null));
        if (year !== null && year >= 1990) votes.set(year, (votes.get(year) ?? 0) + 1);
      }
    }
  let best: number | null = null;
  for (const [year, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = year;
  return best;
};

/** All rows of all meetings tables that can be read. */
export const allMeetings = (book: Book): Meeting[] =>
  book.tables.flatMap(({ meetings, readable }) => (readable ? meetings : []));

import { looksLikeFraction } from '../boxes/fraction.ts';
import { textOf } from '../boxes/reading.ts';
import { codeKey, type RosterLine, readRoster } from '../roster/roster.ts';
import type { FieldId } from '../table/fields.ts';
import { sameLabels, type Table, tableAt } from '../table/find-tables.ts';
import { boxAt, filled, type Grid } from '../table/grid.ts';
import { type Header, onlyLabels, type Recogniser } from '../table/header.ts';
import { lacksOf, roleOf, rosterLikeness, tellsFigures } from '../table/role.ts';
import { isNumbering } from '../table/row-kind.ts';
import { namesUnit } from '../table/row-words.ts';
import type { SavedLayout } from '../table/saved-layout.ts';
import { unitInTab } from '../table/unit-in-title.ts';
import { fold } from '../text/fold.ts';
import { nameKey } from '../text/name-key.ts';
import type { Box } from '../values/box.ts';
import { monthInTitle, readMonth } from '../values/period.ts';

// Of all tables found in a workbook: which hold meetings, which is the roster, and which should have been a table.

// Further down a row of texts is none of labels
const LAST_ROW = 15;

/**
 * Tabs with the labels of the other tabs (but for a column or two), or called after a month (`T11`, `Tháng 11`) with units and figures of the other tabs, and no table that anybody
 * recognised: their tables, to be reported.
 */
export const unreadTables = (
  grids: readonly Grid[],
  found: readonly Table[],
  meetings: readonly Table[],
  layout: SavedLayout,
  recognise: Recogniser,
): Table[] => {
  const names = new Set(found.flatMap(table => identities(table).map(([, name]) => nameKey(textOf(name)))));
  names.delete('');
  const known = meetings.map(({ header }) => header);
  return (
    grids
      .filter(grid => !meetings.some(table => table.grid.sheet === grid.sheet))
      // a person may have said that the tab is none of ours
      .filter(grid => !layout.headers.some(({ sheet, rows }) => sheet === grid.sheet && rows === null))
      .flatMap(grid => {
        const labels = grid.boxes
          .slice(0, LAST_ROW)
          .flatMap((boxes, row) => (filled(boxes).length > 1 && onlyLabels(boxes) ? row : []));
        const alike = labels
          .flatMap(row => tableAt(grid, [row, row], recognise))
          .find(table => tellsFigures(table) && known.some(header => nearlySameLabels(table, header, 2)));
        if (alike !== undefined) return [alike];
        if (readMonth(grid.sheet) === null) return [];
        const first = grid.boxes.findIndex(
          boxes =>
            boxes.some(box => typeof box === 'string' && (names.has(nameKey(box)) || namesUnit(box))) &&
            boxes.some(box => typeof box === 'number' || looksLikeFraction(box)),
        );
        if (first < 0) return [];
        let header = first - 1;
        while (header > 0 && isBlankOrNumbers(grid.boxes[header])) header--;
        return tableAt(grid, [Math.max(header, 0), Math.max(header, 0)], recognise);
      })
  );
};

/** Whether a row above the records is none of labels: blank, or the numbers of the columns. */
const isBlankOrNumbers = (boxes: readonly Box[] = []): boolean => {
  const given = filled(boxes).map(column => boxes[column] ?? '');
  return given.length === 0 || isNumbering(given, '');
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

const namesMonth = (table: Table): boolean =>
  table.titleMonth !== null || table.grid.month !== undefined || monthInTitle(table.grid.sheet) !== null;
const speaksOfMonths = (table: Table): boolean =>
  table.map.field.has('month') || table.map.field.has('date') || namesMonth(table);

/** The meetings tables. Where one has all it needs, tables that speak of no month are something else: a summary by hand, the grades of a year. */
export const meetingTables = (tables: readonly Table[]): Table[] => {
  const candidates = tables.filter(table => {
    const role = roleOf(table, namesMonth(table));
    return role === 'meetings' || (role === 'other' && table.chosen);
  });
  const complete = candidates.filter(
    table => lacksOf(table, speaksOfMonths(table)).missing.length === 0 && speaksOfMonths(table),
  );
  // one with nearly the header of a month's table is such a table whose month or units nobody can tell: asked about, not passed over
  const twin = (table: Table): boolean =>
    complete.some(
      ({ header }) =>
        sameLabels(table.header, header) ||
        nearlySameLabels(table, header, unitInTab(table.grid.sheet) === null ? 3 : 2),
    );
  const isMeant = (table: Table): boolean =>
    candidates.includes(table) || (tellsFigures(table) && roleOf(table, namesMonth(table)) === 'other' && twin(table));
  return complete.length > 0
    ? tables.filter(table => isMeant(table) && !listsMonths(table) && (speaksOfMonths(table) || twin(table)))
    : candidates;
};

const labelsOf = ({ columns }: Header): ReadonlySet<string> =>
  new Set(columns.flatMap(({ label }) => (label.length === 0 ? [] : fold(label.join(' ')))));

/**
 * Whether a table has the header of another but for one column of its own, with at least so many labels in common. Where it names its units only one may be gone, for a list of
 * a year has those labels too; a unit's tab that was laid out has the unit beside.
 */
const nearlySameLabels = ({ header, map }: Table, other: Header, least: number): boolean => {
  const [own, known] = [labelsOf(header), labelsOf(other)];
  const common = [...own].filter(label => known.has(label)).length;
  const gone = map.field.has('name') || map.field.has('code') ? 1 : 2;
  return common >= least && own.size - common <= 1 && known.size - common <= gone;
};

/** Whether a list names each unit about once: a list of persons names it again and again. */
const listsUnits = (table: Table): boolean => {
  const lines = readRoster(table);
  return new Set(lines.map(({ unit }) => unit.id)).size * 3 >= lines.length * 2;
};

/** Of several lists of units the one that knows most of the units in the meetings tables; among equals the one that looks most like a roster. */
export const likeliestRoster = (tables: readonly Table[], meetings: readonly Table[]): Table | null => {
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

/** Tells whether a code or a name stands in the roster. */
export const unitTest = (lines: readonly RosterLine[]) => {
  const codes = new Set(lines.map(line => codeKey(line.unit.code)).filter(code => code !== ''));
  const names = new Set(lines.flatMap(line => [line.unit.name, ...line.unit.otherNames].map(nameKey)));
  return (code: Box, name: Box): boolean =>
    codes.has(codeKey(textOf(code))) || (textOf(name) !== '' && names.has(nameKey(textOf(name))));
};

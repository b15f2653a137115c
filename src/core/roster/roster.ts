import { readCount } from '../boxes/number.ts';
import { type Bad, BLANK, bad, ok, type Reading, soundValue, textOf } from '../boxes/reading.ts';
import type { FieldId } from '../table/fields.ts';
import type { Table } from '../table/find-tables.ts';
import { boxAt } from '../table/grid.ts';
import { rowKinds } from '../table/row-kind.ts';
import { withoutBullet } from '../table/row-words.ts';
import { tidy } from '../text/fold.ts';
import { nameKey } from '../text/name-key.ts';
import { type Box, isBlank } from '../values/box.ts';
import { formatMonth, type Month, monthOf, readMonth } from '../values/period.ts';

/** One party cell: the code or, without one, the key of its name tells it from every other. */
export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly type: string;
  readonly members: number | null;
  /** First and last month in which the unit exists, both included; null where open. */
  readonly from: Month | null;
  readonly to: Month | null;
}

/** A line of the roster tab; a unit that stands there twice has two lines. Rows count from 1. */
export interface RosterLine {
  readonly row: number;
  readonly unit: Unit;
  /** Boxes that cannot be used; the unit is read without them. */
  readonly faults: readonly { readonly field: FieldId; readonly reading: Bad }[];
}

/** The key under which a code is compared: capitals and spaces do not matter, leading zeros and dots do. */
export const codeKey = (code: string): string => tidy(code).toUpperCase().replace(/\s+/g, '');

/** The key of a unit's name; a bullet in front of it does not matter. */
export const unitNameKey = (name: string): string => nameKey(withoutBullet(name));

export const unitId = (code: string, name: string): string => (code === '' ? `=${unitNameKey(name)}` : codeKey(code));

/** How a unit is named in sentences: `HS-03 – Chi bộ thôn 3`, or the name alone. */
export const unitLabel = ({ code, name }: Pick<Unit, 'code' | 'name'>): string =>
  code !== '' && name !== '' ? `${code} – ${name}` : code || name;

/** Whether a unit exists in a month. */
export const existsIn = (unit: Unit, month: Month): boolean =>
  (unit.from === null || unit.from <= month) && (unit.to === null || month <= unit.to);

/** A month in which a unit begins or ends to report, with its year. */
const bound = (box: Box): Reading<Month> => {
  if (isBlank(box)) return BLANK;
  const reading = readMonth(box);
  return reading?.y ? ok(monthOf(reading.y, reading.m)) : bad('cell/not-a-date', box);
};

/** Reads the lines of a roster table; blank, heading and total rows are passed over. */
export const readRoster = (table: Table): RosterLine[] => {
  const { grid, map } = table;
  const at = (row: number, field: FieldId) => {
    const column = map.field.get(field);
    return column === undefined ? '' : boxAt(grid, row, column);
  };
  // a line with a code and a name is a unit whatever it is called; only lines without a code may be totals or headings
  const kind = rowKinds(grid, table.header, map, (code, name) => textOf(code) !== '' && textOf(name) !== '');
  const lines: RosterLine[] = [];
  for (let row = table.from; row < table.to; row++) {
    if (kind(row) !== 'data') continue;
    const code = textOf(at(row, 'code'));
    const name = textOf(at(row, 'name'));
    if (code === '' && isBlank(name)) continue;
    const otherNames = String(at(row, 'otherNames'))
      .split(/[;,\n]/)
      .map(tidy)
      .filter(other => other !== '');
    const members = readCount(at(row, 'members'), { max: 9999, noneIsZero: false });
    const from = bound(at(row, 'fromMonth'));
    const end = bound(at(row, 'toMonth'));
    const reversed = from.is === 'ok' && end.is === 'ok' && end.value < from.value;
    const to = reversed ? bad('cell/out-of-range', at(row, 'toMonth'), `từ ${formatMonth(from.value)} trở đi`) : end;
    const readings = { members, fromMonth: from, toMonth: to } as const;
    const faults = (Object.keys(readings) as (keyof typeof readings)[]).flatMap(field => {
      const reading = readings[field];
      return reading.is === 'bad' ? [{ field, reading }] : [];
    });
    lines.push({
      row: row + 1,
      faults,
      unit: {
        id: unitId(code, name),
        code,
        name,
        otherNames,
        type: textOf(at(row, 'type')),
        members: soundValue(members),
        from: soundValue(from),
        to: soundValue(to),
      },
    });
  }
  return lines;
};

/** The units of the lines, each once, in the order of the tab. */
export const unitsOf = (lines: readonly RosterLine[]): Unit[] => {
  const units = new Map<string, Unit>();
  for (const { unit } of lines) if (!units.has(unit.id)) units.set(unit.id, unit);
  return [...units.values()];
};

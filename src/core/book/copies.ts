import { soundValue } from '../boxes/reading.ts';
import type { Cells, Meeting } from '../meetings/meeting.ts';
import { codeKey, unitNameKey } from '../roster/roster.ts';
import { stampColumn } from '../table/form-answers.ts';
import { fold } from '../text/fold.ts';
import type { Month } from '../values/period.ts';
import type { Copy, MeetingsTable } from './book.ts';

// A lone row that is also elsewhere may well be one report too many
const LEAST_ROWS = 2;

const NAMED_COPY = /\b(ban sao|sao chep|copy)\b/;

/** The rows of one tab, by the keys under which another tab finds them. */
type Rows = ReadonlyMap<string, readonly Meeting[]>;

const keysOf = ({ code, name, month }: Meeting): string[] =>
  month === null
    ? []
    : [
        ...(code === '' ? [] : [`${month} #${codeKey(code)}`]),
        ...(name === '' ? [] : [`${month} =${unitNameKey(name)}`]),
      ];

const indexed = (meetings: readonly Meeting[]): Rows => {
  const rows = new Map<string, Meeting[]>();
  for (const meeting of meetings)
    for (const key of keysOf(meeting)) {
      const same = rows.get(key);
      if (same) same.push(meeting);
      else rows.set(key, [meeting]);
    }
  return rows;
};

/** The figures of a row that a list made by hand takes over; those present and due from one fraction too. */
const figuresOf = ({ cells, criteria }: Meeting): ReadonlyMap<string, unknown> => {
  const { attendance, sent: _, rate: __, notice: ___, ...others } = cells;
  const figures = new Map<string, unknown>();
  for (const key in others) {
    const reading = others[key as keyof typeof others]; // the keys are those of the cells
    if (reading.is !== 'blank') figures.set(key, reading.is === 'ok' ? reading.value : reading.text);
  }
  const fraction = soundValue<{ part: number; whole: number }>(attendance as Cells['attendance']);
  if (fraction !== null) figures.set('present', fraction.part).set('due', fraction.whole);
  for (const { code, points } of criteria)
    if (points.is !== 'blank') figures.set(`#${code}`, points.is === 'ok' ? points.value : points.text);
  return figures;
};

/** Whether a row gives nothing but what another says too, figure for figure. */
const repeats = (row: Meeting, other: Meeting): boolean => {
  if (row.kind !== other.kind) return false;
  const known = figuresOf(other);
  return [...figuresOf(row)].every(([key, value]) => JSON.stringify(known.get(key)) === JSON.stringify(value));
};

/** What a tab is a copy of among the others, or null. */
const copyAmong = (meetings: readonly Meeting[], others: ReadonlyMap<string, Rows>): Copy | null => {
  const of = new Set<string>();
  let rows = 0;
  for (const row of meetings) {
    const keys = keysOf(row);
    const found = [...others].flatMap(([sheet, known]) =>
      (keys.map(key => known.get(key)).find(same => same !== undefined) ?? []).map(other => ({ sheet, other })),
    );
    // whoever has not reported is in any list of units
    if (found.length === 0 && row.kind === 'not-given') continue;
    const twins = found.filter(({ other }) => repeats(row, other));
    if (twins.length === 0) {
      if (row.kind === 'not-given') continue;
      return null;
    }
    if (row.kind !== 'not-given') rows++;
    if (row.kind !== 'not-given') for (const { sheet } of twins) of.add(sheet);
  }
  return rows < LEAST_ROWS ? null : { rows, of: [...of] };
};

/** Whether any month stands in two of the tabs: else none can repeat another. */
const shareMonths = (tabs: readonly (readonly Meeting[])[]): boolean => {
  const known = new Set<Month>();
  return tabs.some(meetings => {
    const own = new Set(meetings.flatMap(({ month }) => month ?? []));
    const shared = [...own].some(month => known.has(month));
    for (const month of own) known.add(month);
    return shared;
  });
};

/**
 * The tabs that repeat the rows of other tabs figure for figure: a list of the year beside the tabs of its months. Where two tabs repeat each other, the one that
 * is called a copy or comes later does; the answers of a form stay.
 */
export const copiesAmong = (tables: readonly MeetingsTable[]): ReadonlyMap<string, Copy> => {
  const tabs = new Map<string, Meeting[]>();
  const forms = new Set<string>();
  for (const { table, meetings, readable } of tables) {
    if (!readable) continue;
    const { sheet } = table.grid;
    tabs.set(sheet, [...(tabs.get(sheet) ?? []), ...meetings]);
    if (stampColumn(table) !== null) forms.add(sheet);
  }
  const copies = new Map<string, Copy>();
  if (!shareMonths([...tabs.values()])) return copies;
  const rows = new Map([...tabs].map(([sheet, meetings]) => [sheet, indexed(meetings)]));
  const among = (sheet: string): Copy | null =>
    copyAmong(tabs.get(sheet) ?? [], new Map([...rows].filter(([other]) => other !== sheet && !copies.has(other))));
  const order = [...tabs.keys()];
  const rank = (sheet: string): number => (forms.has(sheet) ? 2 : NAMED_COPY.test(fold(sheet)) ? 0 : 1);
  const suspects = order.flatMap(sheet => {
    const copy = among(sheet);
    return copy === null ? [] : [{ sheet, of: copy.of.length }];
  });
  suspects.sort(
    (a, b) => rank(a.sheet) - rank(b.sheet) || b.of - a.of || order.indexOf(b.sheet) - order.indexOf(a.sheet),
  );
  for (const { sheet } of suspects) {
    const copy = among(sheet);
    if (copy !== null) copies.set(sheet, copy);
  }
  return copies;
};

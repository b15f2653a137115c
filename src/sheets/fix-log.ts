import { FIX_LOG_KEY, FIX_LOG_TITLE, FIX_LOG_WIDTH, fixLogTab, STATE_COLUMN } from '../core/layouts/fix-log-tab.ts';
import type { Place } from '../core/table/runs.ts';
import { safeText } from './boxes.ts';
import type { Tab, Workbook } from './workbook.ts';
import { writeBoxes } from './write-boxes.ts';
import { growTo } from './write-cells.ts';
import { isUnfinished, ownTab, writeTab } from './write-tab.ts';

/** One box that was changed; values are as Sheets reads them, so that text stays text and a day a day. */
export interface Change {
  readonly sheet: string;
  readonly box: string;
  readonly old: unknown;
  readonly new: unknown;
  readonly code: string;
}

/** A line of the log: where it stands, which time of fixing it belongs to, and what became of it (blank: it holds). */
export interface Entry extends Change {
  readonly row: number;
  readonly time: number;
  readonly state: string;
}

/** The log's tab, whatever it is called now, or null. */
export const findLog = ({ tabs }: Workbook): Tab | null => {
  const logs = tabs.filter(({ key }) => key === FIX_LOG_KEY);
  return logs.find(({ grid }) => grid.sheet === FIX_LOG_TITLE) ?? logs[0] ?? null;
};

/** The lines of the log: those that begin with a number. */
export const readLog = ({ values }: Tab): Entry[] =>
  values.flatMap((line, i) => {
    const [time, , sheet, box, old, value, code, state] = line;
    if (typeof time !== 'number' || !/^[A-Z]{1,3}\d+$/.test(String(box))) return [];
    return [
      {
        row: i + 1,
        time,
        sheet: String(sheet),
        box: String(box),
        old,
        new: value,
        code: String(code),
        state: String(state ?? ''),
      },
    ];
  });

const formatOf = (value: unknown): string => {
  if (typeof value === 'string') return '@';
  return typeof value === 'object' ? 'dd/mm/yyyy' : 'General';
};

/** Lines of the log that were just added. */
export interface Lines {
  readonly sheet: Tab['sheet'];
  /** The first of them, from 1. */
  readonly first: number;
  readonly count: number;
}

/** Adds lines to the log under the next number; makes the tab where there is none. Fault `not-ours` when its title belongs to somebody's own tab. */
export const appendLog = (workbook: Workbook, changes: readonly Change[]): Lines | null => {
  const layout = fixLogTab();
  const found = ownTab(workbook, layout);
  // a tab with nothing in it was left behind by a run that was cut short
  const log = found?.values.some(line => line.some(value => value !== '')) && !isUnfinished(found) ? found : null;
  const title = log === null ? writeTab(workbook, layout, found) : log.grid.sheet;
  const sheet = log?.sheet ?? workbook.spreadsheet.getSheetByName(title);
  if (!sheet) return null;
  const first = (log?.values.length ?? layout.rows.length) + 1;
  const time = Math.max(0, ...(log === null ? [] : readLog(log).map(entry => entry.time))) + 1;
  const now = new Date(Date.now());
  growTo(sheet, first + changes.length - 1, FIX_LOG_WIDTH);
  const range = sheet.getRange(first, 1, changes.length, FIX_LOG_WIDTH);
  range.setNumberFormats(
    changes.map(({ old, new: value }) => ['0', 'dd/mm/yyyy hh:mm', '@', '@', formatOf(old), formatOf(value), '@', '@']),
  );
  range.setValues(
    changes.map(({ sheet: tab, box, old, new: value, code }) =>
      [time, now, tab, box, old, value, code, ''].map(part => (typeof part === 'string' ? safeText(part) : part)),
    ),
  );
  return { sheet, first, count: changes.length };
};

/** Notes what became of lines of the log. */
export const markLog = (
  { sheet }: Pick<Tab, 'sheet'>,
  states: readonly (Pick<Place, 'row'> & { state: string })[],
): void =>
  writeBoxes(
    sheet,
    states.map(({ row, state }) => ({ row, column: STATE_COLUMN, value: state })),
  );

import type { IWorkbookData } from '@univerjs/core';
import type { MenuItem } from '../protocol.ts';
import type { About } from '../workbench/messages.ts';

/** A tab this long is a book that grows at its end; shorter ones are read from their top. */
const LONG = 100;

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The first box typed into in the last row that has one; what formulas spilled is not among them. */
const lastFilled = (id: string, sheet: IWorkbookData['sheets'][string]): Place => {
  let last: Place = { sheet: id, row: -1, column: 0 };
  for (const [row, boxes] of Object.entries(sheet.cellData ?? {})) {
    if (Number(row) <= last.row) continue;
    const found = Object.entries<{ v?: unknown }>(boxes).find(([, { v }]) => v != null && v !== '');
    if (found) last = { sheet: id, row: Number(row), column: Number(found[0]) };
  }
  return last;
};

/** Where the newest rows stand: the end of the longest tab, or null when none is long. */
export const newestRow = ({ sheetOrder, sheets }: IWorkbookData): Place | null => {
  const places = sheetOrder
    .filter(id => !sheets[id]?.hidden)
    .map(id => lastFilled(id, sheets[id] ?? {}))
    .sort((one, other) => other.row - one.row);
  const [longest] = places;
  return longest && longest.row >= LONG ? longest : null;
};

const OPENS_SIDEBAR = 'menuOpenSidebar';

/** The function that opens the add-on's sidebar, if a menu has it. */
export const sidebarOpener = ({ menus }: About): string | null => {
  const opens = (item: MenuItem): boolean =>
    'items' in item ? item.items.some(opens) : 'run' in item && item.run === OPENS_SIDEBAR;
  return menus.some(({ items }) => items.some(opens)) ? OPENS_SIDEBAR : null;
};

import type { IWorkbookData } from '@univerjs/core';
import type { About } from '../protocol/messages.ts';
import type { MenuItem } from '../protocol/protocol.ts';

/** A tab this long is a book that grows at its end; shorter ones are read from their top. */
const LONG = 100;

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Extent {
  readonly boxes: number;
  readonly end: Place;
}

/** How many boxes of a tab were typed, and the first one in the last row that has any; what formulas spilled is not among them. */
const extentOf = (id: string, sheet: IWorkbookData['sheets'][string]): Extent => {
  let boxes = 0;
  let end: Place = { sheet: id, row: -1, column: 0 };
  for (const [row, line] of Object.entries(sheet.cellData ?? {})) {
    const typed = Object.entries<{ v?: unknown }>(line).filter(([, { v }]) => v != null && v !== '');
    const [first] = typed;
    boxes += typed.length;
    if (first && Number(row) > end.row) end = { sheet: id, row: Number(row), column: Number(first[0]) };
  }
  return { boxes, end };
};

/** Where a page begins: the end of the tab with most in it when that is long, its top when it is the last tab, else nowhere in particular (null). */
export const firstView = ({ sheetOrder, sheets }: IWorkbookData): Place | null => {
  const shown = sheetOrder.filter(id => !sheets[id]?.hidden);
  const [fullest] = shown.map(id => extentOf(id, sheets[id] ?? {})).sort((one, other) => other.boxes - one.boxes);
  if (!fullest || fullest.boxes === 0) return null;
  const { end } = fullest;
  if (end.row >= LONG) return end;
  return end.sheet === shown.at(-1) ? { sheet: end.sheet, row: 0, column: 0 } : null;
};

const OPENS_SIDEBAR = 'menuOpenSidebar';

/** The function that opens the add-on's sidebar, if a menu has it. */
export const sidebarOpener = ({ menus }: About): string | null => {
  const opens = (item: MenuItem): boolean =>
    'items' in item ? item.items.some(opens) : 'run' in item && item.run === OPENS_SIDEBAR;
  return menus.some(({ items }) => items.some(opens)) ? OPENS_SIDEBAR : null;
};

import type { ICellData, IWorkbookData } from '@univerjs/core';
import type { Page } from 'playwright-core';
import type { Host } from '../../local/host.ts';
import type { LiveState } from '../../local/protocol/mutation.ts';

interface Spilled {
  readonly arrayFormulaCellData?: Record<string, Record<string, Record<string, Record<string, ICellData>>> | undefined>;
}

/** Everything a workbook shows, one line per box, tab and merged block, so that two can be compared. */
const linesOf = ({ snapshot, spilled }: LiveState): Record<string, string> => {
  const lines: Record<string, string> = { tabs: snapshot.sheetOrder.join() };
  const styleOf = (style: ICellData['s']): unknown => (typeof style === 'string' ? snapshot.styles[style] : style);
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, found]) => found !== null && found !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, found]) => [key, sorted(found)]),
        )
      : value;
  for (const [id, sheet] of Object.entries(snapshot.sheets)) {
    lines[`${id} tab`] = JSON.stringify([sheet.name, sheet.rowCount, sheet.columnCount, sheet.hidden ?? 0]);
    for (const block of sheet.mergeData ?? [])
      lines[`${id} merge ${block.startRow},${block.startColumn}`] = `${block.endRow},${block.endColumn}`;
    for (const [row, line] of Object.entries(sheet.cellData ?? {}))
      for (const [column, cell] of Object.entries<ICellData>(line ?? {})) {
        const { v, f, si, t, s } = cell ?? {};
        const kept = sorted({ v: v === '' ? null : v, f: f || null, si: si || null, s: sorted(styleOf(s)) });
        const text = JSON.stringify({
          ...(kept as object),
          ...(v === null || v === undefined || v === '' ? {} : { t }),
        });
        if (text !== '{}' && text !== '{"s":{}}') lines[`${id} ${row},${column}`] = text;
      }
  }
  const data = (spilled.params as Spilled).arrayFormulaCellData?.[snapshot.id] ?? {};
  for (const [id, rows] of Object.entries(data))
    for (const [row, line] of Object.entries(rows ?? {}))
      for (const [column, cell] of Object.entries(line ?? {}))
        if (cell?.v !== undefined && cell.v !== null && cell.v !== '')
          lines[`${id} spilled ${row},${column}`] = String(cell.v);
  return lines;
};

export const hostBoxes = (host: Host): Record<string, string> => linesOf(host.live.state());

/** What a page has, read from its own engine. */
export const pageBoxes = async (page: Page): Promise<Record<string, string>> => {
  const text = await page.evaluate(() => JSON.stringify(window.workbench.replica.state()));
  const state: { snapshot: IWorkbookData; spilled: LiveState['spilled'] } = JSON.parse(text);
  return linesOf(state);
};

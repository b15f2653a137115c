import type { IStyleData, IWorkbookData } from '@univerjs/core';
import { parseBlock, splitAddress } from '../protocol/a1.ts';
import type { BoxValue } from '../protocol/protocol.ts';
import { boxValue } from './boxes.ts';
import type { ImportSource } from './imports.ts';

/** A file as others import from it: what its boxes held when it was saved. */
export const snapshotSource = ({
  sheetOrder = [],
  sheets = {},
  styles = {},
}: Partial<IWorkbookData>): ImportSource => ({
  read: async range => {
    const { tab, address } = splitAddress(range);
    const id = tab === null ? sheetOrder[0] : sheetOrder.find(each => sheets[each]?.name === tab);
    const sheet = id === undefined ? undefined : sheets[id];
    const block = sheet && parseBlock(address, { rows: sheet.rowCount ?? 0, columns: sheet.columnCount ?? 0 });
    if (!block) return null;
    const box = (row: number, column: number): BoxValue => {
      const cell = sheet.cellData?.[row]?.[column];
      const style: IStyleData | null = (typeof cell?.s === 'string' ? styles[cell.s] : cell?.s) ?? null;
      return boxValue({ cell, style });
    };
    return Array.from({ length: block.rows }, (_, i) =>
      Array.from({ length: block.columns }, (_, j) => box(block.row + i, block.column + j)),
    );
  },
});

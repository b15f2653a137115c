import type { IStyleData } from '@univerjs/core';
import type { Area, Clearing, Operations, StylePatch } from '../protocol/protocol.ts';
import {
  boxReader,
  boxValue,
  type Cells,
  cellsOf,
  checkInside,
  readBlock,
  sheetOf,
  writeCells,
  writtenBox,
} from './boxes.ts';
import type { Core } from './core.ts';
import { engineBorder, engineStyle } from './styles.ts';
import type { TypingRules } from './typing.ts';

type BlockOperations = Pick<
  Operations,
  | 'values'
  | 'displayValues'
  | 'formulas'
  | 'formats'
  | 'backgrounds'
  | 'setValues'
  | 'fill'
  | 'setStyles'
  | 'setBorder'
  | 'clear'
  | 'clearSheet'
>;

const isMatrix = <T>(value: unknown): value is readonly (readonly T[])[] => Array.isArray(value);

/** Values, formulas and looks of a block, each read or written in one go. */
export const blockOperations = (
  core: Core,
  rules: TypingRules,
  side: Pick<Operations, 'setValidations' | 'setNotes' | 'notes'>,
): BlockOperations => {
  // The engine's mutation takes `null` for "take away", which its type does not say.
  const asStyle = (style: object): IStyleData => style as IStyleData;

  const clear = (area: Area, what: Clearing): null => {
    checkInside(core, area);
    const cell = {
      ...(what.contents ? { v: null, f: null, si: null, p: null } : {}),
      ...(what.formats ? { s: null } : {}),
    };
    if (what.contents || what.formats) writeCells(core, area.sheet, present(area, cell), !what.contents);
    if (what.validations) side.setValidations(area, null);
    if (what.notes)
      side.setNotes(
        area,
        side.notes(area).map(row => row.map(() => '')),
      );
    return null;
  };
  /** Only boxes that hold something need to be emptied: a tab has far more boxes than that. */
  const present = (area: Area, cell: object): Cells => {
    const cells: Cells = {};
    sheetOf(core, area.sheet)
      .getSheet()
      .getCellMatrix()
      .forValue((row, column) => {
        if (row < area.row || row >= area.row + area.rows) return;
        if (column < area.column || column >= area.column + area.columns) return;
        const line = cells[row] ?? {};
        line[column] = { ...cell };
        cells[row] = line;
      });
    return cells;
  };

  const setValues: BlockOperations['setValues'] = (area, values) => {
    checkInside(core, area);
    const box = boxReader(core, area.sheet);
    const cells = cellsOf(area, (i, j) => {
      const pattern = box(area.row + i, area.column + j).style?.n?.pattern;
      return writtenBox(values[i]?.[j] ?? '', pattern, rules);
    });
    writeCells(core, area.sheet, cells);
    return null;
  };

  return {
    values: area => readBlock(core, area, boxValue),
    displayValues: area => {
      checkInside(core, area);
      return sheetOf(core, area.sheet).getRange(area.row, area.column, area.rows, area.columns).getDisplayValues();
    },
    formulas: area => {
      const sheet = sheetOf(core, area.sheet).getRange(area.row, area.column, area.rows, area.columns);
      checkInside(core, area);
      return sheet.getFormulas();
    },
    formats: area => readBlock(core, area, ({ style }) => style?.n?.pattern ?? 'General'),
    backgrounds: area => readBlock(core, area, ({ style }) => style?.bg?.rgb ?? '#ffffff'),
    setValues,
    fill: (areas, value) => {
      for (const area of areas)
        setValues(
          area,
          Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value)),
        );
      return null;
    },
    setStyles: (area, patch) => {
      checkInside(core, area);
      const style = isMatrix<StylePatch>(patch)
        ? (i: number, j: number) => asStyle(engineStyle(patch[i]?.[j] ?? {}))
        : (same => () => ({ ...same }))(asStyle(engineStyle(patch)));
      writeCells(
        core,
        area.sheet,
        cellsOf(area, (i, j) => ({ s: style(i, j) })),
        true,
      );
      return null;
    },
    setBorder: (area, change) => {
      checkInside(core, area);
      const cells = cellsOf(area, (row, column) => {
        const bd = engineBorder(change, { row, column, rows: area.rows, columns: area.columns });
        return bd ? { s: { bd } } : null;
      });
      writeCells(core, area.sheet, cells, true);
      return null;
    },
    clear,
    clearSheet: (sheet, what) => {
      const found = sheetOf(core, sheet);
      return clear({ sheet, row: 0, column: 0, rows: found.getMaxRows(), columns: found.getMaxColumns() }, what);
    },
  };
};

import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { Cell, CellStyle, CellValue, ConditionalRule, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { blockAddress } from './a1.ts';
import { areaOf } from './engine/rules.ts';
import type { Engine, Spill } from './engine.ts';
import { withMarks } from './formula-text.ts';
import { conditionalOut, validationOut } from './xlsx/rules.ts';
import { styleOut } from './xlsx/styles.ts';

const ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!|CYCLE!)$/;
// Errors a file may hold; what only an engine knows is written as the nearest of them.
const FILE_ERRORS: Readonly<Record<string, string>> = {
  '#ERROR!': '#VALUE!',
  '#SPILL!': '#REF!',
  '#CALC!': '#N/A',
  '#CYCLE!': '#REF!',
};

const valueOut = ({ v, t }: ICellData): CellValue => {
  if (v === undefined || v === null || v === '') return null;
  if (t === 3) return v === true || v === 1 || v === '1' || v === 'TRUE';
  if (t === 2) return Number(v);
  return typeof v === 'string' ? (FILE_ERRORS[v] ?? v) : v;
};

const cellOut = (cell: ICellData, style: CellStyle | undefined, spill: Spill | undefined): Partial<Cell> => {
  const value = valueOut(cell);
  const looks = style ? { style } : {};
  if (!cell.f) return { value, ...(typeof value === 'string' && ERROR.test(value) ? { type: 'error' } : {}), ...looks };
  return {
    value: null,
    formula: withMarks(cell.f.slice(1)),
    formulaResult: value,
    ...(spill ? { formulaType: 'array', formulaRef: blockAddress(areaOf('', spill.range)), formulaDynamic: true } : {}),
    ...looks,
  };
};

interface Resources {
  readonly validations: Record<string, Parameters<typeof validationOut>[1][]>;
  readonly conditionals: Record<string, Parameters<typeof conditionalOut>[2][]>;
  readonly notes: Record<string, Record<string, Record<string, { note: string }>>>;
}

const sheetOut = (
  id: string,
  sheet: Partial<IWorksheetData>,
  snapshot: IWorkbookData,
  spills: readonly Spill[],
  resources: Resources,
): WriteSheet => {
  const styles = new Map<string, CellStyle | undefined>();
  const lookOf = (style: ICellData['s']): CellStyle | undefined => {
    if (typeof style !== 'string') return styleOut(style);
    if (!styles.has(style)) styles.set(style, styleOut(snapshot.styles[style]));
    return styles.get(style);
  };
  const cells = new Map<string, Partial<Cell>>();
  let [lastRow, lastColumn] = [-1, -1];
  const put = (row: number, column: number, cell: Partial<Cell>): void => {
    const key = `${row},${column}`;
    cells.set(key, { ...cells.get(key), ...cell });
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  };
  for (const [row, line] of Object.entries(sheet.cellData ?? {}))
    for (const [column, cell] of Object.entries<ICellData | null>(line)) {
      if (!cell) continue;
      const spill = spills.find(({ range }) => range.startRow === Number(row) && range.startColumn === Number(column));
      const made = cellOut(cell, lookOf(cell.s), spill);
      if (made.value !== null || made.formula || made.style) put(Number(row), Number(column), made);
    }
  for (const { cells: spilled, range } of spills)
    for (const { row, column, cell } of spilled) {
      if (row === range.startRow && column === range.startColumn) continue;
      const value = valueOut(cell);
      const look = lookOf(cell.s);
      put(row, column, {
        value,
        ...(typeof value === 'string' && ERROR.test(value) ? { type: 'error' } : {}),
        ...(look && !cells.get(`${row},${column}`)?.style ? { style: look } : {}),
      });
    }
  for (const [row, line] of Object.entries(resources.notes[id] ?? {}))
    for (const [column, { note }] of Object.entries(line)) {
      const at = `${row},${column}`;
      put(Number(row), Number(column), {
        ...(cells.has(at) ? {} : { value: null }),
        comment: { text: note, author: '' },
      });
    }
  const rows: CellValue[][] = Array.from({ length: lastRow + 1 }, () => []);
  for (const [key, { value, formula }] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const line = rows[row];
    if (line && !formula && value !== undefined) line[column] = value;
  }
  for (const line of rows) for (let column = 0; column < line.length; column++) line[column] ??= null;
  const widths = Object.keys(sheet.columnData ?? {}).map(Number);
  const freeze = sheet.freeze;
  return {
    name: sheet.name ?? id,
    rows,
    cells,
    hidden: sheet.hidden === 1,
    columns: Array.from({ length: Math.max(lastColumn, ...widths) + 1 }, (_, column) => {
      const data = sheet.columnData?.[column];
      const width = Math.round((((data?.w ?? sheet.defaultColumnWidth ?? 88) - 5) / 7) * 100) / 100;
      return { width, ...(data?.hd ? { hidden: true } : {}) };
    }),
    rowDefs: new Map(
      Object.entries(sheet.rowData ?? {}).flatMap(([row, data]) => {
        const definition = { ...(data?.h ? { height: (data.h * 3) / 4 } : {}), ...(data?.hd ? { hidden: true } : {}) };
        return Object.keys(definition).length ? [[Number(row), definition] as const] : [];
      }),
    ),
    merges: (sheet.mergeData ?? []).map(merge => ({
      startRow: merge.startRow,
      startCol: merge.startColumn,
      endRow: merge.endRow,
      endCol: merge.endColumn,
    })),
    ...(freeze && (freeze.ySplit || freeze.xSplit)
      ? { freezePane: { rows: freeze.ySplit, columns: freeze.xSplit } }
      : {}),
    dataValidations: (resources.validations[id] ?? []).flatMap(rule => validationOut(id, rule) ?? []),
    conditionalRules: (resources.conditionals[id] ?? []).flatMap((rule, index): ConditionalRule[] => {
      const made = conditionalOut(id, index, rule);
      return made ? [made] : [];
    }),
    view: {
      ...(sheet.showGridlines === 0 ? { showGridLines: false } : {}),
      ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor.replace('#', '').toUpperCase() } } : {}),
    },
  };
};

/** The workbook as an .xlsx file; developer metadata and protection do not survive, as on Google. */
export const writeWorkbook = async (engine: Engine): Promise<Uint8Array> => {
  const snapshot = engine.snapshot();
  const resource = (name: string) => JSON.parse(snapshot.resources?.find(found => found.name === name)?.data || '{}');
  const resources: Resources = {
    validations: resource('SHEET_DATA_VALIDATION_PLUGIN'),
    conditionals: resource('SHEET_CONDITIONAL_FORMATTING_PLUGIN'),
    notes: resource('SHEET_NOTE_PLUGIN'),
  };
  const tabs = engine.operations.tabs();
  const active = snapshot.sheetOrder.indexOf(engine.operations.activeTab());
  return writeXlsx({
    sheets: snapshot.sheetOrder.map(id =>
      sheetOut(id, snapshot.sheets[id] ?? {}, snapshot, engine.spills(id), resources),
    ),
    activeSheet: Math.max(active, 0),
    defaultFont: { name: 'Arial', size: 10 },
    namedRanges: engine.operations.names().map(({ name, area }) => {
      const tab = tabs.find(found => found.id === area.sheet)?.name ?? '';
      const address = blockAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
      return { name, range: `'${tab.replaceAll("'", "''")}'!${address}` };
    }),
  });
};

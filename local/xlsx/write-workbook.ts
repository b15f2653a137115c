import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { Cell, CellStyle, CellValue, ColumnDef, NamedRange, PageSetup, RowDef, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { Engine, Spill } from '../engine/engine.ts';
import { withMarks } from '../engine/formula-text.ts';
import { areaOf } from '../engine/rules.ts';
import { blockAddress } from '../protocol/a1.ts';
import { pixelsOf } from './columns.ts';
import { type Kept, type KeptTab, keptInBox, keptOf, printNames } from './kept.ts';
import { conditionalsOut, validationOut } from './rules.ts';
import { styleOut } from './styles.ts';

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
  readonly conditionals: Record<string, Parameters<typeof conditionalsOut>[1]>;
  readonly notes: Record<string, Record<string, Record<string, { note: string }>>>;
}

const sheetOut = (
  id: string,
  sheet: Partial<IWorksheetData>,
  snapshot: IWorkbookData,
  engine: Engine,
  resources: Resources,
  kept: Kept,
): WriteSheet => {
  const spills = engine.spills(id);
  const tab = kept.tabs.get(id);
  const styles = new Map<string, CellStyle | undefined>(kept.styles);
  const lookOf = (style: ICellData['s']): CellStyle | undefined => {
    if (typeof style !== 'string') return styleOut(style, kept.font);
    if (!styles.has(style)) styles.set(style, styleOut(snapshot.styles[style], kept.font));
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
      const plain = cellOut(cell, lookOf(cell.s), spill);
      const made = { ...plain, ...keptInBox(tab?.sheet.cells?.get(String(cell.custom?.file)), plain) };
      if (made.value !== null || made.formula || made.style || made.hyperlink) put(Number(row), Number(column), made);
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
        comment: { text: note, author: authorOf(tab, at, note) },
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
  const made: WriteSheet = {
    name: sheet.name ?? id,
    rows,
    cells,
    hidden: sheet.hidden === 1,
    columns: columnsOut(sheet, tab, Math.max(lastColumn, ...widths) + 1),
    rowDefs: rowsOut(sheet, tab),
    merges: (sheet.mergeData ?? []).map(merge => ({
      startRow: merge.startRow,
      startCol: merge.startColumn,
      endRow: merge.endRow,
      endCol: merge.endColumn,
    })),
    ...(freeze && (freeze.ySplit || freeze.xSplit)
      ? { freezePane: { rows: freeze.ySplit, columns: freeze.xSplit } }
      : {}),
    dataValidations: (resources.validations[id] ?? []).flatMap(
      rule => validationOut(id, rule, tab?.sheet.dataValidations) ?? [],
    ),
    conditionalRules: conditionalsOut(
      id,
      resources.conditionals[id] ?? [],
      tab && !engine.hasNewConditionals(id) ? (tab.sheet.conditionalRules ?? []) : null,
    ),
    view: {
      ...(sheet.showGridlines === 0 ? { showGridLines: false } : {}),
      ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor.replace('#', '').toUpperCase() } } : {}),
    },
  };
  const whole = tab ? { ...made, ...keptOf(tab, made) } : made;
  // A page that somebody has set up in the file is theirs.
  if (!isSummary(made) || whole.pageSetup?.orientation) return whole;
  return { ...whole, pageSetup: { ...whole.pageSetup, ...SUMMARY_PAGE } };
};

const authorOf = (tab: KeptTab | undefined, at: string, note: string): string => {
  const comment = tab?.sheet.cells?.get(at)?.comment;
  return comment?.text === note ? (comment.author ?? '') : '';
};

/** Columns with their widths in characters; one that has none of its own is left to the file's default. */
const columnsOut = (sheet: Partial<IWorksheetData>, tab: KeptTab | undefined, count: number): ColumnDef[] => {
  const widthOf = (column: number): number | null => {
    const pixels = sheet.columnData?.[column]?.w;
    const own = tab?.sheet.columns?.[column]?.width;
    if (own !== undefined && pixels === pixelsOf(own)) return own;
    if (pixels === undefined && tab) return tab.defaultWidth;
    return Math.round((((pixels ?? sheet.defaultColumnWidth ?? 88) - 5) / 7) * 100) / 100;
  };
  // The writer states no default: the columns of the opened tab get it one by one.
  const all = tab?.defaultWidth ? Math.max(count, sheet.columnCount ?? 0) : count;
  return Array.from({ length: all }, (_, column) => {
    const { outlineLevel, collapsed } = tab?.sheet.columns?.[column] ?? {};
    const width = widthOf(column);
    return {
      ...(width === null ? {} : { width }),
      ...(sheet.columnData?.[column]?.hd ? { hidden: true } : {}),
      ...(outlineLevel ? { outlineLevel } : {}),
      ...(collapsed ? { collapsed } : {}),
    };
  });
};

const rowsOut = (sheet: Partial<IWorksheetData>, tab: KeptTab | undefined): Map<number, RowDef> => {
  const rows = new Map<number, RowDef>();
  for (const [row, data] of Object.entries(sheet.rowData ?? {})) {
    const definition = { ...(data?.h ? { height: (data.h * 3) / 4 } : {}), ...(data?.hd ? { hidden: true } : {}) };
    if (Object.keys(definition).length) rows.set(Number(row), definition);
  }
  for (const [row, { outlineLevel, collapsed }] of tab?.sheet.rowDefs ?? [])
    if (outlineLevel || collapsed)
      rows.set(row, {
        ...rows.get(row),
        ...(outlineLevel ? { outlineLevel } : {}),
        ...(collapsed ? { collapsed } : {}),
      });
  return rows;
};

// Apps Script cannot set print options, so the add-on's own summaries, of a commune and of a level above, get them only here: A4 across, one page wide.
const SUMMARY_STAMP = /^Trang do tiện ích Sổ chi bộ lập · mã trang (tong-hop|gop)\//;
const SUMMARY_PAGE: PageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};

const isSummary = ({ rows }: WriteSheet): boolean =>
  rows?.some(([first]) => typeof first === 'string' && SUMMARY_STAMP.test(first)) ?? false;

const quotedTab = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Names of blocks, names the engine does not know, and those that say what is printed. */
const namesOut = (engine: Engine, kept: Kept): NamedRange[] => {
  const tabs = engine.operations.tabs();
  const titleOf = (id: string): string | undefined => tabs.find(tab => tab.id === id)?.name;
  const blocks = engine.operations.names().map(({ name, area }) => {
    const address = blockAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return { name, range: `${quotedTab(titleOf(area.sheet) ?? '')}!${address}` };
  });
  const scoped = kept.names.flatMap((name): NamedRange[] => {
    if (name.scope === undefined) return [name];
    const owner = [...kept.tabs].find(([, { sheet }]) => sheet.name === name.scope)?.[0];
    const scope = owner === undefined ? undefined : titleOf(owner);
    return scope === undefined ? [] : [{ ...name, scope }];
  });
  const printed = [...kept.tabs].flatMap(([id, { sheet }]) => {
    const title = titleOf(id);
    return title === undefined ? [] : printNames(title, sheet.pageSetup);
  });
  return [...blocks, ...scoped, ...printed];
};

/** The workbook as an .xlsx file; developer metadata and what scripts protected do not survive, as on Google. */
export const writeWorkbook = async (engine: Engine, kept: Kept): Promise<Uint8Array> => {
  const snapshot = engine.snapshot();
  const resource = (name: string) => JSON.parse(snapshot.resources?.find(found => found.name === name)?.data || '{}');
  const resources: Resources = {
    validations: resource('SHEET_DATA_VALIDATION_PLUGIN'),
    conditionals: resource('SHEET_CONDITIONAL_FORMATTING_PLUGIN'),
    notes: resource('SHEET_NOTE_PLUGIN'),
  };
  const active = snapshot.sheetOrder.indexOf(engine.operations.activeTab());
  return writeXlsx({
    ...kept.workbook,
    sheets: snapshot.sheetOrder.map(id => sheetOut(id, snapshot.sheets[id] ?? {}, snapshot, engine, resources, kept)),
    activeSheet: Math.max(active, 0),
    defaultFont: kept.font,
    namedRanges: namesOut(engine, kept),
  });
};

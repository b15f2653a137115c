import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { Cell, CellStyle, CellValue, Sheet, Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { parseBlock, splitAddress } from '../protocol/a1.ts';
import type { NamedArea } from '../protocol/protocol.ts';
import { wallSerial } from '../protocol/serial.ts';
import { pixelsOf } from './columns.ts';
import { formulaIn, sharedMasters, withSharedFormula } from './formulas-in.ts';
import { isKept, type Kept, type KeptTab, keptRule, NOTHING_KEPT, plainStyle, withoutTheme } from './kept.ts';
import { lossesOf } from './losses.ts';
import { elements, openPackage, type Package, sheetParts } from './package.ts';
import { blocksOf, conditionalIn, validationIn } from './rules.ts';
import { styleIn } from './styles.ts';
import { UnreadableFile } from './unreadable-file.ts';

interface OpenedWorkbook {
  readonly snapshot: Partial<IWorkbookData>;
  readonly named: readonly NamedArea[];
  readonly kept: Kept;
  /** What a written copy will lack. */
  readonly losses: readonly string[];
}

const BLANK: Partial<IWorkbookData> = {
  id: 'workbook',
  name: 'Bảng tính',
  sheetOrder: ['0'],
  sheets: { '0': { id: '0', name: 'Trang tính1', rowCount: 1000, columnCount: 26 } },
};

const parse = async (bytes: Uint8Array): Promise<{ opened: Package; workbook: Workbook }> => {
  const opened = openPackage(bytes);
  try {
    const parts = sheetParts(opened);
    const workbook = await readXlsx(bytes, { readStyles: true, sheets: (_, index) => parts[index]?.isTab !== false });
    return { opened, workbook };
  } catch (cause) {
    throw new UnreadableFile('damaged', cause);
  }
};

const LEAP_FAULT = Date.UTC(1900, 2, 1);

/** Files count a 29 February 1900 that never was; below it their day 0 is one day later. */
const serialOfFile = (date: Date): number =>
  date.getTime() < LEAP_FAULT ? wallSerial(date.getTime()) - 1 : wallSerial(date.getTime());

const valueIn = (value: CellValue): ICellData => {
  if (value === null || value === '') return {};
  if (value instanceof Date) return { v: serialOfFile(value), t: 2 };
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  return { v: value, t: 1 };
};

const sheetIn = (
  sheet: Sheet,
  id: string,
  custom: ReadonlySet<string>,
  styleKey: (style: CellStyle) => string | null,
  defaultWidth: number | null,
): Partial<IWorksheetData> => {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell: ICellData): void => {
    if (!Object.keys(cell).length) return;
    const line = cellData[row] ?? {};
    line[column] = cell;
    cellData[row] = line;
  };
  const looks = ({ style }: Cell): ICellData => {
    const key = style ? styleKey(style) : null;
    return key === null ? {} : { s: key };
  };
  // The engine keeps this beside the box and moves it along.
  const extras = ({ hyperlink, richText, checkbox }: Cell, key: string): ICellData =>
    hyperlink || richText || checkbox ? { custom: { file: key } } : {};
  const masters = sharedMasters(sheet);
  const spilled = new Set<string>();
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formulaType !== 'array' || !cell.formulaRef) continue;
    for (const block of blocksOf(cell.formulaRef))
      for (let row = block.row; row < block.row + block.rows; row++)
        for (let column = block.column; column < block.column + block.columns; column++)
          if (`${row},${column}` !== key) spilled.add(`${row},${column}`);
  }
  for (const [row, values] of sheet.rows.entries())
    for (const [column, value] of (values ?? []).entries()) {
      const key = `${row},${column}`;
      if (sheet.cells?.has(key)) continue;
      if (!spilled.has(key)) put(row, column, valueIn(value));
    }
  let farthest = 0;
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    farthest = Math.max(farthest, column + 1);
    const formula = formulaIn(withSharedFormula(cell, row, column, masters), custom);
    const value = spilled.has(key) || formula.kind === 'spilled' ? {} : valueIn(cell.formulaResult ?? cell.value);
    const beside = { ...looks(cell), ...extras(cell, key) };
    if (formula.kind !== 'formula') put(row, column, { ...value, ...beside });
    else put(row, column, { f: formula.text, ...(formula.keepResult ? value : {}), ...beside });
  }
  const widest = [...sheet.rows, []].reduce((most, row) => Math.max(most, row?.length ?? 0, farthest), 0);
  const frozen = { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 };
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
    rowCount: Math.max(1000, sheet.rows.length + 50),
    columnCount: Math.max(26, widest),
    ...(defaultWidth === null ? {} : { defaultColumnWidth: pixelsOf(defaultWidth) }),
    cellData,
    mergeData: (sheet.merges ?? []).map(merge => ({
      startRow: merge.startRow,
      startColumn: merge.startCol,
      endRow: merge.endRow,
      endColumn: merge.endCol,
    })),
    columnData: Object.fromEntries(
      (sheet.columns ?? []).flatMap((column, index) => {
        const width = column.width ? { w: pixelsOf(column.width) } : {};
        const entry = { ...width, ...(column.hidden ? { hd: 1 as const } : {}) };
        return Object.keys(entry).length ? [[index, entry]] : [];
      }),
    ),
    rowData: Object.fromEntries(
      [...(sheet.rowDefs ?? [])].map(([row, { height, hidden }]) => [
        row,
        {
          ...(height ? { h: Math.round((height * 4) / 3), ia: 0 as const } : {}),
          ...(hidden ? { hd: 1 as const } : {}),
        },
      ]),
    ),
    ...(sheet.view?.showGridLines === false ? { showGridlines: 0 as const } : {}),
    ...(sheet.view?.tabColor?.rgb ? { tabColor: `#${sheet.view.tabColor.rgb.slice(-6)}` } : {}),
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows || -1,
      startColumn: frozen.columns || -1,
    },
  };
};

const notesIn = (sheet: Sheet): object => {
  const notes: Record<number, Record<number, object>> = {};
  for (const [key, { comment }] of sheet.cells ?? []) {
    if (!comment) continue;
    const [row = 0, col = 0] = key.split(',').map(Number);
    const line = notes[row] ?? {};
    line[col] = { id: `note-${key}`, row, col, width: 160, height: 80, note: comment.text, show: false };
    notes[row] = line;
  }
  return notes;
};

/** The number formats a file states itself. */
const declaredFormats = (opened: Package): ReadonlySet<string> =>
  new Set(elements(opened.text('xl/styles.xml'), 'numFmt').flatMap(({ formatCode }) => formatCode ?? []));

interface Head {
  /** The width in characters of columns without one of their own. */
  readonly defaultWidth: number | null;
  readonly fitToPage: boolean;
}

/** What the reader does not tell, or tells wrongly, of the lines before a tab's boxes. */
const headsOf = (opened: Package): Head[] =>
  sheetParts(opened)
    .filter(({ isTab }) => isTab)
    .map(({ path }) => {
      const xml = opened.text(path).slice(0, 10_000);
      const width = Number(elements(xml, 'sheetFormatPr')[0]?.defaultColWidth);
      const fitToPage = elements(xml, 'pageSetUpPr')[0]?.fitToPage;
      return { defaultWidth: width > 0 ? width : null, fitToPage: fitToPage === '1' || fitToPage === 'true' };
    });

/** A tab as it is kept: rules that are written as they were read, looks without the file's theme. */
const plainSheet = (sheet: Sheet, head: Head | undefined, theme: readonly string[]): Sheet => {
  for (const cell of sheet.cells?.values() ?? []) if (cell.richText) cell.richText = withoutTheme(cell.richText, theme);
  return {
    ...sheet,
    // Numbers of pages alone do not fit a tab to them; the reader takes them for it.
    ...(sheet.pageSetup ? { pageSetup: { ...sheet.pageSetup, fitToPage: head?.fitToPage ?? false } } : {}),
    ...(sheet.view ? { view: withoutTheme(sheet.view, theme) } : {}),
    ...(sheet.conditionalRules
      ? { conditionalRules: sheet.conditionalRules.filter(isKept).map(rule => keptRule(rule, theme)) }
      : {}),
  };
};

/**
 * Opens an .xlsx file as the engine's snapshot; a new workbook with one blank tab without one.
 * @param custom names of the script's functions, which are calculated anew
 * @throws UnreadableFile
 */
export const readWorkbook = async (
  bytes: Uint8Array | undefined,
  custom: readonly string[],
): Promise<OpenedWorkbook> => {
  if (!bytes) return { snapshot: structuredClone(BLANK), named: [], kept: NOTHING_KEPT, losses: [] };
  const { opened, workbook } = await parse(bytes);
  if (!workbook.sheets.length) throw new UnreadableFile('damaged');
  const losses = lossesOf(opened, workbook.sheets);
  const theme = workbook.themeColors ?? [];
  const styles: Record<string, IStyleData> = {};
  const fileStyles = new Map<string, CellStyle>();
  const keys = new Map<string, string | null>();
  const declared = declaredFormats(opened);
  const styleKey = (style: CellStyle): string | null => {
    const text = JSON.stringify(style);
    const known = keys.get(text);
    if (known !== undefined) return known;
    const plain = plainStyle(style, theme, declared);
    const key = Object.keys(plain).length ? `s${keys.size}` : null;
    keys.set(text, key);
    if (key !== null) {
      styles[key] = styleIn(plain) ?? {};
      fileStyles.set(key, plain);
    }
    return key;
  };
  const functions = new Set(custom.map(name => name.toUpperCase()));
  const heads = headsOf(opened);
  const tabs = workbook.sheets.map((sheet, index) => plainSheet(sheet, heads[index], theme));
  const ids = tabs.map((_, index) => String(index));
  const perSheet = <T>(make: (sheet: Sheet, id: string) => T): Record<string, T> =>
    Object.fromEntries(tabs.map((sheet, index) => [String(index), make(sheet, String(index))]));
  const sheets = perSheet((sheet, id) =>
    sheetIn(sheet, id, functions, styleKey, heads[Number(id)]?.defaultWidth ?? null),
  );
  const validations = perSheet((sheet, id) =>
    (sheet.dataValidations ?? []).map((rule, index) => validationIn(id, index, rule)),
  );
  const conditionals = perSheet((sheet, id) =>
    (sheet.conditionalRules ?? []).flatMap((rule, index) => conditionalIn(id, index, rule) ?? []),
  );
  const resource = (name: string, data: object) => ({ name, data: JSON.stringify(data) });
  const named = (workbook.namedRanges ?? []).flatMap(({ name, range }): NamedArea[] => {
    const { tab, address } = splitAddress(range);
    const index = tabs.findIndex(sheet => sheet.name === tab);
    const block = parseBlock(address, { rows: 1000, columns: 26 });
    return index < 0 || !block || name.startsWith('_xlnm') ? [] : [{ name, area: { sheet: String(index), ...block } }];
  });
  const definedNames = Object.fromEntries(
    named.map(({ name }, index) => {
      const range = workbook.namedRanges?.find(entry => entry.name === name)?.range ?? '';
      return [
        `name-${index}`,
        { id: `name-${index}`, name, formulaOrRefString: range, localSheetId: 'AllDefaultWorkbook' },
      ];
    }),
  );
  return {
    snapshot: {
      id: 'workbook',
      name: 'Bảng tính',
      sheetOrder: ids,
      sheets,
      styles,
      resources: [
        resource('SHEET_DATA_VALIDATION_PLUGIN', validations),
        resource('SHEET_NOTE_PLUGIN', perSheet(notesIn)),
        resource('SHEET_CONDITIONAL_FORMATTING_PLUGIN', conditionals),
        resource('SHEET_DEFINED_NAME_PLUGIN', definedNames),
      ],
    },
    named,
    kept: {
      font: withoutTheme(workbook.defaultFont ?? NOTHING_KEPT.font, theme),
      styles: fileStyles,
      tabs: new Map(
        tabs.map((sheet, index): [string, KeptTab] => [
          String(index),
          { sheet, defaultWidth: heads[index]?.defaultWidth ?? null },
        ]),
      ),
      names: (workbook.namedRanges ?? []).filter(
        ({ name }) => !name.startsWith('_xlnm') && !named.some(entry => entry.name === name),
      ),
      workbook: {
        ...(workbook.properties ? { properties: workbook.properties } : {}),
        ...(workbook.workbookProtection ? { workbookProtection: workbook.workbookProtection } : {}),
      },
    },
    losses,
  };
};

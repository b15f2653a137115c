import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { Cell, CellStyle, CellValue, Sheet, Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { parseBlock, splitAddress } from './a1.ts';
import type { NamedArea } from './protocol.ts';
import { wallSerial } from './serial.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { formulaIn, sharedMasters, withSharedFormula } from './xlsx/formulas-in.ts';
import { blocksOf, conditionalIn, validationIn } from './xlsx/rules.ts';
import { styleIn } from './xlsx/styles.ts';

export interface OpenedWorkbook {
  readonly snapshot: Partial<IWorkbookData>;
  readonly named: readonly NamedArea[];
}

const BLANK: Partial<IWorkbookData> = {
  id: 'workbook',
  name: 'Bảng tính',
  sheetOrder: ['0'],
  sheets: { '0': { id: '0', name: 'Trang tính1', rowCount: 1000, columnCount: 26 } },
};

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const parse = async (bytes: Uint8Array): Promise<Workbook> => {
  // Office puts a password-protected workbook into an OLE compound file.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile('password');
  if (!startsWith(bytes, 0x50, 0x4b)) throw new UnreadableFile('not-xlsx');
  try {
    return await readXlsx(bytes, { readStyles: true });
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
  styleKey: (style: IStyleData) => string,
  theme: readonly string[],
): Partial<IWorksheetData> => {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell: ICellData): void => {
    if (!Object.keys(cell).length) return;
    const line = cellData[row] ?? {};
    line[column] = cell;
    cellData[row] = line;
  };
  const known = new Map<CellStyle, ICellData>();
  const styled = ({ style }: Cell): ICellData => {
    if (!style) return {};
    const made = known.get(style);
    if (made) return made;
    const look = styleIn(style, theme);
    const cell = look ? { s: styleKey(look) } : {};
    known.set(style, cell);
    return cell;
  };
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
    if (formula.kind !== 'formula') put(row, column, { ...value, ...styled(cell) });
    else put(row, column, { f: formula.text, ...(formula.keepResult ? value : {}), ...styled(cell) });
  }
  const widest = [...sheet.rows, []].reduce((most, row) => Math.max(most, row?.length ?? 0, farthest), 0);
  const frozen = { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 };
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
    rowCount: Math.max(1000, sheet.rows.length + 50),
    columnCount: Math.max(26, widest),
    cellData,
    mergeData: (sheet.merges ?? []).map(merge => ({
      startRow: merge.startRow,
      startColumn: merge.startCol,
      endRow: merge.endRow,
      endColumn: merge.endCol,
    })),
    columnData: Object.fromEntries(
      (sheet.columns ?? []).flatMap((column, index) => {
        const width = column.width ? { w: Math.round(column.width * 7 + 5) } : {};
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

/**
 * Opens an .xlsx file as the engine's snapshot; a new workbook with one blank tab without one.
 * @param custom names of the script's functions, which are calculated anew
 * @throws UnreadableFile
 */
export const readWorkbook = async (
  bytes: Uint8Array | undefined,
  custom: readonly string[],
): Promise<OpenedWorkbook> => {
  if (!bytes) return { snapshot: structuredClone(BLANK), named: [] };
  const workbook = await parse(bytes);
  if (!workbook.sheets.length) throw new UnreadableFile('damaged');
  const styles: Record<string, IStyleData> = {};
  const keys = new Map<string, string>();
  const styleKey = (style: IStyleData): string => {
    const text = JSON.stringify(style);
    const key = keys.get(text) ?? `s${keys.size}`;
    keys.set(text, key);
    styles[key] = style;
    return key;
  };
  const functions = new Set(custom.map(name => name.toUpperCase()));
  const ids = workbook.sheets.map((_, index) => String(index));
  const perSheet = <T>(make: (sheet: Sheet, id: string) => T): Record<string, T> =>
    Object.fromEntries(workbook.sheets.map((sheet, index) => [String(index), make(sheet, String(index))]));
  const sheets = perSheet((sheet, id) => sheetIn(sheet, id, functions, styleKey, workbook.themeColors ?? []));
  const validations = perSheet((sheet, id) =>
    (sheet.dataValidations ?? []).map((rule, index) => validationIn(id, index, rule)),
  );
  const conditionals = perSheet((sheet, id) =>
    (sheet.conditionalRules ?? []).flatMap((rule, index) => conditionalIn(id, index, rule) ?? []),
  );
  const resource = (name: string, data: object) => ({ name, data: JSON.stringify(data) });
  const named = (workbook.namedRanges ?? []).flatMap(({ name, range }): NamedArea[] => {
    const { tab, address } = splitAddress(range);
    const index = workbook.sheets.findIndex(sheet => sheet.name === tab);
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
  };
};

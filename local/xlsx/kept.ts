import type {
  Cell,
  CellStyle,
  CellValue,
  Color,
  ConditionalRule,
  FontStyle,
  NamedRange,
  PageSetup,
  Sheet,
  TableDefinition,
  Workbook,
  WriteSheet,
} from 'hucre';
import { resolveThemeColor } from 'hucre/xlsx';

/** What the engine does not model, kept from the opened file to the written one. */
export interface Kept {
  readonly font: FontStyle;
  /** The file's styles by the engine's key; a box whose looks a script changed has another key. */
  readonly styles: ReadonlyMap<string, CellStyle>;
  /** The file's tabs by the engine's id. */
  readonly tabs: ReadonlyMap<string, KeptTab>;
  /** Names the engine has no block for: constants, formulas, several blocks. */
  readonly names: readonly NamedRange[];
  readonly workbook: Pick<Workbook, 'properties' | 'workbookProtection'>;
}

export interface KeptTab {
  readonly sheet: Sheet;
  /** The width of columns that have none of their own, in characters; null for the program's own. */
  readonly defaultWidth: number | null;
}

/** A new workbook looks as one of Google's. */
export const NOTHING_KEPT: Kept = {
  font: { name: 'Arial', size: 10 },
  styles: new Map(),
  tabs: new Map(),
  names: [],
  workbook: {},
};

// Files number the theme's colours with light and dark in each other's place; the reader lists them as the theme does.
const PLACES = [1, 0, 3, 2];

const isColor = (value: object): value is Color => 'theme' in value;

/** The same looks without the file's theme, which is not written: its colours become plain ones, its fonts names. */
export const withoutTheme = <T>(looks: T, theme: readonly string[]): T => {
  if (typeof looks !== 'object' || looks === null) return looks;
  if (isColor(looks) && looks.theme !== undefined && theme.length) {
    const rgb = resolveThemeColor([...theme], PLACES[looks.theme] ?? looks.theme, looks.tint)
      .replace('#', '')
      .slice(-6)
      .toUpperCase();
    // A colour for a colour: `looks` is one here.
    return { rgb } as T;
  }
  const entries = Object.entries(looks).filter(([key]) => key !== 'scheme');
  const made = entries.map(([key, value]) => [key, withoutTheme(value, theme)] as const);
  // The same keys with the same kinds of value; lists stay lists.
  return (Array.isArray(looks) ? made.map(([, value]) => value) : Object.fromEntries(made)) as T;
};

/** Excel's built-in dates follow the reader's country and have no text of their own; here they are a Vietnamese reader's. */
const BUILT_IN_DATES: Readonly<Record<string, string>> = {
  'm/d/yyyy': 'dd/mm/yyyy',
  'm/d/yyyy h:mm': 'dd/mm/yyyy hh:mm',
};

/**
 * A file's style as it is kept and shown.
 * @param declared number formats the file states itself, which are meant literally
 */
export const plainStyle = (style: CellStyle, theme: readonly string[], declared: ReadonlySet<string>): CellStyle => {
  const { numFmt, ...rest } = withoutTheme(style, theme);
  if (numFmt === undefined) return rest;
  return { ...rest, numFmt: declared.has(numFmt) ? numFmt : (BUILT_IN_DATES[numFmt] ?? numFmt) };
};

// The reader leaves out the rank of `top10` and the side of `aboveAverage`: written again they would mean something else.
const UNFAITHFUL: readonly ConditionalRule['type'][] = ['top10', 'aboveAverage'];

/** Whether a conditional format is written as it was read. */
export const isKept = ({ type, colorScale, dataBar }: ConditionalRule): boolean =>
  !UNFAITHFUL.includes(type) && !colorScale?.colors.includes('') && dataBar?.color !== '';

const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  containsText: 'containsText',
  notContainsText: 'notContains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
};

/** A file's conditional format as it is written again. */
export const keptRule = (rule: ConditionalRule, theme: readonly string[]): ConditionalRule => {
  const { style, ...rest } = rule;
  const looks = style && withoutTheme(style, theme);
  const fill = looks?.fill;
  // Without a pattern's name the fill of a conditional format is solid; the reader says `none`.
  const solid =
    fill?.type === 'pattern' && fill.pattern === 'none' && fill.bgColor
      ? { fill: { ...fill, pattern: 'solid' as const } }
      : {};
  const operator = rest.operator ?? TEXT_OPERATORS[rest.type];
  return {
    ...rest,
    // The type lists the operators of numbers only; the writer writes any.
    ...(operator ? { operator: operator as NonNullable<ConditionalRule['operator']> } : {}),
    ...(looks ? { style: { ...looks, ...solid } } : {}),
  };
};

const rangeStart = /^\$?([A-Z]+)\$?(\d+)/;

/** Whether the boxes above a table still are its headings; else a program would find the file broken. */
export const tableFits = ({ range, columns }: TableDefinition, rows: readonly (readonly CellValue[])[]): boolean => {
  const [, letters = '', row = ''] = rangeStart.exec(range ?? '') ?? [];
  const first = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const headings = rows[Number(row) - 1] ?? [];
  return first >= 0 && columns.every(({ name }, index) => String(headings[first + index] ?? '') === name);
};

// These keep to the tab, whatever a script does to its boxes.
const WHOLE = [
  'autoFilter',
  'headerFooter',
  'images',
  'textBoxes',
  'rowBreaks',
  'colBreaks',
  'outlineProperties',
  'backgroundImage',
  'sparklines',
] as const;

/** What an opened tab adds to the sheet made of the engine's boxes. */
export const keptOf = ({ sheet }: KeptTab, made: WriteSheet): Partial<WriteSheet> => {
  const tables = (sheet.tables ?? []).filter(table => tableFits(table, made.rows ?? []));
  const { printArea, printTitlesRow, printTitlesColumn, ...page } = sheet.pageSetup ?? {};
  const { showGridLines, tabColor, ...view } = sheet.view ?? {};
  return {
    ...Object.fromEntries(WHOLE.flatMap(key => (sheet[key] === undefined ? [] : [[key, sheet[key]]]))),
    ...(sheet.protection ? { protection: { ...sheet.protection, sheet: sheet.protection.sheet ?? false } } : {}),
    ...(tables.length ? { tables } : {}),
    ...(sheet.splitPane && !made.freezePane ? { splitPane: sheet.splitPane } : {}),
    ...(sheet.veryHidden && made.hidden ? { hidden: false, veryHidden: true } : {}),
    pageSetup: page,
    view: { ...view, ...made.view },
  };
};

/** Print area and print titles as the names that carry them: the writer would leave the tab's name unquoted. */
export const printNames = (tab: string, page: PageSetup | undefined): NamedRange[] => {
  const quoted = `'${tab.replaceAll("'", "''")}'!`;
  const areas = page?.printArea?.split(',') ?? [];
  const titles = [page?.printTitlesColumn, page?.printTitlesRow].filter(part => part !== undefined);
  const name = (title: string, parts: readonly string[]): NamedRange[] =>
    parts.length ? [{ name: title, range: parts.map(part => quoted + part).join(','), scope: tab }] : [];
  return [...name('_xlnm.Print_Area', areas), ...name('_xlnm.Print_Titles', titles)];
};

/** What a box of the file adds to the box as the engine has it, while what it shows is unchanged. */
export const keptInBox = (file: Cell | undefined, made: Partial<Cell>): Partial<Cell> => {
  if (!file) return {};
  const same = file.formula !== undefined ? made.formula !== undefined : !made.formula && file.value === made.value;
  if (!same) return {};
  return {
    ...(file.hyperlink ? { hyperlink: file.hyperlink } : {}),
    ...(file.richText && !made.formula ? { richText: file.richText } : {}),
    ...(file.checkbox ? { checkbox: true } : {}),
  };
};

/** What travels between the script's realm and the engine: plain JSON, places counted from 0. */

/** A block of boxes on one tab. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One box of a tab. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A day and time as the sheet stores it: days since 1899-12-30, the time of day as the fraction. */
export interface Serial {
  readonly serial: number;
}

export type BoxValue = string | number | boolean | Serial;
export type BoxInput = BoxValue | { readonly formula: string };

export type Side = 'top' | 'bottom' | 'left' | 'right';
export interface Line {
  readonly color: string;
  readonly style: string;
}

/** A change of looks; a key left out is left alone, `null` goes back to the default. */
export interface StylePatch {
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly underline?: boolean | null;
  readonly size?: number | null;
  readonly family?: string | null;
  readonly color?: string | null;
  readonly background?: string | null;
  readonly horizontal?: string | null;
  readonly vertical?: string | null;
  readonly wrap?: string | null;
  readonly format?: string | null;
}

/** `true` draws, `false` removes, `null` leaves alone. */
export interface BorderChange {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
  readonly line: Line;
}

export interface Validation {
  readonly kind: 'list' | 'number-between' | 'checkbox' | 'date';
  readonly values: readonly (string | number)[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

export interface ConditionalRule {
  readonly kind: 'formula' | 'contains' | 'starts-with' | 'equal-to';
  readonly value: string;
  readonly background: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly areas: readonly Area[];
}

export interface Tab {
  readonly id: string;
  readonly gid: number;
  readonly name: string;
  readonly hidden: boolean;
}

export interface Metadata {
  readonly id: number;
  readonly key: string;
  readonly value: string;
  /** The tab it sits on, `null` on the spreadsheet. */
  readonly sheet: string | null;
}

export interface Protection {
  readonly id: number;
  readonly sheet: string;
  readonly area: Area | null;
  readonly description: string;
  readonly warningOnly: boolean;
}

export interface NamedArea {
  readonly name: string;
  readonly area: Area;
}

export interface Clearing {
  readonly contents: boolean;
  readonly formats: boolean;
  readonly validations: boolean;
  readonly notes: boolean;
}

/** One thing shown to the user, or asked. */
export type UiEvent =
  | { readonly kind: 'toast'; readonly message: string; readonly title: string }
  | { readonly kind: 'alert'; readonly title: string; readonly message: string; readonly buttons: string }
  | { readonly kind: 'prompt'; readonly title: string; readonly message: string; readonly buttons: string }
  | { readonly kind: 'menu'; readonly title: string; readonly items: readonly MenuItem[] }
  | { readonly kind: 'sidebar' | 'dialog'; readonly title: string; readonly html: string }
  | { readonly kind: 'log'; readonly level: string; readonly message: string };

export type MenuItem =
  | { readonly caption: string; readonly run: string }
  | { readonly separator: true }
  | { readonly caption: string; readonly items: readonly MenuItem[] };

export interface UiAnswer {
  readonly button: string;
  readonly text: string;
}

/** The engine's operations; the script's realm calls them one at a time and waits. */
export interface Operations {
  spreadsheet(): { id: string; name: string; locale: string; timeZone: string };
  tabs(): Tab[];
  activeTab(): string;
  activate(sheet: string): null;
  selection(): Area | null;
  select(area: Area): null;
  extent(sheet: string): { rows: number; columns: number };
  size(sheet: string): { rows: number; columns: number };
  values(area: Area): BoxValue[][];
  displayValues(area: Area): string[][];
  formulas(area: Area): string[][];
  formats(area: Area): string[][];
  backgrounds(area: Area): string[][];
  validations(area: Area): (Validation | null)[][];
  notes(area: Area): string[][];
  conditionalRules(sheet: string): ConditionalRule[];
  frozen(sheet: string): { rows: number; columns: number };
  metadata(key: string | null, sheet: string | null): Metadata[];
  protections(sheet: string): Protection[];
  names(): NamedArea[];
  setValues(area: Area, values: readonly (readonly BoxInput[])[]): null;
  /** The same value for every box of several blocks of one tab: one call of Google's. */
  fill(areas: readonly Area[], value: BoxInput): null;
  setStyles(area: Area, patch: StylePatch | readonly (readonly StylePatch[])[]): null;
  setBorder(area: Area, change: BorderChange): null;
  merge(area: Area, how: 'all' | 'across' | 'down' | 'apart'): null;
  setValidations(area: Area, rules: Validation | null | readonly (readonly (Validation | null)[])[]): null;
  setNotes(area: Area, notes: readonly (readonly string[])[]): null;
  clear(area: Area, what: Clearing): null;
  clearSheet(sheet: string, what: Clearing): null;
  setConditionalRules(sheet: string, rules: readonly ConditionalRule[]): null;
  insertTab(name: string, index: number | null): string;
  deleteTab(sheet: string): null;
  renameTab(sheet: string, name: string): null;
  moveTab(sheet: string, index: number): null;
  hideTab(sheet: string, hidden: boolean): null;
  tabColor(sheet: string, color: string | null): null;
  insertRows(sheet: string, at: number, count: number): null;
  deleteRows(sheet: string, at: number, count: number): null;
  insertColumns(sheet: string, at: number, count: number): null;
  deleteColumns(sheet: string, at: number, count: number): null;
  columnWidths(sheet: string, at: number, count: number, pixels: number): null;
  rowHeights(sheet: string, at: number, count: number, pixels: number): null;
  rowHidden(sheet: string, row: number, by: 'user' | 'filter'): boolean;
  hideColumns(sheet: string, at: number, count: number): null;
  freeze(sheet: string, rows: number | null, columns: number | null): null;
  gridlines(sheet: string, hidden: boolean): null;
  addMetadata(sheet: string | null, key: string, value: string): Metadata;
  removeMetadata(id: number): null;
  protect(sheet: string, area: Area | null): Protection;
  setProtection(protection: Protection): null;
  unprotect(id: number): null;
  setName(name: string, area: Area): null;
  flush(): null;
  /** Shows or asks; where a person answers, the answer comes later. */
  ui(event: UiEvent): UiAnswer | null | Promise<UiAnswer | null>;
}

export type Operation = keyof Operations;

/** What an operation is in the bill of service calls; navigation and what the user is shown are free. */
type OperationKind = 'read' | 'write' | 'navigation' | 'ui';

const NAVIGATION: readonly Operation[] = [
  'spreadsheet',
  'tabs',
  'activeTab',
  'activate',
  'selection',
  'select',
  'extent',
  'size',
  // waits for what is billed already
  'flush',
];
const READS: readonly Operation[] = [
  'values',
  'displayValues',
  'formulas',
  'formats',
  'backgrounds',
  'validations',
  'notes',
  'conditionalRules',
  'frozen',
  'rowHidden',
  'metadata',
  'protections',
  'names',
];

/** The kind of an operation. */
export const kindOf = (op: Operation): OperationKind =>
  op === 'ui' ? 'ui' : NAVIGATION.includes(op) ? 'navigation' : READS.includes(op) ? 'read' : 'write';

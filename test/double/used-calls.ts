// The calls of Apps Script that the add-on makes, each with what it costs, and below each list those that only the hands of tests make.
// The double has these and no others; what the add-on begins to use must be named here first.

/** What a call is in the bill: reads and writes are counted, finding one's way reaches the service too, the rest stays in the script. */
export type Kind = 'read' | 'write' | 'way' | 'none';

type Calls<Whole> = Readonly<Partial<Record<keyof Whole, Kind>>>;

type Google = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type ValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type RuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

export const APP = {
  getActiveSpreadsheet: 'way',
  flush: 'way',
  getUi: 'none',
  newDataValidation: 'none',
  newConditionalFormatRule: 'none',
  // hands
  getActive: 'way',
} as const satisfies Calls<Google>;

export const SPREADSHEET = {
  getSheets: 'way',
  getSheetByName: 'way',
  setActiveSheet: 'way',
  setActiveRange: 'way',
  getSpreadsheetTimeZone: 'way',
  getSpreadsheetLocale: 'way',
  getName: 'way',
  toast: 'none',
  createDeveloperMetadataFinder: 'none',
  insertSheet: 'write',
  deleteSheet: 'write',
  setNamedRange: 'write',
  // hands
  getActiveSheet: 'way',
  getActiveRange: 'way',
  getNamedRanges: 'read',
} as const satisfies Calls<Spreadsheet>;

export const SHEET = {
  getName: 'way',
  getSheetId: 'way',
  getParent: 'way',
  getLastRow: 'way',
  getLastColumn: 'way',
  getMaxRows: 'way',
  getMaxColumns: 'way',
  getDataRange: 'way',
  getRange: 'none',
  getRangeList: 'none',
  setName: 'write',
  insertRowsAfter: 'write',
  insertColumnsAfter: 'write',
  deleteRows: 'write',
  setFrozenRows: 'write',
  setFrozenColumns: 'write',
  setColumnWidths: 'write',
  setRowHeights: 'write',
  setConditionalFormatRules: 'write',
  addDeveloperMetadata: 'write',
  protect: 'write',
  // hands
  getFrozenRows: 'read',
} as const satisfies Calls<Sheet>;

export const RANGE = {
  getSheet: 'none',
  getRow: 'none',
  getColumn: 'none',
  getNumRows: 'none',
  getNumColumns: 'none',
  getValues: 'read',
  getFormulas: 'read',
  getFormula: 'read',
  getNumberFormats: 'read',
  getNumberFormat: 'read',
  getDataValidations: 'read',
  setValues: 'write',
  setValue: 'write',
  setNumberFormats: 'write',
  setNumberFormat: 'write',
  setNotes: 'write',
  setDataValidation: 'write',
  setFontWeights: 'write',
  setFontWeight: 'write',
  setFontStyles: 'write',
  setFontSizes: 'write',
  setFontColors: 'write',
  setBackgrounds: 'write',
  setHorizontalAlignments: 'write',
  setVerticalAlignment: 'write',
  setWraps: 'write',
  setBorder: 'write',
  merge: 'write',
  mergeAcross: 'write',
  mergeVertically: 'write',
  breakApart: 'write',
  clearContent: 'write',
  // hands
  getA1Notation: 'none',
  getValue: 'read',
  getNotes: 'read',
  getBackgrounds: 'read',
  setFormula: 'write',
} as const satisfies Calls<Range>;

export const RANGE_LIST = { setValue: 'write' } as const satisfies Calls<RangeList>;

export const FINDER = { withKey: 'none', find: 'read' } as const satisfies Calls<Finder>;
export const METADATA = { getLocation: 'none', getValue: 'none' } as const satisfies Calls<Metadata>;
export const LOCATION = { getSheet: 'none' } as const satisfies Calls<Location>;
export const PROTECTION = { setDescription: 'write', setWarningOnly: 'write' } as const satisfies Calls<Protection>;

export const VALIDATION = {
  getAllowInvalid: 'none',
  getCriteriaType: 'none',
  getCriteriaValues: 'none',
} as const satisfies Calls<Validation>;
export const VALIDATION_BUILDER = {
  requireValueInList: 'none',
  setAllowInvalid: 'none',
  build: 'none',
} as const satisfies Calls<ValidationBuilder>;

export const RULE = {
  // hands
  getRanges: 'none',
} as const satisfies Calls<Rule>;
export const RULE_BUILDER = {
  whenTextStartsWith: 'none',
  setBackground: 'none',
  setRanges: 'none',
  build: 'none',
} as const satisfies Calls<RuleBuilder>;

export const UI = {
  createAddonMenu: 'none',
  alert: 'none',
  prompt: 'none',
  showSidebar: 'none',
} as const satisfies Calls<GoogleAppsScript.Base.Ui>;
export const MENU = {
  addItem: 'none',
  addSeparator: 'none',
  addToUi: 'none',
} as const satisfies Calls<GoogleAppsScript.Base.Menu>;
export const PROMPT = {
  getSelectedButton: 'none',
  getResponseText: 'none',
} as const satisfies Calls<GoogleAppsScript.Base.PromptResponse>;

export const HTML = { createHtmlOutputFromFile: 'none' } as const satisfies Calls<GoogleAppsScript.HTML.HtmlService>;
export const PAGE = { setTitle: 'none' } as const satisfies Calls<GoogleAppsScript.HTML.HtmlOutput>;

export const LOCKS = { getDocumentLock: 'none' } as const satisfies Calls<GoogleAppsScript.Lock.LockService>;
export const LOCK = { tryLock: 'none', releaseLock: 'none' } as const satisfies Calls<GoogleAppsScript.Lock.Lock>;
export const UTILITIES = { formatDate: 'none' } as const satisfies Calls<GoogleAppsScript.Utilities.Utilities>;

import { UNFINISHED } from '../core/layouts/tab.ts';
import { type TemplateTab, templateTabs } from '../core/layouts/template.ts';
import { withLock } from './lock.ts';
import { begin, finish, growTo, setWidths, unfinished, writeCells } from './write-cells.ts';
import { type Zone, zoneOf } from './zone.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// The blank tab that a new file comes with
const FIRST_TAB = /^(Sheet|Trang tính) ?1$/;

/** Creates the tabs of the template that are not there yet; a tab of the same name is never touched. Gives the titles of those created. */
export const createTemplate = (): { tabs: string[]; message: string } =>
  withLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const created = missingTabs(spreadsheet, templateTabs());
    if (created.length > 0) removeFirstTab(spreadsheet);
    const tabs = created.map(({ title }) => title);
    const message =
      tabs.length === 0
        ? 'Các trang mẫu đã có đủ, không tạo thêm trang nào.'
        : `Đã tạo ${tabs.length} trang mẫu: ${tabs.join(', ')}. Hãy bắt đầu ở trang «Chi bộ».`;
    return { tabs, message };
  });

/** Makes the tabs of a template that are not there, or were left unfinished by a run that broke off; a tab of the same name is never touched. Gives those made. */
export const missingTabs = (spreadsheet: Spreadsheet, tabs: readonly TemplateTab[]): readonly TemplateTab[] => {
  const zone = zoneOf(spreadsheet.getSpreadsheetTimeZone());
  const sheets = new Map(spreadsheet.getSheets().map(sheet => [sheet.getName().toLowerCase(), sheet]));
  return tabs.filter(tab => {
    const same = sheets.get(tab.title.toLowerCase()) ?? null;
    if (same !== null && same.getLastRow() > 0 && same.getRange(1, 1).getValue() !== UNFINISHED) return false;
    createTab(spreadsheet, tab, zone, same);
    return true;
  });
};

/** Removes the blank tab that a new file comes with. */
export const removeFirstTab = (spreadsheet: Spreadsheet): void => {
  const blank = spreadsheet.getSheets().find(sheet => FIRST_TAB.test(sheet.getName()));
  if (blank && blank.getLastRow() === 0) spreadsheet.deleteSheet(blank);
};

/** Makes one tab of the template, in one that was left over or at the end of the spreadsheet. */
export const createTab = (spreadsheet: Spreadsheet, tab: TemplateTab, zone: Zone, leftOver: Sheet | null): void => {
  const sheet = leftOver ?? spreadsheet.insertSheet(tab.title, spreadsheet.getSheets().length);
  begin(sheet);
  growTo(sheet, tab.length, tab.widths.length);
  for (const { area, format } of tab.formats) sheet.getRange(...area).setNumberFormat(format);
  writeCells(sheet, unfinished(tab.rows), zone);
  const [notes] = tab.notes;
  if (notes) sheet.getRange(1, 1, 1, notes.length).setNotes([[...notes]]);
  for (const { area, values, strict } of tab.lists)
    sheet.getRange(...area).setDataValidation(
      SpreadsheetApp.newDataValidation()
        .requireValueInList([...values], true)
        .setAllowInvalid(!strict)
        .build(),
    );
  if (tab.highlights.length > 0) highlight(sheet, tab);
  setWidths(sheet, tab.widths);
  if (tab.frozenRows > 0) sheet.setFrozenRows(tab.frozenRows);
  if (tab.frozenColumns > 0) sheet.setFrozenColumns(tab.frozenColumns);
  finish(sheet, tab.rows, zone);
};

const highlight = (sheet: Sheet, { highlights }: TemplateTab): void =>
  sheet.setConditionalFormatRules(
    highlights.map(({ area, startsWith, background }) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenTextStartsWith(startsWith)
        .setBackground(background)
        .setRanges([sheet.getRange(...area)])
        .build(),
    ),
  );

import type { Cell, Style } from '../core/layouts/tab.ts';
import { type TemplateTab, templateTabs } from '../core/layouts/template.ts';
import { safeText } from './boxes.ts';
import { withLock } from './lock.ts';
import { runs } from './write-tab.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// The blank tab that a new file comes with
const FIRST_TAB = /^(Sheet|Trang tính) ?1$/;

/** Creates the tabs of the template that are not there yet; a tab of the same name is never touched. Gives the titles of those created. */
export const createTemplate = (): { tabs: string[]; message: string } =>
  withLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const created = templateTabs().filter(({ title }) => spreadsheet.getSheetByName(title) === null);
    for (const tab of created) createTab(spreadsheet, tab);
    if (created.length > 0) removeFirstTab(spreadsheet);
    const tabs = created.map(({ title }) => title);
    const message =
      tabs.length === 0
        ? 'Các trang mẫu đã có đủ, không tạo thêm trang nào.'
        : `Đã tạo ${tabs.length} trang mẫu: ${tabs.join(', ')}. Hãy bắt đầu ở trang «Chi bộ».`;
    return { tabs, message };
  });

const removeFirstTab = (spreadsheet: Spreadsheet): void => {
  const blank = spreadsheet.getSheets().find(sheet => FIRST_TAB.test(sheet.getName()));
  if (blank && blank.getLastRow() === 0) spreadsheet.deleteSheet(blank);
};

const createTab = (spreadsheet: Spreadsheet, tab: TemplateTab): void => {
  const sheet = spreadsheet.insertSheet(tab.title, spreadsheet.getSheets().length);
  const width = tab.widths.length;
  if (sheet.getMaxRows() < tab.length) sheet.insertRowsAfter(sheet.getMaxRows(), tab.length - sheet.getMaxRows());
  if (sheet.getMaxColumns() < width) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
  // formats before values: a code typed into a text column must stay text
  for (const { area, format } of tab.formats) sheet.getRange(...area).setNumberFormat(format);
  const each = <T>(pick: (cell: Cell) => T): T[][] => tab.rows.map(row => row.map(pick));
  const look = <K extends keyof Style>(key: K, fallback: NonNullable<Style[K]>): NonNullable<Style[K]>[][] =>
    each(({ style }) => style[key] ?? fallback);
  const range = sheet.getRange(1, 1, tab.rows.length, width);
  range.setFontWeights(each(({ style }) => (style.bold ? 'bold' : 'normal')));
  range.setFontSizes(look('size', 10));
  range.setFontColors(look('color', '#000000'));
  range.setBackgrounds(look('background', '#ffffff'));
  range.setHorizontalAlignments(look('align', 'left'));
  range.setWraps(each(({ style }) => style.wrap ?? false));
  range.setVerticalAlignment('middle');
  range.setValues(
    each(({ value }) =>
      typeof value === 'string'
        ? safeText(value)
        : typeof value === 'object' && 'formula' in value
          ? value.formula
          : value,
    ),
  );
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
  for (const [first, count, pixels] of runs(tab.widths)) sheet.setColumnWidths(first, count, pixels);
  if (tab.frozenRows > 0) sheet.setFrozenRows(tab.frozenRows);
  if (tab.frozenColumns > 0) sheet.setFrozenColumns(tab.frozenColumns);
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

import { formatMonth, type Month } from '../core/values/period.ts';
import { type Answer, answer } from './answer.ts';
import { writeCheck } from './check-month.ts';
import { createTemplate } from './create-template.ts';
import { openMonth } from './open-month.ts';
import { newestReportedMonth, nextMonth } from './period.ts';
import { summarizeMonth } from './summarize-month.ts';
import { undoLastFix } from './undo-fix.ts';

/** Builds the menu and nothing else: `onOpen` may run where neither the document nor properties may be touched. */
export const buildMenu = (): void => {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Mở thanh bên', 'menuOpenSidebar')
    .addItem('Kiểm tra tháng', 'menuCheckMonth')
    .addItem('Lập tổng hợp tháng', 'menuSummarizeMonth')
    .addItem('Mở tháng mới', 'menuOpenMonth')
    .addItem('Hoàn tác lần sửa gần nhất', 'menuUndoLastFix')
    .addSeparator()
    .addItem('Tạo bảng mẫu', 'menuCreateTemplate')
    .addToUi();
};

/** Asks for a month; an empty answer is the month proposed, null means that the person changed their mind. */
const askMonth = (title: string, proposed: Month): string | null => {
  const ui = SpreadsheetApp.getUi();
  const reply = ui.prompt(title, `Tháng nào? Để trống là tháng ${formatMonth(proposed)}.`, ui.ButtonSet.OK_CANCEL);
  if (reply.getSelectedButton() !== ui.Button.OK) return null;
  return reply.getResponseText().trim() || proposed;
};

/** Shows what became of an action: a toast when it went well, a dialog with what to do when it did not. */
const show = <T>(
  title: string,
  result: Answer<T | null>,
  told: (value: T) => { message: string; sheet?: string | null },
): void => {
  if (!result.ok) {
    SpreadsheetApp.getUi().alert(title, result.fault.message, SpreadsheetApp.getUi().ButtonSet.OK);
    return;
  }
  if (result.value === null) return;
  const { message, sheet } = told(result.value);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tab = sheet ? spreadsheet.getSheetByName(sheet) : null;
  if (tab) spreadsheet.setActiveSheet(tab);
  spreadsheet.toast(message, title, 10);
};

/** Runs an action for a month that the person chooses. */
const forMonth = <T>(title: string, propose: () => { month: Month }, action: (month: string) => T): Answer<T | null> =>
  answer(() => {
    const month = askMonth(title, propose().month);
    return month === null ? null : action(month);
  });

export const menuOpenSidebar = (): void =>
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Sổ chi bộ'));

export const menuCheckMonth = (): void => {
  const title = 'Kiểm tra tháng';
  show(title, forMonth(title, newestReportedMonth, writeCheck), ({ sheet, errors, warnings }) => ({
    sheet,
    message:
      errors + warnings === 0 ? 'Không có lỗi nào.' : `Có ${errors} lỗi, ${warnings} cảnh báo. Xem trang «${sheet}».`,
  }));
};

export const menuSummarizeMonth = (): void => {
  const title = 'Lập tổng hợp tháng';
  show(title, forMonth(title, newestReportedMonth, summarizeMonth), ({ summary, message }) => ({
    sheet: summary.sheet,
    message,
  }));
};

export const menuOpenMonth = (): void => {
  const title = 'Mở tháng mới';
  show(title, forMonth(title, nextMonth, openMonth), value => value);
};

export const menuUndoLastFix = (): void => {
  show(
    'Hoàn tác lần sửa gần nhất',
    answer(() => undoLastFix()),
    value => value,
  );
};

export const menuCreateTemplate = (): void => {
  show(
    'Tạo bảng mẫu',
    answer(() => createTemplate()),
    ({ message, tabs }) => ({ message, sheet: tabs.includes('Chi bộ') ? 'Chi bộ' : null }),
  );
};

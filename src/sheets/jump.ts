import { placeOf } from '../core/table/runs.ts';
import { SetupFault } from './answer.ts';
import type { Done } from './calls.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const shownTab = (title: string): Sheet => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(title);
  if (sheet === null)
    throw new SetupFault(
      'tab-gone',
      `Không còn trang «${title}»: trang đã bị xóa hoặc đổi tên. Hãy tải lại thanh bên rồi làm lại.`,
    );
  spreadsheet.setActiveSheet(sheet);
  return sheet;
};

/** Shows a tab. Fault `tab-gone`. */
export const openTab = (title: string): Done => {
  shownTab(title);
  return { message: `Đã mở trang «${title}».` };
};

/** Shows a box (`P12`) of a tab, selected; a blank box is the tab alone. Fault `tab-gone`, also when the tab no longer reaches that far. */
export const jump = (title: string, box: string): Done => {
  if (box === '') return openTab(title);
  const sheet = shownTab(title);
  const { row, column } = placeOf(box);
  if (row > sheet.getMaxRows() || column > sheet.getMaxColumns())
    throw new SetupFault(
      'tab-gone',
      `Trang «${title}» không còn ô ${box}: dòng hoặc cột đã bị xóa. Hãy kiểm tra lại tháng.`,
    );
  SpreadsheetApp.getActiveSpreadsheet().setActiveRange(sheet.getRange(row, column));
  return { message: `Đã chọn ô ${box} của trang «${title}».` };
};

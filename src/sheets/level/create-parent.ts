import { type NewUnit, registryTab } from '../../core/layouts/registry-tab.ts';
import { settingsTab } from '../../core/layouts/template.ts';
import { missingTabs, removeFirstTab } from '../create-template.ts';
import { withLock } from '../lock.ts';
import { readWorkbook } from '../workbook.ts';
import { connect } from './connect.ts';

/** Creates the tabs of a level above that are missing (`Cấu hình`, `Đơn vị`), fills in units, and connects them for a year; a tab of the same name is never touched. */
export const createParent = (units: readonly NewUnit[], year: number | null): { tabs: string[]; message: string } =>
  withLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const tabs = missingTabs(spreadsheet, [settingsTab(), registryTab(units)]).map(({ title }) => title);
    if (tabs.length > 0) removeFirstTab(spreadsheet);
    if (units.length === 0 || year === null)
      return { tabs, message: 'Hãy ghi các đơn vị vào trang «Đơn vị» rồi chọn «Cập nhật nguồn».' };
    const { sheet, message } = connect(readWorkbook(), year);
    return { tabs: [...tabs, sheet], message };
  });

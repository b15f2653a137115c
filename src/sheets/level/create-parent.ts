import { registryTab } from '../../core/layouts/registry-tab.ts';
import { settingsTab } from '../../core/layouts/template.ts';
import { REGISTRY_LABELS } from '../../core/level/registry.ts';
import { safeText } from '../boxes.ts';
import { createTab, removeFirstTab } from '../create-template.ts';
import { withLock } from '../lock.ts';
import { readWorkbook } from '../workbook.ts';
import { zoneOf } from '../zone.ts';
import { connect } from './connect.ts';

/** A unit of the level below as it is registered. */
interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly link: string;
}

/** Creates the tabs of a level above that are missing (`Cấu hình`, `Đơn vị`), fills in units, and connects them for a year; a tab of the same name is never touched. */
export const createParent = (units: readonly NewUnit[], year: number | null): { tabs: string[]; message: string } =>
  withLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const missing = [settingsTab(), registryTab()].filter(({ title }) => spreadsheet.getSheetByName(title) === null);
    const zone = zoneOf(spreadsheet.getSpreadsheetTimeZone());
    for (const tab of missing) createTab(spreadsheet, tab, zone);
    const tabs = missing.map(({ title }) => title);
    const registry = missing.some(({ title }) => title === registryTab().title)
      ? spreadsheet.getSheetByName(registryTab().title)
      : null;
    if (tabs.length > 0) removeFirstTab(spreadsheet);
    if (registry === null || units.length === 0 || year === null)
      return { tabs, message: 'Hãy ghi các đơn vị vào trang «Đơn vị» rồi chọn «Cập nhật nguồn».' };
    registry
      .getRange(2, 1, units.length, REGISTRY_LABELS.length)
      .setValues(units.map(({ code, name, type, link }) => [...[code, name, type, link].map(safeText), '']));
    const { sheet, message } = connect(readWorkbook(), year);
    return { tabs: [...tabs, sheet], message };
  });

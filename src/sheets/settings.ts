import { readBook } from '../core/book/read-book.ts';
import { settingPairs } from '../core/settings/setting-pairs.ts';
import { settingsView } from '../core/views/settings-view.ts';
import type { SettingsView } from '../core/views/views.ts';
import { ownTabs, readWorkbook, type Workbook } from './workbook.ts';

/** Shows settings, rubric and presets; a spreadsheet without any table has its defaults. Writes nothing. */
export const viewSettings = (workbook: Workbook = readWorkbook()): SettingsView => {
  const tabs = ownTabs(workbook);
  const { settingFaults, rubric } = readBook(tabs);
  return settingsView(tabs.settings !== null, settingPairs(tabs.settings), settingFaults, rubric);
};

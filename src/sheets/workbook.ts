import type { Book } from '../core/book/book.ts';
import { readBook, sortTabs } from '../core/book/read-book.ts';
import { whyUnread } from '../core/book/why-unread.ts';
import type { Moment } from '../core/layouts/published-tab.ts';
import { isSourcesKey, SOURCES_STAMP_ROW } from '../core/layouts/sources-tab.ts';
import { stampKey } from '../core/layouts/tab.ts';
import { readRegistry } from '../core/level/registry.ts';
import type { Grid } from '../core/table/grid.ts';
import type { Day } from '../core/values/sheet-date.ts';
import { SetupFault } from './answer.ts';
import { boxesOf } from './boxes.ts';
import { type Zone, zoneOf } from './zone.ts';

/** The metadata by which generated tabs are recognised. */
export const METADATA_KEY = 'so-chi-bo';

/** A tab of the spreadsheet with its boxes. */
export interface Tab {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly grid: Grid;
  /** As read, for boxes that are written back unchanged. */
  readonly values: readonly (readonly unknown[])[];
  /** What the tab was generated as (`tong-hop/2026-11`), or null when it is people's own. */
  readonly key: string | null;
}

/** The spreadsheet as read in one go: every tab once. */
export interface Workbook {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly zone: Zone;
  readonly monthFirst: boolean;
  readonly tabs: readonly Tab[];
}

// Locales in which a typed 5/11/2026 is 11 May; everywhere else the day comes first, or the year
const MONTH_FIRST = /^(en_US|en_PH|en$)/;

/** Whether a spreadsheet reads the month first. */
export const isMonthFirst = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): boolean =>
  MONTH_FIRST.test(spreadsheet.getSpreadsheetLocale() ?? '');

/** Reads every tab once, the time zone, the locale and the metadata of generated tabs: number of tabs + 3 calls. */
export const readWorkbook = (): Workbook => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const zone = zoneOf(spreadsheet.getSpreadsheetTimeZone());
  const keys = new Map<number, string>();
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find()) {
    const sheet = metadata.getLocation().getSheet();
    if (sheet) keys.set(sheet.getSheetId(), metadata.getValue() ?? '');
  }
  const tabs = spreadsheet.getSheets().map((sheet): Tab => {
    const values: unknown[][] = sheet.getDataRange().getValues();
    const grid = { sheet: sheet.getName(), boxes: boxesOf(values, zone), hidden: hiddenRows(sheet) };
    return { sheet, grid, values, key: keys.get(sheet.getSheetId()) ?? stampOf(values) };
  });
  return { spreadsheet, zone, monthFirst: isMonthFirst(spreadsheet), tabs };
};

/** Asks whether a row (from 0) is hidden, by hand or by a filter; each row at most once. */
const hiddenRows = (sheet: GoogleAppsScript.Spreadsheet.Sheet): ((row: number) => boolean) => {
  const known = new Map<number, boolean>();
  return row => {
    const hidden = known.get(row) ?? (sheet.isRowHiddenByUser(row + 1) || sheet.isRowHiddenByFilter(row + 1));
    known.set(row, hidden);
    return hidden;
  };
};

const stampOf = (values: readonly (readonly unknown[])[]): string | null => {
  const keyAt = (row: number): string | null => {
    const first = values[row]?.[0];
    return typeof first === 'string' ? stampKey(first) : null;
  };
  // a tab of imports has its line above them, for what others publish may be any text
  const head = keyAt(SOURCES_STAMP_ROW - 1);
  if (head !== null && isSourcesKey(head)) return head;
  for (let row = values.length - 1; row >= 0; row--) {
    const key = keyAt(row);
    if (key !== null) return key;
  }
  return null;
};

// the registry of a level above has codes and names as a roster has
const isRegistry = ({ key, grid }: Tab): boolean => key === null && readRegistry(grid) !== null;

/** The tabs of a workbook that are people's own and may hold meetings, by what they are. */
export const ownTabs = ({ tabs, monthFirst }: Workbook) =>
  sortTabs(
    tabs.filter(tab => tab.key === null && !isRegistry(tab)).map(tab => tab.grid),
    monthFirst,
  );

/** Whether any of people's own tabs is a table of meetings. */
export const hasMeetings = (workbook: Workbook): boolean => readBook(ownTabs(workbook)).tables.length > 0;

/** Fault `level-above` for a spreadsheet that registers units and has no meetings of its own. */
export const refuseLevelAbove = ({ tabs }: Workbook, { tables }: Book): void => {
  if (tables.length === 0 && tabs.some(isRegistry))
    throw new SetupFault(
      'level-above',
      'Tệp này là của cấp trên: không có sổ họp, chỉ gộp số liệu các đơn vị công bố. Hãy mở thanh bên để gộp.',
    );
};

/** Reads the meetings of a workbook; generated tabs are no source. Faults `level-above`, and `no-table` when there is no meetings table anywhere. */
export const bookOf = (workbook: Workbook): Book => {
  const tabs = ownTabs(workbook);
  const book = readBook(tabs);
  refuseLevelAbove(workbook, book);
  if (book.tables.length === 0)
    throw new SetupFault(
      'no-table',
      whyUnread(tabs.others) ??
        'Không thấy bảng họp nào trong tệp này: cần một trang có cột chi bộ, và số có mặt hoặc tổng điểm. Hãy mở đúng tệp, hoặc chọn «Tạo bảng mẫu».',
    );
  return book;
};

/** Now in the zone of the spreadsheet. */
export const momentIn = (zone: Zone): Moment => {
  const local = new Date(Date.now() + zone.winter);
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  return { y: local.getUTCFullYear(), m: local.getUTCMonth() + 1, d: local.getUTCDate(), minute };
};

/** Today in the zone of the spreadsheet. */
export const todayIn = (zone: Zone): Day => {
  const { y, m, d } = momentIn(zone);
  return { y, m, d };
};

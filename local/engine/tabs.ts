import type { Operations, Tab } from '../protocol/protocol.ts';
import { boxReader, boxValue, sheetOf } from './boxes.ts';
import type { Core } from './core.ts';

type TabOperations = Pick<
  Operations,
  | 'tabs'
  | 'activeTab'
  | 'activate'
  | 'selection'
  | 'select'
  | 'extent'
  | 'size'
  | 'insertTab'
  | 'deleteTab'
  | 'renameTab'
  | 'moveTab'
  | 'hideTab'
  | 'tabColor'
>;

/** The number Apps Script knows a tab by: the host's own tabs are named after theirs, for one made in a page it is made from the name. */
const gidOf = (id: string): number =>
  /^\d{1,10}$/.test(id)
    ? Number(id)
    : [...id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_000_007, 7);

/** Titles differ for Google even if only the letters' case is the same. */
const checkTitle = (core: Core, name: string, own?: string): void => {
  if (name === '' || name.length > 100) throw new Error('The sheet name is invalid.');
  const taken = core.workbook.getSheets().some(sheet => sheet.getSheetId() !== own && sheet.getSheetName() === name);
  if (taken) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
};

/** Tabs: their list, order, names, sizes and which one is shown. */
export const tabOperations = (core: Core): TabOperations => {
  let selected: Parameters<Operations['select']>[0] | null = null;
  const tabs = (): Tab[] =>
    core.workbook.getSheets().map(sheet => ({
      id: sheet.getSheetId(),
      gid: gidOf(sheet.getSheetId()),
      name: sheet.getSheetName(),
      hidden: sheet.isSheetHidden(),
    }));

  return {
    tabs,
    activeTab: () => core.workbook.getActiveSheet().getSheetId(),
    activate: sheet => {
      core.workbook.setActiveSheet(sheetOf(core, sheet));
      if (selected?.sheet !== sheet) selected = null;
      return null;
    },
    selection: () =>
      selected ?? { sheet: core.workbook.getActiveSheet().getSheetId(), row: 0, column: 0, rows: 1, columns: 1 },
    select: area => {
      core.workbook.setActiveSheet(sheetOf(core, area.sheet));
      selected = area;
      return null;
    },
    extent: id => {
      let rows = 0;
      let columns = 0;
      const box = boxReader(core, id);
      const matrix = sheetOf(core, id).getSheet().getCellMatrix();
      const take = (row: number, column: number): void => {
        if (row < rows && column < columns) return;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      };
      matrix.forValue((row, column, cell) => {
        if (cell && (cell.f || cell.si || (cell.v !== undefined && cell.v !== null && cell.v !== '')))
          take(row, column);
      });
      const spilled = core.formulas.getArrayFormulaCellData()?.[core.workbook.getId()]?.[id] ?? {};
      for (const row of Object.keys(spilled).map(Number))
        for (const column of Object.keys(spilled[row] ?? {}).map(Number))
          if (boxValue(box(row, column)) !== '') take(row, column);
      return { rows, columns };
    },
    size: id => ({ rows: sheetOf(core, id).getMaxRows(), columns: sheetOf(core, id).getMaxColumns() }),
    insertTab: (name, index) => {
      checkTitle(core, name);
      const id = String(Math.max(...tabs().map(tab => tab.gid), 0) + 101);
      core.workbook.insertSheet(name, {
        ...(index === null ? {} : { index }),
        sheet: { id, rowCount: 1000, columnCount: 26 },
      });
      return id;
    },
    deleteTab: sheet => {
      if (tabs().length < 2) throw new Error("You can't remove all the sheets in a document.");
      core.workbook.deleteSheet(sheetOf(core, sheet));
      if (selected?.sheet === sheet) selected = null;
      return null;
    },
    renameTab: (sheet, name) => {
      checkTitle(core, name, sheet);
      sheetOf(core, sheet).setName(name);
      return null;
    },
    moveTab: (sheet, index) => {
      core.workbook.moveSheet(sheetOf(core, sheet), index);
      return null;
    },
    hideTab: (sheet, hidden) => {
      if (hidden) sheetOf(core, sheet).hideSheet();
      else sheetOf(core, sheet).showSheet();
      return null;
    },
    tabColor: (sheet, color) => {
      sheetOf(core, sheet).setTabColor(color ?? '');
      return null;
    },
  };
};

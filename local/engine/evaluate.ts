import { serialText } from '../protocol/serial.ts';
import { boxValue, readBlock, sheetOf, writeCells } from './boxes.ts';
import type { Core } from './core.ts';
import { withCommas } from './formula-text.ts';

/** Room right of the data for what a formula spills. */
const SPARE = { rows: 4000, columns: 400 };

const jsonValue = (value: ReturnType<typeof boxValue>): unknown =>
  typeof value === 'object' ? serialText(value.serial) : value;

/**
 * What a formula gives when it stands on a tab: the spilled rows, days as text, blanks as `""`.
 * The formula is written right of everything, calculated and taken away again.
 */
export const evaluateFormula = async (
  core: Core,
  sheetId: string,
  formula: string,
  calculated: () => Promise<void>,
): Promise<unknown[][]> => {
  const sheet = sheetOf(core, sheetId);
  const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  const [row, column] = [0, size.columns + 1];
  const box = (cell: object) =>
    writeCells(core, sheetId, { [row]: { [column]: { p: null, si: null, v: null, ...cell } } });
  sheet.setRowCount(size.rows + SPARE.rows);
  sheet.setColumnCount(size.columns + SPARE.columns);
  try {
    box({ f: withCommas(formula.startsWith('=') ? formula : `=${formula}`) });
    await calculated();
    const spilled = core.formulas.getArrayFormulaRange()?.[core.workbook.getId()]?.[sheetId]?.[row]?.[column];
    const rows = spilled ? spilled.endRow - spilled.startRow + 1 : 1;
    const columns = spilled ? spilled.endColumn - spilled.startColumn + 1 : 1;
    const values = readBlock(core, { sheet: sheetId, row, column, rows, columns }, boxValue);
    return values.map(line => line.map(jsonValue));
  } finally {
    box({ f: null });
    await calculated();
    sheet.setRowCount(size.rows);
    sheet.setColumnCount(size.columns);
  }
};

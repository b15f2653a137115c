import { type Cell, cell, line, type Style } from './tab.ts';

/** The three rows in which a print is signed: who made it in the first column, who answers for it in the column given (from 1). */
export const signatures = (width: number, right: number, unitName: string): Cell[][] => {
  const bold: Style = { bold: true, align: 'center' };
  const row = (left: string, text: string, style: Style): Cell[] => {
    const cells = line(width);
    cells[0] = cell(left, style);
    cells[right - 1] = cell(text, style);
    return cells;
  };
  return [
    row('', '…………, ngày … tháng … năm ……', { italic: true, align: 'center' }),
    row('NGƯỜI LẬP BIỂU', `T/M ${(unitName || 'ĐẢNG ỦY').toUpperCase()}`, bold),
    row('', 'BÍ THƯ', bold),
  ];
};

import type { ICellData } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT } from '@univerjs/sheets';
import { writtenBox } from '../engine/boxes.ts';
import { withCommas } from '../engine/formula-text.ts';
import type { TypingRules } from '../engine/typing.ts';
import { isDatePattern } from '../protocol/date-pattern.ts';
import type { Grid } from './grid.ts';

const NUMBER = 2;
/** Before the engine's own reading, which takes the month for the day. */
const FIRST = 1000;

export const rules = (): TypingRules => ({ locale: 'vi_VN', year: new Date().getFullYear() });

const typedText = ({ v, p }: ICellData): string | null => {
  if (p?.body) return p.body.dataStream.replace(/\r\n$/, '');
  return typeof v === 'string' || typeof v === 'number' ? String(v) : null;
};

/** Reads what a person types as Google Sheets does in Vietnamese: the day first, a comma before decimals, `;` in formulas. */
export const readTyping = ({ interceptors, api }: Grid): void => {
  const patternAt = (cell: ICellData | null): string | undefined => {
    const styles = api.getActiveWorkbook()?.getWorkbook().getStyles();
    return (cell && styles?.getStyleByCell(cell)?.n?.pattern) || undefined;
  };
  interceptors().writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (value, context, next) => {
      if (!value) return next(value);
      if (value.f) return { ...value, f: withCommas(value.f) };
      const text = typedText(value);
      // Lines and marked letters within a text are the engine's.
      if (text === null || /[\r\n]/.test(text) || (value.p?.body?.textRuns?.length ?? 0) > 0) return next(value);
      const old = context.worksheet.getCellRaw(context.row, context.col);
      return { ...value, ...writtenBox(text, patternAt(old ?? null), rules()) };
    },
  });
  interceptors().writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (value, context, next) => {
      const cell = next(value);
      const raw = context.worksheet.getCellRaw(context.row, context.col);
      if (!cell || raw?.t !== NUMBER || raw.f || isDatePattern(patternAt(raw))) return cell;
      return { ...cell, v: String(cell.v ?? '').replace('.', ',') };
    },
  });
};

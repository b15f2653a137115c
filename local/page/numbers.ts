import { InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT } from '@univerjs/sheets';
import type { Grid } from './grid.ts';

/** After the number formats, which leave a number without one as it is. */
const LAST = 1;
const DIGITS = 10;

/** Shows numbers without a format of their own as Google does in Vietnamese: a comma before decimals. */
export const showCommas = ({ interceptors }: Grid): void => {
  interceptors().intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: LAST,
    handler: (cell, location, next) => {
      const value = cell?.v;
      if (typeof value !== 'number' || Number.isInteger(value)) return next(cell);
      const shown = String(Number(value.toPrecision(DIGITS))).replace('.', ',');
      return next({ ...(cell === location.rawData ? { ...cell } : cell), v: shown });
    },
  });
};

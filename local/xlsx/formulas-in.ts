import { ALL_IMPLEMENTED_FUNCTIONS_SET } from '@univerjs/engine-formula';
import type { Cell } from 'hucre';
import { functionNames, withoutMarks } from '../formula-text.ts';

/** Google writes what Excel lacks as `IFERROR(__xludf.DUMMYFUNCTION("…"),cached)`; this is the text inside. */
const dummyFormula = (formula: string): string | null => {
  const match = /__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)/.exec(formula);
  return match ? (match[1] ?? '').replaceAll('""', '"') : null;
};

/** What a box of a file says about its formula. */
export type FormulaIn =
  | { readonly kind: 'none' }
  /** A box another formula spills into, whose value must not be taken for typed. */
  | { readonly kind: 'spilled' }
  | { readonly kind: 'formula'; readonly text: string; readonly keepResult: boolean };

/**
 * The formula of a box, as a person would type it.
 * @param custom names of the script's own functions
 * @returns `keepResult` when the formula calls what neither engine nor script knows (IMPORTRANGE, QUERY): its last result stands
 */
export const formulaIn = (cell: Cell, custom: ReadonlySet<string>): FormulaIn => {
  if (!cell.formula) return { kind: 'none' };
  const dummy = dummyFormula(cell.formula);
  if (dummy && /^"*COMPUTED_VALUE"*$/.test(dummy)) return { kind: 'spilled' };
  const text = withoutMarks(dummy ?? cell.formula);
  // The set is typed by the engine's own union of names; membership of any text is asked here.
  const known = ALL_IMPLEMENTED_FUNCTIONS_SET as ReadonlySet<string>;
  const keepResult = functionNames(text).some(name => !known.has(name) && !custom.has(name) && name !== 'HYPERLINK');
  return { kind: 'formula', text: text.startsWith('=') ? text : `=${text}`, keepResult };
};

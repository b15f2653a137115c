import { ALL_IMPLEMENTED_FUNCTIONS_SET, LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Cell, Sheet } from 'hucre';
import { functionNames, withoutMarks } from '../engine/formula-text.ts';
import { RECALCULATED } from '../engine/missing-functions.ts';

/** Google writes what Excel lacks as `IFERROR(__xludf.DUMMYFUNCTION("…"),cached)`; this is the text inside. */
const dummyFormula = (formula: string): string | null => {
  const match = /__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)/.exec(formula);
  return match ? (match[1] ?? '').replaceAll('""', '"') : null;
};

/** What a box of a file says about its formula. */
type FormulaIn =
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
  const keepResult = functionNames(text).some(
    name => !known.has(name) && !custom.has(name) && !RECALCULATED.includes(name),
  );
  return { kind: 'formula', text: text.startsWith('=') ? text : `=${text}`, keepResult };
};

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Formulas a file states once for many boxes, by their number. */
export const sharedMasters = (sheet: Sheet): ReadonlyMap<number, Master> => {
  const masters = new Map<number, Master>();
  for (const [key, { formula, formulaType, formulaSharedIndex }] of sheet.cells ?? []) {
    if (formulaType !== 'shared' || !formula || formulaSharedIndex === undefined) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    masters.set(formulaSharedIndex, { row, column, formula });
  }
  return masters;
};

const lexer = new LexerTreeBuilder();

/** The box with its own formula written out where the file only points to a shared one. */
export const withSharedFormula = (
  cell: Cell,
  row: number,
  column: number,
  masters: ReadonlyMap<number, Master>,
): Cell => {
  if (cell.formula || cell.formulaType !== 'shared' || cell.formulaSharedIndex === undefined) return cell;
  const master = masters.get(cell.formulaSharedIndex);
  if (!master) return cell;
  const moved = lexer.moveFormulaRefOffset(`=${master.formula}`, column - master.column, row - master.row);
  return { ...cell, formula: moved.slice(1) };
};

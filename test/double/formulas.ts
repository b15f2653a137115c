import { parseBlock, splitAddress } from '../../local/protocol/a1.ts';
import { outward, type Stored } from './boxes.ts';
import type { DoubleDocument, DoubleTab } from './document.ts';

/** What a formula of the sheet gives, spilled from its box on; null where nobody knows, which is `#NAME?`. */
export type Calculation = (formula: string, tab: string) => readonly (readonly Stored[])[] | null;

type Results = readonly (readonly (Stored | undefined)[])[];

/** Calls a custom function with what its ranges hold, as Sheets does. */
export type CustomFunctions = (name: string, args: readonly unknown[]) => unknown;

/** What all formulas give, by tab; only tabs that have formulas are there. */
export const calculate = (document: DoubleDocument, calculation: Calculation | null): ReadonlyMap<number, Results> => {
  const all = new Map<number, Results>();
  for (const { gid, name, boxes } of document.tabs) {
    const results: (Stored | undefined)[][] = [];
    boxes.forEach((row, i) => {
      row.forEach((box, j) => {
        if (box === undefined || box.formula === '') return;
        const given = calculation?.(box.formula, name) ?? known(box.formula) ?? [['#NAME?']];
        const free = (r: number, c: number): boolean => {
          const there = boxes[i + r]?.[j + c];
          return r + c === 0 || there === undefined || (there.value === '' && there.formula === '');
        };
        const spills = given.every((line, r) => line.every((_, c) => free(r, c)));
        (spills ? given : [['#REF!']]).forEach((line, r) => {
          line.forEach((value, c) => {
            while (results.length <= i + r) results.push([]);
            const target = results[i + r];
            if (target) target[j + c] = value;
          });
        });
      });
    });
    if (results.length > 0) all.set(gid, results);
  }
  return all;
};

/** The formulas that need no calculation: a link shows its text, an import nobody allowed its fault. */
const known = (formula: string): readonly (readonly Stored[])[] | null => {
  const link = /^=HYPERLINK\("(?:[^"]|"")*"[,;]\s*"((?:[^"]|"")*)"\)$/i.exec(formula);
  if (link) return [[(link[1] ?? '').replaceAll('""', '"')]];
  if (/^=IMPORTRANGE\(/i.test(formula)) return [['#REF!']];
  const text = /^="([^"]*)"$/.exec(formula);
  return text ? [[text[1] ?? '']] : null;
};

/** Calculates `=NAME(range;"text";…)` by the custom functions of a script; ranges are read from the document. */
export const customCalculation = (document: DoubleDocument, call: CustomFunctions): Calculation => {
  const argument = (text: string, here: string): unknown => {
    const part = text.trim();
    if (part === '') return undefined;
    const quoted = /^"(.*)"$/s.exec(part);
    if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
    const { tab: title, address } = splitAddress(part);
    const tab = document.tabs.find(({ name }) => name === (title ?? here));
    const block = tab && parseBlock(address, tab);
    if (!tab || !block) throw new Error(`not in the double: the argument ${part} of a formula`);
    return rowsOf(document, tab, block);
  };
  return (formula, here) => {
    const [, name = '', inner = ''] = /^=(SHCB_\w+)\((.*)\)$/s.exec(formula) ?? [];
    if (name === '') return null;
    const result = call(
      name,
      inner.split(/[,;](?=(?:[^"']|"[^"]*"|'[^']*')*$)/).map(part => argument(part, here)),
    );
    // custom functions give a block or a single value
    const block = (Array.isArray(result) ? result : [[result]]) as readonly (readonly Stored[])[];
    return block;
  };
};

// a range of a formula may reach past the tab
const rowsOf = (
  document: DoubleDocument,
  tab: DoubleTab,
  block: { row: number; column: number; rows: number; columns: number },
) =>
  Array.from({ length: Math.min(block.rows, tab.rows - block.row) }, (_, i) =>
    Array.from({ length: Math.min(block.columns, tab.columns - block.column) }, (_, j) => {
      const value = tab.boxes[block.row + i]?.[block.column + j]?.value ?? '';
      return outward(value, document.reading);
    }),
  );

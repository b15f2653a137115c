import type { ICellData, IRange, IWorkbookData } from '@univerjs/core';
import type { IFunctionService } from '@univerjs/engine-formula';
import type { NamedArea, Operation, Operations, Place } from '../protocol/protocol.ts';
import { blockOperations } from './block-operations.ts';
import { bootEngine } from './boot.ts';
import type { Core } from './core.ts';
import { evaluateFormula } from './evaluate.ts';
import { layoutOperations } from './layout.ts';
import { type Live, openLive } from './live.ts';
import { keepRecords } from './records.ts';
import { ruleOperations } from './rules.ts';
import { tabOperations } from './tabs.ts';
import type { TypingRules } from './typing.ts';

interface EngineOptions {
  readonly snapshot: Partial<IWorkbookData>;
  readonly names: readonly NamedArea[];
  readonly typing: TypingRules;
  readonly timeZone: string;
  readonly show: Operations['ui'];
  readonly prepare: (functions: IFunctionService) => void;
}

/** What one formula spills, the first box included. */
export interface Spill {
  readonly range: IRange;
  readonly cells: readonly { row: number; column: number; cell: ICellData }[];
}

/** The spreadsheet behind one door: operations with plain JSON in and out. */
export interface Engine {
  readonly operations: Operations;
  /** Resolves when every formula stands calculated. */
  calculated(): Promise<void>;
  /** What a formula gives on a tab, as JSON values. @throws when there is no such tab */
  evaluate(sheetName: string, formula: string): Promise<unknown[][]>;
  /** The spilled blocks of a tab, which the snapshot leaves out. */
  spills(sheet: string): Spill[];
  snapshot(): IWorkbookData;
  readonly live: Live;
  /** Whether a script has set this tab's conditional formats, so that those of the file no longer hold. */
  hasNewConditionals(sheet: string): boolean;
  /** Calculates formulas anew whose arguments are the same and whose result is not. */
  recalculate(places: readonly Place[]): void;
  close(): void;
}

/** Operations whose answer, or effect, depends on calculated boxes. */
const CALCULATED: readonly Operation[] = [
  'values',
  'displayValues',
  'extent',
  'flush',
  // a formula's late result would stand over what is written in its place
  'setValues',
  'fill',
  'clear',
  'insertRows',
  'deleteRows',
];

/** Whether the calculation must have ended before this operation runs, as on Google a read waits for it. */
export const needsCalculation = (op: Operation): boolean => CALCULATED.includes(op);

const spillsOf = (core: Core, sheet: string): Spill[] => {
  const unit = core.workbook.getId();
  const ranges: Record<number, Record<number, IRange> | undefined> =
    core.formulas.getArrayFormulaRange()?.[unit]?.[sheet] ?? {};
  const cells = core.formulas.getArrayFormulaCellData()?.[unit]?.[sheet] ?? {};
  return Object.values(ranges)
    .flatMap(line => Object.values(line ?? {}))
    .map(range => {
      const spilled: { row: number; column: number; cell: ICellData }[] = [];
      for (let row = range.startRow; row <= range.endRow; row++)
        for (let column = range.startColumn; column <= range.endColumn; column++) {
          const cell = cells[row]?.[column];
          if (cell) spilled.push({ row, column, cell });
        }
      return { range, cells: spilled };
    })
    .filter(({ cells: spilled }) => spilled.length > 0);
};

/** Opens a workbook in a new engine. */
export const openEngine = (options: EngineOptions): Engine => {
  const core = bootEngine(options.snapshot, options.prepare);
  // Only what boxes show depends on it: 0,9 instead of 0.9.
  core.workbook.setNumfmtLocal(options.typing.locale === 'vi_VN' ? 'vi' : 'en');
  const rules = ruleOperations(core);
  const tabs = tabOperations(core);
  const records = keepRecords(core, options.names);
  const newConditionals = new Set<string>();
  const plain: Operations = {
    ...tabs,
    ...rules,
    ...layoutOperations(core),
    ...blockOperations(core, options.typing, rules),
    ...records.operations,
    setConditionalRules: (sheet, given) => {
      newConditionals.add(sheet);
      return rules.setConditionalRules(sheet, given);
    },
    deleteTab: sheet => {
      tabs.deleteTab(sheet);
      records.forget(sheet);
      return null;
    },
    spreadsheet: () => ({
      id: 'local-host',
      name: core.workbook.getName(),
      locale: options.typing.locale,
      timeZone: options.timeZone,
    }),
    flush: () => null,
    ui: options.show,
  };
  const [operations, live] = openLive({
    core,
    operations: plain,
    forget: records.forget,
    conditionals: sheet => newConditionals.add(sheet),
  });
  return {
    operations,
    calculated: core.calculated,
    evaluate: (sheetName, formula) => {
      const sheet = core.workbook.getSheetByName(sheetName);
      if (!sheet) throw new Error(`There is no tab named ${sheetName}.`);
      return evaluateFormula(core, sheet.getSheetId(), formula, core.calculated);
    },
    spills: sheet => spillsOf(core, sheet),
    hasNewConditionals: sheet => newConditionals.has(sheet),
    snapshot: () => core.workbook.save(),
    recalculate: core.recalculate,
    live,
    close: () => core.univer.dispose(),
  };
};

import { ICommandService, type IExecutionOptions } from '@univerjs/core';
import { isShared, type LiveState, type Mutation, type RecordedOperation, SPILLED } from '../protocol/mutation.ts';
import type { Area, Operation, Operations } from '../protocol/protocol.ts';
import type { Core } from './core.ts';
import { isSound } from './shape.ts';

type LiveEvent =
  /** A change of the workbook; `applied`: by the caller of `apply`; `within`: part of a recorded operation. */
  | { readonly kind: 'change'; readonly mutation: Mutation; readonly applied: boolean; readonly within: boolean }
  /** What a calculation wrote; it is calculated anew after a replay. */
  | { readonly kind: 'result'; readonly mutation: Mutation }
  | { readonly kind: 'operation'; readonly operation: RecordedOperation };

/** The workbook as others watch and change it. */
export interface Live {
  state(): LiveState;
  /** Executes changes made elsewhere. @throws when one is not a change of this workbook or fails */
  apply(mutations: readonly Mutation[]): void;
  replay(operation: RecordedOperation): void;
  watch(listener: (event: LiveEvent) => void): void;
  select(area: Area): void;
  selection(): Area | null;
  /** What a box holds as triggers are told: days as serials, null when it is blank or no longer there. */
  box(sheet: string, row: number, column: number): string | number | boolean | null;
}

/** Operations whose effect is not, or not only, in the engine. */
const RECORDED: readonly Operation[] = [
  'addMetadata',
  'removeMetadata',
  'protect',
  'setProtection',
  'unprotect',
  'setName',
  'setConditionalRules',
  'deleteTab',
];

/** What the workbook is called outside, in pages and journals; within, each engine of the process has an id of its own (`host.ts`). */
const OUTSIDE = 'workbook';

/** The same step with another id of the workbook, wherever it stands: as `unitId`, or as a key. */
const withUnit = (value: unknown, from: string, to: string): unknown => {
  if (Array.isArray(value)) return value.map(each => withUnit(each, from, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key === from ? to : key,
      key === 'unitId' && each === from ? to : withUnit(each, from, to),
    ]),
  );
};

const unitOf = (params: object): unknown => (params as { unitId?: unknown }).unitId;
const tabOf = (params: object): unknown => (params as { subUnitId?: unknown }).subUnitId;

interface LiveOptions {
  readonly core: Core;
  readonly operations: Operations;
  /** Told of a tab that a page removed. */
  readonly forget: (sheet: string) => void;
  /** Told of a tab whose conditional formats a page changed. */
  readonly conditionals: (sheet: string) => void;
}

/** Opens the workbook's changes to watchers. The operations given are wrapped: use those that come back. */
export const openLive = ({ core, operations, forget, conditionals }: LiveOptions): [Operations, Live] => {
  const commands = core.injector.get(ICommandService);
  const unitId = core.workbook.getId();
  // a step is an object, whatever its workbook is called
  const outward = (params: object): object => withUnit(params, unitId, OUTSIDE) as object;
  const inward = (params: object): object => withUnit(params, OUTSIDE, unitId) as object;
  const listeners: ((event: LiveEvent) => void)[] = [];
  let applied: object | null = null;
  let within = false;
  const tell = (event: LiveEvent): void => {
    for (const listener of listeners) listener(event);
  };

  commands.onMutationExecutedForCollab(({ id, params = {} }, options?: IExecutionOptions) => {
    if (!listeners.length) return;
    if (id !== SPILLED && (unitOf(params) !== unitId || !isShared(id))) return;
    const mutation = { id, params: outward(params) };
    if (id === SPILLED || options?.fromFormula) tell({ kind: 'result', mutation });
    else if (!options?.onlyLocal) tell({ kind: 'change', mutation, applied: params === applied, within });
  });

  const record = (name: Operation): void => {
    // Called with what the adapter sends, which keeps to the operation's own type.
    const plain = operations[name] as (...args: unknown[]) => unknown;
    const recorded = (...args: unknown[]): unknown => {
      const outer = within;
      within = true;
      try {
        const result = plain(...args);
        if (!outer) tell({ kind: 'operation', operation: { name, args } });
        return result;
      } finally {
        within = outer;
      }
    };
    Object.assign(wrapped, { [name]: recorded });
  };
  const wrapped: Operations = { ...operations };
  for (const name of RECORDED) record(name);

  const hasTab = (id: string): boolean => core.workbook.getSheetBySheetId(id) !== null;
  const live: Live = {
    state: () => ({
      snapshot: { ...core.workbook.save(), id: OUTSIDE },
      spilled: {
        id: SPILLED,
        params: outward({
          arrayFormulaRange: core.formulas.getArrayFormulaRange(),
          arrayFormulaCellData: core.formulas.getArrayFormulaCellData(),
        }),
      },
    }),
    apply: mutations => {
      for (const mutation of mutations) {
        const { id } = mutation;
        if (!isShared(id) || unitOf(mutation.params) !== OUTSIDE || !isSound(mutation, hasTab))
          throw new Error(`Not a change of this workbook: ${id}`);
        const params = inward(mutation.params);
        applied = params;
        try {
          if (!core.command(id, params)) throw new Error(`The engine refused ${id}.`);
        } finally {
          applied = null;
        }
        const tab = String(tabOf(params) ?? '');
        if (id === 'sheet.mutation.remove-sheet') forget(tab);
        if (id.includes('conditional-rule')) conditionals(tab);
      }
    },
    replay: ({ name, args }) => {
      if (!RECORDED.includes(name)) throw new Error(`Not a recorded operation: ${name}`);
      const operation = wrapped[name] as (...values: unknown[]) => unknown;
      operation(...args);
    },
    watch: listener => {
      listeners.push(listener);
    },
    select: area => {
      operations.select(area);
    },
    selection: () => operations.selection(),
    box: (sheet, row, column) => {
      try {
        const value = operations.values({ sheet, row, column, rows: 1, columns: 1 })[0]?.[0] ?? '';
        return typeof value === 'object' ? value.serial : value === '' ? null : value;
      } catch {
        return null;
      }
    },
  };
  return [wrapped, live];
};

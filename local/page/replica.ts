import type { IExecutionOptions } from '@univerjs/core';
import { isShared, type LiveState, type Mutation, SPILLED } from '../protocol/mutation.ts';
import type { Area } from '../protocol/protocol.ts';
import { onlyFormulas } from '../protocol/results.ts';
import type { Grid } from './grid.ts';

/** This page's copy of the host's workbook. */
export interface Replica {
  /**
   * Takes the host's state in place of everything here.
   * @param keep whether what is under way to the host still is, and stays on top
   * @returns what was made here and is given up
   */
  begin(state: LiveState, change: number, keep: boolean): readonly Mutation[];
  /** A change made elsewhere. */
  follow(mutation: Mutation, change: number): void;
  /** What the host calculated. */
  result(mutation: Mutation): void;
  /** The change sent last is the host's change of this number. */
  taken(change: number): void;
  /** Everything shown here, to be compared with the host's. */
  state(): LiveState | null;
  selection(): Area | null;
  select(area: Area): void;
  /** Whether changes made here have not reached the host. */
  readonly pending: boolean;
}

interface ReplicaEvents {
  readonly send: (base: number, mutations: readonly Mutation[]) => void;
  readonly askState: () => void;
}

const FROM_HOST: IExecutionOptions = { fromCollab: true, fromHost: true };
const RESULT: IExecutionOptions = {
  ...FROM_HOST,
  onlyLocal: true,
  fromFormula: true,
  applyFormulaCalculationResult: true,
};
/** Heights that the grid measures for itself, here as on every other screen. */
const OWN = 'sheet.mutation.set-worksheet-row-auto-height';
/** Changes after which the same place is still the same box. */
const IN_PLACE = /\.(set-range-values|set\.numfmt|remove\.numfmt|update-note|remove-note|set-worksheet-(row|col)-)/;

const copyOf = (mutation: Mutation): Mutation => JSON.parse(JSON.stringify(mutation));

export const openReplica = (grid: Grid, events: ReplicaEvents): Replica => {
  const { api, commands } = grid;
  let unitId = '';
  let base = 0;
  /** The host's change that what waits was made on. */
  let madeOn = 0;
  let replaying = false;
  /** Made here and not yet sent, sent and not yet taken. */
  let waiting: Mutation[] = [];
  let sent: Mutation[] = [];
  /** Whether results came while changes made here were under way: they tell of boxes as they stood before. */
  let crossed = false;
  let planned = false;
  let wantsState = false;

  const execute = ({ id, params }: Mutation, options: IExecutionOptions): void => {
    replaying = true;
    try {
      commands.syncExecuteCommand(id, params, options);
    } finally {
      replaying = false;
    }
  };
  const flush = (): void => {
    planned = false;
    if (sent.length || !waiting.length) return;
    sent = waiting;
    waiting = [];
    events.send(madeOn, sent);
  };
  const plan = (): void => {
    if (planned) return;
    planned = true;
    // After the whole command, whose mutations belong together.
    setTimeout(flush);
  };

  commands.onMutationExecutedForCollab(({ id, params = {} }, options) => {
    if (replaying || options?.fromHost || options?.onlyLocal || id === OWN || !isShared(id)) return;
    if ((params as { unitId?: unknown }).unitId !== unitId) return;
    if (!waiting.length) madeOn = base;
    // The engine may go on using the object.
    waiting.push(copyOf({ id, params }));
    plan();
  });

  const selection = (): Area | null => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet) return null;
    const range = grid.selected();
    // A whole column has no first row, and what is selected may have been deleted elsewhere.
    const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    const row = Math.min(range?.startRow || 0, rows - 1);
    const column = Math.min(range?.startColumn || 0, columns - 1);
    const last = (value: number | undefined, most: number): number =>
      value === undefined || Number.isNaN(value) ? most : Math.min(value, most);
    return {
      sheet: sheet.getSheetId(),
      row,
      column,
      rows: range ? last(range.endRow, rows - 1) - row + 1 : 1,
      columns: range ? last(range.endColumn, columns - 1) - column + 1 : 1,
    };
  };
  const select = ({ sheet, row, column, rows, columns }: Area): void => {
    const workbook = api.getActiveWorkbook();
    const found = workbook?.getSheetBySheetId(sheet);
    if (!workbook || !found || found.isSheetHidden()) return;
    workbook.setActiveSheet(found);
    if (row + rows <= found.getMaxRows() && column + columns <= found.getMaxColumns())
      workbook.setActiveRange(found.getRange(row, column, rows, columns));
  };

  return {
    begin: (state, change, keep) => {
      const place = unitId ? selection() : null;
      const own = [...sent, ...waiting];
      if (unitId) {
        // The grid empties these on its own when a workbook goes, but later than the new one's come.
        execute({ id: SPILLED, params: { arrayFormulaRange: {}, arrayFormulaCellData: {} } }, RESULT);
        api.disposeUnit(unitId);
      }
      base = change;
      crossed = false;
      replaying = true;
      try {
        const workbook = api.createWorkbook(state.snapshot);
        unitId = workbook.getId();
        workbook.setNumfmtLocal('vi');
      } finally {
        replaying = false;
      }
      execute(state.spilled, RESULT);
      if (place) select(place);
      if (keep) {
        for (const mutation of own) execute(copyOf(mutation), FROM_HOST);
        return [];
      }
      waiting = [];
      sent = [];
      wantsState = false;
      return own;
    },
    follow: (mutation, change) => {
      // What is under way here was made on an older change: the host refuses it and sends the state anew.
      base = change;
      execute(mutation, FROM_HOST);
      if (!IN_PLACE.test(mutation.id)) grid.undo.clearUndoRedo(unitId);
    },
    result: mutation => {
      if (sent.length || waiting.length) crossed = true;
      execute(onlyFormulas(mutation, grid.hasFormula), RESULT);
    },
    taken: change => {
      base = change;
      madeOn = change;
      const done = sent;
      sent = [];
      // What was calculated before this change has come after it: the change in its place again, or all anew.
      if (crossed)
        if ([...done, ...waiting].every(({ id }) => IN_PLACE.test(id)))
          for (const mutation of [...done, ...waiting]) execute(copyOf(mutation), FROM_HOST);
        else wantsState = true;
      crossed = false;
      flush();
      if (wantsState && !sent.length) {
        wantsState = false;
        events.askState();
      }
    },
    state: () => {
      const snapshot = api.getActiveWorkbook()?.save();
      return snapshot ? { snapshot, spilled: { id: '', params: grid.spilled() } } : null;
    },
    selection,
    select,
    get pending() {
      return sent.length + waiting.length > 0;
    },
  };
};

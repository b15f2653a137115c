import { type Engine, needsCalculation } from '../engine/engine.ts';
import { kindOf, type Operation } from '../protocol/protocol.ts';
import type { AuthMode, BridgeAnswer } from '../protocol/settings.ts';

export interface ServiceCalls {
  readonly reads: number;
  readonly writes: number;
}

/** The one door scripts reach the spreadsheet through: it counts, refuses and fails on demand. */
export interface Gate {
  /** Begins a new bill. */
  begin(authMode: AuthMode): void;
  /** One operation of a running script: JSON of its arguments in, JSON of its answer out. */
  pass(op: string, args: string): Promise<string>;
  /** One operation of a custom function, while the engine calculates: reads only, not billed. */
  passReadOnly(op: string, args: string): string;
  calls(): ServiceCalls;
  failAt(n: number | null): void;
}

const ASKS = ['alert', 'prompt', 'sidebar', 'dialog'];

const denied = (op: string): Error =>
  new Error(`You do not have permission to call ${op}. The script runs without the authorization it needs.`);

const answer = (value: unknown): string => JSON.stringify({ value: value ?? null } satisfies BridgeAnswer);
const refusal = (thrown: unknown): string =>
  JSON.stringify({ error: thrown instanceof Error ? thrown.message : String(thrown) } satisfies BridgeAnswer);

export const openGate = (engine: Engine): Gate => {
  let authMode: AuthMode = 'FULL';
  let reads = 0;
  let writes = 0;
  let failing: number | null = null;
  let armed: number | null = null;

  const execute = (op: Operation, args: string): unknown => {
    // Names and arguments come from the adapter, which calls through the same interface.
    const operation = engine.operations[op] as ((...values: unknown[]) => unknown) | undefined;
    if (!operation) throw new Error(`The engine has no operation ${op}.`);
    return operation(...JSON.parse(args));
  };
  const check = (op: Operation, args: string): void => {
    const kind = kindOf(op);
    if (kind === 'ui') {
      if (authMode === 'LIMITED' && ASKS.includes(JSON.parse(args)[0]?.kind)) throw denied('SpreadsheetApp.getUi');
      return;
    }
    if (authMode === 'NONE') throw denied('SpreadsheetApp.getActiveSpreadsheet');
    if (kind === 'navigation') return;
    if (kind === 'read') reads++;
    else writes++;
    if (armed !== null && reads + writes === armed)
      throw new Error('Service Spreadsheets failed while accessing document with id local-host.');
  };

  return {
    begin: mode => {
      authMode = mode;
      reads = 0;
      writes = 0;
      armed = failing;
      failing = null;
    },
    pass: async (name, args) => {
      // Checked against the engine's operations in `execute`.
      const op = name as Operation;
      try {
        check(op, args);
        if (needsCalculation(op)) await engine.calculated();
        return answer(await execute(op, args));
      } catch (thrown) {
        return refusal(thrown);
      }
    },
    passReadOnly: (name, args) => {
      // As above.
      const op = name as Operation;
      try {
        const kind = kindOf(op);
        const logs = kind === 'ui' && JSON.parse(args)[0]?.kind === 'log';
        if (kind === 'write' || (kind === 'ui' && !logs)) throw denied(`SpreadsheetApp (${op}) from a custom function`);
        return answer(execute(op, args));
      } catch (thrown) {
        return refusal(thrown);
      }
    },
    calls: () => ({ reads, writes }),
    failAt: n => {
      failing = n;
    },
  };
};

import { ICommandService } from '@univerjs/core';
import {
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import type { Injector } from './core.ts';

/** The engine's own trigger, as pinned: it gathers what changed and starts 100 ms after the last change. */
interface Trigger {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: object;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(all: object, more: object): object;
}

/** How long nothing changes before a calculation begins that nobody waits for, in ms. */
const QUIET = 100;

/**
 * Gives a function that resolves when everything written so far has been calculated and the results stand in their boxes.
 * It starts what waits at once: nobody types here, and scripts wait for every calculation.
 * One calculation follows another. The engine's trigger would break off the one under way and begin anew, tell of the broken one as if it were the new one, and lose track of what rests on spilled blocks.
 */
export const calculationWaiter = (injector: Injector): (() => Promise<void>) => {
  const commands = injector.get(ICommandService);
  // The fields are private in the engine's types; the pinned version keeps their names.
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  /** The calculation under way. */
  let running: Promise<void> | null = null;
  let end = (): void => undefined;
  /** Whether the quiet after a change has ended while another calculation was under way. */
  let due = false;

  const begin = (): void => {
    due = running !== null;
    if (running || !trigger._waitingCommandQueue.length) return;
    clearTimeout(trigger._setTimeoutKey);
    const dirty = trigger._mergeDirty(
      trigger._executingDirtyData,
      trigger._generateDirty(trigger._waitingCommandQueue),
    );
    trigger._executingDirtyData = dirty;
    trigger._waitingCommandQueue = [];
    running = new Promise(resolve => {
      end = resolve;
    });
    commands.executeCommand(SetFormulaCalculationStartMutation.id, { ...dirty }, { onlyLocal: true });
  };

  let quiet = trigger._setTimeoutKey;
  // Runs after the trigger's own listener, which has put a change into its queue and set its timer.
  commands.onCommandExecuted(({ id, params }) => {
    if (trigger._setTimeoutKey !== quiet) {
      clearTimeout(trigger._setTimeoutKey);
      quiet = setTimeout(begin, QUIET);
      trigger._setTimeoutKey = quiet;
    }
    if (id !== SetFormulaCalculationNotificationMutation.id) return;
    // The engine's own step, known by its id; the results are written before it.
    if ((params as ISetFormulaCalculationNotificationMutation).functionsExecutedState === undefined) return;
    running = null;
    end();
    if (due) begin();
  });

  // The first calculation is asked for by steps of the engine that are still to come.
  const opened = new Promise<void>(resolve => setImmediate(resolve));
  return async () => {
    await opened;
    while (trigger._waitingCommandQueue.length || running) {
      begin();
      await running;
    }
  };
};

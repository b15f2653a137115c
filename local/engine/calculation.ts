import { ICommandService } from '@univerjs/core';
import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { FormulaCalculationSessionService, TriggerCalculationController } from '@univerjs/sheets-formula';
import type { Injector } from './boot.ts';

/**
 * The engine's own trigger, as pinned: it gathers what changed and starts 100 ms after the last change.
 * Nobody types here and scripts wait for every calculation, so the waiter below starts it at once.
 */
interface Trigger {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executionInProgressParams: unknown;
  _executingDirtyData: object;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(all: object, more: object): object;
}

/** Gives a function that resolves when everything written so far has been calculated and the results stand in their boxes. */
export const calculationWaiter = (injector: Injector): (() => Promise<void>) => {
  const session = injector.get(FormulaCalculationSessionService);
  const commands = injector.get(ICommandService);
  // The fields are private in the engine's types; the pinned version keeps their names.
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;

  const startNow = (): void => {
    if (!trigger._waitingCommandQueue.length || trigger._executionInProgressParams) return;
    clearTimeout(trigger._setTimeoutKey);
    trigger._executingDirtyData = trigger._mergeDirty(
      trigger._executingDirtyData,
      trigger._generateDirty(trigger._waitingCommandQueue),
    );
    trigger._waitingCommandQueue = [];
    commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { ...trigger._executingDirtyData },
      { onlyLocal: true },
    );
  };
  const settled = (): boolean => {
    const { initialized, started, completed, resultApplied } = session.state;
    return initialized && (!started || (completed && resultApplied));
  };

  return async () => {
    while (trigger._waitingCommandQueue.length || !settled()) {
      const applied = session.waitForLatestApplied(undefined, 100);
      startNow();
      await applied;
    }
  };
};

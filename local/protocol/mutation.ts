import type { IWorkbookData } from '@univerjs/core';
import type { Operation } from './protocol.ts';

/** One step of the engine, as its replicas replay it. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
}

/** What else happened that a replay needs: records the engine does not keep, and steps that touch both. */
export interface RecordedOperation {
  readonly name: Operation;
  readonly args: readonly unknown[];
}

/** The whole workbook as a page begins with it. */
export interface LiveState {
  readonly snapshot: IWorkbookData;
  /** What formulas spilled, which the snapshot leaves out. */
  readonly spilled: Mutation;
}

/** The step that puts what formulas spilled in place of what stood there. */
export const SPILLED = 'formula.mutation.set-array-formula-data';
const SHARED = /^(sheet|sheets|data-validation)\.mutation\.|^formula\.mutation\.(set|remove)-defined-name$/;

/** Whether a step is one that pages and host tell each other of, and may ask for. */
export const isShared = (id: string): boolean => SHARED.test(id);

import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FormulaDataModel, IFunctionService } from '@univerjs/engine-formula';
import type { Place } from '../protocol/protocol.ts';

/** Where the engine's services are found. */
export type Injector = ReturnType<Univer['__getInjector']>;

/** A running engine with one workbook in it. */
export interface Core {
  readonly univer: Univer;
  readonly workbook: ReturnType<FUniver['createWorkbook']>;
  readonly injector: Injector;
  readonly formulas: FormulaDataModel;
  readonly functions: IFunctionService;
  /** Executes one of the engine's own commands or mutations at once. */
  command(id: string, params: object): boolean;
  /** Calculates formulas anew whose text is the same and whose result is not. */
  recalculate(places: readonly Place[]): void;
  /** Resolves when the newest calculation has been written into the boxes. */
  calculated(): Promise<void>;
}

import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import { ICommandService, type IWorkbookData, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { FormulaDataModel, IFunctionService, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { calculationWaiter } from './calculation.ts';

type Workbook = ReturnType<FUniver['createWorkbook']>;
export type Injector = ReturnType<Univer['__getInjector']>;

/** A running engine with one workbook in it. */
export interface Core {
  readonly univer: Univer;
  readonly workbook: Workbook;
  readonly injector: Injector;
  readonly formulas: FormulaDataModel;
  readonly functions: IFunctionService;
  /** Executes one of the engine's own commands or mutations at once. */
  command(id: string, params: object): boolean;
  /** Resolves when the newest calculation has been written into the boxes. */
  calculated(): Promise<void>;
}

/**
 * Starts the engine without a screen.
 * @param prepare runs before the workbook is first calculated, so that its formulas find the functions registered here
 */
export const bootEngine = (snapshot: Partial<IWorkbookData>, prepare: (functions: IFunctionService) => void): Core => {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: {}, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  const functions = injector.get(IFunctionService);
  const workbook = api.createWorkbook(snapshot);
  // After the engine's own functions, which would otherwise replace these; the first calculation has not begun yet.
  prepare(functions);
  const commands = injector.get(ICommandService);
  return {
    univer,
    workbook,
    injector,
    formulas: injector.get(FormulaDataModel),
    functions,
    command: (id, params) => commands.syncExecuteCommand(id, params),
    calculated: calculationWaiter(injector),
  };
};

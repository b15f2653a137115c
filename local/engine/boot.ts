import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import { ICommandService, type IWorkbookData, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import {
  FormulaDataModel,
  IFunctionService,
  SetTriggerFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { calculationWaiter } from './calculation.ts';
import type { Core } from './core.ts';
import { refuseLateResults } from './late-results.ts';

const NOTHING_DIRTY = {
  forceCalculation: false,
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

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
  const command: Core['command'] = (id, params) => commands.syncExecuteCommand(id, params);
  const recalculate: Core['recalculate'] = places => {
    const unitId = workbook.getId();
    const dirtyRanges = places.map(({ sheet, row, column }) => ({
      unitId,
      sheetId: sheet,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    command(SetTriggerFormulaCalculationStartMutation.id, { ...NOTHING_DIRTY, dirtyRanges });
  };
  refuseLateResults(injector, recalculate);
  return {
    univer,
    workbook,
    injector,
    formulas: injector.get(FormulaDataModel),
    functions,
    command,
    recalculate,
    calculated: calculationWaiter(injector),
  };
};

import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';
import '@univerjs/sheets-note-ui/lib/index.css';
import '@univerjs/sheets-filter-ui/lib/index.css';
import '@univerjs/sheets-sort-ui/lib/index.css';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/sheets-numfmt/facade';
import { ICommandService, type IRange, IUndoRedoService, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { FormulaDataModel, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { IRPCChannelService } from '@univerjs/rpc';
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesUndoMutationFactory,
  SheetInterceptorService,
  SheetsSelectionsService,
  UniverSheetsPlugin,
} from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFilterUIPlugin } from '@univerjs/sheets-filter-ui';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsSortUIPlugin } from '@univerjs/sheets-sort-ui';
import { ISheetClipboardService, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import { NEVER } from 'rxjs';
import { nameIcons } from './labels.ts';
import { keepListsOnOneLine } from './lists.ts';
import { VIETNAMESE } from './vietnamese.ts';

/** The grid on the screen; it calculates nothing. */
export interface Grid {
  readonly api: FUniver;
  readonly commands: ICommandService;
  readonly undo: IUndoRedoService;
  /** Exists once a workbook is open. */
  interceptors(): SheetInterceptorService;
  /** Exists once a workbook is open. */
  clipboard(): ISheetClipboardService;
  /** The block selected last. */
  selected(): IRange | null;
  /** Tells when another block is selected; works once a workbook is open. */
  onSelect(listener: () => void): void;
  /** The number format of a box's own. */
  patternAt(sheet: string, row: number, column: number): string | undefined;
  hasFormula(sheet: string, row: number, column: number): boolean;
  /** The change that takes this one back. */
  undoOf(change: ISetRangeValuesMutationParams): ISetRangeValuesMutationParams;
  /** Shows lists as other boxes are; works once a workbook is open. */
  quietLists(): void;
  /** Gives every icon its name; works once a workbook is open. */
  nameIcons(): void;
  /** What formulas spilled. */
  spilled(): object;
}

/** What the engine asks for when its formulas are calculated elsewhere; nobody answers. */
const NO_CHANNEL = {
  requestChannel: () => ({ call: <T>(): Promise<T> => new Promise(() => undefined), subscribe: () => NEVER }),
  registerChannel: () => undefined,
};

/** Puts the grid into the element with this id. */
export const openGrid = (container: string): Grid => {
  const notExecuteFormula = true;
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: VIETNAMESE },
    logLevel: LogLevel.ERROR,
  });
  const injector = univer.__getInjector();
  injector.add([IRPCChannelService, { useValue: NO_CHANNEL }]);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula });
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: true, footer: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula });
  univer.registerPlugin(UniverSheetsUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { notExecuteFormula });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin);
  const api = FUniver.newAPI(univer);
  return {
    api,
    commands: injector.get(ICommandService),
    undo: injector.get(IUndoRedoService),
    patternAt: (sheetId, row, column) => {
      const workbook = api.getActiveWorkbook()?.getWorkbook();
      const cell = workbook?.getSheetBySheetId(sheetId)?.getCellRaw(row, column);
      return (cell && workbook?.getStyles().getStyleByCell(cell)?.n?.pattern) || undefined;
    },
    hasFormula: (sheetId, row, column) => {
      const cell = api.getActiveWorkbook()?.getWorkbook().getSheetBySheetId(sheetId)?.getCellRaw(row, column);
      return Boolean(cell?.f || cell?.si);
    },
    undoOf: change => injector.invoke(accessor => SetRangeValuesUndoMutationFactory(accessor, change)),
    selected: () => injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range ?? null,
    onSelect: listener => {
      injector.get(SheetsSelectionsService).selectionChanged$.subscribe(listener);
    },
    spilled: () => ({ arrayFormulaCellData: injector.get(FormulaDataModel).getArrayFormulaCellData() }),
    nameIcons: () => nameIcons(injector, document.getElementById(container) ?? document.body),
    quietLists: () => keepListsOnOneLine(injector),
    interceptors: () => injector.get(SheetInterceptorService),
    clipboard: () => injector.get(ISheetClipboardService),
  };
};

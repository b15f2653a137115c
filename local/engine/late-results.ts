import type { IRange, Nullable } from '@univerjs/core';
import { ICommandService, IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import {
  FormulaDataModel,
  IFormulaCurrentConfigService,
  type IFormulaDataItem,
  type ISetFormulaCalculationResultMutation,
  SetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';
import type { Place } from '../protocol/protocol.ts';
import type { Injector } from './core.ts';

/**
 * Lets the results of a calculation only into boxes where the formula that asked for them still stands.
 * The engine calculates beside everything else and writes its results wherever the formulas stood when it began: over a text typed meanwhile, or over what moved there.
 * @param recalculate calculates formulas again: those that moved meanwhile are known to nobody else
 */
export const refuseLateResults = (injector: Injector, recalculate: (places: readonly Place[]) => void): void => {
  const commands = injector.get(ICommandService);
  const config = injector.get(IFormulaCurrentConfigService);
  const model = injector.get(FormulaDataModel);
  const units = injector.get(IUniverInstanceService);

  const tabOf = (unit: string, tab: string) =>
    units.getUnit<Workbook>(unit, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(tab);
  /** The formula that the newest calculation read in a box. */
  const asked = (unit: string, tab: string, row: number, column: number): Nullable<IFormulaDataItem> =>
    config.getFormulaData()[unit]?.[tab]?.[row]?.[column];

  /** Whether the box holds that formula; @param unread whether one that came there later will do. */
  const stands = (unit: string, tab: string, row: number, column: number, unread = false): boolean => {
    const cell = tabOf(unit, tab)?.getCellRaw(row, column);
    if (!cell?.f && !cell?.si) return false;
    const formula = asked(unit, tab, row, column);
    if (!formula) return unread;
    // boxes that share a formula name it by its id, and only one of them spells it out
    return cell.si ? cell.si === formula.si : cell.f === formula.f;
  };

  /** A tab that is gone would also keep the results of those after it from being written. */
  const dropTabs = ({ unitData }: ISetFormulaCalculationResultMutation): void => {
    for (const [unit, tabs] of Object.entries(unitData))
      for (const tab of Object.keys(tabs ?? {})) if (tabs && !tabOf(unit, tab)) delete tabs[tab];
  };

  /** The engine has just noted what formulas spill, before it writes their own boxes. */
  const dropSpills = (): void => {
    const cells = model.getArrayFormulaCellData();
    for (const [unit, tabs] of Object.entries(model.getArrayFormulaRange()))
      for (const [tab, rows] of Object.entries(tabs ?? {}))
        for (const { line, row, column, value } of boxesOf<IRange>(rows)) {
          if (stands(unit, tab, row, column, true)) continue;
          delete line[column];
          for (let i = value.startRow; i <= value.endRow; i++)
            for (let j = value.startColumn; j <= value.endColumn; j++) delete cells[unit]?.[tab]?.[i]?.[j];
        }
  };

  const dropBoxes = ({ unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): void => {
    const late = boxesOf(cellValue).filter(({ row, column }) => !stands(unitId, subUnitId, row, column));
    for (const { line, column } of late) delete line[column];
    if (late.length) recalculate(changedPlaces(unitId));
  };

  /** Where another formula stands than the one that was read, or a formula where none was. */
  const changedPlaces = (unit: string): Place[] =>
    Object.entries(model.getFormulaData()[unit] ?? {}).flatMap(([sheet, rows]) =>
      boxesOf<IFormulaDataItem>(rows)
        .filter(({ row, column, value }) => !isSame(value, asked(unit, sheet, row, column)))
        .map(({ row, column }) => ({ sheet, row, column })),
    );

  commands.beforeCommandExecuted(({ id, params }, options) => {
    // The engine's own steps, known by their ids, carry what their types say.
    if (id === SetFormulaCalculationResultMutation.id) {
      dropTabs(params as ISetFormulaCalculationResultMutation);
      dropSpills();
    } else if (id === SetRangeValuesMutation.id && options?.applyFormulaCalculationResult)
      dropBoxes(params as ISetRangeValuesMutationParams);
  });
};

const isSame = (one: IFormulaDataItem, other: Nullable<IFormulaDataItem>): boolean =>
  one.f === other?.f && one.si === other?.si && one.x === other?.x && one.y === other?.y;

type Line<T> = Record<number, Nullable<T>>;

/** The filled places of a matrix, each with the line it can be taken out of. */
const boxesOf = <T>(matrix: Nullable<Record<number, Nullable<Line<T>>>>) =>
  Object.entries(matrix ?? {}).flatMap(([row, given]) => {
    const line = given ?? {};
    return Object.entries(line).flatMap(([column, value]) =>
      value ? [{ line, row: Number(row), column: Number(column), value }] : [],
    );
  });

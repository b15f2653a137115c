import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  type IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { isDatePattern } from '../protocol/date-pattern.ts';
import type { BoxValue } from '../protocol/protocol.ts';

/** Names of the top-level functions whose JSDoc says `@customfunction`; those ending in `_` are private. */
export const customFunctionNames = (code: string): string[] => {
  const declarations = code.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*^function\s+([A-Za-z][A-Za-z0-9_]*)\s*\(/gm);
  return [...declarations]
    .filter(([, doc = '', name = '']) => /@customfunction\b/i.test(doc) && !name.endsWith('_'))
    .map(([, , name = '']) => name);
};

// What Google shows when a custom function throws; the engine's own list lacks it.
const FAULT = '#ERROR!' as ErrorType;

type WireArgument = BoxValue | null | BoxValue[][];

export const boxOf = (value: Nullable<BaseValueObject>): BoxValue => {
  if (!value || value.isNull()) return '';
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  const plain = value.getValue();
  if (typeof plain === 'number' && isDatePattern(value.getPattern())) return { serial: plain };
  return typeof plain === 'number' || typeof plain === 'boolean' ? plain : String(plain);
};

/** One box arrives as itself, a block as rows, an argument left out as null. */
const wireOf = (value: FunctionVariantType): WireArgument => {
  if (value.isReferenceObject()) return '#VALUE!';
  if (!value.isArray()) {
    const single = value as BaseValueObject;
    return single.isNull() ? null : boxOf(single);
  }
  const block = value as ArrayValueObject;
  const rows = Array.from({ length: block.getRowCount() }, (_, i) =>
    Array.from({ length: block.getColumnCount() }, (_, j) => boxOf(block.get(i, j))),
  );
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? '') : rows;
};

export const engineValue = (box: BoxValue): BaseValueObject => {
  if (typeof box === 'object') return NumberValueObject.create(box.serial, 'dd/mm/yyyy');
  if (typeof box === 'number') return NumberValueObject.create(box);
  if (typeof box === 'boolean') return BooleanValueObject.create(box);
  return StringValueObject.create(box);
};

export const arrayOf = (rows: readonly (readonly BoxValue[])[]): ArrayValueObject =>
  ArrayValueObject.create({
    calculateValueList: rows.map(row => row.map(engineValue)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });

/** Calls one function of the script: JSON of the arguments in, rows of boxes out. */
export type CustomCaller = (name: string, args: string) => BoxValue[][];

/** Makes the script's custom functions real functions of the engine. */
export const registerCustomFunctions = (
  functions: IFunctionService,
  names: readonly string[],
  call: CustomCaller,
  report: (message: string) => void,
): void => {
  for (const name of names) {
    const made = class extends BaseFunction {
      override minParams = 0;
      override maxParams = 255;
      override calculate(...values: FunctionVariantType[]) {
        // The facade's own custom functions kill the process when they throw; here a fault is the box's error.
        try {
          const rows = call(name, JSON.stringify(values.map(wireOf)));
          const first = rows[0]?.[0];
          return rows.length === 1 && rows[0]?.length === 1 && first !== undefined ? engineValue(first) : arrayOf(rows);
        } catch (thrown) {
          const message = String((thrown as { message?: unknown }).message ?? thrown);
          report(`${name}: ${message}`);
          return ErrorValueObject.create(FAULT, message);
        }
      }
    };
    functions.registerExecutors(new made(name.toUpperCase()));
  }
};

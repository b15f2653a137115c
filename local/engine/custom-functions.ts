import {
  type ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  type ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  type IFunctionService,
} from '@univerjs/engine-formula';
import type { BoxValue } from '../protocol/protocol.ts';
import { arrayOf, boxOf, engineValue } from './engine-values.ts';

// What Google shows when a custom function throws; the engine's own list lacks it.
const FAULT = '#ERROR!' as ErrorType;

type WireArgument = BoxValue | null | BoxValue[][];

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

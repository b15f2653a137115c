import type { Nullable } from '@univerjs/core';
import {
  type ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type IFunctionService,
} from '@univerjs/engine-formula';
import { boxOf, engineValue } from './custom-functions.ts';

const first = (value: BaseValueObject | undefined): Nullable<BaseValueObject> =>
  // What says it is an array is one.
  value?.isArray() ? (value as ArrayValueObject).get(0, 0) : value;

/** The engine keeps a link apart from its label; a box here holds the label, as `getValues` gives it on Google. */
class Hyperlink extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;
  override calculate(url: BaseValueObject, label?: BaseValueObject) {
    return engineValue(boxOf(first(label) ?? first(url)));
  }
}

/** The engine calculates every formula over whole ranges, so this hands its argument on. */
class ArrayFormula extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override calculate(value: BaseValueObject) {
    return value;
  }
}

/** No other spreadsheet can be reached from here: the state of a link nobody has allowed yet. */
class ImportRange extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  override calculate() {
    return ErrorValueObject.create(ErrorType.REF);
  }
}

/** Of the functions below, those whose result in a file is calculated anew; IMPORTRANGE keeps what it last brought. */
export const RECALCULATED: readonly string[] = ['HYPERLINK', 'ARRAYFORMULA'];

/** Adds functions people use in their own formulas and the engine lacks or answers otherwise. */
export const registerMissingFunctions = (functions: IFunctionService): void =>
  functions.registerExecutors(
    new Hyperlink('HYPERLINK'),
    new ArrayFormula('ARRAYFORMULA'),
    new ImportRange('IMPORTRANGE'),
  );

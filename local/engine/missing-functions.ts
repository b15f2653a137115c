import type { Nullable } from '@univerjs/core';
import {
  type ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type IFunctionService,
  StringValueObject,
} from '@univerjs/engine-formula';
import { arrayOf, boxOf, engineValue } from './engine-values.ts';
import type { Imports } from './imports.ts';

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

// What Google shows while a source is being read; the engine's own list lacks it.
const LOADING = 'Loading...';

/** What another spreadsheet holds, once the person has allowed it. */
class ImportRange extends BaseFunction {
  readonly #imports: Pick<Imports, 'at'>;
  override minParams = 2;
  override maxParams = 2;
  constructor(imports: Pick<Imports, 'at'>) {
    super('IMPORTRANGE');
    this.#imports = imports;
  }
  override calculate(address: BaseValueObject, range: BaseValueObject) {
    const [link, block] = [boxOf(first(address)), boxOf(first(range))];
    const place = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
    const shown =
      typeof link === 'string' && typeof block === 'string' ? this.#imports.at(place, link, block) : 'refused';
    if (shown === 'loading') return StringValueObject.create(LOADING);
    return shown === 'refused' ? ErrorValueObject.create(ErrorType.REF) : arrayOf(shown);
  }
}

/** Of the functions below, those whose result in a file is calculated anew; IMPORTRANGE keeps what it last brought. */
export const RECALCULATED: readonly string[] = ['HYPERLINK', 'ARRAYFORMULA'];

/** Adds functions people use in their own formulas and the engine lacks or answers otherwise. */
export const registerMissingFunctions = (functions: IFunctionService, imports: Pick<Imports, 'at'>): void =>
  functions.registerExecutors(new Hyperlink('HYPERLINK'), new ArrayFormula('ARRAYFORMULA'), new ImportRange(imports));

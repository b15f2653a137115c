import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { isDatePattern } from '../protocol/date-pattern.ts';
import type { BoxValue } from '../protocol/protocol.ts';

/** The value a formula hands on, as a box holds it: an error as its text, a number shown as a day as its serial. */
export const boxOf = (value: Nullable<BaseValueObject>): BoxValue => {
  if (!value || value.isNull()) return '';
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  const plain = value.getValue();
  if (typeof plain === 'number' && isDatePattern(value.getPattern())) return { serial: plain };
  return typeof plain === 'number' || typeof plain === 'boolean' ? plain : String(plain);
};

/** The other way round. */
export const engineValue = (box: BoxValue): BaseValueObject => {
  if (typeof box === 'object') return NumberValueObject.create(box.serial, 'dd/mm/yyyy');
  if (typeof box === 'number') return NumberValueObject.create(box);
  if (typeof box === 'boolean') return BooleanValueObject.create(box);
  return StringValueObject.create(box);
};

/** Rows of boxes as a block that spills. */
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

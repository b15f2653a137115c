import type { Box } from '../../src/core/values/box.ts';
import { numberText } from './numbers.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** What stands in a box, as people read it; a blank one says so. */
export const boxText = (box: Box): string => {
  if (box === '') return '(trống)';
  if (typeof box === 'number') return numberText(box, 6);
  if (typeof box === 'boolean') return box ? 'có' : 'không';
  if (typeof box === 'string') return box;
  return box.kind === 'date' ? `${two(box.d)}/${two(box.m)}/${box.y}` : box.text;
};

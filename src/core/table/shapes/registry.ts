import type { Grid } from '../grid.ts';
import type { Recogniser } from '../header.ts';
import { blocksAcross } from './blocks-across.ts';
import { formAMeeting } from './form-a-meeting.ts';
import { monthsAcross } from './months-across.ts';
import type { Shape } from './shape.ts';
import { tabAUnit } from './tab-a-unit.ts';
import { turned } from './turned.ts';

/** The shapes that are no plain table, in the order in which they are tried: the first that a tab has is its own. */
const SHAPES: readonly Shape[] = [formAMeeting, turned, monthsAcross, blocksAcross, tabAUnit];

/** A tab as plain tables: laid out anew by the first shape it has, else as it stands. */
export const laidOut = (grid: Grid, recognise: Recogniser): readonly Grid[] => {
  for (const shape of SHAPES) {
    const grids = shape(grid, recognise);
    if (grids !== null) return grids;
  }
  return [grid];
};

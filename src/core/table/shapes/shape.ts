import type { Grid } from '../grid.ts';
import type { Recogniser } from '../header.ts';

/** One way to lay out figures that is no plain table: turns a tab into plain tables, each box with the place where it stands; null where the tab is not laid out so. */
export type Shape = (grid: Grid, recognise: Recogniser) => readonly Grid[] | null;

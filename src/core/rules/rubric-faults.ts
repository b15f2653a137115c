import { unusableAt } from '../findings/fault.ts';
import type { BookRule } from './rule.ts';

/** Maxima of `Tiêu chí` that cannot be used: the criterion has none until they are mended. */
export const rubricFaults: BookRule = ({ rubricTab, rubricSheet }) =>
  rubricTab.faults.map(fault => unusableAt(rubricSheet, fault, 'Điểm tối đa'));

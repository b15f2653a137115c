import { unusableAt } from '../findings/fault.ts';
import type { BookRule } from './rule.ts';

/** Boxes of `Cấu hình` that cannot be used: the default holds until they are mended. */
export const settingsFaults: BookRule = ({ settingFaults, settingsSheet }) =>
  settingFaults.map(fault => unusableAt(settingsSheet, fault, fault.key));

import { labelKey } from '../text/label-key.ts';

const STAMP = /^(dau thoi gian|timestamp)$/;

/** Whether a label is that of the time stamp that Google Forms puts in front of its answers. */
export const isStamp = (label: string): boolean => STAMP.test(labelKey(label));

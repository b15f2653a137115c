import { type Box, sameBox } from '../values/box.ts';
import type { Finding } from './finding.ts';
import type { FixBox, FixValue } from './fix.ts';

/** A fix that a person chose, as the check offered it. */
export interface FixRequest {
  readonly code: string;
  readonly sheet: string;
  readonly boxes: readonly FixBox[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isValue = (value: unknown): value is FixValue =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

const isBox = (value: unknown): value is Box => {
  if (isValue(value)) return true;
  if (!isRecord(value) || value.kind !== 'date') return false;
  const { y, m, d, minute } = value;
  return [y, m, d, ...(minute === undefined ? [] : [minute])].every(part => Number.isInteger(part));
};

const A1 = /^[A-Z]{1,3}[1-9]\d{0,6}$/;

const isFixBox = (value: unknown): value is FixBox =>
  isRecord(value) && typeof value.box === 'string' && A1.test(value.box) && isBox(value.old) && isValue(value.new);

const isRequest = (value: unknown): value is FixRequest =>
  isRecord(value) &&
  typeof value.code === 'string' &&
  typeof value.sheet === 'string' &&
  Array.isArray(value.boxes) &&
  value.boxes.length > 0 &&
  value.boxes.every(isFixBox);

/** The fixes that a page asks for, or null when what it sent has another shape. */
export const readFixRequests = (sent: unknown): readonly FixRequest[] | null =>
  Array.isArray(sent) && sent.every(isRequest) ? sent : null;

const keyOf = (code: string, sheet: string, boxes: readonly FixBox[]): string =>
  JSON.stringify([code, sheet, ...boxes.map(({ box }) => box)]);

/** Tells whether a check still offers a fix, with the same values: what it rests on may have changed, or rows may have moved, although the box looks as before. */
export const stillOffered = (findings: readonly Finding[]): ((request: FixRequest) => boolean) => {
  const offered = new Map(
    findings.flatMap(({ code, sheet, fix }) => (fix === null ? [] : [[keyOf(code, sheet, fix), fix] as const])),
  );
  return ({ code, sheet, boxes }) =>
    offered
      .get(keyOf(code, sheet, boxes))
      ?.every((box, i) => sameBox(box.old, boxes[i]?.old ?? '') && box.new === boxes[i]?.new) ?? false;
};

import { SetupFault } from './answer.ts';
import type { Tab } from './workbook.ts';

const ATTEMPTS = 3;

// days are objects, compared by their time
const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && Number(a) === Number(b));

/** Whether a tab still holds what was read of it, box by box: one call. */
const isUnchanged = ({ sheet, values }: Tab): boolean => {
  const now: unknown[][] = sheet.getDataRange().getValues();
  return (
    now.length === values.length && now.every((row, i) => row.every((value, j) => isSame(value, values[i]?.[j] ?? '')))
  );
};

/** What is about to be written into people's own tabs. */
export interface Plan<T> {
  /** The tabs concerned, as they were read. */
  readonly tabs: readonly Tab[];
  /** What goes first, as the lines of the log; undone by `withdraw` where somebody typed meanwhile. */
  readonly announce?: () => void;
  readonly withdraw?: () => void;
  readonly write: () => T;
}

/**
 * Plans a write, looks again right before it, and writes: where somebody typed, sorted or put rows in meanwhile, it is planned anew from what stands there now. The document
 * lock does not stop people. Fault `busy` where they go on; nothing is written then.
 */
export const lookAgain = <T>(plan: () => Plan<T>): T => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { tabs, announce, withdraw, write } = plan();
    announce?.();
    if (tabs.every(isUnchanged)) return write();
    withdraw?.();
  }
  throw new SetupFault('busy', 'Có người đang sửa trang này nên chưa ghi gì. Hãy đợi người đó sửa xong rồi làm lại.');
};

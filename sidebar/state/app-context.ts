import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CallName } from '../../src/sheets/calls.ts';
import type { Args, Outcome, Value } from '../server/call.ts';
import type { Trouble } from '../server/trouble.ts';
import type { Memory, TabId } from './memory.ts';

/** What happened, told in the live region and shown above the screen. */
export interface Notice {
  readonly text: string;
  readonly trouble?: Trouble;
  readonly lines?: readonly string[];
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Something to be done on the server, one at a time. */
export interface Deed<N extends CallName> {
  /** Which button was pressed: it shows that it is busy. */
  readonly key: string;
  readonly name: N;
  readonly args: Args<N>;
  /** What to say when it went well; null says nothing. */
  readonly say: (value: Value<N>) => Notice | null;
  /** Nothing in the tables changes by it. */
  readonly changesNothing?: boolean;
  /** Doing it again after an unclear end could do it twice. */
  readonly notTwice?: boolean;
}

/** What every screen may use. */
export interface App {
  readonly memory: Memory;
  readonly remember: (change: Partial<Memory>) => void;
  readonly go: (tab: TabId, change?: Partial<Memory>) => void;
  /** A part of a screen that asks to be brought into view, once. */
  readonly aim: { current: string | null };
  /** Grows whenever the spreadsheet was changed from here: what was read before is old. */
  readonly epoch: number;
  readonly running: string | null;
  readonly run: <N extends CallName>(deed: Deed<N>) => Promise<Outcome<Value<N>> | null>;
  readonly notice: Notice | null;
  readonly tell: (notice: Notice | null) => void;
  /** Looks at trouble of a read: some of it concerns the whole page. */
  readonly meet: (trouble: Trouble) => void;
}

export const AppContext = createContext<App | null>(null);

export const useApp = (): App => {
  const app = useContext(AppContext);
  if (app === null) throw new Error('no app around this component');
  return app;
};

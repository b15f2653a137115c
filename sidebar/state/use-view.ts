import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CallName } from '../../src/sheets/calls.ts';
import { type Args, call, type Value } from '../server/call.ts';
import type { Trouble } from '../server/trouble.ts';
import { useApp } from './app-context.ts';
import { SLOW } from './slow.ts';

/** What a screen shows of the server, and how the reading goes. */
export interface View<T> {
  readonly value: T | null;
  readonly trouble: Trouble | null;
  readonly busy: boolean;
  /** Reading for over a minute. */
  readonly slow: boolean;
  readonly reload: () => void;
  /** Puts in what a write gave back, which saves a read. */
  readonly put: (value: T) => void;
}

interface State<T> {
  readonly key: string | null;
  readonly value: T | null;
  readonly trouble: Trouble | null;
  readonly busy: boolean;
  readonly slow: boolean;
  readonly epoch: number;
  readonly at: number;
}

const NOTHING = { key: null, value: null, trouble: null, busy: false, slow: false, epoch: -1, at: 0 };
/** Younger than this, what was read is shown without asking again, in ms. */
const YOUNG = 15_000;
/** Tabs passed by with the arrow keys ask nothing, in ms. */
const LINGER = 60;

/**
 * Reads a view while its screen is looked at: anew for other arguments, after every write, and when it has grown old. Late answers to earlier questions are dropped.
 * Arguments have to stay for `linger` ms before they are asked with.
 */
export const useView = <N extends CallName>(
  name: N,
  args: Args<N> | null,
  active: boolean,
  linger = LINGER,
): View<Value<N>> => {
  const { epoch, meet } = useApp();
  const [state, setState] = useState<State<Value<N>>>(NOTHING);
  const ticket = useRef(0);
  const key = args === null ? null : JSON.stringify(args);
  const mine = state.key === key;

  const load = useCallback(async () => {
    if (key === null) return;
    const number = ++ticket.current;
    const current = (change: Partial<State<Value<N>>>): void => {
      if (number === ticket.current) setState(before => ({ ...before, ...change }));
    };
    setState(before => ({
      ...(before.key === key ? before : NOTHING),
      key,
      busy: true,
      slow: false,
      epoch,
      trouble: before.key === key && before.value !== null ? before.trouble : null,
    }));
    const timer = setTimeout(() => current({ slow: true }), SLOW);
    const outcome = await call(name, JSON.parse(key) as Args<N>);
    clearTimeout(timer);
    if (number !== ticket.current) return;
    const done = { busy: false, slow: false, epoch, at: Date.now() };
    if (outcome.ok) return current({ ...done, value: outcome.value, trouble: null });
    current({ ...done, trouble: outcome.trouble });
    meet(outcome.trouble);
  }, [name, key, epoch, meet]);

  const latest = useRef(state);
  latest.current = state;
  useEffect(() => {
    if (!active || key === null) return;
    // what is known is looked at when the time comes, not watched: only another question or another moment asks again
    const timer = setTimeout(() => {
      const known = latest.current;
      const holds = known.key === key && known.epoch === epoch && known.trouble === null;
      if (!holds || (!known.busy && Date.now() - known.at >= YOUNG)) load();
    }, linger);
    return () => clearTimeout(timer);
  }, [active, key, epoch, load, linger]);

  const put = useCallback(
    (value: Value<N>) => {
      ticket.current += 1;
      setState({ ...NOTHING, key, value, epoch: epoch + 1, at: Date.now() });
    },
    [key, epoch],
  );
  const shown = mine ? state : NOTHING;
  const waiting = active && key !== null && shown.value === null && shown.trouble === null;
  return {
    value: shown.value,
    trouble: shown.trouble,
    busy: shown.busy || waiting,
    slow: shown.slow,
    reload: load,
    put,
  };
};

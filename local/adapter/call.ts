import type { Operation, Operations } from '../protocol/protocol.ts';
import type { Bridge, BridgeAnswer, RealmSettings } from '../protocol/settings.ts';

interface HostGlobals {
  hostBridge?: Bridge;
  hostSettings?: string;
}

// The keeper of the realm puts these here before the adapter runs; they are gone before the script runs.
const globals = globalThis as HostGlobals;
const bridge = globals.hostBridge;
export const settings: RealmSettings = JSON.parse(globals.hostSettings ?? '{}');
delete globals.hostBridge;
delete globals.hostSettings;

/** Carries one operation out of the realm and waits for its answer. @throws what the engine refused, as an Error of this realm */
export const call = <K extends Operation>(
  op: K,
  ...args: Parameters<Operations[K]>
): Awaited<ReturnType<Operations[K]>> => {
  if (!bridge) throw new Error('The adapter was started without its host.');
  const answer: BridgeAnswer = JSON.parse(bridge(op, JSON.stringify(args)));
  if ('error' in answer) throw new Error(answer.error);
  // The engine's side implements the same interface, so what comes back under this name has its type.
  return answer.value as Awaited<ReturnType<Operations[K]>>;
};

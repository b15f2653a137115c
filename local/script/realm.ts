import { createContext, Script } from 'node:vm';
import type { Bridge, Entrance, RealmSettings } from '../protocol/settings.ts';

/** In a bare V8 context and not, or not surely, in Apps Script. */
const TAKEN_AWAY = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'FinalizationRegistry', 'WeakRef', 'Iterator'];

/** Newer than the runtime is known to be; esbuild lowers syntax only, so these would be missed on Google first. */
const preparation = new Script(`
for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name];
for (const name of ['toSorted', 'toReversed', 'with']) delete Object.getPrototypeOf(Int8Array.prototype)[name];
for (const name of ['isWellFormed', 'toWellFormed']) delete String.prototype[name];
delete Array.fromAsync; delete Object.groupBy; delete Map.groupBy; delete Promise.withResolvers;
for (const name of ${JSON.stringify(TAKEN_AWAY)}) delete globalThis[name];`);

const oneStep = new Script('hostStep()');
const forgetEntrance = new Script('delete globalThis.hostEntrance');

/** The texts a realm is made of, compiled once in a process. */
export interface Scripts {
  readonly adapter: Script;
  readonly code: Script;
}

const compiled = new Map<string, Script>();

const compileOnce = (text: string, filename: string): Script => {
  const script = compiled.get(text) ?? new Script(text, { filename });
  compiled.set(text, script);
  return script;
};

export const compileScripts = (adapter: string, code: string): Scripts => ({
  adapter: compileOnce(adapter, 'adapter.js'),
  code: compileOnce(code, 'Code.js'),
});

interface RealmGlobals {
  hostBridge?: Bridge;
  hostSettings?: string;
  hostEntrance?: Entrance;
  hostStep?: () => void;
}

export interface Realm {
  readonly entrance: Entrance;
  /** Runs a step of this realm and stops it after so many ms. @throws ERR_SCRIPT_EXECUTION_TIMEOUT */
  within<T>(timeout: number, step: () => T): T;
}

/**
 * A fresh world for a script: ECMAScript's globals, Apps Script's services, nothing else.
 * @param timeout ms the script's top level may take
 */
export const openRealm = (scripts: Scripts, bridge: Bridge, settings: RealmSettings, timeout: number): Realm => {
  const globals: RealmGlobals = Object.create(null);
  globals.hostBridge = bridge;
  globals.hostSettings = JSON.stringify(settings);
  const context = createContext(globals, { codeGeneration: { strings: true, wasm: false } });
  preparation.runInContext(context);
  scripts.adapter.runInContext(context);
  const entrance = globals.hostEntrance;
  if (!entrance) throw new Error('The adapter did not start.');
  forgetEntrance.runInContext(context);
  scripts.code.runInContext(context, { timeout });
  return {
    entrance,
    within: (limit, step) => {
      const results: ReturnType<typeof step>[] = [];
      globals.hostStep = () => {
        results.push(step());
      };
      try {
        oneStep.runInContext(context, { timeout: limit });
      } finally {
        delete globals.hostStep;
      }
      const [result] = results;
      // The step ran to its end, or the lines above threw.
      return result as ReturnType<typeof step>;
    },
  };
};

import type { CustomCaller } from '../engine/custom-functions.ts';
import type { BoxValue } from '../protocol/protocol.ts';
import type { Bridge, RealmSettings } from '../protocol/settings.ts';
import { compileScripts, openRealm, type Realm, type Scripts } from './realm.ts';

/** Runs the script's custom functions on the engine's own thread, in a world without clock, writes or screen. */
interface CustomRealm {
  readonly call: CustomCaller;
  /** Gives the functions their view of the spreadsheet, once the engine that calls them exists. */
  connect(bridge: Bridge): void;
  /** The next call begins in a fresh world, as every execution does on Google. */
  renew(): void;
}

/** @param deadline ms one call may take */
export const openCustomCaller = (
  texts: { adapter: string; code: string },
  settings: RealmSettings,
  deadline: number,
): CustomRealm => {
  let scripts: Scripts | null = null;
  let realm: Realm | null = null;
  let bridge: Bridge = () => JSON.stringify({ error: 'The spreadsheet is still being opened.' });

  const open = (): Realm => {
    scripts ??= compileScripts(texts.adapter, texts.code);
    return openRealm(scripts, (op, args) => bridge(op, args), settings, deadline);
  };
  return {
    call: (name, args) => {
      realm ??= open();
      const current = realm;
      try {
        const rows: BoxValue[][] = JSON.parse(current.within(deadline, () => current.entrance.runCustom(name, args)));
        return rows;
      } catch (thrown) {
        // Node tells a step that was stopped by the code of its error; scripts may throw anything.
        const { code } = Object(thrown) as { code?: unknown };
        if (code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw thrown;
        realm = null;
        throw new Error('Exceeded maximum execution time');
      }
    },
    connect: made => {
      bridge = made;
    },
    renew: () => {
      realm = null;
    },
  };
};

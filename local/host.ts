import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { registerCustomFunctions } from './engine/custom-functions.ts';
import { type Engine, openEngine } from './engine/engine.ts';
import { snapshotSource } from './engine/import-source.ts';
import { type ImportSource, type ImportSources, type Imports, openImports } from './engine/imports.ts';
import type { Live } from './engine/live.ts';
import { registerMissingFunctions } from './engine/missing-functions.ts';
import type { SheetLocale } from './engine/typing.ts';
import { parseBlock, splitAddress } from './protocol/a1.ts';
import { findForeign } from './protocol/json-only.ts';
import type { Operations } from './protocol/protocol.ts';
import { serialOf } from './protocol/serial.ts';
import {
  type AuthMode,
  type RealmSettings,
  TIME_ZONE,
  type TimeZoneReading,
  type TriggerEvent,
} from './protocol/settings.ts';
import { openCustomCaller } from './script/custom-realm.ts';
import { customFunctionNames } from './script/function-names.ts';
import { openGate, type ServiceCalls } from './script/gate.ts';
import { checkScript } from './script/script-check.ts';
import { openRunner } from './script/script-runner.ts';
import { recordUi, type UiLog } from './script/ui-log.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';
import { writeWorkbook } from './xlsx/write-workbook.ts';

export interface HostOptions {
  /** An .xlsx file; left out: a new workbook with one blank tab. */
  readonly workbook?: Uint8Array | undefined;
  /** The name of its file, by which the spreadsheet is called as on Google: without `.xlsx`. */
  readonly file?: string | undefined;
  /** The script's text; left out: dist/Code.js. */
  readonly code?: string | undefined;
  /** HTML files beside the script, by name; left out: those in dist. */
  readonly pages?: Readonly<Record<string, string>> | undefined;
  /** The day the script's clock stands at, `2026-11-23`, at 08:00; left out: the real clock. */
  readonly today?: string | undefined;
  readonly locale?: SheetLocale | undefined;
  readonly timeZoneReading?: TimeZoneReading | undefined;
  /** The longest a call may take, in ms. */
  readonly deadlineMs?: number | undefined;
  /** The longest one custom function may take, in ms. */
  readonly customDeadlineMs?: number | undefined;
  /** What `run` is allowed; triggers have their own. */
  readonly authMode?: AuthMode | undefined;
  readonly documentLock?: RealmSettings['documentLock'] | undefined;
  /** Shows and asks what the script wants shown and asked; left out: `ui` records it and holds the answers. */
  readonly screen?: Operations['ui'] | undefined;
  /** The spreadsheets that IMPORTRANGE finds; left out: none, and imports in the file keep what they last brought. */
  readonly sources?: ImportSources | undefined;
  /** Addresses that this spreadsheet may import from already; more are added as people allow them. */
  readonly allowed?: Set<string> | undefined;
}

type EditEvent = NamedEdit | (TriggerEvent & { readonly area: NonNullable<TriggerEvent['area']> });

interface NamedEdit {
  readonly sheet: string;
  /** The edited block, `B5` or `B5:C9`. */
  readonly range: string;
  readonly value?: string | number | boolean;
  readonly oldValue?: string | number | boolean;
}

export interface Host {
  /** Calls a function of the script as `google.script.run` and menus do: JSON in, JSON out. */
  run(name: string, args?: readonly unknown[]): Promise<unknown>;
  runTrigger(name: 'onOpen' | 'onInstall' | 'onEdit', event?: EditEvent): Promise<void>;
  /** The spilled values of a formula on a tab, days as text. */
  evaluate(sheetName: string, formula: string): Promise<unknown[][]>;
  /** Reads and writes of the spreadsheet since the last call began. */
  calls(): ServiceCalls;
  /** Makes the n-th read or write of the next call fail as a broken service does. */
  failAt(n: number | null): void;
  readonly ui: UiLog;
  /** What a saved copy will lack of the opened file, in Vietnamese: `biểu đồ`. */
  readonly losses: readonly string[];
  saveXlsx(): Promise<Uint8Array>;
  /** The workbook as pages of a browser watch and change it. */
  readonly live: Live;
  /** Resolves when everything written so far has been calculated. */
  calculated(): Promise<void>;
  /** What this spreadsheet imports from others. */
  readonly imports: Imports;
  /** The values of `Tab!A1:B2` as another spreadsheet imports them; null when there is no such tab or block. */
  read: ImportSource['read'];
  /** Whether the script declares this trigger. */
  has(trigger: 'onOpen' | 'onEdit'): boolean;
  close(): Promise<void>;
}

const SIX_MINUTES = 360_000;
const THIRTY_SECONDS = 30_000;

// Dates of scripts are read in the zone of the manifest, whatever the machine's own.
process.env.TZ = TIME_ZONE;

/** The folder of the built host; it is bundled, so its files lie beside each other. */
const BUILT = __dirname;
const DIST = join(BUILT, '..', 'dist');

const distPages = (): Record<string, string> => {
  if (!existsSync(DIST)) return {};
  const names = readdirSync(DIST).filter(name => name.endsWith('.html'));
  return Object.fromEntries(names.map(name => [name.slice(0, -5), readFileSync(join(DIST, name), 'utf8')]));
};

// the engine remembers formulas and what they refer to by the workbook's id, over all engines of the process
let opened = 0;

const titleOf = (file: string): string => basename(file).replace(/\.xlsx$/i, '');

const momentOf = (today: string | undefined): number | null => {
  if (today === undefined) return null;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(today);
  const exists = match && serialOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
  if (!exists) throw new Error(`Not a day: ${today}`);
  return Date.parse(`${today}T08:00:00+07:00`);
};

/** A file as others import from it, without an engine. @throws when it cannot be read */
export const openSource = async (workbook: Uint8Array): Promise<ImportSource> =>
  snapshotSource((await readWorkbook(workbook, [])).snapshot);

/**
 * Opens a workbook with the add-on bound to it.
 * @throws when the file cannot be read or the script would be refused by Google
 */
export const openHost = async (options: HostOptions = {}): Promise<Host> => {
  const code = options.code ?? readFileSync(join(DIST, 'Code.js'), 'utf8');
  checkScript(code);
  const adapter = readFileSync(join(BUILT, 'adapter.js'), 'utf8');
  const moment = momentOf(options.today);
  const locale = options.locale ?? 'vi_VN';
  const deadline = options.deadlineMs ?? SIX_MINUTES;
  const names = customFunctionNames(code);
  // without other spreadsheets at hand an import keeps what it last brought
  const calculated = options.sources ? [...names, 'IMPORTRANGE'] : names;
  const { snapshot, named, kept, losses } = await readWorkbook(options.workbook, calculated);
  const settings = (authMode: AuthMode): RealmSettings => ({
    authMode,
    clock: moment,
    timeZoneReading: options.timeZoneReading ?? 'historic',
    documentLock: options.documentLock ?? 'free',
    userLocale: locale === 'vi_VN' ? 'vi' : 'en',
    pages: options.pages ?? (options.code === undefined ? distPages() : {}),
  });

  const ui = recordUi(options.screen);
  const caller = openCustomCaller(
    { adapter, code },
    { ...settings('CUSTOM_FUNCTION'), clock: 'none' },
    options.customDeadlineMs ?? THIRTY_SECONDS,
  );
  const imports = openImports({
    sources: options.sources ?? (() => null),
    allowed: options.allowed ?? new Set(),
    recalculate: places => engine.recalculate(places),
  });
  const engine: Engine = openEngine({
    snapshot: {
      ...snapshot,
      id: `workbook-${++opened}`,
      ...(options.file === undefined ? {} : { name: titleOf(options.file) }),
    },
    names: named,
    typing: { locale, year: new Date(moment ?? Date.now()).getFullYear() },
    timeZone: TIME_ZONE,
    show: ui.show,
    prepare: functions => {
      registerMissingFunctions(functions, imports);
      const report = (message: string): void => {
        ui.show({ kind: 'log', level: 'error', message });
      };
      registerCustomFunctions(functions, names, caller.call, report);
    },
  });
  const gate = openGate(engine);
  caller.connect(gate.passReadOnly);
  const runner = openRunner(join(BUILT, 'worker.cjs'), { adapter, code }, gate);

  const start = async (authMode: AuthMode): Promise<void> => {
    await engine.calculated();
    caller.renew();
    gate.begin(authMode);
  };
  const areaOf = ({ sheet, range }: NamedEdit): TriggerEvent['area'] & object => {
    const tab = engine.operations.tabs().find(found => found.name === sheet);
    const block = tab && parseBlock(range, engine.operations.size(tab.id));
    if (!tab || !block) throw new Error(`Range not found: ${sheet}!${range}`);
    return { sheet: tab.id, ...block };
  };

  return {
    run: async (name, args = []) => {
      const foreign = findForeign(args);
      if (foreign) throw new Error(`google.script.run cannot carry an argument of ${name} (${foreign}).`);
      const authMode = options.authMode ?? 'FULL';
      await start(authMode);
      const json = await runner.run({
        settings: settings(authMode),
        name,
        args: JSON.stringify(args),
        timeout: deadline,
      });
      await engine.calculated();
      return JSON.parse(json);
    },
    runTrigger: async (name, event) => {
      const authMode = name === 'onOpen' ? 'NONE' : name === 'onEdit' ? 'LIMITED' : 'FULL';
      const area =
        event && ('area' in event ? event : { area: areaOf(event), value: event.value, oldValue: event.oldValue });
      await start(authMode);
      const timeout = Math.min(deadline, THIRTY_SECONDS);
      await runner.run({
        settings: settings(authMode),
        name,
        event: JSON.parse(JSON.stringify({ ...area })),
        timeout,
      });
      await engine.calculated();
    },
    evaluate: async (sheetName, formula) => {
      await engine.calculated();
      caller.renew();
      return engine.evaluate(sheetName, formula);
    },
    calls: gate.calls,
    failAt: gate.failAt,
    ui: ui.log,
    losses,
    saveXlsx: async () => {
      await engine.calculated();
      return writeWorkbook(engine, kept);
    },
    live: engine.live,
    imports,
    read: async range => {
      await engine.calculated();
      const { tab, address } = splitAddress(range);
      const tabs = engine.operations.tabs();
      const found = tab === null ? tabs[0] : tabs.find(({ name }) => name === tab);
      const block = found && parseBlock(address, engine.operations.size(found.id));
      return found && block ? engine.operations.values({ sheet: found.id, ...block }) : null;
    },
    calculated: () => {
      caller.renew();
      return engine.calculated();
    },
    has: trigger => new RegExp(`^function ${trigger}\\(`, 'm').test(code),
    close: async () => {
      await runner.close();
      engine.close();
    },
  };
};

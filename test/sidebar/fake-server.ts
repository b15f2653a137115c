import { readFileSync } from 'node:fs';
import type { CallName, Calls, Reply, Request } from '../../src/sheets/calls.ts';
import { sampleCalls } from './sample.ts';

export const PAGE = readFileSync(new URL('../../dist/Sidebar.html', import.meta.url), 'utf8');

/** The version that the page under test was built with. */
export const BUILD = /"([0-9a-f]{10})"/.exec(PAGE)?.[1] ?? '';

/** What the next calls of a name meet instead of the sample's answer. */
export type Mishap =
  | { readonly throws: string }
  | { readonly fault: { readonly code: string; readonly message: string } }
  | { readonly reply: unknown }
  | { readonly silent: true };

/** A server for the page: answers from the sample unless told otherwise, and notes what it was asked. */
export class FakeServer {
  readonly asked: { readonly name: CallName; readonly args: readonly unknown[] }[] = [];
  readonly calls: Calls;
  private readonly mishaps = new Map<CallName, Mishap[]>();
  private readonly held = new Map<CallName, (() => void)[]>();
  private readonly holding = new Set<CallName>();

  constructor(calls: Partial<Calls> = {}) {
    this.calls = { ...sampleCalls(), ...calls };
  }

  /** The next call of this name goes wrong so; several wait for their turn. */
  next(name: CallName, mishap: Mishap): void {
    this.mishaps.set(name, [...(this.mishaps.get(name) ?? []), mishap]);
  }

  /** Calls of this name go well from now on. */
  heal(name: CallName): void {
    this.mishaps.delete(name);
  }

  /** Calls of this name wait from now on. */
  hold(name: CallName): void {
    this.holding.add(name);
  }

  /** Lets the waiting calls of this name go, the oldest first, and later ones through. */
  release(name: CallName): void {
    this.holding.delete(name);
    for (const go of this.held.get(name) ?? []) go();
    this.held.delete(name);
  }

  /** Lets only the newest waiting call of this name go. */
  releaseNewest(name: CallName): void {
    this.held.get(name)?.pop()?.();
  }

  times(name: CallName): number {
    return this.asked.filter(one => one.name === name).length;
  }

  /** What `google.script.run.serve` would give: `{ reply }`, `{ error }`, or nothing ever. */
  readonly serve = async (request: Request): Promise<{ reply: unknown } | { error: string } | 'silent'> => {
    const { name, args } = request;
    this.asked.push({ name, args });
    const mishap = this.mishaps.get(name)?.shift();
    if (this.holding.has(name))
      await new Promise<void>(go => {
        this.held.set(name, [...(this.held.get(name) ?? []), go]);
      });
    if (mishap !== undefined) {
      if ('throws' in mishap) return { error: mishap.throws };
      if ('silent' in mishap) return 'silent';
      if ('reply' in mishap) return { reply: mishap.reply };
      return { reply: { version: BUILD, answer: { ok: false, fault: mishap.fault } } };
    }
    const run = this.calls[name] as (...args: readonly unknown[]) => ReturnType<Calls[CallName]>;
    const reply: Reply = { version: BUILD, answer: { ok: true, value: run(...args) } };
    return { reply: JSON.parse(JSON.stringify(reply)) };
  };
}

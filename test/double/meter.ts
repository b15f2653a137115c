import type { Kind } from './used-calls.ts';

/** Where the service breaks in the next run. */
export interface Break {
  /** The n-th call, from 1. */
  readonly call: number;
  /** The call takes effect before its fault is told; left out: it never takes effect. */
  readonly after?: boolean;
  /** Also calls that find their way are counted, which the bill leaves out; left out: reads and writes only. */
  readonly every?: boolean;
  /** Nothing works after it, as when the run was ended for its time; left out: later calls work. */
  readonly forGood?: boolean;
  /** What it says; left out: that the service failed. */
  readonly message?: string;
}

const FAILED = 'Service Spreadsheets failed while accessing document with id local-host.';

/** A script calls with what the call cannot take: the service is not asked at all. */
export class BadArgument extends Error {}

/** Counts calls of the service, and breaks one of them on demand. */
export class Meter {
  reads = 0;
  writes = 0;
  /** The calls that reach the service, in their order: `Range.setValues`. */
  calls: string[] = [];
  private ways = 0;
  private next: Break | null = null;
  private armed: Break | null = null;
  private broken = false;
  private silent = false;

  /** Begins a new bill; what was asked of the next run holds for it alone. */
  begin(): void {
    this.reads = 0;
    this.writes = 0;
    this.ways = 0;
    this.calls = [];
    this.broken = false;
    this.armed = this.next;
    this.next = null;
  }

  breakAt(asked: Break | null): void {
    this.next = asked;
  }

  /** What formulas of the sheet read is on nobody's bill. */
  unbilled<T>(work: () => T): T {
    const before = this.silent;
    this.silent = true;
    try {
      return work();
    } finally {
      this.silent = before;
    }
  }

  /** What a person does to the document right before the n-th call of the next run, from 1. */
  between: { readonly call: number; readonly act: () => void } | null = null;

  pass<T>(name: string, kind: Kind, effect: () => T): T {
    if (kind === 'none' || this.silent) return effect();
    const { between } = this;
    if (between !== null && this.calls.length + 1 === between.call) {
      this.between = null;
      this.unbilled(between.act);
    }
    this.calls.push(name);
    this.count(kind, 1);
    try {
      return this.breakOr(kind, effect);
    } catch (thrown) {
      if (thrown instanceof BadArgument) {
        this.calls.pop();
        this.count(kind, -1);
      }
      throw thrown;
    }
  }

  private count(kind: Kind, by: number): void {
    if (kind === 'read') this.reads += by;
    else if (kind === 'write') this.writes += by;
    else this.ways += by;
  }

  private breakOr<T>(kind: Kind, effect: () => T): T {
    const { armed, broken } = this;
    if (armed === null || (broken && !armed.forGood)) return effect();
    const fault = new Error(armed.message ?? FAILED);
    if (broken) throw fault;
    const counted = this.reads + this.writes + (armed.every ? this.ways : 0);
    if (counted !== armed.call || (kind === 'way' && !armed.every)) return effect();
    this.broken = true;
    if (armed.after) effect();
    throw fault;
  }
}

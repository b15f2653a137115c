import type { FaultCode } from '../../src/sheets/answer.ts';
import type { CallName, Calls, Request } from '../../src/sheets/calls.ts';
import { BUILD } from './build-id.ts';
import { runner } from './google.ts';
import { isPlainJson } from './plain-json.ts';
import { hasShape, isRecord } from './shapes.ts';
import { ALONE, failure, OUTDATED, type Trouble } from './trouble.ts';

export type Args<N extends CallName> = Parameters<Calls[N]>;
export type Value<N extends CallName> = ReturnType<Calls[N]>;
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

// The server's type is the list: a code forgotten here, or one it does not have, breaks the compile.
const FAULT_CODES = new Set(
  Object.keys({
    'no-table': true,
    'bad-month': true,
    'bad-request': true,
    'no-month': true,
    'no-roster': true,
    'level-above': true,
    'no-registry': true,
    'no-sources': true,
    busy: true,
    'not-ours': true,
    'tab-gone': true,
    unreadable: true,
    exists: true,
    'has-formula': true,
    'bad-setting': true,
    'no-permission': true,
    service: true,
    'old-page': true,
  } satisfies Record<FaultCode, true>),
);

const fail = (trouble: Trouble): Outcome<never> => ({ ok: false, trouble });

/** A reply as what it means; one of another version, or of another shape, is trouble and never a value. */
const readReply = <N extends CallName>(name: N, reply: unknown): Outcome<Value<N>> => {
  if (!isRecord(reply) || typeof reply.version !== 'string') return fail(failure('reply without a version'));
  if (reply.version !== BUILD) return fail(OUTDATED);
  const { answer } = reply;
  if (!isRecord(answer)) return fail(failure('reply without an answer'));
  if (answer.ok === true)
    return hasShape(name, answer.value) ? { ok: true, value: answer.value } : fail(failure(`${name}: another shape`));
  const { fault } = answer;
  if (!isRecord(fault) || typeof fault.message !== 'string') return fail(failure('fault without a sentence'));
  if (fault.code === 'old-page') return fail(OUTDATED);
  const kind = FAULT_CODES.has(String(fault.code)) ? (fault.code as Trouble['kind']) : 'failed';
  return fail({ kind, what: fault.message, todo: '', detail: '' });
};

/** Asks the server; never rejects. What cannot be sent as JSON is refused here, for Apps Script would lose it without a word. */
export const call = <N extends CallName>(name: N, args: Args<N>): Promise<Outcome<Value<N>>> =>
  new Promise(resolve => {
    const run = runner();
    if (run === null) return resolve(fail(ALONE));
    const request: Request<N> = { version: BUILD, name, args };
    if (!isPlainJson(request)) return resolve(fail(failure(`${name}: arguments that are not JSON`)));
    try {
      run
        .withSuccessHandler(reply => resolve(readReply(name, reply)))
        .withFailureHandler(error => resolve(fail(failure(error))))
        .serve(request);
    } catch (error) {
      resolve(fail(failure(error)));
    }
  });

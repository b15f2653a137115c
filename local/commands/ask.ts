import type { Host } from '../host.ts';
import { Refusal } from './refusal.ts';

/** The add-on's functions for other programs. */
type AddOn = typeof import('../../src/main.ts');
type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false };
type Name = { [N in keyof AddOn]: ReturnType<AddOn[N]> extends Answer ? N : never }[keyof AddOn];
/** What a function answers where it could be done. */
export type Value<N extends Name> = Extract<ReturnType<AddOn[N]>, { readonly ok: true }>['value'];

/** Calls a function of the add-on. @throws Refusal with the add-on's own sentence */
export const ask = async <N extends Name>(host: Host, name: N, ...args: Parameters<AddOn[N]>): Promise<Value<N>> => {
  // what the bundle was built from says so; everything else throws before
  const answer = (await host.run(name, args)) as ReturnType<AddOn[N]>;
  if (!answer.ok) throw new Refusal(answer.fault.message.replace(/\s*\n\s*/g, ' '));
  return answer.value;
};

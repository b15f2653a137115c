import type { Host } from '../../local/host.ts';
import type { Answer } from '../../src/sheets/answer.ts';
import type { CallName, Calls } from '../../src/sheets/calls.ts';
import { valueOfAnswer } from './bundle.ts';

/** What the page does: sends a call under the version of the script, gets its answer. */
export interface Page {
  readonly version: string;
  readonly ask: <N extends CallName>(name: N, ...args: Parameters<Calls[N]>) => Promise<Answer<ReturnType<Calls[N]>>>;
  /** The same, or a failure that names the fault. */
  readonly get: <N extends CallName>(name: N, ...args: Parameters<Calls[N]>) => Promise<ReturnType<Calls[N]>>;
}

/** Opens the page's side of a host: asks once for the version. */
export const openPage = async (host: Pick<Host, 'run'>): Promise<Page> => {
  const { version } = (await host.run('serve', [null])) as { version: string };
  const ask: Page['ask'] = async (name, ...args) => {
    // serve answers every call in this form
    const reply = (await host.run('serve', [{ version, name, args }])) as { version: string; answer: Answer<never> };
    return reply.answer;
  };
  return { version, ask, get: async (name, ...args) => valueOfAnswer(await ask(name, ...args)) };
};

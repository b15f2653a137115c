import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Host, HostOptions } from '../host.ts';
import { takeFile } from './lock.ts';
import { openServer } from './server.ts';
import { openSession, type Session } from './session.ts';

/** The engine is only loaded when the server listens, so that a page loads at the same time. */
const loadHost = async (options: HostOptions): Promise<Host> => (await import('../host.ts')).openHost(options);

interface Workbench {
  readonly address: string;
  /** Resolves when every file is open. @throws when one cannot be read */
  readonly sessions: Promise<readonly Session[]>;
  close(): Promise<void>;
}

interface WorkbenchOptions {
  readonly files: readonly string[];
  /** null: the first free one. */
  readonly port: number | null;
  readonly host?: HostOptions;
  /** Told of each file before it is opened. */
  readonly opening?: (file: string) => void;
}

/** The first sample, or null. */
export const sampleFile = (): string | null => {
  const samples = existsSync('samples') ? readdirSync('samples').filter(name => /^[^.].*\.xlsx$/.test(name)) : [];
  const [first] = samples.sort();
  return first === undefined ? null : join('samples', first);
};

/** Opens files one after another; pages may load meanwhile. @throws when the port is taken, or a file is open in another workbench */
export const openWorkbench = async (options: WorkbenchOptions): Promise<Workbench> => {
  const files = options.files.map(file => resolve(file));
  const opened: { file: string; session: Promise<Session> }[] = [];
  let begin: () => void = () => undefined;
  let before: Promise<unknown> = new Promise<void>(done => {
    begin = done;
  });
  for (const [index, file] of files.entries()) {
    const session = before.then(() => {
      options.opening?.(options.files[index] ?? file);
      return openSession({ file, number: index + 1, files, openHost: loadHost, host: options.host ?? {} });
    });
    session.catch(() => undefined);
    opened.push({ file, session });
    before = session;
  }
  const server = await openServer(opened, join(__dirname, 'page'), options.port);
  const locks: (() => void)[] = [];
  const unlock = (): void => {
    for (const release of locks) release();
  };
  try {
    for (const [index, file] of files.entries()) locks.push(await takeFile(file, server.port, options.files[index]));
  } catch (fault) {
    unlock();
    await server.close();
    throw fault;
  }
  // A turn later, so that the address is told before the engine takes the thread.
  setTimeout(begin);
  return {
    address: `http://127.0.0.1:${server.port}/`,
    sessions: Promise.all(opened.map(({ session }) => session)),
    close: async () => {
      await server.close();
      for (const { session } of opened) await session.then(found => found.close()).catch(() => undefined);
      unlock();
    },
  };
};

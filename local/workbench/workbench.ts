import { basename, join, resolve } from 'node:path';
import type { Host, HostOptions } from '../host.ts';
import { importSources } from './import-sources.ts';
import { takeFile } from './lock.ts';
import { openServer } from './server.ts';
import { openSession, type Session } from './session.ts';

/** The engine is only loaded when the server listens, so that a page loads at the same time. */
const loadHost = async (options: HostOptions): Promise<Host> => (await import('../host.ts')).openHost(options);

interface Workbench {
  readonly address: string;
  /** The file of a number, from 1, opened by now. @throws when it cannot be read */
  session(number: number): Promise<Session>;
  close(): Promise<void>;
}

interface WorkbenchOptions {
  readonly files: readonly string[];
  /** null: the first free one. */
  readonly port: number | null;
  readonly host?: HostOptions;
  /** Told of each file before it is opened. */
  readonly opening?: (file: string) => void;
  /** Which of the files may be imported from without having been asked; left out: none, as on Google. */
  readonly allowed?: (file: string) => boolean;
}

const SETTLES_IN = 500;

/** Opens the first file, and each other one when a page asks for it. @throws when the port is taken, or a file is open in another workbench */
export const openWorkbench = async (options: WorkbenchOptions): Promise<Workbench> => {
  const { allowed = () => false } = options;
  const files = options.files.map(file => resolve(file));
  const sessions = new Map<number, Promise<Session>>();
  let begin: () => void = () => undefined;
  let before: Promise<unknown> = new Promise<void>(done => {
    begin = done;
  });
  const sources = importSources(files, index => sessions.get(index + 1));
  /** Others import anew what has changed here, once it has come to rest. */
  const telling = new Map<number, NodeJS.Timeout>();
  const tellSoon = (number: number, file: string): void => {
    clearTimeout(telling.get(number));
    const tell = async (): Promise<void> => {
      for (const [other, session] of sessions)
        if (other !== number)
          await session.then(({ host }) => host.imports.refresh(basename(file))).catch(() => undefined);
    };
    telling.set(
      number,
      setTimeout(() => void tell(), SETTLES_IN),
    );
  };
  /** One after another: opening a file takes the whole machine. */
  const open = (number: number, file: string): Promise<Session> => {
    const session = before
      .catch(() => undefined)
      .then(() => {
        options.opening?.(options.files[number - 1] ?? file);
        return openSession({
          file,
          number,
          files,
          openHost: loadHost,
          changed: () => tellSoon(number, file),
          host: {
            ...options.host,
            sources,
            allowed: new Set(options.files.filter(allowed).map(each => basename(each))),
          },
        });
      });
    before = session;
    return session;
  };
  const session = (number: number): Promise<Session> => {
    const known = sessions.get(number);
    if (known) return known;
    const file = files[number - 1];
    const made = file === undefined ? Promise.reject(new Error(`No file ${number}.`)) : open(number, file);
    made.catch(() => undefined);
    sessions.set(number, made);
    return made;
  };
  const server = await openServer({ files, session }, join(__dirname, 'page'), options.port);
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
  void session(1);
  // A turn later, so that the address is told before the engine takes the thread.
  setTimeout(begin);
  return {
    address: `http://127.0.0.1:${server.port}/`,
    session,
    close: async () => {
      for (const timer of telling.values()) clearTimeout(timer);
      await server.close();
      for (const each of sessions.values()) await each.then(found => found.close()).catch(() => undefined);
      unlock();
    },
  };
};

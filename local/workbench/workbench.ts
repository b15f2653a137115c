import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { HostOptions } from '../host.ts';
import { openHost } from '../host.ts';
import { openServer } from './server.ts';
import { openSession, type Session } from './session.ts';

interface Workbench {
  readonly address: string;
  readonly sessions: readonly Session[];
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

/** Opens files in the workbench. @throws when one cannot be read or the port is taken */
export const openWorkbench = async (options: WorkbenchOptions): Promise<Workbench> => {
  const files = options.files.map(file => resolve(file));
  const opened: { file: string; session: Session }[] = [];
  const closeAll = async (): Promise<void> => {
    await Promise.all(opened.map(({ session }) => session.close()));
  };
  try {
    for (const [index, file] of files.entries()) {
      options.opening?.(options.files[index] ?? file);
      const session = await openSession({ file, number: index + 1, files, openHost, host: options.host ?? {} });
      opened.push({ file, session });
    }
    const server = await openServer(opened, join(__dirname, 'page'), options.port);
    return {
      address: `http://127.0.0.1:${server.port}/`,
      sessions: opened.map(({ session }) => session),
      close: async () => {
        await server.close();
        await closeAll();
      },
    };
  } catch (fault) {
    await closeAll();
    throw fault;
  }
};

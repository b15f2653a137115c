import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../commands/refusal.ts';
import { LOOPBACK } from './security.ts';

/** Who has a file open: the process, and the port it answers on. */
interface Owner {
  readonly pid: number;
  readonly port: number;
}

/** Says that a file is open in one workbench, beside the file and under its own name however it was reached. */
export const lockFile = (file: string): string => {
  const real = realpathSync(file);
  return join(dirname(real), `.${basename(real)}.so-chi-bo-dang-mo`);
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // Another person's process is one too.
    return (fault as { code?: string }).code === 'EPERM';
  }
};

const answers = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(port, LOOPBACK);
    const end = (found: boolean): void => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(1000, () => end(false));
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
  });

const readOwner = (path: string): Owner | null => {
  try {
    const { pid, port }: Partial<Owner> = JSON.parse(readFileSync(path, 'utf8'));
    const isOwner = Number.isSafeInteger(pid) && Number(pid) > 0 && Number(port) > 0 && Number(port) < 65_536;
    return isOwner ? { pid: Number(pid), port: Number(port) } : null;
  } catch {
    return null;
  }
};

const taken = new Set<string>();

const release = (path: string): void => {
  if (taken.delete(path)) rmSync(path, { force: true });
};

// Whatever ends the program, short of a kill.
process.on('exit', () => {
  for (const path of taken) release(path);
});

/**
 * Takes a file for this workbench; what a process that has ended left is taken over.
 * Where nothing can be written beside the file, nobody is kept out.
 * @param name what the person calls it
 * @returns gives it back
 * @throws Refusal when another workbench has it open
 */
export const takeFile = async (file: string, port: number, name = file): Promise<() => void> => {
  const path = lockFile(file);
  const text = JSON.stringify({ pid: process.pid, port } satisfies Owner);
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
      taken.add(path);
      return () => release(path);
    } catch (fault) {
      if ((fault as { code?: string }).code !== 'EEXIST') return () => undefined;
    }
    const owner = readOwner(path);
    // A number given anew to another program does not answer there.
    if (owner && isRunning(owner.pid) && (await answers(owner.port)))
      throw new Refusal(
        `Tệp «${name}» đang mở ở http://${LOOPBACK}:${owner.port}/: hãy dùng trang đó hoặc dừng nó trước.`,
      );
    rmSync(path, { force: true });
  }
  throw new Refusal(`Tệp «${name}» vừa được mở ở nơi khác.`);
};

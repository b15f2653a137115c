import { type ChildProcess, spawn } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The file that says that a file is open. */
export const lockOf = (file: string): string => join(dirname(file), `.${basename(file)}.so-chi-bo-dang-mo`);

const START = join(import.meta.dirname, '..', '..', 'build', 'start.cjs');

/** Runs npm start's program; it is gone after the test. */
export const run = (...words: readonly string[]): ChildProcess => {
  const child = spawn(process.execPath, [START, ...words, '--no-open'], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
};

export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise(resolve => child.once('exit', resolve));

/** Runs npm start's program on a file; gives its address. */
export const start = async (file: string): Promise<{ child: ChildProcess; address: string }> => {
  const child = run(file);
  child.stderr?.resume();
  const address = await new Promise<string>(resolve =>
    child.stdout?.once('data', data => resolve(String(data).trim())),
  );
  return { child, address };
};

/** Runs it to its end: the exit code and what it said. */
export const runToEnd = async (...words: readonly string[]) => {
  const child = run(...words);
  let said = '';
  let printed = '';
  child.stderr?.on('data', data => {
    said += String(data);
  });
  child.stdout?.on('data', data => {
    printed += String(data);
  });
  return { code: await new Promise<number | null>(resolve => child.once('close', resolve)), said, printed };
};

import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Mutation, RecordedOperation } from '../protocol/mutation.ts';

/** One change as it can be made again. */
export type Entry = { readonly mutation: Mutation } | { readonly operation: RecordedOperation };

/** The changes of a former run, beside the workbook they were made in. */
export interface Former {
  readonly workbook: Uint8Array;
  readonly entries: readonly Entry[];
  readonly at: number;
  /** Whether the file is still the one the changes were made in. */
  readonly sameFile: boolean;
}

export interface Journal {
  add(entry: Entry): void;
  /** Everything until now stands in the file. */
  saved(): void;
  /** Ends; what is saved needs no journal any more. */
  close(): void;
  readonly unsaved: boolean;
  /** Whether changes could not be kept beside the file. */
  readonly broken: boolean;
}

type Line = Entry | { readonly saved: true };
interface Head {
  readonly version: 1;
  readonly workbook: string;
}

/** Where the changes of a file wait until they are saved. */
export const journalFile = (file: string): string => join(dirname(file), `.${basename(file)}.so-chi-bo-luu-tam`);

export const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a former run left, or null; a line cut off by its end is left out. */
export const readFormer = (file: string, opened: Uint8Array): Former | null => {
  const path = journalFile(file);
  if (!existsSync(path)) return null;
  try {
    const [first = '', ...rest] = readFileSync(path, 'utf8').split('\n');
    const head: Head = JSON.parse(first);
    if (head.version !== 1) throw new Error('Made by another version.');
    const entries: Entry[] = [];
    let saved = 0;
    let at = 0;
    for (const text of rest) {
      if (!text) continue;
      try {
        const { at: made, ...line }: Line & { at: number } = JSON.parse(text);
        if ('saved' in line) saved = entries.length;
        else entries.push(line);
        at = made;
      } catch {
        break;
      }
    }
    if (entries.length === saved) return null;
    const workbook = new Uint8Array(Buffer.from(head.workbook, 'base64'));
    return { workbook, entries, at, sameFile: digest(workbook) === digest(opened) };
  } catch {
    // Not readable as a whole: put aside, for a new journal takes its name.
    renameSync(path, `${path}.hong`);
    return null;
  }
};

export const dropFormer = (file: string): void => rmSync(journalFile(file), { force: true });

/**
 * Keeps every change beside the file the moment it is made, so that neither a crash nor a closed window loses one.
 * The journal holds the workbook it began with: it can be made again even if the file was changed by others since.
 * @param begun changes made before, by a former run that is taken up again
 */
export const openJournal = (file: string, workbook: Uint8Array, begun: readonly Entry[]): Journal => {
  const path = journalFile(file);
  let descriptor: number | null = null;
  let unsaved = begun.length > 0;
  let broken = false;
  let closed = false;
  const begin = (text: string): number => {
    const head: Head = { version: 1, workbook: Buffer.from(workbook).toString('base64') };
    writeFileSync(`${path}.moi`, `${JSON.stringify(head)}\n${text}`, { mode: 0o600 });
    renameSync(`${path}.moi`, path);
    return openSync(path, 'a');
  };
  const write = (lines: readonly Line[]): void => {
    if (broken || closed) return;
    try {
      const text = lines.map(line => `${JSON.stringify({ ...line, at: Date.now() })}\n`).join('');
      if (descriptor === null) descriptor = begin(text);
      else writeSync(descriptor, text);
    } catch {
      broken = true;
    }
  };
  if (unsaved) write(begun);
  return {
    add: entry => {
      unsaved = true;
      write([entry]);
    },
    saved: () => {
      if (unsaved) write([{ saved: true }]);
      unsaved = false;
    },
    close: () => {
      closed = true;
      if (descriptor === null) return;
      closeSync(descriptor);
      descriptor = null;
      if (!unsaved) rmSync(path, { force: true });
    },
    get unsaved() {
      return unsaved;
    },
    get broken() {
      return broken;
    },
  };
};

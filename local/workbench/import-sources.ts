import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportSources } from '../engine/imports.ts';
import type { Session } from './session.ts';

/**
 * A file by its name, as others import from it: as it is open here, else as it was saved.
 * @param session the file of this index, if it has been opened
 */
export const importSources =
  (files: readonly string[], session: (index: number) => Promise<Session> | undefined): ImportSources =>
  address => {
    const [file, ...others] = files.filter(each => basename(each) === address);
    // two files of one name: nobody can say which is meant
    if (file === undefined || others.length) return null;
    return {
      read: async range => {
        const open = session(files.indexOf(file));
        if (open) return (await open).host.read(range);
        const { openSource } = await import('../host.ts');
        return (await openSource(readFileSync(file))).read(range);
      },
    };
  };

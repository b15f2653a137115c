import { basename } from 'node:path';
import type { ImportSource, ImportSources } from '../engine/imports.ts';
import { readFile, readingFault } from './files.ts';
import { Refusal } from './refusal.ts';

/** The files a workbook of the level above may import from, by their names. */
export interface SourceFiles {
  readonly names: readonly string[];
  readonly find: ImportSources;
}

const openFile = async (file: string): Promise<ImportSource> => {
  const bytes = readFile(file);
  const { openSource } = await import('../host.ts');
  try {
    return await openSource(bytes);
  } catch (fault) {
    throw readingFault(file, fault);
  }
};

/** Takes files as sources; each is read when it is first asked for. @throws Refusal where two have one name */
export const sourceFiles = (files: readonly string[]): SourceFiles => {
  const byName = new Map<string, string>();
  for (const file of files) {
    const twin = byName.get(basename(file));
    if (twin !== undefined)
      throw new Refusal(`«${twin}» và «${file}» cùng tên tệp nên không phân biệt được: hãy đổi tên một tệp.`);
    byName.set(basename(file), file);
  }
  const opened = new Map<string, Promise<ImportSource>>();
  return {
    names: [...byName.keys()],
    find: address => {
      const file = byName.get(address);
      if (file === undefined) return null;
      const source = opened.get(file) ?? openFile(file);
      opened.set(file, source);
      return { read: async range => (await source).read(range) };
    },
  };
};

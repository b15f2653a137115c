import type { Metadata, NamedArea, Operations, Protection } from '../protocol/protocol.ts';
import { sheetOf } from './boxes.ts';
import type { Core } from './core.ts';

type RecordOperations = Pick<
  Operations,
  | 'metadata'
  | 'addMetadata'
  | 'removeMetadata'
  | 'protections'
  | 'protect'
  | 'setProtection'
  | 'unprotect'
  | 'names'
  | 'setName'
>;

interface Records {
  readonly operations: RecordOperations;
  /** Forgets what sat on a tab that is gone. */
  forget(sheet: string): void;
}

/**
 * What Google keeps beside the boxes and the engine does not: developer metadata, protection, names.
 * The engine's own protection blanks values on reading, so protection is only remembered here.
 */
export const keepRecords = (core: Core, named: readonly NamedArea[]): Records => {
  let count = 0;
  let metadata: Metadata[] = [];
  let protections: Protection[] = [];
  const names = new Map(named.map(entry => [entry.name, entry]));

  const operations: RecordOperations = {
    metadata: (key, sheet) =>
      metadata.filter(entry => (key === null || entry.key === key) && (sheet === null || entry.sheet === sheet)),
    addMetadata: (sheet, key, value) => {
      if (sheet !== null) sheetOf(core, sheet);
      const entry = { id: ++count, key, value, sheet };
      metadata.push(entry);
      return entry;
    },
    removeMetadata: id => {
      metadata = metadata.filter(entry => entry.id !== id);
      return null;
    },
    protections: sheet => protections.filter(entry => entry.sheet === sheet),
    protect: (sheet, area) => {
      sheetOf(core, sheet);
      const entry = { id: ++count, sheet, area, description: '', warningOnly: false };
      // A second protection of a whole tab is the first one again, as on Google.
      const old = area === null ? protections.find(found => found.sheet === sheet && found.area === null) : undefined;
      if (old) return old;
      protections.push(entry);
      return entry;
    },
    setProtection: changed => {
      protections = protections.map(entry => (entry.id === changed.id ? changed : entry));
      return null;
    },
    unprotect: id => {
      protections = protections.filter(entry => entry.id !== id);
      return null;
    },
    names: () => [...names.values()],
    setName: (name, area) => {
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
        throw new Error(`The name is invalid: ${name}`);
      names.set(name, { name, area });
      core.workbook.deleteDefinedName(name);
      const sheet = sheetOf(core, area.sheet);
      const range = sheet.getRange(area.row, area.column, area.rows, area.columns);
      core.workbook.insertDefinedName(name, `'${sheet.getSheetName().replaceAll("'", "''")}'!${range.getA1Notation()}`);
      return null;
    },
  };
  return {
    operations,
    forget: sheet => {
      metadata = metadata.filter(entry => entry.sheet !== sheet);
      protections = protections.filter(entry => entry.sheet !== sheet);
      for (const [name, { area }] of names) if (area.sheet === sheet) names.delete(name);
    },
  };
};

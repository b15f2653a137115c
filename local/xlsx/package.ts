import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from './unreadable-file.ts';

/** The parts of an .xlsx file as they lie in its zip, for what the reader of workbooks does not tell. */
export interface Package {
  readonly names: readonly string[];
  /** The text of a part, empty when there is none. */
  text(name: string): string;
}

interface Entry {
  readonly method: number;
  readonly size: number;
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LONG = 0xffffffff;

const endOf = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
};

const WORKBOOK = /^xl\/workbook\d*\.xml$/i;

/** The part that lists the sheets; undefined when the zip is no workbook. */
const workbookPart = (names: readonly string[]): string | undefined => names.find(name => WORKBOOK.test(name));

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/**
 * Opens the zip of a workbook.
 * @throws UnreadableFile
 */
export const openPackage = (bytes: Uint8Array): Package => {
  // Office puts a password-protected workbook into an OLE compound file.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile('password');
  if (!startsWith(bytes, 0x50, 0x4b)) throw new UnreadableFile('not-xlsx');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) throw new UnreadableFile('damaged');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  // Some programs state every place in the long form, which stands before the short one.
  if (at === LONG && end >= 20) at = Number(view.getBigUint64(Number(view.getBigUint64(end - 12, true)) + 48, true));
  while (at + 46 <= end && view.getUint32(at, true) === ENTRY) {
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const names = [...entries.keys()];
  if (!workbookPart(names)) throw new UnreadableFile('not-xlsx');
  return {
    names,
    text: name => {
      const entry = entries.get(name);
      if (!entry) return '';
      const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
      const packed = bytes.subarray(from, from + entry.size);
      return new TextDecoder().decode(entry.method === 0 ? packed : inflateRawSync(packed));
    },
  };
};

type Attributes = Readonly<Record<string, string | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The attributes of every element of a name, whatever its prefix, in the order of the text. */
export const elements = (xml: string, name: string): Attributes[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', double, single]) => [
        key,
        (double ?? single ?? '').replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? ''),
      ]),
    ),
  );

/** A sheet of a package: its tab, or a page that is one big chart. */
interface SheetPart {
  readonly path: string;
  readonly isTab: boolean;
}

/** The part a relation points to: `../drawings/drawing1.xml` seen from `xl/worksheets`. */
const resolved = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}/${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
};

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** What a part points to, by the last word of each relation's type. */
export const relationsOf = (opened: Package, path: string): Relation[] => {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(slash, 0));
  return elements(opened.text(`${folder}/_rels/${path.slice(slash + 1)}.rels`), 'Relationship').map(relation => ({
    id: relation.Id ?? '',
    type: (relation.Type ?? '').replace(/^.*\//, ''),
    path: resolved(folder, relation.Target ?? ''),
  }));
};

/** The sheets in the workbook's order. */
export const sheetParts = (opened: Package): SheetPart[] => {
  const workbook = workbookPart(opened.names) ?? '';
  const relations = relationsOf(opened, workbook);
  return elements(opened.text(workbook), 'sheet').map(sheet => {
    const relation = relations.find(({ id }) => id === sheet['r:id']);
    return { path: relation?.path ?? '', isTab: relation === undefined || relation.type === 'worksheet' };
  });
};

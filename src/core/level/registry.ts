import { textOf } from '../boxes/reading.ts';
import { codeKey, unitLabel } from '../roster/roster.ts';
import { recognise } from '../table/columns.ts';
import { filled, type Grid } from '../table/grid.ts';
import { fold } from '../text/fold.ts';
import type { Box } from '../values/box.ts';

export const REGISTRY_TITLE = 'Đơn vị';
export const REGISTRY_LABELS = ['Mã', 'Tên', 'Loại hình', 'Liên kết', 'Ghi chú'] as const;

/** One unit of the level below; row from 1. */
export interface RegistryUnit {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly link: string;
}

/** The units as registered, and what is wrong with them in sentences. */
export interface Registry {
  readonly units: readonly RegistryUnit[];
  readonly faults: readonly { readonly row: number; readonly message: string }[];
}

const ALIASES: Readonly<Record<string, string>> = {
  'ma don vi': 'ma',
  'ten don vi': 'ten',
  'don vi': 'ten',
  link: 'lien ket',
  'duong dan': 'lien ket',
};
const HEADER_ROWS = 20;

/** Whether a column belongs to a table of meetings, which may have a column of links too. */
const isOfMeetings = (box: Box): boolean => {
  const { field } = recognise([textOf(box)], []);
  return field === 'present' || field === 'attendance' || field === 'score';
};

/**
 * Reads the tab `Đơn vị`: its header stands in one of the first 20 rows, columns in any order; null where there is none. A tab of another name must have code,
 * name and type beside the link: the others are any list of documents.
 */
export const readRegistry = ({ sheet, boxes }: Grid): Registry | null => {
  const ownTitle = fold(sheet) === fold(REGISTRY_TITLE);
  for (let row = 0; row < Math.min(boxes.length, HEADER_ROWS); row++) {
    const columns = new Map<string, number>();
    for (const column of filled(boxes[row])) {
      const key = fold(textOf(boxes[row]?.[column] ?? ''));
      const own = ALIASES[key] ?? key;
      if (!columns.has(own)) columns.set(own, column);
    }
    const [code, name] = [columns.has('ma'), columns.has('ten')];
    if (columns.has('lien ket') && (ownTitle ? code || name : code && name && columns.has('loai hinh')))
      return boxes[row]?.some(isOfMeetings) ? null : withFaults(unitsBelow(boxes, row, columns));
  }
  return null;
};

const unitsBelow = (boxes: Grid['boxes'], header: number, columns: ReadonlyMap<string, number>): RegistryUnit[] => {
  const units: RegistryUnit[] = [];
  for (let row = header + 1; row < boxes.length; row++) {
    const at = (key: string): string => textOf(boxes[row]?.[columns.get(key) ?? -1] ?? '');
    const [code, name, link] = [at('ma'), at('ten'), at('lien ket')];
    if (code !== '' || name !== '' || link !== '')
      units.push({ row: row + 1, code, name, type: at('loai hinh'), link });
  }
  return units;
};

/** The id of the file that a link leads to, for comparing: two addresses of one file differ behind it. */
const fileOf = (link: string): string => /\/d\/([\w-]+)/.exec(link)?.[1] ?? link;

/** Tells of each row whose code or link stands in a row above: a code is one unit's, and one file must not count twice. */
const withFaults = (rows: readonly RegistryUnit[]): Registry => {
  const units = rows.filter(unit => unitLabel(unit) !== '');
  const codes = new Map<string, RegistryUnit>();
  const links = new Map<string, RegistryUnit>();
  const faults: { row: number; message: string }[] = [];
  for (const { row } of rows.filter(unit => unitLabel(unit) === ''))
    faults.push({ row, message: 'Có liên kết mà chưa ghi mã và tên nên chưa gộp. Hãy ghi mã và tên đơn vị.' });
  for (const unit of units) {
    const twin = unit.code === '' ? undefined : codes.get(codeKey(unit.code));
    const linked = unit.link === '' ? undefined : links.get(fileOf(unit.link));
    if (twin !== undefined)
      faults.push({
        row: unit.row,
        message: `Mã «${unit.code}» đã có ở dòng ${twin.row}. Hãy ghi cho mỗi đơn vị một mã riêng.`,
      });
    if (linked !== undefined)
      faults.push({
        row: unit.row,
        message: `Liên kết của ${unitLabel(unit)} đã có ở dòng ${linked.row} (${unitLabel(linked)}). Hãy ghi liên kết đúng của từng đơn vị.`,
      });
    if (twin === undefined && unit.code !== '') codes.set(codeKey(unit.code), unit);
    if (linked === undefined && unit.link !== '') links.set(fileOf(unit.link), unit);
  }
  return { units, faults };
};

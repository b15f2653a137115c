import type { Book, MeetingsTable, Tabs } from '../book/book.ts';
import { showBox } from '../boxes/reading.ts';
import { CHOSEN, type Column } from '../table/columns.ts';
import { nearestBusiness } from '../table/doubtful-label.ts';
import { type FieldId, fieldLabel, fields } from '../table/fields.ts';
import { boxAt, columnLetters, filled, type Origin, originOf } from '../table/grid.ts';
import { formatMonth } from '../values/period.ts';

/** What a tab was taken for. */
export type TabRole = 'meetings' | 'roster' | 'rubric' | 'settings' | 'other';

/** One column as it was understood: `Cột F «Dự họp» ← Có mặt`. */
export interface ColumnDescription {
  /** By which it is told from the others of its table. */
  readonly id: string;
  /** Its letters in the tab; blank where it stands nowhere (the unit that only the tab's name tells). */
  readonly column: string;
  /** Where it stands, for people: `Cột F`, or `Ô A7` where labels stand below each other; blank where it stands nowhere. */
  readonly place: string;
  readonly label: string;
  /** A field, a criterion's code, or null where the column is not used. */
  readonly field: string | null;
  readonly fieldLabel: string;
  /** 0–1, or 2 where a person chose the column. */
  readonly confidence: number;
  /** What spoke for it, in words (`theo tên cột`); blank where it is not used. */
  readonly witness: string;
  /** The field that it may be instead, or at all. */
  readonly offer: FieldOffer | null;
  readonly text: string;
  /** The first values below the header, as the sheet shows them, at most five. */
  readonly samples: readonly string[];
}

/** A field that a column can be chosen for. */
export interface FieldOffer {
  readonly id: FieldId;
  readonly label: string;
}

/** One meetings table: where its header is, how it was read, its month, its columns, and what is missing. */
export interface TableDescription {
  readonly sheet: string;
  /** In rows of the tab. */
  readonly headerRows: readonly [first: number, last: number];
  /** How the tab is laid out, in words (`mỗi tháng một nhóm cột`); null where it is a plain table. */
  readonly shape: string | null;
  readonly month: string | null;
  readonly readable: boolean;
  /** Fields that lack: without figures where the table cannot be read, else without those of one measure. */
  readonly missing: readonly string[];
  /** What the table's own arithmetic proves: `F + G + H = E ở 26/28 dòng`. */
  readonly proofs: readonly string[];
  /** Where two witnesses contradict each other: both readings. */
  readonly questions: readonly string[];
  readonly columns: readonly ColumnDescription[];
}

/** What was recognised in a workbook, in words, and the fields that a column can be chosen for. */
export interface LayoutDescription {
  readonly tabs: readonly { readonly sheet: string; readonly role: TabRole }[];
  readonly tables: readonly TableDescription[];
  readonly fields: readonly FieldOffer[];
}

const SAMPLES = 5;

/** Explains how a workbook was read: the role of each tab, and each column of each meetings table. Rows count from 1. */
export const describeLayout = (tabs: Tabs, book: Book): LayoutDescription => {
  const meetings = new Set(book.tables.map(({ table }) => table.grid.sheet));
  const roleOfTab = (sheet: string): TabRole => {
    if (sheet === book.settingsSheet) return 'settings';
    if (sheet === book.rubricSheet) return 'rubric';
    if (meetings.has(sheet)) return 'meetings';
    return sheet === book.roster?.sheet ? 'roster' : 'other';
  };
  const grids = [tabs.settings, tabs.rubric, ...tabs.others].filter(grid => grid !== null);
  return {
    tabs: grids.map(({ sheet }) => ({ sheet, role: roleOfTab(sheet) })),
    tables: book.tables.map(describeTable),
    fields: fields().map(({ id, label }) => ({ id, label })),
  };
};

const describeTable = (meetingsTable: MeetingsTable): TableDescription => {
  const { table, month, missing, lacking, readable } = meetingsTable;
  const columns = table.header.columns.filter(({ label, confidence }) => label.length > 0 || confidence > 0);
  const places = columns.map(column => placeOf(table, column));
  const ids = idsOf(columns, places);
  return {
    sheet: table.grid.sheet,
    headerRows: headerRows(table),
    shape: table.grid.shape ?? null,
    month: month === null ? null : formatMonth(month),
    readable,
    missing: [...missing, ...lacking].map(fieldLabel),
    proofs: table.proofs.map(({ words, named }) => (named === undefined ? words : `${words}, nên ${named}`)),
    questions: table.doubts.map(({ readings: [first, second] }) => `${inSentence(first)}, nhưng ${second}.`),
    columns: columns.map((column, i) => ({
      id: ids[i] ?? '',
      ...describeColumn(meetingsTable, column, places[i] ?? null, places),
    })),
  };
};

const inSentence = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

type Read = MeetingsTable['table'];

/** The rows of the tab (from 1) in which the labels of a table stand. */
const headerRows = ({ grid, header }: Read): readonly [number, number] => {
  const rows: number[] = [];
  for (let row = header.first; row <= header.last; row++)
    for (const column of filled(grid.boxes[row])) {
      const place = originOf(grid, row, column);
      if (place !== null) rows.push(place.row + 1);
    }
  return rows.length === 0 ? [header.first + 1, header.last + 1] : [Math.min(...rows), Math.max(...rows)];
};

/** Where a column stands in the tab: at its label, or at that of the column from whose boxes it is read; null where it is told by the shape. */
const placeOf = ({ grid, header, from, to }: Read, { index }: Pick<Column, 'index'>): Origin | null => {
  const labelled = originOf(grid, header.last, index);
  if (labelled !== null) return labelled;
  for (let row = from; row < to; row++) {
    const place = originOf(grid, row, index);
    if (place === null) continue;
    const labels = header.columns.map(column => originOf(grid, header.last, column.index));
    return labels.find(label => label?.column === place.column) ?? place;
  }
  return null;
};

const boxName = ({ row, column }: Origin): string => `${columnLetters(column)}${row + 1}`;

/** The letters where they tell a column from the others, else its box, else box and label. */
const idsOf = (columns: readonly Column[], places: readonly (Origin | null)[]): string[] => {
  const letters = places.map(place => (place === null ? '' : columnLetters(place.column)));
  const boxes = places.map(place => (place === null ? '' : boxName(place)));
  const isAlone = (all: readonly string[], one: string): boolean =>
    one !== '' && all.indexOf(one) === all.lastIndexOf(one);
  return columns.map(({ label }, i) => {
    const [letter = '', box = ''] = [letters[i], boxes[i]];
    return isAlone(letters, letter) ? letter : isAlone(boxes, box) ? box : `${box} ${label.join(' ▸ ')}`.trim();
  });
};

/** Whether a column is read as what it was taken for, or would be if another did not claim the same as surely. */
const isUsed = ({ map }: Read, { index, field, criterion }: Column): boolean =>
  (field !== null && map.field.get(field) === index) ||
  map.criteria.some(({ code, column }) => code === criterion && column === index) ||
  map.duplicates.some(({ columns }) => columns.includes(index));

/** What spoke for a column: a person, its label, what it holds, or the sheet's own arithmetic. */
const witnessOf = (
  table: Read,
  { index, field, confidence, witness }: Column,
  place: Origin | null,
  below: boolean,
): string => {
  if (confidence >= CHOSEN) return 'người chọn';
  if (place === null) return 'theo tên trang hoặc tiêu đề';
  if (witness === 'contents') return 'theo nội dung';
  const proofs = table.proofs.filter(({ columns }) => columns.includes(index));
  if (witness === 'arithmetic') {
    const [proof] = proofs;
    return proof === undefined
      ? 'theo số liệu'
      : `${field === 'score' ? 'theo số liệu' : 'theo phép cộng'}: ${proof.words}`;
  }
  // score and grade in one box: the second of them has no label of its own
  if (originOf(table.grid, table.header.last, index) === null) return 'ghi chung ô với cột khác';
  const label = `theo tên ${below ? 'dòng' : 'cột'}${confidence < 1 ? ' gần giống' : ''}`;
  return proofs.length === 0 ? label : `${label}, số liệu khớp`;
};

/** The next best reading of a column: what a contradicting witness says, or for a column that nobody knows the field that its label comes near. */
const offerOf = ({ doubts, map }: Read, column: Column): FieldOffer | null => {
  const said = doubts.flatMap(({ offers }) => offers).find(offer => offer.column === column.index)?.field;
  const isUnknown = column.field === null && column.confidence === 0 && column.label.length > 0;
  const near = isUnknown ? nearestBusiness(column) : null;
  // what another column is already would be a contradiction anew
  const id = said ?? (near === null || map.field.has(near) ? null : near);
  return id === null ? null : { id, label: fieldLabel(id) };
};

const describeColumn = (
  { table, meetings }: MeetingsTable,
  described: Column,
  at: Origin | null,
  places: readonly (Origin | null)[],
): Omit<ColumnDescription, 'id'> => {
  const { index, label, confidence } = described;
  const column = at === null ? '' : columnLetters(at.column);
  const below = at !== null && places.some(other => other?.column === at.column && other.row !== at.row);
  const place = at === null ? '' : below ? `Ô ${boxName(at)}` : `Cột ${column}`;
  const written = label.join(' ▸ ');
  const used = isUsed(table, described);
  const field = used ? described.field : null;
  const criterion = used ? described.criterion : null;
  const meaning = field === null ? (criterion ?? '') : fieldLabel(field);
  const named = place === '' ? `«${written}»` : `${place} «${written}»`;
  return {
    column,
    place,
    label: written,
    field: field ?? criterion,
    fieldLabel: meaning,
    confidence,
    witness: used ? witnessOf(table, described, at, below) : '',
    offer: offerOf(table, described),
    text: used ? `${named} ← ${meaning}` : `${named}: không dùng đến`,
    samples: meetings.slice(0, SAMPLES).map(({ row }) => showBox(boxAt(table.grid, row - 1, index))),
  };
};

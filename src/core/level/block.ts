import { readDay } from '../boxes/day.ts';
import { isErrorBox } from '../boxes/number.ts';
import { showBox, soundValue, textOf } from '../boxes/reading.ts';
import { codeKey, unitId, unitLabel } from '../roster/roster.ts';
import { fold } from '../text/fold.ts';
import { type Box, isBlank } from '../values/box.ts';
import { type Day, dayNumber, formatDay } from '../values/sheet-date.ts';
import { contradiction } from './contradictions.ts';
import { namesText } from './names.ts';
import {
  COLUMNS,
  columnOf,
  FIRST_WIDTH,
  type FigureColumn,
  figuresOf,
  labelOf,
  MONTHS_OF_YEAR,
  type PublishedMonth,
  SCHEMA,
} from './schema.ts';
import { isLink, type Source } from './sources.ts';
import { type Condition, condition } from './states.ts';

/** What one unit published, or what keeps it from counting. */
export interface Block extends Condition {
  readonly source: Source;
  /** The year asked for, which a block that counts is of. */
  readonly year: number | null;
  /** January to December, null where nothing is published; empty where the block does not count. */
  readonly months: readonly (PublishedMonth | null)[];
  /** The newest day of publication; null where none can be read. */
  readonly published: Day | null;
}

type Boxes = Source['boxes'];

const CODE = columnOf('code');
const NAME = columnOf('name');
const YEAR = columnOf('year');
const MONTH = columnOf('month');
const IDENTITY = [columnOf('schema'), CODE, NAME, YEAR];
const MISSING = columnOf('missing');
const WEAK = columnOf('weak');
const PUBLISHED = columnOf('published');

const boxAt = (boxes: Boxes, row: number, column: number): Box => boxes[row]?.[column] ?? '';
const textAt = (boxes: Boxes, row: number, column: number): string => textOf(boxAt(boxes, row, column));

/** Reads all blocks of one year's tab; the year is null where the months asked for lie in several, which one tab cannot give. */
export const readBlocks = (sources: readonly Source[], year: number | null): Block[] =>
  tellTwins(sources.map(source => readBlock(source, year)));

/** Reads one block by itself. */
export const readBlock = (source: Source, year: number | null): Block => {
  const { boxes } = source;
  const read = notThere(source) ?? layoutFault(boxes) ?? identityFault(source, year) ?? readMonths(boxes);
  if (isFault(read)) {
    const [state, reason, remedy] = read;
    return { source, year, ...condition(state, reason, year, remedy), months: [], published: null };
  }
  return { source, year, ...condition('ok', ''), months: read.months, published: newestDay(boxes) };
};

/** A state, its reason, and a remedy where the usual one would not do. */
type Fault = readonly [state: Condition['state'], reason: string, remedy?: string];

const isFault = (read: Fault | { readonly months: Block['months'] }): read is Fault => !('months' in read);

const wrong = (reason: string): Fault => ['wrong-layout', reason];

/** What the top left box says before anything is read: an error, still loading, nothing there. */
const notThere = ({ row, boxes, link }: Source): Fault | null => {
  const top = boxAt(boxes, 0, 0);
  if (isErrorBox(top)) {
    const text = showBox(top);
    return text.startsWith('#') ? ['unreadable', `Ô nhập số liệu báo ${text}.`] : ['loading', 'Số liệu đang tải về.'];
  }
  if (!boxes.every(row => row.every(isBlank))) return null;
  if (isLink(link) && row === 0)
    return ['empty', 'Chưa nối, hoặc vừa đổi liên kết.', 'Bấm «Cập nhật nguồn» trong thanh bên.'];
  if (isLink(link)) return ['empty', 'Khối số liệu đang trống.'];
  return ['empty', 'Chưa có liên kết.', 'Ghi liên kết tệp của đơn vị vào trang «Đơn vị» rồi cập nhật nguồn.'];
};

const isLabel = (box: Box, label: string): boolean =>
  box === label || (typeof box === 'string' && fold(box) === fold(label));

/** The version comes first: of another one nothing else is known. */
const layoutFault = (boxes: Boxes): Fault | null => {
  const version = boxAt(boxes, 1, 0);
  if (!isLabel(boxAt(boxes, 0, 0), labelOf('schema')) || typeof version !== 'number')
    return wrong('Vùng nhập về không phải là trang công bố.');
  if (version !== SCHEMA)
    return [
      version < SCHEMA ? 'older-schema' : 'newer-schema',
      `Đơn vị công bố theo phiên bản ${version}, tệp này đọc phiên bản ${SCHEMA}.`,
    ];
  const label = COLUMNS.slice(0, widthOf(boxes)).find(([, own], column) => !isLabel(boxAt(boxes, 0, column), own))?.[1];
  return label === undefined ? null : wrong(`Không thấy cột «${label}» ở đúng chỗ.`);
};

/** How many columns a block has: those that came later may be lacking, all of them. */
const widthOf = (boxes: Boxes): number =>
  COLUMNS.slice(FIRST_WIDTH).every((_, i) => isBlank(boxAt(boxes, 0, FIRST_WIDTH + i))) ? FIRST_WIDTH : COLUMNS.length;

/** Whose the block is and of which year, in all twelve rows alike. */
const identityFault = ({ boxes, code }: Source, year: number | null): Fault | null => {
  const differs = (row: number, column: number): boolean => {
    const [box, first] = [boxAt(boxes, row, column), boxAt(boxes, 1, column)];
    return box !== first && textOf(box) !== textOf(first);
  };
  const other = MONTHS_OF_YEAR.find(
    row => boxAt(boxes, row, MONTH) !== row || IDENTITY.some(column => differs(row, column)),
  );
  if (other !== undefined)
    return wrong(`Dòng của tháng ${other} không ghi tháng đó hoặc không cùng đơn vị, năm, phiên bản.`);
  const own = publisherOf(boxes);
  if (unitLabel(own) === '') return wrong('Tệp không ghi mã và tên đơn vị ở trang «Cấu hình».');
  if (code !== '' && own.code !== '' && codeKey(code) !== codeKey(own.code))
    return wrong(`Liên kết dẫn đến tệp của ${unitLabel(own)}, không phải của mã ${code}.`);
  const told = textAt(boxes, 1, YEAR);
  return told === String(year)
    ? null
    : [
        'other-year',
        `Số liệu của năm ${told}, các tháng cần gộp ${year === null ? 'nằm ở nhiều năm' : `thuộc năm ${year}`}.`,
      ];
};

const publisherOf = (boxes: Boxes): { readonly code: string; readonly name: string } => ({
  code: textAt(boxes, 1, CODE),
  name: textAt(boxes, 1, NAME),
});

/** The twelve months, up to the first that has a box that cannot be used or figures that contradict each other. */
const readMonths = (boxes: Boxes): Fault | { readonly months: Block['months'] } => {
  const months: (PublishedMonth | null)[] = [];
  const width = widthOf(boxes);
  for (const month of MONTHS_OF_YEAR) {
    const row = boxes[month] ?? [];
    let given = false;
    let bad = [MISSING, WEAK, PUBLISHED].find(at => isErrorBox(row[at] ?? ''));
    const figures = figuresOf(column => {
      const box = row[column.at] ?? '';
      if (column.at >= width || isBlank(box)) return null;
      given = true;
      if (typeof box === 'number' && isSound(box, column)) return box;
      bad ??= column.at;
      return null;
    });
    const fault =
      bad === undefined
        ? given && contradiction(figures)
        : `«${COLUMNS[bad]?.[1]}» không thể là «${showBox(row[bad] ?? '')}».`;
    if (fault) return wrong(`Tháng ${month}: ${fault}`);
    months.push(given ? { figures, missing: textOf(row[MISSING] ?? ''), weak: textOf(row[WEAK] ?? '') } : null);
  }
  return months.every(month => month === null) ? ['empty', 'Chưa công bố tháng nào.'] : { months };
};

// asked of every box: a look at a global is not free where the script runs in a realm of its own
const { isInteger, MAX_SAFE_INTEGER } = Number;

/** Whether a number can be a figure of a column: not below 0, and whole where something is counted. */
const isSound = (value: number, { kind }: FigureColumn): boolean =>
  value >= 0 &&
  value <= MAX_SAFE_INTEGER &&
  (isInteger(value) || kind === 'points' || kind === 'min' || kind === 'max');

const newestDay = (boxes: Boxes): Day | null =>
  // all months of one file are published at once
  [...new Set(boxes.map(row => row[PUBLISHED] ?? ''))]
    .flatMap(box => soundValue(readDay(box, null)) ?? [])
    .reduce<Day | null>((last, day) => (last === null || dayNumber(day) > dayNumber(last) ? day : last), null);

/** Tells of blocks that name one publisher: of equal ones the first counts, of different ones none. */
const tellTwins = (blocks: readonly Block[]): Block[] => {
  const groups = new Map<string, Block[]>();
  for (const block of blocks) {
    if (block.state !== 'ok') continue;
    const { code, name } = publisherOf(block.source.boxes);
    const group = groups.get(unitId(code, name));
    if (group) group.push(block);
    else groups.set(unitId(code, name), [block]);
  }
  const told = new Map<Block, Condition>();
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    const equal = new Set(group.map(({ months }) => JSON.stringify(months))).size === 1;
    const names = namesText(group.map(({ source }) => unitLabel(source)));
    const reason = `${names}: cùng một tệp hoặc cùng mã, tên đã công bố; số liệu ${equal ? 'giống nhau, chỉ tính đơn vị đầu' : 'khác nhau nên không tính'}.`;
    for (const block of group.slice(equal ? 1 : 0)) told.set(block, condition('duplicate', reason));
  }
  return blocks.map(block => {
    const twin = told.get(block);
    return twin === undefined ? block : { ...block, ...twin, months: [], published: null };
  });
};

/** Blocks that were last published more than so many days before today, or nobody knows when, are `stale`: they count all the same. */
export const tellStale = (blocks: readonly Block[], today: Day, days: number): Block[] =>
  blocks.map(block => {
    const { state, published } = block;
    if (state !== 'ok' || (published !== null && dayNumber(today) - dayNumber(published) <= days)) return block;
    const when = published === null ? 'không rõ ngày nào' : `ngày ${formatDay(published)}, đã quá ${days} ngày`;
    return { ...block, ...condition('stale', `Công bố lần cuối ${when}.`) };
  });

import { formatMonth, type Month, monthOf, numberOf, yearOf } from '../values/period.ts';
import { meanOfSum, rateOf } from '../values/points.ts';
import type { Block } from './block.ts';
import { namesIn, namesText } from './names.ts';
import {
  type FigureColumn,
  type FigureKey,
  type Figures,
  figuresOf,
  labelOf,
  MONTHS_OF_YEAR,
  NO_FIGURES,
  type PublishedMonth,
} from './schema.ts';
import { type Condition, condition, counts, STATE_NAMES } from './states.ts';

/** One unit over the months asked for; without figures unless its state counts. */
export interface UnitRollUp extends Condition {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  /** How many of the months asked for it gives. */
  readonly months: number;
  readonly figures: Figures;
  readonly missing: string;
  readonly weak: string;
}

/** The figures of all units that count, and for each figure how many of them give it. */
export interface RollUpTotal {
  readonly figures: Figures;
  readonly given: Figures;
}

/** Published blocks added up over months of one year. */
export interface RollUp {
  readonly months: readonly Month[];
  /** Units registered, and how many of them count. */
  readonly of: number;
  readonly counted: number;
  readonly units: readonly UnitRollUp[];
  readonly total: RollUpTotal;
}

export const attendanceRate = ({ present, due }: Figures): number | null => rateOf(present, due);
export const reportingRate = ({ reported, expected }: Figures): number | null => rateOf(reported, expected);
export const meanScore = ({ scoreSum, scores }: Figures): number | null => meanOfSum(scoreSum, scores);

/** How many units of the units have counted: `34/36`; blank where none are told. */
export const shareText = ({ units, unitsCounted }: Pick<Figures, 'units' | 'unitsCounted'>): string =>
  units === null || unitsCounted === null ? '' : `${unitsCounted}/${units}`;

/** How many units count: `34/36 đơn vị`. */
export const countedText = ({ counted, of }: Pick<RollUp, 'counted' | 'of'>): string => `${counted}/${of} đơn vị`;

/** The period in words: `Tháng 11/2026`, `Từ tháng 10/2026 đến tháng 12/2026`. */
export const periodText = (months: readonly Month[]): string => {
  const [first = '', last = ''] = [months[0], months[months.length - 1]];
  return first === last
    ? `Tháng ${formatMonth(first)}`
    : `Từ tháng ${formatMonth(first)} đến tháng ${formatMonth(last)}`;
};

/** Adds up the blocks of one year over some of its months (of another year they give nothing); every unit stands in the result, with its state where it does not count. */
export const rollUp = (blocks: readonly Block[], months: readonly Month[]): RollUp => {
  const units = blocks.map(block => unitOver(block, months));
  const counted = units.filter(counts);
  return { months, of: units.length, counted: counted.length, units, total: totalOf(counted) };
};

/** Adds up units; the figures of a total are those of the units that give them. */
export const totalOf = (units: readonly UnitRollUp[]): RollUpTotal => {
  const all = units.map(({ figures }) => figures);
  return {
    figures: figuresOf(column => addUp(all, column)),
    given: figuresOf(({ key }) => all.filter(figures => figures[key] !== null).length),
  };
};

const MILLION = 1e6;

/** One figure over all that give it; decimals are added as whole millionths, so that neither order nor number leaves binary dust. */
const addUp = (all: readonly Figures[], { key, kind }: FigureColumn): number | null => {
  let result: number | null = null;
  for (const figures of all) {
    const value = figures[key];
    if (value === null) continue;
    const scaled = kind === 'points' ? Math.round(value * MILLION) : value;
    if (result === null) result = scaled;
    else if (kind === 'min' || kind === 'max') result = Math[kind](result, scaled);
    else result += scaled;
  }
  return result !== null && kind === 'points' ? result / MILLION : result;
};

interface GivenMonth {
  readonly month: Month;
  readonly published: PublishedMonth;
}

const unitOver = (block: Block, months: readonly Month[]): UnitRollUp => {
  const { code, name, type } = block.source;
  const unit = { code, name, type, state: block.state, remedy: block.remedy };
  const nothing = { months: 0, figures: NO_FIGURES, missing: '', weak: '' };
  if (!counts(block)) return { ...unit, ...nothing, reason: block.reason };
  const given: GivenMonth[] = [];
  const lacking: Month[] = [];
  for (const month of months) {
    const published = yearOf(month) === block.year ? block.months[numberOf(month) - 1] : null;
    if (published) given.push({ month, published });
    else lacking.push(month);
  }
  const lacks = lacking.length === 0 ? '' : `Chưa công bố tháng ${lacking.map(formatMonth).join(', ')}.`;
  if (given.length === 0) return { ...unit, ...nothing, ...condition('empty', lacks) };
  const figures = figuresOver(given.map(({ published }) => published.figures));
  const short =
    (figures.unitsCounted ?? 0) < (figures.units ?? 0) ? `Mới gộp ${shareText(figures)} đơn vị cấp dưới của mình.` : '';
  return {
    ...unit,
    reason: [block.reason, lacks, short].filter(text => text !== '').join(' '),
    remedy:
      lacks === '' ? block.remedy || (short && 'Nhờ đơn vị gộp đủ rồi công bố lại.') : condition('empty', lacks).remedy,
    months: given.length,
    figures,
    missing: namesOver(given, months, 'missing'),
    weak: namesOver(given, months, 'weak'),
  };
};

/** One unit's figures over its months: members are those of the last month that gives them, units below those of the month that lacks most. */
const figuresOver = (months: readonly Figures[]): Figures => {
  const latest = months.reduce<Figures>((found, month) => (month.members === null ? found : month), NO_FIGURES);
  const lack = ({ units, unitsCounted }: Figures): number => (units ?? -1) - (unitsCounted ?? 0);
  const worst = months.reduce((found, month) => (lack(month) >= lack(found) ? month : found), NO_FIGURES);
  return figuresOf(column => {
    if (column.kind === 'members') return latest[column.key];
    return column.kind === 'below' ? worst[column.key] : addUp(months, column);
  });
};

/** The names of one month as they are, of several each behind its month. */
const namesOver = (given: readonly GivenMonth[], months: readonly Month[], which: 'missing' | 'weak'): string =>
  given
    .flatMap(({ month, published }) => {
      const text = published[which];
      return text === '' ? [] : [months.length === 1 ? text : `Tháng ${numberOf(month)}: ${text}`];
    })
    .join('. ');

// Figures of which each published month says how many party cells give them
const CELLS: Readonly<Partial<Record<FigureKey, FigureKey>>> = {
  members: 'membersGiven',
  excused: 'excusedGiven',
  unexcused: 'unexcusedGiven',
};

/** Figures that some units may leave out, of those that people print and pass on. */
export const TOLD: readonly FigureKey[] = [
  'didNotMeet',
  'onTime',
  'members',
  'due',
  'excused',
  'unexcused',
  'scoreSum',
];

/** Which totals of these figures not everybody gives, with how many do: `Đúng hạn: 30/34 đơn vị ghi`, `Vắng có lý do: 34/34 đơn vị, 250 chi bộ ghi`. */
export const givenNotes = (all: RollUp, keys: readonly FigureKey[]): string[] => {
  const { counted, months, units, total } = all;
  const { figures, given } = total;
  const whole = units.filter(unit => counts(unit) && unit.months === months.length).length;
  return [
    ...(whole === counted ? [] : [`Đủ ${months.length} tháng: ${whole}/${counted} đơn vị`]),
    ...keys.flatMap(key => {
      const cells = CELLS[key];
      if (given[key] === 0 || (given[key] === counted && cells === undefined)) return [];
      return [
        `${labelOf(key)}: ${given[key]}/${counted} đơn vị${cells === undefined ? '' : `, ${figures[cells]} chi bộ`} ghi`,
      ];
    }),
  ];
};

/** What a level above publishes of one month: its totals, with how many units they hold; null when none counts. */
export const publishedFromRollUp = ({ of, counted, units, total }: RollUp): PublishedMonth | null => {
  if (counted === 0) return null;
  const weak = units.map(unit => ({ unit, ...namesIn(unit.weak) }));
  const called = ({ name, code }: UnitRollUp): string => name || code;
  // a unit that is a level itself stands for the units below it, so that none of them is lost on the way up
  const below = (key: 'units' | 'unitsCounted', own: number): number =>
    units.reduce((sum, { figures }) => sum + (figures[key] === null ? 0 : figures[key] - 1), own);
  const why = (unit: UnitRollUp): string[] => {
    if (!counts(unit)) return [STATE_NAMES[unit.state].toLowerCase()];
    return (unit.figures.unitsCounted ?? 0) < (unit.figures.units ?? 0) ? [`mới gộp ${shareText(unit.figures)}`] : [];
  };
  return {
    figures: { ...total.figures, units: below('units', of), unitsCounted: below('unitsCounted', counted) },
    missing: namesText(units.flatMap(unit => why(unit).map(text => `${called(unit)} (${text})`))),
    weak: namesText(
      weak.flatMap(({ unit, names }) => names.map(name => `${called(unit)}: ${name}`)),
      weak.reduce((sum, { more }) => sum + more, 0),
    ),
  };
};

/** A level's own year as it publishes it: each month in which at least one unit counts. */
export const publishBlocks = (blocks: readonly Block[], year: number): (PublishedMonth | null)[] =>
  MONTHS_OF_YEAR.map(month => publishedFromRollUp(rollUp(blocks, [monthOf(year, month)])));

import { PRINTED } from '../level/columns.ts';
import { type Change, type Comparison, ranksOf } from '../level/compare.ts';
import {
  attendanceRate,
  countedText,
  givenNotes,
  meanScore,
  periodText,
  type RollUp,
  shareText,
  TOLD,
  type UnitRollUp,
} from '../level/roll-up.ts';
import { type Figures, labelOf } from '../level/schema.ts';
import { counts, STATE_NAMES } from '../level/states.ts';
import { unitLabel } from '../roster/roster.ts';
import { RANK_WORDS, type Settings } from '../settings/settings.ts';
import { formatNumber, formatRate } from '../values/format.ts';
import { type Month, monthTitle } from '../values/period.ts';
import { signatures } from './signatures.ts';
import { type Cell, COLORS, cell, line, type Style, stampText, type TabLayout } from './tab.ts';

/** The two periods that a roll-up is held against; null where there is nothing to compare with. */
export interface Comparisons {
  readonly before: Comparison | null;
  readonly yearAgo: Comparison | null;
}

const TITLE: Style = { bold: true, size: 13, align: 'center' };
const HEAD: Style = { bold: true, align: 'center', wrap: true, background: COLORS.head };
const TOTAL: Style = { bold: true, background: COLORS.total };
const WRAP: Style = { wrap: true };
const POINTS = '+0.0;−0.0;0.0';
const HUNDREDTHS = '+0.00;−0.00;0.00';

const FRONT = ['S TT', 'Mã', 'Tên đơn vị'];
const AFTER = [
  'Hạng',
  'Tỷ lệ dự so kỳ trước (điểm %)',
  'Điểm so kỳ trước',
  'Tỷ lệ dự so cùng kỳ năm trước (điểm %)',
  'Điểm so cùng kỳ năm trước',
];
const BACK = [labelOf('missing'), labelOf('weak'), 'Tình trạng'];
const LABELS: readonly string[] = [...FRONT, ...PRINTED.map(([label]) => label), ...AFTER, ...BACK];
const W = LABELS.length;
const SIGNER_WIDTH = 8;

/** The row (from 1) of the table's head, and the one in which the units begin. */
const HEAD_ROW = 6;
export const FIRST_ROLL_UP_ROW = HEAD_ROW + 2;

/** The first month and the last; one where they are the same. */
const ends = (months: readonly Month[]): Month[] => months.filter((_, i) => i === 0 || i === months.length - 1);

export const rollUpKey = (months: readonly Month[]): string => `gop/${ends(months).join('/')}`;
export const rollUpTitle = (months: readonly Month[]): string =>
  `Tổng hợp ${ends(months).map(monthTitle).join(' đến ')}`;

/** The roll-up as the level above prints and signs it: one row per unit, the total of those that count, who does not count and why, and which totals not everybody gives. */
export const rollUpTab = (
  all: RollUp,
  { before, yearAgo }: Comparisons,
  { unitName, rankBy }: Pick<Settings, 'unitName' | 'rankBy'>,
): TabLayout => {
  const { units, total, months } = all;
  const ranks = ranksOf(units, rankBy);
  const table = units.map((unit, i): Cell[] => [
    cell(i + 1, { align: 'center' }),
    cell(unit.code),
    cell(unit.name, WRAP),
    ...figureCells(unit.figures, ranks[i] ?? null, before?.units[i], yearAgo?.units[i], {}),
    cell(unit.missing, WRAP),
    cell(unit.weak, WRAP),
    cell(stateText(unit), unit.state === 'ok' && unit.reason === '' ? WRAP : { wrap: true, color: COLORS.error }),
  ]);
  const totals = [
    cell('', TOTAL),
    cell('', TOTAL),
    cell(`Tổng cộng (${countedText(all)})`, { ...TOTAL, wrap: true }),
    ...figureCells(total.figures, null, before?.total, yearAgo?.total, TOTAL),
    ...BACK.map(() => cell('', TOTAL)),
  ];
  const left = units.filter(unit => !counts(unit));
  const notes = [
    `Xếp hạng theo ${RANK_WORDS[rankBy]}`,
    ...givenNotes(all, TOLD),
    ...[before, yearAgo].flatMap(other => comparisonNote(other)),
  ];
  const text = (value: string, style: Style = WRAP): Cell[] => line(W, cell(value, style));
  const listed = [
    text('Chưa tính vào tổng', { bold: true }),
    ...(left.length === 0 ? [text('Không có.')] : left.map(unit => text(leftLine(unit)))),
    text('Ghi chú', { bold: true }),
    ...notes.map(note => text(`– ${note}.`)),
  ];
  const totalAt = FIRST_ROLL_UP_ROW + table.length;
  const signersAt = totalAt + listed.length + 3;
  const right = W - SIGNER_WIDTH + 1;
  return {
    key: rollUpKey(months),
    title: rollUpTitle(months),
    rows: [
      text(unitName.toUpperCase() || 'ĐẢNG ỦY', { bold: true }),
      text('TỔNG HỢP SINH HOẠT CHI BỘ CỦA CÁC ĐƠN VỊ', TITLE),
      text(periodText(months), TITLE),
      // at the left, where a screen begins
      text(rollUpHeadline(all), { bold: true }),
      text(left.length === 0 ? '' : `Còn ${left.length} đơn vị chưa tính vào tổng, lý do ghi ở dưới bảng.`, {
        color: COLORS.error,
      }),
      LABELS.map(label => cell(label, HEAD)),
      LABELS.map((_, i) => cell(i + 1, { align: 'center', italic: true, color: COLORS.muted })),
      ...table,
      totals,
      line(W),
      ...listed,
      line(W),
      ...signatures(W, right, unitName),
      line(W),
      line(W),
      text(stampText(rollUpKey(months)), { size: 8, color: COLORS.muted }),
    ],
    merges: [
      { area: [2, 1, 4, W], into: 'rows' },
      { area: [totalAt + 2, 1, listed.length, W], into: 'rows' },
      { area: [signersAt, 1, 3, SIGNER_WIDTH], into: 'rows' },
      { area: [signersAt, right, 3, SIGNER_WIDTH], into: 'rows' },
    ],
    grids: [[HEAD_ROW, 1, totalAt - HEAD_ROW + 1, W]],
    widths: [36, 80, 200, ...PRINTED.map(() => 54), ...AFTER.map(() => 62), ...BACK.map(() => 180)],
    heights: [
      [HEAD_ROW, 1, 90],
      [FIRST_ROLL_UP_ROW, Math.max(1, units.length), 30],
    ],
    frozenRows: FIRST_ROLL_UP_ROW - 1,
  };
};

/** The figures of a row as they are printed: results, rank, and what changed since the two other periods. */
const figureCells = (
  figures: Figures,
  rank: number | null,
  before: Change | undefined,
  yearAgo: Change | undefined,
  look: Style,
): Cell[] => [
  ...PRINTED.map(([, of, format]) => numberCell(of(figures), format, look)),
  numberCell(rank, '', look),
  ...[before, yearAgo].flatMap(change => [
    numberCell(change?.rate ?? null, POINTS, look),
    numberCell(change?.mean ?? null, HUNDREDTHS, look),
  ]),
];

const numberCell = (value: number | null, format: string, look: Style): Cell =>
  cell(value ?? '', { ...look, align: 'center', ...(format === '' ? {} : { format }) });

/** The period in one line, with how many units it holds. */
export const rollUpHeadline = (all: RollUp): string => {
  const { figures } = all.total;
  const [rate, mean] = [attendanceRate(figures), meanScore(figures)];
  return [
    countedText(all),
    ...(figures.expected === null ? [] : [`đã báo cáo ${figures.reported}/${figures.expected} chi bộ`]),
    ...(rate === null ? [] : [`tỷ lệ dự ${formatRate(rate)} (${figures.present}/${figures.due})`]),
    ...(mean === null ? [] : [`điểm bình quân ${formatNumber(Math.round((mean + 1e-9) * 100) / 100)}`]),
  ].join(' · ');
};

const stateText = (unit: UnitRollUp): string =>
  [shareText(unit.figures), STATE_NAMES[unit.state], counts(unit) ? `${unit.reason} ${unit.remedy}`.trim() : '']
    .filter(text => text !== '')
    .join('. ');

const leftLine = (unit: UnitRollUp): string =>
  `– ${unitLabel(unit)}: ${STATE_NAMES[unit.state]}. ${unit.reason} ${unit.remedy}`;

const comparisonNote = (other: Comparison | null): string[] =>
  other === null || other.both === 0
    ? []
    : [`${periodText(other.months)}: dòng tổng cộng so trên ${other.both} đơn vị có số liệu cả hai kỳ`];

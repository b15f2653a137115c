import { numberIn } from '../boxes/number.ts';
import { bad, showBox, textOf } from '../boxes/reading.ts';
import type { DayShiftSetting } from '../meetings/day-shift.ts';
import type { Leave } from '../table/field-groups.ts';
import { fold, tidy } from '../text/fold.ts';
import { distance } from '../text/nearest.ts';
import { withoutDust } from '../values/dust.ts';
import { formatNumber } from '../values/format.ts';
import { DEFAULT_LIMITS, type GradeLimits } from '../values/grade.ts';
import { type ChangedRules, plainWord, readRules } from './rule-settings.ts';
import type { SettingFault, SettingPair } from './setting-pairs.ts';

/** What `Cấu hình` says, each key with its default. */
export interface Settings {
  readonly unitName: string;
  readonly unitCode: string;
  readonly parentName: string;
  /** First and last day of the month on which meetings are usual. */
  readonly windowFrom: number;
  readonly windowTo: number;
  /** Whole days after the meeting within which the report is on time. */
  readonly deadlineDays: number;
  /** Day of the following month until which the report is on time; replaces `deadlineDays` when given. */
  readonly deadlineDayOfNextMonth: number | null;
  readonly limits: GradeLimits;
  /** Percent. */
  readonly attendanceBar: number;
  readonly minutes: number;
  readonly minutesThematic: number;
  /** Members from which on the longer duration holds; null where it does not depend on them. */
  readonly longFromMembers: number | null;
  readonly leaves: ReadonlySet<Leave>;
  /** Rules that the commune switched off or made more or less grave (`Quy tắc: CODE`). */
  readonly rules: ChangedRules;
  /** How the year is judged: by its months (Phú Thọ), or null where the add-on leaves it to people. */
  readonly yearRule: 'by-month' | null;
  /** Days after which what a unit below published is called old. */
  readonly staleDays: number;
  /** What holds where a unit sends a month again: the newest answer, or neither; null where nobody chose (forms: the newest; elsewhere: neither). */
  readonly resend: 'latest' | 'none' | null;
  /** What the time stamp of a form tells: when an answer was sent, or when it was last edited. */
  readonly stamp: 'sent' | 'edited';
  /** Out of how much scores are given where no label or title says it; null where nobody chose. */
  readonly scoreScale: 10 | 100 | null;
  /** How days that carry 17:00 are read; null where nobody chose. */
  readonly dayShift: DayShiftSetting | null;
  /** By what the level above ranks its units. */
  readonly rankBy: RankBy;
}

/** What units are ranked by: attendance rate, mean score, reporting rate. */
export type RankBy = 'rate' | 'mean' | 'reporting';

export const RANK_WORDS: Readonly<Record<RankBy, string>> = {
  rate: 'tỷ lệ dự',
  mean: 'điểm bình quân',
  reporting: 'tỷ lệ báo cáo',
};

export const RESEND_WORDS = { latest: 'bản sau cùng', none: 'không tính' } as const;
export const STAMP_WORDS = { sent: 'ngày gửi', edited: 'ngày sửa cuối' } as const;
export const DAY_SHIFT_WORDS = { 'next-day': 'cộng một ngày', 'as-is': 'giữ nguyên' } as const;
export const RESEND_KEY = 'Gửi lại';

export const DEFAULT_SETTINGS: Settings = {
  unitName: '',
  unitCode: '',
  parentName: '',
  windowFrom: 3,
  windowTo: 7,
  deadlineDays: 2,
  deadlineDayOfNextMonth: null,
  limits: DEFAULT_LIMITS,
  attendanceBar: 90,
  minutes: 90,
  minutesThematic: 120,
  longFromMembers: null,
  leaves: new Set<Leave>(['exempt', 'elsewhere', 'suspended', 'specialDuty']),
  rules: new Map(),
  yearRule: null,
  staleDays: 35,
  resend: null,
  stamp: 'sent',
  scoreScale: null,
  dayShift: null,
  rankBy: 'rate',
};

const LEAVES: readonly (readonly [Leave, RegExp])[] = [
  ['exempt', /mien/],
  ['elsewhere', /noi khac|tam thoi/],
  ['suspended', /dinh chi/],
  ['specialDuty', /llvt|vu trang|dac biet/],
  ['excused', /co ly do|co phep/],
];

const SCALES = [10, 100] as const;

const RANKINGS: readonly RankBy[] = ['rate', 'mean', 'reporting'];

/** The keys of `Cấu hình` that hold one value each, in the order of the template. */
export const SETTING_KEYS = [
  'Tên đơn vị',
  'Mã đơn vị',
  'Cấp trên',
  'Ngày họp từ',
  'Ngày họp đến',
  'Hạn báo cáo sau họp (ngày)',
  'Hạn báo cáo (ngày trong tháng sau)',
  'Ngưỡng Tốt',
  'Ngưỡng Khá',
  'Ngưỡng Trung bình',
  'Tỷ lệ dự đạt (%)',
  'Thời lượng tối thiểu (phút)',
  'Thời lượng tối thiểu khi có chuyên đề (phút)',
  'Thời lượng 120 phút từ (số đảng viên)',
  'Không tính vào số phải dự',
  'Xếp loại năm',
  'Số ngày coi là cũ',
  'Xếp hạng theo',
  RESEND_KEY,
  'Dấu thời gian',
  'Thang điểm',
  'Ngày lệch múi giờ',
  'Phiên bản mẫu',
] as const;

export type SettingKey = (typeof SETTING_KEYS)[number];

/** A key that is nearly one of ours is a slip, and its value would silently not hold; other keys are people's own. */
const misspelt = ({ row, column, key }: SettingPair): SettingFault[] => {
  const own = fold(key);
  const near = (known: string): boolean => Math.abs(known.length - own.length) <= 2 && distance(known, own) <= 2;
  const meant = SETTING_KEYS.find(known => fold(known) !== own && near(fold(known)));
  if (meant === undefined || SETTING_KEYS.some(known => fold(known) === own)) return [];
  return [
    { row, column: Math.max(0, column - 1), key: 'Khóa', reading: bad('cell/unknown-choice', key, `«${meant}»`) },
  ];
};

/** Reads `Cấu hình`; a key that is absent or blank has its default, a value that cannot be read is a fault and has its default too. */
export const readSettings = (pairs: readonly SettingPair[]): { settings: Settings; faults: SettingFault[] } => {
  const faults: SettingFault[] = [];
  const find = (key: string): SettingPair | undefined => pairs.find(pair => fold(pair.key) === fold(key));
  const text = (key: string): string => tidy(String(find(key)?.value ?? ''));
  const number = (key: string, fallback: number, least: number, most: number): number => {
    const pair = find(key);
    if (!pair) return fallback;
    const value = numberIn(typeof pair.value === 'string' ? pair.value.replace(/%$/, '') : pair.value);
    if (value !== null && value >= least && value <= most) return value;
    const reading =
      value === null ? bad('cell/not-a-number', pair.value) : bad('cell/out-of-range', pair.value, `${least}–${most}`);
    faults.push({ row: pair.row, column: pair.column, key: pair.key, reading });
    return fallback;
  };
  /** A limit below another; limits that do not fall leave a grade without any score. Told at its own row, or where it has none and its default holds, at that of the other. */
  const limit = (key: string, fallback: number, aboveKey: string, above: number): number => {
    const value = number(key, fallback, 0, 100);
    const own = find(key);
    const pair = own ?? find(aboveKey);
    if (value < above || !pair) return value;
    const hint = own ? `dưới ${formatNumber(above)}` : `trên ${formatNumber(value)}`;
    const reading = bad('cell/out-of-range', pair.value, hint);
    faults.push({ row: pair.row, column: pair.column, key: pair.key, reading });
    return value;
  };
  const good = number('Ngưỡng Tốt', DEFAULT_LIMITS.good, 0, 100);
  const fair = limit('Ngưỡng Khá', DEFAULT_LIMITS.fair, 'Ngưỡng Tốt', good);
  const optional = (key: string, least: number, most: number): number | null =>
    find(key) ? number(key, Number.NaN, least, most) || null : null;
  const bar = number('Tỷ lệ dự đạt (%)', DEFAULT_SETTINGS.attendanceBar, 0, 100);
  const leaves = find('Không tính vào số phải dự');
  const unread = leaves
    ? showBox(leaves.value)
        .split(/[,;]/)
        .filter(part => tidy(part) !== '' && !LEAVES.some(([, word]) => word.test(fold(part))))
    : [];
  if (leaves && unread.length > 0)
    faults.push({
      row: leaves.row,
      column: leaves.column,
      key: leaves.key,
      reading: bad('cell/unknown-choice', tidy(unread.join(', ')), 'miễn, nơi khác, đình chỉ, LLVT, vắng có lý do'),
    });
  const year = find('Xếp loại năm');
  const byMonth = year !== undefined && plainWord(textOf(year.value)) === 'theo thang';
  if (year && !byMonth)
    faults.push({
      row: year.row,
      column: year.column,
      key: year.key,
      reading: bad('cell/unknown-choice', year.value, 'theo tháng, hoặc để trống'),
    });
  const ranking = find('Xếp hạng theo');
  const rankBy = RANKINGS.find(by => ranking && plainWord(textOf(ranking.value)) === fold(RANK_WORDS[by]));
  if (ranking && rankBy === undefined)
    faults.push({
      row: ranking.row,
      column: ranking.column,
      key: ranking.key,
      reading: bad('cell/unknown-choice', ranking.value, RANKINGS.map(by => RANK_WORDS[by]).join(', ')),
    });
  const word = <T extends string>(key: string, words: Readonly<Record<T, string>>): T | null => {
    const pair = find(key);
    if (pair === undefined) return null;
    const names = Object.keys(words) as T[]; // the keys of the record
    const meant = names.find(name => plainWord(textOf(pair.value)) === fold(words[name])) ?? null;
    if (meant === null) {
      const reading = bad('cell/unknown-choice', pair.value, names.map(name => words[name]).join(', '));
      faults.push({ row: pair.row, column: pair.column, key: pair.key, reading });
    }
    return meant;
  };
  const resend = word(RESEND_KEY, RESEND_WORDS);
  const stamp = word('Dấu thời gian', STAMP_WORDS) ?? DEFAULT_SETTINGS.stamp;
  const dayShift = word('Ngày lệch múi giờ', DAY_SHIFT_WORDS);
  const scale = find('Thang điểm');
  const scoreScale = SCALES.find(points => scale && numberIn(scale.value) === points) ?? null;
  if (scale && scoreScale === null) {
    const reading = bad('cell/unknown-choice', scale.value, SCALES.join(', '));
    faults.push({ row: scale.row, column: scale.column, key: scale.key, reading });
  }
  faults.push(...pairs.flatMap(misspelt));
  const { rules, faults: ruleFaults } = readRules(pairs);
  faults.push(...ruleFaults);
  const settings: Settings = {
    unitName: text('Tên đơn vị'),
    unitCode: text('Mã đơn vị'),
    parentName: text('Cấp trên'),
    windowFrom: number('Ngày họp từ', DEFAULT_SETTINGS.windowFrom, 1, 31),
    windowTo: number('Ngày họp đến', DEFAULT_SETTINGS.windowTo, 1, 31),
    deadlineDays: number('Hạn báo cáo sau họp (ngày)', DEFAULT_SETTINGS.deadlineDays, 0, 366),
    deadlineDayOfNextMonth: optional('Hạn báo cáo (ngày trong tháng sau)', 1, 31),
    limits: { good, fair, average: limit('Ngưỡng Trung bình', DEFAULT_LIMITS.average, 'Ngưỡng Khá', fair) },
    // a box formatted as a percentage gives 0.9
    attendanceBar: bar <= 1 && bar > 0 ? withoutDust(bar * 100) : bar,
    minutes: number('Thời lượng tối thiểu (phút)', DEFAULT_SETTINGS.minutes, 0, 1440),
    minutesThematic: number('Thời lượng tối thiểu khi có chuyên đề (phút)', DEFAULT_SETTINGS.minutesThematic, 0, 1440),
    longFromMembers: optional('Thời lượng 120 phút từ (số đảng viên)', 1, 9999),
    leaves: leaves
      ? new Set(LEAVES.filter(([, word]) => word.test(fold(String(leaves.value)))).map(([leave]) => leave))
      : DEFAULT_SETTINGS.leaves,
    rules,
    yearRule: byMonth ? 'by-month' : null,
    staleDays: number('Số ngày coi là cũ', DEFAULT_SETTINGS.staleDays, 1, 366),
    rankBy: rankBy ?? DEFAULT_SETTINGS.rankBy,
    resend,
    stamp,
    scoreScale,
    dayShift,
  };
  return { settings, faults: faults.sort((a, b) => a.row - b.row) };
};

/** Refuses `Gửi lại: bản sau cùng` where no table says when a report was sent: then nobody can tell which of two is the newer. */
export const refusedResend = (pairs: readonly SettingPair[]): SettingFault[] => {
  const pair = pairs.find(({ key }) => fold(key) === fold(RESEND_KEY));
  if (pair === undefined || plainWord(textOf(pair.value)) !== fold(RESEND_WORDS.latest)) return [];
  const hint = `${RESEND_WORDS.none} (không bảng họp nào có cột ngày gửi báo cáo, nên không biết bản nào sau cùng)`;
  return [{ row: pair.row, column: pair.column, key: pair.key, reading: bad('cell/unknown-choice', pair.value, hint) }];
};

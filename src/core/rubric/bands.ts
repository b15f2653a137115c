import { numberInText } from '../boxes/number.ts';
import { fold, tidy } from '../text/fold.ts';

/** What a band looks at (`Căn cứ`): three shares in percent, whole numbers of minutes, people and days, or whether the meeting had a thematic part. */
export type Source =
  | 'rate'
  | 'speakers'
  | 'targets'
  | 'minutes'
  | 'minutesShort'
  | 'unexcused'
  | 'noticeDays'
  | 'members'
  | 'thematic';

export const SOURCE_NAMES: Readonly<Record<Source, string>> = {
  rate: 'tỷ lệ dự',
  speakers: 'tỷ lệ phát biểu',
  targets: 'tỷ lệ chỉ tiêu',
  minutes: 'phút',
  minutesShort: 'phút thiếu',
  unexcused: 'vắng không lý do',
  noticeDays: 'số ngày thông báo trước',
  members: 'số đảng viên',
  thematic: 'chuyên đề',
};

// Whole wordings only: what merely contains one of them (`tỷ lệ vắng không lý do`) is something else
const SOURCE_WORDS: readonly (readonly [Source, RegExp])[] = [
  ['rate', /^ty le( %)?( dang vien)? (du|tham du|co mat)( hop| sinh hoat)?$/],
  ['speakers', /^ty le( %)?( dang vien)? phat bieu( y kien)?$/],
  ['targets', /^ty le( %)?( (dat|hoan thanh))? chi tieu( (dat|hoan thanh))?$/],
  ['minutesShort', /^(so )?phut( hop)? thieu$|^thieu phut$|^thoi luong thieu( \(phut\))?$/],
  ['minutes', /^(so )?phut( hop)?$|^thoi luong( \(phut\))?$/],
  ['unexcused', /^(so )?(dang vien )?vang( mat)? khong (co )?(ly do|phep)$/],
  ['noticeDays', /^(so )?ngay thong bao truoc$|^thong bao truoc( \(ngay\))?$/],
  ['members', /^(tong )?so dang vien( cua chi bo)?$/],
  ['thematic', /^(co )?chuyen de$/],
];

/** The source that a text names, or null. */
export const readSource = (text: string): Source | null =>
  SOURCE_WORDS.find(([, pattern]) => pattern.test(fold(text).replace(/[.\s]+$/, '')))?.[0] ?? null;

/** Whether a source is a share of a whole, in percent. */
export const isShare = (source: Source | null): boolean =>
  source === 'rate' || source === 'speakers' || source === 'targets';

/** Values from `low` to `high`, each end included or not; an open side is infinite. */
export interface Interval {
  readonly low: number;
  readonly lowIn: boolean;
  readonly high: number;
  readonly highIn: boolean;
}

/** A condition in words, which holds whatever the number is. */
export type Word = 'unexcused' | 'no-unexcused' | 'thematic' | 'not-thematic';

/** What must hold together: a number, words, or both (`từ 90% và không vắng không lý do`). */
export interface Condition {
  readonly interval: Interval | null;
  readonly words: readonly Word[];
}

/** One band: its points, and the conditions of which one is enough. */
export interface Band {
  readonly text: string;
  readonly points: number;
  readonly conditions: readonly Condition[];
}

/** Why a band cannot be used. */
export type BadBand =
  | 'unreadable'
  | 'no-points'
  | 'over-max'
  | 'not-percent'
  | 'no-bands'
  | 'source'
  | 'method'
  | 'applies';

const WORDS: readonly (readonly [Word, RegExp])[] = [
  ['no-unexcused', /^khong (co )?(dang vien )?(nao )?vang( mat)? khong (co )?(ly do|phep)$/],
  ['unexcused', /^(co )?(dang vien )?vang( mat)? khong (co )?(ly do|phep)$/],
  ['not-thematic', /^khong (co )?chuyen de$/],
  ['thematic', /^co chuyen de$/],
];

const NUMBER = '(\\d+(?:[.,]\\d+)?)\\s*(?:%|phut|ngay|dang vien|dong chi|nguoi)?';
const CONDITION = new RegExp(
  `^(tu|tren|hon|duoi|it hon|khong qua|den|dung|bang|it nhat|≥|>=|>|≤|<=|<|=)?\\s*${NUMBER}(?:\\s*(?:den|-|–|—)\\s*(duoi|het|≤|<=|<)?\\s*${NUMBER})?(\\s*tro len|\\s*tro xuong)?$`,
);
const OPEN_LOW = new Set(['tren', 'hon', '>']);
const FROM = new Set(['tu', 'it nhat', '≥', '>=']);
const OPEN_HIGH = new Set(['duoi', 'it hon', '<']);
const UP_TO = new Set(['khong qua', 'den', '≤', '<=']);

/** One condition of numbers: `từ 75% đến dưới 90%`, `≥90`, `40–<50`, `<50`; null when it cannot be read or holds for nothing. */
const readInterval = (text: string): Interval | null => {
  const match = CONDITION.exec(text);
  if (!match) return null;
  const [, operator = '', first = '', below = '', second, tail = ''] = match;
  const value = Number(first.replace(',', '.'));
  if (second !== undefined) {
    if (tail !== '' || !(operator === '' || FROM.has(operator) || OPEN_LOW.has(operator))) return null;
    const high = Number(second.replace(',', '.'));
    const interval = { low: value, lowIn: !OPEN_LOW.has(operator), high, highIn: !OPEN_HIGH.has(below) };
    return value < high || (value === high && interval.lowIn && interval.highIn) ? interval : null;
  }
  const up = { low: value, high: Number.POSITIVE_INFINITY, highIn: false };
  const down = { low: Number.NEGATIVE_INFINITY, lowIn: false, high: value };
  if (tail.trim() === 'tro len' && (operator === '' || FROM.has(operator))) return { ...up, lowIn: true };
  if (tail.trim() === 'tro xuong' && (operator === '' || FROM.has(operator))) return { ...down, highIn: true };
  if (tail !== '') return null;
  if (FROM.has(operator)) return { ...up, lowIn: true };
  if (OPEN_LOW.has(operator)) return { ...up, lowIn: false };
  if (OPEN_HIGH.has(operator)) return { ...down, highIn: false };
  if (UP_TO.has(operator)) return { ...down, highIn: true };
  return { low: value, lowIn: true, high: value, highIn: true };
};

/** The values that two intervals share, or null when they share none. */
const common = (one: Interval, other: Interval): Interval | null => {
  const [lower, upper] = one.low > other.low || (one.low === other.low && !one.lowIn) ? [one, other] : [other, one];
  const [small, large] =
    one.high < other.high || (one.high === other.high && !one.highIn) ? [one, other] : [other, one];
  const { low, high } = { low: Math.max(lower.low, upper.low), high: Math.min(small.high, large.high) };
  const both = { low, lowIn: lower.lowIn, high, highIn: small.highIn };
  return low < high || (low === high && both.lowIn && both.highIn) ? both : null;
};

/** One condition, its parts joined by `và`, or why it cannot be used. */
const readCondition = (text: string, source: Source): Condition | BadBand => {
  let interval: Interval | null = null;
  const words: Word[] = [];
  for (const part of text.split(/\bva\b/)) {
    const plain = part.replace(/^[\s,+-]+|[\s,.]+$/g, '').replace(/^(neu|dat) /, '');
    const word = WORDS.find(([, pattern]) => pattern.test(plain));
    if (word) {
      words.push(word[0]);
      continue;
    }
    const own = readInterval(plain);
    const joined: Interval | null = own === null || interval === null ? own : common(interval, own);
    if (joined === null || own === null) return 'unreadable';
    // 0,9 of a share would be read as 0,9 percent, which nobody means
    if (isShare(source) && !plain.includes('%') && [own.low, own.high].some(bound => bound > 0 && bound <= 1))
      return 'not-percent';
    interval = joined;
  }
  return { interval, words };
};

/** The conditions of one band, joined by `hoặc`, or why they cannot be used. */
const readConditions = (text: string, source: Source): readonly Condition[] | BadBand => {
  const conditions: Condition[] = [];
  for (const part of fold(text).split(/\bhoac\b/)) {
    const condition = readCondition(part, source);
    if (typeof condition === 'string') return condition;
    conditions.push(condition);
  }
  return conditions;
};

/** A band that was read, or the text that could not be, and why. */
export type BandReading = Band | { readonly text: string; readonly why: BadBand };

/**
 * Reads `Bậc`: pieces `condition: points` joined by `;` (design §7). With `full` the pieces are conditions alone (`tối đa khi`), worth the maximum.
 * `max` bounds the points; null where the rubric does not say.
 */
export const readBands = (text: string, source: Source, max: number | null, full: boolean): BandReading[] =>
  text
    .split(/[;\n]/)
    .map(piece => tidy(piece).replace(/^[-+•]\s+/, ''))
    .filter(piece => piece !== '')
    .map((piece): BandReading => {
      const colon = piece.lastIndexOf(':');
      if (!full && colon < 0) return { text: piece, why: 'no-points' };
      const points = full ? (max ?? 0) : numberInText(piece.slice(colon + 1));
      if (points === null) return { text: piece, why: 'no-points' };
      if (max !== null && points > max) return { text: piece, why: 'over-max' };
      const conditions = readConditions(full ? piece : piece.slice(0, colon), source);
      return typeof conditions === 'string' ? { text: piece, why: conditions } : { text: piece, points, conditions };
    });

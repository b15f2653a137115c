import { bad, textOf } from '../boxes/reading.ts';
import { type Code, isCode, isFixed, type Severity } from '../codes.ts';
import { fold } from '../text/fold.ts';
import type { SettingFault, SettingPair } from './setting-pairs.ts';

/** Rules that a commune switched off or made more or less grave. */
export type ChangedRules = ReadonlyMap<Code, Severity | 'off'>;

/** The words for how grave a finding is; `tắt` switches its rule off. */
export const RULE_WORDS: Readonly<Record<Severity | 'off', string>> = {
  off: 'tắt',
  error: 'lỗi',
  warning: 'cảnh báo',
  note: 'lưu ý',
};

/** Which rules the commune changed, so that nobody takes silence for soundness; blank when none. */
export const rulesText = (rules: ChangedRules): string =>
  rules.size === 0
    ? ''
    : `Quy tắc đã đổi ở trang Cấu hình: ${[...rules].map(([code, to]) => `${code} (${RULE_WORDS[to]})`).join(', ')}.`;

const RULE_KEY = /^qu[yi] tac\b\s*:?\s*(.*)$/;

/** A word as people type it into a setting: without the full stop or the quotes of the guide. */
export const plainWord = (text: string): string =>
  fold(text)
    .replace(/^[«»"`']+|[«»"`'.]+$/g, '')
    .trim();

/** Reads the rows `Quy tắc: CODE`; a code that does not exist, a word that is none, and a rule that no commune can switch off are faults. */
export const readRules = (pairs: readonly SettingPair[]): { rules: ChangedRules; faults: SettingFault[] } => {
  const rules = new Map<Code, Severity | 'off'>();
  const faults: SettingFault[] = [];
  for (const { row, column, key, value } of pairs) {
    const named = RULE_KEY.exec(fold(key))?.[1];
    if (named === undefined) continue;
    const code = plainWord(named);
    const to = (Object.keys(RULE_WORDS) as (Severity | 'off')[]).find(
      word => fold(RULE_WORDS[word]) === plainWord(textOf(value)),
    );
    if (!isCode(code))
      faults.push({
        row,
        column: Math.max(0, column - 1),
        key: 'Khóa',
        reading: bad('cell/unknown-choice', key, 'mã có trong bảng mã của hướng dẫn'),
      });
    else if (to === undefined || (isFixed(code) && to !== 'error'))
      faults.push({
        row,
        column,
        key,
        reading: bad(
          'cell/unknown-choice',
          value,
          isFixed(code) ? 'lỗi (quy tắc này không tắt hay hạ mức được)' : Object.values(RULE_WORDS).join(', '),
        ),
      });
    // as with every key, the first row of two holds
    else if (!rules.has(code)) rules.set(code, to);
  }
  return { rules, faults };
};

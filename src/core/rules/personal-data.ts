import { tidy } from '../text/fold.ts';
import { memo } from '../text/memo.ts';
import type { Fault, RowRule } from './rule.ts';

/** What a text gives away, in the words of the sentence. */
const PATTERNS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['số điện thoại', /(?<!\d)(?:\+?84|0)(?:[\s.-]?\d){9}(?!\d)/],
  ['số căn cước hoặc chứng minh', /(?<!\d)(?:\d{9}|\d{12}|\d{3} \d{3} \d{3}(?: \d{3})?)(?!\d)/],
  // one letter on each side is enough, and a long text without @ is looked through once
  ['địa chỉ thư điện tử', /[\p{L}\d._%+-]@[\p{L}\d-]+\.[\p{L}\d.-]/u],
  ['dấu «MẬT»', /(?<!\p{L})(?:TUYỆT |TỐI )?MẬT(?!\p{L})/u],
];

const givenAway = memo((text: string): string | null => {
  const clean = tidy(text);
  return PATTERNS.find(([, pattern]) => pattern.test(clean))?.[0] ?? null;
});

/** Free texts hold no phone number, personal id or e-mail, and no mark of secrecy (domain.md §7: counts, not people). */
export const personalData: RowRule = ({ meeting }) =>
  (['note', 'topic'] as const).flatMap((field): Fault[] => {
    const what = givenAway(meeting[field]);
    return what === null ? [] : [{ code: 'cell/personal-data', at: [field], facts: { what } }];
  });

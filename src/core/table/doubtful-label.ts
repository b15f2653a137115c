import { tidy } from '../text/fold.ts';
import { labelKey } from '../text/label-key.ts';
import type { Column } from './columns.ts';
import type { FieldId } from './fields.ts';

// `Địa điểm`, `thời điểm`, `ưu điểm` are no points
const OTHER_POINTS =
  /(địa|thời|quan|đặc|ưu|khuyết|nhược|trọng|yếu|cao|dia|thoi|quan|dac|uu|khuyet|nhuoc|trong|yeu)\s+(điểm|diem)/i;
// Words of the field's own business, and the field that is nearest to them
const WORDS: readonly (readonly [RegExp, FieldId])[] = [
  [/\bphai du\b|\btrieu tap\b|\bphai co mat\b/, 'due'],
  [/\bkhong (ly do|phep)\b/, 'unexcused'],
  [/\b(co ly do|co phep|xin phep)\b/, 'excused'],
  [/\bvang\b/, 'absent'],
  [/\bco mat\b|\btham du\b|\bdu (hop|sinh hoat)\b|\bhien dien\b|\bdi hop\b/, 'present'],
  [/\bdiem\b/, 'score'],
  [/\bxep loai\b|\bphan loai\b/, 'grade'],
];
// Texts about the absent or about points, no figures: names and reasons
const OF_TEXTS = /^(ly do|nguyen nhan|ho (va )?ten|ten|noi dung|danh sach|y kien)\b/;

/** The field of meetings that the label of an unknown column comes near, because it shares a word with attendance, absences or scores; null for other business. */
export const nearestBusiness = ({ label }: Column): FieldId | null => {
  const text = tidy(label.join(' '));
  const key = labelKey(text.replace(OTHER_POINTS, ' '));
  if (OF_TEXTS.test(key)) return null;
  return WORDS.find(([words]) => words.test(key))?.[1] ?? null;
};

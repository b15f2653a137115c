import { fold } from '../text/fold.ts';

/** The four grades of a meeting (HD 42): Tốt, Khá, Trung bình, Kém. */
export type Grade = 'good' | 'fair' | 'average' | 'poor';

export const GRADES: readonly Grade[] = ['good', 'fair', 'average', 'poor'];

export const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  good: 'Tốt',
  fair: 'Khá',
  average: 'Trung bình',
  poor: 'Kém',
};

/** The lowest score of each grade but the last, in points; half-open, so that no score falls between two grades. */
export interface GradeLimits {
  readonly good: number;
  readonly fair: number;
  readonly average: number;
}

/** Tốt from 90, Khá from 70, Trung bình from 50, Kém below (HD 42). */
export const DEFAULT_LIMITS: GradeLimits = { good: 90, fair: 70, average: 50 };

/** The grade of a score: `gradeOf(89.5, DEFAULT_LIMITS)` is `fair`. */
export const gradeOf = (score: number, limits: GradeLimits): Grade => {
  if (score >= limits.good) return 'good';
  if (score >= limits.fair) return 'fair';
  return score >= limits.average ? 'average' : 'poor';
};

const WORDS: ReadonlyMap<string, Grade> = new Map(
  Object.entries({
    tot: 'good',
    t: 'good',
    kha: 'fair',
    k: 'fair',
    'trung binh': 'average',
    tb: 'average',
    kem: 'poor',
    yeu: 'poor',
  } as const),
);

/** The grade a text names, or null: `"Xếp loại Tốt"`, `"TB"`, `"loại khá"`. */
export const gradeInText = (text: string): Grade | null =>
  WORDS.get(
    fold(text)
      .replace(/^(xep )?loai\s*:?\s*/, '')
      .replace(/[.\s]+$/, ''),
  ) ?? null;

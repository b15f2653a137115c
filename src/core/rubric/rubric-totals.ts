import { sumPoints } from '../values/points.ts';
import { type Applies, criteriaFor, type Rubric } from './rubric.ts';

/** The criteria scored in one meeting: in which meetings, how many, and their highest points together (null where one has none). */
export interface RubricTotal {
  readonly applies: Applies;
  readonly count: number;
  readonly points: number | null;
}

const ONE_KIND: readonly (readonly [Applies, boolean])[] = [['always', false]];
const BOTH_KINDS: readonly (readonly [Applies, boolean])[] = [
  ['thematic', true],
  ['not-thematic', false],
];

/** Adds up a rubric: for all meetings at once, or for those with a thematic part and those without where a criterion makes a difference. Rows of one code count once. */
export const rubricTotals = (rubric: Rubric): RubricTotal[] => {
  if (rubric.length === 0) return [];
  const kinds = rubric.every(({ applies }) => applies === 'always') ? ONE_KIND : BOTH_KINDS;
  return kinds.map(([applies, thematic]) => {
    const criteria = criteriaFor(rubric, thematic);
    const known = criteria.flatMap(({ max }) => max ?? []);
    return { applies, count: criteria.length, points: known.length < criteria.length ? null : sumPoints(known) };
  });
};

import { appliesTo, type Criterion } from '../rubric/rubric.ts';
import type { BookRule } from './rule.ts';

/** Whether two rows of one code can both be scored in one meeting; a `tối đa khi` stands beside the row it completes. */
const collide = (one: Criterion, other: Criterion): boolean =>
  (one.method === 'full-when') === (other.method === 'full-when') &&
  [true, false].some(thematic => appliesTo(one, thematic) && appliesTo(other, thematic));

/** A code stands once, or twice with opposite conditions: told on each of its rows. */
export const rubricDuplicateCode: BookRule = ({ rubric, rubricSheet: sheet, rubricTab }) =>
  rubric.flatMap(criterion => {
    const { code, row } = criterion;
    const same = rubric.filter(other => other === criterion || (other.code === code && collide(criterion, other)));
    if (same.length < 2) return [];
    const facts = { code, rows: same.map(other => other.row) };
    return [{ code: 'rubric/duplicate-code', sheet, row, at: rubricTab.columns.code ?? [], unit: '', facts }];
  });

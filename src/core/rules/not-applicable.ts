import { appliesTo } from '../rubric/rubric.ts';
import { NO_FAULT, type RowRule } from './rule.ts';

/** A criterion of meetings with (or without) a thematic part is left blank in the others; silent where nobody says which it was. */
export const notApplicable: RowRule = ({ meeting, scoring }) => {
  if (meeting.cells.form.is !== 'ok') return NO_FAULT;
  return scoring.parts.flatMap(({ code, column, points, criterion }) =>
    points !== null &&
    points > 0 &&
    criterion !== null &&
    criterion.applies !== 'always' &&
    !appliesTo(criterion, meeting.thematic)
      ? [{ code: 'score/not-applicable' as const, at: column, facts: { code, points, applies: criterion.applies } }]
      : [],
  );
};

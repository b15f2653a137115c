import { appliesTo } from '../rubric/rubric.ts';
import { type Fault, NO_FAULT, type RowRule } from './rule.ts';

/** A criterion of meetings with (or without) a thematic part is left blank in the others; silent where nobody says which it was. */
export const notApplicable: RowRule = ({ meeting, scoring }) => {
  if (meeting.cells.form.is !== 'ok') return NO_FAULT;
  const faults: Fault[] = [];
  for (const { code, column, points, criterion } of scoring.parts) {
    if (points === null || points <= 0 || criterion === null || criterion.applies === 'always') continue;
    if (!appliesTo(criterion, meeting.thematic))
      faults.push({ code: 'score/not-applicable', at: column, facts: { code, points, applies: criterion.applies } });
  }
  return faults;
};

import { type Fault, NO_FAULT } from '../findings/fault.ts';
import { has } from '../meetings/meeting.ts';
import { type FieldId, fieldLabel } from '../table/fields.ts';
import type { RowRule } from './rule.ts';

/** A regular meeting was held, but the unit, who came, who was due, or the total score (with no grade in its place) is blank. Blank criteria are no fault. */
export const cellMissing: RowRule = ({ meeting, people, scoring }) => {
  const { cells } = meeting;
  // a meeting beside the regular one counts for nothing, so nothing of it is asked but its unit
  if (meeting.kind !== 'regular' && (meeting.code !== '' || meeting.name !== '')) return NO_FAULT;
  const faults: Fault[] = [];
  const add = (what: 'unit' | 'count' | 'score', fields: readonly FieldId[]): void => {
    const field = fields.find(id => has(meeting, id)) ?? fields[0] ?? 'name';
    faults.push({ code: 'cell/missing', at: fields, facts: { what, label: fieldLabel(field) } });
  };
  if (meeting.code === '' && meeting.name === '') add('unit', ['name', 'code']);
  const fractionBad = cells.attendance.is === 'bad';
  const noPresent = people.present === null && cells.present.is !== 'bad' && !fractionBad;
  if (noPresent) add('count', ['present', 'attendance']);
  const dueBad =
    fractionBad ||
    cells.due.is === 'bad' ||
    cells.members.is === 'bad' ||
    (cells.due.is === 'blank' && people.members !== null);
  // one blank fraction leaves both out, and is one fault
  if (people.due === null && !dueBad && !(noPresent && !has(meeting, 'present')))
    add('count', ['due', 'members', 'attendance']);
  const graded =
    scoring.marked.length > 0 ||
    (['grade', 'good', 'fair', 'average', 'poor'] as const).some(field => cells[field].is === 'bad');
  if (cells.score.is === 'blank' && !graded) add('score', ['score']);
  return faults;
};

import { type Fault, NO_FAULT } from '../findings/fault.ts';
import { has } from '../meetings/meeting.ts';
import { tooManyAbsent } from '../row/agreement.ts';
import { type FieldId, fieldLabel } from '../table/fields.ts';
import { tellsAttendance, tellsScore } from '../table/role.ts';
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
  const inTable = (field: FieldId): boolean => has(meeting, field);
  if (tellsAttendance(inTable)) {
    const isBad = (field: 'attendance' | 'present' | 'absent' | 'excused' | 'unexcused' | 'due' | 'members'): boolean =>
      cells[field].is === 'bad';
    const noDue = people.due === null;
    // where only the absent are given, nobody can say who came without those due
    const byAbsent = !inTable('present') && !inTable('attendance');
    const came = byAbsent
      ? (['absent', 'excused', 'unexcused'] as const).some(isBad) || noDue || tooManyAbsent(people)
      : isBad('present') || isBad('attendance');
    const noPresent = people.present === null && !came;
    if (noPresent) add('count', ['present', 'attendance', 'absent', 'unexcused']);
    const dueBad =
      isBad('attendance') || isBad('due') || isBad('members') || (cells.due.is === 'blank' && people.members !== null);
    // one blank fraction leaves both out, and is one fault
    if (noDue && !dueBad && !(noPresent && !inTable('present') && !byAbsent))
      add('count', ['due', 'members', 'attendance']);
  }
  const graded =
    scoring.marked.length > 0 ||
    (['grade', 'good', 'fair', 'average', 'poor'] as const).some(field => cells[field].is === 'bad');
  if (tellsScore(inTable) && cells.score.is === 'blank' && !graded) add('score', ['score', 'grade', 'good']);
  return faults;
};

import { soundValue } from '../read/reading.ts';
import { NO_FAULT, type RowRule } from './rule.ts';

/** A regular meeting lasts at least 90 minutes, 120 with a thematic part or from so many members up (HD 42; all three are settings). */
export const tooShort: RowRule = ({ meeting, people, settings }) => {
  const start = soundValue(meeting.cells.start);
  const end = soundValue(meeting.cells.end);
  const minutes =
    soundValue(meeting.cells.minutes) ?? (start === null || end === null || end <= start ? null : end - start);
  if (minutes === null || meeting.kind !== 'regular') return NO_FAULT;
  const large =
    settings.longFromMembers !== null && people.members !== null && people.members >= settings.longFromMembers;
  const least = meeting.thematic || large ? Math.max(settings.minutes, settings.minutesThematic) : settings.minutes;
  return minutes < least
    ? [
        {
          code: 'row/too-short',
          at: meeting.cells.minutes.is === 'ok' ? ['minutes'] : ['end'],
          facts: { minutes, least, thematic: meeting.thematic },
        },
      ]
    : NO_FAULT;
};

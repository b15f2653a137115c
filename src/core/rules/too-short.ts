import { NO_FAULT } from '../findings/fault.ts';
import { leastMinutes, minutesOf } from '../row/duration.ts';
import type { RowRule } from './rule.ts';

/** A regular meeting lasts at least 90 minutes, 120 with a thematic part or from so many members up (HD 42; all three are settings). */
export const tooShort: RowRule = ({ meeting, people, settings }) => {
  const minutes = minutesOf(meeting);
  if (minutes === null || meeting.kind !== 'regular') return NO_FAULT;
  const least = leastMinutes(meeting, people, settings);
  return minutes < least
    ? [
        {
          code: 'row/too-short',
          at: meeting.cells.minutes.is === 'ok' ? ['minutes'] : ['end'],
          facts: {
            minutes,
            least,
            thematic: meeting.thematic,
            large: least > settings.minutes ? settings.longFromMembers : null,
          },
        },
      ]
    : NO_FAULT;
};

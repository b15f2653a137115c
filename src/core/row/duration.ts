import { soundValue } from '../boxes/reading.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Settings } from '../settings/settings.ts';
import type { People } from './people.ts';

/** How long a meeting lasted, in minutes: as typed, else from its hours; null where neither is sound. */
export const minutesOf = ({ cells }: Meeting): number | null => {
  const start = soundValue(cells.start);
  const end = soundValue(cells.end);
  return soundValue(cells.minutes) ?? (start === null || end === null || end <= start ? null : end - start);
};

/** How long it must last, in minutes: longer with a thematic part, or from so many members up (HD 42; all three are settings). */
export const leastMinutes = (meeting: Meeting, people: People, settings: Settings): number => {
  const large =
    settings.longFromMembers !== null && people.members !== null && people.members >= settings.longFromMembers;
  return meeting.thematic || large ? Math.max(settings.minutes, settings.minutesThematic) : settings.minutes;
};

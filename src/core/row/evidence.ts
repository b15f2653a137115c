import { soundValue } from '../boxes/reading.ts';
import { has, type Meeting } from '../meetings/meeting.ts';
import { type Band, type Interval, isShare, type Source, type Word } from '../rubric/bands.ts';
import { fullWhen, type Rubric } from '../rubric/rubric.ts';
import type { Settings } from '../settings/settings.ts';
import { dayNumber } from '../values/sheet-date.ts';
import { membersDisagree, peopleAgree, soundDate, targetsOf } from './agreement.ts';
import { leastMinutes, minutesOf } from './duration.ts';
import type { People } from './people.ts';
import type { Part, Scoring } from './scoring.ts';

/** What of a row can decide a criterion. */
interface Figures {
  readonly meeting: Meeting;
  readonly people: People;
  readonly rubric: Rubric;
  readonly settings: Settings;
}

/** What a row proves of one source: a share as part of whole, a count as part of 1. */
export interface Evidence {
  readonly source: Source;
  readonly part: number;
  readonly whole: number;
}

/** The points that the row's own figures support for a criterion, and the figure that decides. */
export interface Support {
  readonly points: number;
  readonly evidence: Evidence;
}

/** A part of a score with the points given for it, held against those that the figures support. */
export interface HeldPart {
  readonly part: Part;
  readonly points: number;
  readonly support: Support;
}

const count = (source: Source, part: number | null): Evidence | null =>
  part === null ? null : { source, part, whole: 1 };

const share = (source: Source, part: number | null, whole: number | null): Evidence | null =>
  part === null || whole === null || whole === 0 || part > whole ? null : { source, part, whole };

/** What a row says of a source; null where it says nothing, or where its own figures contradict each other. */
const evidenceOf = (source: Source, row: Figures): Evidence | null => {
  const { meeting, people, settings } = row;
  switch (source) {
    case 'rate':
      return peopleAgree(row) ? share(source, people.present, people.due) : null;
    case 'unexcused':
      return peopleAgree(row) ? count(source, people.unexcused) : null;
    case 'speakers':
      return peopleAgree(row) ? share(source, soundValue(meeting.cells.speakers), people.present) : null;
    case 'targets': {
      const { met, set } = targetsOf(meeting);
      return share(source, met, set);
    }
    case 'minutes':
      return count(source, minutesOf(meeting));
    case 'minutesShort': {
      const minutes = minutesOf(meeting);
      return count(source, minutes === null ? null : Math.max(0, leastMinutes(meeting, people, settings) - minutes));
    }
    case 'noticeDays': {
      const notice = soundValue(meeting.cells.notice);
      const date = soundDate(meeting);
      return count(source, notice === null || date === null ? null : Math.max(0, dayNumber(date) - dayNumber(notice)));
    }
    case 'members':
      return membersDisagree(people) ? null : count(source, people.members);
    case 'thematic':
      return has(meeting, 'form') && meeting.cells.form.is === 'ok' ? count(source, meeting.thematic ? 1 : 0) : null;
  }
};

/** The evidence of a condition in words where it holds, else null. */
const proofOf = (word: Word, row: Figures): Evidence | null => {
  const evidence = evidenceOf(word === 'unexcused' || word === 'no-unexcused' ? 'unexcused' : 'thematic', row);
  const wanted = word === 'unexcused' || word === 'thematic';
  return evidence !== null && evidence.part > 0 === wanted ? evidence : null;
};

/** Whether a value lies in an interval; a share is compared in percent without dividing, so that 18/20 is exactly 90. */
const within = ({ low, lowIn, high, highIn }: Interval, { source, part, whole }: Evidence): boolean => {
  const value = isShare(source) ? part * 100 : part;
  // bounds have at most a few decimals: their products are off by far less than this
  const dust = whole * 1e-9;
  const above = lowIn ? value >= low * whole - dust : value > low * whole + dust;
  return above && (highIn ? value <= high * whole + dust : value < high * whole - dust);
};

/** Whether every word of a condition is proved; gives the evidence of the first, or null. */
const proofOfAll = (words: readonly Word[], row: Figures): Evidence | null => {
  let first: Evidence | null = null;
  for (const word of words) {
    const evidence = proofOf(word, row);
    if (evidence === null) return null;
    first ??= evidence;
  }
  return first;
};

/** The points of the bands: those of a condition in words alone come first and the lowest of them holds (a disqualifier); else the highest band the number lies in. */
const supportOfBands = (source: Source, bands: readonly Band[], row: Figures): Support | null => {
  let least: Support | null = null;
  for (const { conditions, points } of bands)
    for (const { interval, words } of conditions) {
      const evidence = interval === null ? proofOfAll(words, row) : null;
      if (evidence !== null && (least === null || points < least.points)) least = { points, evidence };
    }
  if (least !== null) return least;
  const evidence = evidenceOf(source, row);
  if (evidence === null) return null;
  let most: number | null = null;
  for (const { conditions, points } of bands)
    for (const { interval, words } of conditions)
      if (
        interval !== null &&
        (most === null || points > most) &&
        within(interval, evidence) &&
        (words.length === 0 || proofOfAll(words, row) !== null)
      )
        most = points;
  return most === null ? null : { points: most, evidence };
};

/**
 * The points that the row supports for one of its criteria: the maximum where a `tối đa khi` of the same code holds, else what the bands give.
 * Null for criteria that no figure of the row decides, for values in no band, and where the figures are themselves in doubt.
 */
const supportOf = ({ code, criterion }: Part, row: Figures): Support | null => {
  if (criterion === null) return null;
  for (const full of fullWhen(row.rubric, row.meeting.thematic)) {
    if (full.code !== code || full.source === null) continue;
    const support = supportOfBands(full.source, full.bands, row);
    if (support !== null) return { ...support, points: full.max ?? support.points };
  }
  return criterion.method === 'bands' && criterion.source !== null
    ? supportOfBands(criterion.source, criterion.bands, row)
    : null;
};

/** Every part of the score that was given and that figures of the row decide. */
export const heldParts = ({ parts }: Scoring, row: Figures): readonly HeldPart[] => {
  const held: HeldPart[] = [];
  for (const part of parts) {
    const support = part.points === null ? null : supportOf(part, row);
    if (part.points !== null && support !== null) held.push({ part, points: part.points, support });
  }
  return held;
};

/**
 * The total score that the row's figures support, in points: the total less what its criteria claim above their evidence.
 * Null without a total, or when no criterion given has evidence.
 */
export const supportedTotal = ({ total }: Scoring, held: readonly HeldPart[]): number | null => {
  if (total === null || held.length === 0) return null;
  let claimed = 0;
  for (const { points, support } of held) claimed += Math.max(0, points - support.points);
  return Math.round((total - claimed) * 1e6) / 1e6;
};

/** Whether a criterion claims more points than the figures of its row support, though not more than its maximum. */
export const isAboveEvidence = ({ part, points, support }: HeldPart, { kind }: Meeting): boolean =>
  kind === 'regular' && points > support.points + 1e-9 && points <= (part.criterion?.max ?? Number.POSITIVE_INFINITY);

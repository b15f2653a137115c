import type { UnitState } from '../../../src/core/summary/summary.ts';
import type { Grade } from '../../../src/core/values/grade.ts';
import { addMonths, type Month } from '../../../src/core/values/period.ts';
import type { ShapeGrid } from '../../support/shape-grid.ts';
import { stampOf } from './answers.ts';
import { canSay, figureIds, isLeftOut, leadIds } from './columns.ts';
import { type Commune, communeOf, gradeOfTenths, type Rec, type Unit } from './commune.ts';
import { type Planted, plantFault } from './faults.ts';
import type { Header, Place } from './lay.ts';
import { type Luck, luckOf, pick } from './luck.ts';
import { writeSheet } from './shapes.ts';
import { hasPoints, type Spec } from './spec.ts';

/** What is true of a unit in a month, as far as the sheet tells it. */
export interface TrueUnit {
  readonly name: string;
  readonly state: UnitState;
  readonly due: number | null;
  readonly present: number | null;
  readonly score: number | null;
  readonly grade: Grade | null;
}

/** What is true of a month, worked out from the model. */
export interface TrueMonth {
  readonly month: Month;
  readonly units: readonly TrueUnit[];
  /** Null where the sheet does not tell. */
  readonly excused: number | null;
  readonly unexcused: number | null;
  /** Null where the sheet does not tell, undefined where it is left open. */
  readonly onTime: number | null | undefined;
}

/** A composed sheet with what is true of it, where it stands, and the fault in it. */
export interface Composed {
  readonly spec: Spec;
  readonly tabs: readonly ShapeGrid[];
  readonly months: readonly TrueMonth[];
  readonly today: string;
  readonly places: readonly Place[];
  readonly headers: readonly Header[];
  readonly planted: Planted | null;
}

/** Rows that a sheet cannot tell of are not there: nobody can say "no meeting" where no column holds such words. */
const asTold = (commune: Commune, spec: Spec): Commune => {
  const says =
    canSay([...leadIds(spec), ...figureIds(spec)]) &&
    spec.shape !== 'a form a meeting' &&
    // without a day nothing tells the month
    !spec.habits.includes('the day alone');
  const recs = commune.recs.map(
    (rec): Rec =>
      (rec.state === 'did-not-meet' && !says) ||
      (rec.state === 'not-yet' && (!says || spec.shape === 'answers of a form'))
        ? { ...rec, state: 'missing' }
        : rec,
  );
  return { ...commune, recs };
};

/** Other meetings of the same month, which count for nothing. */
const withMeetingsBeside = (commune: Commune, spec: Spec, luck: Luck): Commune =>
  spec.habits.includes('a thematic meeting beside')
    ? {
        ...commune,
        recs: commune.recs.flatMap((rec): Rec[] =>
          rec.state === 'reported' && luck(`${rec.id} beside`) < 0.3
            ? [
                rec,
                {
                  ...rec,
                  id: `${rec.id} beside`,
                  kind: pick(luck, `${rec.id} kind beside`, ['thematic', 'extraordinary'] as const),
                  day: 20,
                  present: rec.present - 1,
                  excused: rec.excused + 1,
                },
              ]
            : [rec],
        ),
      }
    : commune;

/** Older answers of a form, and the same answer sent twice. */
const withOlderAnswers = (commune: Commune, spec: Spec, luck: Luck): Commune =>
  spec.habits.includes('sent again')
    ? {
        ...commune,
        recs: commune.recs.flatMap((rec): Rec[] => {
          if (rec.state !== 'reported' || !rec.kind.startsWith('regular') || luck(`${rec.id} sent again`) > 0.4)
            return [rec];
          const older: Rec = { ...rec, id: `${rec.id} older`, sentMinute: rec.sentMinute - 15 };
          if (luck(`${rec.id} same again`) < 0.3) return [older, rec];
          const score = rec.score - 20;
          const criteria = rec.criteria.map((points, i) => (i === 3 ? points - 20 : points));
          return [
            {
              ...older,
              present: rec.present - 1,
              excused: rec.excused + 1,
              score,
              criteria,
              grade: gradeOfTenths(score),
            },
            rec,
          ];
        }),
      }
    : commune;

/** Whether the sheet tells who was due and who came. */
const tellsPeople = ({ attendance }: Spec): boolean => attendance !== 'none' && attendance !== 'rate';
const tellsAbsences = ({ attendance }: Spec): boolean =>
  attendance === 'counts and absences' || attendance === 'absences of two kinds';

const trueMonth = (
  month: Month,
  recs: readonly Rec[],
  units: readonly Unit[],
  spec: Spec,
  planted: Planted | null,
): TrueMonth => {
  const isOut = (rec: Rec, measure: 'attendance' | 'score'): boolean =>
    planted?.ids.has(rec.id) === true && planted.out.includes(measure);
  const told = recs.filter(
    rec => rec.month === month && rec.kind.startsWith('regular') && !(planted?.vanish && planted.ids.has(rec.id)),
  );
  const counted = units.map(unit => {
    const own = told.filter(rec => rec.unit === unit);
    const held = own.filter(({ state }) => state === 'reported').sort((a, b) => stampOf(b) - stampOf(a));
    return { unit, own, held, rec: held[0] ?? null };
  });
  const attending = (rec: Rec | null): Rec | null =>
    rec !== null && tellsPeople(spec) && !isOut(rec, 'attendance') ? rec : null;
  const sum = (of: (rec: Rec) => number): number | null => {
    const recs = counted.flatMap(({ rec }) => attending(rec) ?? []);
    return !tellsAbsences(spec) || recs.length === 0 ? null : recs.reduce((total, rec) => total + of(rec), 0);
  };
  const ids = leadIds(spec);
  const tellsSent =
    spec.habits.includes('day of sending') || (spec.shape === 'answers of a form' && ids.includes('date'));
  // on a form that asks for no day nobody can be late
  const silent = spec.shape === 'answers of a form' ? undefined : null;
  const inTime = ({ held }: (typeof counted)[number]): boolean => (held[held.length - 1]?.sentAfter ?? 9) <= 2;
  return {
    month,
    units: counted.map(({ unit, own, rec }): TrueUnit => {
      const people = attending(rec);
      const scored = rec !== null && !isOut(rec, 'score') ? rec : null;
      const points = hasPoints(spec) || spec.scoring === 'one box';
      return {
        name: unit.name,
        state:
          rec !== null ? 'reported' : own.some(({ state }) => state === 'did-not-meet') ? 'did-not-meet' : 'missing',
        due: people?.due ?? null,
        present: people?.present ?? null,
        score: scored !== null && points ? scored.score / 10 : null,
        grade: scored === null || spec.scoring === 'none' ? null : points ? gradeOfTenths(scored.score) : scored.grade,
      };
    }),
    excused: sum(({ excused }) => excused),
    unexcused: sum(({ unexcused }) => unexcused),
    onTime: tellsSent ? (planted === null ? counted.filter(inTime).length : undefined) : silent,
  };
};

/** How texts stand in the boxes, whatever they say. */
const typeset = (tabs: readonly ShapeGrid[], { habits }: Spec, luck: Luck): ShapeGrid[] =>
  tabs.map(tab => {
    const set = (text: string, place: string): string => {
      if (habits.includes('decomposed Unicode')) return text.normalize('NFD');
      const letters = habits.includes('another Đ') ? text.replace(/Đ/g, 'Ð').replace(/đ/g, 'ð') : text;
      if (!habits.includes('invisible marks') || letters === '' || luck(place) > 0.4) return letters;
      return pick(luck, `${place} mark`, [
        `${letters}\u200b`,
        letters.replace(/ /g, '\u00a0'),
        `${letters.slice(0, 2)}\u00ad${letters.slice(2)}`,
        `\ufeff${letters}`,
      ]);
    };
    return {
      ...tab,
      boxes: tab.boxes.map((row, r) =>
        row.map((box, c) => (typeof box === 'string' ? set(box, `${tab.sheet} ${r} ${c}`) : box)),
      ),
    };
  });

/** Composes the sheet of a specification. */
export const compose = (spec: Spec): Composed => {
  const luck = luckOf(spec.seed);
  const told = asTold(communeOf(spec), spec);
  const { commune, planted } = plantFault(spec, withOlderAnswers(withMeetingsBeside(told, spec, luck), spec, luck));
  const laid = writeSheet(spec, commune);
  // without a roster only units of which some row tells are expected
  const nameless = planted?.vanish === true && !planted.codes.includes('month/unknown') ? planted.ids : new Set();
  const written = new Set(
    laid.flatMap(({ places }) => places.flatMap(({ rec }) => (nameless.has(rec.id) ? [] : [rec.unit]))),
  );
  const units = spec.habits.includes('roster') ? commune.units : commune.units.filter(unit => written.has(unit));
  const shown = commune.recs.filter(rec => !isLeftOut(rec, spec));
  const [last = '2026-11'] = commune.months.slice(-1);
  return {
    spec,
    tabs: typeset(
      laid.map(({ grid }) => grid),
      spec,
      luck,
    ),
    months: commune.months.map(month => trueMonth(month, shown, units, spec, planted)),
    today: `${addMonths(last, 1)}-15`,
    places: laid.flatMap(({ places }) => places),
    headers: laid.flatMap(({ header }) => header ?? []),
    planted,
  };
};

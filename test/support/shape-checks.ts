import type { FindingReport, SummaryReport } from '../../src/core/summary/report.ts';
import type { Grid } from '../../src/core/table/grid.ts';
import { findUnit, isPartOfName, type Names, namesOf, sameName } from './unit-names.ts';

// How an answer is held against what is expected of it; the same comparison as `score.mjs` beside the shapes as they were given to us.

type Figure = number | string | null | undefined;
type Figures = Readonly<Record<string, Figure>>;

/** One finding that has to be there, or must not: a code, or one of several, `X/*` being any of a scope. */
export interface WantedFinding {
  readonly code?: string;
  readonly codes?: readonly string[];
  readonly row?: number;
  readonly sheet?: string;
  readonly severity?: string;
  /** A pattern of the message. */
  readonly says?: string;
}

/** The figures that are expected; what is absent is left open. */
export interface WantedSummary {
  readonly expected?: number | null;
  readonly reported?: number | null;
  readonly didNotMeet?: number | null;
  readonly onTime?: number | null;
  readonly missing?: readonly Names[];
  readonly attendance?: Figures;
  readonly score?: Figures;
  readonly grades?: Figures;
  readonly units?: readonly WantedUnit[];
}

export interface WantedUnit {
  readonly name: Names;
  readonly state?: string;
  readonly due?: number | null;
  readonly present?: number | null;
  readonly score?: number | null;
  readonly grade?: string | null;
}

/** What is expected of one month. */
export interface Wanted {
  readonly summary?: WantedSummary;
  readonly must?: readonly WantedFinding[];
  readonly mustNot?: readonly WantedFinding[];
  readonly refuse?: { readonly says?: readonly string[]; readonly codes?: readonly string[] };
}

/** What a run gives for a month: no summary where there is no table at all. */
export interface Answered {
  readonly summary: SummaryReport | null;
  readonly findings: readonly FindingReport[];
  /** Everything that is said, one text a line. */
  readonly said: string;
  /** The stack of what was thrown. */
  readonly thrown: string | null;
}

export type Measured = 'attendance' | 'score' | 'state';

/** One thing compared; `definite`: a figure was given that is wrong if it is not the one wanted. */
export interface Check {
  readonly what: string;
  readonly ok: boolean;
  readonly got: unknown;
  readonly want: unknown;
  readonly measures: readonly Measured[];
  readonly definite: boolean;
  readonly unit?: Names;
}

export const isRefused = ({ summary }: Answered): boolean => summary === null || summary.reported === null;

const same = (got: Figure, want: Figure): boolean =>
  typeof want === 'number' && typeof got === 'number'
    ? Math.abs(got - want) <= 1e-9 * Math.max(1, Math.abs(want))
    : (got ?? null) === (want ?? null);

const measured = (what: string): readonly Measured[] => {
  if (/^attendance|\.(due|present)$/.test(what)) return ['attendance'];
  return /^(score|grades)|\.(score|grade)$/.test(what) ? ['score'] : ['state'];
};

const compared = (what: string, ok: boolean, got: unknown, want: unknown, more: Partial<Check> = {}): Check => ({
  what,
  ok,
  got,
  want,
  measures: measured(what),
  definite: false,
  ...more,
});

const found = (finding: FindingReport, wanted: WantedFinding): boolean =>
  (wanted.codes ?? [wanted.code ?? '']).some(code =>
    code.endsWith('*') ? finding.code.startsWith(code.slice(0, -1)) : finding.code === code,
  ) &&
  (wanted.row === undefined || finding.row === wanted.row) &&
  (wanted.sheet === undefined || finding.sheet === wanted.sheet) &&
  (wanted.severity === undefined || finding.severity === wanted.severity) &&
  (wanted.says === undefined || new RegExp(wanted.says, 'iu').test(finding.message));

const called = ({ code, codes, row, says }: WantedFinding): string =>
  `${(codes ?? [code]).join('|')}${row === undefined ? '' : ` row ${row}`}${says === undefined ? '' : ` says /${says}/`}`;

const refusals = ({ refuse }: Wanted, answered: Answered): Check[] => {
  if (refuse === undefined) return [];
  const refused = isRefused(answered);
  const { said, findings } = answered;
  return [
    compared('gives no figures', refused, refused ? 'none' : 'figures', 'none', { definite: !refused }),
    ...(refuse.says ?? []).map(text =>
      compared(`says /${text}/`, new RegExp(text, 'iu').test(said), said.replace(/\s+/g, ' ').slice(0, 160), text),
    ),
    ...(refuse.codes === undefined
      ? []
      : [
          compared(
            `finding ${refuse.codes.join('|')}`,
            findings.some(({ code }) => refuse.codes?.includes(code)),
            'not told',
            'told',
          ),
        ]),
  ];
};

const totals = (wanted: WantedSummary, got: SummaryReport | null): Check[] => {
  const checks: Check[] = [];
  for (const key of ['expected', 'reported', 'didNotMeet', 'onTime'] as const)
    if (key in wanted)
      checks.push(
        compared(key, same(got?.[key], wanted[key]), got?.[key], wanted[key], { definite: got?.[key] != null }),
      );
  if (wanted.missing !== undefined) {
    const missing = got?.missing ?? null;
    const hits = wanted.missing.map(names =>
      findUnit(
        (missing ?? []).map(name => ({ name, code: name })),
        names,
      ),
    );
    const ok =
      missing !== null &&
      missing.length === hits.length &&
      hits.every(hit => hit !== null) &&
      new Set(hits.map(hit => hit?.name)).size === hits.length;
    checks.push(
      compared(
        'missing',
        ok,
        missing === null ? null : `[${missing.join(', ')}]`,
        `[${wanted.missing.map(names => namesOf(names)[0]).join(', ')}]`,
        { definite: missing !== null },
      ),
    );
  }
  for (const part of ['attendance', 'score', 'grades'] as const) {
    const figures: Figures = got?.[part] ?? {};
    for (const [key, want] of Object.entries(wanted[part] ?? {}))
      checks.push(
        compared(`${part}.${key}`, same(figures[key], want), figures[key], want, { definite: figures[key] != null }),
      );
  }
  return checks;
};

type UnitReport = SummaryReport['units'][number];

/** A right row under half of its name (`CB 3` for `Bệnh viện – CB 3`) is off, but no wrong figure. */
const isHalfName = (got: UnitReport, wanted: readonly WantedUnit[], units: readonly UnitReport[]): boolean =>
  wanted.some(
    unit =>
      findUnit(units, unit.name) === null &&
      (['due', 'present', 'score'] as const).every(key => got[key] === null || same(got[key], unit[key])) &&
      isPartOfName(got.name, unit.name),
  );

const ofUnits = (wanted: readonly WantedUnit[], answered: Answered): Check[] => {
  const checks: Check[] = [];
  const refused = isRefused(answered);
  const units = answered.summary?.units ?? [];
  const known = new Set<UnitReport>();
  for (const unit of wanted) {
    const hit = findUnit(
      units.filter(other => !known.has(other)),
      unit.name,
    );
    const label = namesOf(unit.name)[0];
    if (hit === null)
      checks.push(
        compared(`«${label}»`, false, 'no such unit', 'there', {
          definite: !refused && units.length > 0,
          unit: unit.name,
        }),
      );
    else {
      known.add(hit);
      for (const key of ['state', 'due', 'present', 'score', 'grade'] as const)
        if (key in unit)
          checks.push(
            compared(`«${label}».${key}`, same(hit[key], unit[key]), hit[key], unit[key], {
              definite: hit[key] !== null,
              unit: unit.name,
            }),
          );
    }
  }
  if (!refused)
    for (const unit of units)
      if (!known.has(unit))
        checks.push(
          compared(`«${unit.name}»`, false, 'a unit', 'no such unit', {
            definite: !isHalfName(unit, wanted, units),
            unit: unit.name,
            measures: [
              ...(unit.due === null ? [] : ['attendance' as const]),
              ...(unit.score === null && unit.grade === null ? [] : ['score' as const]),
              'state',
            ],
          }),
        );
  return checks;
};

/** Whether rows read = records + skipped, and the records of each measure are counted, excluded, not given or replaced. */
export const reconciles = ({ rows }: SummaryReport): boolean => {
  if (rows.read === null) return true;
  const sum = ({ counted, excluded, notGiven, ...more }: (typeof rows)['attendance']): number =>
    // older answers of a form stand on a line of their own
    (counted ?? 0) + (excluded ?? 0) + (notGiven ?? 0) + ((more as { replaced?: number }).replaced ?? 0);
  return (
    rows.read === (rows.records ?? 0) + (rows.skipped ?? 0) &&
    [rows.attendance, rows.score].every(part => part.counted === null || sum(part) === rows.records)
  );
};

/** Everything that one expectation asks of an answer. */
export const checksOf = (wanted: Wanted, answered: Answered): Check[] => {
  const { summary, findings, thrown } = answered;
  const hit = (one: WantedFinding): FindingReport | undefined => findings.find(finding => found(finding, one));
  return [
    ...(thrown === null ? [] : [compared('runs', false, thrown, 'an answer')]),
    ...refusals(wanted, answered),
    ...totals(wanted.summary ?? {}, summary),
    ...(wanted.summary?.units === undefined ? [] : ofUnits(wanted.summary.units, answered)),
    ...(wanted.must ?? []).map(one => compared(`must ${called(one)}`, hit(one) !== undefined, 'not told', 'told')),
    ...(wanted.mustNot ?? []).map(one => {
      const finding = hit(one);
      return compared(
        `mustNot ${called(one)}`,
        finding === undefined,
        `row ${finding?.row} «${finding?.message.slice(0, 90)}»`,
        'not told',
      );
    }),
    ...(isRefused(answered) || summary === null || summary.rows.read === null
      ? []
      : [compared('rows reconcile', reconciles(summary), JSON.stringify(summary.rows), 'what adds up')]),
  ];
};

// Findings that leave a figure as it is
const SOFT =
  /^(row\/(outside-window|too-short|notice-late|rate-mismatch|thematic-alone|late-report)|score\/(above-evidence|no-deduction-note)|cell\/personal-data|history\/|lock\/|rubric\/)/;

/** A row that names no unit may be any unit's. */
const namesNoUnit = ({ code, message }: FindingReport): boolean =>
  code === 'cell/missing' && /không ghi chi bộ/i.test(message);

const ALL: readonly Measured[] = ['attendance', 'score', 'state'];

/** What a finding puts in question: attendance, score, both, or only the row's standing. */
export const questioned = (finding: FindingReport): readonly Measured[] => {
  const { code, message } = finding;
  if (namesNoUnit(finding) || /^(table|month|roster)\/|^row\/not-yet-met/.test(code)) return ALL;
  if (/^score\/|^row\/multiple-grades/.test(code)) return ['score', 'state'];
  if (/^row\/(members-sum|due-mismatch|attendance-sum|present-over-due)/.test(code)) return ['attendance', 'state'];
  if (code.startsWith('cell/')) {
    const label = (/«([^»]*)»/.exec(message)?.[1] ?? message).toLowerCase();
    if (/điểm|xếp loại|tiêu chí|^tc ?\d/.test(label)) return ['score', 'state'];
    if (/mặt|phải dự|vắng|đảng viên|đv|miễn|chính thức|dự bị/.test(label)) return ['attendance', 'state'];
  }
  return ['state'];
};

/** The findings that put a figure in question at all. */
export const askingOf = (findings: readonly FindingReport[]): FindingReport[] =>
  findings.filter(
    ({ code, severity }) =>
      severity !== 'note' && !SOFT.test(code) && !(code === 'table/missing-column' && severity === 'warning'),
  );

/** The wrong figures that no finding on their row or their table questions in their measure. */
export const silentlyWrong = (
  checks: readonly Check[],
  tabs: readonly Grid[],
  findings: readonly FindingReport[],
): Check[] => {
  const asking = askingOf(findings);
  const placesOf = (unit: Names): string[] =>
    tabs.flatMap(({ sheet, boxes }) =>
      boxes.flatMap((row, index) =>
        row.some(box => box !== '' && typeof box !== 'object' && sameName(String(box), unit))
          ? [`${sheet}\n${index + 1}`]
          : [],
      ),
    );
  return checks.filter(({ ok, definite, unit, measures }) => {
    if (ok || !definite) return false;
    const places = unit === undefined ? [] : placesOf(unit);
    const near = asking.filter(
      finding =>
        places.length === 0 ||
        /^table\/|^month\/unknown$|^roster\/unit-merged$/.test(finding.code) ||
        namesNoUnit(finding) ||
        places.includes(`${finding.sheet}\n${finding.row}`),
    );
    return !measures.every(measure => near.some(finding => questioned(finding).includes(measure)));
  });
};

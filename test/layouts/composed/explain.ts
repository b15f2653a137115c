import { type Composed, compose } from './compose.ts';
import { draw } from './draw.ts';
import { faultsOf } from './faults.ts';
import { type Spec, simpler, specOf } from './spec.ts';
import { type Kind, type Verdict, verdictOf } from './verdict.ts';

/** The sheet that a seed makes. */
export const sheetOf = (seed: number): Composed => compose(specOf(seed, faultsOf));

/** The simplest sheet of the same seed that is still read in the same wrong way: what it has is dropped one by one. */
export const shrunk = (spec: Spec, kind: Kind): Spec => {
  for (const less of simpler(spec)) if (verdictOf(compose(less)).kind === kind) return shrunk(less, kind);
  return spec;
};

/** What makes a sheet, in one line. */
export const specText = ({ seed, shape, units, months, attendance, scoring, habits, fault }: Spec): string =>
  `seed ${seed}: ${shape}, ${units} units, ${months} months, people ${attendance}, points ${scoring}; ${habits.join(', ') || 'no habit'}${fault === null ? '' : `; fault: ${fault}`}`;

/** A sheet as text, what differs, and what is told of it. */
export const explain = (composed: Composed, { kind, differs, told }: Verdict): string =>
  [
    `${kind} — ${specText(composed.spec)}`,
    ...differs.slice(0, 12).map(text => `  ${text}`),
    ...told.slice(0, 8).map(text => `  told: ${text.slice(0, 220)}`),
    draw(composed.tabs),
  ].join('\n');

/** The same for the simplest sheet that is read in the same wrong way. */
export const explainShrunk = (spec: Spec, kind: Kind): string => {
  const small = compose(shrunk(spec, kind));
  return explain(small, verdictOf(small));
};

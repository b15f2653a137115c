import type { Finding } from '../../src/core/findings/finding.ts';
import type { SummaryReport } from '../../src/core/summary/report.ts';
import type { Grid } from '../../src/core/table/grid.ts';
import type { LayoutFixture, Outcome } from '../support/layout-fixture.ts';

/** The tabs without the rows in which something is wrong: a check whose column is gone would let them count. */
export const withoutFaults = (layout: LayoutFixture): Grid[] => {
  const faulty = new Set(
    layout.errors.filter(({ code }) => !code.startsWith('table/')).map(({ sheet, row }) => `${sheet}!${row}`),
  );
  return layout.tabs.map(tab => ({
    ...tab,
    boxes: tab.boxes.map((boxes, row) => (faulty.has(`${tab.sheet}!${row + 1}`) ? [] : boxes)),
  }));
};

/** Every figure of a summary by its path, without how rows were counted. */
const figuresOf = ({ rows, ...report }: SummaryReport): Map<string, unknown> => {
  const figures = new Map<string, unknown>();
  const walk = (path: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) walk(`${path}.${key}`, inner);
    else figures.set(path, value);
  };
  // by place, for a unit may show its other name; who is missing is told by the states of the units
  report.units.forEach(({ code, name, ...ofUnit }, i) => {
    walk(`unit ${i + 1}`, ofUnit);
  });
  for (const [key, value] of Object.entries(report)) if (key !== 'units' && key !== 'missing') walk(key, value);
  return figures;
};

/** The figures of units that became none; who was absent and who was late a sheet need not tell. */
const lost = (before: SummaryReport, after: SummaryReport): string[] => {
  const now = figuresOf(after);
  return [...figuresOf(before)].flatMap(([path, old]) =>
    path.startsWith('unit ') && old !== null && (now.get(path) ?? null) === null
      ? [`${path}: ${JSON.stringify(old)} → none`]
      : [],
  );
};

/** The figures that changed into other figures (not into none); totals of fewer units are other sums, as they should be. */
const changed = (before: SummaryReport, after: SummaryReport): string[] => {
  const was = figuresOf(before);
  const fewer = lost(before, after).length > 0;
  return [...figuresOf(after)].flatMap(([path, value]) => {
    const old = was.get(path);
    const same = value === null || value === undefined || JSON.stringify(value) === JSON.stringify(old);
    const sumOfFewer = fewer && /^(attendance|score|grades)\./.test(path);
    return same || sumOfFewer ? [] : [`${path}: ${JSON.stringify(old)} → ${JSON.stringify(value)}`];
  });
};

const places = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.map(({ sheet, row, code }) => `${sheet}!${row} ${code}`));

const isNew = (before: readonly Finding[], after: readonly Finding[]): boolean => {
  const known = places(before);
  return [...places(after)].some(place => !known.has(place));
};

/** What changed without a word: figures that became others although no new error says so, and figures that became none although no new warning does. */
export const silent = (before: Outcome, after: Outcome): string[] => {
  if (isNew(before.errors, after.errors)) return [];
  const other = changed(before.report, after.report);
  // without any table there is nothing to say, and the add-on says so
  if (other.length > 0 || after.book.tables.length === 0) return other;
  return isNew(before.told, after.told) ? [] : lost(before.report, after.report);
};

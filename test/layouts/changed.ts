import type { SummaryReport } from '../../src/core/summary/report.ts';
import type { Grid } from '../../src/core/table/grid.ts';
import type { LayoutFixture } from '../support/layout-fixture.ts';

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

/** The figures that changed into other figures (not into none). */
export const changed = (before: SummaryReport, after: SummaryReport): string[] => {
  const was = figuresOf(before);
  return [...figuresOf(after)].flatMap(([path, value]) => {
    const old = was.get(path);
    const same = value === null || value === undefined || JSON.stringify(value) === JSON.stringify(old);
    return same ? [] : [`${path}: ${JSON.stringify(old)} → ${JSON.stringify(value)}`];
  });
};

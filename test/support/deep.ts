/** Whether the full counts run (`npm run deep`); else what explores has a small part that is the same every time. */
export const DEEP = process.env.DEEP === '1';

const SEED = 20_261_123;

/** How often a property is tried: as often as told where the full counts run, with a tenth of it from a fixed seed else. */
export const runs = (all: number): { numRuns: number; seed?: number } =>
  DEEP ? { numRuns: all } : { numRuns: Math.ceil(all / 10), seed: SEED };

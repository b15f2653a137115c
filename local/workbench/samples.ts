import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The first sample, or null. */
export const sampleFile = (): string | null => {
  const samples = existsSync('samples') ? readdirSync('samples').filter(name => /^[^.].*\.xlsx$/.test(name)) : [];
  const [first] = samples.sort();
  return first === undefined ? null : join('samples', first);
};

const DISTRICT = join('samples', 'krong-bong');
const OWN = 'huyen-krong-bong.xlsx';

/** The sample district's year has just ended. */
export const DISTRICT_TODAY = '2027-01-05';

/** The sample district: its own workbook first, then those of its organisations. */
export const districtFiles = (): string[] => {
  const names = existsSync(DISTRICT) ? readdirSync(DISTRICT).filter(name => name.endsWith('.xlsx')) : [];
  const others = names.filter(name => name !== OWN).sort();
  return names.includes(OWN) ? [OWN, ...others].map(name => join(DISTRICT, name)) : [];
};

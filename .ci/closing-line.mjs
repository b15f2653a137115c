// Prints the line that CI reads, `N passed, N failed`, summed over the runs named; a run that left no counts is one failure. Fails when anything did.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const counts = process.argv.slice(2).map(run => {
  try {
    return JSON.parse(readFileSync(join(import.meta.dirname, '..', 'build', 'counts', `${run}.json`), 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
});
const sum = key => counts.reduce((total, each) => total + each[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

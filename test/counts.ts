import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** Leaves how many tests passed and failed for the closing line of CI (.ci/closing-line.mjs); a file that could not run counts as one failure. */
class Counts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      let tests = 0;
      for (const test of module.children.allTests()) {
        tests++;
        if (test.result().state === 'passed') passed++;
        else failed++;
      }
      if (tests === 0) failed++;
    }
    const folder = join(import.meta.dirname, '..', 'build', 'counts');
    mkdirSync(folder, { recursive: true });
    const run = process.env.DEEP === '1' ? 'deep' : 'spec';
    writeFileSync(join(folder, `${run}.json`), JSON.stringify({ passed, failed }));
  }
}

// vitest loads a reporter file by its default export
// biome-ignore lint/style/noDefaultExport: required by vitest
export default Counts;

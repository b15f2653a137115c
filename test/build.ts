import { execFileSync } from 'node:child_process';

/** Brings dist/ and build/ up to date before any test runs, for tests run what was built. */
export const setup = (): void => {
  execFileSync(process.execPath, ['build.mjs', '--quiet'], { stdio: 'inherit' });
};

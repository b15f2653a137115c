import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { ByWeight } from './test/order.ts';

/** What `npm run deep` runs: files of its own (`*.deep.test.ts`) and those that have a full count beside their small part. */
const isDeep = (name: string): boolean =>
  name.endsWith('.deep.test.ts') || /\/support\/deep\.ts'/.test(readFileSync(name, 'utf8'));

const deepFiles = (): string[] =>
  readdirSync(join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
    .map(name => `test/${name.replaceAll('\\', '/')}`)
    .filter(name => name.endsWith('.test.ts') && isDeep(name));

export default defineConfig(({ mode }) => {
  const deep = mode === 'deep' ? deepFiles() : null;
  // workers have the environment of this process
  if (deep) process.env.DEEP = '1';
  /** The tests of some folders, of those only the ones with a full count where these are asked for. */
  const of = (...include: string[]): { include: string[]; exclude: string[] } =>
    deep
      ? {
          include: deep.filter(name => include.some(path => name.startsWith(path.replace('**/*.test.ts', '')))),
          exclude: [],
        }
      : { include, exclude: ['**/*.deep.test.ts'] };
  return {
    test: {
      globalSetup: ['test/build.ts'],
      // how long a busy machine may take, no measure of anything
      testTimeout: 180_000,
      hookTimeout: 180_000,
      expect: { poll: { timeout: 30_000 } },
      reporters: process.env.CI ? ['dot', './test/counts.ts'] : ['default'],
      env: { TZ: 'Asia/Ho_Chi_Minh' },
      maxWorkers: 2,
      sequence: { sequencer: ByWeight },
      passWithNoTests: false,
      // nothing of a file is left behind for the next: modules hold what was read or compiled once, never what a test did
      isolate: false,
      projects: [
        {
          extends: true,
          test: {
            name: 'core',
            pool: 'threads',
            ...of('test/core/**/*.test.ts', 'test/layouts/**/*.test.ts', 'test/readme.test.ts', 'test/install.test.ts'),
          },
        },
        {
          extends: true,
          test: {
            name: 'host',
            pool: 'forks',
            setupFiles: ['test/close-after-each.ts'],
            ...of(
              'test/local/**/*.test.ts',
              'test/double/**/*.test.ts',
              'test/sheets/**/*.test.ts',
              'test/level/**/*.test.ts',
              'test/bundle.test.ts',
            ),
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            pool: 'forks',
            setupFiles: ['test/close-after-each.ts'],
            ...of('test/workbench/**/*.test.ts', 'test/sidebar/**/*.test.ts'),
          },
        },
      ],
    },
  };
});

import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const SOURCES = new URL('../../../src/core/rules/', import.meta.url);
const TESTS = new URL('./', import.meta.url);
const NO_RULE = new Set(['rule.ts', 'registry.ts']);

test('every rule has its test: a rule without one is a rule nobody can trust', () => {
  const tested = new Set(readdirSync(TESTS));
  const untested = readdirSync(SOURCES).filter(
    file => !NO_RULE.has(file) && !tested.has(file.replace(/\.ts$/, '.test.ts')),
  );
  expect(untested).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as registry from '../../../src/core/rules/registry.ts';

const CORE = new URL('../../../src/core/', import.meta.url);
const SOURCES = new URL('rules/', CORE);
const TESTS = new URL('./', import.meta.url);
const NO_RULE = new Set(['rule.ts', 'registry.ts']);
const rules = readdirSync(SOURCES).filter(file => !NO_RULE.has(file));

test('every rule has its test: a rule without one is a rule nobody can trust', () => {
  const tested = new Set(readdirSync(TESTS));
  expect(rules.filter(file => !tested.has(file.replace(/\.ts$/, '.test.ts')))).toEqual([]);
});

test('every rule stands in one list, once or, as month/unknown and row/parts-sum, in the lists of two kinds of rows', () => {
  const listed = Object.values(registry).flat();
  expect(new Set(listed).size).toBe(rules.length);
  expect(listed.length).toBe(rules.length + 2);
});

test('a rule is reached through the lists alone: nobody calls one by name, not even another rule', () => {
  const named = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && file !== 'rules/registry.ts')
    .filter(
      file =>
        /from '(?:\.\.\/)+rules\/(?!rule\.ts|registry\.ts)/.test(readFileSync(new URL(file, CORE), 'utf8')) ||
        (file.startsWith('rules/') && /from '\.\/(?!rule\.ts)/.test(readFileSync(new URL(file, CORE), 'utf8'))),
    );
  expect(named).toEqual([]);
});

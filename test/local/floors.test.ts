import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path/posix';
import { expect, test } from 'vitest';

/** What each room of local imports from, beside itself; types included. `src` gives types alone, which the build sees to. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  // runs in the script's own world, and has nothing but what travels there
  adapter: ['protocol'],
  engine: ['protocol'],
  script: ['protocol', 'engine'],
  xlsx: ['protocol', 'engine'],
  'host.ts': ['protocol', 'engine', 'script', 'xlsx'],
  commands: ['protocol', 'engine', 'xlsx', 'host.ts', 'src'],
  workbench: ['protocol', 'engine', 'host.ts', 'commands'],
  page: ['protocol', 'engine'],
  tools: ['host.ts', 'workbench'],
  'cli.ts': ['commands'],
  'start.ts': ['commands', 'workbench'],
};

const LOCAL = new URL('../../local/', import.meta.url);

const sources = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(LOCAL, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .map(file => [file, readFileSync(new URL(file, LOCAL), 'utf8')]),
  );

const roomOf = (file: string): string => file.replace(/^\.\.\//, '').split('/')[0] ?? '';

/** Imports into a room that is not below: `engine/live.ts → page/grid.ts`. */
const upward = (files: ReadonlyMap<string, string>): string[] =>
  [...files].flatMap(([file, text]) =>
    [...text.matchAll(/(?:^import '|\bfrom '|\bimport\(')(\.[^']+)'/gm)].flatMap(([, path = '']) => {
      const target = normalize(join(file, '..', path));
      const [from, to] = [roomOf(file), roomOf(target)];
      return from === to || BELOW[from]?.includes(to) ? [] : [`${file} → ${target}`];
    }),
  );

test('no room of local imports from one that is not below it', () => expect(upward(sources())).toEqual([]));

test('every room has its floor', () => {
  const rooms = readdirSync(LOCAL).filter(name => !name.startsWith('tsconfig'));
  expect(rooms.sort()).toEqual(Object.keys(BELOW).sort());
});

test.each([
  ['a type', "import type { Grid } from '../page/grid.ts';"],
  ['when it is needed', "const { openHost } = await import('../host.ts');"],
  ['into src, from where only commands ask', "import type { Month } from '../../src/core/values/period.ts';"],
])('an import that runs up is told: %s', (_, line) => {
  expect(upward(new Map([['engine/live.ts', line]]))).toHaveLength(1);
});

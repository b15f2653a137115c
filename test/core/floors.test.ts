import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path/posix';
import { describe, expect, test } from 'vitest';

/** The floors of src/core from the ground up: a folder imports only from those that stand before it in this list, types included. */
const FLOORS = [
  'codes.ts',
  'text',
  'values',
  'boxes',
  'table',
  'meetings',
  'roster',
  'settings',
  'rubric',
  'row',
  'findings',
  'book',
  'judged',
  'rules',
  'judge',
  'summary',
  'level',
  'layouts',
  'functions',
  'views',
];

const CORE = new URL('../../src/core/', import.meta.url);

const sources = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(CORE, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .map(file => [file, readFileSync(new URL(file, CORE), 'utf8')]),
  );

const floorOf = (file: string): number => FLOORS.indexOf(file.split('/')[0] ?? '');

/** Imports that run up, or into the unknown: `row/people.ts → judge/judge.ts`. */
const upward = (files: ReadonlyMap<string, string>): string[] =>
  [...files].flatMap(([file, text]) =>
    [...text.matchAll(/^(?:import|export)\b[^;]*?from '(\.[^']+)'/gm)].flatMap(([, path = '']) => {
      const target = normalize(join(file, '..', path));
      return floorOf(target) < 0 || floorOf(file) < 0 || floorOf(target) > floorOf(file) ? [`${file} → ${target}`] : [];
    }),
  );

describe('the floors of the core', () => {
  test('no import runs up', () => expect(upward(sources())).toEqual([]));

  test('every folder has its floor, and nothing but the codes lies in the hallway', () => {
    const rooms = readdirSync(CORE).filter(name => !name.startsWith('tsconfig'));
    expect(rooms.sort()).toEqual([...FLOORS].sort());
  });

  test.each([
    ['a value', "import { judgeBook } from '../judge/judge.ts';"],
    ['a type', "import type { Judged } from '../judged/judged.ts';"],
    ['over several lines', "import {\n  type Summary,\n  summarise,\n} from '../summary/summary.ts';"],
    ['handed on', "export { reportOf } from '../summary/report.ts';"],
    ['into a folder without a floor', "import { clever } from '../utils/clever.ts';"],
  ])('an import that runs up is told: %s', (_, line) => {
    const files = new Map([...sources(), ['row/people.ts', line]]);
    expect(upward(files)).toHaveLength(1);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CODES } from '../src/core/codes.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const GUIDE = readFileSync(new URL('../docs/huong-dan.md', import.meta.url), 'utf8');

/** How `outOf` is written in the table. */
const outOf = (entry: (typeof CODES)[keyof typeof CODES]['outOf']): string => {
  if (entry === 'column') return 'by column';
  if (entry === 'table') return 'no figures';
  const measures: readonly string[] = entry;
  return measures.length === 2 ? 'both' : (measures[0] ?? '–');
};

// Guards the drift between codes and what is told of them: each code has one row, no row has a code that is gone
test("README's table of codes is the table in the code, in its order", () => {
  const rows = [...README.matchAll(/^\| `([a-z]+\/[a-z0-9-]+)` \| (\w+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, code, severity, out]) => [code, severity, out],
  );
  expect(rows).toEqual(Object.entries(CODES).map(([code, entry]) => [code, entry.severity, outOf(entry.outOf)]));
});

test('README and guide name every custom function with its parameters as globals.js declares them', () => {
  const globals = readFileSync(new URL('../src/globals.js', import.meta.url), 'utf8');
  const declared = [...globals.matchAll(/^function (SHCB_\w+)\(([^)]*)\)/gm)].map(([, name, params]) => [
    name,
    (params ?? '').split(', '),
  ]);
  const told = [...README.matchAll(/^\| `(SHCB_\w+)\(([^)]*)\)`/gm)].map(([, name, params]) => [
    name,
    (params ?? '').replace(/[[\]]/g, '').split('; '),
  ]);
  expect(told.sort()).toEqual(declared.sort());
  for (const [name] of declared) expect(GUIDE).toContain(String(name));
});

test('no development dependency goes without its reason in README', () => {
  const { devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    devDependencies: Record<string, string>;
    dependencies?: unknown;
  };
  const said = README.slice(README.indexOf('### Libraries'));
  for (const name of Object.keys(devDependencies)) {
    const short =
      name.replace('@univerjs/', 'univer ').replace('@biomejs/', '').replace('@google/', '').split(' ')[0] ?? name;
    expect(said.toLowerCase()).toContain(short.toLowerCase());
  }
});

test('every picture that README and guide show exists', () => {
  const linked = (text: string, from: string): URL[] =>
    [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(
      ([, path]) => new URL(path ?? '', new URL(from, import.meta.url)),
    );
  const pictures = [...linked(README, '../README.md'), ...linked(GUIDE, '../docs/huong-dan.md')];
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter(picture => !existsSync(picture))).toEqual([]);
});

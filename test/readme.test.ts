import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CODES } from '../src/core/codes.ts';
import { condition, counts, STATE_NAMES, type State } from '../src/core/level/states.ts';

const ROOT = new URL('../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, ROOT), 'utf8');

const README = read('README.md');
const GUIDE = read('docs/huong-dan.md');
/** Every page for people, by its place. */
const PAGES: readonly (readonly [string, string])[] = [
  'README.md',
  ...readdirSync(new URL('docs/', ROOT))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
].map(name => [name, read(name)]);

/** How `outOf` is written in the table. */
const outOf = (entry: (typeof CODES)[keyof typeof CODES]['outOf']): string => {
  if (entry === 'column') return 'by column';
  if (entry === 'table') return 'no figures';
  const measures: readonly string[] = entry;
  return measures.length === 2 ? 'both' : (measures[0] ?? '–');
};

// Guards the drift between codes and what is told of them: each code has one row, no row has a code that is gone
test('the table in docs/codes.md is the table in the code, in its order', () => {
  const rows = [
    ...read('docs/codes.md').matchAll(/^\| `([a-z]+\/[a-z0-9-]+)` \| (\w+) \| ([^|]+) \| ([^|]+) \|$/gm),
  ].map(([, code, severity, out]) => [code, severity, out]);
  expect(rows).toEqual(Object.entries(CODES).map(([code, entry]) => [code, entry.severity, outOf(entry.outOf)]));
});

test('README and guide name every custom function with its parameters as globals.js declares them', () => {
  const globals = read('src/globals.js');
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
  const { devDependencies } = JSON.parse(read('package.json')) as {
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

test('docs/level-above.md names every state of a connection, and whether it counts', () => {
  const rows = [...read('docs/level-above.md').matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \| (yes|no) \| [^|]+ \|$/gm)];
  const told = rows.flatMap(([, names = '', count]) =>
    names.split(', ').map(name => [name.replaceAll('`', ''), count]),
  );
  const states = Object.keys(STATE_NAMES) as State[];
  expect(told).toEqual(states.map(state => [state, counts(condition(state, '')) ? 'yes' : 'no']));
});

test('docs/command-line.md shows every command with the options it takes', () => {
  const shown = (text: string, line: RegExp): string[] =>
    [...text.matchAll(line)]
      .map(([, command = '', rest = '']) => [command, ...(rest.match(/--[a-z-]+/g) ?? []).sort()].join(' '))
      .map(one => one.replace(' --today', '')) // on every command, said once
      .sort();
  const usage = shown(read('local/cli.ts'), /^ {2}([a-z]+) +(.*\[--.*)$/gm);
  expect(usage.length).toBeGreaterThan(5);
  expect(shown(read('docs/command-line.md'), /^npm run --silent local -- ([a-z]+) (.+)$/gm)).toEqual(usage);
});

/** Where a path may begin: the repository, or the core, below which the recipes speak. */
const STARTS = ['', 'src/core/'];
const isThere = (path: string): boolean => STARTS.some(start => existsSync(new URL(start + path, ROOT)));

test('every path that README and docs name exists', () => {
  const isPath = (text: string): boolean =>
    /^\.?[\w.-]+(\/[\w.-]+)*\/?$/.test(text) &&
    (text.includes('/') || /\.(ts|tsx|js|mjs|json|md|html|css)$/.test(text)) &&
    !(text in CODES) &&
    // figures: 16/18
    /[a-z]/i.test(text) &&
    // written by the programs, in nobody's checkout
    !/^(build|out)\//.test(text);
  const named = PAGES.flatMap(([page, text]) =>
    [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)]
      .map(([, quoted = '']) => quoted)
      .filter(isPath)
      .map(path => ({ page, path })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ path }) => !isThere(path))).toEqual([]);
});

test("README's tree of the code names what exists, and every folder of it", () => {
  const [, tree = ''] = /## How the code is arranged\n\n```text\n([\s\S]*?)```/.exec(README) ?? [];
  let house = '';
  const named = tree
    .trimEnd()
    .split('\n')
    .flatMap(line => {
      const names = (/^ {0,2}((?:[\w.-]+(?:\/[\w.-]+)*\/?(?: {1,2}|$))+)/.exec(line)?.[1] ?? '').trim().split(/ +/);
      if (!line.startsWith(' ')) house = names[0] ?? '';
      return names.map(name => (line.startsWith(' ') ? house + name : name));
    });
  expect(named.filter(path => !existsSync(new URL(path, ROOT)))).toEqual([]);
  for (const parent of ['src/core/', 'sidebar/', 'local/']) {
    const folders = readdirSync(new URL(parent, ROOT), { withFileTypes: true }).filter(entry => entry.isDirectory());
    expect(named).toEqual(expect.arrayContaining(folders.map(({ name }) => `${parent}${name}/`)));
  }
});

test('every link and picture of README and docs leads somewhere', () => {
  const linked = PAGES.flatMap(([page, text]) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, to = '']) => to)
      .filter(to => !/^https?:/.test(to))
      .map(to => ({ page, to })),
  );
  expect(linked.length).toBeGreaterThan(0);
  expect(linked.filter(({ page, to }) => !existsSync(new URL(to, new URL(page, ROOT))))).toEqual([]);
});

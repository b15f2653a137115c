import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Locked = {
  engines?: { node?: string } | readonly string[];
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
};
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const manifest = read('package.json') as {
  allowScripts: Record<string, boolean>;
  devDependencies: Record<string, string>;
};
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };

/** The oldest and a later version of every line of Node that README names. */
const NODES = ['20.19.0', '20.20.2', '22.12.0', '22.23.3', '24.0.0', '24.22.3'];

/** One piece of a range: `>=20`, `^20.19.0`, `8.*`, `14`. A piece written otherwise is an error, not a guess. */
const fits = (piece: string, version: readonly number[]): boolean => {
  const [, operator, numbers = ''] = /^(>=|\^)?(\d+(?:\.(?:\d+|\*))*|\*)$/.exec(piece) ?? [];
  if (numbers === '') throw new Error(`a range nobody taught this test to read: ${piece}`);
  const bound = numbers
    .split('.')
    .filter(part => part !== '*')
    .map(Number);
  const differs = bound.findIndex((part, at) => part !== version[at]);
  if (differs < 0) return true;
  if (operator === undefined || (operator === '^' && differs === 0)) return false;
  return (version[differs] ?? 0) > (bound[differs] ?? 0);
};

/** Whether a range of `engines` admits a version: alternatives joined by `||`, each of them pieces that all hold. */
const admits = (range: string, version: string): boolean =>
  range.split('||').some(pieces =>
    pieces
      .trim()
      .replaceAll(/>=\s+/g, '>=')
      .split(/\s+/)
      .every(piece => fits(piece, version.split('.').map(Number))),
  );

test('ranges are read as npm reads them', () => {
  const chromium = '^22.17.0 || >=24.0.0';
  expect(NODES.filter(node => admits(chromium, node))).toEqual(['22.23.3', '24.0.0', '24.22.3']);
  expect(NODES.filter(node => admits('>=16 || 14 >=14.17', node))).toEqual(NODES);
  expect(NODES.filter(node => admits('6.* || 8.* || >= 20.20.0', node))).toEqual(NODES.slice(1));
  expect(admits('14 >=14.17', '14.16.0')).toBe(false);
  expect(() => admits('<25', '20.19.0')).toThrow('<25');
});

// Guards the drift where a newer browser package wanted a newer Node than README promised
test('every locked package admits every Node that the add-on is built on', () => {
  const refused = Object.entries(packages).flatMap(([path, { engines }]) => {
    const range = engines && 'node' in engines ? engines.node : undefined;
    // what serves WebAssembly alone is never installed where a real processor is
    if (range === undefined || /wasm/.test(path)) return [];
    return NODES.filter(node => !admits(range, node)).map(node => `${path}: ${range} refuses ${node}`);
  });
  expect(refused).toEqual([]);
});

test('every package with an install script has been decided upon, and no other is', () => {
  const withScript = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(withScript)].sort());
});

test('versions are pinned exactly', () => {
  for (const [name, version] of Object.entries(manifest.devDependencies))
    expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+$/);
});

// npm on one system drops the builds of the others from the lock; the linter then fails there
test('the lock holds the linter, the bundler and the test runner for other systems too', () => {
  for (const name of ['@biomejs/biome', 'esbuild', 'rolldown', 'typescript']) {
    const builds = Object.keys(packages[`node_modules/${name}`]?.optionalDependencies ?? {});
    expect(builds.length).toBeGreaterThan(0);
    expect(builds.filter(build => !packages[`node_modules/${build}`])).toEqual([]);
  }
});

// Builds dist/ (what clasp pushes: Code.js, Sidebar.html, appsscript.json) and build/ (the local programs). `--quiet` says nothing and builds only what is older than its sources.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const quiet = process.argv.includes('--quiet');

/** The newest change below the given files and folders, in ms. */
const newest = paths =>
  Math.max(
    ...paths.map(path => {
      const at = join(root, path);
      if (!existsSync(at)) return 0;
      const stat = statSync(at);
      return stat.isDirectory() ? newest(readdirSync(at).map(name => join(path, name))) : stat.mtimeMs;
    }),
    0,
  );
const stale = (out, sources) => !quiet || newest(sources) > newest([out]);

/** Types of the server may be imported in a folder, nothing of it may run there. */
const typesOnly = (folder, server) => ({
  name: 'types-only',
  setup: plugin => {
    plugin.onResolve({ filter: server }, ({ path, importer }) =>
      importer.startsWith(join(root, folder)) ? { errors: [{ text: `${path}: import type only` }] } : null,
    );
  },
});
const localTypesOnly = typesOnly('local', /\/src\//);

// The engine does not load as an ES module in plain Node, so the host is bundled once, as CommonJS.
const programs = [
  'cli',
  'start',
  'host',
  'script/worker',
  'tools/bench',
  'tools/sample',
  'tools/district',
  'tools/screens',
  'workbench/workbench',
].filter(name => existsSync(join(root, `local/${name}.ts`)));
if (programs.some(name => stale(`build/${name.split('/').at(-1)}.cjs`, ['local', 'package-lock.json', 'build.mjs'])))
  await build({
    entryPoints: programs.map(name => join(root, `local/${name}.ts`)),
    outdir: join(root, 'build'),
    entryNames: '[name]',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    minifyWhitespace: true,
    // They find their own files beside them.
    external: ['playwright-core', '@sparticuz/chromium'],
    plugins: [
      localTypesOnly,
      {
        // One copy of the engine: the programs load the built host, and only when they need it.
        name: 'built-host',
        setup: plugin => {
          plugin.onResolve({ filter: /\/host\.ts$/ }, ({ kind }) =>
            kind === 'entry-point' ? null : { path: './host.cjs', external: true },
          );
        },
      },
    ],
  });

// What the browser loads: the page with its grid, everything in two files.
if (stale('build/page/main.js', ['local', 'package-lock.json', 'build.mjs']))
  await build({
    entryPoints: [join(root, 'local/page/main.ts')],
    outdir: join(root, 'build/page'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      localTypesOnly,
      {
        // 5 MB of hyphenation for 70 languages: Vietnamese has none, and the grid asks for it only where somebody turns it on.
        name: 'no-hyphenation',
        setup: plugin => {
          plugin.onResolve({ filter: /^\.\/[a-z-]+-[\w-]{8}\.js$/ }, ({ kind, importer, path }) =>
            kind === 'dynamic-import' && importer.includes('engine-render') ? { path, namespace: 'nothing' } : null,
          );
          plugin.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'export default {};' }));
        },
      },
    ],
  });

// Evaluated inside the script's own realm, so it must be one plain script.
if (stale('build/adapter.js', ['local', 'package-lock.json', 'build.mjs']))
  await build({
    entryPoints: [join(root, 'local/adapter/main.ts')],
    outfile: join(root, 'build/adapter.js'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    plugins: [localTypesOnly],
  });

// The rules alone cannot be reached through the bundle: their bench runs on the source.
if (
  process.argv.includes('--bench') &&
  stale('build/bench-rules.cjs', ['src', 'test/bench', 'test/support', 'build.mjs'])
)
  await build({
    entryPoints: [join(root, 'test/bench/rules.ts')],
    outfile: join(root, 'build/bench-rules.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  });

/** Every file below a folder, in an order that no file system changes. */
const filesBelow = folder =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();

/** The version that page and server compare: a page left open over an update must say so. Both bundles carry the same one. */
const BUILD = ['src', 'sidebar']
  .flatMap(filesBelow)
  .reduce((hash, file) => hash.update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')), createHash('sha256'))
  .digest('hex')
  .slice(0, 10);
const define = { __BUILD__: JSON.stringify(BUILD) };

mkdirSync(join(root, 'dist'), { recursive: true });
const shared = ['src', 'sidebar', 'appsscript.json', 'package.json', 'build.mjs'];

if (stale('dist/Code.js', shared)) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'addOn',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    define,
  });
  // Google reads names, parameters and JSDoc of custom functions off top-level declarations, which a bundle loses.
  const globals = readFileSync(join(root, 'src/globals.js'), 'utf8');
  writeFileSync(join(root, 'dist/Code.js'), `${outputFiles[0].text}${globals}`);
  cpSync(join(root, 'appsscript.json'), join(root, 'dist/appsscript.json'));
}

if (stale('dist/Sidebar.html', shared)) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'sidebar/main.tsx')],
    outdir: join(root, 'dist'),
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define,
    plugins: [typesOnly('sidebar', /\/(core|sheets)\//)],
  });
  const textOf = ending => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
  const page = readFileSync(join(root, 'sidebar/page.html'), 'utf8')
    .replace('/* style */', () => textOf('.css'))
    .replace('/* script */', () => textOf('.js'));
  writeFileSync(join(root, 'dist/Sidebar.html'), page);
}

const size = file => `${file} ${(statSync(join(root, file)).size / 1024).toFixed(1)} kB`;
if (!quiet) console.error(`${size('dist/Code.js')}, ${size('dist/Sidebar.html')}`);

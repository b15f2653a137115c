import { readShape, scoreShape, shapeNames } from './shape-fixture.ts';

// node score-shapes.mjs FOLDER [--all] [--only NAME,NAME]: one line a grid and the score on the last, as `score.mjs` gives it, but by the core alone and in a second:
// npx esbuild test/support/score-shapes.ts --bundle --platform=node --format=esm --outfile=build/score-shapes.mjs && node build/score-shapes.mjs test/fixtures/shapes

const words = process.argv.slice(2);
const onlyAt = words.indexOf('--only');
const only = onlyAt < 0 ? null : (words[onlyAt + 1] ?? '').split(',');
const [folder] = words.filter((word, i) => !word.startsWith('--') && (onlyAt < 0 || i !== onlyAt + 1));
const all = words.includes('--all');
if (folder === undefined) {
  process.stderr.write('node score-shapes.mjs FOLDER [--all] [--only NAME,NAME]\n');
  process.exit(2);
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const counts = { ok: 0, WRONG: 0, refused: 0, off: 0 };
const names = shapeNames(folder).filter(name => only === null || only.includes(name));
for (const name of names) {
  const { verdict, good, all: of, differs, told } = scoreShape(readShape(folder, name));
  counts[verdict] += 1;
  const gap = all ? '\n      ' : ' ';
  if (verdict === 'ok') print(`${name}: ok ${of}/${of}`);
  else
    print(
      `${name}: ${verdict} ${good}/${of}${gap}${(all ? differs : differs.slice(0, 4)).join(all ? gap : '; ')}${gap}[told: ${told.join(' | ')}]`,
    );
}
print(
  `layouts: ${counts.ok}/${names.length} grids fully right, ${counts.WRONG} wrong figures, ${counts.refused} refused`,
);
process.exitCode = names.length > 0 && counts.ok === names.length ? 0 : 1;

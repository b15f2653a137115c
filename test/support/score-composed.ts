import { compose } from '../layouts/composed/compose.ts';
import { draw } from '../layouts/composed/draw.ts';
import { explain, explainShrunk, specText } from '../layouts/composed/explain.ts';
import { faultsOf } from '../layouts/composed/faults.ts';
import { SHAPES, specOf } from '../layouts/composed/spec.ts';
import { KINDS, type Kind, verdictOf } from '../layouts/composed/verdict.ts';

// How composed sheets are read, by shape, and by habit where it goes wrong:
// npx esbuild test/support/score-composed.ts --bundle --platform=node --format=esm --outfile=build/score-composed.mjs && node build/score-composed.mjs
//   [--count 600] [--from 1] [--shape 'a tab a month'] [--kind silent] [--show 5]: draws so many of that kind, shrunk
//   [--seed 17]: draws one sheet as it is, [--tsv] in the notation of the shapes

const words = process.argv.slice(2);
const option = (name: string): string | undefined =>
  words.includes(name) ? words[words.indexOf(name) + 1] : undefined;
const print = (text: string): void => void process.stdout.write(`${text}\n`);

const seed = option('--seed');
if (seed !== undefined) {
  const composed = compose(specOf(Number(seed), faultsOf));
  print(words.includes('--tsv') ? draw(composed.tabs, false) : explain(composed, verdictOf(composed)));
  process.exit(0);
}

const from = Number(option('--from') ?? 1);
const count = Number(option('--count') ?? 600);
const show = Number(option('--show') ?? 0);
const wanted = option('--kind');
const shape = option('--shape');

const tally = (): Record<Kind, number> => Object.fromEntries(KINDS.map(kind => [kind, 0])) as Record<Kind, number>; // every kind is a key
const shapes = new Map(SHAPES.map(name => [name as string, { plain: tally(), faulty: tally() }]));
const habits = new Map<string, { right: number; all: number }>();
let shown = 0;
for (let n = from; n < from + count; n++) {
  const spec = specOf(n, faultsOf);
  if (shape !== undefined && spec.shape !== shape) continue;
  const composed = compose(spec);
  const verdict = verdictOf(composed);
  const { kind } = verdict;
  const row = shapes.get(spec.shape);
  if (row) row[composed.planted === null ? 'plain' : 'faulty'][kind] += 1;
  for (const name of [
    ...spec.habits,
    `people: ${spec.attendance}`,
    `points: ${spec.scoring}`,
    ...(composed.planted ? [`fault: ${composed.planted.name}`] : []),
  ]) {
    const habit = habits.get(name) ?? { right: 0, all: 0 };
    habits.set(name, { right: habit.right + (kind === 'right' ? 1 : 0), all: habit.all + 1 });
  }
  if (shown < show && kind !== 'right' && (wanted === undefined || kind === wanted)) {
    shown += 1;
    print(`${explainShrunk(spec, kind)}\n  (of ${specText(spec)})\n`);
  }
}
const line = (name: string, part: string, counts: Record<Kind, number>): string =>
  `${name.padEnd(22)} ${part.padEnd(7)} ${KINDS.map(kind => `${kind} ${String(counts[kind]).padStart(4)}`).join('  ')}`;
for (const [name, { plain, faulty }] of shapes) {
  print(line(name, 'sound', plain));
  print(line(name, 'faulty', faulty));
}
if (words.includes('--habits'))
  for (const [name, { right, all }] of [...habits].sort((a, b) => a[1].right / a[1].all - b[1].right / b[1].all))
    print(`${String(right).padStart(4)}/${String(all).padEnd(4)} right with ${name}`);
const all = [...shapes.values()].flatMap(({ plain, faulty }) => [plain, faulty]);
const of = (kind: Kind): number => all.reduce((sum, counts) => sum + counts[kind], 0);
print(
  `${KINDS.map(kind => `${kind} ${of(kind)}`).join(', ')} of ${all.reduce((sum, counts) => sum + KINDS.reduce((n, kind) => n + counts[kind], 0), 0)}`,
);

import { readFileSync } from 'node:fs';
import { readBook, sortTabs } from '../../src/core/book/read-book.ts';
import { shapeGrids } from './shape-grid.ts';

const grids = shapeGrids(readFileSync(process.argv[2] ?? '', 'utf8')) as any;
const book = readBook(sortTabs(grids.grids ?? grids, false));
for (const t of book.tables) {
  console.log(
    'TABLE',
    t.table.grid.sheet,
    t.table.grid.shape ?? '',
    'month',
    t.month,
    'readable',
    t.readable,
    'missing',
    t.missing,
    'skipped',
    JSON.stringify(t.skipped),
    'dup',
    JSON.stringify(t.table.map.duplicates),
  );
  for (const c of t.table.header.columns)
    if (c.label.length) console.log('   ', c.index, JSON.stringify(c.label), c.field ?? c.criterion, c.confidence);
  for (const m of t.meetings)
    console.log(
      '   row',
      m.row,
      m.rowInTab,
      m.code,
      '|',
      m.name,
      '|',
      m.month,
      m.kind,
      JSON.stringify(
        Object.fromEntries(
          Object.entries(m.cells)
            .filter(([, r]: any) => r.is !== 'blank')
            .map(([k, r]: any) => [k, r.is === 'ok' ? r.value : `BAD ${r.code}`]),
        ),
      ),
      m.criteria.map(c => `${c.code}=${(c.points as any).value}`).join(' '),
    );
}
console.log('roster', book.roster?.sheet, book.roster?.lines.length);

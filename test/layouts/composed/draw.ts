import { columnLetters } from '../../../src/core/table/grid.ts';
import type { Box } from '../../../src/core/values/box.ts';
import { boxOfText } from '../../support/layout-fixture.ts';
import type { ShapeGrid } from '../../support/shape-grid.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** A box in the notation of the shapes (`@2026-11-05`, `'12`, `\u00ad`). */
const written = (box: Box): string => {
  if (typeof box === 'number') return String(box);
  if (typeof box === 'boolean') return box ? 'TRUE' : 'FALSE';
  if (typeof box === 'object') {
    if (box.kind === 'error') return box.text;
    const clock = box.minute === undefined ? '' : `T${two(Math.floor(box.minute / 60))}:${two(box.minute % 60)}`;
    return `@${box.y}-${two(box.m)}-${two(box.d)}${clock}`;
  }
  const text = box
    .replace(/\n/g, '\\n')
    .replace(/[\u00a0\u00ad\u200b\ufeff]/g, mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return text !== '' && typeof boxOfText(text) !== 'string' ? `'${text}` : text;
};

/** The tabs in the notation of the shapes; with a bar between boxes and numbered rows they are for reading only. */
export const draw = (tabs: readonly ShapeGrid[], forReading = true): string =>
  tabs
    .flatMap(({ sheet, boxes, hidden, merges }) => [
      `#! tab ${sheet}`,
      ...boxes.flatMap((row, r) => {
        const line = row.map(written).join(forReading ? ' | ' : '\t');
        const shown = forReading ? `${String(r + 1).padStart(3)}  ${line.replace(/( \| )+$/, '')}` : line;
        return hidden?.(r) ? ['#! hide', shown] : [shown];
      }),
      ...(merges?.() ?? []).map(
        ({ row, column, rows, columns }) =>
          `#! merge ${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`,
      ),
    ])
    .join('\n');

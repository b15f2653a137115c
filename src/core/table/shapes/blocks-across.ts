import { fold } from '../../text/fold.ts';
import { filled, originOf } from '../grid.ts';
import { nextHeader } from '../header.ts';
import { type LaidBox, labelRows, laidGrid, taken, told } from '../laid-grid.ts';
import type { Shape } from './shape.ts';

/** Blocks of units side by side under equal headers: one table after the other, each with the titles that stand over the whole or over it. */
export const blocksAcross: Shape = (grid, recognise) => {
  const header = nextHeader(grid, 0, recognise);
  if (header === null) return null;
  const labelled = header.columns.filter(({ label }) => label.length > 0);
  // a title over one block (`KHỐI TRƯỜNG HỌC`) may have been taken for the upper part of its labels
  const keyOf = (column: number): string => {
    const { field = null, criterion = null, label = [] } = header.columns[column] ?? {};
    return field ?? criterion ?? fold(label[label.length - 1] ?? '');
  };
  const names = labelled.filter(({ field }) => field === 'name').map(({ index }) => index);
  const codes = labelled.filter(({ field }) => field === 'code').map(({ index }) => index);
  const starts = names.length > 0 ? names : codes;
  if (starts.length < 2) return null;
  // what stands left of the first name (number, code) begins every block
  const lead = labelled.filter(({ index }) => index < (starts[0] ?? 0)).map(({ index }) => keyOf(index));
  const before = starts.every((start, i) => {
    const left = labelled.filter(({ index }) => index < start && index > (starts[i - 1] ?? -1));
    return lead.every((key, at) => keyOf(left[left.length - lead.length + at]?.index ?? -1) === key);
  })
    ? lead.length
    : 0;
  const ordered = labelled.map(({ index }) => index);
  const startOf = (name: number): number => ordered[ordered.indexOf(name) - before] ?? name;
  const blocks = starts.map((start, i) => {
    const next = starts[i + 1];
    const to = next === undefined ? header.columns.length : startOf(next);
    return labelled.filter(({ index }) => index >= startOf(start) && index < to);
  });
  // equal headers: every block says what the first says, though the last may lack its remarks
  const labels = new Set(blocks[0]?.map(({ index }) => keyOf(index)));
  const isKnown = ({ field, criterion }: { field: string | null; criterion: string | null }): boolean =>
    field !== null || criterion !== null;
  const alike = blocks.every(
    block => block.filter(isKnown).length >= 2 && block.every(({ index }) => labels.has(keyOf(index))),
  );
  if (blocks.length < 2 || !alike) return null;
  return blocks.map(block => {
    const [left = 0, right = 0] = [block[0]?.index, block[block.length - 1]?.index];
    const titles = Array.from({ length: header.first }, (_, row): LaidBox[] => {
      // a title of one box stands over everything, one of several over the columns below it
      const columns = filled(grid.boxes[row]);
      const own = columns.length === 1 ? columns : columns.filter(column => column >= left && column <= right);
      return [own[0] === undefined ? told('') : taken(grid, row, own[0])];
    });
    const head = labelRows(block.map(({ label, index }) => ({ label, from: originOf(grid, header.last, index) })));
    const body = grid.boxes.slice(header.last + 1).map((_, i): LaidBox[] => {
      return block.map(({ index }) => taken(grid, header.last + 1 + i, index));
    });
    return laidGrid(grid, [...titles, ...head, ...body], { shape: 'các khối chi bộ đặt cạnh nhau' });
  });
};

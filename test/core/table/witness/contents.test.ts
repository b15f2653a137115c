import { describe, expect, test } from 'vitest';
import { judgedBook, summary } from '../../../support/sheet.ts';

const drawing = (label: string, boxes: readonly [string, string], more = '') => ({
  '11-2026': `
    Chi bộ | ${label} | Phải dự | Có mặt | Tổng điểm ${more}
    Thôn 1 | ${boxes[0]} | 18 | 17 | 95
    Thôn 2 | ${boxes[1]} | 20 | 18 | 88`,
});
const taken = (sheet: Readonly<Record<string, string>>) =>
  judgedBook(sheet).book.tables.flatMap(({ table }) =>
    table.header.columns.flatMap(({ index, field, witness }) => (witness === 'contents' ? [`${index} ${field}`] : [])),
  );

describe('a column without a label of its own', () => {
  test.each([
    ['days', ['2026-11-05', '2026-11-06'], ['1 date']],
    ['days as texts', ['05/11/2026', '06/11/2026'], ['1 date']],
    ['forms of the meeting', ['Thường kỳ', 'Chuyên đề'], ['1 form']],
    // 18 and 20 may be anything: members, speakers, minutes
    ['whole numbers', ['18', '20'], []],
    ['texts', ['Nhà văn hóa', 'Hội trường'], []],
  ] as const)('of %s', (_, boxes, fields) => {
    for (const label of ['', 'Cột 2', 'B']) expect(taken(drawing(label, boxes))).toEqual(fields);
  });
  test('is not taken where its label says something else', () => {
    expect(taken(drawing('Ngày vào sổ', ['2026-11-05', '2026-11-06']))).toEqual([]);
  });
  test('is not taken for what another column is', () => {
    const both = {
      '11-2026':
        'Chi bộ | Ngày họp | Cột 3 | Phải dự | Có mặt | Điểm\nThôn 1 | 2026-11-05 | 2026-11-09 | 18 | 17 | 95\nThôn 2 | 2026-11-06 | 2026-11-09 | 20 | 18 | 88',
    };
    expect(taken(both)).toEqual([]);
    expect(summary(both).units.map(({ date }) => date?.d)).toEqual([5, 6]);
  });
  test('of two alike none is taken', () => {
    const both = {
      '11-2026':
        'Chi bộ | Cột 2 | Cột 3 | Phải dự | Có mặt | Điểm\nThôn 1 | 2026-11-05 | 2026-11-09 | 18 | 17 | 95\nThôn 2 | 2026-11-06 | 2026-11-09 | 20 | 18 | 88',
    };
    expect(taken(both)).toEqual([]);
    expect(summary(both).units.map(({ date }) => date)).toEqual([null, null]);
  });
});

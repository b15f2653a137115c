import { describe, expect, test } from 'vitest';
import { readBook, sortTabs } from '../../../src/core/book/read-book.ts';
import { describeLayout, type TableDescription } from '../../../src/core/views/describe-layout.ts';
import { type Drawing, grid } from '../../support/sheet.ts';

const tables = (drawing: Drawing): readonly TableDescription[] => {
  const grids = Object.entries(drawing).map(([sheet, text]) => grid(sheet, text));
  const tabs = sortTabs(grids, false);
  return describeLayout(tabs, readBook(tabs)).tables;
};
/** Each column as `place label ← meaning: witness`, with what it may be instead. */
const columns = (table: TableDescription | undefined): string[] =>
  (table?.columns ?? []).map(({ text, witness, offer }) =>
    [text, witness, offer === null ? '' : `hoặc ${offer.label}`].filter(part => part !== '').join(' | '),
  );

describe('a plain table', () => {
  const [table] = tables({
    'Cấu hình': 'Khóa | Giá trị | Giải thích\nCột: Đồng chí phát biểu | 11-2026!H | tiêu đề «Nói»',
    '11-2026': `
      Chi bộ | A  | B  | Vắng có LD | Số vắng KLD | Cột 6      | Điểm các mục | Nói | Số vắng họp
      Thôn 1 | 18 | 16 | 2          | 0           | 2026-11-05 | 91           | 5   | 2
      Thôn 2 | 20 | 18 | 1          | 1           | 2026-11-06 | 88           | 4   | 2
      Thôn 3 | 14 | 13 | 1          | 0           | 2026-11-06 | 95           | 6   | 1
      Thôn 4 | 11 | 9  | 1          | 1           | 2026-11-06 | 84           | 2   | 2
      Thôn 5 | 25 | 22 | 3          | 0           | 2026-11-07 | 90           | 7   | 3`,
  });
  test('says of each column which witness spoke, how surely, and the next best', () => {
    expect(columns(table)).toEqual([
      'Cột A «Chi bộ» ← Tên chi bộ | theo tên cột',
      // 16 + 2 + 0 = 18, 18 + 1 + 1 = 20, 13 + 1 + 0 = 14, 9 + 1 + 1 = 11, 22 + 3 + 0 = 25
      'Cột B «A» ← Phải dự | theo phép cộng: C + D + E = B ở 5/5 dòng',
      'Cột C «B» ← Có mặt | theo phép cộng: C + D + E = B ở 5/5 dòng',
      'Cột D «Vắng có LD» ← Vắng có lý do | theo tên cột, số liệu khớp',
      'Cột E «Số vắng KLD» ← Vắng không lý do | theo tên cột gần giống, số liệu khớp',
      'Cột F «Cột 6» ← Ngày họp | theo nội dung',
      'Cột G «Điểm các mục»: không dùng đến | hoặc Tổng điểm tự chấm',
      'Cột H «Nói» ← Đồng chí phát biểu | người chọn',
      'Cột I «Số vắng họp»: không dùng đến | hoặc Tổng số vắng',
    ]);
    expect(table?.columns.map(({ confidence }) => confidence)).toEqual([1, 0.9, 0.9, 1, 0.8, 0.7, 0, 2, 0]);
  });
  test('says what its arithmetic proves, once, and that it is no other shape', () => {
    expect(table).toMatchObject({
      shape: null,
      headerRows: [1, 1],
      proofs: ['C + D + E = B ở 5/5 dòng, nên B là «Phải dự», C là «Có mặt»'],
      questions: [],
    });
  });
});

test('a contradiction is a question with both readings, and the other one is offered for each column', () => {
  const [table] = tables({
    '11-2026': `
      Chi bộ | Có mặt | Phải dự | Vắng có lý do | Vắng không lý do | Điểm
      Thôn 1 | 18     | 16      | 2             | 0                | 91
      Thôn 2 | 20     | 18      | 1             | 1                | 88
      Thôn 3 | 14     | 13      | 1             | 0                | 95
      Thôn 4 | 11     | 9       | 1             | 1                | 84
      Thôn 5 | 25     | 22      | 3             | 0                | 90`,
  });
  expect(table?.questions).toEqual([
    'Theo tên cột thì C là «Phải dự», B là «Có mặt», nhưng theo số liệu thì C là «Có mặt», B là «Phải dự».',
  ]);
  expect(columns(table).slice(1, 3)).toEqual([
    'Cột B «Có mặt» ← Có mặt | theo tên cột | hoặc Phải dự',
    'Cột C «Phải dự» ← Phải dự | theo tên cột | hoặc Có mặt',
  ]);
});

test('a measure that lacks is missing, though the other is read', () => {
  const [table] = tables({ '11-2026': 'Chi bộ | Ngày họp | Điểm\nThôn 1 | 05/11/2026 | 95' });
  expect(table).toMatchObject({ readable: true, missing: ['Có mặt'] });
});

describe('what a shape laid out anew is told where it stands in the tab', () => {
  test('months side by side: letters and rows of the tab, a table a month', () => {
    const [october, november] = tables({
      'Theo dõi 2026': `
        THEO DÕI NĂM 2026
        Chi bộ    | Tháng 10 |        |      | Tháng 11 |        |
                  | Phải dự  | Có mặt | Điểm | Phải dự  | Có mặt | Điểm
        CB thôn 1 | 18       | 16     | 91   | 18       | 17     | 95
        CB thôn 2 | 20       | 20     | 88   | 20       | 18     | 92`,
    });
    expect(october).toMatchObject({ shape: 'mỗi tháng một nhóm cột', month: '10/2026', headerRows: [2, 2] });
    expect(november?.columns.map(({ id, column }) => [id, column])).toEqual([
      ['A', 'A'],
      ['E', 'E'],
      ['F', 'F'],
      ['G', 'G'],
    ]);
    expect(november?.columns[2]).toMatchObject({ place: 'Cột F', field: 'present', samples: ['17', '18'] });
  });
  test('on its side: boxes, for all labels stand in one column', () => {
    const [table] = tables({
      '11-2026': 'Nội dung | Chi bộ thôn 1 | Chi bộ thôn 2\nPhải dự | 18 | 20\nCó mặt | 17 | 18\nTổng điểm | 95 | 92',
    });
    expect(table?.columns.map(({ id, text, witness }) => [id, text, witness]).slice(1)).toEqual([
      ['A2', 'Ô A2 «Phải dự» ← Phải dự', 'theo tên dòng'],
      ['A3', 'Ô A3 «Có mặt» ← Có mặt', 'theo tên dòng'],
      ['A4', 'Ô A4 «Tổng điểm» ← Tổng điểm tự chấm', 'theo tên dòng'],
    ]);
    expect(table?.columns[2]?.samples).toEqual(['17', '18']);
  });
  test('a tab a unit: the unit stands nowhere, and nobody can choose a column for it', () => {
    const [table] = tables({ 'CB Thôn 1': 'Tháng | Phải dự | Có mặt | Tổng điểm\n11/2026 | 18 | 17 | 95' });
    expect(table?.columns.find(({ field }) => field === 'name')).toMatchObject({
      column: '',
      place: '',
      witness: 'theo tên trang hoặc tiêu đề',
      samples: ['CB Thôn 1'],
    });
  });
  test('score and grade in one box: two meanings of one column', () => {
    const [table] = tables({ '11-2026': 'Chi bộ | Phải dự | Có mặt | Điểm\nThôn 1 | 18 | 17 | 95 – Tốt' });
    expect(columns(table).slice(3)).toEqual([
      'Cột D «Điểm» ← Tổng điểm tự chấm | theo tên cột',
      'Cột D «Tự xếp loại» ← Tự xếp loại | ghi chung ô với cột khác',
    ]);
    expect(new Set(table?.columns.map(({ id }) => id)).size).toBe(5);
  });
});

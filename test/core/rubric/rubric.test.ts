import { describe, expect, test } from 'vitest';
import { criteriaFor, criterionOf, readRubric } from '../../../src/core/rubric/rubric.ts';
import { grid } from '../../support/sheet.ts';

test('criteria in the order of the tab; headings and totals have no code', () => {
  const { rubric, faults, bandFaults } = readRubric(
    grid(
      'Tiêu chí',
      `
        KHUNG ĐIỂM
        Mã  | Nội dung    | Điểm tối đa | Cách chấm  | Áp dụng khi
            | I. Chuẩn bị |             |            |
        TC1 | Tài liệu    | 10          | tự do      |
        TC2 | Chuyên đề   | 15 điểm     | tự do      | có chuyên đề
        TC3 | Thường kỳ   | 7,5         | có/không   | không chuyên đề
        TC4 | Khác        |             |            |
        Tổng cộng |       | 100         |            |
        * Ghi chú: theo hướng dẫn | Ghi chú | | |
        NGƯỜI LẬP BIỂU | T/M ĐẢNG ỦY | | |`,
    ),
  );
  const free = { method: 'free', source: null, bands: [] };
  expect(rubric).toEqual([
    { row: 4, code: 'TC1', name: 'Tài liệu', max: 10, ...free, applies: 'always' },
    { row: 5, code: 'TC2', name: 'Chuyên đề', max: 15, ...free, applies: 'thematic' },
    { row: 6, code: 'TC3', name: 'Thường kỳ', max: 7.5, ...free, method: 'all-or-none', applies: 'not-thematic' },
    { row: 7, code: 'TC4', name: 'Khác', max: null, ...free, applies: 'always' },
  ]);
  expect([faults, bandFaults]).toEqual([[], []]);
});

test('a maximum that is no number is a fault, and nothing is bounded by it', () => {
  const { rubric, faults } = readRubric(grid('Tiêu chí', 'Mã | Nội dung | Điểm tối đa\nTC1 | Tài liệu | mười'));
  expect(rubric.map(({ max }) => max)).toEqual([null]);
  expect(faults).toEqual([{ row: 2, column: 2, reading: { is: 'bad', code: 'cell/not-a-number', text: 'mười' } }]);
});

const HEAD = 'Mã | Nội dung | Điểm tối đa | Cách chấm | Căn cứ | Bậc';

test('bands and what they look at; bands without a way of scoring are bands', () => {
  for (const method of ['bậc', ''])
    expect(
      readRubric(grid('Tiêu chí', `${HEAD}\nTC1 | Dự | 5 | ${method} | tỷ lệ dự | từ 90%: 5; dưới 90%: 1`)).rubric[0],
    ).toMatchObject({ method: 'bands', source: 'rate', bands: [{ points: 5 }, { points: 1 }] });
});

test.each([
  ['chấm theo hứng | tỷ lệ dự | từ 90%: 5', 3, 'chấm theo hứng', 'method'],
  ['bậc | thời tiết | từ 90%: 5', 4, 'thời tiết', 'source'],
  ['bậc |  | từ 90%: 5', 4, '', 'source'],
  ['bậc | tỷ lệ dự | ', 5, '', 'no-bands'],
  ['bậc | tỷ lệ dự | chín mươi: 5', 5, 'chín mươi: 5', 'unreadable'],
])('%s cannot be scored: nothing is held against it', (drawn, column, text, why) => {
  const { rubric, bandFaults } = readRubric(grid('Tiêu chí', `${HEAD}\nTC1 | Dự | 5 | ${drawn}`));
  expect(bandFaults).toEqual([{ row: 2, column, code: 'TC1', text, why }]);
  expect(rubric[0]?.bands).toEqual([]);
});

describe('one code in two rows', () => {
  const { rubric } = readRubric(
    grid(
      'Tiêu chí',
      `
        Mã  | Nội dung  | Điểm tối đa | Cách chấm   | Căn cứ       | Bậc    | Áp dụng khi
        TC1 | Nội dung  | 15          | tự do       |              |        | không chuyên đề
        TC1 | Nội dung  | 10          | tự do       |              |        | có chuyên đề
        TC2 | Phát biểu | 5           | tối đa khi  | số đảng viên | dưới 2 |
        TC2 | Phát biểu | 5           | tự do       |              |        |
        TC3 | Chuyên đề | 5           | tự do       |              |        | có chuyên đề`,
    ),
  );
  test('the one that applies bounds the points', () =>
    expect([true, false].map(thematic => criterionOf(rubric, 'TC1', thematic)?.max)).toEqual([10, 15]));
  test('a row that only lifts to the maximum does not score', () =>
    expect(criterionOf(rubric, 'TC2', false)?.row).toBe(5));
  test('one that never applies still bounds; an unknown code has none', () =>
    expect([criterionOf(rubric, 'TC3', false)?.max, criterionOf(rubric, 'TC9', false)]).toEqual([5, null]));
  test('the criteria of a meeting, each once', () => {
    expect(criteriaFor(rubric, true).map(({ code, max }) => `${code} ${max}`)).toEqual(['TC1 10', 'TC2 5', 'TC3 5']);
    expect(criteriaFor(rubric, false).map(({ code, max }) => `${code} ${max}`)).toEqual(['TC1 15', 'TC2 5']);
  });
});

test.each([['Mã | Nội dung'], ['TC1 | Tài liệu | 10'], ['']])('%s is no rubric', drawing => {
  expect(readRubric(grid('Tiêu chí', drawing)).rubric).toEqual([]);
});

test('points of groups `I`, `II` are those of their items again', () =>
  expect(
    readRubric(grid('Tiêu chí', 'Mã | Nội dung | Điểm tối đa\nI | Nhóm | 10\n1 | Một | 4\n2 | Hai | 6')).rubric.map(
      ({ code }) => code,
    ),
  ).toEqual(['1', '2']));

test.each([
  ['STT | Tiêu chí | Điểm tối đa'],
  ['TT | Tiêu chí đánh giá | Điểm chuẩn'],
  ['Mã TC | Nội dung tiêu chí | Mức điểm tối đa'],
  ['Ký hiệu | Nội dung đánh giá | Số điểm tối đa'],
  ['Mã | Nội dung | Thang điểm'],
])('%s is a rubric too', head =>
  expect(readRubric(grid('Tiêu chí', `${head}\nTC1 | Một | 100`)).rubric).toHaveLength(1),
);

test('numbers, contents and a score are no rubric', () =>
  expect(readRubric(grid('Họp', 'STT | Nội dung | Điểm\n1 | Họp chi bộ | 95')).rubric).toEqual([]));

test.each([
  ['Tháng có CĐ', 'thematic'],
  ['không CĐ', 'not-thematic'],
  ['luôn', 'always'],
])('«%s» applies: %s', (text, applies) =>
  expect(
    readRubric(grid('Tiêu chí', `Mã | Nội dung | Điểm tối đa | Áp dụng khi\nTC1 | Một | 100 | ${text}`)).rubric[0]
      ?.applies,
  ).toBe(applies),
);

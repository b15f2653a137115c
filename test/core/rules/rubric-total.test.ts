import { expect, test } from 'vitest';
import { at, check } from '../../support/sheet.ts';

const said = (rows: string) =>
  check({
    'Tiêu chí': `Mã | Nội dung | Điểm tối đa | Áp dụng khi\n${rows}`,
    'Sổ họp': 'Tên chi bộ | Tháng | Có mặt | Phải dự | Tổng điểm\nThôn 1 | 11/2026 | 10 | 10 | 100',
  }).findings;

test('60 + 35 = 95', () =>
  expect(said('TC1 | Một | 60\nTC2 | Hai | 35')).toEqual([
    at(
      'rubric/total-not-100',
      'C1',
      'Điểm tối đa cộng lại được 95, không phải 100. Hãy sửa cột Điểm tối đa.',
      '',
      'Tiêu chí',
    ),
  ]));

test('85 + 10 = 95 with a thematic part, 85 + 15 = 100 without', () =>
  expect(
    said('TC1 | Một | 85\nTC2 | Hai | 15 | không chuyên đề\nTC2 | Hai | 10 | có chuyên đề').map(
      ({ message }) => message,
    ),
  ).toEqual(['Điểm tối đa khi có chuyên đề cộng lại được 95, không phải 100. Hãy sửa cột Điểm tối đa.']));

test.each([['TC1 | Một | 62,5\nTC2 | Hai | 37,5'], ['TC1 | Một | 60\nTC2 | Hai | ']])('%s', rows =>
  expect(said(rows).map(({ code }) => code)).not.toContain('rubric/total-not-100'),
);

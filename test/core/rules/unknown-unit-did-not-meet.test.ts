import { expect, test } from 'vitest';
import { check, summary } from '../../support/sheet.ts';

const book = (code: string) => ({
  'Chi bộ': 'Mã | Tên\nHS-01 | Chi bộ thôn Một\nHS-02 | Chi bộ thôn Hai',
  'Sổ họp': `
    Mã chi bộ | Tên chi bộ       | Tháng   | Ngày họp   | Phải dự | Có mặt | Tổng điểm
    HS-01     | Chi bộ thôn Một  | 11/2026 | 2026-11-05 | 20      | 18     | 95
    ${code}   | Chi bộ thôn Hai  | 11/2026 | không họp  |         |        |`,
});

test('a unit that nobody knows and that did not meet is a warning: its place in the roster looks empty', () => {
  expect(check(book('HS-77')).findings).toEqual([
    {
      code: 'roster/unknown-unit-did-not-meet',
      severity: 'warning',
      fix: null,
      sheet: 'Sổ họp',
      row: 3,
      column: 'A',
      unit: 'HS-77 – Chi bộ thôn Hai',
      message:
        '«HS-77 – Chi bộ thôn Hai» ghi không họp nhưng không có trong danh mục chi bộ, nên không biết là chi bộ nào không họp. Có phải là «HS-02 – Chi bộ thôn Hai»? Hãy sửa tên, mã hoặc bổ sung danh mục.',
    },
  ]);
  expect(summary(book('HS-77'))).toMatchObject({ didNotMeet: 0, errors: 0 });
});

test('a known unit that did not meet raises nothing', () => {
  expect(check(book('HS-02')).findings).toEqual([]);
  expect(summary(book('HS-02'))).toMatchObject({ didNotMeet: 1, missing: [] });
});

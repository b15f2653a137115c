import { expect, test } from 'vitest';
import { checkTab } from '../../../src/core/layouts/check-tab.ts';
import { stampKey } from '../../../src/core/layouts/tab.ts';
import { MEETINGS, ROSTER } from '../../support/month-of-four.ts';
import { check } from '../../support/sheet.ts';
import { valuesOf } from '../../support/tab-text.ts';

const november = check({ 'Chi bộ': ROSTER, 'Sổ họp': MEETINGS });

test('the findings with links to their boxes, and how the rows add up', () => {
  const { title, key, rows } = checkTab(
    { ...november, findings: november.findings.filter(({ severity }) => severity === 'error') },
    new Map([['Sổ họp', 77]]),
  );
  expect([title, key]).toEqual(['Kiểm tra 11-2026', 'kiem-tra/2026-11']);
  expect(rows.map(valuesOf).slice(0, 6)).toEqual([
    ['KIỂM TRA SỔ HỌP THÁNG 11/2026'],
    ['1 lỗi, 0 cảnh báo, 0 lưu ý.'],
    [
      'Đã đọc 6 dòng: 5 dòng của các chi bộ, 1 dòng bỏ qua. Tỷ lệ dự: tính 2, loại 1, không có số liệu 2. Điểm: tính 2, loại 0, không có 3.',
    ],
    [],
    ['Mức', 'Ô cần xem', 'Chi bộ', 'Nội dung và cách sửa', 'Mã lỗi'],
    [
      'Lỗi',
      '=HYPERLINK("#gid=77&range=F6";"Sổ họp, ô F6")',
      'HS-04 – Chi bộ thôn 4',
      'Có mặt 10 + vắng có lý do 1 + vắng không lý do 0 = 11, nhưng phải dự là 12. Hãy kiểm tra lại số có mặt và số vắng.',
      'row/attendance-sum',
    ],
  ]);
  expect(stampKey(String(valuesOf(rows.at(-1) ?? [])[0]))).toBe('kiem-tra/2026-11');
});

test('a tab that cannot be linked is named; quotes in its name are doubled in the link', () => {
  const finding = november.findings.find(({ severity }) => severity === 'error');
  const findings = finding === undefined ? [] : [{ ...finding, sheet: 'Sổ "A"' }];
  const linked = (ids: ReadonlyMap<string, number>) =>
    valuesOf(checkTab({ ...november, findings }, ids).rows[5] ?? [])[1];
  expect(linked(new Map())).toBe('Sổ "A", ô F6');
  expect(linked(new Map([['Sổ "A"', 5]]))).toBe('=HYPERLINK("#gid=5&range=F6";"Sổ ""A"", ô F6")');
});

test('errors come first, then warnings, then notes', () => {
  const finding = november.findings.find(({ severity }) => severity === 'error');
  const findings =
    finding === undefined
      ? []
      : (['note', 'warning', 'error', 'warning'] as const).map((severity, row) => ({ ...finding, severity, row }));
  const rows = checkTab({ ...november, findings }, new Map()).rows.map(valuesOf);
  expect(rows[1]).toEqual(['1 lỗi, 2 cảnh báo, 1 lưu ý.']);
  expect(rows.slice(5, 9).map(([severity, box]) => [severity, box])).toEqual([
    ['Lỗi', 'Sổ họp, ô F2'],
    ['Cảnh báo', 'Sổ họp, ô F1'],
    ['Cảnh báo', 'Sổ họp, ô F3'],
    ['Lưu ý', 'Sổ họp, ô F0'],
  ]);
});

test('no finding is said in words', () => {
  expect(valuesOf(checkTab({ ...november, findings: [] }, new Map()).rows[5] ?? [])).toEqual(['Không có lỗi nào.']);
});

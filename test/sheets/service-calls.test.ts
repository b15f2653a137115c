import { expect, test } from 'vitest';
import { documentOf, openDouble } from '../double/open.ts';
import { valueOfAnswer } from '../support/bundle.ts';

// The bill is the double's, which contract.test.ts holds to that of the host.

/** A book of so many units, each with one sound row of November, and a roster. */
const open = (units: number) => {
  const each = Array.from({ length: units }, (_, i) => i + 1);
  const document = documentOf({
    'Chi bộ': [['Mã', 'Tên', 'Số đảng viên'], ...each.map(i => [`C${i}`, `Chi bộ thôn ${i}`, 12])],
    'Sổ họp': [
      [
        'Mã chi bộ',
        'Tên chi bộ',
        'Tháng',
        'Tổng số ĐV',
        'Có mặt',
        'Vắng có lý do',
        'Vắng không lý do',
        'Tổng điểm tự chấm',
        'Ghi chú',
      ],
      ...each.map(i => [`C${i}`, `Chi bộ thôn ${i}`, "'11/2026", 12, 11, 1, 0, 90, "'- ghi chú"]),
    ],
  });
  return openDouble({ document });
};

const TABS = 2;

test('a summary costs at most tabs + 6 reads and 40 writes, the same for 28 rows and for 2,800', async () => {
  const small = open(28);
  const large = open(2800);
  for (const [double, units] of [
    [small, 28],
    [large, 2800],
  ] as const) {
    const { summary } = valueOfAnswer<{ summary: { reported: number } }>(
      await double.run('summarizeMonth', ['2026-11']),
    );
    expect(summary.reported).toBe(units);
    expect(double.calls().reads).toBeLessThanOrEqual(TABS + 6);
    expect(double.calls().writes).toBeLessThanOrEqual(40);
  }
  expect(small.calls()).toEqual(large.calls());

  // the second run finds the tab, which is one more to read
  await small.run('summarizeMonth', ['2026-11']);
  expect(small.calls().reads).toBeLessThanOrEqual(TABS + 1 + 6);
  expect(small.calls().writes).toBeLessThanOrEqual(40);
});

test('a check writes nothing', async () => {
  const double = open(28);
  await double.run('checkMonth', ['2026-11']);
  expect(double.calls()).toEqual({ reads: TABS + 1, writes: 0 });
});

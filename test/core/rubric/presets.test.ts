import { describe, expect, test } from 'vitest';
import type { Preset } from '../../../src/core/rubric/presets.ts';
import { criteriaFor, readRubric } from '../../../src/core/rubric/rubric.ts';
import { sumPoints } from '../../../src/core/values/points.ts';
import { AN_PHU, HD42, PHU_THO, PRESETS } from '../../support/presets.ts';
import { check } from '../../support/sheet.ts';

/** The tab `Tiêu chí` of a preset, drawn. */
const tab = ({ rows }: Preset): string =>
  [
    'Mã | Nội dung | Điểm tối đa | Cách chấm | Căn cứ | Bậc | Áp dụng khi | Nguồn',
    ...rows.map(row =>
      [row.code, row.name, row.max, row.method, row.source, row.bands, row.applies, row.from].join(' | '),
    ),
  ].join('\n');

const maxima = (preset: Preset, thematic: boolean): number[] => {
  const boxes = tab(preset)
    .split('\n')
    .map((line, i) => line.split('|').map((text, j) => (i > 0 && j === 2 ? Number(text) : text.trim())));
  return criteriaFor(readRubric({ sheet: 'Tiêu chí', boxes }).rubric, thematic).map(({ max }) => max ?? Number.NaN);
};

test('HD 42: seven criteria, 5 + 5 + 10 + 40 + 5 + 30 + 5 = 100', () => {
  expect(maxima(HD42, false)).toEqual([5, 5, 10, 40, 5, 30, 5]);
  expect(sumPoints(maxima(HD42, false))).toBe(100);
});

test('An Phú: groups of 5/5/10/30/10/5/30/5 in both kinds of month', () => {
  // 5 | 4 + 1 | 10 | 15 + 5 + 10 | 10 | 5 | 30 | 5
  expect(maxima(AN_PHU, false)).toEqual([5, 4, 1, 10, 15, 5, 10, 10, 5, 30, 5]);
  // with a thematic part 10 + 5 stand for the 15
  expect(maxima(AN_PHU, true)).toEqual([5, 4, 1, 10, 10, 5, 5, 10, 10, 5, 30, 5]);
  expect([sumPoints(maxima(AN_PHU, false)), sumPoints(maxima(AN_PHU, true))]).toEqual([100, 100]);
});

test('Phú Thọ: 15 + 20 + 45 + 20 = 100', () => expect(maxima(PHU_THO, false)).toEqual([15, 20, 45, 20]));

test('nothing in a preset is wrong but what its source left open: exactly half of the speakers', () => {
  const said = (preset: Preset) =>
    check({ 'Tiêu chí': tab(preset), 'Sổ họp': SHEET }).findings.map(({ message }) => message);
  expect(said(HD42)).toEqual([]);
  expect(said(PHU_THO)).toEqual([]);
  expect(said(AN_PHU)).toEqual([
    'TC4.3: tỷ lệ phát biểu đúng 50% không thuộc bậc nào, nên không đối chiếu được. Hãy bổ sung bậc.',
  ]);
});
const SHEET = 'Tên chi bộ | Tháng | Có mặt | Phải dự | Tổng điểm\nThôn 1 | 11/2026 | 10 | 10 | 100';

test('a band or a name that no source gives says so', () => {
  const example = 'ví dụ – sửa theo văn bản của địa phương';
  const marked = ({ rows }: Preset): string[] =>
    rows.filter(({ from }) => from.includes(example)).map(({ code }) => code);
  expect(marked(HD42)).toEqual(['TC2']);
  expect(marked(PHU_THO)).toEqual(['TC2']);
  for (const { rows } of PRESETS) for (const { from } of rows) expect(from).not.toBe('');
});

const COLUMNS =
  'Tên chi bộ | Tháng | Hình thức | Thời lượng (phút) | Tổng số ĐV | Có mặt | Phải dự | Vắng không lý do | Số ĐV phát biểu | Chỉ tiêu đạt | Chỉ tiêu đề ra';

/** The most points of one criterion that a row supports: the finding for a claim of the maximum, or the maximum where there is none. */
const supported = (preset: Preset, code: string, max: number, row: string): number => {
  const sheet = `${COLUMNS} | ${code} | Tổng điểm\nThôn 1 | 11/2026 | ${row} | ${max} | ${max}`;
  // a total of one criterion looks like one out of ten
  const settings = 'Khóa | Giá trị\nThang điểm | 100';
  const finding = check({ 'Cấu hình': settings, 'Tiêu chí': tab(preset), 'Sổ họp': sheet }).findings.find(
    found => found.code === 'score/above-evidence',
  );
  const points = /chỉ được (\d+(?:,\d+)?) theo khung/.exec(finding?.message ?? '')?.[1];
  return points === undefined ? max : Number(points.replace(',', '.'));
};

describe('HD 42, TC2 by attendance', () => {
  test.each([
    // 18/20 = 90 % exactly
    ['18 | 20 | 0', 5],
    // 17/19 = 89,47 %
    ['17 | 19 | 0', 4],
    // 15/20 = 75 % exactly
    ['15 | 20 | 0', 4],
    // 14/19 = 73,68 %
    ['14 | 19 | 0', 3],
    // 13/20 = 65 % exactly
    ['13 | 20 | 0', 3],
    // 9/14 = 64,29 %
    ['9 | 14 | 0', 1],
    // 19/20 = 95 %, but one absence without a reason
    ['19 | 20 | 1', 1],
  ])('present | due | unexcused %s: %i points', (people, points) =>
    expect(supported(HD42, 'TC2', 5, `thường kỳ | 90 | 20 | ${people} | 10 | 4 | 4`)).toBe(points),
  );
});

describe('An Phú', () => {
  test.each([
    // 90 − 90 = 0 short; 76: 14 short; 75: exactly 15; 61: 29; 60: exactly 30; 46: 44; 45: exactly 45
    [90, 5],
    [89, 4],
    [76, 4],
    [75, 3],
    [61, 3],
    [60, 2],
    [46, 2],
    [45, 1],
  ])('TC1: %i minutes', (minutes, points) =>
    expect(supported(AN_PHU, 'TC1', 5, `thường kỳ | ${minutes} | 20 | 20 | 20 | 0 | 12 | 4 | 4`)).toBe(points),
  );

  test('TC1 with a thematic part: 105 of 120 minutes are exactly 15 short', () =>
    expect(supported(AN_PHU, 'TC1', 5, 'thường kỳ + chuyên đề | 105 | 20 | 20 | 20 | 0 | 12 | 4 | 4')).toBe(3));

  test.each([
    ['18 | 20 | 0', 4],
    ['15 | 20 | 0', 3],
    ['13 | 20 | 0', 2],
    ['12 | 20 | 0', 1],
    ['19 | 20 | 1', 1],
  ])('TC2.1: present | due | unexcused %s: %i points', (people, points) =>
    expect(supported(AN_PHU, 'TC2.1', 4, `thường kỳ | 90 | 20 | ${people} | 9 | 4 | 4`)).toBe(points),
  );

  test.each([
    // of 20 present: 11 are 55 %, 10 exactly 50 % (no band: nothing is held against it), 9 are 45 %, 8 exactly 40 %, 7 are 35 %, 6 exactly 30 %, 5 are 25 %
    [11, 5],
    [10, 5],
    [9, 4],
    [8, 4],
    [7, 3],
    [6, 3],
    [5, 2],
  ])('TC4.3: %i of 20 spoke', (speakers, points) =>
    expect(supported(AN_PHU, 'TC4.3', 5, `thường kỳ | 90 | 20 | 20 | 20 | 0 | ${speakers} | 4 | 4`)).toBe(points),
  );

  test('TC4.3: a cell of nobody but its secretary has the maximum', () => {
    // 0 of 1 spoke: 0 % would be 2 points; with two members nothing lifts it
    expect(supported(AN_PHU, 'TC4.3', 5, 'thường kỳ | 90 | 1 | 1 | 1 | 0 | 0 | 4 | 4')).toBe(5);
    expect(supported(AN_PHU, 'TC4.3', 5, 'thường kỳ | 90 | 2 | 2 | 2 | 0 | 0 | 4 | 4')).toBe(2);
  });

  test.each([
    // 9/10 = 90 %, 8/9 = 88,9 %, 8/10 = 80 %, 7/10 = 70 %, 6/10 = 60 %, 5/10 = 50 %, 4/10 = 40 %
    ['9 | 10', 30],
    ['8 | 9', 27],
    ['8 | 10', 27],
    ['7 | 10', 24],
    ['6 | 10', 20],
    ['5 | 10', 15],
    ['4 | 10', 10],
  ])('TC7: met | set %s: %i points', (targets, points) =>
    expect(supported(AN_PHU, 'TC7', 30, `thường kỳ | 90 | 20 | 20 | 20 | 0 | 11 | ${targets}`)).toBe(points),
  );
});

describe('Phú Thọ, TC2 by attendance', () => {
  test.each([
    // 18/21 = 85,7 %; 17/20 = 85 % exactly is not above 85; 14/20 = 70 % exactly; 13/20 = 65 %
    ['18 | 21', 20],
    ['17 | 20', 15],
    ['14 | 20', 15],
    ['13 | 20', 10],
  ])('present | due %s: %i points', (people, points) =>
    expect(supported(PHU_THO, 'TC2', 20, `thường kỳ | 90 | 21 | ${people} | 0 | 9 | 4 | 4`)).toBe(points),
  );
});

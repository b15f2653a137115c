import { describe, expect, test } from 'vitest';
import { check, errors, summary } from '../../support/sheet.ts';

// Labels in two rows, where what stands under a group parts it (reading.md §2): the group alone names none of its columns.

const sheet = (groups: string, parts: string, ...rows: readonly string[]): string =>
  ['TỔNG HỢP THÁNG 11/2026', groups, parts, ...rows].join('\n');
const attendance = (drawing: string) => {
  const { due, present } = summary(drawing).attendance;
  return [due, present];
};
const HEAD = 'STT | Chi bộ | Phải dự | Có mặt | | Điểm |';

describe('who came, in parts', () => {
  test('this month beside the last: only this one is read', () => {
    const drawing = sheet(
      HEAD,
      ' | | | Tháng trước | Tháng này | Tháng trước | Tháng này',
      '1 | Thôn 1 | 18 | 15 | 17 | 91 | 95',
      '2 | Thôn 2 | 20 | 16 | 18 | 75 | 92',
    );
    expect(errors(drawing)).toEqual([]);
    // 17 + 18 of 18 + 20; (95 + 92) / 2
    expect(summary(drawing)).toMatchObject({ attendance: { due: 38, present: 35 }, score: { mean: 93.5 } });
  });
  test.each([
    ['Nam | Nữ | Tổng', '10 | 7 | 17', '9 | 9 | 18'],
    ['CT | DB | Cộng', '15 | 2 | 17', '17 | 1 | 18'],
    ['TS | Tr.đó nữ |', '17 | 7 |', '18 | 9 |'],
  ])('%s: the sum of them is read', (parts, first, second) => {
    const drawing = sheet(
      'STT | Chi bộ | Phải dự | Có mặt | | | Điểm',
      ` | | | ${parts} |`,
      `1 | Thôn 1 | 18 | ${first} | 95`,
      `2 | Thôn 2 | 20 | ${second} | 92`,
    );
    expect(attendance(drawing)).toEqual([38, 35]);
  });
  test('without their sum nobody is counted, and it is said', () => {
    const drawing = sheet(
      HEAD.replace('Điểm |', 'Điểm'),
      ' | | | Chính thức | Dự bị |',
      '1 | Thôn 1 | 18 | 15 | 2 | 95',
      '2 | Thôn 2 | 20 | 17 | 1 | 92',
    );
    expect(attendance(drawing)).toEqual([null, null]);
    expect(check(drawing).findings.map(({ code }) => code)).toContain('table/missing-column');
  });
});

describe('who stayed away', () => {
  test.each(['P | KP', 'P | K', 'Phép | Không phép', 'CP | KP'])('%s', parts => {
    const drawing = sheet(
      'STT | Chi bộ | Phải dự | Vắng | | Điểm',
      ` | | | ${parts} |`,
      '1 | Thôn 1 | 18 | 1 | 0 | 95',
      '2 | Thôn 2 | 20 | 1 | 1 | 92',
    );
    // 18 − 1 and 20 − 2
    expect(attendance(drawing)).toEqual([38, 35]);
    expect(summary(drawing).attendance).toMatchObject({ excused: { sum: 2 }, unexcused: { sum: 1 } });
  });
  test('by reasons, of which one column alone is no count of the absent', () => {
    const drawing = sheet(
      'STT | Chi bộ | Phải dự | Vắng mặt | | | Điểm',
      ' | | | Ốm đau | Đi công tác | Không lý do |',
      '1 | Thôn 1 | 18 | 1 | 0 | 0 | 95',
      '2 | Thôn 2 | 20 | 0 | 1 | 1 | 92',
    );
    expect(attendance(drawing)).toEqual([null, null]);
    expect(check(drawing).findings.map(({ code }) => code)).toContain('table/missing-column');
  });
});

test('grades by their first letters', () => {
  const drawing = sheet(
    'STT | Chi bộ | Phải dự | Có mặt | Mức xếp loại | | |',
    ' | | | | T | K | TB | Y',
    '1 | Thôn 1 | 18 | 17 | x | | |',
    '2 | Thôn 2 | 20 | 18 | | x | |',
    '3 | Thôn 3 | 11 | 10 | | | x |',
  );
  expect(summary(drawing).grades).toEqual({ good: 1, fair: 1, average: 1, poor: 0 });
});

describe('the kind of meeting under `Loại`', () => {
  const drawing = (third: string, fourth: string): string =>
    [
      'TỔNG HỢP THÁNG 11/2026',
      'STT | Chi bộ | Loại | Phải dự | Có mặt | Điểm',
      '1 | Thôn 1 | TK | 18 | 17 | 95',
      '2 | Thôn 2 | TK | 20 | 18 | 92',
      `3 | Thôn 3 | ${third} | 11 | 11 | 88`,
      `4 | Thôn 4 | ${fourth} | 11 | 11 | 80`,
    ].join('\n');
  test('is that of the meeting where its boxes say so', () => {
    // the thematic and the extraordinary meeting are no monthly one
    expect(summary(drawing('BT', 'CĐ'))).toMatchObject({ reported: 2, attendance: { due: 38, present: 35 } });
  });
  test('and that of the units where they do not', () => {
    const units = drawing('Thôn', 'Thôn').replaceAll('| TK |', '| Thôn |');
    // 18 + 20 + 11 + 11
    expect(summary(units)).toMatchObject({ reported: 4, attendance: { due: 60 } });
  });
});

test('one table of who came and one of the scores are halves of one report', () => {
  const people = 'DỰ HỌP THÁNG 11/2026\nSTT | Chi bộ | Phải dự | Có mặt\n1 | Thôn 1 | 18 | 17\n2 | Thôn 2 | 20 | 18';
  const scores = 'ĐIỂM THÁNG 11/2026\nSTT | Chi bộ | Điểm | Xếp loại\n1 | Thôn 1 | 95 | Tốt\n2 | Thôn 2 | 89 | Khá';
  for (const drawing of [{ 'Dự họp': people, Điểm: scores }, { 'Tháng 11': `${people}\n${scores}` }]) {
    expect(check(drawing).findings).toEqual([]);
    // (95 + 89) / 2
    expect(summary(drawing)).toMatchObject({ reported: 2, attendance: { due: 38, present: 35 }, score: { mean: 92 } });
  }
});

import { describe, expect, test } from 'vitest';
import { places, summary, told } from '../../../support/sheet.ts';

describe('a month that stands once for the rows below it', () => {
  const drawing = (months: readonly string[]) => `
    Tháng | Chi bộ | Phải dự | Có mặt | Tổng điểm
    ${months[0]} | Thôn 1 | 18 | 16 | 91
    ${months[1]} | Thôn 2 | 20 | 20 | 88
    ${months[2]} | Thôn 3 | 10 | 9  | 95
    ${months[3]} | Thôn 1 | 18 | 17 | 95
    ${months[4]} | Thôn 2 | 20 | 18 | 92
    ${months[5]} | Thôn 3 | 10 | 10 | 90`;
  test('is carried down where at least half of the rows leave it blank', () => {
    const merged = drawing(['10/2026', '', '', '11/2026', '', '']);
    expect(places(merged)).toEqual([]);
    // 17 + 18 + 10 of 48
    expect(summary(merged).attendance).toMatchObject({ due: 48, present: 45 });
    // 16 + 20 + 9
    expect(summary(merged, '2026-10').attendance.present).toBe(45);
  });
  test('one forgotten box is never filled by its neighbour', () => {
    const forgotten = drawing(['10/2026', '10/2026', '10/2026', '11/2026', '', '11/2026']);
    expect(places(forgotten)).toEqual(['month/unknown A6']);
    // 17 + 10, without the row of nobody's month
    expect(summary(forgotten).attendance.present).toBe(27);
  });
  test('takes its year from the order of the sheet: from December to January it goes up', () => {
    const turn = drawing(['12/2026', '', '', 'Tháng 1', '', '']);
    expect(summary(turn, '2027-01').attendance).toMatchObject({ due: 48, present: 45 });
    expect(places(turn)).toEqual([]);
  });
});

describe('a unit that stands once for its months', () => {
  const drawing = (third: string) => `
    THEO DÕI NĂM 2026
    STT | Chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm
    1   | Thôn 1 | 10    | 18      | 16     | 91
        |        | 11    | 18      | 17     | 95
        |        | ${third} |       |        |
    2   | Thôn 2 | 10    | 20      | 19     | 88
        |        | 11    | 20      | 18     | 92
        |        | ${third} |       |        |`;
  test('is carried down to them', () => {
    expect(places(drawing('12'))).toEqual([]);
    // 17 + 18 of 18 + 20
    expect(summary(drawing('12'))).toMatchObject({ reported: 2, attendance: { due: 38, present: 35 } });
  });
  test('is not where a month then stood there twice: whose the rows are is asked', () => {
    const twice = drawing('11').replaceAll('| 11 |       |        |', '| 11 | 9 | 9 | 90');
    expect(places(twice)).toContain('cell/missing B4');
  });
});

describe('units under a second level', () => {
  const drawing = (last: string) => `
    Đảng bộ bộ phận | Chi bộ   | Tháng   | Phải dự | Có mặt | Tổng điểm
    Trường THCS     | Chi bộ 1 | 11/2026 | 18      | 17     | 95
                    | Chi bộ 2 | 11/2026 | 20      | 18     | 88
    Trạm Y tế       | Chi bộ 1 | 11/2026 | 9       | 9      | 92
    ${last}         | Chi bộ 2 | 11/2026 | 8       | 7      | 90`;
  test('are both names together', () => {
    expect(places(drawing(''))).toEqual([]);
    expect(summary(drawing('')).units.map(({ unit, present }) => [unit.name, present])).toEqual([
      ['Trường THCS – Chi bộ 1', 17],
      ['Trường THCS – Chi bộ 2', 18],
      ['Trạm Y tế – Chi bộ 1', 9],
      ['Trạm Y tế – Chi bộ 2', 7],
    ]);
  });
  test('also where nothing above the names says that they are units', () => {
    const odd = drawing('').replace('| Chi bộ   |', '| Xyz |');
    expect(summary(odd).units.map(({ unit }) => unit.name)).toEqual(
      summary(drawing('')).units.map(({ unit }) => unit.name),
    );
    // the column of the level is read, so it is none that nobody uses
    expect(told(odd).map(({ code }) => code)).toEqual([]);
  });
  test('the level is not carried where only one of four leaves it blank', () => {
    const filled = drawing('Trạm Y tế').replace('                    | Chi bộ 2', '    Trường THCS | Chi bộ 2');
    expect(summary(filled)).toMatchObject({ reported: 4 });
    const forgotten = filled.replace('Trường THCS | Chi bộ 2', ' | Chi bộ 2');
    expect(summary(forgotten).units.map(({ unit }) => unit.name)).toContain('Chi bộ 2');
  });
});

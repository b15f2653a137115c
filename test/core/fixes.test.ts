import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook, sortTabs } from '../../src/core/book/read-book.ts';
import type { Finding } from '../../src/core/findings/finding.ts';
import type { FixBox } from '../../src/core/findings/fix.ts';
import { checkMonth } from '../../src/core/judge/check-month.ts';
import { judgeBook } from '../../src/core/judge/judge.ts';
import type { Grid } from '../../src/core/table/grid.ts';
import { placeOf } from '../../src/core/table/runs.ts';
import type { Box } from '../../src/core/values/box.ts';
import { DEEP, runs } from '../support/deep.ts';
import { WORKBOOKS } from '../support/expected.ts';
import { readWorkbook } from '../support/read-workbook.ts';
import { type Drawing, grid } from '../support/sheet.ts';

const findings = (grids: readonly Grid[], month = '2026-11'): readonly Finding[] =>
  checkMonth(judgeBook(readBook(sortTabs(grids, false)), null, month), month).findings;

/** The tabs as they are once a fix was applied by hand. */
const applied = (grids: readonly Grid[], sheet: string, boxes: readonly FixBox[]): Grid[] =>
  grids.map(tab => {
    if (tab.sheet !== sheet) return tab;
    const rows: Box[][] = tab.boxes.map(row => [...row]);
    for (const { box, old, new: value } of boxes) {
      const at = placeOf(box);
      const column = at.column - 1;
      const target = rows[at.row - 1] ?? [];
      expect(target[column] ?? '').toEqual(old);
      while (target.length <= column) target.push('');
      target[column] = value;
    }
    return { sheet: tab.sheet, boxes: rows };
  });

const place = ({ code, sheet, row, column }: Finding): string => `${code} ${sheet}!${column}${row}`;
const errorsOf = (all: readonly Finding[]): string[] => all.filter(({ severity }) => severity === 'error').map(place);

/** Each fix alone (or every so many of them) and all together: what was fixed is gone, and there is no new error. */
const expectToMend = (grids: readonly Grid[], month: string, every = 1): Finding[] => {
  const before = findings(grids, month);
  const fixable = before.filter(({ fix }) => fix !== null);
  const old = new Set(errorsOf(before));
  const look = (after: readonly Finding[], gone: readonly Finding[]): void => {
    const left = new Set(after.map(place));
    expect(gone.map(place).filter(text => left.has(text))).toEqual([]);
    expect(errorsOf(after).filter(text => !old.has(text))).toEqual([]);
  };
  for (const finding of fixable.filter((_, i) => i % every === 0))
    look(findings(applied(grids, finding.sheet, finding.fix ?? []), month), [finding]);
  const all = fixable.reduce<readonly Grid[]>((tabs, { sheet, fix }) => applied(tabs, sheet, fix ?? []), grids);
  look(findings(all, month), fixable);
  return fixable;
};

describe.each(WORKBOOKS)('%s', name => {
  test.each(['2026-08', '2026-09', '2026-10', '2026-11'])('every fix of %s mends and breaks nothing', async month => {
    const grids = await readWorkbook(name);
    expectToMend(grids, month, DEEP ? 1 : 10);
  });
});

test('the workbooks do hold slips that can be fixed', async () => {
  const all = await Promise.all(WORKBOOKS.map(async name => findings(await readWorkbook(name))));
  expect(
    [...new Set(all.flat().flatMap(({ code, fix }) => (fix === null ? [] : [code])))].sort(),
  ).toMatchInlineSnapshot(`
    [
      "cell/date-for-fraction",
      "cell/number-as-text",
      "row/rate-mismatch",
      "score/grade-mismatch",
      "score/sum-mismatch",
    ]
  `);
});

/** The fixes of a drawn month: `row/due-mismatch E2: 16 → 15`. */
const fixes = (drawing: string | Drawing): string[] => {
  const tabs = typeof drawing === 'string' ? { 'Sổ họp': drawing } : drawing;
  const shown = (box: Box): string =>
    typeof box === 'object' && box.kind === 'date' ? `${box.d}.${box.m}.${box.y}` : JSON.stringify(box);
  return expectToMend(
    Object.entries(tabs).map(([sheet, text]) => grid(sheet, text)),
    '2026-11',
  ).map(({ code, fix }) =>
    [code, ...(fix ?? []).map(({ box, old, new: value }) => `${box}: ${shown(old)} → ${shown(value)}`)].join(' '),
  );
};

const row = (head: string, boxes: string) => `
  Tên chi bộ | Tháng   | ${head} | Tổng điểm
  Thôn 1     | 11/2026 | ${boxes} | 95`;

describe('a number that stands as text', () => {
  test.each([
    ["'12", '12', 12],
    ['12 ĐV', '12 ĐV', 12],
    ['01 đ/c', '01 đ/c', 1],
  ])('%s', (drawn, old, value) => {
    expect(fixes(row('Phải dự | Có mặt', `12 | ${drawn}`))).toEqual([
      `cell/number-as-text D2: ${JSON.stringify(old)} → ${value}`,
    ]);
  });

  test('a total that cannot be is for people to say', () =>
    expect(fixes('Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | 925,0')).toEqual([]));

  test('a criterion too', () => {
    expect(fixes(row('Phải dự | Có mặt | TC1 | TC2', '12 | 12 | 9,5 | 85.5'))).toEqual([
      'cell/number-as-text E2: "9,5" → 9.5',
    ]);
  });
});

describe('a day that stands for present/due', () => {
  const told = (box: string, more = '', head = '') => fixes(row(`Dự họp (có mặt/phải dự)${head}`, `${box}${more}`));
  test('10/12', () => expect(told('2026-12-10')).toEqual(['cell/date-for-fraction C2: 10.12.2026 → "10/12"']));
  // 12 present of 10 due cannot be what was typed
  test('12/10 stands for nothing', () => expect(told('2026-10-12')).toEqual([]));
  // 14 members, nobody exempt: 12 due would contradict them
  test('members that contradict it', () =>
    expect(told('2026-12-10', '| 14 | 0', '| Tổng số ĐV | Miễn SH')).toEqual([]));
});

describe('the due', () => {
  const due = (boxes: string) => fixes(row('Tổng số ĐV | Miễn SH | Phải dự | Có mặt', boxes));
  test('16 − 1 = 15', () => expect(due('16 | 1 | 16 | 14')).toEqual(['row/due-mismatch E2: 16 → 15']));
  test('a due that is text as well is written once, as a number', () =>
    expect(due("16 | 1 | '16 | 14")).toEqual(['row/due-mismatch E2: "16" → 15']));
  // 15 would be fewer than came: then it is the deduction or the members that are wrong
  test('too small for those who came', () => expect(due('16 | 3 | 16 | 14')).toEqual([]));
  test('nothing says who is deducted', () =>
    expect(fixes(row('Tổng số ĐV | Phải dự | Có mặt', '16 | 17 | 14'))).toEqual([]));
  test('members that contradict their own parts', () =>
    expect(
      fixes(row('Tổng số ĐV | Chính thức | Dự bị | Miễn SH | Phải dự | Có mặt', '16 | 15 | 2 | 1 | 18 | 14')),
    ).toEqual([]));
  // 61 is the slip: 13 + 1 + 1 = 15 agrees with the due
  test('absences that agree with the due as it is', () =>
    expect(
      fixes(
        row('Tổng số ĐV | Miễn SH | Phải dự | Có mặt | Vắng có lý do | Vắng không lý do', '61 | 1 | 15 | 13 | 1 | 1'),
      ),
    ).toEqual([]));
  test.each([
    ['14/16', ['row/due-mismatch C2: "14/16" → "14/15"']],
    // the words behind it are people's own
    ['14/16 (1 ốm)', []],
  ])('in one box: %s', (box, expected) =>
    expect(fixes(row('Dự họp (có mặt/phải dự) | Tổng số ĐV | Miễn SH', `${box} | 16 | 1`))).toEqual(expected),
  );
  test('members other than the roster’s', () => {
    const tabs = (listed: string) => ({
      'Chi bộ': `
        Mã   | Tên    | Số đảng viên
        A-01 | Thôn 1 | ${listed}`,
      'Sổ họp': row('Tổng số ĐV | Miễn SH | Phải dự | Có mặt', '16 | 1 | 16 | 14'),
    });
    expect(fixes(tabs('16'))).toHaveLength(1);
    expect(fixes(tabs('17'))).toEqual([]);
  });
});

test.each([
  // 11 of 13 is 0,84615…
  ['100%', '"100%" → "84,6%"'],
  ['95,5', '"95,5" → "84,6"'],
  ['100', '100 → 84.6'],
  ['0.95', `0.95 → ${11 / 13}`],
  ['1', `1 → ${11 / 13}`],
])('the rate is written as it was: %s', (box, expected) =>
  expect(fixes(row('Phải dự | Có mặt | Tỷ lệ dự (%)', `13 | 11 | ${box}`))).toEqual([
    `row/rate-mismatch E2: ${expected}`,
  ]),
);

describe('the total', () => {
  const scored = (
    tc1: string,
    tc2: string,
    total: string,
    grade = '',
    rubric = 'TC1 | Chuẩn bị | 10 | \n TC2 | Tổ chức | 90 |',
  ) => ({
    'Tiêu chí': `
      Mã  | Nội dung | Điểm tối đa | Cách chấm
      ${rubric}`,
    'Sổ họp': `
      Tên chi bộ | Tháng   | Phải dự | Có mặt | TC1 | TC2 | Tổng điểm | Tự xếp loại
      Thôn 1     | 11/2026 | 20      | 18     | ${tc1} | ${tc2} | ${total} | ${grade}`,
  });
  test('9 + 85 = 94', () => expect(fixes(scored('9', '85', '95'))).toEqual(['score/sum-mismatch G2: 95 → 94']));
  test('a blank criterion leaves it open', () => expect(fixes(scored('9', '', '8'))).toEqual([]));
  // 85 is Khá; grade and total agree that it is Tốt
  test('a grade that agrees with the total', () => expect(fixes(scored('9', '76', '95', 'Tốt'))).toEqual([]));
  test('a grade that agrees with the sum', () =>
    expect(fixes(scored('9', '85', '49', 'Tốt'))).toEqual(['score/sum-mismatch G2: 49 → 94']));
  test('a grade that agrees with neither waits for the total', () =>
    expect(fixes(scored('9', '85', '49', 'Khá'))).toEqual(['score/sum-mismatch G2: 49 → 94']));
  test('a criterion that is in doubt itself', () =>
    expect(fixes(scored('5', '85', '95', '', 'TC1 | Chuẩn bị | 10 | có/không \n TC2 | Tổ chức | 90 |'))).toEqual([]));
});

describe('the grade', () => {
  test('its name', () =>
    expect(
      fixes('Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm | Tự xếp loại\nThôn 1 | 11/2026 | 20 | 18 | 84 | T'),
    ).toEqual(['score/grade-mismatch F2: "T" → "Khá"']));
  const marks = (boxes: string) =>
    fixes(
      `Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm | Tốt | Khá | Trung bình | Kém\nThôn 1 | 11/2026 | 20 | 18 | 91 | ${boxes}`,
    );
  test('its mark', () => expect(marks(' |  | x | ')).toEqual(['score/grade-mismatch H2: "x" → "" F2: "" → "x"']));
  test('its tick', () =>
    expect(marks('FALSE | FALSE | FALSE | TRUE')).toEqual(['score/grade-mismatch I2: true → false F2: false → true']));
  test('no column for the right one', () =>
    expect(
      fixes('Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm | Tốt | Khá\nThôn 1 | 11/2026 | 20 | 18 | 40 | x |'),
    ).toEqual([]));
});

describe('the name of a unit', () => {
  const ROSTER = `
    Mã   | Tên                  | Tên gọi khác | Đến tháng
    A-01 | Chi bộ thôn Hòa Bình | Buôn Krông   |
    A-02 | Chi bộ thôn 1        |              |
    A-03 | Chi bộ thôn 1A       |              |
    A-04 | Khối A               |              |
    A-05 | Tổ II                |              |
    A-06 | Thôn Tân             |              |
    A-07 | Trường Mầm non       |              | 10/2026
    A-08 | Thôn Hòa Sơn         |              |
    A-09 | Thôn Hóa Sơn         |              |`;
  const named = (name: string, code = '', more = '') =>
    fixes({
      'Chi bộ': ROSTER,
      'Sổ họp': `
        Mã chi bộ | Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm
        ${code}   | ${name}    | 11/2026 | 20      | 18     | 95
        ${more}`,
    });
  test.each([
    ['CB thôn Hóa Bình', 'Chi bộ thôn Hòa Bình'],
    ['Thôn Hòa Bìn', 'Chi bộ thôn Hòa Bình'],
    ['Buôn Krôngg', 'Buôn Krông'],
    ['Thônn 1', 'Chi bộ thôn 1'],
  ])('%s → %s', (name, wanted) =>
    expect(named(name)).toEqual([`roster/unknown-unit B2: ${JSON.stringify(name)} → ${JSON.stringify(wanted)}`]),
  );
  test.each([
    ['Thôn 2', 'a number tells units apart'],
    ['Thôn 1B', 'a letter behind a number'],
    ['Khối B', 'a letter alone'],
    ['Tổ III', 'a Roman numeral'],
    ['Thôn Tây', 'one letter of a short word makes another name'],
    ['Trường Mầm nôn', 'a unit that ended'],
    ['Thôn Họa Sơn', 'two units are as near'],
    ['Đoàn Thanh niên', 'nobody'],
  ])('%s is not guessed: %s', name => expect(named(name)).toEqual([]));
  test('an unknown code is never guessed', () => expect(named('Thôn Hóa Bình', 'A-77')).toEqual([]));
  test('a unit that has reported already', () =>
    expect(named('Thôn Hóa Bình', '', 'A-01 | Thôn Hòa Bình | 11/2026 | 20 | 18 | 95')).toEqual([]));
  test('two rows that would become one unit', () =>
    expect(named('Thôn Hóa Bình', '', ' | Thôn Hỏa Bình | 11/2026 | 20 | 18 | 95')).toEqual([]));
});

test('what needs judgement has no fix', () => {
  expect(
    fixes(`
      Tên chi bộ | Tháng   | Phải dự | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm | Tự xếp loại | Ngày họp
      Thôn 1     | 11/2026 | 20      | 18     | 1             | 0                | 95        | Giỏi        | 2026-10-05
      Thôn 2     | 11/2026 | 20      | 21     |               |                  | 950       | Tốt         | 31/11/2026
      Thôn 3     | 11/2026 | 20      | -1     |               |                  | #REF!     |             |`),
  ).toEqual([]);
});

describe('whatever stands in the rows, every fix mends and breaks nothing, alone and with all others', () => {
  const HEAD =
    'Tên chi bộ|Tháng|Tổng số ĐV|Chính thức|Dự bị|Miễn SH|Phải dự|Có mặt|Vắng có lý do|Vắng không lý do|Tỷ lệ dự (%)|TC1|TC2|Tổng điểm|Tự xếp loại'.split(
      '|',
    );
  const people = fc.constantFrom<Box>(14, 15, 16, 17, '15', '16 ĐV', '');
  const few = fc.constantFrom<Box>(0, 1, 2, '1', '');
  const line = fc.tuple(
    fc.constantFrom<Box>('Thôn Hòa Bình', 'Thôn Hoà Bìn', 'Thôn Hóa Bình', 'Thôn Sơn Tây', 'Thôn Sơn Tâyy', 'Thôn 1'),
    fc.constant<Box>('11/2026'),
    people,
    people,
    few,
    few,
    people,
    people,
    few,
    few,
    fc.constantFrom<Box>('', '100%', '95', 0.9, 1, 93.8, '0,5'),
    fc.constantFrom<Box>(9, 10, 11, '9,5', ''),
    fc.constantFrom<Box>(60, 81, 85, '85', ''),
    fc.constantFrom<Box>(70, 90, 91, 95, '94', 940, ''),
    fc.constantFrom<Box>('Tốt', 'Khá', 'TB', ''),
  );
  const ROSTER = 'Mã | Tên | Số đảng viên\nA-01 | Thôn Hòa Bình | 16\nA-02 | Thôn Sơn Tây |\nA-03 | Thôn 1 | 15';
  const RUBRIC = 'Mã | Nội dung | Điểm tối đa\nTC1 | Chuẩn bị | 10\nTC2 | Tổ chức | 90';

  test('', () => {
    let fixed = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fc.boolean(), (rows, scored) => {
        const grids = [grid('Chi bộ', ROSTER), { sheet: 'Sổ họp', boxes: [HEAD, ...rows] }];
        fixed += expectToMend(scored ? [...grids, grid('Tiêu chí', RUBRIC)] : grids, '2026-11').length;
      }),
      runs(300),
    );
    expect(fixed).toBeGreaterThan(runs(300).numRuns);
  });
});

import { describe, expect, test } from 'vitest';
import { check, errors, summary } from '../../support/sheet.ts';

// Rows that are no records, and words that stand where a report should (reading.md §4).

const HEAD = 'STT | Chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm | Xếp loại';
const sheet = (...rows: readonly string[]): string => [HEAD, ...rows].join('\n');
const SOUND = '1 | Thôn 1 | 11/2026 | 2026-11-05 | 18 | 17 | 95 | Tốt';

const rows = (drawing: string) => {
  const { rows: counted } = check(drawing);
  return { read: counted.read, skipped: counted.skipped, records: counted.records };
};
const states = (drawing: string) => summary(drawing).units.map(({ unit, state }) => `${unit.name}: ${state}`);

describe('rows of maxima are passed over', () => {
  test.each([
    ' | Điểm tối đa | | | | | 100 |',
    ' | Điểm chuẩn | | | | | 100 |',
    'Thang điểm | | | | | | 100 |',
    ' | Tối đa | | | | | 100 |',
    ' | Tổng điểm tối đa | | | | | 100 |',
    ' | ĐIỂM QUY ĐỊNH | | | | | 100 |',
    ' | Khung điểm theo HD 42 | | | | | 100 |',
    '2 | Điểm tối đa | 11/2026 | | | | 100 |',
  ])('%s', row => {
    expect(rows(sheet(row, SOUND))).toEqual({ read: 2, skipped: 1, records: 1 });
    expect(states(sheet(row, SOUND))).toEqual(['Thôn 1: reported']);
    expect(errors(sheet(row, SOUND))).toEqual([]);
  });
  test('a highest score over the rows is a figure of the sheet', () =>
    expect(rows(sheet(SOUND, ' | Điểm cao nhất | | | | | 95 |'))).toEqual({ read: 2, skipped: 1, records: 1 }));
});

describe('parts of a cell are passed over', () => {
  test.each([
    ' | - Tổ đảng 1 | 11/2026 | | 10 | 9 | |',
    ' | Tổ đảng 1 | 11/2026 | | 18 | 17 | 95 | Tốt',
    ' | + Nhóm ngoài xã | 11/2026 | | 18 | 17 | |',
    '- | Tổ đảng số 2 | 11/2026 | | 18 | 17 | |',
    ' | Trong đó: dự bị | 11/2026 | | 1 | 1 | |',
  ])('%s', row => {
    expect(rows(sheet(SOUND, row))).toEqual({ read: 2, skipped: 1, records: 1 });
    expect(summary(sheet(SOUND, row)).attendance).toMatchObject({ due: 18, present: 17 });
  });
  test.each([
    ['a bullet before a unit', ' | - Chi bộ thôn 2 | 11/2026 | 2026-11-05 | 10 | 9 | 90 | Tốt', 'thôn 2'],
    ['a bullet before a row with a score', ' | - Mầm non | 11/2026 | 2026-11-05 | 10 | 9 | 90 | Tốt', 'Mầm non'],
  ])('%s makes a record', (_, row, name) => {
    expect(rows(sheet(SOUND, row))).toEqual({ read: 2, skipped: 0, records: 2 });
    expect(summary(sheet(SOUND, row)).units[1]).toMatchObject({ state: 'reported', due: 10 });
    expect(summary(sheet(SOUND, row)).units[1]?.unit.name).toContain(name);
  });
  test('with no cell above they are the units', () =>
    expect(
      states(sheet(' | Tổ đảng 1 | 11/2026 | | 10 | 9 | 90 |', ' | Tổ đảng 2 | 11/2026 | | 8 | 8 | 92 |')),
    ).toEqual(['Tổ đảng 1: reported', 'Tổ đảng 2: reported']));
  test('a bulleted name that stands in the roster is that unit', () => {
    const tabs = {
      'Chi bộ': 'Mã | Tên chi bộ\nA | Thôn 1\nB | Mầm non',
      'Sổ họp': sheet(SOUND, ' | - Mầm non | 11/2026 | | 10 | 9 | |'),
    };
    expect(summary(tabs).units.map(({ unit, state }) => [unit.name, state])).toEqual([
      ['Thôn 1', 'reported'],
      ['Mầm non', 'reported'],
    ]);
  });
});

describe('words instead of a report', () => {
  const said = (word: string, column: number): string => {
    const boxes = ['2', 'Thôn 2', '11/2026', '', '20', '', '', ''];
    boxes[column] = word;
    return sheet(SOUND, boxes.join(' | '));
  };
  const COLUMNS = [
    ['day', 3],
    ['due', 4],
    ['present', 5],
    ['score', 6],
    ['grade', 7],
  ] as const;

  test.each(COLUMNS)('did not meet, in the column of the %s', (_, column) => {
    for (const word of ['Không họp', 'nghỉ Tết', 'Ghép với tháng 10', 'Không tổ chức sinh hoạt']) {
      expect(states(said(word, column))).toEqual(['Thôn 1: reported', 'Thôn 2: did-not-meet']);
      expect(errors(said(word, column))).toEqual([]);
    }
  });

  test.each(COLUMNS)('not yet, in the column of the %s', (_, column) => {
    for (const word of ['Chưa họp', 'Hoãn sang tháng 12', 'Lùi đến 10/12', 'dời lịch']) {
      expect(states(said(word, column))).toEqual(['Thôn 1: reported', 'Thôn 2: missing']);
      const { findings } = check(said(word, column));
      expect(findings.map(({ code, row, column: at }) => [code, row, at])).toEqual([
        ['row/not-yet-met', 3, 'ABCDEFGH'[column]],
      ]);
    }
  });

  test('in the column of the form', () => {
    const form = 'Chi bộ | Tháng | Hình thức | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 |';
    expect(states(`${form} Nghỉ Tết | 18 | |`)).toEqual(['Thôn 1: did-not-meet']);
    expect(states(`${form} Hoãn | 18 | |`)).toEqual(['Thôn 1: missing']);
    expect(errors(`${form} Hoãn | 18 | |`)).toEqual([]);
  });

  test('in the column of a criterion', () =>
    expect(
      states('Chi bộ | Tháng | Phải dự | Có mặt | TC1 | TC2 | Tổng điểm\nThôn 1 | 11/2026 | 18 | | không họp | | 0'),
    ).toEqual(['Thôn 1: did-not-meet']));

  test('a planned day stays a plan', () =>
    expect(states(sheet('1 | Thôn 1 | 11/2026 | 2026-11-25 | 18 | chưa họp | |'))).toEqual(['Thôn 1: missing']));

  test('beside people who came they are asked about, and never believed', () => {
    const drawing = sheet('1 | Thôn 1 | 11/2026 | Hoãn đến 12/11 | 18 | 17 | 95 | Tốt');
    expect(states(drawing)).toEqual(['Thôn 1: reported']);
    expect(errors(drawing).map(({ code }) => code)).toEqual(['cell/not-a-date']);
    const score = sheet('1 | Thôn 1 | 11/2026 | 2026-11-05 | 18 | 17 | không họp |');
    expect(errors(score).map(({ code }) => code)).toEqual(['cell/not-a-number']);
  });

  test('nobody absent is no meeting left out', () =>
    expect(
      states(
        'Chi bộ | Tháng | Phải dự | Có mặt | Vắng không lý do | Tổng điểm\nThôn 1 | 11/2026 | 18 | 18 | không | 95',
      ),
    ).toEqual(['Thôn 1: reported']));

  test('in a note they are only read by people', () =>
    expect(
      states('Chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm | Ghi chú\nThôn 1 | 11/2026 | | | | chưa họp'),
    ).toEqual(['Thôn 1: missing']));
});

describe('averages and counts over the units are no units', () => {
  test.each([
    ' | BQ | | | 16 | 15 | 92 |',
    ' | TB chung | | | 16 | 15 | 92 |',
    ' | Điểm BQ toàn xã | | | | | 92 |',
    ' | T/cộng | | | 38 | 35 | |',
    ' | Toàn ĐB | | | 38 | 35 | |',
    ' | Xếp loại tốt | | | 2 | | |',
    'Tốt | 2 | | | 100 | | |',
    ' | Số chi bộ đạt tốt | | | 1 | | 50 |',
    ' | Tỷ lệ dự | | | 92.1 | | |',
    ' | So với tháng trước | | | 0 | 1 | 2 |',
    ' | So sánh | | | 0 | 1 | 2 |',
    ' | Kế hoạch | | | 40 | 40 | 95 |',
    ' | Trung vị | | | 19 | 17 | 91 |',
    ' | Ví dụ | | | 20 | 20 | 100 |',
    ' | Tăng, giảm (+/-) | | | 0 | 1 | 2 |',
  ])('%s', row => {
    expect(states(sheet(SOUND, row))).toEqual(['Thôn 1: reported']);
    expect(rows(sheet(SOUND, row))).toEqual({ read: 2, skipped: 1, records: 1 });
  });
  test('but a row without a name is asked about, whatever its grade', () =>
    expect(errors(sheet(SOUND, ' | | 11/2026 | 2026-11-06 | 18 | 17 | 95 | Tốt')).length).toBeGreaterThan(0));
});

describe('dashes and zeros', () => {
  test.each([
    '1 | Thôn 1 | 11/2026 | - | 0 | 0 | 0 |',
    '1 | Thôn 1 | 11/2026 | | 18 | 0 | |',
    '1 | Thôn 1 | 11/2026 | – | – | – | – |',
    '1 | Thôn 1 | 11/2026 | | 0 | 0 | | -',
    '1 | Thôn 1 | 11/2026 | …… | .... | .... | .... |',
  ])('%s reports nothing', row => {
    expect(states(sheet(row))).toEqual(['Thôn 1: missing']);
    expect(errors(sheet(row))).toEqual([]);
  });
  test.each([
    ['a day', '1 | Thôn 1 | 11/2026 | 2026-11-05 | 18 | 0 | 0 |'],
    ['a score', '1 | Thôn 1 | 11/2026 | - | 0 | 0 | 80 |'],
  ])('beside %s they report', (_, row) => expect(states(sheet(row))).toEqual(['Thôn 1: reported']));
  test('beside a form they report', () =>
    expect(
      states('Chi bộ | Tháng | Hình thức | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | thường kỳ | 18 | 0 | 0'),
    ).toEqual(['Thôn 1: reported']));
});

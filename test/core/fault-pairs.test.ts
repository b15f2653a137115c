import { describe, expect, test } from 'vitest';
import { readBook, sortTabs } from '../../src/core/book/read-book.ts';
import { CODES, type Code } from '../../src/core/codes.ts';
import { checkMonth } from '../../src/core/judge/check-month.ts';
import { judgeBook } from '../../src/core/judge/judge.ts';
import { columnLetters, type Grid } from '../../src/core/table/grid.ts';
import type { Box } from '../../src/core/values/box.ts';
import { SOUND_RUBRIC } from '../support/sound-year.ts';

// Two slips in one row: a person who mends what is told shall not find another one behind it, nor be told of a third that is none.

const day = (m: number, d: number): Box => ({ kind: 'date', y: 2026, m, d });
const time = (h: number, minute: number): Box => ({ kind: 'date', y: 1899, m: 12, d: 30, minute: h * 60 + minute });
const TODAY = { y: 2026, m: 11, d: 20 };

/** A row in which nothing is wrong: 20 − 2 − 1 = 17 due, 16 + 1 + 0 = 17, 16/17 = 94,1 %, 9/10 targets, 5 + 5 + 9 + 37 + 5 + 30 + 5 = 96. */
const SOUND = {
  'Mã chi bộ': 'HS-05',
  'Tên chi bộ': 'Chi bộ thôn 5',
  Tháng: day(11, 1),
  'Ngày họp': day(11, 5),
  'Giờ bắt đầu': time(19, 0),
  'Giờ kết thúc': time(20, 40),
  'Hình thức': 'thường kỳ',
  'Tổng số ĐV': 20,
  'Chính thức': 18,
  'Dự bị': 2,
  'Miễn SH': 2,
  'Sinh hoạt tạm thời nơi khác': 1,
  'Đình chỉ': 0,
  'LLVT nhiệm vụ đặc biệt': 0,
  'Phải dự': 17,
  'Có mặt': 16,
  'Vắng có lý do': 1,
  'Vắng không lý do': 0,
  'Tỷ lệ dự': 0.94,
  'Số ĐV phát biểu': 8,
  'Ngày thông báo': day(11, 3),
  'Vấn đề nổi bật': 'Thu ngân sách',
  'Nghị quyết/kết luận': 'có',
  'Chỉ tiêu đề ra': 10,
  'Chỉ tiêu đạt': 9,
  'Cấp trên dự': 'xã',
  TC1: 5,
  TC2: 5,
  TC3: 9,
  TC4: 37,
  TC5: 5,
  TC6: 30,
  TC7: 5,
  'Tổng điểm tự chấm': 96,
  'Tự xếp loại': 'Tốt',
  'Thuyết minh điểm trừ': 'Trừ điểm chuẩn bị và tổ chức',
  'Ngày gửi báo cáo': day(11, 6),
} as const satisfies Record<string, Box>;

type Label = keyof typeof SOUND;
const LABELS = Object.keys(SOUND) as Label[];

/** A finding as code and label of its column. */
type Told = `${Code} @ ${Label}`;

/** One slip: what it puts where, what is told of it, which warnings follow of themselves, and which other columns its rule has to trust. */
interface Fault {
  readonly told: Told;
  readonly put: Readonly<Partial<Record<Label, Box>>>;
  readonly follows: readonly Told[];
  readonly trusts: readonly Label[];
}

const fault = (told: Told, put: Fault['put'], more: Partial<Pick<Fault, 'follows' | 'trusts'>> = {}): Fault => ({
  told,
  put,
  follows: [],
  trusts: [],
  ...more,
});

const POINTS: readonly Label[] = ['TC3', 'TC5'];

const FAULTS: readonly Fault[] = [
  fault('month/unknown @ Tháng', { Tháng: '13/2026' }),
  fault('roster/unknown-unit @ Mã chi bộ', { 'Mã chi bộ': 'HS-99' }),
  fault('cell/not-a-number @ Dự bị', { 'Dự bị': 'vài' }),
  fault('cell/not-whole @ Miễn SH', { 'Miễn SH': 2.5 }),
  fault('cell/negative @ Đình chỉ', { 'Đình chỉ': -1 }),
  fault('cell/out-of-range @ Số ĐV phát biểu', { 'Số ĐV phát biểu': 12000 }),
  fault('cell/not-a-date @ Ngày thông báo', { 'Ngày thông báo': '31/11/2026' }),
  fault('cell/not-a-date @ Giờ bắt đầu', { 'Giờ bắt đầu': '25:00' }),
  fault('cell/unknown-choice @ Cấp trên dự', { 'Cấp trên dự': 'bạn bè' }),
  fault('cell/unknown-choice @ Nghị quyết/kết luận', { 'Nghị quyết/kết luận': 'sắp có' }),
  fault('cell/unknown-choice @ Hình thức', { 'Hình thức': 'họp mặt' }),
  fault('cell/formula-error @ TC5', { TC5: { kind: 'error', text: '#REF!' } }),
  fault('cell/formula-error @ Ngày gửi báo cáo', { 'Ngày gửi báo cáo': { kind: 'error', text: '#N/A' } }),
  fault('cell/missing @ Có mặt', { 'Có mặt': '' }),
  fault('cell/number-as-text @ Chỉ tiêu đề ra', { 'Chỉ tiêu đề ra': '10 chỉ tiêu' }),
  fault('cell/personal-data @ Vấn đề nổi bật', { 'Vấn đề nổi bật': 'Hỏi 0912 345 678' }),
  fault('row/members-sum @ Tổng số ĐV', { 'Chính thức': 19 }, { trusts: ['Dự bị'] }),
  // not 18, which the members would give if official and probationary were right about them
  // with a deduction that cannot be read it is the absences that contradict a wrong due: told too, but as `row/attendance-sum`
  fault('row/due-mismatch @ Phải dự', { 'Phải dự': 15 }, { trusts: ['Miễn SH', 'Đình chỉ'] }),
  fault('row/attendance-sum @ Có mặt', { 'Vắng có lý do': 3 }, { trusts: ['Có mặt'] }),
  fault('row/date-outside-month @ Ngày họp', { 'Ngày họp': day(10, 5) }, { trusts: ['Tháng'] }),
  fault('row/date-in-future @ Ngày họp', { 'Ngày họp': day(11, 28) }, { follows: ['row/outside-window @ Ngày họp'] }),
  fault('row/outside-window @ Ngày họp', { 'Ngày họp': day(11, 8) }, { trusts: ['Tháng'] }),
  fault('row/end-before-start @ Giờ kết thúc', { 'Giờ kết thúc': time(18, 0) }, { trusts: ['Giờ bắt đầu'] }),
  fault(
    'row/too-short @ Giờ kết thúc',
    { 'Giờ kết thúc': time(20, 20) },
    { follows: ['score/above-evidence @ TC1'], trusts: ['Giờ bắt đầu'] },
  ),
  fault('row/speakers-over-present @ Số ĐV phát biểu', { 'Số ĐV phát biểu': 20 }, { trusts: ['Có mặt'] }),
  fault('row/targets-over-set @ Chỉ tiêu đạt', { 'Chỉ tiêu đạt': 12 }),
  fault('score/above-evidence @ TC6', { 'Chỉ tiêu đạt': 7 }),
  // a rate is held only against people who agree with each other: any other quotient would be a guess
  fault(
    'row/rate-mismatch @ Tỷ lệ dự',
    { 'Tỷ lệ dự': 0.8 },
    { trusts: ['Có mặt', 'Chính thức', 'Phải dự', 'Vắng có lý do'] },
  ),
  fault('row/notice-late @ Ngày thông báo', { 'Ngày thông báo': day(11, 5) }, { trusts: ['Ngày họp'] }),
  fault('row/late-report @ Ngày gửi báo cáo', { 'Ngày gửi báo cáo': day(11, 19) }, { trusts: ['Ngày họp'] }),
  fault('score/over-max @ TC3', { TC3: 11 }),
  fault('score/not-all-or-none @ TC7', { TC7: 4, TC4: 38 }),
  fault('score/sum-mismatch @ Tổng điểm tự chấm', { 'Tổng điểm tự chấm': 95 }, { trusts: POINTS }),
  fault('score/out-of-range @ Tổng điểm tự chấm', { 'Tổng điểm tự chấm': 925 }),
  fault('score/grade-mismatch @ Tự xếp loại', { 'Tự xếp loại': 'Khá' }, { trusts: ['Tổng điểm tự chấm'] }),
  fault(
    'score/no-deduction-note @ Thuyết minh điểm trừ',
    { 'Thuyết minh điểm trừ': '' },
    { trusts: ['Tổng điểm tự chấm'] },
  ),
  // a member more, and one more elsewhere: the row still agrees with itself
  fault(
    'roster/members-differ @ Tổng số ĐV',
    { 'Tổng số ĐV': 21, 'Chính thức': 19, 'Sinh hoạt tạm thời nơi khác': 2 },
    { trusts: ['Mã chi bộ'] },
  ),
];

const OTHERS: readonly Grid[] = [
  {
    sheet: 'Chi bộ',
    boxes: [
      ['Mã', 'Tên', 'Số đảng viên'],
      ['HS-05', 'Chi bộ thôn 5', 20],
      ['HS-06', 'Chi bộ thôn 6', 12],
    ],
  },
  { sheet: 'Tiêu chí', boxes: SOUND_RUBRIC },
];

const told = (put: Fault['put']): string[] => {
  const row: Readonly<Record<string, Box>> = { ...SOUND, ...put };
  const boxes = [LABELS, LABELS.map(label => row[label] ?? '')];
  const book = judgeBook(readBook(sortTabs([...OTHERS, { sheet: 'Sổ họp', boxes }], false)), TODAY);
  return checkMonth(book, '2026-11')
    .findings.map(({ code, column }) => {
      const label = LABELS.find((_, i) => columnLetters(i) === column);
      return `${code} @ ${label ?? column}`;
    })
    .sort();
};

/** Told must be all that is expected, and nothing else but what follows of itself. */
const expectTold = (put: Fault['put'], faults: readonly Fault[]): void => {
  const findings = told(put);
  const mayFollow = new Set<string>(faults.flatMap(({ follows }) => follows));
  const expected = faults.map(own => own.told as string);
  expect(findings.filter(finding => expected.includes(finding) || !mayFollow.has(finding))).toEqual(expected.sort());
};

const touched = ({ put }: Fault): string[] => Object.keys(put);
const share = (some: readonly string[], others: readonly string[]): boolean =>
  some.some(label => others.includes(label));

/** Whether the two slips stand in boxes of their own. */
const apart = (one: Fault, other: Fault): boolean => !share(touched(one), touched(other));

/** Whether one stands in a box that the other one's rule has to trust: it cannot be seen until that box is mended. */
const hides = (one: Fault, other: Fault): boolean => share(touched(one), other.trusts);

test('the row is sound', () => expect(told({})).toEqual([]));

test.each(FAULTS)('alone: $told', own => {
  expect(told(own.put)).toEqual([own.told, ...own.follows].sort());
});

test('what follows of itself is a warning, never an error', () => {
  for (const { follows } of FAULTS)
    for (const follower of follows) expect(CODES[follower.split(' @ ')[0] as Code].severity).toBe('warning');
});

const PAIRS = FAULTS.flatMap((one, i) =>
  FAULTS.slice(i + 1)
    .filter(other => apart(one, other) && !hides(one, other) && !hides(other, one))
    .map(other => [one, other] as const),
);

describe('both of two faults are told, and no third', () => {
  test.each(PAIRS.map(([one, other]) => [one.told, other.told, one, other] as const))(
    '%s and %s',
    (_, __, one, other) => {
      expectTold({ ...one.put, ...other.put }, [one, other]);
    },
  );
});

// Keeps the exclusion small: a column is declared as trusted only if a slip in it really does keep the other from being told
test.each(FAULTS.flatMap(({ told: name, trusts }) => trusts.map(label => [name, label] as const)))(
  '%s trusts «%s» for a reason',
  (name, label) => {
    const own = FAULTS.filter(other => other.told === name);
    const hidden = own.some(one =>
      FAULTS.some(
        other =>
          apart(one, other) && touched(other).includes(label) && !told({ ...one.put, ...other.put }).includes(one.told),
      ),
    );
    expect(hidden).toBe(true);
  },
);

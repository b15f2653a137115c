import type { Code } from '../../src/core/codes.ts';
import type { Grid } from '../../src/core/table/grid.ts';
import type { Box } from '../../src/core/values/box.ts';
import type { Month } from '../../src/core/values/period.ts';
import type { Day } from '../../src/core/values/sheet-date.ts';
import { type Drawing, grid } from './sheet.ts';
import {
  columnOf,
  isReport,
  letterOf,
  rowOf,
  SOUND_RUBRIC,
  SOUND_YEAR,
  type SoundMeeting,
  soundYear,
  withBox,
} from './sound-year.ts';

/** A workbook in which some rules are broken. */
export interface BrokenBook {
  readonly tabs: readonly Grid[];
  readonly monthFirst: boolean;
}

/** One rule, where it is broken (`Sổ họp!Q12`, without a letter for a whole row), in which month to look, and what its sentence must quote. */
export interface Break {
  readonly code: Code;
  readonly place: string;
  readonly month: Month;
  readonly says: readonly string[];
  readonly book: BrokenBook;
}

/** The day of the check: after every meeting of the sound year, before one that is put on 20 December. */
export const CHECKED_ON: Day = { y: SOUND_YEAR, m: 12, d: 10 };

const day = (m: number, d: number): Box => ({ kind: 'date', y: SOUND_YEAR, m, d });
const time = (minute: number): Box => ({ kind: 'date', y: 1899, m: 12, d: 30, minute });
const month = (m: number): Month => `${SOUND_YEAR}-${String(m).padStart(2, '0')}`;
const comma = (value: number): string => String(value).replace('.', ',');

const YEAR = soundYear();

/** Boxes by the label of their column. */
type Change = Readonly<Record<string, Box>>;

/** One rule broken in the row of a unit and a month; what to put there and what must be quoted may depend on what stood there. */
interface RowBreak {
  readonly code: Code;
  readonly unit: string;
  readonly m: number;
  readonly label: string;
  readonly put: (row: SoundMeeting) => Change;
  readonly says: (row: SoundMeeting) => readonly (string | number)[];
}

const broken = (
  code: Code,
  [unit, m]: readonly [unit: string, m: number],
  label: string,
  put: RowBreak['put'],
  says: RowBreak['says'],
): RowBreak => ({ code, unit, m, label, put, says });

const soundRow = (unit: string, m: number): SoundMeeting => {
  const row = YEAR.rows[rowOf(YEAR, unit, m) - 2];
  if (row === undefined || !isReport(row)) throw new Error(`${unit} did not meet in month ${m}`);
  return row;
};

/** A unit with at least so many due, for rules that speak of several persons. */
const largeUnit = (due: number, among: readonly string[]): string => {
  const unit = among.find(code => soundRow(code, 12).due >= due);
  if (unit === undefined) throw new Error(`no unit with ${due} due`);
  return unit;
};
const LARGE = largeUnit(12, ['HS-21', 'HS-22', 'HS-23', 'HS-24', 'HS-25', 'HS-26', 'HS-27', 'HS-28']);
const [SCORED, JUMPING, THEMATIC, WEAK, NOT_VISITED] = [
  'HS-21',
  'HS-22',
  'HS-23',
  'HS-24',
  'HS-25',
  'HS-26',
  'HS-27',
  'HS-28',
].filter(code => code !== LARGE) as [string, string, string, string, string]; // eight less one

const weak = ({ points }: SoundMeeting): Change => {
  // everything but TC4: between 50 and 70
  const total = points.reduce((sum, value) => sum + value, 0) - (points[3] ?? 0);
  return { TC4: 0, 'Tổng điểm tự chấm': total, 'Tự xếp loại': 'Trung bình' };
};

const ROW_BREAKS: readonly RowBreak[] = [
  broken(
    'month/unknown',
    ['HS-05', 1],
    'Tháng',
    () => ({ Tháng: '13/2026' }),
    () => ['13/2026'],
  ),
  broken(
    'month/duplicate-report',
    ['HS-07', 1],
    'Mã chi bộ',
    () => ({ 'Mã chi bộ': 'HS-06' }),
    () => ['HS-06', '2 báo cáo', '01/2026', `dòng ${rowOf(YEAR, 'HS-06', 1)}`, `dòng ${rowOf(YEAR, 'HS-07', 1)}`],
  ),
  broken(
    'cell/missing',
    ['HS-08', 1],
    'Có mặt',
    () => ({ 'Có mặt': '' }),
    () => ['«Có mặt»'],
  ),
  broken(
    'cell/not-a-number',
    ['HS-09', 1],
    'Dự bị',
    () => ({ 'Dự bị': 'vài' }),
    () => ['«Dự bị»', '«vài»'],
  ),
  broken(
    'cell/not-whole',
    ['HS-10', 1],
    'Có mặt',
    () => ({ 'Có mặt': 6.5 }),
    () => ['«Có mặt»', '6,5'],
  ),
  broken(
    'cell/negative',
    ['HS-11', 1],
    'Vắng có lý do',
    () => ({ 'Vắng có lý do': -1 }),
    () => ['«Vắng có lý do»', '−1'],
  ),
  broken(
    'cell/out-of-range',
    ['HS-13', 1],
    'Số ĐV phát biểu',
    () => ({ 'Số ĐV phát biểu': 12000 }),
    () => ['12000', '0–9999'],
  ),
  broken(
    'cell/not-a-date',
    ['HS-14', 1],
    'Ngày họp',
    () => ({ 'Ngày họp': '31/02/2026' }),
    () => ['«31/02/2026»'],
  ),
  broken(
    'cell/unknown-choice',
    ['HS-15', 1],
    'Hình thức',
    () => ({ 'Hình thức': 'họp mặt' }),
    () => ['«họp mặt»', 'thường kỳ'],
  ),
  broken(
    'cell/formula-error',
    ['HS-16', 1],
    'TC4',
    () => ({ TC4: { kind: 'error', text: '#REF!' } }),
    () => ['«TC4»', '#REF!'],
  ),
  broken(
    'cell/number-as-text',
    ['HS-17', 1],
    'Có mặt',
    ({ present }) => ({ 'Có mặt': `${present} ĐV` }),
    ({ present }) => [`«${present} ĐV»`, `số ${present}.`],
  ),
  broken(
    'cell/personal-data',
    ['HS-18', 1],
    'Thuyết minh điểm trừ',
    () => ({ 'Thuyết minh điểm trừ': 'Hỏi số 0912 345 678' }),
    () => ['số điện thoại'],
  ),
  broken(
    'row/members-sum',
    ['HS-05', 2],
    'Tổng số ĐV',
    ({ unit }) => ({ 'Chính thức': unit.members + 1, 'Dự bị': 1 }),
    ({ unit }) => [`Chính thức ${unit.members + 1}`, 'dự bị 1', `= ${unit.members + 2}`, `là ${unit.members}.`],
  ),
  broken(
    'row/attendance-sum',
    ['HS-06', 2],
    'Có mặt',
    ({ due }) => ({ 'Có mặt': due - 2, 'Vắng có lý do': 1, 'Vắng không lý do': 0 }),
    ({ due }) => [`Có mặt ${due - 2}`, 'có lý do 1', 'không lý do 0', `= ${due - 1}`, `phải dự là ${due}`],
  ),
  broken(
    'row/present-over-due',
    ['HS-08', 2],
    'Có mặt',
    ({ due }) => ({ 'Có mặt': due + 3, 'Vắng có lý do': '' }),
    ({ due }) => [`Có mặt ${due + 3}`, `phải dự ${due}`],
  ),
  broken(
    'row/date-outside-month',
    ['HS-09', 2],
    'Ngày họp',
    () => ({ 'Ngày họp': day(3, 5) }),
    () => ['05/03/2026', '02/2026'],
  ),
  broken(
    'row/date-in-future',
    ['HS-10', 12],
    'Ngày họp',
    () => ({ 'Ngày họp': day(12, 20) }),
    () => ['20/12/2026', '10/12/2026'],
  ),
  broken(
    'row/end-before-start',
    ['HS-11', 2],
    'Giờ kết thúc',
    () => ({ 'Giờ bắt đầu': time(19 * 60 + 30), 'Giờ kết thúc': time(19 * 60) }),
    () => ['19:30', '19:00'],
  ),
  broken(
    'row/speakers-over-present',
    ['HS-13', 2],
    'Số ĐV phát biểu',
    ({ present }) => ({ 'Số ĐV phát biểu': present + 2 }),
    ({ present }) => [`phát biểu ${present + 2}`, `có mặt ${present}`],
  ),
  broken(
    'row/targets-over-set',
    ['HS-14', 2],
    'Chỉ tiêu đạt',
    () => ({ 'Chỉ tiêu đề ra': 8, 'Chỉ tiêu đạt': 9 }),
    () => ['đạt 9', 'đề ra 8'],
  ),
  broken(
    'row/outside-window',
    ['HS-15', 2],
    'Ngày họp',
    () => ({ 'Ngày họp': day(2, 12) }),
    () => ['12/02/2026', 'ngày 3', 'ngày 7'],
  ),
  broken(
    'row/too-short',
    ['HS-16', 2],
    'Giờ kết thúc',
    () => ({ 'Giờ bắt đầu': time(19 * 60), 'Giờ kết thúc': time(20 * 60 + 20) }),
    () => ['80 phút', '90 phút'],
  ),
  broken(
    'row/notice-late',
    ['HS-17', 2],
    'Ngày thông báo',
    () => ({ 'Ngày họp': day(2, 5), 'Ngày thông báo': day(2, 5), 'Ngày gửi báo cáo': day(2, 6) }),
    () => ['ngày 05/02/2026', '1 ngày'],
  ),
  broken(
    'row/thematic-alone',
    ['HS-18', 2],
    'Hình thức',
    () => ({ 'Hình thức': 'chuyên đề' }),
    () => ['02/2026'],
  ),
  broken(
    'row/late-report',
    ['HS-19', 2],
    'Ngày gửi báo cáo',
    () => ({ 'Ngày họp': day(2, 5), 'Ngày gửi báo cáo': day(2, 8) }),
    () => ['08/02/2026', '07/02/2026'],
  ),
  broken(
    'score/over-max',
    ['HS-05', 3],
    'TC3',
    () => ({ TC3: 11 }),
    () => ['TC3', '11', '10'],
  ),
  broken(
    'score/sum-mismatch',
    ['HS-06', 3],
    'Tổng điểm tự chấm',
    ({ total }) => ({ 'Tổng điểm tự chấm': total - 1 }),
    ({ total }) => [comma(total), comma(total - 1)],
  ),
  broken(
    'score/out-of-range',
    ['HS-08', 3],
    'Tổng điểm tự chấm',
    () => ({ 'Tổng điểm tự chấm': 925 }),
    () => ['925', '100', '92,5'],
  ),
  broken(
    'score/grade-mismatch',
    ['HS-09', 3],
    'Tự xếp loại',
    () => ({ 'Tự xếp loại': 'Kém' }),
    ({ total, grade }) => [comma(total), grade, 'Kém'],
  ),
  broken(
    'score/above-evidence',
    ['HS-10', 3],
    'TC6',
    () => ({ 'Chỉ tiêu đề ra': 10, 'Chỉ tiêu đạt': 6 }),
    ({ points }) => ['TC6', comma(points[5] ?? 0), '60,0%', '20'],
  ),
  broken(
    'score/not-all-or-none',
    ['HS-11', 3],
    'TC7',
    ({ total }) => ({ TC7: 3, 'Tổng điểm tự chấm': total - 2 }),
    () => ['TC7', '5', '3'],
  ),
  broken(
    'score/no-deduction-note',
    ['HS-14', 3],
    'Thuyết minh điểm trừ',
    () => ({ 'Thuyết minh điểm trừ': '' }),
    ({ total }) => [comma(total), comma(100 - total)],
  ),
  broken(
    'roster/unknown-unit',
    ['HS-16', 3],
    'Mã chi bộ',
    () => ({ 'Mã chi bộ': 'HS-99', 'Tên chi bộ': 'Chi bộ lạ' }),
    () => ['HS-99'],
  ),
  broken(
    'roster/unknown-unit-did-not-meet',
    ['HS-17', 3],
    'Mã chi bộ',
    () => ({ 'Mã chi bộ': 'HS-98', 'Tên chi bộ': 'Chi bộ lạ', 'Hình thức': 'không họp' }),
    () => ['HS-98', 'không họp'],
  ),
  broken(
    'roster/members-differ',
    ['HS-18', 3],
    'Tổng số ĐV',
    ({ unit }) => ({
      'Tổng số ĐV': unit.members + 1,
      'Chính thức': unit.members + 1 - unit.probationary,
      'Sinh hoạt tạm thời nơi khác': unit.elsewhere + 1,
    }),
    ({ unit }) => [`ghi ${unit.members + 1}`, `là ${unit.members}.`],
  ),
  broken(
    'history/attendance-outlier',
    [LARGE, 12],
    'Có mặt',
    ({ due }) => ({ 'Có mặt': 3, 'Vắng có lý do': due - 3, 'Vắng không lý do': 0 }),
    ({ due }) => [`3/${due}`, '11 tháng'],
  ),
  broken(
    'history/score-outlier',
    [SCORED, 12],
    'Tổng điểm tự chấm',
    ({ points, total }) => ({
      TC4: (points[3] ?? 0) - 15,
      'Tổng điểm tự chấm': total - 15,
      'Tự xếp loại': total - 15 >= 90 ? 'Tốt' : 'Khá',
    }),
    ({ total }) => [comma(total - 15), '11 tháng'],
  ),
  broken(
    'history/members-jump',
    [JUMPING, 12],
    'Tổng số ĐV',
    ({ unit }) => ({
      'Tổng số ĐV': unit.members + 8,
      'Chính thức': unit.members + 8 - unit.probationary,
      'Sinh hoạt tạm thời nơi khác': unit.elsewhere + 8,
    }),
    ({ unit }) => [String(unit.members + 8), String(unit.members), '11/2026'],
  ),
  // the rest of the quarter is put right below
  broken(
    'history/no-thematic-in-quarter',
    [THEMATIC, 12],
    'Hình thức',
    () => ({ 'Hình thức': 'thường kỳ' }),
    () => ['Quý 4', '2026'],
  ),
  broken('history/weak-two-months', [WEAK, 12], 'Tổng điểm tự chấm', weak, () => ['11/2026', 'Trung bình']),
  broken(
    'history/not-visited',
    [NOT_VISITED, 12],
    'Cấp trên dự',
    () => ({ 'Cấp trên dự': 'không' }),
    () => ['12 tháng', '12 báo cáo'],
  ),
];

const changed = (tabs: readonly Grid[], unit: string, m: number, change: Change): Grid[] =>
  Object.entries(change).reduce(
    (all, [label, box]) => withBox(all, 'Sổ họp', rowOf(YEAR, unit, m) - 1, columnOf(label), box),
    [...tabs],
  );

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** The sound year with a fault in each of many rows, a column nobody knows, and two lines too many in the roster. */
const YEAR_BOOK: BrokenBook = (() => {
  const ofBreaks = ROW_BREAKS.reduce(
    (all, { unit, m, put }) => changed(all, unit, m, put(soundRow(unit, m))),
    [...YEAR.tabs],
  );
  const before = [
    [WEAK, 11, weak(soundRow(WEAK, 11))],
    [THEMATIC, 10, { 'Hình thức': 'thường kỳ' }],
    [THEMATIC, 11, { 'Hình thức': 'thường kỳ' }],
    ...MONTHS.map(m => [NOT_VISITED, m, { 'Cấp trên dự': 'không' }] as const),
  ] as const;
  const rows = before.reduce((all, [unit, m, change]) => changed(all, unit, m, change), ofBreaks);
  const twentieth = YEAR.units[19];
  const nineteenth = YEAR.units[18];
  const tabs = withBox(rows, 'Sổ họp', 0, 38, 'Phương tiện').map(tab =>
    tab.sheet === 'Chi bộ'
      ? {
          ...tab,
          boxes: [
            ...tab.boxes,
            ['HS-20', twentieth?.name ?? '', '', twentieth?.members ?? ''],
            ['HS-30', nineteenth?.name ?? '', '', 9],
          ],
        }
      : tab,
  );
  return { tabs, monthFirst: false };
})();

const drawn = (drawing: Drawing, monthFirst = false): BrokenBook => ({
  tabs: Object.entries(drawing).map(([sheet, text]) => grid(sheet, text)),
  monthFirst,
});

/** A small year whose rubric has another value in one box, or one more row; row and column from 0. */
const rubricBook = (row: number, column: number, box: Box): BrokenBook => ({
  tabs: withBox(soundYear(4).tabs, 'Tiêu chí', row, column, box),
  monthFirst: false,
});

const twiceTc3: BrokenBook = {
  tabs: soundYear(4).tabs.map(tab =>
    tab.sheet === 'Tiêu chí' ? { ...tab, boxes: [...SOUND_RUBRIC, ['TC3', 'Chuẩn bị', 10, 'tự do', '', '', '']] } : tab,
  ),
  monthFirst: false,
};

const of = (code: Code, place: string, says: readonly string[], book: BrokenBook): Break => ({
  code,
  place,
  month: '2026-11',
  says,
  book,
});

const NOVEMBER_ROW = 'Thôn 1 | 11/2026 | 20 | 18 | 95';

/** Every rule broken at least once, each at a place worked out by hand. */
export const BREAKS: readonly Break[] = [
  ...ROW_BREAKS.map(
    ({ code, unit, m, label, says }): Break => ({
      code,
      place: `Sổ họp!${letterOf(label)}${rowOf(YEAR, unit, m)}`,
      month: month(m),
      says: says(soundRow(unit, m)).map(String),
      book: YEAR_BOOK,
    }),
  ),
  of('table/unknown-column', 'Sổ họp!1', ['1 cột', '«Phương tiện»'], YEAR_BOOK),
  // 28 units under the header: the lines added are 30 and 31, those they repeat 20 and 21
  of('roster/duplicate-code', 'Chi bộ!A30', ['HS-20', '2 lần', '21 và 30'], YEAR_BOOK),
  of('roster/duplicate-name', 'Chi bộ!B31', [YEAR.units[18]?.name ?? '?', '20 và 31'], YEAR_BOOK),
  of(
    'table/missing-column',
    'Sổ họp!1',
    ['«Sổ họp»', 'dòng 1', '«Tên chi bộ»', '«Chi bọn»'],
    drawn({ 'Sổ họp': `Chi bọn | Tháng | Phải dự | Có mặt | Tổng điểm\n${NOVEMBER_ROW}` }),
  ),
  of(
    'table/contradiction',
    'Sổ họp!D1',
    ['«Phải dự»', '«Tổng số ĐV»', 'cột D', 'số dự họp'],
    drawn({
      'Sổ họp':
        'Tên chi bộ | Tháng | Tổng số ĐV | KMB | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 1 | 18 | 95\nThôn 2 | 11/2026 | 20 | 0 | 17 | 91',
    }),
  ),
  of(
    'table/doubtful-column',
    'Sổ họp!F1',
    ['Cột F', '«Vắng do công tác»', '«Tổng số vắng»'],
    drawn({
      'Sổ họp': `Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm | Vắng do công tác\n${NOVEMBER_ROW} | 2`,
    }),
  ),
  of(
    'table/columns-joined',
    'Sổ họp!A1',
    ['A và B', '«Tên chi bộ»'],
    drawn({
      'Sổ họp':
        'Chọn chi bộ (thôn) | Chọn chi bộ (trường) | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | | 11/2026 | 20 | 18 | 95\n | Trường THCS | 11/2026 | 20 | 18 | 95',
    }),
  ),
  of(
    'table/duplicate-column',
    'Sổ họp!D1',
    ['D và E', '«Có mặt»'],
    drawn({
      'Sổ họp': 'Tên chi bộ | Tháng | Phải dự | Có mặt | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | 19 | 95',
    }),
  ),
  of(
    'table/saved-column-lost',
    'Sổ họp!1',
    ['«Sổ họp»', '«Cột: Có mặt»'],
    drawn({
      'Cấu hình': 'Khóa | Giá trị | Giải thích\nCột: Có mặt | Sổ họp!D | tiêu đề «Quân»',
      'Sổ họp': `Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\n${NOVEMBER_ROW}`,
    }),
  ),
  of(
    'table/score-scale',
    'Sổ họp!E1',
    ['9,5', 'dòng 2', '(thang 10)'],
    drawn({ 'Sổ họp': 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | 9.5' }),
  ),
  of(
    'table/day-shifted',
    'Sổ họp!B1',
    ['3 ngày', '31/10/2026 17:00', '01/11/2026', '«giữ nguyên»'],
    drawn({
      'Sổ họp':
        'Tên chi bộ | Ngày họp | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 2026-10-31T17:00 | 20 | 18 | 95\nThôn 2 | 2026-11-04T17:00 | 20 | 18 | 95\nThôn 3 | 2026-11-05T17:00 | 20 | 18 | 95',
    }),
  ),
  of(
    'table/day-month-order',
    'Sổ họp!C',
    ['5/11/2026', 'ngày 11 tháng 5'],
    drawn(
      {
        'Sổ họp':
          'Tên chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 2026-11-05 | 20 | 18 | 95',
      },
      true,
    ),
  ),
  of(
    'month/sources-disagree',
    'Tháng 11-2026!2',
    ['10/2026', '11/2026'],
    drawn({
      'Tháng 11-2026': 'Tháng 10 năm 2026\nTên chi bộ | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 20 | 18 | 95',
    }),
  ),
  of(
    'cell/date-for-fraction',
    'Sổ họp!C2',
    ['10/12/2026', '10/12'],
    drawn({
      'Sổ họp':
        'Tên chi bộ | Tháng | Có mặt/phải dự | Tổng điểm\nThôn 1 | 11/2026 | 2026-12-10 | 95\nThôn 2 | 11/2026 | 18/20 | 95',
    }),
  ),
  // 17 January 1900 is 18 days after 30 December 1899
  of(
    'cell/number-as-date',
    'Sổ họp!D2',
    ['số 18', '«17/01/1900»'],
    drawn({
      'Sổ họp': 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 1900-01-17 | 95',
    }),
  ),
  of(
    'row/due-mismatch',
    'Sổ họp!E2',
    ['20', 'miễn 2', '18', '19'],
    drawn({
      'Sổ họp':
        'Tên chi bộ | Tháng | Tổng số ĐV | Miễn SH | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 2 | 19 | 17 | 95',
    }),
  ),
  of(
    'row/rate-mismatch',
    'Sổ họp!E2',
    ['100,0%', '11/13', '84,6%'],
    drawn({
      'Sổ họp': 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tỷ lệ dự | Tổng điểm\nThôn 1 | 11/2026 | 13 | 11 | 100% | 95',
    }),
  ),
  of(
    'row/multiple-grades',
    'Sổ họp!F2',
    ['«Tốt» và «Khá»'],
    drawn({
      'Sổ họp':
        'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm | Tốt | Khá | Trung bình | Kém\nThôn 1 | 11/2026 | 20 | 18 | 95 | x | x | |',
    }),
  ),
  of(
    'score/not-applicable',
    'Sổ họp!G2',
    ['TC2', '10', 'có chuyên đề'],
    drawn({
      'Tiêu chí':
        'Mã | Nội dung | Điểm tối đa | Cách chấm | Căn cứ | Bậc | Áp dụng khi\nTC1 | Chuẩn bị | 90 | tự do | | |\nTC2 | Chuyên đề | 10 | tự do | | | có chuyên đề',
      'Sổ họp':
        'Tên chi bộ | Tháng | Hình thức | Phải dự | Có mặt | TC1 | TC2 | Tổng điểm\nThôn 1 | 11/2026 | thường kỳ | 20 | 18 | 85 | 10 | 95',
    }),
  ),
  of(
    'month/replaced-report',
    'Sổ họp!B2',
    ['Thôn 1', '11/2026', 'dòng 3'],
    drawn({
      'Sổ họp':
        'Dấu thời gian | Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\n06/11/2026 20:15:00 | Thôn 1 | 11/2026 | 20 | 17 | 95\n06/11/2026 20:21:00 | Thôn 1 | 11/2026 | 20 | 18 | 95',
    }),
  ),
  of(
    'roster/unit-merged',
    'Sổ họp!A4',
    ['Thôn 2', '«Thôn 1 (thôn 1 + thôn 2)»', '10/2026', '«Đến tháng»'],
    drawn({
      'Sổ họp':
        'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 10/2026 | 20 | 18 | 95\nThôn 2 | 10/2026 | 20 | 18 | 95\nThôn 1 (thôn 1 + thôn 2) | 11/2026 | 40 | 36 | 95',
    }),
  ),
  of(
    'table/copy',
    'Năm 2026!1',
    ['«Năm 2026»', '2 dòng', '«Tháng 10-2026» và trang «Tháng 11-2026»'],
    drawn({
      'Tháng 10-2026': 'Tên chi bộ | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 20 | 18 | 95',
      'Tháng 11-2026': 'Tên chi bộ | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 20 | 19 | 96',
      'Năm 2026':
        'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 10/2026 | 20 | 18 | 95\nThôn 1 | 11/2026 | 20 | 19 | 96',
    }),
  ),
  of(
    'row/not-yet-met',
    'Sổ họp!C2',
    ['«Hoãn sang tháng 12»', '11/2026'],
    drawn({
      'Sổ họp':
        'Tên chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | Hoãn sang tháng 12 | | |',
    }),
  ),
  of(
    'row/unmet-with-figures',
    'Sổ họp!E2',
    ['có mặt 17', 'tổng điểm 90'],
    drawn({
      'Sổ họp':
        'Tên chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | Không họp | 18 | 17 | 90',
    }),
  ),
  of(
    'row/parts-sum',
    'Sổ họp!C2',
    ['42', '20 + 21 = 41'],
    drawn({
      'Sổ họp':
        'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 42 | 39 | 95\n- Tổ đảng 1 | | 20 | 19 |\n- Tổ đảng 2 | | 21 | 20 |',
    }),
  ),
  of('rubric/bad-band', 'Tiêu chí!F2', ['TC1', '«lâu: 3»'], rubricBook(1, 5, 'từ 90: 5; lâu: 3; dưới 90: 1')),
  // the second TC3 stands under the seven criteria, in row 9
  of('rubric/duplicate-code', 'Tiêu chí!A9', ['TC3', '2 lần', '4 và 9'], twiceTc3),
  of('rubric/total-not-100', 'Tiêu chí!C1', ['102', '100'], rubricBook(3, 2, 12)),
  of(
    'rubric/band-gap',
    'Tiêu chí!F3',
    ['TC2', 'tỷ lệ dự', 'từ 80% đến dưới 90%'],
    rubricBook(2, 5, 'từ 90%: 5; dưới 80%: 1'),
  ),
  of(
    'rubric/band-overlap',
    'Tiêu chí!F7',
    ['TC6', 'từ 80% đến 90%', '30 và 24'],
    rubricBook(6, 5, 'từ 80%: 30; từ 70% đến 90%: 24; dưới 70%: 10'),
  ),
  of('rubric/unreachable', 'Tiêu chí!C2', ['TC1', '5', '4'], rubricBook(1, 5, 'từ 90: 4; dưới 90: 1')),
];

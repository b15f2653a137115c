import { seededRandom } from '../../local/tools/random.ts';
import { columnLetters, type Grid } from '../../src/core/table/grid.ts';
import type { Box, DateBox } from '../../src/core/values/box.ts';

// A year in which nothing is wrong. Made from a model, so that tests can add up the model and never have to read a figure off the product.

/** One party cell of the sound year; months 1–12. */
export interface SoundUnit {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly members: number;
  readonly probationary: number;
  readonly exempt: number;
  readonly elsewhere: number;
  readonly specialDuty: number;
  readonly from: number;
  readonly to: number;
}

/** A meeting that was held; days are of the month, hours are minutes of the day, reports are sent so many days after. */
export interface SoundMeeting {
  readonly unit: SoundUnit;
  readonly month: number;
  readonly form: 'thường kỳ' | 'thường kỳ + chuyên đề' | 'chuyên đề' | 'bất thường';
  readonly day: number;
  readonly start: number;
  readonly end: number;
  readonly due: number;
  readonly present: number;
  readonly excused: number;
  readonly unexcused: number;
  readonly speakers: number;
  readonly noticeDays: number;
  readonly targetsSet: number;
  readonly targetsMet: number;
  readonly superior: 'không' | 'xã' | 'tỉnh';
  /** TC1 … TC7. */
  readonly points: readonly number[];
  readonly total: number;
  readonly grade: 'Tốt' | 'Khá';
  readonly note: string;
  readonly sentDays: number;
}

/** A month in which a unit says that it did not meet. */
export interface SoundAbsence {
  readonly unit: SoundUnit;
  readonly month: number;
  readonly form: 'không họp';
}

/** The model, and the workbook made of it. */
export interface SoundYear {
  readonly units: readonly SoundUnit[];
  /** In the order of the rows of `Sổ họp`, which begin under the header. */
  readonly rows: readonly (SoundMeeting | SoundAbsence)[];
  readonly tabs: readonly Grid[];
}

/** The year of the sound workbook. */
export const SOUND_YEAR = 2026;

const TYPES = [
  ['Thôn/buôn/tổ dân phố', 'Chi bộ thôn'],
  ['Thôn/buôn/tổ dân phố', 'Chi bộ buôn'],
  ['Cơ quan hành chính', 'Chi bộ Cơ quan'],
  ['Đơn vị sự nghiệp', 'Chi bộ Trường học'],
  ['Lực lượng vũ trang', 'Chi bộ Quân sự'],
  ['Thôn/buôn/tổ dân phố', 'Chi bộ tổ dân phố'],
] as const;

// Who is special: the second unit began in June, the third ended in August, the fourth did not meet in August
const BEGINS = 1;
const ENDS = 2;
const DOES_NOT_MEET = { unit: 3, month: 8 };
// Nine meetings beside the regular one of their month make up for the nine months in which a unit does not exist: 28 × 12 rows in all
const THEMATIC_APART = [4, 5, 6, 7, 8, 9];
const EXTRAORDINARY: ReadonlyMap<number, number> = new Map([
  [10, 3],
  [11, 6],
  [12, 11],
]);

const unitAt = (i: number, roll: () => number): SoundUnit => {
  const [type, name] = TYPES[i % TYPES.length] ?? TYPES[0];
  const members = 5 + Math.floor(roll() * 26);
  return {
    code: `HS-${String(i + 1).padStart(2, '0')}`,
    name: `${name} ${i + 1}`,
    type,
    members,
    probationary: members > 8 && i % 3 === 0 ? 1 : 0,
    exempt: members > 10 && i % 4 === 0 ? 2 : 0,
    elsewhere: members > 10 && i % 5 === 0 ? 1 : 0,
    specialDuty: type === 'Lực lượng vũ trang' && members > 10 ? 1 : 0,
    from: i === BEGINS ? 6 : 1,
    to: i === ENDS ? 8 : 12,
  };
};

/** The month of a quarter (from 0) in which a unit holds its thematic meeting; never one in which it does not exist. */
const thematicMonth = ({ from, to }: SoundUnit, i: number, quarter: number): number =>
  Math.min(Math.max(quarter * 3 + 1 + (i % 3), from), to);

/** TC2 of the rubric below. */
const attendancePoints = (present: number, due: number, unexcused: number): number => {
  if (unexcused > 0 || present * 100 < due * 65) return 1;
  if (present * 100 < due * 75) return 3;
  return present * 100 < due * 90 ? 4 : 5;
};

/** TC6 of the rubric below, for units that meet at least 60 % of their targets. */
const targetPoints = (met: number, set: number): number => {
  if (met * 100 >= set * 90) return 30;
  if (met * 100 >= set * 80) return 27;
  return met * 100 >= set * 70 ? 24 : 20;
};

const meetingAt = (
  unit: SoundUnit,
  i: number,
  month: number,
  form: SoundMeeting['form'],
  roll: () => number,
): SoundMeeting => {
  const upTo = (most: number): number => Math.floor(roll() * (most + 1));
  const regular = form.startsWith('thường kỳ');
  const due = unit.members - unit.exempt - unit.elsewhere - unit.specialDuty;
  // at most two stay away: never far from what is usual for the unit
  const away = upTo(due < 10 ? 1 : 2);
  const unexcused = away === 1 && roll() < 0.08 ? 1 : 0;
  const present = due - away;
  const targetsSet = 5 + upTo(4);
  const targetsMet = targetsSet - upTo(1) - (i % 9 === 8 ? 1 : 0);
  const start = [8 * 60, 14 * 60, 19 * 60, 19 * 60 + 30][i % 4] ?? 0;
  const points = [
    5,
    attendancePoints(present, due, unexcused),
    i % 10 === 0 ? 10 : 8.5 + (i % 3) / 2,
    i % 10 === 0 ? 40 : 36.5 + (i % 6) / 2 + upTo(1) / 2,
    5,
    targetPoints(targetsMet, targetsSet),
    5,
  ];
  const total = points.reduce((sum, value) => sum + value, 0);
  return {
    unit,
    month,
    form,
    day: regular ? 3 + upTo(4) : 14 + upTo(6),
    start,
    end: start + (form.includes('chuyên đề') ? 120 : 90) + 5 * upTo(4),
    due,
    present,
    excused: away - unexcused,
    unexcused,
    speakers: Math.ceil(present * (0.3 + roll() * 0.4)),
    noticeDays: 1 + upTo(2),
    targetsSet,
    targetsMet,
    superior: (i * 5 + month) % 6 === 0 ? (i % 7 === 0 ? 'tỉnh' : 'xã') : 'không',
    points,
    total,
    grade: total >= 90 ? 'Tốt' : 'Khá',
    note: total < 100 ? 'Trừ điểm theo kết quả thực hiện các tiêu chí' : '',
    sentDays: upTo(2),
  };
};

const date = (month: number, day: number): DateBox => ({ kind: 'date', y: SOUND_YEAR, m: month, d: day });
const time = (minute: number): DateBox => ({ kind: 'date', y: 1899, m: 12, d: 30, minute });
const held = (row: SoundMeeting | SoundAbsence): row is SoundMeeting => row.form !== 'không họp';

/** What a column holds: of every row, or of a meeting that was held. */
type Column = readonly [
  label: string,
  ofHeld: (row: SoundMeeting) => Box,
  ofAny?: (row: SoundMeeting | SoundAbsence) => Box,
];

const whoever = (label: string, box: (row: SoundMeeting | SoundAbsence) => Box): Column => [label, box, box];

const COLUMNS: readonly Column[] = [
  whoever('Kiểm tra', () => '✓'),
  whoever('Mã chi bộ', ({ unit }) => unit.code),
  whoever('Tên chi bộ', ({ unit }) => unit.name),
  whoever('Loại hình', ({ unit }) => unit.type),
  whoever('Tháng', ({ month }) => date(month, 1)),
  ['Ngày họp', ({ month, day }) => date(month, day)],
  ['Giờ bắt đầu', ({ start }) => time(start)],
  ['Giờ kết thúc', ({ end }) => time(end)],
  whoever('Hình thức', ({ form }) => form),
  whoever('Tổng số ĐV', ({ unit }) => unit.members),
  whoever('Chính thức', ({ unit }) => unit.members - unit.probationary),
  whoever('Dự bị', ({ unit }) => unit.probationary),
  ['Miễn SH', ({ unit }) => unit.exempt],
  ['Sinh hoạt tạm thời nơi khác', ({ unit }) => unit.elsewhere],
  ['Đình chỉ', () => 0],
  ['LLVT nhiệm vụ đặc biệt', ({ unit }) => unit.specialDuty],
  ['Có mặt', ({ present }) => present],
  ['Vắng có lý do', ({ excused }) => excused],
  ['Vắng không lý do', ({ unexcused }) => unexcused],
  ['Số ĐV phát biểu', ({ speakers }) => speakers],
  // the earliest meeting is on the 3rd, the earliest notice three days before: of the month before then
  ['Ngày thông báo', ({ month, day, noticeDays }) => dayBefore(month, day - noticeDays)],
  ['Vấn đề nổi bật', ({ month }) => `Nhiệm vụ trọng tâm tháng ${month}`],
  ['Nghị quyết/kết luận', () => 'có'],
  ['Chỉ tiêu đề ra', ({ targetsSet }) => targetsSet],
  ['Chỉ tiêu đạt', ({ targetsMet }) => targetsMet],
  ['Cấp trên dự', ({ superior }) => superior],
  ...Array.from({ length: 7 }, (_, i): Column => [`TC${i + 1}`, ({ points }) => points[i] ?? '']),
  ['Tổng điểm tự chấm', ({ total }) => total],
  ['Tự xếp loại', ({ grade }) => grade],
  // the level above has decided of the first three quarters
  ['Cấp trên quyết định', ({ month, grade }) => (month <= 9 ? grade : '')],
  ['Thuyết minh điểm trừ', ({ note }) => note, () => 'Mưa lũ, đường bị chia cắt'],
  ['Ngày gửi báo cáo', ({ month, day, sentDays }) => date(month, day + sentDays)],
];

const dayBefore = (month: number, day: number): DateBox => {
  if (day >= 1) return date(month, day);
  if (month === 1) return { kind: 'date', y: SOUND_YEAR - 1, m: 12, d: 31 + day };
  const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 2] ?? 0;
  return date(month - 1, last + day);
};

/** The labels of `Sổ họp`, in the order of the template. */
export const LABELS: readonly string[] = COLUMNS.map(([label]) => label);

/** The column of `Sổ họp` (from 0) with this label. */
export const columnOf = (label: string): number => {
  const column = LABELS.indexOf(label);
  if (column < 0) throw new Error(`no column ${label}`);
  return column;
};

/** The letters of that column. */
export const letterOf = (label: string): string => columnLetters(columnOf(label));

const boxesOf = (row: SoundMeeting | SoundAbsence): Box[] =>
  COLUMNS.map(([, ofHeld, ofAny]) => (held(row) ? ofHeld(row) : (ofAny?.(row) ?? '')));

/** The rubric of workbook P1: the seven criteria of HD 42 with bands. */
export const SOUND_RUBRIC: readonly (readonly Box[])[] = [
  ['Mã', 'Nội dung', 'Điểm tối đa', 'Cách chấm', 'Căn cứ', 'Bậc', 'Áp dụng khi'],
  [
    'TC1',
    'Chấp hành thời gian, thời lượng sinh hoạt',
    5,
    'bậc',
    'phút',
    'từ 90: 5; từ 75 đến dưới 90: 3; dưới 75: 1',
    '',
  ],
  [
    'TC2',
    'Tỷ lệ đảng viên dự sinh hoạt',
    5,
    'bậc',
    'tỷ lệ dự',
    'từ 90%: 5; từ 75% đến dưới 90%: 4; từ 65% đến dưới 75%: 3; dưới 65% hoặc có vắng không lý do: 1',
    '',
  ],
  ['TC3', 'Công tác chuẩn bị', 10, 'tự do', '', '', ''],
  ['TC4', 'Tổ chức sinh hoạt', 40, 'tự do', '', '', ''],
  ['TC5', 'Thực hiện nguyên tắc tổ chức, sinh hoạt đảng', 5, 'có/không', '', '', ''],
  [
    'TC6',
    'Kết quả lãnh đạo thực hiện nghị quyết kỳ trước',
    30,
    'bậc',
    'tỷ lệ chỉ tiêu',
    'từ 90%: 30; từ 80% đến dưới 90%: 27; từ 70% đến dưới 80%: 24; từ 60% đến dưới 70%: 20; từ 50% đến dưới 60%: 15; dưới 50%: 10',
    '',
  ],
  ['TC7', 'Kết thúc sinh hoạt', 5, 'có/không', '', '', ''],
];

const SETTINGS: readonly (readonly Box[])[] = [
  ['Khóa', 'Giá trị', 'Giải thích'],
  ['Tên đơn vị', 'Đảng ủy xã Hòa Sơn', ''],
  ['Ngày họp từ', 3, 'Ngày đầu của khoảng ngày họp hằng tháng'],
  ['Ngày họp đến', 7, 'Ngày cuối của khoảng ngày họp hằng tháng'],
  ['Hạn báo cáo sau họp (ngày)', 2, ''],
  ['Ngưỡng Tốt', 90, ''],
  ['Ngưỡng Khá', 70, ''],
  ['Ngưỡng Trung bình', 50, ''],
  ['Tỷ lệ dự đạt (%)', 90, ''],
  ['Thời lượng tối thiểu (phút)', 90, ''],
  ['Thời lượng tối thiểu khi có chuyên đề (phút)', 120, ''],
  ['Không tính vào số phải dự', 'miễn, nơi khác, đình chỉ, LLVT', ''],
];

const rosterOf = (units: readonly SoundUnit[]): Box[][] => [
  ['Mã', 'Tên', 'Loại hình', 'Số đảng viên', 'Tên gọi khác', 'Từ tháng', 'Đến tháng'],
  ...units.map(({ code, name, type, members, from, to }): Box[] => [
    code,
    name,
    type,
    members,
    '',
    from > 1 ? date(from, 1) : '',
    to < 12 ? date(to, 1) : '',
  ]),
];

/** A workbook of so many units over the twelve months of 2026 in which every row agrees with itself, with roster, rubric and settings. */
export const soundYear = (count = 28): SoundYear => {
  const roll = seededRandom(42);
  const units = Array.from({ length: count }, (_, i) => unitAt(i, roll));
  const rows: (SoundMeeting | SoundAbsence)[] = [];
  for (let month = 1; month <= 12; month++)
    units.forEach((unit, i) => {
      if (month < unit.from || month > unit.to) return;
      if (i === DOES_NOT_MEET.unit && month === DOES_NOT_MEET.month) {
        rows.push({ unit, month, form: 'không họp' });
        return;
      }
      const quarter = Math.floor((month - 1) / 3);
      const thematic = month === thematicMonth(unit, i, quarter);
      const apart = thematic && THEMATIC_APART.includes(i) && quarter === i % 4;
      rows.push(meetingAt(unit, i, month, thematic && !apart ? 'thường kỳ + chuyên đề' : 'thường kỳ', roll));
      if (apart) rows.push(meetingAt(unit, i, month, 'chuyên đề', roll));
      if (EXTRAORDINARY.get(i) === month) rows.push(meetingAt(unit, i, month, 'bất thường', roll));
    });
  return {
    units,
    rows,
    tabs: [
      { sheet: 'Cấu hình', boxes: SETTINGS },
      { sheet: 'Chi bộ', boxes: rosterOf(units) },
      { sheet: 'Tiêu chí', boxes: SOUND_RUBRIC },
      { sheet: 'Sổ họp', boxes: [[...LABELS], ...rows.map(boxesOf)] },
    ],
  };
};

/** The row of `Sổ họp` (from 1) that holds the regular report, or the word that there was none, of a unit in a month. */
export const rowOf = (year: SoundYear, code: string, month: number): number => {
  const index = year.rows.findIndex(
    row => row.unit.code === code && row.month === month && row.form !== 'chuyên đề' && row.form !== 'bất thường',
  );
  if (index < 0) throw new Error(`no report of ${code} in month ${month}`);
  return index + 2;
};

/** Whether a row of the model is a regular report. */
export const isReport = (row: SoundMeeting | SoundAbsence): row is SoundMeeting => row.form.startsWith('thường kỳ');

/** The tabs with one box put in place of another; row and column from 0. */
export const withBox = (tabs: readonly Grid[], sheet: string, row: number, column: number, box: Box): Grid[] =>
  tabs.map(grid => {
    if (grid.sheet !== sheet) return grid;
    const boxes = [...grid.boxes];
    const line = [...(boxes[row] ?? [])];
    line[column] = box;
    boxes[row] = line;
    return { ...grid, boxes };
  });

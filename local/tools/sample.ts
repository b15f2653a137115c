// Makes samples/xa-ea-trul-2026.xlsx: one commune's year in the add-on's own template, always the same (npm run sample).
// The tabs come from the built bundle itself (createTemplate), only the rows are made here.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHost } from '../host.ts';
import { seededRandom } from './random.ts';

const next = seededRandom(2026);
const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
const pick = <T>(list: readonly T[]): T | '' => list[Math.floor(next() * list.length)] ?? '';

const VILLAGE = 'Thôn/buôn/tổ dân phố';
const OFFICE = 'Cơ quan hành chính';
const SERVICE = 'Đơn vị sự nghiệp';
const FORCES = 'Lực lượng vũ trang';

/** Name, type, members, probationary, exempt, temporarily elsewhere, on special duty. */
type UnitRow = readonly [
  name: string,
  type: string,
  members: number,
  probationary?: number,
  exempt?: number,
  elsewhere?: number,
  special?: number,
];
const UNITS: readonly UnitRow[] = [
  ['thôn 1', VILLAGE, 15, 1],
  ['thôn 2', VILLAGE, 12],
  ['thôn 3', VILLAGE, 18, 0, 1],
  ['thôn 4', VILLAGE, 9],
  ['thôn 5', VILLAGE, 14, 1, 0, 1],
  ['thôn 6', VILLAGE, 11],
  ['thôn 7', VILLAGE, 16, 0, 2],
  ['thôn 8', VILLAGE, 10],
  ['buôn Cư Păm', VILLAGE, 13, 1],
  ['buôn Ja', VILLAGE, 12],
  ['buôn Kmang', VILLAGE, 8],
  ['buôn Plum', VILLAGE, 11, 0, 1],
  ['buôn Krông', VILLAGE, 14],
  ['buôn Mnang', VILLAGE, 9, 1],
  ['buôn Dơng', VILLAGE, 10],
  ['Cơ quan Đảng ủy', OFFICE, 19],
  ['Cơ quan UBND xã', OFFICE, 25, 2],
  ['Mặt trận và các đoàn thể', OFFICE, 13],
  ['Công an xã', FORCES, 11, 0, 0, 0, 1],
  ['Quân sự xã', FORCES, 7, 0, 0, 0, 1],
  ['Trạm Y tế', SERVICE, 8],
  ['Trường Mầm non Ea Trul', SERVICE, 15, 1],
  ['Trường Tiểu học Ea Trul', SERVICE, 21],
  ['Trường Tiểu học Nguyễn Du', SERVICE, 16],
  ['Trường THCS Ea Trul', SERVICE, 24, 1],
  ['Trung tâm học tập cộng đồng', SERVICE, 5],
  ['HTX nông nghiệp Ea Trul', 'Khác', 6],
  ['chợ Ea Trul', 'Khác', 5],
];

const TOPICS = [
  'Phòng, chống hạn cuối vụ',
  'Thu gom rác thải',
  'Mở rộng đường liên thôn',
  'Chuyển đổi cây trồng',
  'Tạo nguồn kết nạp đảng viên',
  'Vận động học sinh đến trường',
  'An ninh trật tự địa bàn',
  'Quỹ vì người nghèo',
];
const DEDUCTIONS = [
  'Một số đảng viên chưa phát biểu',
  '- Nội dung chuẩn bị còn chung chung',
  'Chỉ tiêu tháng trước chưa đạt đủ',
  'Kết luận chưa rõ trách nhiệm',
];
const NEWEST = 11;

/** A box to write: text, number, blank, a day `{ day }`, or a time of day in minutes `{ minute }`. */
type Box = string | number | { readonly day: string } | { readonly minute: number };
const day = (month: number, date: number): Box => ({
  day: `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
});

const gradeOf = (score: number): string =>
  score >= 90 ? 'Tốt' : score >= 70 ? 'Khá' : score >= 50 ? 'Trung bình' : 'Kém';

/** The 37 boxes of a meeting that agrees with itself, in the order of the tab (without the status column). */
const meeting = (
  index: number,
  [name, type, members, probationary = 0, exempt = 0, elsewhere = 0, special = 0]: UnitRow,
  month: number,
): Box[] => {
  const thematic = month % 3 === (index % 2 === 0 ? 2 : 1);
  const date = between(3, 7);
  const start = pick([450, 840, 1140, 1170]) || 840;
  const minutes = thematic ? between(24, 28) * 5 : between(18, 24) * 5;
  const due = members - exempt - elsewhere - special;
  const excused = Math.min(Math.floor(due / 10), between(0, 2));
  const present = due - excused;
  const set = between(4, 6);
  const met = next() < 0.75 ? set : set - 1;
  const targets = met === set ? 30 : met / set >= 0.8 ? 27 : 24;
  const points = [
    5,
    excused * 10 > due ? 4 : 5,
    between(16, 20) / 2,
    next() < 0.15 ? between(16, 30) : between(68, 80) / 2,
    5,
    targets,
    5,
  ];
  const score = points.reduce((sum, value) => sum + value, 0);
  return [
    ...[
      code(index),
      `Chi bộ ${name}`,
      type,
      day(month, 1),
      day(month, date),
      { minute: start },
      { minute: start + minutes },
    ],
    ...[
      thematic ? 'thường kỳ + chuyên đề' : 'thường kỳ',
      members,
      members - probationary,
      probationary,
      exempt,
      elsewhere,
      0,
      special,
    ],
    ...[
      present,
      excused,
      0,
      Math.max(1, Math.ceil(present * 0.6)),
      day(month, date - 2),
      pick(TOPICS),
      'có',
      set,
      met,
      pick(['không', 'không', 'xã', 'xã', 'tỉnh']),
    ],
    ...points,
    ...[
      score,
      gradeOf(score),
      month < NEWEST - 1 ? gradeOf(score) : '',
      score < 100 ? pick(DEDUCTIONS) : '',
      day(month, date + between(0, 2)),
    ],
  ];
};
const code = (index: number): string => `ET-${String(index + 1).padStart(2, '0')}`;

/** A unit that said it did not meet: nothing but who and why. */
const notHeld = (row: readonly Box[]): Box[] =>
  row.map((box, i) => (i < 4 || i === 8 ? box : i === 7 ? 'không họp' : i === 35 ? 'Mưa lũ chia cắt địa bàn' : ''));

/** The honest slips of the newest month, by unit; column indexes count from the code (0). */
const slip = (index: number, row: Box[]): Box[] => {
  const change = (changes: Readonly<Record<number, Box>>): Box[] => row.map((box, i) => changes[i] ?? box);
  const number = (i: number): number => Number(row[i]);
  if (index === 2) return change({ 15: number(15) - 1 }); // one came less than the sum says
  if (index === 4) return change({ 15: number(15) - 1, 17: 1 }); // full marks for attendance, though one stayed away without a reason
  if (index === 6) return change({ 32: number(32) - 2 }); // the total is not the sum of the criteria
  if (index === 9) return change({ 33: 'Khá' }); // 90 and more is Tốt
  if (index === 12) return change({ 15: '' }); // held and scored, nobody counted
  if (index === 18) return change({ 4: day(NEWEST - 1, 5) }); // last month's day
  if (index === 20) return change({ 32: `${String(number(32)).replace('.', ',')} điểm` }); // a number that is a text
  if (index === 22) return change({ 18: number(15) + 3 }); // more spoke than came
  return row;
};

const rows: Box[][] = [];
for (let month = 1; month <= NEWEST; month++)
  UNITS.forEach((unit, index) => {
    const row = meeting(index, unit, month);
    if (month < NEWEST && next() < 0.02) return;
    if (month === NEWEST && (index === 7 || index === 14)) return;
    rows.push(month === NEWEST && index === 10 ? notHeld(row) : month === NEWEST ? slip(index, row) : row);
  });

const SETTINGS: readonly Box[] = ['Đảng ủy xã Ea Trul', 'ET', 'Tỉnh ủy Đắk Lắk'];

// Runs inside the script's realm, beside the bundle
const FILL = `
function fillTab(title, row, column, boxes) {
  const value = box => box && typeof box === 'object'
    ? new Date('day' in box ? box.day + 'T00:00:00+07:00' : Date.UTC(1899, 11, 30, 0, box.minute) - (7 * 3600 + 6 * 60 + 30) * 1000)
    : typeof box === 'string' && /^[-=+@]/.test(box) ? "'" + box : box;
  SpreadsheetApp.getActive().getSheetByName(title).getRange(row, column, boxes.length, boxes[0].length).setValues(boxes.map(line => line.map(value)));
}`;

const make = async (): Promise<void> => {
  const host = await openHost({ code: readFileSync(join('dist', 'Code.js'), 'utf8') + FILL, today: '2026-11-23' });
  await host.run('createTemplate');
  await host.run('fillTab', ['Cấu hình', 2, 2, SETTINGS.map(value => [value])]);
  await host.run('fillTab', [
    'Chi bộ',
    2,
    1,
    UNITS.map(([name, type, members], index) => [code(index), `Chi bộ ${name}`, type, members]),
  ]);
  await host.run('fillTab', ['Sổ họp', 2, 2, rows]);
  mkdirSync('samples', { recursive: true });
  writeFileSync(join('samples', 'xa-ea-trul-2026.xlsx'), await host.saveXlsx());
  await host.close();
};

make().then(
  () => process.exit(0),
  (fault: unknown) => {
    process.stderr.write(`${String(fault)}\n`);
    process.exit(1);
  },
);

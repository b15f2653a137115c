// Makes samples/krong-bong: the 36 organisations of a district with a year of meetings, published, and the district's own workbook (npm run district).
// Invented figures, always the same; the communes' books are plain tables of their own, not the add-on's template.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Host, type HostOptions, openHost, openSource } from '../host.ts';
import { seededRandom } from './random.ts';

const FOLDER = join('samples', 'krong-bong');
const YEAR = 2026;
const MEMBERS = 3419;
const PUBLISHED_ON = '2027-01-05';

const next = seededRandom(1966);
const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));

const COMMUNE = 'Xã, thị trấn';
const FORCES = 'Lực lượng vũ trang';
const OFFICE = 'Cơ quan hành chính';
const SERVICE = 'Đơn vị sự nghiệp';
const BASE_CELL = 'Chi bộ cơ sở';

/** Name, file, type, number of cells. */
type Organisation = readonly [name: string, file: string, type: string, cells: number];
const ORGANISATIONS: readonly Organisation[] = [
  ['Đảng ủy thị trấn Krông Kmar', 'tt-krong-kmar', COMMUNE, 16],
  ['Đảng ủy xã Cư Đrăm', 'xa-cu-dram', COMMUNE, 17],
  ['Đảng ủy xã Cư Kty', 'xa-cu-kty', COMMUNE, 15],
  ['Đảng ủy xã Cư Pui', 'xa-cu-pui', COMMUNE, 18],
  ['Đảng ủy xã Dang Kang', 'xa-dang-kang', COMMUNE, 13],
  ['Đảng ủy xã Ea Trul', 'xa-ea-trul', COMMUNE, 14],
  ['Đảng ủy xã Hòa Lễ', 'xa-hoa-le', COMMUNE, 16],
  ['Đảng ủy xã Hòa Phong', 'xa-hoa-phong', COMMUNE, 17],
  ['Đảng ủy xã Hòa Sơn', 'xa-hoa-son', COMMUNE, 15],
  ['Đảng ủy xã Hòa Tân', 'xa-hoa-tan', COMMUNE, 12],
  ['Đảng ủy xã Hòa Thành', 'xa-hoa-thanh', COMMUNE, 14],
  ['Đảng ủy xã Khuê Ngọc Điền', 'xa-khue-ngoc-dien', COMMUNE, 19],
  ['Đảng ủy xã Yang Mao', 'xa-yang-mao', COMMUNE, 12],
  ['Đảng ủy xã Yang Reh', 'xa-yang-reh', COMMUNE, 12],
  ['Đảng ủy Công an huyện', 'cong-an-huyen', FORCES, 10],
  ['Đảng ủy Quân sự huyện', 'quan-su-huyen', FORCES, 6],
  ['Đảng ủy Cơ quan Huyện ủy', 'co-quan-huyen-uy', OFFICE, 9],
  ['Đảng ủy Cơ quan UBND huyện', 'co-quan-ubnd', OFFICE, 11],
  ['Đảng ủy Mặt trận và đoàn thể', 'mat-tran-doan-the', OFFICE, 7],
  ['Đảng ủy Trung tâm Y tế', 'trung-tam-y-te', SERVICE, 8],
  ['Đảng ủy ngành Giáo dục', 'nganh-giao-duc', SERVICE, 6],
  ...(
    [
      ['Tòa án nhân dân', 'cb-toa-an'],
      ['Viện kiểm sát nhân dân', 'cb-vien-kiem-sat'],
      ['Thi hành án dân sự', 'cb-thi-hanh-an'],
      ['Kho bạc Nhà nước', 'cb-kho-bac'],
      ['Chi cục Thuế', 'cb-thue'],
      ['Bảo hiểm xã hội', 'cb-bao-hiem-xa-hoi'],
      ['Ngân hàng Nông nghiệp', 'cb-ngan-hang-nong-nghiep'],
      ['Ngân hàng Chính sách', 'cb-ngan-hang-chinh-sach'],
      ['Bưu điện', 'cb-buu-dien'],
      ['Điện lực', 'cb-dien-luc'],
      ['Hạt Kiểm lâm', 'cb-kiem-lam'],
      ['Trường THPT Krông Bông', 'cb-thpt-krong-bong'],
      ['Trường THPT Trần Hưng Đạo', 'cb-thpt-tran-hung-dao'],
      ['Trung tâm GDNN – GDTX', 'cb-gdnn-gdtx'],
      ['Trung tâm Chính trị', 'cb-trung-tam-chinh-tri'],
    ] as const
  ).map(([name, file]): Organisation => [`Chi bộ ${name}`, file, BASE_CELL, 1]),
];

interface Cell {
  readonly code: string;
  readonly name: string;
  readonly members: number;
}

/** 282 cells with 3,419 members between them. */
const cellsOfAll = (): readonly (readonly Cell[])[] => {
  const sizes = ORGANISATIONS.map(([, , , cells]) => Array.from({ length: cells }, () => between(6, 18)));
  const flat = sizes.flat();
  let rest = MEMBERS - flat.reduce((sum, size) => sum + size, 0);
  for (let i = 0; rest !== 0; i = (i + 1) % flat.length) {
    const step = Math.sign(rest);
    if ((flat[i] ?? 0) + step < 3) continue;
    flat[i] = (flat[i] ?? 0) + step;
    rest -= step;
  }
  let taken = 0;
  return ORGANISATIONS.map(([name, , type, cells], index) =>
    Array.from({ length: cells }, (_, i) => ({
      code: `KB-${String(index + 1).padStart(2, '0')}.${String(i + 1).padStart(2, '0')}`,
      name: type === BASE_CELL ? name : type === COMMUNE ? `Chi bộ thôn ${i + 1}` : `Chi bộ số ${i + 1}`,
      members: flat[taken++] ?? 0,
    })),
  );
};

/** A box to write: text, number, or a day `{ day }`. */
type Box = string | number | { readonly day: string };
const day = (month: number, date: number): Box => ({
  day: `${YEAR}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
});
const gradeOf = (score: number): string =>
  score >= 90 ? 'Tốt' : score >= 70 ? 'Khá' : score >= 50 ? 'Trung bình' : 'Kém';

const HEADER = [
  'Mã chi bộ',
  'Tên chi bộ',
  'Tháng',
  'Ngày họp',
  'Hình thức',
  'Tổng số đảng viên',
  'Miễn sinh hoạt',
  'Có mặt',
  'Vắng có lý do',
  'Vắng không lý do',
  'Nghị quyết',
  'Cấp trên dự',
  'Tổng điểm',
  'Tự xếp loại',
  'Ngày gửi báo cáo',
];

/** One report; now and then one that is missing, was not held, or holds a slip. */
const report = ({ code, name, members }: Cell, month: number, weak: boolean): Box[] | null => {
  const luck = next();
  const exempt = members > 12 ? 1 : 0;
  const due = members - exempt;
  const unexcused = next() < 0.03 ? 1 : 0;
  const excused = Math.min(due - unexcused, next() < 0.6 ? between(0, 2) : Math.floor(due / 6));
  const present = due - excused - unexcused;
  const score = weak ? between(90, 138) / 2 : between(176, 197) / 2;
  const date = between(3, 7);
  const thematic = next() < 0.3;
  const resolution = next() < 0.9 ? 'có' : 'không';
  const visited = next() < 0.35 ? 'xã' : 'không';
  if (luck < 0.015) return null;
  const head = [code, name, day(month, 1)];
  if (luck < 0.02) return [...head, '', 'không họp', members, '', '', '', '', '', '', '', '', ''];
  return [
    ...head,
    day(month, date),
    thematic ? 'thường kỳ + chuyên đề' : 'thường kỳ',
    members,
    exempt,
    // one fewer than the sum says, or a score in words
    luck > 0.992 ? present - 1 : present,
    excused,
    unexcused,
    resolution,
    visited,
    luck > 0.986 && luck <= 0.992 ? 'chín mươi' : score,
    luck > 0.986 && luck <= 0.992 ? '' : gradeOf(score),
    day(month, date + between(0, 3)),
  ];
};

// Runs inside the script's realm, beside the bundle
const FILL = `
function setBoxes(title, row, column, boxes) {
  SpreadsheetApp.getActive().getSheetByName(title).getRange(row, column, boxes.length, boxes[0].length).setValues(boxes);
}
function fillTab(title, boxes, days) {
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheets().length === 1 && book.getSheets()[0].getLastRow() === 0 ? book.getSheets()[0].setName(title) : book.insertSheet(title, book.getSheets().length);
  const value = box => box && typeof box === 'object' ? new Date(box.day + 'T00:00:00+07:00') : box;
  if (sheet.getMaxRows() < boxes.length + 20) sheet.insertRowsAfter(sheet.getMaxRows(), boxes.length + 20 - sheet.getMaxRows());
  for (const [column, format] of days) sheet.getRange(2, column, boxes.length - 1, 1).setNumberFormat(format);
  sheet.getRange(1, 1, boxes.length, boxes[0].length).setValues(boxes.map(line => line.map(value)));
  sheet.getRange(1, 1, 1, boxes[0].length).setFontWeight('bold').setBackground('#d9e7fd').setWrap(true);
  sheet.setFrozenRows(1);
}`;

const openBlank = (options: Pick<HostOptions, 'sources' | 'allowed'> = {}): Promise<Host> =>
  openHost({ ...options, code: readFileSync(join('dist', 'Code.js'), 'utf8') + FILL, today: PUBLISHED_ON });

const ask = async (host: Host, name: string, ...args: unknown[]): Promise<void> => {
  const answer = (await host.run(name, args)) as { ok: boolean; fault?: { message: string } };
  if (!answer.ok) throw new Error(`${name}: ${answer.fault?.message}`);
};

const codeOf = (index: number): string => `KB-${String(index + 1).padStart(2, '0')}`;

const makeOrganisation = async (index: number, cells: readonly Cell[]): Promise<void> => {
  const [name = '', file = '', type = ''] = ORGANISATIONS[index] ?? [];
  const rows: Box[][] = [];
  for (let month = 1; month <= 12; month++)
    for (const [i, cell] of cells.entries()) {
      const row = report(cell, month, (index * 31 + i * 7 + month) % 41 === 0);
      if (row) rows.push(row);
    }
  const host = await openBlank();
  try {
    await host.run('fillTab', [
      'Sổ họp',
      [HEADER, ...rows],
      [3, 4, 15].map(c => [c, c === 3 ? 'mm/yyyy' : 'dd/mm/yyyy']),
    ]);
    const roster = cells.map(cell => [cell.code, cell.name, type, cell.members]);
    await host.run('fillTab', ['Chi bộ', [['Mã', 'Tên', 'Loại hình', 'Số đảng viên'], ...roster], []]);
    const settings = [
      ['Tên đơn vị', name, ''],
      ['Mã đơn vị', codeOf(index), ''],
      ['Cấp trên', 'Huyện ủy Krông Bông', ''],
    ];
    await host.run('fillTab', ['Cấu hình', [['Khóa', 'Giá trị', 'Giải thích'], ...settings], []]);
    await ask(host, 'publishYear', YEAR);
    writeFileSync(join(FOLDER, `${file}.xlsx`), await host.saveXlsx());
  } finally {
    await host.close();
  }
};

const makeDistrict = async (): Promise<void> => {
  const units = ORGANISATIONS.map(([name, file, type], index) => ({
    code: codeOf(index),
    name,
    type,
    link: `${file}.xlsx`,
  }));
  const files = new Map(ORGANISATIONS.map(([, file]) => [`${file}.xlsx`, join(FOLDER, `${file}.xlsx`)]));
  const host = await openBlank({
    allowed: new Set(files.keys()),
    sources: address => {
      const file = files.get(address);
      return file === undefined ? null : { read: async range => (await openSource(readFileSync(file))).read(range) };
    },
  });
  try {
    await ask(host, 'createParent', units, YEAR);
    await host.run('setBoxes', ['Cấu hình', 2, 2, [['Huyện ủy Krông Bông'], ['KB']]]);
    await host.imports.settled();
    await host.calculated();
    await ask(host, 'summarizeUnits', `${YEAR}-11`, `${YEAR}-11`);
    writeFileSync(join(FOLDER, 'huyen-krong-bong.xlsx'), await host.saveXlsx());
  } finally {
    await host.close();
  }
};

const make = async (): Promise<void> => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [index, cells] of cellsOfAll().entries()) {
    process.stderr.write(`${index + 1}/${ORGANISATIONS.length} ${ORGANISATIONS[index]?.[0]}\n`);
    await makeOrganisation(index, cells);
  }
  await makeDistrict();
};

make().then(
  () => process.exit(0),
  (fault: unknown) => {
    process.stderr.write(`${String(fault)}\n`);
    process.exit(1);
  },
);

import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBack } from '../local/open.ts';
import { fiveCommunes, NOVEMBER, PARENT, PUBLISHED, TODAY } from './commands.ts';

const { folder, run, jsonOf, bytes, boxesOf } = fiveCommunes();

/** Commands one or two at a time: each is a process with an engine of its own. */
const oneByOne = async <T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> => {
  const rest = [...items];
  const worker = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all([worker(), worker()]);
};

const NOTHING = {
  expected: null,
  reported: null,
  didNotMeet: null,
  onTime: null,
  attendance: { due: null, present: null, excused: null, unexcused: null, rate: null },
  score: { count: null, mean: null, min: null, max: null },
  grades: { good: null, fair: null, average: null, poor: null },
};

test('again it writes the same boxes into the same tab', async () => {
  const { status } = await run('publish', 'cb/P1-mau-so-hop.xlsx', '--out', 'lai.xlsx', ...TODAY);
  expect(status).toBe(0);
  const [first, again] = await Promise.all(
    ['cb/P1-mau-so-hop.xlsx', 'lai.xlsx'].map(file => boxesOf(file, 'Xuất 2026')),
  );
  expect(first?.length).toBe(15); // labels, twelve months, the note and the stamp line; a blank row is no row
  expect(again).toEqual(first);
  const titles = (await readBack(bytes('lai.xlsx'))).worksheets.map(({ name }) => name);
  expect(titles.filter(title => title.startsWith('Xuất'))).toEqual(['Xuất 2026']);
});

test('a year without rows publishes nothing and writes nothing', async () => {
  expect(await run('publish', 'P1-mau-so-hop.xlsx', '--year', '2024', '--out', 'khong.xlsx', ...TODAY)).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Năm 2024 chưa có tháng nào có số liệu nên chưa công bố.\n',
  });
  expect(existsSync(join(folder(), 'khong.xlsx'))).toBe(false);
});

test('template --parent --json tells what it registered: what a source says of itself, else its file', async () => {
  const { status, answer } = await jsonOf('template', '--parent', 'hai.xlsx', ...PUBLISHED.slice(0, 2), ...TODAY);
  expect(status).toBe(0);
  expect(answer).toEqual({
    tabs: ['Cấu hình', 'Đơn vị', 'Nguồn 2026'],
    year: 2026,
    units: [
      { code: 'HS', name: 'Đảng ủy xã Hòa Sơn', type: '', link: 'P1-mau-so-hop.xlsx' },
      { code: '', name: 'P2-bang-diem-thang', type: '', link: 'P2-bang-diem-thang.xlsx' },
    ],
  });
});

test('nobody allowed anything: exit 1, every figure null, never 0', async () => {
  const { status, answer } = await jsonOf('pull', PARENT, ...PUBLISHED, ...NOVEMBER);
  expect(status).toBe(1);
  expect(answer).toMatchObject({ of: 5, counted: 0, total: NOTHING });
  const { code, name, ...rest } = answer.units[0];
  expect([code, name]).toEqual(['HS', 'Đảng ủy xã Hòa Sơn']);
  expect(rest).toEqual({
    state: 'unreadable',
    reason: 'Ô nhập số liệu báo #REF!.',
    remedy:
      'Lần lượt: bấm vào ô rồi chọn «Cho phép truy cập»; nhờ đơn vị chia sẻ tệp; kiểm tra liên kết và trang «Xuất 2026» của tệp đó.',
    ...NOTHING,
  });
});

test('two months and a source that was not given: text for people, exit 1, the tab in the copy alone', async () => {
  const before = bytes(PARENT);
  const args = ['--month', '2026-10', '--to', '2026-11', '--grant-all', '--out', 'kq.xlsx', ...TODAY];
  const { status, stdout, stderr } = await run('pull', PARENT, ...PUBLISHED.slice(0, 4), ...args);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('Tổng hợp từ tháng 10-2026 đến tháng 11-2026: 4/5 đơn vị');
  expect(stdout).toContain('Chưa tính vào tổng (1):\n  P5-so-nhieu-loi: Ô nhập số liệu báo #REF!.');
  const tabs = (await readBack(bytes('kq.xlsx'))).worksheets.map(({ name }) => name);
  expect(tabs).toContain('Tổng hợp 10-2026 đến 11-2026');
  expect(bytes(PARENT).equals(before)).toBe(true);
});

test('a year that nobody published: its tab of imports is made for the answer, all are told', async () => {
  const { status, answer } = await jsonOf('pull', PARENT, ...PUBLISHED, '--grant-all', '--month', '2025-11', ...TODAY);
  expect(status).toBe(1);
  expect(answer).toMatchObject({ from: '2025-11', of: 5, counted: 0, total: NOTHING });
  expect(new Set(answer.units.map(({ state }: { state: string }) => state))).toEqual(new Set(['unreadable']));
});

test('what cannot be done is one plain sentence on stderr, exit 2, and writes nothing', async () => {
  mkdirSync(join(folder(), 'khac'));
  copyFileSync(join(folder(), 'cb/P2-bang-diem-thang.xlsx'), join(folder(), 'khac/P2-bang-diem-thang.xlsx'));
  writeFileSync(join(folder(), 'hong.xlsx'), 'không phải bảng tính');
  const [one = '', two = ''] = PUBLISHED;
  const publish = ['publish', 'P1-mau-so-hop.xlsx', ...TODAY];
  const before = readdirSync(folder()).sort();
  await oneByOne<readonly [args: string[], sentence: string]>(
    [
      [publish, 'Thiếu tệp kết quả: hãy thêm --out, ví dụ --out da-cong-bo.xlsx.'],
      [[...publish, '--out', 'x.csv'], 'Tệp kết quả «x.csv» phải có đuôi .xlsx.'],
      [[...publish, '--out', 'x.xlsx', '--year', '26'], 'Năm «26» không đúng: hãy ghi bốn chữ số, ví dụ 2026.'],
      [['publish', 'khong-co.xlsx', '--out', 'x.xlsx'], 'Không tìm thấy tệp «khong-co.xlsx».'],
      [['publish', 'hong.xlsx', '--out', 'x.xlsx'], 'Tệp «hong.xlsx» không phải là bảng tính .xlsx.'],
      [['template', '--parent', 'x.xlsx'], 'Thiếu tệp nguồn: hãy ghi tên các tệp của đơn vị sau tệp kết quả.'],
      [['template', '--parent', 'x.xlsx', one, 'hong.xlsx'], 'Tệp «hong.xlsx» không phải là bảng tính .xlsx.'],
      [
        ['template', '--parent', 'x.xlsx', two, 'khac/P2-bang-diem-thang.xlsx'],
        `«${two}» và «khac/P2-bang-diem-thang.xlsx» cùng tên tệp nên không phân biệt được: hãy đổi tên một tệp.`,
      ],
      [['pull', PARENT, ...NOVEMBER], 'Thiếu tệp nguồn: hãy ghi tên các tệp của đơn vị sau tệp của cấp trên.'],
      [['pull', PARENT, one], 'Thiếu tháng: hãy thêm --month, ví dụ --month 2026-11.'],
      [['pull', PARENT, one, 'hong.xlsx', ...NOVEMBER], 'Tệp «hong.xlsx» không phải là bảng tính .xlsx.'],
      [
        ['pull', PARENT, two, 'khac/P2-bang-diem-thang.xlsx', ...NOVEMBER],
        `«${two}» và «khac/P2-bang-diem-thang.xlsx» cùng tên tệp nên không phân biệt được: hãy đổi tên một tệp.`,
      ],
      [
        ['pull', PARENT, one, ...NOVEMBER, '--to', '2026-10'],
        'Tháng cuối «2026-10» đứng trước tháng đầu «2026-11»: hãy đổi chỗ hai tháng.',
      ],
      [
        ['pull', PARENT, one, ...NOVEMBER, '--to', '2027-01', '--out', 'x.xlsx'],
        'Hai tháng phải cùng một năm, vì mỗi năm có một trang nguồn. Hãy gộp từng năm.',
      ],
      [
        ['pull', 'P1-mau-so-hop.xlsx', one, ...NOVEMBER, '--out', 'x.xlsx'],
        'Trang «Đơn vị» chưa có đơn vị nào. Hãy ghi mã, tên và liên kết tệp của từng đơn vị, mỗi đơn vị một dòng.',
      ],
    ],
    async ([args, sentence]) => {
      expect([args, await run(...args)]).toEqual([args, { status: 2, stdout: '', stderr: `${sentence}\n` }]);
    },
  );
  expect(readdirSync(folder()).sort()).toEqual(before);
});

import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withParts } from '../support/with-parts.ts';
import { readBack, workbookBytes } from './open.ts';

/** A stand-in for the add-on that answers by the contract: the month's rows are the rows of the first tab. */
const SCRIPT = `
const month = m => m === '2026-12' ? { code: 'no-table', message: 'Không thấy bảng sổ họp\\nnào trong tệp.' } : null;
const sheet = () => SpreadsheetApp.getActive().getSheets()[0];
const measure = { counted: 1, excluded: 0, notGiven: null, replaced: null };
const rows = () => ({ read: sheet().getDataRange().getValues().length, skipped: 1, records: 1, attendance: measure, score: measure });
function checkMonth(m) {
  if (month(m)) return { ok: false, fault: month(m) };
  const findings = m === '2026-11' ? [{ code: 'row/attendance-sum', severity: 'error', sheet: 'Sổ họp', row: 12, column: 'I', message: 'Có mặt 9 + vắng 2 khác phải dự 12.' }, { code: 'cell/number-as-text', severity: 'note', sheet: 'Sổ họp', row: 3, column: 'F', message: 'Số ghi dạng chữ.' }] : [];
  return { ok: true, value: { month: m, rows: rows(), findings } };
}
function summarizeMonth(m) {
  if (month(m)) return { ok: false, fault: month(m) };
  const written = m !== '2026-09';
  if (written) SpreadsheetApp.getActive().insertSheet('Tổng hợp').getRange('A1').setValue('Tổng hợp ' + m);
  const summary = { month: m, rows: rows(), expected: 2, reported: 1, didNotMeet: 0, missing: ['CB-07'], onTime: 1, attendance: { due: 20, present: 18, excused: 1, unexcused: 1, rate: 0.9 }, score: { count: 1, mean: 92.36, min: 92.36, max: 92.36 }, grades: { good: 1, fair: 0, average: 0, poor: 0 }, units: [{ code: 'CB-01', name: 'Chi bộ thôn Đông', state: 'reported', due: 20, present: 18, rate: 0.8995, score: 92.5, grade: 'good' }, { code: 'CB-07', name: 'Chi bộ Y', state: 'missing', due: null, present: null, rate: null, score: null, grade: null }], sheet: written ? 'Tổng hợp' : null };
  return { ok: true, value: { summary, errors: m === '2026-11' ? 1 : 0 } };
}
function newestMonth() { return { ok: true, value: { month: '2026-10' } }; }
function createTemplate() { SpreadsheetApp.getActive().getActiveSheet().setName('Cấu hình'); return { ok: true, value: { tabs: ['Cấu hình'] } }; }
/** @customfunction */
function SHCB_DOI(range) { return range.map(row => row.map(x => x * 2)); }
`;

let folder = '';
let file = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'host-'));
  mkdirSync(join(folder, 'build'));
  mkdirSync(join(folder, 'dist'));
  const build = join(import.meta.dirname, '..', '..', 'build');
  for (const name of ['cli.cjs', 'start.cjs', 'host.cjs', 'worker.cjs', 'adapter.js'])
    copyFileSync(join(build, name), join(folder, 'build', name));
  writeFileSync(join(folder, 'dist', 'Code.js'), SCRIPT);
  file = join(folder, 'so-hop.xlsx');
  const bytes = await workbookBytes(book => {
    book.addWorksheet('Sổ họp').addRows([[1], [2]]);
  });
  writeFileSync(file, bytes);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (
  program: string,
  args: readonly string[],
): Promise<{ status: number | string; stdout: string; stderr: string }> =>
  new Promise(resolve => {
    execFile(
      process.execPath,
      [join(folder, 'build', program), ...args],
      { encoding: 'utf8', cwd: folder },
      (fault, stdout, stderr) => resolve({ status: fault?.code ?? 0, stdout, stderr }),
    );
  });

const local = async (...args: string[]) => {
  const { status, stdout, stderr } = await run('cli.cjs', args);
  // On a busy machine a command says that it takes a while; that is no part of its answer.
  return { status, stdout, stderr: stderr.replace(/^Đang .*…\n/gm, '') };
};

test.concurrent('check tells findings by how grave they are and exits 1', async () => {
  const { status, stdout, stderr } = await local('check', file, '--month', '2026-11', '--today', '2026-11-23');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('Lỗi (1):\n  «Sổ họp», dòng 12, cột I: Có mặt 9 + vắng 2 khác phải dự 12.');
  expect(stdout).toContain('Lưu ý (1):');
});

test.concurrent('check --json adds the service calls', async () => {
  const { status, stdout } = await local('check', file, '--month', '2026-10', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ month: '2026-10', findings: [], serviceCalls: { reads: 1, writes: 0 } });
});

test.concurrent('summary prints a table and writes only where it is told', async () => {
  const before = readFileSync(file);
  const out = join(folder, 'kq.xlsx');
  const { status, stdout, stderr } = await local('summary', file, '--month', '2026-10', '--out', out);
  expect(status).toBe(0);
  expect(stdout).toContain('CB-01  Chi bộ thôn Đông  đã báo cáo');
  expect(stdout).toContain('90,0%');
  expect(stderr).toBe('Lượt gọi dịch vụ: đọc 1, ghi 2.\n');
  expect(readFileSync(file).equals(before)).toBe(true);
  expect((await readBack(readFileSync(out))).getWorksheet('Tổng hợp')?.getCell('A1').value).toBe('Tổng hợp 2026-10');
  expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
});

test.concurrent('summary --json may write over its own file, and exits 1 on errors', async () => {
  const own = join(folder, 'chính nó.xlsx');
  copyFileSync(file, own);
  const { status, stdout } = await local('summary', own, '--month', '2026-11', '--out', own, '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ sheet: 'Tổng hợp', serviceCalls: { reads: 1, writes: 2 } });
  expect((await readBack(readFileSync(own))).worksheets.map(sheet => sheet.name)).toEqual(['Sổ họp', 'Tổng hợp']);
});

test.concurrent('a summary that could not be made writes nothing', async () => {
  const out = join(folder, 'không.xlsx');
  const { stderr } = await local('summary', file, '--month', '2026-09', '--out', out);
  expect(stderr).toContain('không ghi tệp');
  expect(existsSync(out)).toBe(false);
});

test.concurrent('eval gives the spilled values', async () => {
  const { status, stdout } = await local('eval', file, 'Sổ họp', '=SHCB_DOI(A1:A2)', '--json');
  expect({ status, rows: JSON.parse(stdout) }).toEqual({ status: 0, rows: [[2], [4]] });
});

test.concurrent('template makes a new workbook', async () => {
  const out = join(folder, 'mẫu.xlsx');
  const { status, stdout } = await local('template', out);
  expect({ status, stdout }).toEqual({ status: 0, stdout: `Đã lập «${out}» với các trang: Cấu hình.\n` });
  expect((await readBack(readFileSync(out))).worksheets[0]?.name).toBe('Cấu hình');
});

/** A zip with one stored part: what every .docx and .zip begins like. */
const zipOf = (name: string): Buffer => {
  const title = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(title.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + title.length, 12);
  end.writeUInt32LE(local.length + title.length, 16);
  return Buffer.concat([local, title, entry, title, end]);
};

const refusals = async (program: string, cases: readonly (readonly [string[], string])[]): Promise<void> => {
  const answers = await Promise.all(
    cases.map(async ([args, sentence]) => ({ args, sentence, ...(await run(program, args)) })),
  );
  for (const { args, sentence, status, stdout, stderr } of answers) {
    const lines = stderr.trim().split('\n').length;
    expect({ args, status, stdout, lines }).toEqual({ args, status: 2, stdout: '', lines: 1 });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/ at .*\.(c?js|ts)/);
  }
};

const make = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

test.concurrent('a wrong command line is one plain sentence and exit 2', async () => {
  const november = ['--month', '2026-11'];
  await refusals('cli.cjs', [
    [[], 'Thiếu lệnh'],
    [['bay'], 'Không có lệnh «bay»'],
    [['toString'], 'Không có lệnh «toString»'],
    [['check', file], 'Thiếu tháng'],
    [['check', file, '--month', '2026-13'], 'Tháng «2026-13» không đúng'],
    [['check', file, ...november, '--today', '2026-02-31'], 'Ngày «2026-02-31» không đúng'],
    [['check', file, '--lạ'], 'Không có tùy chọn «--lạ»'],
    [['check', file, '-m', '2026-11'], 'Không có tùy chọn «-m»'],
    [['check', file, ...november, ...november], 'Tùy chọn «--month» ghi hai lần'],
    [['check', file, ...november, '--json', '--json'], 'Tùy chọn «--json» ghi hai lần'],
    [['check', file, '--month'], 'Tùy chọn «--month» thiếu giá trị'],
    [['check', file, '--month', '--json'], 'Tùy chọn «--month» thiếu giá trị'],
    [['check', file, 'thừa', ...november], 'Thừa «thừa»'],
    [['check', file, ...november, '--out', 'x.xlsx'], 'không dùng tùy chọn «--out»'],
    [['eval', file, 'Sổ họp', '=1', ...november], 'không dùng tùy chọn «--month»'],
    [['check', 'khong-co.xlsx', ...november], 'Không tìm thấy tệp «khong-co.xlsx»'],
    [['summary', file, ...november, '--out', join(folder, 'x', 'y.xlsx')], 'Không ghi được tệp'],
    [['summary', file, ...november, '--out', join(file, 'y.xlsx')], 'Không ghi được tệp'],
  ]);
});

test.concurrent('what cannot be read or done is one plain sentence and exit 2', async () => {
  const whole = readFileSync(file);
  const november = ['--month', '2026-11'];
  await refusals('cli.cjs', [
    [['check', make('a.xlsx', 'chữ'), ...november], 'không phải là bảng tính .xlsx'],
    [['check', make('d.xlsx', zipOf('word/document.xml')), ...november], 'không phải là bảng tính .xlsx'],
    [['check', make('b.xlsx', whole.subarray(0, whole.length >> 1)), ...november], 'bị hỏng'],
    [['check', make('c.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), ...november], 'mật khẩu'],
  ]);
  expect((await local('eval', file, 'Không có', '=1')).stderr).toContain('không có trang tính «Không có»');
  expect(await local('check', file, '--month', '2026-12')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Không thấy bảng sổ họp nào trong tệp.\n',
  });
});

test.concurrent('what a copy does not carry is told, and the file itself is never replaced by it', async () => {
  const parts = ['xl/charts/chart1.xml', 'xl/vbaProject.bin', 'xl/pivotTables/pivotTable1.xml'];
  const rich = make('có biểu đồ.xlsx', withParts(readFileSync(file), parts));
  const before = readFileSync(rich);
  const { status, stderr } = await local(
    'summary',
    rich,
    '--month',
    '2026-10',
    '--out',
    join(folder, 'bản ghi.xlsx'),
    '--json',
  );
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: 'Bản ghi không giữ được: biểu đồ, bảng xoay (PivotTable), macro.\n',
  });
  await refusals('cli.cjs', [
    [['summary', rich, '--month', '2026-10', '--out', rich], 'vì sẽ mất: biểu đồ, bảng xoay (PivotTable), macro.'],
  ]);
  expect(readFileSync(rich).equals(before)).toBe(true);
});

test.concurrent('npm start refuses options it does not know, ports that are none and files that cannot be read', async () => {
  await refusals('start.cjs', [
    [['--json'], 'Không có tùy chọn «--json»'],
    [['--port', '0'], 'cần một số từ 1 đến 65535'],
    [['--port'], 'cần một số từ 1 đến 65535'],
    [[join(folder, 'không-có.xlsx')], 'Không tìm thấy tệp'],
  ]);
});

test.concurrent('help is an answer', async () => {
  expect(await run('cli.cjs', ['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('summary') });
});

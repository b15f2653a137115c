import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportSources } from '../../local/engine/imports.ts';
import { openSource } from '../local/open.ts';
import { openBundle, valueOfAnswer } from '../support/bundle.ts';
import { countByHand, FOLDER, type HandFigures, readSample, rounded, type SampleFile } from './by-hand.ts';
import { arrived, openParent } from './stand.ts';

const DISTRICT = 'huyen-krong-bong.xlsx';
const TODAY = '2027-01-05';
const YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** Each month, each quarter, a half and the year. */
const PERIODS = [
  ...YEAR.map(month => [month]),
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
  [10, 11, 12],
  [1, 2, 3, 4, 5, 6],
  YEAR,
];

const NAMES = readdirSync(FOLDER).filter(name => name !== DISTRICT);
const iso = (month: number | undefined): string => `2026-${String(month).padStart(2, '0')}`;

interface Report {
  readonly of: number;
  readonly counted: number;
  readonly units: readonly (HandFigures & {
    code: string;
    name: string;
    state: string;
    reason: string;
    remedy: string;
  })[];
  readonly total: HandFigures;
}

let files: SampleFile[] = [];
const reports = new Map<string, Report>();
const spills = new Map<string, unknown[][]>();

const sources: ImportSources = address =>
  NAMES.includes(address)
    ? { read: async range => (await openSource(readFileSync(join(FOLDER, address)))).read(range) }
    : null;

beforeAll(async () => {
  files = (await Promise.all(NAMES.map(readSample))).sort((a, b) => (a.code < b.code ? -1 : 1));
  const workbook = readFileSync(join(FOLDER, DISTRICT));
  const host = await openBundle({ workbook, sources, allowed: new Set(NAMES), today: TODAY });
  // what the file held is gone before the sources are read: nothing of it can be what is summed up
  expect(await host.read('Nguồn 2026!A5:B5')).toEqual([['Loading...', '']]);
  await host.imports.settled();
  await host.calculated();
  for (const months of PERIODS) {
    const [from, to] = [iso(months[0]), iso(months.at(-1))];
    const { report } = valueOfAnswer<{ report: Report }>(await host.run('summarizeUnits', [from, to]));
    reports.set(months.join(), report);
    spills.set(months.join(), await host.evaluate('Nguồn 2026', `=SHCB_GOP(A1:AL543; "${from}"; "${to}")`));
  }
}, 180_000);

test('the sample is the district of 2022, and holds what the rules are for', () => {
  const rows = files.flatMap(file => file.rows);
  const members = files.flatMap(file => [...file.roster.values()]);
  expect(files.length).toBe(36);
  expect([members.length, members.reduce((sum, count) => sum + count, 0)]).toEqual([282, 3419]);
  const held = rows.filter(({ met }) => met);
  const some = {
    missing: 12 * 282 - rows.length,
    notHeld: rows.length - held.length,
    late: held.filter(({ onTime }) => !onTime).length,
    outOfAttendance: held.filter(({ attendance }) => attendance === null).length,
    outOfScore: held.filter(({ score }) => score === null).length,
  };
  for (const [what, count] of Object.entries(some)) expect([what, count > 10]).toEqual([what, true]);
});

describe.each(PERIODS.map(months => [months.join()]))('months %s', key => {
  const months = key.split(',').map(Number);

  test('the district is the sum of the rows of 36 files, figure by figure', () => {
    const { of, counted, total } = reports.get(key) as Report;
    expect([of, counted]).toEqual([36, 36]);
    expect(rounded(total)).toEqual(countByHand(files, months));
  });

  test('each unit is its own file', () => {
    const { units } = reports.get(key) as Report;
    expect(units.map(rounded)).toEqual(
      files.map(file => ({
        code: file.code,
        name: file.name,
        state: 'ok',
        reason: '',
        remedy: '',
        ...countByHand([file], months),
      })),
    );
  });

  test('SHCB_GOP gives the same', () => {
    const [head = [], labels = [], ...rows] = spills.get(key) ?? [];
    expect([head[0], head[2]]).toEqual(['36/36 đơn vị', '']);
    const inSpill = (row: readonly unknown[] = []): HandFigures => {
      const at = (label: string): never => {
        if (!labels.includes(label)) throw new Error(`no column ${label}`);
        const value = row[labels.indexOf(label)];
        // compared with numbers and null: what is neither fails there
        return (value === '' ? null : value) as never;
      };
      return rounded({
        expected: at('Phải báo cáo'),
        reported: at('Đã báo cáo'),
        didNotMeet: at('Không họp'),
        onTime: at('Đúng hạn'),
        attendance: {
          due: at('Phải dự'),
          present: at('Có mặt'),
          excused: at('Vắng có lý do'),
          unexcused: at('Vắng không lý do'),
          rate: at('Tỷ lệ dự'),
        },
        score: {
          count: at('Số chi bộ có điểm'),
          mean: at('Điểm bình quân'),
          min: at('Điểm thấp nhất'),
          max: at('Điểm cao nhất'),
        },
        grades: { good: at('Tốt'), fair: at('Khá'), average: at('Trung bình'), poor: at('Kém') },
      });
    };
    expect(rows.length).toBe(37);
    expect(rows.map(inSpill)).toEqual([...files.map(file => countByHand([file], months)), countByHand(files, months)]);
    // nobody joins or leaves in the sample: 3,419 members whatever the period
    expect(rows[36]?.[labels.indexOf('Đảng viên')]).toBe(3419);
  });
});

test('what a file sums up by itself is what it has published: three of the 36, of which core sums up all (district-sums.test.ts)', async () => {
  for (const [i, month] of [
    [0, 3],
    [17, 7],
    [35, 11],
  ] as const) {
    const { file, code } = files[i] ?? expect.fail();
    const host = await openBundle({ workbook: readFileSync(join(FOLDER, file)), today: TODAY });
    const { summary } = valueOfAnswer<{ summary: HandFigures }>(await host.run('summarizeMonth', [iso(month)]));
    const published = reports.get(String(month))?.units.find(unit => unit.code === code);
    expect(published).toMatchObject({
      ...pick(summary),
      attendance: summary.attendance,
      score: summary.score,
      grades: summary.grades,
    });
    await host.close();
  }
});

test('two files that nobody allowed: the district publishes 34/36, and the province reads the sum of these 34', async () => {
  const left = ['KB-05', 'KB-22'];
  const open = files.filter(({ code }) => !left.includes(code));
  const workbook = readFileSync(join(FOLDER, DISTRICT));
  const district = await openBundle({
    workbook,
    sources,
    allowed: new Set(open.map(({ file }) => file)),
    today: TODAY,
  });
  await arrived(district);
  const { message } = valueOfAnswer<{ message: string }>(await district.run('publishYear', [2026]));
  expect(message).toContain('Gộp được 34/36 đơn vị.');
  const province = await openParent(
    [{ code: 'KB', name: 'Huyện Krông Bông', link: DISTRICT }],
    { find: address => (address === DISTRICT ? district : null) },
    { today: TODAY },
  );
  for (const month of YEAR) {
    const { report } = valueOfAnswer<{ report: Report }>(
      await province.run('summarizeUnits', [iso(month), iso(month)]),
    );
    expect(rounded(report.total)).toEqual(countByHand(open, [month]));
  }
  const spill = await province.evaluate('Nguồn 2026', '=SHCB_GOP(A1:AL18; "2026-11")');
  // code, name, type, then how many of its units it holds
  expect(spill[2]?.slice(0, 4)).toEqual(['KB', 'Huyện Krông Bông', '', '34/36']);
  const missing = spill[2]?.[spill[1]?.indexOf('Tên đơn vị chưa báo cáo') ?? -1];
  expect(missing).toBe('Đảng ủy xã Dang Kang (không đọc được); Chi bộ Tòa án nhân dân (không đọc được)');
});

const pick = ({ expected, reported, didNotMeet, onTime }: HandFigures) => ({ expected, reported, didNotMeet, onTime });

// npm run bench: how long the built bundle itself takes, without the host: services are replaced by arrays in memory. Reports, never fails.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext, Script } from 'node:vm';

const CODE = readFileSync(join(__dirname, '..', 'dist', 'Code.js'), 'utf8');
const RUNS = 7;

type Tab = { readonly name: string; readonly values: readonly (readonly unknown[])[] };

/** The bundle in a realm of its own whose only spreadsheet is the given tabs. */
const load = (tabs: readonly Tab[]): ((name: string, ...args: readonly unknown[]) => unknown) => {
  const sheets = tabs.map(({ name, values }, id) => ({
    getName: () => name,
    getSheetId: () => id,
    getDataRange: () => ({ getValues: () => values }),
  }));
  const spreadsheet = {
    getSheets: () => sheets,
    getSpreadsheetTimeZone: () => 'Asia/Ho_Chi_Minh',
    getSpreadsheetLocale: () => 'vi_VN',
    createDeveloperMetadataFinder: () => ({ withKey: () => ({ find: () => [] }) }),
  };
  const realm = createContext({
    SpreadsheetApp: { getActiveSpreadsheet: () => spreadsheet },
    Utilities: { formatDate: () => '+0700' },
  });
  runInContext(CODE, realm);
  // The bundle's own functions, by name.
  return (name, ...args) => (runInContext(name, realm) as (...values: readonly unknown[]) => unknown)(...args);
};

/** The times of several runs after one that does not count, in ms, the shortest first. */
const timesOf = (action: () => unknown): number[] => {
  action();
  return Array.from({ length: RUNS }, () => {
    const start = process.hrtime.bigint();
    action();
    return Number(process.hrtime.bigint() - start) / 1e6;
  }).sort((a, b) => a - b);
};

const median = (action: () => unknown): number => timesOf(action)[(RUNS - 1) / 2] ?? 0;

let nth = 0;

/** The time to parse a script and to run its top level in a fresh realm, in ms; never the same text twice, for the engine keeps what it parsed. */
const loading = (code: string): { readonly parse: number; readonly run: number } => {
  const fresh = (): Script => new Script(`${code}\n// ${nth++}`);
  const ready = Array.from({ length: RUNS + 1 }, () => ({ script: fresh(), realm: createContext({}) }));
  const next = ready[Symbol.iterator]();
  const run = median(() => {
    const { value } = next.next();
    value?.script.runInContext(value.realm);
  });
  return { parse: median(fresh), run };
};

const HEADERS = [
  'STT',
  'Mã chi bộ',
  'Tên chi bộ',
  'Ngày họp',
  'Tổng số ĐV',
  'Miễn SH',
  'Có mặt',
  'Vắng có lý do',
  'Vắng không lý do',
  'Số ĐV phát biểu',
  'Tổng điểm',
  'Xếp loại',
  'Ghi chú',
];
const COLUMNS = 30;

/** A month's tab as a commune keeps it: titles, a header, sound rows, a total; 30 columns, those not named hold notes. */
const monthTab = (month: number, rows: number): Tab => {
  const wide = (row: readonly unknown[], rest: unknown): unknown[] => [
    ...row,
    ...Array.from({ length: COLUMNS - row.length }, () => rest),
  ];
  const data = Array.from({ length: rows }, (_, i) =>
    wide(
      [
        i + 1,
        `C${i}`,
        `Chi bộ thôn ${i}`,
        `05/${(month % 12) + 1}/2026`,
        12,
        0,
        11,
        1,
        0,
        6,
        '92,5',
        'Tốt',
        '- ghi chú',
      ],
      'x y z',
    ),
  );
  return {
    name: `Trang ${month}`,
    values: [
      wide(['ĐẢNG ỦY XÃ'], ''),
      wide([`Tháng ${(month % 12) + 1} năm ${2020 + Math.floor(month / 12)}`], ''),
      wide(HEADERS, 'Cột khác'),
      ...data,
      wide(['', '', 'Tổng cộng'], ''),
    ],
  };
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

say('Reading and checking one month, tabs × 500 rows × 30 columns (goal for 40 tabs: 300 ms):');
const base = { tabs: 0, ms: 0 };
for (const tabs of [10, 20, 40]) {
  const run = load(Array.from({ length: tabs }, (_, i) => monthTab(i, 500)));
  const ms = median(() => run('checkMonth', '2026-11'));
  if (base.tabs === 0) Object.assign(base, { tabs, ms });
  say(
    `  ${String(tabs).padStart(2)} tabs  ${ms.toFixed(0).padStart(5)} ms   ${(ms / base.ms).toFixed(2)} × the time of ${base.tabs} tabs for ${tabs / base.tabs} × the rows`,
  );
}

const DISTRICT = join(__dirname, '..', 'samples', 'krong-bong');

/** What the organisations of the sample district publish: labels and twelve months each. */
const publishedBlocks = async (): Promise<unknown[][][]> => {
  const { openSource } = await import('../host.ts');
  const blocks: unknown[][][] = [];
  for (const file of readdirSync(DISTRICT).filter(name => !name.startsWith('huyen-')))
    blocks.push((await (await openSource(readFileSync(join(DISTRICT, file)))).read('Xuất 2026!A1:AN13')) ?? []);
  return blocks;
};

/** The tab of sources with so many units, each with figures of the sample as its own. */
const sourcesTab = (blocks: readonly (readonly unknown[][])[], units: number): unknown[][] => {
  const width = blocks[0]?.[0]?.length ?? 0;
  const line = (...boxes: readonly unknown[]): unknown[] => Array.from({ length: width }, (_, i) => boxes[i] ?? '');
  const rows = [line('NGUỒN SỐ LIỆU NĂM 2026'), line(), line('Mã', 'Tên đơn vị', 'Loại hình', 'Liên kết')];
  for (let i = 0; i < units; i++) {
    const [labels = [], ...months] = blocks[i % blocks.length] ?? [];
    rows.push(line(`▣ X${i}`, `Xã ${i}`, 'Xã, thị trấn', `xa-${i}.xlsx`), [...labels]);
    for (const [version, , , ...figures] of months) rows.push([version, `X${i}`, `Xã ${i}`, ...figures]);
    rows.push(line());
  }
  return rows;
};

const rollingUp = async (): Promise<void> => {
  const blocks = await publishedBlocks();
  say('SHCB_GOP over so many blocks × 12 months (goals: 36 in 20 ms, 3,321 in 1,000 ms, each block in the same time):');
  let first = 0;
  for (const units of [36, 369, 3321]) {
    const tab = sourcesTab(blocks, units);
    const run = load([]);
    const rollUp = (): unknown => run('SHCB_GOP', tab, '01/2026', '12/2026');
    const start = process.hrtime.bigint();
    // a spill is rows of boxes; its first box says how many units count
    const [[counted] = []] = rollUp() as unknown[][];
    const cold = Number(process.hrtime.bigint() - start) / 1e6;
    // what other programs take of the machine is not ours to report
    const [ms = 0] = timesOf(rollUp);
    if (first === 0) first = ms / units;
    say(
      `  ${counted}  ${ms.toFixed(1).padStart(6)} ms   ${((ms * 1000) / units).toFixed(0)} µs a block (${(ms / units / first).toFixed(2)} × that of 36)   the first time after loading ${cold.toFixed(0)} ms`,
    );
  }
};

const [own, empty] = [loading(CODE), loading('')];
say('Loading the script, as Google does at every formula (goal for the top level: 5 ms):');
say(`  top level  ${own.run.toFixed(2)} ms   ${(own.run / empty.run).toFixed(0)} × an empty script`);
say(`  parsing    ${own.parse.toFixed(2)} ms`);

rollingUp().then(
  () => process.exit(0),
  (fault: unknown) => {
    process.stderr.write(`${String(fault)}\n`);
    process.exit(1);
  },
);

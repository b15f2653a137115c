import { realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkFile, readingFault } from './commands/files.ts';
import { todayOf } from './commands/order.ts';
import { Refusal } from './commands/refusal.ts';
import { runToEnd, terminal } from './commands/run.ts';
import { openBrowser } from './workbench/browser.ts';
import { DISTRICT_TODAY, districtFiles, sampleFile } from './workbench/samples.ts';
import { openWorkbench } from './workbench/workbench.ts';

const USAGE = `Cách dùng: npm start -- [TỆP.xlsx …] [--district] [--port 8600] [--no-open] [--today 2026-11-23]
Mở tệp mẫu, hoặc các tệp được ghi tên, trong trình duyệt; --district mở huyện mẫu với 36 đơn vị; --today là ngày mà tiện ích coi là hôm nay. Tệp trên đĩa chỉ đổi khi bạn chọn «Lưu vào tệp».`;

interface Start {
  readonly files: readonly string[];
  readonly port: number | null;
  readonly opens: boolean;
  /** Whether the sample district is opened. */
  readonly district: boolean;
  /** The day the clock stands at; undefined: the real one. */
  readonly today: string | undefined;
}

const readStart = (): Start | null => {
  const { tokens } = parseArgs({
    args: process.argv.slice(2),
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      port: { type: 'string' },
      today: { type: 'string' },
      'no-open': { type: 'boolean' },
      district: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const files: string[] = [];
  let port: number | null = null;
  let opens = true;
  let district = false;
  let today: string | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { rawName, value } = token;
    if (rawName === '--help') return null;
    if (rawName === '--no-open' && value === undefined) opens = false;
    else if (rawName === '--district' && value === undefined) district = true;
    else if (rawName === '--today') today = todayOf({ today: value ?? '' });
    else if (rawName === '--port') {
      port = /^\d{1,5}$/.test(value ?? '') ? Number(value) : 0;
      if (port < 1 || port > 65_535) throw new Refusal('Tùy chọn «--port» cần một số từ 1 đến 65535.');
    } else throw new Refusal(`Không có tùy chọn «${rawName}»: hãy chạy npm start -- --help để xem cách dùng.`);
  }
  return { files, port, opens, district, today };
};

/** A file named twice is opened once. */
const onceEach = (files: readonly string[]): string[] => [
  ...new Map(files.map(file => [realpathSync(file), file])).values(),
];

/** Resolves when the person or the system ends the program. */
const ended = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });

runToEnd(async () => {
  const start = readStart();
  if (!start) {
    terminal.print(USAGE);
    return 0;
  }
  for (const file of start.files) checkFile(file);
  if (start.district && start.files.length)
    throw new Refusal('«--district» mở huyện mẫu, không mở cùng tệp khác: hãy bỏ tên tệp hoặc bỏ --district.');
  const sample = start.files.length || start.district ? null : sampleFile();
  const files = start.district ? districtFiles() : sample === null ? onceEach(start.files) : [sample];
  if (!files.length) throw new Refusal('Chưa có tệp mẫu trong samples: hãy ghi tên một tệp .xlsx sau lệnh.');
  let current = files[0] ?? '';
  const opening = (file: string): void => {
    current = file;
    terminal.note(`Đang mở ${file}…`);
  };
  // all but the last two, so that there is something left to allow
  const allowed = start.district ? (file: string): boolean => files.indexOf(file) < files.length - 2 : undefined;
  const today = start.today ?? (start.district ? DISTRICT_TODAY : undefined);
  const workbench = await openWorkbench({
    files,
    port: start.port,
    host: { today },
    opening,
    ...(allowed ? { allowed } : {}),
  }).catch((fault: unknown) => {
    const { code } = Object(fault) as { code?: unknown };
    throw code === 'EADDRINUSE' || code === 'EACCES' ? new Refusal(`Cổng ${start.port} không dùng được.`) : fault;
  });
  const stopped = ended();
  terminal.print(workbench.address);
  if (start.opens) openBrowser(workbench.address);
  const opened = workbench.session(1).then(
    () => terminal.note('Đã mở xong. Bấm Ctrl-C để dừng.'),
    (fault: unknown) => {
      throw readingFault(current, fault);
    },
  );
  await Promise.race([opened.then(() => stopped), stopped]);
  terminal.note('Đang dừng…');
  await workbench.close();
  return 0;
});

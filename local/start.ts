import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Check, Summary } from './commands/contract.ts';
import { checkText, summaryText } from './commands/report.ts';
import { ask, type Order, Refusal, type Screen, withHost, writeWhole } from './commands/session.ts';

const screen: Screen = {
  print: text => process.stdout.write(`${text}\n`),
  note: text => process.stderr.write(`${text}\n`),
};

/** The files named on the command line, else the first sample. */
const files = (): string[] => {
  const named = process.argv.slice(2).filter(word => !word.startsWith('-'));
  if (named.length) return named;
  const samples = existsSync('samples') ? readdirSync('samples').filter(name => name.endsWith('.xlsx')) : [];
  const [first] = samples.sort();
  if (!first) throw new Refusal('Chưa có tệp mẫu trong samples: hãy ghi tên một tệp .xlsx sau lệnh.');
  return [join('samples', first)];
};

/** Checks and summarises the newest month of one workbook and writes the result beside it. */
const show = (file: string): Promise<void> => {
  const order: Order = {
    words: [],
    options: { month: undefined, today: undefined, out: undefined },
    json: false,
    screen,
  };
  return withHost(order, file, `Đang mở ${file}`, async host => {
    const { month } = await ask<{ month: string }>(host, 'newestMonth');
    screen.print(`${file}\n${checkText(await ask<Check>(host, 'checkMonth', month))}\n`);
    const { summary } = await ask<{ summary: Summary }>(host, 'summarizeMonth', month);
    screen.print(`${summaryText(summary)}\n`);
    if (summary.sheet === null) return screen.note('Chưa lập được bảng tổng hợp: hãy sửa các lỗi ở trên trước.');
    const out = join('out', basename(file));
    mkdirSync('out', { recursive: true });
    writeWhole(out, await host.saveXlsx());
    screen.print(`Đã ghi ${out}, bảng tổng hợp ở trang «${summary.sheet}».`);
  });
};

const run = async (): Promise<number> => {
  for (const file of files()) await show(file);
  return 0;
};

run()
  .catch((fault: unknown) => {
    screen.note(fault instanceof Error ? fault.message : String(fault));
    return 2;
  })
  .then(code => process.stdout.write('', () => process.exit(code)));

import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Check, Summary } from './commands/contract.ts';
import { checkText, summaryText } from './commands/report.ts';
import { runToEnd, terminal } from './commands/run.ts';
import {
  ask,
  type Order,
  outFile,
  Refusal,
  refuseLosses,
  tellLosses,
  withHost,
  writeWhole,
} from './commands/session.ts';

/** The files named on the command line, else the first sample. */
const files = (): string[] => {
  const words = process.argv.slice(2);
  const option = words.find(word => word.startsWith('-'));
  if (option !== undefined)
    throw new Refusal(`Không có tùy chọn «${option}»: sau npm start -- chỉ ghi tên các tệp .xlsx.`);
  if (words.length) return words;
  const samples = existsSync('samples') ? readdirSync('samples').filter(name => name.endsWith('.xlsx')) : [];
  const [first] = samples.sort();
  if (!first) throw new Refusal('Chưa có tệp mẫu trong samples: hãy ghi tên một tệp .xlsx sau lệnh.');
  return [join('samples', first)];
};

/** A name in out/ for each file; the second of one basename becomes `so-hop (2).xlsx`. */
const outNames = (named: readonly string[]): string[] => {
  const taken = new Set<string>();
  return named.map(file => {
    const plain = basename(file).replace(/(\.xlsx)?$/i, '');
    let name = `${plain}.xlsx`;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain} (${count}).xlsx`;
    taken.add(name.toLowerCase());
    return join('out', name);
  });
};

/** Checks and summarises the newest month of one workbook and writes the result into out/. */
const show = (file: string, out: string): Promise<void> => {
  const order: Order = {
    words: [],
    options: { month: undefined, today: undefined, out: undefined },
    json: false,
    screen: terminal,
  };
  return withHost(order, file, `Đang mở ${file}`, async host => {
    refuseLosses(host, file, out);
    const { month } = await ask<{ month: string }>(host, 'newestMonth');
    terminal.print(`${file}\n${checkText(await ask<Check>(host, 'checkMonth', month))}\n`);
    const { summary } = await ask<{ summary: Summary }>(host, 'summarizeMonth', month);
    terminal.print(`${summaryText(summary)}\n`);
    if (summary.sheet === null) return terminal.note('Chưa lập được bảng tổng hợp: hãy sửa các lỗi ở trên trước.');
    mkdirSync('out', { recursive: true });
    writeWhole(outFile(out), await host.saveXlsx());
    tellLosses(order, host);
    terminal.print(`Đã ghi ${out}, bảng tổng hợp ở trang «${summary.sheet}».`);
  });
};

runToEnd(async () => {
  const named = files();
  const outs = outNames(named);
  for (const [index, file] of named.entries()) await show(file, outs[index] ?? '');
  return 0;
});

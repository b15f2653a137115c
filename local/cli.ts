import { readArguments } from './commands/arguments.ts';
import { check } from './commands/check.ts';
import { evaluate } from './commands/evaluate.ts';
import type { Command, Order } from './commands/order.ts';
import { publish } from './commands/publish.ts';
import { pull } from './commands/pull.ts';
import { Refusal } from './commands/refusal.ts';
import { runToEnd, terminal } from './commands/run.ts';
import { summary } from './commands/summary.ts';
import { template } from './commands/template.ts';

const COMMANDS: Readonly<Record<string, Command>> = { check, summary, eval: evaluate, template, publish, pull };

const USAGE = `Cách dùng: npm run --silent local -- LỆNH …
  check    TỆP.xlsx --month 2026-11 [--json] [--today 2026-11-23]
  summary  TỆP.xlsx --month 2026-11 [--out KẾT-QUẢ.xlsx] [--json] [--today 2026-11-23]
  eval     TỆP.xlsx 'TRANG TÍNH' '=CÔNG THỨC' [--json] [--today 2026-11-23]
  template KẾT-QUẢ.xlsx [--json] [--today 2026-11-23]
  publish  TỆP.xlsx [NGUỒN.xlsx …] --out KẾT-QUẢ.xlsx [--year 2026] [--grant-all] [--json] [--today 2026-11-23]
  template --parent KẾT-QUẢ.xlsx NGUỒN.xlsx … [--year 2026] [--json] [--today 2026-11-23]
  pull     CẤP-TRÊN.xlsx NGUỒN.xlsx … --month 2026-11 [--to 2026-12] [--grant-all] [--out KẾT-QUẢ.xlsx] [--json] [--today 2026-11-23]`;

const run = async (): Promise<number> => {
  const { help, words: given, ...rest } = readArguments(process.argv.slice(2));
  const [name, ...words] = given;
  if (help) {
    terminal.print(USAGE);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw new Refusal(
      `${name === undefined ? 'Thiếu lệnh' : `Không có lệnh «${name}»`}: hãy chạy --help để xem cách dùng.`,
    );
  const order: Order = { ...rest, words, screen: terminal };
  return command(order);
};

runToEnd(run);

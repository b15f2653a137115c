import { parseArgs } from 'node:util';
import { check } from './commands/check.ts';
import { evaluate } from './commands/evaluate.ts';
import { type Command, type Order, Refusal, type Screen } from './commands/session.ts';
import { summary } from './commands/summary.ts';
import { template } from './commands/template.ts';

const COMMANDS: Readonly<Record<string, Command>> = { check, summary, eval: evaluate, template };

const USAGE = `Cách dùng: npm run --silent local -- LỆNH …
  check    TỆP.xlsx --month 2026-11 [--json] [--today 2026-11-23]
  summary  TỆP.xlsx --month 2026-11 [--out KẾT-QUẢ.xlsx] [--json] [--today 2026-11-23]
  eval     TỆP.xlsx 'TRANG TÍNH' '=CÔNG THỨC' [--json] [--today 2026-11-23]
  template KẾT-QUẢ.xlsx [--json] [--today 2026-11-23]`;

const parse = (args: string[]) => {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        month: { type: 'string' },
        today: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch {
    throw new Refusal('Lệnh ghi chưa đúng: hãy chạy --help để xem cách dùng.');
  }
};

const run = async (args: string[], screen: Screen): Promise<number> => {
  const { values, positionals } = parse(args);
  const [name, ...words] = positionals;
  if (values.help) {
    screen.print(USAGE);
    return 0;
  }
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!command)
    throw new Refusal(
      `${name === undefined ? 'Thiếu lệnh' : `Không có lệnh «${name}»`}: hãy chạy --help để xem cách dùng.`,
    );
  const { month, today, out, json } = values;
  const order: Order = { words, options: { month, today, out }, json, screen };
  return command(order);
};

const screen: Screen = {
  print: text => process.stdout.write(`${text}\n`),
  note: text => process.stderr.write(`${text}\n`),
};

run(process.argv.slice(2), screen)
  .catch((fault: unknown) => {
    const message = fault instanceof Error ? fault.message : String(fault);
    screen.note(fault instanceof Refusal ? message : `Có lỗi ngoài dự kiến: ${message.replace(/\s*\n\s*/g, ' ')}`);
    return 2;
  })
  .then(code => {
    // An engine that is closed still holds timers; what was printed leaves before the process ends.
    process.stdout.write('', () => process.exit(code));
  });

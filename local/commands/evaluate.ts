import { type Command, checkUse, word } from './order.ts';
import { Refusal } from './refusal.ts';
import { table } from './terminal.ts';
import { withHost } from './with-host.ts';

/** `eval FILE.xlsx 'TAB' '=FORMULA'`: what the formula spills when it stands on that tab. */
export const evaluate: Command = async order => {
  checkUse(order, 3);
  const file = word(order, 0, 'tên tệp .xlsx');
  const tab = word(order, 1, 'tên trang tính');
  const formula = word(order, 2, 'công thức');
  return withHost(order, file, 'Đang tính', async host => {
    const rows = await host.evaluate(tab, formula).catch((fault: unknown) => {
      throw fault instanceof Error && fault.message.startsWith('There is no tab')
        ? new Refusal(`Trong tệp «${file}» không có trang tính «${tab}».`)
        : fault;
    });
    if (order.flags.has('json')) order.screen.print(JSON.stringify(rows));
    else {
      const [header = [], ...body] = rows.map(row => row.map(value => String(value).replaceAll('\n', ' ')));
      order.screen.print(body.length ? table(header, body) : header.join('  '));
    }
    return 0;
  });
};

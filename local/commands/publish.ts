import type { Published } from './contract.ts';
import {
  ask,
  type Command,
  checkUse,
  outFile,
  Refusal,
  refuseLosses,
  tellLosses,
  withHost,
  word,
  writeWhole,
  yearOf,
} from './session.ts';

/** `publish FILE.xlsx --out OUT.xlsx [--year 2026]`: the workbook with the tab that the level above imports. */
export const publish: Command = async order => {
  checkUse(order, 1, 'year', 'out');
  const file = word(order, 0, 'tên tệp .xlsx');
  const year = yearOf(order);
  if (order.options.out === undefined)
    throw new Refusal('Thiếu tệp kết quả: hãy thêm --out, ví dụ --out da-cong-bo.xlsx.');
  const out = outFile(order.options.out);
  return withHost(order, file, 'Đang công bố', async host => {
    refuseLosses(host, file, out);
    const published = await ask<Published>(host, 'publishYear', year);
    const serviceCalls = host.calls();
    writeWhole(out, await host.saveXlsx());
    tellLosses(order, host);
    order.screen.print(order.flags.has('json') ? JSON.stringify({ ...published, serviceCalls }) : published.message);
    return published.unread.length ? 1 : 0;
  });
};

import type { Host } from '../host.ts';
import { ask } from './ask.ts';
import { checkFile, outFile, writeWhole } from './files.ts';
import { refuseLosses, tellLosses } from './losses.ts';
import { type Command, checkUse, word, yearOf } from './order.ts';
import { Refusal } from './refusal.ts';
import { sourceFiles } from './sources.ts';
import { withHost } from './with-host.ts';

/** `publish FILE.xlsx [SOURCE.xlsx…] --out OUT.xlsx [--year 2026] [--grant-all]`: the workbook with the tab that the level above imports; of a level, from what its sources published. */
export const publish: Command = async order => {
  checkUse(order, Number.POSITIVE_INFINITY, 'year', 'out', 'grant-all');
  const file = word(order, 0, 'tên tệp .xlsx');
  const year = yearOf(order);
  if (order.options.out === undefined)
    throw new Refusal('Thiếu tệp kết quả: hãy thêm --out, ví dụ --out da-cong-bo.xlsx.');
  const out = outFile(order.options.out);
  const files = order.words.slice(1);
  for (const source of files) checkFile(source);
  const sources = sourceFiles(files);
  const allowed = new Set(order.flags.has('grant-all') ? sources.names : []);
  const publishIn = async (host: Host): Promise<number> => {
    refuseLosses(host, file, out);
    await host.calculated();
    await host.imports.settled();
    await host.calculated();
    const published = await ask(host, 'publishYear', year);
    const serviceCalls = host.calls();
    writeWhole(out, await host.saveXlsx());
    tellLosses(order, host);
    order.screen.print(order.flags.has('json') ? JSON.stringify({ ...published, serviceCalls }) : published.message);
    return published.unread.length ? 1 : 0;
  };
  // without sources the imports of a level keep what they last brought
  return withHost(order, file, 'Đang công bố', publishIn, files.length ? { sources: sources.find, allowed } : {});
};

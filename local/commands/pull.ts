import { ask } from './ask.ts';
import { checkFile, outFile, writeWhole } from './files.ts';
import { refuseLosses, tellLosses } from './losses.ts';
import { type Command, checkUse, lastMonthOf, monthOf, word } from './order.ts';
import { Refusal } from './refusal.ts';
import { rollUpText } from './roll-up-text.ts';
import { sourceFiles } from './sources.ts';
import { withHost } from './with-host.ts';

/** `pull PARENT.xlsx SOURCE.xlsx… --month M [--to M2] [--grant-all] [--out OUT.xlsx]`: the roll-up of the level above, its imports read from the sources. */
export const pull: Command = async order => {
  checkUse(order, Number.POSITIVE_INFINITY, 'month', 'to', 'out', 'grant-all');
  const parent = word(order, 0, 'tên tệp của cấp trên');
  const files = order.words.slice(1);
  if (!files.length) throw new Refusal('Thiếu tệp nguồn: hãy ghi tên các tệp của đơn vị sau tệp của cấp trên.');
  const month = monthOf(order);
  const to = lastMonthOf(order, month);
  const out = order.options.out === undefined ? null : outFile(order.options.out);
  for (const file of files) checkFile(file);
  const sources = sourceFiles(files);
  const allowed = new Set(order.flags.has('grant-all') ? sources.names : []);
  return withHost(
    order,
    parent,
    'Đang gộp',
    async host => {
      if (out !== null) refuseLosses(host, parent, out);
      await ask(host, 'connectUnits', Number(month.slice(0, 4)));
      await host.imports.settled();
      await host.calculated();
      const { report } = await ask(host, 'summarizeUnits', month, to);
      const serviceCalls = host.calls();
      if (out !== null) {
        writeWhole(out, await host.saveXlsx());
        tellLosses(order, host);
      }
      order.screen.print(order.flags.has('json') ? JSON.stringify({ ...report, serviceCalls }) : rollUpText(report));
      return report.counted < report.of ? 1 : 0;
    },
    { sources: sources.find, allowed },
  );
};

import { basename } from 'node:path';
import { ask } from './ask.ts';
import { checkFile, outFile, writeWhole } from './files.ts';
import { type Command, checkUse, type Order, todayOf, word, yearOf } from './order.ts';
import { Refusal } from './refusal.ts';
import { type SourceFiles, sourceFiles } from './sources.ts';
import { withHost } from './with-host.ts';

/** `template OUT.xlsx`: a new workbook with the add-on's own tabs; `template --parent OUT.xlsx SOURCE.xlsx…`: one of the level above with these sources registered. */
export const template: Command = async order => {
  if (order.flags.has('parent')) return parentTemplate(order);
  checkUse(order, 1);
  const out = outFile(word(order, 0, 'tên tệp kết quả .xlsx'));
  return withHost(order, null, 'Đang lập bảng mẫu', async host => {
    const { tabs } = await ask(host, 'createTemplate');
    writeWhole(out, await host.saveXlsx());
    order.screen.print(
      order.flags.has('json') ? JSON.stringify({ tabs }) : `Đã lập «${out}» với các trang: ${tabs.join(', ')}.`,
    );
    return 0;
  });
};

const parentTemplate = async (order: Order): Promise<number> => {
  checkUse(order, Number.POSITIVE_INFINITY, 'parent', 'year');
  const out = outFile(word(order, 0, 'tên tệp kết quả .xlsx'));
  const files = order.words.slice(1);
  if (!files.length) throw new Refusal('Thiếu tệp nguồn: hãy ghi tên các tệp của đơn vị sau tệp kết quả.');
  for (const file of files) checkFile(file);
  const sources = sourceFiles(files);
  const today = todayOf(order.options) ?? new Date().toISOString();
  const year = yearOf(order) ?? Number(today.slice(0, 4));
  const units = await Promise.all(sources.names.map(name => registered(sources, name, year)));
  return withHost(order, null, 'Đang lập tệp cấp trên', async host => {
    const { tabs } = await ask(host, 'createParent', units, year);
    writeWhole(out, await host.saveXlsx());
    order.screen.print(
      order.flags.has('json')
        ? JSON.stringify({ tabs, year, units })
        : `Đã lập «${out}» cho ${units.length} đơn vị, năm ${year}, với các trang: ${tabs.join(', ')}.`,
    );
    return 0;
  });
};

/** A source as it is registered: what it published about itself, else its file's name. */
const registered = async (sources: SourceFiles, file: string, year: number) => {
  const [, line = []] = (await sources.find(file)?.read(`Xuất ${year}!A1:C2`)) ?? [];
  const text = (box: unknown): string => (typeof box === 'string' ? box : '');
  const name = text(line[2]) || basename(file).replace(/\.xlsx$/i, '');
  return { code: text(line[1]), name, type: '', link: file };
};

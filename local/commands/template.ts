import { ask, type Command, checkUse, outFile, withHost, word, writeWhole } from './session.ts';

/** `template OUT.xlsx`: a new workbook with the add-on's own tabs. */
export const template: Command = async order => {
  checkUse(order, 1);
  const out = outFile(word(order, 0, 'tên tệp kết quả .xlsx'));
  return withHost(order, null, 'Đang lập bảng mẫu', async host => {
    const { tabs } = await ask<{ tabs: string[] }>(host, 'createTemplate');
    writeWhole(out, await host.saveXlsx());
    order.screen.print(order.json ? JSON.stringify({ tabs }) : `Đã lập «${out}» với các trang: ${tabs.join(', ')}.`);
    return 0;
  });
};

import { ask } from './ask.ts';
import { outFile, writeWhole } from './files.ts';
import { refuseLosses, tellLosses } from './losses.ts';
import { type Command, checkUse, monthOf, word } from './order.ts';
import { summaryText } from './report.ts';
import { withHost } from './with-host.ts';

/** `summary FILE.xlsx --month 2026-11 --out OUT.xlsx`: the month's figures, and the workbook with its summary tab. */
export const summary: Command = async order => {
  checkUse(order, 1, 'month', 'out');
  const file = word(order, 0, 'tên tệp .xlsx');
  const month = monthOf(order);
  const out = order.options.out === undefined ? null : outFile(order.options.out);
  return withHost(order, file, 'Đang tổng hợp', async host => {
    if (out !== null) refuseLosses(host, file, out);
    const answer = await ask(host, 'summarizeMonth', month);
    const serviceCalls = host.calls();
    if (out !== null && answer.summary.sheet !== null) {
      writeWhole(out, await host.saveXlsx());
      tellLosses(order, host);
    }
    order.screen.print(
      order.flags.has('json') ? JSON.stringify({ ...answer.summary, serviceCalls }) : summaryText(answer.summary),
    );
    if (out !== null && answer.summary.sheet === null)
      order.screen.note(`Chưa lập được bảng tổng hợp nên không ghi tệp «${out}»: hãy chạy check để xem lỗi.`);
    if (!order.flags.has('json'))
      order.screen.note(`Lượt gọi dịch vụ: đọc ${serviceCalls.reads}, ghi ${serviceCalls.writes}.`);
    return answer.errors > 0 ? 1 : 0;
  });
};

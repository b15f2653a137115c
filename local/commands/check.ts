import { ask } from './ask.ts';
import { type Command, checkUse, monthOf, word } from './order.ts';
import { checkText } from './report.ts';
import { withHost } from './with-host.ts';

/** `check FILE.xlsx --month 2026-11`: what is wrong in that month. */
export const check: Command = async order => {
  checkUse(order, 1, 'month');
  const file = word(order, 0, 'tên tệp .xlsx');
  const month = monthOf(order);
  return withHost(order, file, 'Đang kiểm tra', async host => {
    const answer = await ask(host, 'checkMonth', month);
    order.screen.print(
      order.flags.has('json') ? JSON.stringify({ ...answer, serviceCalls: host.calls() }) : checkText(answer),
    );
    return answer.findings.some(finding => finding.severity === 'error') ? 1 : 0;
  });
};

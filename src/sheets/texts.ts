import type { Texts } from '../core/summary/texts.ts';
import { textsOf } from '../core/summary/texts.ts';
import { judgeMonth, requireReadable } from './judged-month.ts';
import { periodOf } from './period.ts';

/** Makes the texts of a month that an officer pastes into a chat; writes nothing. Fault `unreadable`. */
export const makeTexts = (text: string): Texts => {
  const period = periodOf(text);
  const month = judgeMonth(() => period);
  requireReadable(month, 'Chưa có số liệu để soạn tin.');
  return textsOf(month.check, month.summary, month.judged.book.settings, month.today);
};

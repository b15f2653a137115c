import type { MonthCheck } from '../judge/check-month.ts';
import { rulesText } from '../settings/rule-settings.ts';
import type { CheckView } from './views.ts';

/** What `Kiểm tra` shows of a checked month. */
export const checkView = ({ month, rows, findings, rules }: MonthCheck): CheckView => ({
  month,
  rows,
  findings,
  rules: rulesText(rules),
});

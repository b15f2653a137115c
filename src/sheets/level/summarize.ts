import { rollUpHeadline, rollUpTab } from '../../core/layouts/roll-up-tab.ts';
import type { TabLayout } from '../../core/layouts/tab.ts';
import { type Comparison, compare, monthsBefore, monthsYearAgo } from '../../core/level/compare.ts';
import type { Registry } from '../../core/level/registry.ts';
import { type RollUpReport, rollUpReport } from '../../core/level/report.ts';
import { type RollUp, rollUp } from '../../core/level/roll-up.ts';
import { type Month, monthsBetween, yearOf } from '../../core/values/period.ts';
import { SetupFault } from '../answer.ts';
import { withLock } from '../lock.ts';
import { periodOf } from '../period.ts';
import { readWorkbook, type Workbook } from '../workbook.ts';
import { ownTab, writeTab } from '../write-tab.ts';
import { blocksOf, requireBlocks, requireRegistry, settingsOf } from './level.ts';

/** Rolls up the units below over months of one year. Faults `no-registry`, `no-sources`, `bad-month`. */
export const rollUpMonths = (workbook: Workbook, registry: Registry, months: readonly Month[]): RollUp => {
  const [first = ''] = months;
  return rollUp(requireBlocks(workbook, registry, yearOf(first)), months);
};

/** The months from one to another, given by a person or a program. Fault `bad-month`, also where they lie in two years. */
const monthsOf = (from: string, to: string): Month[] => {
  const [first, last] = [periodOf(from), periodOf(to)];
  const months = monthsBetween(first, last);
  if (months.length === 0) throw new SetupFault('bad-month', 'Tháng đầu đứng sau tháng cuối. Hãy đổi chỗ hai tháng.');
  if (yearOf(first) !== yearOf(last))
    throw new SetupFault('bad-month', 'Hai tháng phải cùng một năm, vì mỗi năm có một trang nguồn. Hãy gộp từng năm.');
  return months;
};

/** The tab of a roll-up, held against the period before and the same one a year ago where their imports are here. */
export const rollUpLayout = (workbook: Workbook, registry: Registry, all: RollUp): TabLayout => {
  const against = (months: readonly Month[]): Comparison | null => {
    const [first = '', last = ''] = [months[0], months[months.length - 1]];
    const blocks = yearOf(first) === yearOf(last) ? blocksOf(workbook, registry, yearOf(first)) : null;
    return blocks === null ? null : compare(all, rollUp(blocks, months));
  };
  const comparisons = { before: against(monthsBefore(all.months)), yearAgo: against(monthsYearAgo(all.months)) };
  return rollUpTab(all, comparisons, settingsOf(workbook));
};

/** Rolls up the units below and writes `Tổng hợp MM-YYYY`. Faults `no-registry`, `no-sources`, `bad-month`, `not-ours`. */
export const summarizeUnits = (
  from: string,
  to: string,
): { readonly report: RollUpReport; readonly sheet: string; readonly message: string } =>
  withLock(() => {
    const months = monthsOf(from, to);
    const workbook = readWorkbook();
    const registry = requireRegistry(workbook);
    const all = rollUpMonths(workbook, registry, months);
    const layout = rollUpLayout(workbook, registry, all);
    const sheet = writeTab(workbook, layout, ownTab(workbook, layout));
    return { report: rollUpReport(all), sheet, message: `Đã lập trang «${sheet}»: ${rollUpHeadline(all)}.` };
  });

import { summaryOfRanges } from './month.ts';
import { faultSpill, isFault, type Range, type Ranges, type Spill } from './ranges.ts';

/** The units that have not reported: code and name under a header, or one line that says that all have. */
export const notReported = (ranges: Ranges, month: Range): Spill => {
  const summary = summaryOfRanges(ranges, month);
  if (isFault(summary)) return faultSpill(summary);
  const missing = summary.missing ?? [];
  return [
    ['Mã', 'Chưa báo cáo'],
    ...(missing.length > 0 ? missing.map(({ code, name }) => [code, name]) : [['', 'Không còn chi bộ nào']]),
  ];
};

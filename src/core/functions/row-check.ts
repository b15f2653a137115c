import { findingAt } from '../findings/finding.ts';
import { isReplaced } from '../judged/judged.ts';
import { HEADER_RULES } from '../rules/registry.ts';
import { rowInTab } from '../table/find-tables.ts';
import { isBlank } from '../values/box.ts';
import { faultSpill, isFault, judgeRanges, type Ranges, type Spill } from './ranges.ts';

const OK = '✓';
const LOOK_AT = '✓ Cần xem lại:';
const NOT_REPORTED = 'Chưa báo cáo';
const SENT_AGAIN = 'Đã gửi lại';

/**
 * One text per row of the range, row for row: the header `Kiểm tra`, blank for a blank or skipped row, `✓` (with what to look at), `Chưa báo cáo`, `Đã gửi lại`, or `⚠` and all that is wrong and what to do.
 * The status column for people on phones.
 */
export const rowCheck = (ranges: Ranges): Spill => {
  // an empty book keeps its column: the formula stands there before the first row is typed
  const judged = judgeRanges(ranges);
  if (isFault(judged)) return faultSpill(judged);
  const texts: string[] = ranges.meetings.map(() => '');
  for (const meetingsTable of judged.book.tables) {
    const { table } = meetingsTable;
    const header = rowInTab(table, table.header.first);
    texts[header] = 'Kiểm tra';
    const faults = HEADER_RULES.flatMap(rule => rule(meetingsTable, null));
    const fault = faults.find(({ severity }) => severity === undefined);
    if (fault) texts[header] = `⚠ ${findingAt(fault).message}`;
  }
  for (const judgedRow of judged.judged) {
    const { meeting, findings } = judgedRow;
    const wrong = findings.some(({ severity }) => severity === 'error');
    // notes would drown what matters
    const told = findings.filter(({ severity }) => severity !== 'note').map(({ message }) => message);
    // a row with warnings alone counts: it keeps its tick, and what to look at stands behind it
    const reported = isReplaced(judgedRow) ? SENT_AGAIN : meeting.kind === 'not-given' ? NOT_REPORTED : null;
    const sound = reported ?? (told.length > 0 ? LOOK_AT : OK);
    const row = meeting.rowInTab - 1;
    // several meetings may stand in one row: months side by side
    texts[row] = [texts[row] ?? '', [wrong ? '⚠' : sound, ...told].join(' ')].filter(text => text !== '').join('\n');
  }
  return texts.map((text, row) => [ranges.meetings[row]?.every(isBlank) ? '' : text]);
};

import { judgeBook } from '../../core/judge/judge.ts';
import { publishedTab } from '../../core/layouts/published-tab.ts';
import type { Block } from '../../core/level/block.ts';
import { type PublishedYear, publishYear as publishBook } from '../../core/level/publish.ts';
import { publishBlocks } from '../../core/level/roll-up.ts';
import { COLUMNS, RANGE_ROWS } from '../../core/level/schema.ts';
import { counts } from '../../core/level/states.ts';
import { formatMonth, type Month, monthOf, yearOf } from '../../core/values/period.ts';
import { SetupFault } from '../answer.ts';
import { withLock } from '../lock.ts';
import { newestMonthOf } from '../period.ts';
import { bookOf, hasMeetings, momentIn, readWorkbook, todayIn, type Workbook } from '../workbook.ts';
import { ownTab, writeTab } from '../write-tab.ts';
import { registryOf, requireBlocks, settingsOf } from './level.ts';

/** What was published; months as `2026-11`. */
export interface PublishReport {
  readonly year: number;
  readonly sheet: string;
  readonly published: readonly Month[];
  /** Months whose tables cannot be read, left blank. */
  readonly unread: readonly Month[];
  readonly message: string;
}

/** A year to be published, and what else is to be said of it. */
interface Yield extends PublishedYear {
  readonly year: number;
  readonly note: string;
}

/** Writes `Xuất YYYY`, which the level above imports: the months of a book, or of a level what it rolled up. Left out, the year is that of the newest report, of a level this year. */
export const publishYear = (asked: number | null): PublishReport =>
  withLock(() => {
    const workbook = readWorkbook();
    const registry = registryOf(workbook);
    if (registry !== null && hasMeetings(workbook))
      throw new SetupFault(
        'not-ours',
        'Tệp này vừa có sổ họp vừa có trang «Đơn vị» nên không biết công bố số liệu của cấp nào. Hãy để trang «Đơn vị» ở một tệp riêng của cấp trên, và đưa tệp này vào đó làm một đơn vị.',
      );
    const { year, months, unreadable, note } =
      registry === null
        ? ownYear(workbook, asked)
        : levelYear((year: number) => requireBlocks(workbook, registry, year), asked ?? todayIn(workbook.zone).y);
    const published = months.flatMap((month, i) => (month === null ? [] : [monthOf(year, i + 1)]));
    if (published.length === 0)
      throw new SetupFault('no-month', `Năm ${year} chưa có tháng nào có số liệu nên chưa công bố. ${note}`.trim());
    const { unitName, unitCode } = settingsOf(workbook);
    // without a name nobody could tell whose figures these are
    const name = unitName || unitCode ? unitName : workbook.spreadsheet.getName();
    const layout = publishedTab({ unitName: name, unitCode }, year, months, momentIn(workbook.zone));
    const written = writeTab(workbook, layout, ownTab(workbook, layout));
    const tab = workbook.spreadsheet.getSheetByName(written);
    // the level above imports it by this title
    const sheet = layout.title;
    if (tab !== null && written !== sheet) tab.setName(sheet);
    if (tab !== null)
      workbook.spreadsheet.setNamedRange(`XUAT_${year}`, tab.getRange(1, 1, RANGE_ROWS, COLUMNS.length));
    const named = name === unitName ? '' : `Cấu hình chưa ghi «Tên đơn vị»: đã lấy tên tệp «${name}».`;
    const left =
      unreadable.length === 0
        ? ''
        : `Để trống vì bảng chưa đọc được: tháng ${unreadable.map(formatMonth).join(', ')}. Hãy xem phần Kiểm tra rồi công bố lại.`;
    const said = `Đã công bố ${published.length} tháng của năm ${year} vào trang «${sheet}».`;
    return {
      year,
      sheet,
      published,
      unread: unreadable,
      message: [said, note, left, named].filter(text => text !== '').join(' '),
    };
  });

const ownYear = (workbook: Workbook, asked: number | null): Yield => {
  const book = bookOf(workbook);
  const year = asked ?? yearOf(newestMonthOf(book));
  return { year, ...publishBook(judgeBook(book, todayIn(workbook.zone)), year), note: '' };
};

const levelYear = (blocksOf: (year: number) => readonly Block[], year: number): Yield => {
  const blocks = blocksOf(year);
  const counted = blocks.filter(counts).length;
  const note = counted === blocks.length ? '' : `Gộp được ${counted}/${blocks.length} đơn vị.`;
  return { year, months: publishBlocks(blocks, year), unreadable: [], note };
};

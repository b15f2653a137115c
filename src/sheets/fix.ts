import { type FixRequest, readFixRequests, stillOffered } from '../core/findings/fix-request.ts';
import { judgeBook } from '../core/judge/judge.ts';
import { placeOf } from '../core/table/runs.ts';
import { sameBox } from '../core/values/box.ts';
import { SetupFault } from './answer.ts';
import { appendLog, type Change, type Lines, markLog } from './fix-log.ts';
import { type FixTarget, fixTargets, type Reason, reasonsText } from './fix-target.ts';
import { withLock } from './lock.ts';
import { lookAgain, type Plan } from './look-again.ts';
import { bookOf, readWorkbook } from './workbook.ts';
import type { NewBox } from './write-boxes.ts';

/** What became of the fixes: boxes written, and each fix left out with the box that stood in its way. */
export interface FixReport {
  readonly applied: number;
  readonly refused: readonly {
    readonly code: string;
    readonly sheet: string;
    readonly box: string;
    readonly reason: Reason;
  }[];
  readonly message: string;
}

/** The first box that stands in the way of a fix, and why; null when it may be written. */
const obstacle = (
  { boxes }: FixRequest,
  target: FixTarget | Reason,
  offered: boolean,
): { box: string; reason: Reason } | null => {
  const first = boxes[0]?.box ?? '';
  if (typeof target === 'string') return { box: first, reason: target };
  for (const { box, old, new: value } of boxes) {
    const place = placeOf(box);
    if (target.held(place)) return { box, reason: 'ô có công thức' };
    if (!sameBox(target.box(place), old)) return { box, reason: 'đã có người sửa' };
    if (!target.takes(place, value)) return { box, reason: 'danh sách chọn của ô không có giá trị đó' };
  }
  return offered ? null : { box: first, reason: 'số liệu liên quan đã đổi' };
};

/**
 * Applies fixes that the check offered, each whole or not at all, and notes them in `Nhật ký sửa`. Only what a check made now still offers is written: a row may
 * have moved, or what a fix rests on may have changed, although its box looks as before. Fault `bad-request` when a page sends something else.
 */
export const applyFixes = (sent: unknown): FixReport => {
  const requests = readFixRequests(sent);
  if (requests === null)
    throw new SetupFault('bad-request', 'Không hiểu yêu cầu sửa. Hãy kiểm tra lại tháng rồi chọn lại chỗ cần sửa.');
  return withLock(() => lookAgain(() => planFixes(requests)));
};

const NOT_WRITTEN = 'không ghi: trang vừa có người sửa';

const planFixes = (requests: readonly FixRequest[]): Plan<FixReport> => {
  const workbook = readWorkbook();
  const isOffered = stillOffered(judgeBook(bookOf(workbook), null).judged.flatMap(({ findings }) => findings));
  const targetIn = fixTargets(workbook);
  const refused: FixReport['refused'][number][] = [];
  const changes: Change[] = [];
  const writes = new Map<FixTarget, NewBox[]>();
  for (const request of new Map(requests.map(request => [JSON.stringify(request), request])).values()) {
    const { code, sheet, boxes } = request;
    const target = targetIn(sheet);
    const stop = obstacle(request, target, isOffered(request));
    if (stop !== null || typeof target === 'string') {
      if (stop !== null) refused.push({ code, sheet, ...stop });
      continue;
    }
    const written = writes.get(target) ?? [];
    writes.set(target, written);
    for (const { box, new: value } of boxes) {
      const place = placeOf(box);
      written.push({ ...place, value });
      changes.push({ sheet, box, old: target.value(place), new: value, code });
    }
  }
  const titles = new Set(changes.map(({ sheet }) => sheet));
  let lines: Lines | null = null;
  return {
    tabs: workbook.tabs.filter(({ grid }) => titles.has(grid.sheet)),
    // the log first: when the service breaks in between, nothing has changed without a line that says so
    announce: () => {
      if (changes.length > 0) lines = appendLog(workbook, changes);
    },
    withdraw: () => {
      if (lines === null) return;
      const { sheet, first, count } = lines;
      markLog(
        { sheet },
        Array.from({ length: count }, (_, i) => ({ row: first + i, state: NOT_WRITTEN })),
      );
    },
    write: () => {
      for (const [target, boxes] of writes) target.write(boxes);
      const done = changes.length === 0 ? 'Không sửa ô nào.' : `Đã sửa ${changes.length} ô.`;
      const reasons = refused.map(({ reason }) => reason);
      return { applied: changes.length, refused, message: done + reasonsText(reasons, 'không sửa') };
    },
  };
};

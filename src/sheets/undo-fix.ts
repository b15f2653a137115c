import { placeOf } from '../core/table/runs.ts';
import { sameBox } from '../core/values/box.ts';
import { boxOf } from './boxes.ts';
import { type Entry, findLog, markLog, readLog } from './fix-log.ts';
import { type FixTarget, fixTargets, type Reason, reasonsText } from './fix-target.ts';
import { withLock } from './lock.ts';
import { readWorkbook } from './workbook.ts';
import type { NewBox } from './write-boxes.ts';

/** What became of the boxes of the last fixing: those that hold their old value again, and those left as they are. */
export interface UndoReport {
  readonly restored: number;
  readonly kept: number;
  readonly message: string;
}

const UNDONE = 'đã hoàn tác';

/** Gives back to the boxes of the last fixing that was not undone yet their old values, where they still hold the new ones; notes in the log what became of each. */
export const undoLastFix = (): UndoReport =>
  withLock(() => {
    const workbook = readWorkbook();
    const log = findLog(workbook);
    const open = log === null ? [] : readLog(log).filter(({ state }) => state === '');
    if (log === null || open.length === 0)
      return { restored: 0, kept: 0, message: 'Không có lần sửa nào để hoàn tác.' };
    const last = Math.max(...open.map(({ time }) => time));
    const targetIn = fixTargets(workbook);
    const obstacle = (entry: Entry, target: FixTarget | Reason): Reason | null => {
      if (typeof target === 'string') return target;
      const place = placeOf(entry.box);
      if (target.held(place)) return 'ô có công thức';
      if (!sameBox(target.box(place), boxOf(entry.new, workbook.zone))) return 'đã có người sửa';
      return target.takes(place, entry.old) ? null : 'danh sách chọn của ô không có giá trị đó';
    };
    const writes = new Map<FixTarget, NewBox[]>();
    const reasons: Reason[] = [];
    const states = open
      .filter(({ time }) => time === last)
      .map(entry => {
        const target = targetIn(entry.sheet);
        const reason = obstacle(entry, target);
        if (reason !== null) reasons.push(reason);
        else if (typeof target !== 'string')
          writes.set(target, [...(writes.get(target) ?? []), { ...placeOf(entry.box), value: entry.old }]);
        return { row: entry.row, state: reason === null ? UNDONE : `giữ nguyên: ${reason}` };
      });
    for (const [target, boxes] of writes) target.write(boxes);
    markLog(log, states);
    const restored = states.length - reasons.length;
    const done = restored === 0 ? 'Không hoàn tác được ô nào.' : `Đã hoàn tác ${restored} ô.`;
    return { restored, kept: reasons.length, message: done + reasonsText(reasons, 'giữ nguyên') };
  });

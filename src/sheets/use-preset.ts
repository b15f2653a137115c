import { RUBRIC_TITLE, rubricTab } from '../core/layouts/template.ts';
import { presetBoxes } from '../core/rubric/preset-boxes.ts';
import type { Preset } from '../core/rubric/presets.ts';
import { readRubric } from '../core/rubric/rubric.ts';
import { columnLetters } from '../core/table/grid.ts';
import { SetupFault } from './answer.ts';
import type { Calls, Done } from './calls.ts';
import { createTab } from './create-template.ts';
import { appendLog } from './fix-log.ts';
import { fixTargets } from './fix-target.ts';
import { withLock } from './lock.ts';
import { viewSettings } from './settings.ts';
import { ownTabs, readWorkbook, type Tab, type Workbook } from './workbook.ts';
import { growTo } from './write-cells.ts';
import { isLeftOver } from './write-tab.ts';

/**
 * Writes a preset into `Tiêu chí`, a tab made for it where there is none. Criteria that stand there are replaced only when that is asked for, and go to `Nhật ký sửa` as
 * one time of fixing, so that it can be undone. Faults: `exists` with how many there are, `has-formula` when one stands in the way (nothing is written then).
 */
export const usePreset: Calls['usePreset'] = (preset, replace) => {
  const done = withLock(() => {
    const workbook = readWorkbook();
    const { rubric } = ownTabs(workbook);
    const tab = workbook.tabs.find(({ grid }) => grid === rubric);
    return tab === undefined ? create(workbook, preset) : fill(workbook, tab, preset, replace);
  });
  return { ...done, ...viewSettings() };
};

/** What was done, and whether the log holds what was there before. */
type Written = Done & { readonly undoable: boolean };

const create = ({ spreadsheet, tabs, zone }: Workbook, preset: Preset): Written => {
  const same = tabs.find(({ grid }) => grid.sheet.toLowerCase() === RUBRIC_TITLE.toLowerCase());
  if (same !== undefined && !isLeftOver(same))
    throw new SetupFault(
      'not-ours',
      `Trang «${RUBRIC_TITLE}» không có các cột «Mã», «Điểm tối đa» nên không ghi vào được. Hãy đổi tên trang đó rồi làm lại.`,
    );
  createTab(spreadsheet, rubricTab(preset), zone, same?.sheet ?? null);
  return { message: `Đã tạo trang «${RUBRIC_TITLE}» theo ${preset.name}.`, undoable: false };
};

const fill = (workbook: Workbook, { sheet, grid }: Tab, preset: Preset, replace: boolean): Written => {
  const { rubric } = readRubric(grid);
  if (rubric.length > 0 && !replace)
    throw new SetupFault(
      'exists',
      `Trang «${grid.sheet}» đang có ${rubric.length} dòng tiêu chí; dùng khung này sẽ thay tất cả. Giá trị cũ được giữ ở «Nhật ký sửa» để hoàn tác.`,
    );
  const boxes = presetBoxes(grid, rubric, preset);
  if (boxes.length === 0) return { message: `Trang «${grid.sheet}» đã đúng như ${preset.name}.`, undoable: false };
  const target = fixTargets(workbook)(grid.sheet);
  if (typeof target === 'string') throw new SetupFault('not-ours', `Không ghi được trang «${grid.sheet}»: ${target}.`);
  for (const { row, column, value } of boxes) {
    const name = `Ô ${columnLetters(column - 1)}${row} của trang «${grid.sheet}»`;
    if (target.held({ row, column }))
      throw new SetupFault('has-formula', `${name} có công thức nên không ghi đè. Hãy xóa công thức đó rồi làm lại.`);
    if (!target.takes({ row, column }, value))
      throw new SetupFault(
        'bad-setting',
        `${name} có danh sách chọn không nhận «${value}». Hãy bỏ danh sách đó rồi làm lại.`,
      );
  }
  // the log first: when the service breaks in between, nothing has changed without a line that says so
  appendLog(
    workbook,
    boxes.map(({ row, column, value }) => ({
      sheet: grid.sheet,
      box: `${columnLetters(column - 1)}${row}`,
      old: target.value({ row, column }),
      new: value,
      code: `khung ${preset.id}`,
    })),
  );
  growTo(sheet, Math.max(...boxes.map(({ row }) => row)), Math.max(...boxes.map(({ column }) => column)));
  target.write(boxes);
  const replaced = rubric.length === 0 ? '' : ` Đã thay ${rubric.length} dòng tiêu chí cũ, có thể hoàn tác.`;
  const message = `Đã ghi ${preset.rows.length} dòng của ${preset.name} vào trang «${grid.sheet}».${replaced}`;
  return { message, undoable: true };
};

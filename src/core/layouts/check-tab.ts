import type { Severity } from '../codes.ts';
import type { MonthCheck } from '../judge/check-month.ts';
import { rulesText } from '../settings/rule-settings.ts';
import { formatMonth, type Month, monthTitle } from '../values/period.ts';
import { type Cell, COLORS, cell, line, type Style, stampText, type TabLayout } from './tab.ts';

const COLUMNS = [
  ['Mức', 72],
  ['Ô cần xem', 150],
  ['Chi bộ', 210],
  ['Nội dung và cách sửa', 560],
  ['Mã lỗi', 170],
] as const;

const W = COLUMNS.length;
const HEAD: Style = { bold: true, align: 'center', background: COLORS.head, wrap: true };

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' };
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];
const SEVERITY_COLORS: Readonly<Record<Severity, string>> = {
  error: COLORS.error,
  warning: COLORS.warning,
  note: COLORS.muted,
};

export const checkKey = (month: Month): string => `kiem-tra/${month}`;
export const checkTitle = (month: Month): string => `Kiểm tra ${monthTitle(month)}`;

/** The findings of a month as a list with links to their boxes; `sheetIds` gives the number by which a link names a tab. */
export const checkTab = (check: MonthCheck, sheetIds: ReadonlyMap<string, number>): TabLayout => {
  const findings = [...check.findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length;
  const { rows } = check;
  const list = findings.map(({ severity, sheet, row, column, unit, message, code }): Cell[] => [
    cell(SEVERITY_NAMES[severity], { bold: true, color: SEVERITY_COLORS[severity], align: 'center' }),
    cell(link(sheet, row, column, sheetIds), { wrap: true, color: COLORS.link }),
    cell(unit, { wrap: true }),
    cell(message, { wrap: true }),
    cell(code, { color: COLORS.muted }),
  ]);
  return {
    key: checkKey(check.month),
    title: checkTitle(check.month),
    rows: [
      line(W, cell(`KIỂM TRA SỔ HỌP THÁNG ${formatMonth(check.month)}`, { bold: true, size: 13 })),
      line(W, cell(`${count('error')} lỗi, ${count('warning')} cảnh báo, ${count('note')} lưu ý.`, { bold: true })),
      line(
        W,
        cell(
          `Đã đọc ${rows.read} dòng: ${rows.records} dòng của các chi bộ, ${rows.skipped} dòng bỏ qua. Tỷ lệ dự: tính ${rows.attendance.counted}, loại ${rows.attendance.excluded}, không có số liệu ${rows.attendance.notGiven}${resent(rows.attendance.replaced)}. Điểm: tính ${rows.score.counted}, loại ${rows.score.excluded}, không có ${rows.score.notGiven}${resent(rows.score.replaced)}.`,
        ),
      ),
      line(W, cell(rulesText(check.rules), { color: COLORS.error })),
      COLUMNS.map(([text]) => cell(text, HEAD)),
      ...(list.length > 0 ? list : [line(W, cell('Không có lỗi nào.', { bold: true }))]),
      line(W),
      line(W, cell(stampText(checkKey(check.month)), { size: 8, color: COLORS.muted })),
    ],
    merges: [],
    grids: [[5, 1, Math.max(1, list.length) + 1, W]],
    widths: COLUMNS.map(([, width]) => width),
    heights: list.length > 0 ? [[6, list.length, 32]] : [],
    frozenRows: 5,
  };
};

/** How many older answers of a form a newer one replaces, where there are any. */
const resent = (replaced: number | null): string => (replaced ? `, đã gửi lại ${replaced}` : '');

const quote = (text: string): string => text.replace(/"/g, '""');

const link = (
  sheet: string,
  row: number | null,
  column: string | null,
  sheetIds: ReadonlyMap<string, number>,
): Cell['value'] => {
  const box = row === null ? '' : `${column ?? 'A'}${row}`;
  const id = sheetIds.get(sheet);
  const text = box === '' ? sheet : `${sheet}, ô ${box}`;
  return id === undefined
    ? text
    : { formula: `=HYPERLINK("#gid=${id}${box === '' ? '' : `&range=${box}`}";"${quote(text)}")` };
};

import type { MonthCheck } from '../judge/check-month.ts';

/** How the sheet was read where anything but plain tables bear on the month, in one line: `Đọc theo dạng: mỗi tháng một nhóm cột.`; else blank. */
export const readAs = ({ shapes }: Pick<MonthCheck, 'shapes'>): string =>
  shapes.length === 0 ? '' : `Đọc theo dạng: ${shapes.join('; ')}.`;

import type { FiguresReport, RollUpReport } from '../../src/core/level/report.ts';
import { figure, percent, table } from './terminal.ts';

const monthText = (month: string): string => `${month.slice(5)}-${month.slice(0, 4)}`;

const figures = ({ expected, reported, onTime, attendance, score, grades }: FiguresReport): string[] => [
  figure(expected),
  figure(reported),
  figure(onTime),
  figure(attendance.due),
  figure(attendance.present),
  percent(attendance.rate),
  figure(score.count),
  figure(score.mean),
  ...[grades.good, grades.fair, grades.average, grades.poor].map(figure),
];

const HEADER = [
  ...['Mã', 'Đơn vị', 'Phải BC', 'Đã BC', 'Đúng hạn', 'Phải dự', 'Có mặt', 'Tỷ lệ', 'Có điểm', 'Điểm BQ'],
  ...['Tốt', 'Khá', 'TB', 'Kém'],
];

/** The table of the units and, of those that do not count, why and what to do, for a terminal. */
export const rollUpText = ({ from, to, of, counted, units, total, notes: given }: RollUpReport): string => {
  const period = from === to ? `tháng ${monthText(from)}` : `từ tháng ${monthText(from)} đến tháng ${monthText(to)}`;
  const isCounted = ({ state }: RollUpReport['units'][number]): boolean => state === 'ok' || state === 'stale';
  const rows = units.filter(isCounted).map(unit => [unit.code ?? '', unit.name, ...figures(unit)]);
  const left = units.filter(unit => !isCounted(unit));
  const notes = units.filter(unit => isCounted(unit) && unit.reason !== '');
  const tell = ({ code, name, reason, remedy }: RollUpReport['units'][number]): string =>
    `  ${[code, name].filter(Boolean).join(' – ')}: ${[reason, remedy].filter(Boolean).join(' ')}`;
  return [
    `Tổng hợp ${period}: ${counted}/${of} đơn vị`,
    '',
    table(HEADER, [...rows, ['', `Tổng cộng (${counted}/${of} đơn vị)`, ...figures(total)]]),
    ...(left.length ? ['', `Chưa tính vào tổng (${left.length}):`, ...left.map(tell)] : []),
    ...(notes.length ? ['', 'Đã tính, cần xem lại:', ...notes.map(tell)] : []),
    ...(given.length ? ['', ...given.map(note => `${note}.`)] : []),
  ].join('\n');
};

import { readFraction } from '../boxes/fraction.ts';
import { readCount } from '../boxes/number.ts';
import { type Bad, type Reading, showBox } from '../boxes/reading.ts';
import { sentence } from '../findings/sentences.ts';
import { recognise } from '../table/columns.ts';
import { type Box, isBlank } from '../values/box.ts';
import { rateOf } from '../values/points.ts';
import { faultSpill, type Range, type Spill } from './ranges.ts';

const COUNT = { max: 9999, noneIsZero: false };

/** Whether the first box of a longer column is its header. */
export const isHeading = (range: Range, row: number): boolean => {
  const box = range[row]?.[0] ?? '';
  return row === 0 && range.length > 1 && typeof box === 'string' && recognise([box], []).field !== null;
};

/** What a box that cannot be used shows: `⚠` and the sentence of its fault. */
export const faultText = ({ code, text, hint }: Bad, label: string): string =>
  `⚠ ${sentence(code, hint === undefined ? { label, text } : { label, text, hint })}`;

/**
 * Attendance rates 0–1 of a column of present and one of due (or of one column of `18/20`), row for row; blank for a blank row, `⚠ …` for a wrong one.
 * A header row gives `Tỷ lệ dự`.
 */
export const rates = (present: Range, due: Range | null): Spill => {
  if (due !== null && due.length !== present.length && due.length !== 1)
    return faultSpill({
      fault: `Hai vùng phải cùng số dòng: có mặt ${present.length} dòng, phải dự ${due.length} dòng. Hãy chọn lại.`,
    });
  return present.map((row, i) => {
    const whole = due?.length === 1 ? due[0] : due?.[i];
    return [isHeading(present, i) ? 'Tỷ lệ dự' : rate(row[0] ?? '', due === null ? null : (whole?.[0] ?? ''))];
  });
};

const rate = (present: Box, due: Box | null): string | number => {
  if (isBlank(present) && (due === null || isBlank(due))) return '';
  let part: Reading<number>;
  let whole: Reading<number>;
  if (due === null) {
    const fraction = readFraction(present);
    if (fraction.is === 'bad') return faultText(fraction, 'Có mặt/phải dự');
    if (fraction.is === 'blank') return '';
    part = { is: 'ok', value: fraction.value.part };
    whole = { is: 'ok', value: fraction.value.whole };
  } else {
    part = readCount(present, COUNT);
    whole = readCount(due, COUNT);
  }
  if (part.is === 'bad') return faultText(part, 'Có mặt');
  if (whole.is === 'bad') return faultText(whole, 'Phải dự');
  if (part.is === 'blank') return '⚠ Chưa ghi số có mặt.';
  if (whole.is === 'blank') return '⚠ Chưa ghi số phải dự.';
  if (part.value > whole.value)
    return `⚠ ${sentence('row/present-over-due', { present: part.value, due: whole.value })}`;
  return rateOf(part.value, whole.value) ?? `⚠ Phải dự là ${showBox(whole.value)} nên không có tỷ lệ.`;
};

import type { MonthFigures, MonthView } from '../../../src/core/views/views.ts';
import { addMonths } from '../../text/months.ts';
import { NO_FIGURE, numberText, orDash, rateText } from '../../text/numbers.ts';

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly detail: string;
  readonly before: string;
  readonly change: string;
}

const reportedText = ({ reported, expected }: MonthFigures): string =>
  reported === null || expected === null ? NO_FIGURE : `${reported}/${expected}`;
const rateOf = ({ rate }: MonthFigures): string => (rate === null ? NO_FIGURE : rateText(rate));

/** How a figure moved, in a sign and a word: `▲ tăng 2`. */
const changeText = (now: number | null, before: number | null, show: (by: number) => string): string => {
  if (now === null || before === null) return '';
  const by = show(Math.abs(now - before));
  if (/^[0,]+( điểm %)?$/.test(by)) return 'không đổi';
  return now > before ? `▲ tăng ${by}` : `▼ giảm ${by}`;
};

const figuresOf = ({ now, before }: MonthView): Figure[] => [
  {
    name: 'Đã báo cáo',
    value: reportedText(now),
    detail: [now.didNotMeet ? `${now.didNotMeet} không họp` : '', now.onTime === null ? '' : `${now.onTime} đúng hạn`]
      .filter(Boolean)
      .join(', '),
    before: before === null ? '' : reportedText(before),
    change: changeText(now.reported, before?.reported ?? null, by => numberText(by)),
  },
  {
    name: 'Tỷ lệ dự',
    value: rateOf(now),
    detail: now.present === null || now.due === null ? '' : `${now.present}/${now.due} đảng viên`,
    before: before === null ? '' : rateOf(before),
    change: changeText(now.rate, before?.rate ?? null, by => `${numberText(by * 100, 1)} điểm %`),
  },
  {
    name: 'Điểm bình quân',
    value: orDash(now.mean),
    detail: now.scored === null ? '' : `của ${now.scored} chi bộ`,
    before: before === null ? '' : orDash(before.mean),
    change: changeText(now.mean, before?.mean ?? null, by => numberText(by)),
  },
];

/** The three figures, each with the month before. */
export const Figures = ({ view }: { readonly view: MonthView }) => (
  <dl class="figures">
    {figuresOf(view).map(({ name, value, detail, before, change }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd class="value">{value}</dd>
        {detail !== '' && <dd class="detail">{detail}</dd>}
        {before !== '' && (
          <dd class="before">
            Tháng {addMonths(view.month, -1).slice(5)}: {before}
            {change !== '' && <span class="change"> {change}</span>}
          </dd>
        )}
      </div>
    ))}
  </dl>
);

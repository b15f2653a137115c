import { readBlocks } from '../level/block.ts';
import { ALL_RESULTS } from '../level/columns.ts';
import { countedText, givenNotes, periodText, type RollUp, rollUp, shareText } from '../level/roll-up.ts';
import { FIGURES, type Figures, labelOf } from '../level/schema.ts';
import { readSources } from '../level/sources.ts';
import { STATE_NAMES } from '../level/states.ts';
import { isBlank } from '../values/box.ts';
import { monthsBetween, yearOf } from '../values/period.ts';
import { faultSpill, figure, isFault, monthArgument, type Range, type Spill } from './ranges.ts';

const LABELS: readonly string[] = [
  'Mã',
  'Tên đơn vị',
  'Loại hình',
  'Đơn vị cấp dưới',
  ...ALL_RESULTS.map(([label]) => label),
  labelOf('missing'),
  labelOf('weak'),
  'Tình trạng',
  'Lý do',
];

/** The level above as a table: how many units count, one row per published block, the total; a block that does not count is blank and says why. */
export const rollUpTable = (sources: Range, from: Range, to: Range): Spill => {
  const first = monthArgument(from);
  if (isFault(first)) return faultSpill(first);
  const last = to.every(row => row.every(isBlank)) ? first : monthArgument(to);
  if (isFault(last)) return faultSpill(last);
  const months = monthsBetween(first, last);
  if (months.length === 0) return faultSpill({ fault: 'Tháng đầu đứng sau tháng cuối. Hãy đổi chỗ hai tháng.' });
  const found = readSources(sources);
  if (found.length === 0)
    return faultSpill({ fault: 'Không thấy khối số liệu nào. Hãy chọn cả trang «Nguồn» của năm đó, từ cột A.' });
  const year = yearOf(first);
  return tableOf(rollUp(readBlocks(found, yearOf(last) === year ? year : null), months));
};

const results = (figures: Figures): (string | number)[] => [
  shareText(figures),
  ...ALL_RESULTS.map(([, of]) => figure(of(figures))),
];

const tableOf = (all: RollUp): Spill => {
  const { of, counted, units, total } = all;
  const head = [countedText(all), periodText(all.months), counted < of ? `chưa tính: ${of - counted}` : ''];
  const notes = givenNotes(
    all,
    FIGURES.map(({ key }) => key),
  );
  return [
    LABELS.map((_, i) => head[i] ?? ''),
    [...LABELS],
    ...units.map(({ code, name, type, figures, missing, weak, state, reason, remedy }) => [
      code,
      name,
      type,
      ...results(figures),
      missing,
      weak,
      STATE_NAMES[state],
      `${reason} ${remedy}`.trim(),
    ]),
    ['', `Tổng cộng (${countedText(all)})`, '', ...results(total.figures), '', '', '', notes.join('; ')],
  ];
};

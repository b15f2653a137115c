import { readPoints } from '../boxes/number.ts';
import { bad } from '../boxes/reading.ts';
import { sentence } from '../findings/sentences.ts';
import { settingPairs, settingsHeader } from '../settings/setting-pairs.ts';
import { readSettings } from '../settings/settings.ts';
import { filled } from '../table/grid.ts';
import { withoutDust } from '../values/dust.ts';
import { GRADE_NAMES, gradeOf } from '../values/grade.ts';
import { HIGHEST_SCORE } from '../values/points.ts';
import { faultSpill, type Range, type Spill } from './ranges.ts';
import { faultText, isHeading } from './rate.ts';

/** The grade of each score, box for box; blank for a blank, `⚠ …` for a wrong one. Limits and the scale of the scores come from `Cấu hình`, else 90/70/50 of 100. */
export const grades = (scores: Range, settings: Range): Spill => {
  const grid = { sheet: 'Cấu hình', boxes: settings };
  const given = settings.some(row => filled(row).length > 0);
  if (given && settingsHeader(grid) === null)
    return faultSpill({
      fault: 'Vùng cấu hình phải có dòng tiêu đề «Khóa», «Giá trị». Hãy chọn lại vùng, kể cả dòng tiêu đề.',
    });
  const {
    settings: { limits, scoreScale },
    faults,
  } = readSettings(settingPairs(given ? grid : null));
  const fault = faults.find(({ key }) => key.startsWith('Ngưỡng'));
  if (fault) return [[faultText(fault.reading, fault.key)]];
  return scores.map((row, i) =>
    row.map(box => {
      if (isHeading(scores, i)) return 'Xếp loại';
      const points = readPoints(box);
      if (points.is === 'blank') return '';
      if (points.is === 'bad') return faultText(points, 'Điểm');
      if (scoreScale === 10 && points.value > 10) return faultText(bad('cell/out-of-range', box, '0–10'), 'Điểm');
      const score = scoreScale === 10 ? withoutDust(points.value * 10) : points.value;
      return score > HIGHEST_SCORE
        ? `⚠ ${sentence('score/out-of-range', { total: score })}`
        : GRADE_NAMES[gradeOf(score, limits)];
    }),
  );
};

import { expect, test } from 'vitest';
import { readRubric } from '../../../src/core/rubric/rubric.ts';
import { rubricTotals } from '../../../src/core/rubric/rubric-totals.ts';
import { grid } from '../../support/sheet.ts';

const totals = (rows: string): string[] =>
  rubricTotals(readRubric(grid('Tiêu chí', `Mã | Nội dung | Điểm tối đa | Áp dụng khi\n${rows}`)).rubric).map(
    ({ applies, count, points }) => `${applies} ${count} ${points}`,
  );

test.each<[rows: string, told: readonly string[]]>([
  ['', []],
  ['A | Một | 60\nB | Hai | 40', ['always 2 100']],
  // 62,5 + 37,5
  ['A | Một | 62.5\nB | Hai | 37.5', ['always 2 100']],
  // the two rows of B are alternatives: 85 + 15 and 85 + 10 + 5
  [
    'A | Một | 85\nB | Hai | 15 | không chuyên đề\nB | Hai | 10 | có chuyên đề\nC | Ba | 5 | có chuyên đề',
    ['thematic 3 100', 'not-thematic 2 100'],
  ],
  ['A | Một | 60\nB | Hai |', ['always 2 null']],
])('%j', (rows, told) => expect(totals(rows)).toEqual(told));

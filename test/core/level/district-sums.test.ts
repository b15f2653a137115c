import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countByHand, FOLDER, readSample, rounded } from '../../level/by-hand.ts';
import { outcomesOf } from '../../support/layout-fixture.ts';
import { gridsOf } from '../../support/read-workbook.ts';

const NAMES = readdirSync(FOLDER).filter(name => name !== 'huyen-krong-bong.xlsx');
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const TODAY = { y: 2027, m: 1, d: 5 };

test('the sample district has 36 files', () => expect(NAMES).toHaveLength(36));

test.each(NAMES)('%s: every month is what its rows come to, counted by hand', async name => {
  const [file, grids] = await Promise.all([readSample(name), gridsOf(readFileSync(join(FOLDER, name)))]);
  const outcomes = outcomesOf(
    // what the add-on wrote itself is no source
    grids.filter(({ sheet }) => !sheet.startsWith('Xuất ')),
    MONTHS.map(month => `2026-${String(month).padStart(2, '0')}`),
    false,
    TODAY,
  );
  MONTHS.forEach((month, i) => {
    const { expected, reported, didNotMeet, onTime, attendance, score, grades } = outcomes[i]?.report ?? expect.fail();
    const figures = { expected, reported, didNotMeet, onTime, attendance, score, grades };
    // `rounded` asks for figures of a month that could be read
    expect([month, rounded(figures as Parameters<typeof rounded>[0])]).toEqual([month, countByHand([file], [month])]);
  });
});

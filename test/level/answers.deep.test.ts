import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { workbookFile } from '../support/bundle.ts';
import { type Expected, WORKBOOKS } from '../support/expected.ts';
import { fiveCommunes, NOVEMBER, PARENT, PUBLISHED, TODAY } from './commands.ts';

const { folder, run, jsonOf, bytes, boxesOf } = fiveCommunes();

/** What a careful officer arrived at for November, from the file beside the workbook. */
const officer = (name: string) => {
  const text = readFileSync(new URL(`../fixtures/workbooks/${name}.expected.json`, import.meta.url), 'utf8');
  // written by generate.mjs in this form
  const { month, summary } = JSON.parse(text) as Expected;
  expect(month).toBe('2026-11');
  const { expected, reported, didNotMeet, onTime = null, attendance, score, grades } = summary;
  return { expected, reported, didNotMeet, onTime, attendance, score, grades };
};

const UNIT_KEYS = ['code', 'name', 'state', 'reason', 'remedy'];
const FIGURE_KEYS = ['expected', 'reported', 'didNotMeet', 'onTime', 'attendance', 'score', 'grades'];
describe('publish', () => {
  test('says what it published, in text and as JSON, and leaves its input as it was', async () => {
    const { status, answer } = await jsonOf('publish', 'P4-bieu-bi-thu.xlsx', '--out', 'p4.xlsx', ...TODAY);
    expect(status).toBe(0);
    expect(Object.keys(answer)).toEqual(['year', 'sheet', 'published', 'unread', 'message', 'serviceCalls']);
    expect(answer).toMatchObject({
      year: 2026,
      sheet: 'Xuất 2026',
      published: ['2026-10', '2026-11'],
      unread: [],
      serviceCalls: { reads: expect.any(Number), writes: expect.any(Number) },
    });
    const { stdout } = await run('publish', 'P4-bieu-bi-thu.xlsx', '--out', 'p4.xlsx', ...TODAY);
    expect(stdout).toBe('Đã công bố 2 tháng của năm 2026 vào trang «Xuất 2026».\n');
    for (const name of WORKBOOKS) expect(bytes(`${name}.xlsx`).equals(workbookFile(name))).toBe(true);
  });

  test('a file without a name in its settings is known by the name of the file', async () => {
    const rows = await boxesOf('cb/P2-bang-diem-thang.xlsx', 'Xuất 2026');
    expect([rows[1]?.[1], rows[1]?.[2]]).toEqual([undefined, 'P2-bang-diem-thang']);
  });
});

describe('pull', () => {
  test('five communes: each as its officer counted it, the total their sum; nothing is written', async () => {
    const before = [PARENT, ...PUBLISHED].map(bytes);
    const { status, answer } = await jsonOf('pull', PARENT, ...PUBLISHED, '--grant-all', ...NOVEMBER);
    expect(status).toBe(0);
    expect(Object.keys(answer)).toEqual(['from', 'to', 'of', 'counted', 'units', 'total', 'notes', 'serviceCalls']);
    expect(answer).toMatchObject({ from: '2026-11', to: '2026-11', of: 5, counted: 5 });
    for (const unit of answer.units) expect(Object.keys(unit)).toEqual([...UNIT_KEYS, ...FIGURE_KEYS]);
    const ok = { state: 'ok', reason: '', remedy: '' };
    expect(answer.units).toEqual([
      { code: 'HS', name: 'Đảng ủy xã Hòa Sơn', ...ok, ...officer('P1-mau-so-hop') },
      { code: null, name: 'P2-bang-diem-thang', ...ok, ...officer('P2-bang-diem-thang') },
      { code: null, name: 'P3-bang-dai-hai-tang', ...ok, ...officer('P3-bang-dai-hai-tang') },
      { code: null, name: 'Đảng ủy xã Yang Mao', ...ok, ...officer('P4-bieu-bi-thu') },
      { code: null, name: 'P5-so-nhieu-loi', ...ok, ...officer('P5-so-nhieu-loi') },
    ]);
    // P1 to P5 in this order; P2, P3 and P5 do not say when reports were sent, P2 and P4 not who was absent
    expect(answer.total).toEqual({
      expected: 28 + 22 + 19 + 17 + 31,
      reported: 24 + 19 + 16 + 14 + 29,
      didNotMeet: 1 + 1 + 1 + 1 + 1,
      onTime: 22 + 12,
      attendance: {
        due: 290 + 227 + 186 + 168 + 235,
        present: 276 + 209 + 172 + 158 + 224,
        excused: 13 + 14 + 11,
        unexcused: 1 + 0 + 0,
        rate: 1039 / 1106,
      },
      // 22, 17, 14, 13 and 21 scores: 2083 + 1373 + 1254,5 + 1161 + 1996 points
      score: { count: 87, mean: expect.closeTo(7867.5 / 87, 9), min: 47, max: 98.5 },
      grades: { good: 21 + 8 + 12 + 8 + 21, fair: 1 + 5 + 2 + 4, average: 3 + 1 + 1, poor: 1 },
    });
    expect([PARENT, ...PUBLISHED].map(bytes).every((now, i) => before[i]?.equals(now))).toBe(true);
    expect(readdirSync(folder()).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });
});

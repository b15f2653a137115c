import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBook, sortTabs } from '../../src/core/book/read-book.ts';
import { CODES, type Code } from '../../src/core/codes.ts';
import type { Finding } from '../../src/core/findings/finding.ts';
import { checkMonth } from '../../src/core/judge/check-month.ts';
import { judgeBook } from '../../src/core/judge/judge.ts';
import type { JudgedBook } from '../../src/core/judged/judged.ts';
import { BREAKS, type BrokenBook, CHECKED_ON } from '../support/break-every-rule.ts';

const ALL = Object.keys(CODES) as Code[];
const TABLE = readFileSync(new URL('../../docs/codes.md', import.meta.url), 'utf8');
const GUIDE = readFileSync(new URL('../../docs/huong-dan.md', import.meta.url), 'utf8');

const judged = new Map<BrokenBook, JudgedBook>();

const judge = (book: BrokenBook): JudgedBook => {
  const known = judged.get(book) ?? judgeBook(readBook(sortTabs(book.tabs, book.monthFirst)), CHECKED_ON);
  judged.set(book, known);
  return known;
};

const findingsOf = (code: Code): { place: string; finding: Finding }[] =>
  BREAKS.filter(own => own.code === code).flatMap(({ book, month }) =>
    checkMonth(judge(book), month)
      .findings.filter(finding => finding.code === code)
      .map(finding => ({ place: `${finding.sheet}!${finding.column ?? ''}${finding.row ?? ''}`, finding })),
  );

test('the fixture breaks every rule', () => {
  expect(new Set(BREAKS.map(({ code }) => code))).toEqual(new Set(ALL));
});

describe.each(BREAKS)('$code', ({ code, place, says }) => {
  const here = findingsOf(code).filter(found => found.place === place);

  test(`fires at ${place}`, () => {
    expect(findingsOf(code).map(found => found.place)).toContain(place);
  });

  test('has the severity of its code and one sentence that quotes the case', () => {
    expect(here).toHaveLength(1);
    for (const { finding } of here) {
      expect(finding.severity).toBe(CODES[code].severity);
      expect(finding.message).toMatch(/\.$/);
      // letters that only Vietnamese has
      expect(finding.message).toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
      for (const text of says) expect(finding.message).toContain(text);
    }
  });
});

// Guards the drift between codes and what officers are told of them
test('docs/codes.md and guide tell of every code, the guide in the order of the codes', () => {
  for (const code of ALL) expect(TABLE).toContain(`| \`${code}\` |`);
  const told = GUIDE.slice(GUIDE.indexOf('Các mã cảnh báo và lỗi'));
  const rows = [...told.matchAll(/^\| `([a-z]+\/[a-z\d-]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
  expect(rows.map(([, code]) => code)).toEqual(ALL);
  for (const [, , meaning, advice] of rows) for (const text of [meaning, advice]) expect(text?.trim()).not.toBe('');
});

import { expect, test } from 'vitest';
import { FIRST_UNIT_ROW, SUMMARY_WIDTH } from '../../src/core/layouts/summary-columns.ts';
import { UNFINISHED } from '../../src/core/layouts/tab.ts';
import type { CheckReport } from '../../src/core/summary/report.ts';
import type { FixReport } from '../../src/sheets/fix.ts';
import type { UndoReport } from '../../src/sheets/undo-fix.ts';
import { valueOfAnswer } from '../support/bundle.ts';
import { BOOK, HEAD } from './book.ts';
import type { DoubleDocument } from './document.ts';
import type { Break } from './meter.ts';
import { type Double, documentOf, openDouble } from './open.ts';

// The service breaks at every call in turn, before the call took effect and after.

const EYES = `
const tab = name => SpreadsheetApp.getActive().getSheetByName(name);
function written(name) { const range = tab(name).getDataRange(); const formulas = range.getFormulas(); return range.getValues().map((row, i) => row.map((value, j) => formulas[i][j] || (typeof value === 'object' ? 'day' : value))); }
function all(name) { const found = tab(name); return found && found.getDataRange().getValues().map(row => row.map(value => (typeof value === 'object' ? 'day' : value))); }
`;

const SERVICE = {
  ok: false,
  fault: {
    code: 'service',
    message: 'Bảng tính đang bận hoặc mạng chập chờn nên chưa làm xong. Hãy đợi một phút rồi làm lại.',
  },
};

const open = (document: DoubleDocument): Double => openDouble({ document: document.copy(), more: EYES });

/** Every call of a run that goes well, broken before and after it took effect. */
const breaksOf = (name: string, args: readonly unknown[]): Break[] => {
  const sound = open(BOOK);
  expect(sound.runNow(name, args)).toMatchObject({ ok: true });
  const { reads, writes } = sound.calls();
  return Array.from({ length: reads + writes }, (_, i) => [{ call: i + 1 }, { call: i + 1, after: true }]).flat();
};

test('a summary that broke off is told in a plain sentence, and the next run mends the tab', () => {
  const sound = open(BOOK);
  sound.runNow('summarizeMonth', ['2026-11']);
  const wanted = sound.runNow('all', ['Tổng hợp 11-2026']);
  for (const at of breaksOf('summarizeMonth', ['2026-11'])) {
    const double = open(BOOK);
    double.failAt(at);
    expect([at, double.runNow('summarizeMonth', ['2026-11'])]).toEqual([at, SERVICE]);
    expect([at, double.runNow('summarizeMonth', ['2026-11'])]).toMatchObject([at, { ok: true }]);
    expect([at, double.runNow('all', ['Tổng hợp 11-2026'])]).toEqual([at, wanted]);
  }
});

/** A book whose month was summed up for two units, and remarks written beside them; then a third unit reports between the two. */
const remarked = (): DoubleDocument => {
  const double = openDouble({
    document: documentOf({
      'Sổ họp': [
        HEAD,
        ['C1', 'Chi bộ thôn 1', "'11/2026", 20, 18, 95, 'Tốt'],
        ['C3', 'Chi bộ thôn 3', "'11/2026", 20, 16, 90, 'Tốt'],
      ],
    }),
    more: `${EYES}
    function remark() {
      const sheet = tab('Tổng hợp 11-2026');
      const rows = all('Tổng hợp 11-2026');
      const width = ${SUMMARY_WIDTH};
      sheet.insertColumnsAfter(sheet.getMaxColumns(), 2);
      rows.forEach((row, i) => {
        if (row[1] === 'C1') sheet.getRange(i + 1, width + 1, 1, 2).setValues([['của thôn 1', '=F' + (i + 1) + '-G' + (i + 1)]]);
        if (row[1] === 'C3') sheet.getRange(i + 1, width + 1, 1, 2).setValues([['của thôn 3', '=F' + (i + 1) + '-G' + (i + 1)]]);
      });
    }
    function report() {
      const sheet = tab('Sổ họp');
      sheet.getRange(3, 1, 2, 7).setValues([['C2', 'Chi bộ thôn 2', "'11/2026", 20, 17, 88, 'Khá'], ['C3', 'Chi bộ thôn 3', "'11/2026", 20, 16, 90, 'Tốt']]);
    }`,
  });
  for (const name of ['summarizeMonth', 'remark', 'report'])
    double.runNow(name, name === 'summarizeMonth' ? ['2026-11'] : []);
  return double.document;
};

test('wherever summing up anew breaks off, the tab is the old one or the new one or says that it is unfinished, and remarks stay with their units', () => {
  const document = remarked();
  const openIt = (): Double => openDouble({ document: document.copy(), more: EYES });
  const rows = (double: Double): unknown[][] => double.runNow('written', ['Tổng hợp 11-2026']) as unknown[][];
  const before = rows(openIt());
  const sound = openIt();
  sound.runNow('summarizeMonth', ['2026-11']);
  const wanted = rows(sound);
  // the second unit of three stands between them: its formula has moved by one row
  expect(wanted.filter(row => row[SUMMARY_WIDTH] !== '').map(row => [row[1], ...row.slice(SUMMARY_WIDTH)])).toEqual([
    ['C1', 'của thôn 1', `=F${FIRST_UNIT_ROW}-G${FIRST_UNIT_ROW}`],
    ['C3', 'của thôn 3', `=F${FIRST_UNIT_ROW + 2}-G${FIRST_UNIT_ROW + 2}`],
  ]);
  const { reads, writes } = sound.calls();
  for (let call = 1; call <= reads + writes; call++)
    for (const after of [false, true]) {
      const double = openIt();
      double.failAt({ call, after, forGood: true });
      expect([call, after, double.runNow('summarizeMonth', ['2026-11'])]).toEqual([call, after, SERVICE]);
      const left = rows(double);
      const whole = [before, wanted].some(known => JSON.stringify(known) === JSON.stringify(left));
      expect([call, after, whole || left[0]?.[0] === UNFINISHED]).toEqual([call, after, true]);
      expect([call, after, double.runNow('summarizeMonth', ['2026-11'])]).toMatchObject([call, after, { ok: true }]);
      expect([call, after, rows(double)]).toEqual([call, after, wanted]);
    }
});

test('fixing that broke off never leaves a changed box without its line in the log, and can be done or undone then', () => {
  const offered = (double: Double) =>
    valueOfAnswer<CheckReport>(double.runNow('checkMonth', ['2026-11'])).findings.flatMap(({ code, sheet, fix }) =>
      fix === undefined ? [] : [{ code, sheet, boxes: fix }],
    );
  const grade = (double: Double): unknown => (double.runNow('all', ['Sổ họp']) as unknown[][])[3]?.[6];
  const fixes = offered(open(BOOK));
  for (const at of breaksOf('applyFixes', [fixes])) {
    const double = open(BOOK);
    double.failAt(at);
    expect([at, double.runNow('applyFixes', [fixes])]).toEqual([at, SERVICE]);
    if (grade(double) === 'Tốt')
      expect([at, valueOfAnswer<FixReport>(double.runNow('applyFixes', [offered(double)])).applied]).toEqual([at, 1]);
    else {
      const log = double.runNow('all', ['Nhật ký sửa']) as unknown[][];
      expect([at, log.slice(3).map(line => line.slice(2, 6))]).toEqual([at, [['Sổ họp', 'G4', 'Tốt', 'Khá']]]);
    }
    expect([at, valueOfAnswer<UndoReport>(double.runNow('undoLastFix')).restored]).toEqual([at, 1]);
    expect([at, grade(double)]).toEqual([at, 'Tốt']);
  }
});

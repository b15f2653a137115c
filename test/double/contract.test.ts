import { describe, expect, test } from 'vitest';
import { openScript } from '../local/open.ts';
import { CODE, valueOfAnswer } from '../support/bundle.ts';
import { AN_PHU, HD42 } from '../support/presets.ts';
import { type Double, openDouble, type Rows } from './open.ts';

// The double is held to the host with its engine: the same calls in the same order give the same answers, the same faults and the same bill.

type Tabs = Readonly<Record<string, Rows>>;

const EYES = `
const book = () => SpreadsheetApp.getActive();
const tab = name => book().getSheetByName(name);
const day = value => (Object.prototype.toString.call(value) === '[object Date]' ? 'day ' + value.getTime() : value);
function fill(name, row, column, rows) { tab(name).getRange(row, column, rows.length, rows[0].length).setValues(rows); }
function lay(tabs) {
  const first = book().getSheets()[0];
  tabs.forEach(([name, rows], i) => {
    const sheet = i === 0 ? first.setName(name) : book().insertSheet(name, i);
    const width = Math.max(1, ...rows.map(row => row.length));
    if (width > 26) sheet.insertColumnsAfter(26, width - 26);
    if (rows.length > 0) sheet.getRange(1, 1, rows.length, width).setValues(rows.map(row => [...row, ...Array(width - row.length).fill('')]));
  });
}
function look() {
  return book().getSheets().map(sheet => {
    const all = sheet.getDataRange();
    return {
      name: sheet.getName(), id: sheet.getSheetId(), size: [sheet.getMaxRows(), sheet.getMaxColumns()], frozen: sheet.getFrozenRows(),
      values: all.getValues().map(row => row.map(day)), formulas: all.getFormulas(), formats: all.getNumberFormats(),
      backgrounds: all.getBackgrounds(), notes: all.getNotes(),
      rules: all.getDataValidations().map(row => row.map(rule => rule && [rule.getAllowInvalid(), ...rule.getCriteriaValues()])),
    };
  });
}
function names() { return book().getNamedRanges().map(named => [named.getName(), named.getRange().getA1Notation()]); }
function at() { return [book().getActiveSheet().getName(), book().getActiveRange().getA1Notation()]; }
`;

/** What a run came to: its result, or what it threw. */
const outcome = async (run: () => Promise<unknown>): Promise<unknown> => {
  try {
    return { result: await run() };
  } catch (thrown) {
    return { thrown: String((thrown as Error).message) };
  }
};

interface Runner {
  run(name: string, args?: readonly unknown[]): Promise<unknown>;
  calls(): { readonly reads: number; readonly writes: number };
  failAt(n: number | null): void;
}

describe('one call after another', () => {
  /** Bodies of a function whose `sheet` is the only tab. */
  const BODIES: readonly (readonly [what: string, body: string])[] = [
    [
      'typed texts',
      `const texts = ['', 'a', ' a ', '12', '12,5', '1.234,5', '-3', '+5', '0123', "'0123", '5%', '12,5 %', '3/4', '11/2026', '5/11/2026', '31/11/2026', '5/11/26', '19:30', '25:00', '5/11/2026 19:30', 'TRUE', 'false', '1e3', "''x", '- a', '2026-11-05'];
      const range = sheet.getRange(1, 1, texts.length, 1); range.setValues(texts.map(text => [text]));
      return [range.getValues().map(([v]) => day(v)), range.getNumberFormats(), range.getFormulas()];`,
    ],
    [
      'the same into boxes of text',
      `const texts = ['', 'a', '12', '0123', "'0123", '3/4', 'TRUE', '-3', '@x', '+84'];
      const range = sheet.getRange(1, 1, texts.length, 1); range.setNumberFormat('@'); range.setValues(texts.map(text => [text]));
      return [range.getValues(), range.getNumberFormats(), range.getFormulas()];`,
    ],
    [
      'the same into boxes of days and of numbers',
      `const texts = ['12', '3/4', '12,5', '19:30', 'a', '5%'];
      const range = sheet.getRange(1, 1, texts.length, 2); range.setNumberFormats(texts.map(() => ['dd/mm/yyyy', '0.0'])); range.setValues(texts.map(text => [text, text]));
      return [range.getValues().map(row => row.map(day)), range.getNumberFormats()];`,
    ],
    [
      'values of every kind',
      `const range = sheet.getRange('A1:H1');
      range.setValues([[1, 'x', true, new Date(Date.UTC(2026, 10, 4, 17)), null, undefined, 1 / 0, new Date(Date.UTC(2026, 10, 5, 12, 30))]]);
      return [range.getValues().map(row => row.map(day)), range.getNumberFormats()];`,
    ],
    [
      'a day in a box of days keeps its format',
      `sheet.getRange('A1').setNumberFormat('mm/yyyy').setValue(new Date(Date.UTC(2026, 9, 31, 17)));
      return [day(sheet.getRange('A1').getValue()), sheet.getRange('A1').getNumberFormat()];`,
    ],
    [
      'a time of day is a day of 1899',
      `sheet.getRange('A1').setValue('19:30'); return day(sheet.getRange('A1').getValue());`,
    ],
    [
      'a number whose box becomes one of days',
      `const box = sheet.getRange('A1'); box.setValue(46331); box.setNumberFormat('dd/mm/yyyy'); const there = day(box.getValue()); box.setNumberFormat('General'); return [there, box.getValue()];`,
    ],
    ['objects cannot be written', `sheet.getRange('A1').setValue({});`],
    ['a text of more than 50,000', `sheet.getRange('A1').setValue('x'.repeat(50001));`],
    ['too few rows', `sheet.getRange('A1:B3').setValues([[1, 2], [3, 4]]);`],
    ['too many columns', `sheet.getRange('A1:B1').setValues([[1, 2, 3]]);`],
    ['past the edge', `sheet.getRange('A1001').setValue(1);`],
    ['past the edge, read', `return sheet.getRange(1, 27).getValues();`],
    ['before the first box', `sheet.getRange(0, 1);`],
    ['no whole number', `sheet.getRange(1.5, 1);`],
    ['no such address', `sheet.getRange('Không có');`],
    [
      'addresses',
      `return ['B5', 'B5:C9', 'A:B', '2:3', '$B$5'].map(address => sheet.getRange(address).getA1Notation());`,
    ],
    [
      'places of a range',
      `const range = sheet.getRange('B5:C9'); return [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns(), range.getSheet().getName(), sheet.getParent().getSpreadsheetTimeZone()];`,
    ],
    [
      'formulas',
      `sheet.getRange('A1:B1').setValues([['=HYPERLINK("#gid=0&range=B2";"Mở ""A""")', '="x"']]); sheet.getRange('A2').setFormula('HYPERLINK("#gid=0";"b")');
      const all = sheet.getRange('A1:B2'); return [all.getValues(), all.getFormulas(), sheet.getRange('A1').getFormula(), sheet.getLastRow()];`,
    ],
    [
      'a formula written over, cleared',
      `const box = sheet.getRange('A1'); box.setValue('="x"'); box.setValue('y'); const over = [box.getValue(), box.getFormula()]; box.setValue('="z"'); box.clearContent(); return [over, box.getValue(), box.getFormula(), sheet.getLastRow()];`,
    ],
    [
      'an import that nobody allowed',
      `sheet.getRange('A1').setValue('=IMPORTRANGE("x", "y")'); return sheet.getDataRange().getValues();`,
    ],
    [
      'a formula nobody knows',
      `sheet.getRange('A1').setValue('=KHONGCO(1)'); return sheet.getDataRange().getValues();`,
    ],
    [
      'how far a tab is filled',
      `const ends = () => [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];
      const none = ends(); sheet.getRange('C4').setValue('x'); const one = ends(); sheet.getRange('Z99').setBackgrounds([['#eeeeee']]); const looks = ends(); sheet.getRange('C4').setValue(''); return [none, one, looks, ends()];`,
    ],
    [
      'blocks joined lose what stood beside the first',
      `sheet.getRange('A1:C3').setValues([[1, 2, 3], [4, 5, 6], [7, 8, 9]]); sheet.getRange('A1:B1').merge(); sheet.getRange('A2:C3').mergeAcross(); const there = sheet.getRange('A1:C3').getValues(); sheet.getRange('A1:C3').breakApart();
      sheet.getRange('E1:F3').setValues([[1, 2], [3, 4], [5, 6]]).mergeVertically(); return [there, sheet.getRange('A1:C3').getValues(), sheet.getRange('E1:F3').getValues()];`,
    ],
    [
      'looks',
      `const range = sheet.getRange('A1:B1'); range.setValues([['a', 'b']]);
      range.setFontWeights([['bold', 'normal']]).setFontStyles([['italic', 'normal']]).setFontSizes([[10, 12]]).setFontColors([['#000000', '#ffffff']]).setBackgrounds([['#FF0000', null]]).setHorizontalAlignments([['left', 'center']]).setWraps([[true, false]]).setVerticalAlignment('middle').setBorder(true, true, true, true, true, true, '#9aa0a6', SpreadsheetApp.BorderStyle.SOLID);
      range.setBorder(false, false, false, false, false, false).setFontWeight('bold'); return [range.getBackgrounds(), range.getValues()];`,
    ],
    ['a weight there is not', `sheet.getRange('A1').setFontWeight('fat');`],
    ['a colour there is not', `sheet.getRange('A1').setBackgrounds([['đỏ']]);`],
    [
      'notes and lists',
      `sheet.getRange('A1:B1').setNotes([['ghi chú', '']]); sheet.getRange('A2:A3').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Tốt', 'Khá'], true).setAllowInvalid(false).build());
      return [sheet.getRange('A1:B1').getNotes(), sheet.getRange('A1:A3').getDataValidations().map(([rule]) => rule && [rule.getAllowInvalid(), rule.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, rule.getCriteriaValues()])];`,
    ],
    ['a list of nothing', `SpreadsheetApp.newDataValidation().requireValueInList([]);`],
    ['a rule without a condition', `SpreadsheetApp.newDataValidation().build();`],
    [
      'colours by text',
      `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith('⚠').setBackground('#ffcccc').setRanges([sheet.getRange('A1:A9')]).build()]);`,
    ],
    ['colours without a range', `SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith('⚠').build();`],
    [
      'tabs made, named, deleted',
      `const made = book().insertSheet('Hai', 1); const there = book().getSheets().map(s => s.getName()); made.setName('Đổi tên'); const ids = book().getSheets().map(s => s.getSheetId());
      const found = [book().getSheetByName('Hai'), book().getSheetByName('Đổi tên').getSheetId()]; book().setActiveSheet(made); book().deleteSheet(made); return [there, ids, found, book().getSheets().length, book().getActiveSheet().getName()];`,
    ],
    [
      'a tab put first',
      `book().insertSheet('Hai', 0); return [book().getSheets().map(s => s.getName()), book().getActiveSheet().getName()];`,
    ],
    ['a title that is taken', `book().insertSheet(sheet.getName());`],
    ['a title that is taken, renamed', `book().insertSheet('Hai').setName(sheet.getName());`],
    ['the last tab stays', `book().deleteSheet(sheet);`],
    ['a tab that is gone', `const made = book().insertSheet('Hai'); book().deleteSheet(made); made.getName();`],
    [
      'what stands on a tab that is gone',
      `const made = book().insertSheet('Hai'); made.addDeveloperMetadata('k', 'v'); book().setNamedRange('TEN', made.getRange('A1')); book().deleteSheet(made); return [book().createDeveloperMetadataFinder().withKey('k').find().length, book().getNamedRanges().length];`,
    ],
    [
      'marks',
      `sheet.addDeveloperMetadata('k', 'v').addDeveloperMetadata('other', 'w'); return book().createDeveloperMetadataFinder().withKey('k').find().map(found => [found.getValue(), found.getLocation().getSheet().getName()]);`,
    ],
    [
      'names',
      `book().setNamedRange('XUAT_2026', sheet.getRange('A1:B3')); book().setNamedRange('XUAT_2026', sheet.getRange('A1:B4')); return names();`,
    ],
    ['a name that is none', `book().setNamedRange('A1', sheet.getRange('A1'));`],
    [
      'rows and columns added and cut',
      `sheet.insertRowsAfter(1000, 5); sheet.insertColumnsAfter(26, 4); const grown = [sheet.getMaxRows(), sheet.getMaxColumns()]; sheet.getRange('A20').setValue('x'); sheet.deleteRows(11, 995); return [grown, sheet.getMaxRows(), sheet.getLastRow()];`,
    ],
    ['all rows cannot be cut', `sheet.deleteRows(1, 1000);`],
    [
      'sizes and frozen rows',
      `sheet.setColumnWidths(1, 3, 120); sheet.setRowHeights(2, 2, 40); sheet.setFrozenRows(2); sheet.setFrozenColumns(1); return sheet.getFrozenRows();`,
    ],
    ['protection', `sheet.protect().setDescription('x').setWarningOnly(true);`],
    [
      'several blocks at once',
      `sheet.getRangeList(['A1', 'B3:C4']).setValue(new Date(Date.UTC(2026, 10, 4, 17))); return sheet.getRange('A1:C4').getValues().map(row => row.map(day));`,
    ],
    ['no blocks at once', `sheet.getRangeList([]);`],
    [
      'the box that is shown',
      `const made = book().insertSheet('Hai'); book().setActiveSheet(sheet); const first = at(); book().setActiveRange(made.getRange('C4')); const then = at(); book().setActiveSheet(sheet); return [first, then, at()];`,
    ],
    [
      'the lock',
      `const lock = LockService.getDocumentLock(); const held = lock.tryLock(10); lock.releaseLock(); return held;`,
    ],
    [
      'the zone',
      `return [Utilities.formatDate(new Date(Date.UTC(2026, 0, 15)), book().getSpreadsheetTimeZone(), 'Z'), book().getSpreadsheetLocale()];`,
    ],
    ['the clock', `return [Date.now(), new Date().getTime(), new Date(5).getTime()];`],
    [
      'a question nobody answers',
      `const ui = SpreadsheetApp.getUi(); const reply = ui.prompt('Tháng?', 'Ghi', ui.ButtonSet.OK_CANCEL); return [reply.getSelectedButton() === ui.Button.OK, reply.getResponseText(), ui.alert('A', 'B', ui.ButtonSet.OK) === ui.Button.CLOSE];`,
    ],
    ['a page there is not', `HtmlService.createHtmlOutputFromFile('Không có');`],
  ];
  const script = BODIES.map(
    ([, body], i) => `function body${i}() { const sheet = book().getActiveSheet(); ${body} }`,
  ).join('\n');

  test.each(BODIES.map(([what], i) => [what, i] as const))('%s', async (_, i) => {
    const host = await openScript(`${EYES}${script}`);
    const double = openDouble({ more: `${EYES}${script}` });
    const told = async (runner: Runner) => ({
      ...((await outcome(() => runner.run(`body${i}`))) as object),
      calls: runner.calls(),
    });
    expect(await told(double)).toEqual(await told(host));
    expect(await look(double)).toEqual(await look(host));
  });
});

const look = (runner: Runner): Promise<unknown> => outcome(() => runner.run('look'));

test('what the double does not know throws by its name', () => {
  const double = openDouble({
    more: `function sort() { SpreadsheetApp.getActive().getActiveSheet().getRange('A1').sort(1); }
    function first() { const sheet = SpreadsheetApp.getActive().getActiveSheet(); sheet.deleteRows(1, 1); }
    function mail() { MailApp.sendEmail('a'); }`,
  });
  expect(() => double.runNow('sort')).toThrow('not in the double: Range.sort');
  expect(() => double.runNow('first')).toThrow('not in the double: Sheet.deleteRows inside the tab');
  expect(() => double.runNow('mail')).toThrow('MailApp is not defined');
});

test('a strict list refuses as Google does', () => {
  const double = openDouble({
    more: `function main() { const box = SpreadsheetApp.getActive().getActiveSheet().getRange('A1:B1');
    box.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Tốt'], true).setAllowInvalid(false).build());
    box.setValues([['Tốt', 'Khá']]); }`,
  });
  expect(() => double.runNow('main')).toThrow('The data you entered in cell B1 violates the data validation rules');
});

describe('stories of the add-on', () => {
  type Step = readonly [name: string, args: readonly unknown[]];
  /** A step made of what the one before gave. */
  type Story = readonly (Step | ((before: unknown) => Step))[];

  const HEAD = ['Mã', 'Chi bộ', 'Tháng', 'Phải dự', 'Có mặt', 'Tổng điểm', 'Tự xếp loại', 'Ngày gửi báo cáo'];
  const BOOK: Tabs = {
    'Chi bộ': [
      ['Mã', 'Tên', 'Số đảng viên'],
      ['C1', 'Thôn 1', 20],
      ['C2', 'Thôn 2', 20],
      ['C3', '=1+1'.replace('=', "'="), 20],
    ],
    'Sổ họp': [
      HEAD,
      ['C1', 'Thôn 1', "'10/2026", 20, 19, 90, 'Tốt', ''],
      ['C1', 'Thôn 1', "'11/2026", 20, 18, "'95", 'Tốt', '5/11/2026'],
      ['C2', 'Thôn 2', "'11/2026", 20, 20, 84, 'Tốt', ''],
    ],
  };
  const offered = (before: unknown): Step => {
    const { findings } = valueOfAnswer<{ findings: { code: string; sheet: string; fix?: unknown }[] }>(before);
    return ['applyFixes', [findings.flatMap(({ code, sheet, fix }) => (fix ? [{ code, sheet, boxes: fix }] : []))]];
  };
  const CHECK: Step = ['checkMonth', ['11/2026']];
  const version = /"([0-9a-f]{10})"/.exec(CODE)?.[1] ?? '';
  const ask = (name: string, ...args: unknown[]): Step => ['serve', [{ version, name, args }]];

  const STORIES: Readonly<Record<string, readonly [Tabs | null, Story]>> = {
    'check, mend, take back, mend, check': [
      BOOK,
      [CHECK, offered, CHECK, ['undoLastFix', []], ['undoLastFix', []], CHECK, offered, CHECK, ['describeLayout', []]],
    ],
    'a month to the page to sign, twice': [
      BOOK,
      [
        ask('month', null),
        ask('texts', '2026-11'),
        ask('previewSummary', '2026-11'),
        ['summarizeMonth', ['2026-11']],
        ask('month', null),
        ['fill', ['Sổ họp', 5, 1, [['C3', "'=1+1", "'11/2026", 20, 12, 75, 'Khá']]]],
        ask('previewSummary', '2026-11'),
        ['fill', ['Tổng hợp 11-2026', 9, 19, [['ghi chú'], ['="a"']]]],
        ['summarizeMonth', ['2026-11']],
        ask('openTab', 'Tổng hợp 11-2026'),
        ['at', []],
        ask('jump', 'Sổ họp', 'G4'),
        ['at', []],
      ],
    ],
    'settings, presets and layout': [
      BOOK,
      [
        ask('settings'),
        ask('saveSetting', 'Ngưỡng Tốt', '85,5'),
        ask('saveSetting', 'Tên đơn vị', '=Xã'),
        ask('usePreset', AN_PHU, false),
        ask('usePreset', HD42, false),
        ask('usePreset', HD42, true),
        ['undoLastFix', []],
        ask('saveLayout', { sheet: 'Sổ họp', headerRows: [1, 1], meanings: [] }),
        ask('saveSetting', 'Ngưỡng Tốt', ''),
      ],
    ],
    'a new file, its first month, published': [
      null,
      [
        ['newestMonth', []],
        ['createTemplate', []],
        ['createTemplate', []],
        [
          'fill',
          [
            'Chi bộ',
            2,
            1,
            [
              ['HS-01', 'Chi bộ thôn 1', 'Khác', 12],
              ['HS-02', 'Chi bộ thôn 2', 'Khác', 9],
            ],
          ],
        ],
        ['openMonth', ['11/2026']],
        ['openMonth', ['11/2026']],
        ['fill', ['Sổ họp', 2, 17, [[10, 1, 0]]]],
        ['fill', ['Sổ họp', 2, 34, [[95]]]],
        CHECK,
        ['summarizeMonth', ['2026-11']],
        ['publishYear', [2026]],
        ['names', []],
        ['publishYear', [2026]],
        ['publishYear', [2025]],
      ],
    ],
    'a level above': [
      null,
      [
        [
          'createParent',
          [
            [
              { code: 'A', name: 'Xã A', type: '', link: 'a.xlsx' },
              { code: 'B', name: '=Xã B', type: '', link: 'x"y.xlsx' },
            ],
            2026,
          ],
        ],
        ['summarizeUnits', ['2026-11', '2026-12']],
        ask('connections', null),
        ['fill', ['Đơn vị', 4, 1, [['C', 'Xã C', '', 'c.xlsx']]]],
        ['connectUnits', [2026]],
        ['connectUnits', [2026]],
        ['publishYear', [2026]],
        ['checkMonth', ['2026-11']],
      ],
    ],
    'nothing to read': [
      { 'Trang tính1': [['x']] },
      [
        CHECK,
        ask('settings'),
        ask('month', 'tháng sau'),
        ['applyFixes', [null]],
        ['serve', [{ version: 'old', name: 'month', args: [null] }]],
      ],
    ],
  };

  const open = async (tabs: Tabs | null): Promise<readonly [Runner, Double]> => {
    const host = await openScript(`${CODE}\n${EYES}`);
    const double = openDouble({ more: EYES, name: 'Bảng tính' });
    if (tabs !== null) for (const runner of [host, double]) await runner.run('lay', [Object.entries(tabs)]);
    return [host, double];
  };

  test.each(Object.entries(STORIES))('%s', async (_, [tabs, story]) => {
    const [host, double] = await open(tabs);
    let before: unknown = null;
    for (const [i, step] of story.entries()) {
      const [name, args] = typeof step === 'function' ? step(before) : step;
      const [wanted, found] = [await outcome(() => host.run(name, args)), await outcome(() => double.run(name, args))];
      expect([i, name, found]).toEqual([i, name, wanted]);
      expect([i, name, double.calls()]).toEqual([i, name, host.calls()]);
      before = (wanted as { result?: unknown }).result;
    }
    expect(await look(double)).toEqual(await look(host));
  });

  const MENDED = [{ code: 'score/grade-mismatch', sheet: 'Sổ họp', boxes: [{ box: 'G4', old: 'Tốt', new: 'Khá' }] }];

  test.each<Step>([
    ['summarizeMonth', ['2026-11']],
    ['applyFixes', [MENDED]],
  ])('a service that breaks in %s leaves the same behind', async (name, args) => {
    const sound = openDouble({ tabs: BOOK });
    expect(await sound.run(name, args)).toMatchObject({ ok: true });
    const { reads, writes } = sound.calls();
    // on the engine three of all the calls that break in breaks.test.ts: the first, the last and one amid
    for (const call of [1, Math.ceil((reads + writes) / 2), reads + writes]) {
      const [host, double] = await open(BOOK);
      host.failAt(call);
      double.failAt(call);
      expect(await double.run(name, args)).toEqual(await host.run(name, args));
      expect(await look(double)).toEqual(await look(host));
    }
  });
});

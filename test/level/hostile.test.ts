import { expect, test } from 'vitest';
import type { Host } from '../../local/host.ts';
import { readBack } from '../local/open.ts';
import {
  arrived,
  byHand,
  changed,
  communeFile,
  formulasOf,
  open,
  openParent,
  publishedFile,
  rollUp,
  shelf,
  textsOf,
} from './stand.ts';

const STAMP = 'Trang do tiện ích Sổ chi bộ lập · mã trang nguon/2026';
const LONG = 'dài '.repeat(2500).trim();

/** What somebody may call a party cell, and how the levels above name it. */
const CELLS: readonly (readonly [given: string, named: string])[] = [
  ['=HYPERLINK("http://x.vn";"bấm")', '=HYPERLINK("http://x.vn","bấm")'], // `;` parts names
  ['+1-1', '+1-1'],
  ['-1+a', '-1+a'],
  ['@x', '@x'],
  ["'a", "'a"],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['\u202eab\u202c c\u200f', 'ab c'], // marks that turn the reading round are taken out
  ['▣ KB', '▣ KB'],
  [STAMP, STAMP],
  [LONG, `${LONG.slice(0, 59)}…`], // 60 characters at most
];
const NAMES = CELLS.map(([, named]) => named);

const MISSING = 'Tên đơn vị chưa báo cáo';
const WEAK = 'Tên chi bộ Trung bình, Kém';

const importOf = (link: string): string => `=IMPORTRANGE("${link}", "Xuất 2026!A1:AN13")`;

/** What stands under a label in the first row that holds a text. */
const under = (rows: readonly (readonly unknown[])[], label: string, text: string): unknown => {
  const labels = rows.find(row => row.includes(label)) ?? [];
  return rows.find(row => row.includes(text))?.[labels.indexOf(label)];
};

/** The tabs' formulas in the file itself, as another program reads them. */
const savedFormulas = async (host: Host): Promise<string[]> => {
  const found: string[] = [];
  for (const tab of (await readBack(await host.saveXlsx())).worksheets)
    tab.eachRow(row => row.eachCell(({ formula }) => formula && found.push(`${tab.name}: ${formula.slice(0, 11)}`)));
  return found;
};

test('whatever a party cell, a commune or a district is called stays text up to the province', async () => {
  const files = shelf();
  const names = { one: '=HYPERLINK("http://x.vn")', two: '@SUM(1)', three: '<b>x', district: '+Krông Bông' };

  // the first has only one report: all others are missing; in the second all have 40 points
  const roster = CELLS.map(([given]) => given);
  const one = await open({
    workbook: await communeFile({
      code: 'X1',
      name: names.one,
      meetings: [['Thôn 1', '11/2026', 20, 18, 92]],
      roster: ['Thôn 1', ...roster],
    }),
  });
  await one.run('publishYear', [2026]);
  const published = await textsOf(one, 'Xuất 2026');
  expect([published[11]?.[2], published[11]?.[35]]).toEqual([names.one, NAMES.join('; ')]);
  expect(Object.values(await formulasOf(one)).flat()).toEqual([]);
  files.set('mot.xlsx', one);
  const meetings = roster.map(cell => [cell, '11/2026', 10, 9, 40] as const);
  await files.put('hai.xlsx', await publishedFile({ code: 'X2', name: names.two, meetings }));

  const district = await openParent(
    [
      { code: 'X1', name: names.one, link: 'mot.xlsx' },
      { code: 'X2', name: names.two, link: 'hai.xlsx' },
      { code: 'X3', name: names.three, link: 'chua-co.xlsx' },
    ],
    files,
  );
  await byHand(
    district,
    `book.getSheetByName('Cấu hình').getRange('B2:B3').setValues([["'${names.district}"], ['KB']])`,
  );
  const below = await rollUp(district);
  // 20 + 10 × 10 due, 18 + 10 × 9 came, 1 + 10 scores
  expect(below.report).toMatchObject({
    of: 3,
    counted: 2,
    total: { attendance: { due: 120, present: 108 }, score: { count: 11, min: 40 } },
  });
  const tab = await textsOf(district, below.sheet);
  const spill = await district.evaluate('Nguồn 2026', '=SHCB_GOP(A1:AL48; "11/2026")');
  for (const rows of [tab, spill]) {
    expect(under(rows, MISSING, names.one)).toBe(NAMES.join('; '));
    expect(under(rows, WEAK, names.two)).toBe(NAMES.join('; '));
  }
  expect(tab.map(([first]) => first?.slice(0, 12))).toContain('– X3 – <b>x:');

  await district.run('publishYear', [2026]);
  // each name behind its commune's, 60 characters at most
  const behind = NAMES.map(name => `${names.two}: ${name}`).map(text =>
    text.length > 60 ? `${text.slice(0, 59)}…` : text,
  );
  const above = await textsOf(district, 'Xuất 2026');
  expect(above[11]?.slice(1, 7)).toEqual(['KB', names.district, '2026', '11', '3', '2']);
  expect(above[11]?.slice(35, 37)).toEqual([`${names.three} (không đọc được)`, behind.join('; ')]);
  const imports = ['mot.xlsx', 'hai.xlsx', 'chua-co.xlsx'].map(importOf);
  expect(Object.values(await formulasOf(district)).flat()).toEqual(imports);
  expect(await savedFormulas(district)).toEqual(imports.map(() => 'Nguồn 2026: IMPORTRANGE'));

  files.set('huyen.xlsx', district);
  const province = await openParent([{ code: 'KB', name: names.district, link: 'huyen.xlsx' }], files);
  const { report, sheet } = await rollUp(province);
  expect(report.units).toMatchObject([{ name: names.district, state: 'ok' }]);
  expect(report.total).toEqual(below.report.total);
  const top = await textsOf(province, sheet);
  expect(under(top, WEAK, names.district)).toBe(behind.join('; '));
  expect(under(top, MISSING, names.district)).toBe(`${names.three} (không đọc được)`);
  expect(under(top, 'Tình trạng', names.district)).toBe(
    '2/3. Đã gộp. Mới gộp 2/3 đơn vị cấp dưới của mình. Nhờ đơn vị gộp đủ rồi công bố lại.',
  );
  const gop = await province.evaluate('Nguồn 2026', '=SHCB_GOP(A1:AL18; "11/2026")');
  expect(under(gop, WEAK, names.district)).toBe(behind.join('; '));
  expect(under(gop, 'Đơn vị cấp dưới', names.district)).toBe('2/3');
  await province.run('publishYear', [2026]);
  expect(Object.values(await formulasOf(province)).flat()).toEqual([importOf('huyen.xlsx')]);
});

test('a link is an argument of the import and never more of the formula', async () => {
  const link = 'x"&HYPERLINK("http://x.vn")&".xlsx';
  const host = await openParent([{ code: 'A', name: 'Xã A', link }], shelf());
  expect((await formulasOf(host))['Nguồn 2026']).toEqual([
    '=IMPORTRANGE("x""&HYPERLINK(""http://x.vn"")&"".xlsx", "Xuất 2026!A1:AN13")',
  ]);
  expect((await rollUp(host)).report.units[0]?.state).toBe('unreadable');
});

test.each([
  ['a stamp line of another tab', 'Trang do tiện ích Sổ chi bộ lập · mã trang gop/2026-11'],
  ['the stamp line of a tab that counts for nothing', 'Trang do tiện ích Sổ chi bộ lập · mã trang xuat/2026'],
  ['the mark of a block', '▣ KB'],
])('%s in what a commune publishes harms that commune alone', async (_, text) => {
  const files = shelf();
  const publish = (code: string) =>
    publishedFile({ code, name: `Xã ${code}`, meetings: [['Thôn 1', '11/2026', 20, 18, 92]] });
  const spoilt = await changed(await publish('A'), book => {
    const tab = book.getWorksheet('Xuất 2026');
    if (tab) tab.getCell('A13').value = text;
  });
  await files.put('xa-a.xlsx', spoilt);
  await files.put('xa-b.xlsx', await publish('B'));
  const units = ['a', 'b'].map(name => ({ code: name.toUpperCase(), name: `Xã ${name}`, link: `xa-${name}.xlsx` }));
  // through .xlsx, which carries no metadata: the tab of imports is known by its own line only
  const saved = await (await openParent(units, files)).saveXlsx();
  const host = await open({ workbook: saved, sources: files.find, allowed: new Set(['xa-a.xlsx', 'xa-b.xlsx']) });
  await arrived(host);
  expect((await rollUp(host)).report).toMatchObject({
    of: 2,
    counted: 1,
    units: [{ state: 'wrong-layout' }, { state: 'ok', attendance: { due: 20 } }],
  });
  expect(await host.run('connectUnits', [2026])).toMatchObject({ ok: true, value: { sheet: 'Nguồn 2026' } });
  expect(host.calls().writes).toBe(0);
});

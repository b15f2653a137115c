import { expect, test } from 'vitest';
import { workbookBytes } from '../local/open.ts';
import { openBundle, valueOfAnswer, workbookFile } from '../support/bundle.ts';

const PEOPLE = `
const tab = name => SpreadsheetApp.getActive().getSheetByName(name);
function fill(name, row, column, boxes) { tab(name).getRange(row, column, boxes.length, boxes[0].length).setValues(boxes); }
function block(name, row, column, rows, columns) { return tab(name).getRange(row, column, rows, columns).getDisplayValues(); }
function count() { return SpreadsheetApp.getActive().getSheets().length; }
`;
const TABS = ['Hướng dẫn', 'Cấu hình', 'Chi bộ', 'Tiêu chí', 'Sổ họp'];

test('the template is created once; tabs that are there are never touched', async () => {
  const host = await openBundle({}, PEOPLE);
  expect(valueOfAnswer(await host.run('createTemplate'))).toMatchObject({ tabs: TABS });
  await host.run('fill', ['Cấu hình', 2, 2, [['Đảng ủy xã Hòa Sơn']]]);
  expect(valueOfAnswer(await host.run('createTemplate'))).toEqual({
    tabs: [],
    message: 'Các trang mẫu đã có đủ, không tạo thêm trang nào.',
  });
  expect(await host.run('block', ['Cấu hình', 2, 1, 1, 2])).toEqual([['Tên đơn vị', 'Đảng ủy xã Hòa Sơn']]);
  expect(await host.run('count')).toBe(5);
});

test('the template has the 37 columns of P1 in their order, behind the status column', async () => {
  const template = await openBundle({}, PEOPLE);
  await template.run('createTemplate');
  const p1 = await openBundle({ workbook: workbookFile('P1-mau-so-hop') }, PEOPLE);
  const [labels] = (await p1.run('block', ['Sổ họp', 1, 1, 1, 37])) as string[][];
  expect(await template.run('block', ['Sổ họp', 1, 1, 1, 38])).toEqual([['Kiểm tra', ...(labels ?? [])]]);
});

test('opening a month adds one row per unit of the roster, never twice, and only units that exist then', async () => {
  const host = await openBundle({ today: '2026-11-23' }, PEOPLE);
  await host.run('createTemplate');
  await host.run('fill', [
    'Chi bộ',
    2,
    1,
    [
      ['C-01', 'Chi bộ thôn 1', 'Thôn/buôn/tổ dân phố', 12, '', '', ''],
      ['C-02', 'Chi bộ thôn 2', 'Thôn/buôn/tổ dân phố', 9, '', '', '10/2026'],
      ['0123', 'Chi bộ chợ', 'Khác', 5, '', '12/2026', ''],
    ],
  ]);
  expect(valueOfAnswer(await host.run('openMonth', ['11/2026']))).toEqual({
    sheet: 'Sổ họp',
    added: 1,
    message: 'Đã thêm 1 dòng của tháng 11/2026 vào trang «Sổ họp».',
  });
  expect(valueOfAnswer(await host.run('openMonth', ['2026-11']))).toMatchObject({ added: 0 });
  expect(valueOfAnswer(await host.run('openMonth', ['2026-12']))).toMatchObject({ added: 2 });
  expect(await host.run('block', ['Sổ họp', 2, 1, 4, 5])).toEqual([
    ['Chưa báo cáo', 'C-01', 'Chi bộ thôn 1', 'Thôn/buôn/tổ dân phố', '11/2026'],
    ['Chưa báo cáo', 'C-01', 'Chi bộ thôn 1', 'Thôn/buôn/tổ dân phố', '12/2026'],
    ['Chưa báo cáo', '0123', 'Chi bộ chợ', 'Khác', '12/2026'],
    ['', '', '', '', ''],
  ]);
  // opened rows are no reports
  expect(await host.run('summarizeMonth', ['2026-12'])).toMatchObject({
    value: { summary: { expected: 2, reported: 0, missing: ['C-01', '0123'] } },
  });
});

test('the status column tells a secretary at once what is wrong in the row', async () => {
  const host = await openBundle({ today: '2026-11-23' }, PEOPLE);
  await host.run('createTemplate');
  await host.run('fill', ['Chi bộ', 2, 1, [['C-01', 'Chi bộ thôn 1', 'Khác', 12]]]);
  await host.run('openMonth', ['11/2026']);
  // columns from B: 16 is "Có mặt" (Q), then excused and unexcused; the total is AH
  await host.run('fill', ['Sổ họp', 2, 17, [[10, 1, 0]]]);
  await host.run('fill', ['Sổ họp', 2, 34, [[95]]]);
  expect(await host.run('block', ['Sổ họp', 1, 1, 2, 1])).toEqual([
    ['Kiểm tra'],
    [
      '⚠ Có mặt 10 + vắng có lý do 1 + vắng không lý do 0 = 11, nhưng phải dự là 12. Hãy kiểm tra lại số có mặt và số vắng.',
    ],
  ]);
  await host.run('fill', ['Sổ họp', 2, 17, [[11, 1, 0]]]);
  expect(await host.run('block', ['Sổ họp', 2, 1, 1, 1])).toEqual([['✓']]);
});

test('a workbook with no meetings table at all is a plain fault', async () => {
  const workbook = await workbookBytes(book =>
    book.addWorksheet('Thu chi').addRows([
      ['Quỹ', 'Số tiền'],
      ['Đảng phí', 1200],
    ]),
  );
  const host = await openBundle({ workbook });
  expect(await host.run('checkMonth', ['2026-11'])).toEqual({
    ok: false,
    fault: {
      code: 'no-table',
      message:
        'Không thấy bảng họp nào trong tệp này: cần một trang có cột chi bộ, và số có mặt hoặc tổng điểm. Hãy mở đúng tệp, hoặc chọn «Tạo bảng mẫu».',
    },
  });
});

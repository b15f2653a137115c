import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../local/host.ts';
import {
  arrived,
  byHand,
  changed,
  communeFile,
  open,
  openParent,
  publishedFile,
  type Registered,
  rollUp,
  shelf,
  textsOf,
} from './stand.ts';

const HOA_SON: Registered = { code: 'HS', name: 'Xã Hòa Sơn', link: 'hoa-son.xlsx' };
const CU_KTY: Registered = { code: 'CK', name: 'Xã Cư Kty', link: 'cu-kty.xlsx' };

const PUBLISH = 'Nhờ đơn vị mở tệp của mình và chọn «Công bố».';
const REDO = 'Kiểm tra liên kết; nếu đúng thì nhờ đơn vị chọn «Công bố» lại, không sửa tay trang «Xuất 2026».';
const ACCESS =
  'Lần lượt: bấm vào ô rồi chọn «Cho phép truy cập»; nhờ đơn vị chia sẻ tệp; kiểm tra liên kết và trang «Xuất 2026» của tệp đó.';
const ONE_FILE = 'Sửa liên kết ở trang «Đơn vị»: mỗi tệp chỉ đứng ở một đơn vị.';

/** Hòa Sơn: 18 of 20 came. */
let hoaSon: Uint8Array = new Uint8Array();
/** Cư Kty: 9 of 10 came. */
let cuKty: Uint8Array = new Uint8Array();

beforeAll(async () => {
  hoaSon = await publishedFile({
    code: 'HS',
    name: 'Đảng ủy xã Hòa Sơn',
    meetings: [['Thôn 1', '11/2026', 20, 18, 92]],
  });
  cuKty = await publishedFile({ code: 'CK', name: 'Đảng ủy xã Cư Kty', meetings: [['Thôn 2', '11/2026', 10, 9, 71]] });
}, 60_000);

/** The two communes in their places. */
const both = async () => {
  const files = shelf();
  await files.put(HOA_SON.link, hoaSon);
  await files.put(CU_KTY.link, cuKty);
  return files;
};

/** A tab of somebody's own with the roll-up as a formula, which is calculated whenever an import changes. */
const watch = (host: Host, month = '11/2026'): Promise<unknown> =>
  byHand(
    host,
    `const tab = book.insertSheet('Theo dõi'); tab.insertColumnsAfter(26, 14);
     tab.getRange('A1').setFormula("=SHCB_GOP('Nguồn 2026'!A1:AL33; \\"${month}\\")")`,
  );

/** What the formula shows: how many count, how many were due, and of the second unit its state and what is said of it. */
const watched = async (host: Host) => {
  const [head = [], labels = [], , unit = [], total = []] = await textsOf(host, 'Theo dõi');
  const at = (row: readonly string[], label: string): string => row[labels.indexOf(label)] ?? '?';
  return {
    counted: head[0],
    due: at(total, 'Phải dự'),
    state: at(unit, 'Tình trạng'),
    said: at(unit, 'Lý do'),
  };
};

/** What is expected of the second unit: state as programs read it, as people do, why, and what to do. */
type Expected = readonly [state: string, shown: string, reason: string, remedy: string];

/** Looks at the second unit in the report, the printed tab and the formula: all three say the same. */
const expectState = async (host: Host, [state, shown, reason, remedy]: Expected, month = '2026-11'): Promise<void> => {
  const { report, sheet, message } = await rollUp(host, month);
  expect(report.units[1]).toMatchObject({ state, reason, remedy });
  const texts = await textsOf(host, sheet);
  const first = texts.map(([box]) => box ?? '');
  const line = `– CK – Xã Cư Kty: ${shown}. ${reason} ${remedy}`;
  // 20 of Hòa Sơn alone, or with the 10 of Cư Kty
  const due = state === 'ok' || state === 'stale' ? 30 : 20;
  const head = due === 30 ? '2/2 đơn vị' : '1/2 đơn vị';
  expect([report.counted, report.of, report.total.attendance.due]).toEqual([due === 30 ? 2 : 1, 2, due]);
  expect(message).toContain(head);
  expect(first[3]).toContain(head);
  expect(first.filter(text => text.startsWith('– CK'))).toEqual(due === 30 ? [] : [line]);
  expect(await watched(host)).toEqual({
    counted: head,
    due: String(due),
    state: shown,
    said: `${reason} ${remedy}`.trim(),
  });
};

const OK: Expected = ['ok', 'Đã gộp', '', ''];
const NOT_READ: Expected = ['unreadable', 'Không đọc được', 'Ô nhập số liệu báo #REF!.', ACCESS];
const LOADING: Expected = [
  'loading',
  'Đang tải',
  'Số liệu đang tải về.',
  'Chờ ít phút; nếu vẫn vậy thì tải lại trang tính.',
];

describe('what a file of the second unit comes to', () => {
  type Case = readonly [what: string, make: () => Promise<Uint8Array | null>, expected: Expected];
  const published = (book: Parameters<Parameters<typeof changed>[1]>[0]) => {
    const tab = book.getWorksheet('Xuất 2026');
    if (!tab) throw new Error('nothing published');
    return tab;
  };
  const column = (letter: string, value: string | number) =>
    changed(cuKty, book => {
      for (let row = 2; row <= 13; row++) published(book).getCell(`${letter}${row}`).value = value;
    });

  test.each<Case>([
    ['as published', async () => cuKty, OK],
    ['not there', async () => null, NOT_READ],
    [
      'never published',
      () => communeFile({ code: 'CK', name: 'Đảng ủy xã Cư Kty', meetings: [['Thôn 2', '11/2026', 10, 9, 71]] }),
      NOT_READ,
    ],
    [
      'its tab renamed',
      () =>
        changed(cuKty, book => {
          published(book).name = 'Xuất năm 2026';
        }),
      NOT_READ,
    ],
    [
      'a column put in front of the ninth',
      () => changed(cuKty, book => published(book).spliceColumns(9, 0, [])),
      ['wrong-layout', 'Sai bố cục', 'Không thấy cột «Đã báo cáo» ở đúng chỗ.', REDO],
    ],
    [
      'a text for a figure',
      () =>
        changed(cuKty, book => {
          // November, `Phải dự`
          published(book).getCell('N12').value = 'mười';
        }),
      ['wrong-layout', 'Sai bố cục', 'Tháng 11: «Phải dự» không thể là «mười».', REDO],
    ],
    [
      'another unit’s',
      async () => hoaSon,
      ['wrong-layout', 'Sai bố cục', 'Liên kết dẫn đến tệp của HS – Đảng ủy xã Hòa Sơn, không phải của mã CK.', REDO],
    ],
    [
      'an older schema',
      () => column('A', 0),
      [
        'older-schema',
        'Phiên bản cũ hơn',
        'Đơn vị công bố theo phiên bản 0, tệp này đọc phiên bản 1.',
        'Nhờ đơn vị cập nhật tiện ích rồi chọn «Công bố» lại.',
      ],
    ],
    [
      'a newer schema',
      () => column('A', 2),
      [
        'newer-schema',
        'Phiên bản mới hơn',
        'Đơn vị công bố theo phiên bản 2, tệp này đọc phiên bản 1.',
        'Cập nhật tiện ích trong tệp này.',
      ],
    ],
    [
      'last year’s tab under this year’s name',
      async () => {
        const meetings = [['Thôn 2', '11/2025', 10, 9, 71]] as const;
        const last = await publishedFile({ code: 'CK', name: 'Đảng ủy xã Cư Kty', meetings }, '2025-11-23', 2025);
        return changed(last, book => {
          const tab = book.getWorksheet('Xuất 2025');
          if (tab) tab.name = 'Xuất 2026';
        });
      },
      [
        'other-year',
        'Khác năm',
        'Số liệu của năm 2025, các tháng cần gộp thuộc năm 2026.',
        'Sửa liên kết sang tệp của năm cần gộp, hoặc nhờ đơn vị công bố năm đó.',
      ],
    ],
    [
      'an empty tab',
      () =>
        changed(cuKty, book => {
          book.removeWorksheet(published(book).id);
          book.addWorksheet('Xuất 2026');
        }),
      ['empty', 'Chưa có số liệu', 'Khối số liệu đang trống.', PUBLISH],
    ],
    [
      'another month’s',
      () => publishedFile({ code: 'CK', name: 'Đảng ủy xã Cư Kty', meetings: [['Thôn 2', '10/2026', 10, 9, 71]] }),
      ['empty', 'Chưa có số liệu', 'Chưa công bố tháng 11/2026.', PUBLISH],
    ],
  ])('%s', async (_, make, expected) => {
    const files = await both();
    const file = await make();
    if (file === null) files.take(CU_KTY.link);
    else await files.put(CU_KTY.link, file);
    const parent = await openParent([HOA_SON, CU_KTY], files);
    await watch(parent);
    await expectState(parent, expected);
  });
});

test('no link: no import is written at all', async () => {
  const parent = await openParent([HOA_SON, { ...CU_KTY, link: '' }], await both());
  await watch(parent);
  await expectState(parent, [
    'empty',
    'Chưa có số liệu',
    'Chưa có liên kết.',
    'Ghi liên kết tệp của đơn vị vào trang «Đơn vị» rồi cập nhật nguồn.',
  ]);
  expect(await parent.read('Nguồn 2026!A20')).toEqual([['']]);
});

describe('old: the day of publication against the day of today', () => {
  // published on 23 November: 7 days of it and 28 of December are 35
  test.each([
    ['2026-12-28', 'ok', '', ''],
    ['2026-12-29', 'stale', 'Công bố lần cuối ngày 23/11/2026, đã quá 35 ngày.', PUBLISH],
  ])('%s: %s', async (today, state, reason, remedy) => {
    const files = await both();
    const meetings = [['Thôn 1', '11/2026', 20, 18, 92]] as const;
    await files.put(HOA_SON.link, await publishedFile({ code: 'HS', name: 'Hòa Sơn', meetings }, '2026-12-20'));
    const parent = await openParent([HOA_SON, CU_KTY], files, { today });
    const { report, sheet } = await rollUp(parent);
    expect(report.units).toMatchObject([{ state: 'ok' }, { state, reason, remedy }]);
    // it counts all the same: 20 + 10
    expect([report.counted, report.total.attendance.due]).toEqual([2, 30]);
    const row = (await textsOf(parent, sheet)).find(texts => texts[1] === 'CK');
    expect(row?.at(-1)).toBe(state === 'ok' ? 'Đã gộp' : `Đã gộp, số liệu cũ. ${reason} ${remedy}`);
    // a formula knows no day
    await watch(parent);
    await arrived(parent);
    expect(await watched(parent)).toMatchObject({ counted: '2/2 đơn vị', state: 'Đã gộp', said: '' });
  });
});

describe('two blocks of one publisher', () => {
  const AGAIN: Registered = { code: '', name: 'Hòa Sơn (chép)', link: 'hoa-son-chep.xlsx' };
  const NAMES = 'HS – Xã Hòa Sơn; Hòa Sơn (chép): cùng một tệp hoặc cùng mã, tên đã công bố; số liệu';

  test('the same figures: the first counts', async () => {
    const files = await both();
    await files.put(AGAIN.link, hoaSon);
    const { report } = await rollUp(await openParent([HOA_SON, AGAIN], files));
    expect(report.units).toMatchObject([
      { state: 'ok', attendance: { due: 20 } },
      {
        state: 'duplicate',
        reason: `${NAMES} giống nhau, chỉ tính đơn vị đầu.`,
        remedy: ONE_FILE,
        attendance: { due: null },
      },
    ]);
    expect([report.counted, report.total.attendance.due]).toEqual([1, 20]);
  });

  test('other figures: nobody can tell which are right, neither counts', async () => {
    const files = await both();
    await files.put(
      AGAIN.link,
      await publishedFile({ code: 'HS', name: 'Hòa Sơn', meetings: [['Thôn 1', '11/2026', 20, 17, 92]] }),
    );
    const parent = await openParent([HOA_SON, AGAIN, CU_KTY], files);
    const { report, sheet } = await rollUp(parent);
    const twin = { state: 'duplicate', reason: `${NAMES} khác nhau nên không tính.`, remedy: ONE_FILE };
    expect(report.units).toMatchObject([twin, twin, { state: 'ok' }]);
    expect([report.counted, report.total.attendance.due]).toEqual([1, 10]);
    const lines = (await textsOf(parent, sheet)).map(([first]) => first);
    expect(lines).toContain(`– HS – Xã Hòa Sơn: Trùng đơn vị. ${twin.reason} ${ONE_FILE}`);
    expect(lines).toContain(`– Hòa Sơn (chép): Trùng đơn vị. ${twin.reason} ${ONE_FILE}`);
    const spill = await parent.evaluate('Nguồn 2026', '=SHCB_GOP(A1:AL48; "11/2026")');
    expect(spill[0]?.[0]).toBe('1/3 đơn vị');
    expect(spill.slice(2, 5).map(row => row.slice(-2))).toEqual([
      ['Trùng đơn vị', `${twin.reason} ${ONE_FILE}`],
      ['Trùng đơn vị', `${twin.reason} ${ONE_FILE}`],
      ['Đã gộp', ''],
    ]);
  });
});

test('one code for two units: the file of the other is named, and the head counts both', async () => {
  const parent = await openParent([HOA_SON, { ...CU_KTY, code: 'HS' }], await both());
  const { report, message } = await rollUp(parent);
  expect(report.units).toMatchObject([
    { state: 'ok', attendance: { due: 20 } },
    {
      state: 'wrong-layout',
      reason: 'Liên kết dẫn đến tệp của CK – Đảng ủy xã Cư Kty, không phải của mã HS.',
      remedy: REDO,
    },
  ]);
  expect(message).toContain('1/2 đơn vị');
  expect((await parent.evaluate('Nguồn 2026', '=SHCB_GOP(A1:AL33; "11/2026")'))[0]?.[0]).toBe('1/2 đơn vị');
});

describe('a block that changes while the file is open is seen at the next calculation', () => {
  test('not allowed, then loading, then there', async () => {
    const files = await both();
    const whole = files.find(CU_KTY.link);
    let release = (): void => undefined;
    const released = new Promise<void>(resolve => {
      release = resolve;
    });
    files.set(CU_KTY.link, {
      read: async range => {
        await released;
        return whole?.read(range) ?? null;
      },
    });
    const parent = await openParent([HOA_SON, CU_KTY], files, { allowed: [HOA_SON.link] });
    await watch(parent);
    await expectState(parent, NOT_READ);
    parent.imports.allow(CU_KTY.link);
    await parent.calculated();
    await expectState(parent, LOADING);
    release();
    await arrived(parent);
    await expectState(parent, OK);
  });

  test('published later, then published anew, then its tab gone, then the file', async () => {
    const files = await both();
    const commune = await open({
      workbook: await communeFile({
        code: 'CK',
        name: 'Đảng ủy xã Cư Kty',
        meetings: [['Thôn 2', '11/2026', 10, 9, 71]],
      }),
    });
    files.set(CU_KTY.link, commune);
    const parent = await openParent([HOA_SON, CU_KTY], files);
    const refresh = async () => {
      parent.imports.refresh(CU_KTY.link);
      await arrived(parent);
    };
    await watch(parent);
    await expectState(parent, NOT_READ);

    await commune.run('publishYear', [2026]);
    await refresh();
    await expectState(parent, OK);
    expect((await rollUp(parent)).report.total.attendance.present).toBe(27); // 18 + 9

    await byHand(commune, "book.getSheetByName('Sổ họp').getRange('E2').setValue(8)");
    await refresh();
    // nothing leaves a commune but by `Công bố`
    expect((await rollUp(parent)).report.total.attendance.present).toBe(27);
    await commune.run('publishYear', [2026]);
    await refresh();
    expect((await rollUp(parent)).report.total.attendance.present).toBe(26); // 18 + 8

    await byHand(commune, "book.getSheetByName('Xuất 2026').setName('Xuất cũ')");
    await refresh();
    await expectState(parent, NOT_READ);
    await byHand(commune, "book.getSheetByName('Xuất cũ').setName('Xuất 2026')");
    await refresh();
    await expectState(parent, OK);

    files.take(CU_KTY.link);
    await refresh();
    await expectState(parent, NOT_READ);
  });
});

describe('blocks that are right are left alone when units are connected again', () => {
  const THIRD: Registered = { code: 'EP', name: 'Xã Ea Pil', link: 'ea-pil.xlsx' };
  const UP_TO_DATE = 'Trang «Nguồn 2026» đã đúng với trang «Đơn vị».';

  /** The boxes of column A that are headers or formulas, by row. */
  const columnA = async (host: Host) =>
    (await byHand(
      host,
      `const range = book.getSheetByName('Nguồn 2026').getDataRange();
       const [values, formulas] = [range.getValues(), range.getFormulas()];
       return values.flatMap(([value], i) =>
         formulas[i][0] !== '' ? [(i + 1) + ' ' + formulas[i][0]] : String(value).startsWith('▣') ? [(i + 1) + ' ' + value] : [])`,
    )) as string[];
  const formula = (row: number, link: string): string => `${row} =IMPORTRANGE("${link}", "Xuất 2026!A1:AN13")`;

  const connect = async (host: Host) => {
    const answer = (await host.run('connectUnits', [2026])) as { value: { message: string } };
    const { writes } = host.calls();
    await arrived(host);
    return { writes, message: answer.value.message };
  };
  const states = async (host: Host) =>
    (await rollUp(host)).report.units.map(({ code, name, state }) => `${code} ${name}: ${state}`);
  /** Writes the registry anew below its header: code, name, link. */
  const register = (host: Host, units: readonly Registered[]) =>
    byHand(
      host,
      `const tab = book.getSheetByName('Đơn vị'); tab.getRange('A2:E9').clearContent();
       const units = ${JSON.stringify(units.map(({ code, name, link }) => [code, name, '', link]))};
       tab.getRange(2, 1, units.length, 4).setValues(units)`,
    );

  test('unchanged, added, renamed, linked anew, removed', async () => {
    const files = await both();
    await files.put(
      THIRD.link,
      await publishedFile({ code: 'EP', name: 'Ea Pil', meetings: [['Thôn 3', '11/2026', 5, 5, 80]] }),
    );
    const parent = await openParent([HOA_SON, CU_KTY], files);
    const first = ['4 ▣ HS', formula(5, HOA_SON.link), '19 ▣ CK', formula(20, CU_KTY.link)];
    expect(await columnA(parent)).toEqual(first);

    expect(await connect(parent)).toEqual({ writes: 0, message: UP_TO_DATE });

    // a unit above the two others: its block comes below theirs, and only it asks for access
    await register(parent, [THIRD, HOA_SON, CU_KTY]);
    const added = await connect(parent);
    expect(added.message).toContain('Đã nối 1 đơn vị');
    expect(await columnA(parent)).toEqual([...first, '34 ▣ EP', formula(35, THIRD.link)]);
    expect(await states(parent)).toEqual(['EP Xã Ea Pil: unreadable', 'HS Xã Hòa Sơn: ok', 'CK Xã Cư Kty: ok']);
    parent.imports.allow(THIRD.link);
    await arrived(parent);
    expect(await connect(parent)).toEqual({ writes: 0, message: UP_TO_DATE });

    // a new name: the header's texts and look, no formula; before and after, that the tab is unfinished and that it is not
    await register(parent, [THIRD, { ...HOA_SON, name: 'Phường Hòa Sơn' }, CU_KTY]);
    expect(await connect(parent)).toEqual({ writes: 4, message: UP_TO_DATE });
    expect(await columnA(parent)).toEqual([...first, '34 ▣ EP', formula(35, THIRD.link)]);
    expect(await states(parent)).toEqual(['EP Xã Ea Pil: ok', 'HS Phường Hòa Sơn: ok', 'CK Xã Cư Kty: ok']);

    // a new link: the header and that one formula between the same two
    await files.put('moi.xlsx', cuKty);
    await register(parent, [THIRD, { ...HOA_SON, name: 'Phường Hòa Sơn' }, { ...CU_KTY, link: 'moi.xlsx' }]);
    expect((await connect(parent)).writes).toBe(5);
    expect(await columnA(parent)).toEqual([
      '4 ▣ HS',
      formula(5, HOA_SON.link),
      '19 ▣ CK',
      formula(20, 'moi.xlsx'),
      '34 ▣ EP',
      formula(35, THIRD.link),
    ]);
    expect(await states(parent)).toEqual(['EP Xã Ea Pil: ok', 'HS Phường Hòa Sơn: ok', 'CK Xã Cư Kty: unreadable']);
    parent.imports.allow('moi.xlsx');
    await arrived(parent);
    expect((await states(parent))[2]).toBe('CK Xã Cư Kty: ok');

    // a unit that goes takes its block along, the others stay where they are
    await register(parent, [THIRD, { ...CU_KTY, link: 'moi.xlsx' }]);
    expect((await connect(parent)).writes).toBe(3);
    expect(await columnA(parent)).toEqual(['19 ▣ CK', formula(20, 'moi.xlsx'), '34 ▣ EP', formula(35, THIRD.link)]);
    expect(await states(parent)).toEqual(['EP Xã Ea Pil: ok', 'CK Xã Cư Kty: ok']);
    expect(await parent.read('Nguồn 2026!B4:B17')).toEqual(Array.from({ length: 14 }, () => ['']));

    // and one that comes back stands in the hole
    await register(parent, [THIRD, { ...CU_KTY, link: 'moi.xlsx' }, HOA_SON]);
    await connect(parent);
    expect((await columnA(parent)).slice(0, 2)).toEqual(['4 ▣ HS', formula(5, HOA_SON.link)]);
    expect(await states(parent)).toEqual(['EP Xã Ea Pil: ok', 'CK Xã Cư Kty: ok', 'HS Xã Hòa Sơn: ok']);
  });
});

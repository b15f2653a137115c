import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, readBlock, tellStale } from '../../../src/core/level/block.ts';
import { FIGURES, figuresOf, type PublishedMonth } from '../../../src/core/level/schema.ts';
import type { Source } from '../../../src/core/level/sources.ts';
import type { Box } from '../../../src/core/values/box.ts';
import { blocks, CU_KTY, cuKty, HOA_SON, hoaSon, published, source, withBoxes } from '../../support/level.ts';

const BOXES = published('HS', 'Đảng ủy xã Hòa Sơn', { 11: HOA_SON });
const PUBLISH = 'Nhờ đơn vị mở tệp của mình và chọn «Công bố».';
const REDO = 'Kiểm tra liên kết; nếu đúng thì nhờ đơn vị chọn «Công bố» lại, không sửa tay trang «Xuất 2026».';

const read = (boxes: readonly (readonly Box[])[], more = {}, year: number | null = 2026): Block =>
  readBlock(source('HS', 'Xã Hòa Sơn', boxes, more), year);
const told = ({ state, reason, remedy }: Block) => [state, reason, remedy];
/** The block with some boxes changed: state and reason. */
const changed = (changes: Readonly<Record<string, Box>>) => told(read(withBoxes(BOXES, changes))).slice(0, 2);
const error = (text: string): Box => ({ kind: 'error', text });

test('a sound block gives its months, blank ones as null, and the day of publication', () => {
  const { state, reason, remedy, months, published: day } = read(BOXES);
  expect([state, reason, remedy]).toEqual(['ok', '', '']);
  expect(months).toEqual([null, null, null, null, null, null, null, null, null, null, HOA_SON, null]);
  expect(day).toEqual({ y: 2026, m: 11, d: 20 });
});

describe('a range that was published before the columns of answers sent again', () => {
  const full = published('HS', 'Đảng ủy xã Hòa Sơn', {
    11: { ...HOA_SON, figures: { ...HOA_SON.figures, attendanceReplaced: 2, scoreReplaced: 1 } },
  });
  // 38 columns: A to AL
  const narrow = full.map(row => row.slice(0, 38));
  test('wide', () =>
    expect(read(full).months[10]?.figures).toMatchObject({ attendanceReplaced: 2, scoreReplaced: 1, due: 40 }));
  test('narrow: the same figures, and what it does not have is null', () => {
    const { state, months } = read(narrow);
    expect(state).toBe('ok');
    expect(months[10]).toEqual(HOA_SON);
    // imported into a wider tab, the boxes beside it are blank
    expect(read(narrow.map(row => [...row, '', ''])).months[10]).toEqual(HOA_SON);
  });
  test('numbers beside a narrow range are nobody’s', () =>
    expect(read(narrow.map((row, i) => [...row, '', i === 11 ? 7 : ''])).months[10]).toEqual(HOA_SON));
  test('one of the labels without the other is another layout', () =>
    expect(told(read(full.map(row => row.slice(0, 39))))[0]).toBe('wrong-layout'));
});

test.each([
  // Hòa Sơn: 4 expected, 3 reported; three scores from 85,5 to 95 with the sum 270,5
  [{ 'scoreSum 11': 27_600 }, 'Tháng 11: «Tổng điểm» 27600 không thể là của 3 điểm từ 85,5 đến 95.'],
  // 3 × 85,5 = 256,5
  [{ 'scoreSum 11': 256.4 }, 'Tháng 11: «Tổng điểm» 256,4 không thể là của 3 điểm từ 85,5 đến 95.'],
  [{ 'scores 11': 4 }, 'Tháng 11: «Số chi bộ có điểm» là 4, lớn hơn «Đã báo cáo» là 3.'],
  [{ 'scoreMax 11': 930 }, 'Tháng 11: «Điểm cao nhất» là 930, lớn hơn 100.'],
  [{ 'membersGiven 11': 5 }, 'Tháng 11: «Số chi bộ ghi đảng viên» là 5, lớn hơn «Phải báo cáo» là 4.'],
  [{ 'excusedGiven 11': 4 }, 'Tháng 11: «Số chi bộ ghi vắng có lý do» là 4, lớn hơn «Đã báo cáo» là 3.'],
])('figures edited by hand are not counted: %o', (changes, reason) =>
  expect(changed(changes)).toEqual(['wrong-layout', reason]),
);

test('three times the lowest score is a sum that can be', () => {
  expect(changed({ 'scoreSum 11': 256.5 })).toEqual(['ok', '']);
});

test('whatever is published is read again', () => {
  const text = fc.constantFrom('', 'Thôn 1; Thôn 2', '=1+1', '… và 3 nữa');
  const one: fc.Arbitrary<PublishedMonth | null> = fc.option(
    fc.record({ due: fc.nat(500), scores: fc.integer({ min: 1, max: 90 }), missing: text, weak: text }).map(
      ({ due, scores, missing, weak }): PublishedMonth => ({
        missing,
        weak,
        figures: figuresOf(({ key }) => {
          if (key === 'due') return due;
          if (key === 'scores') return scores;
          if (key === 'scoreSum') return scores * 80.5;
          if (key === 'scoreMin' || key === 'scoreMax') return 80.5;
          // as many scores as reports
          if (key === 'expected' || key === 'reported') return scores;
          return key === 'present' || key === 'onTime' ? 0 : null;
        }),
      }),
    ),
    { nil: null },
  );
  fc.assert(
    fc.property(fc.array(one, { minLength: 12, maxLength: 12 }), months => {
      const given = Object.fromEntries(months.flatMap((value, i) => (value === null ? [] : [[i + 1, value]])));
      const block = read(published('HS', 'Hòa Sơn', given));
      expect(block.months).toEqual(months.every(value => value === null) ? [] : months);
    }),
  );
});

describe('the state, why, and what to do', () => {
  const access =
    'Lần lượt: bấm vào ô rồi chọn «Cho phép truy cập»; nhờ đơn vị chia sẻ tệp; kiểm tra liên kết và trang «Xuất 2026» của tệp đó.';
  test.each<[string, Box, readonly string[]]>([
    ['#REF!', error('#REF!'), ['unreadable', 'Ô nhập số liệu báo #REF!.', access]],
    ['#N/A', error('#N/A'), ['unreadable', 'Ô nhập số liệu báo #N/A.', access]],
    ['#ERROR! as text', '#ERROR!', ['unreadable', 'Ô nhập số liệu báo #ERROR!.', access]],
    [
      'Loading...',
      error('Loading...'),
      ['loading', 'Số liệu đang tải về.', 'Chờ ít phút; nếu vẫn vậy thì tải lại trang tính.'],
    ],
    [
      'Đang tải...',
      'Đang tải...',
      ['loading', 'Số liệu đang tải về.', 'Chờ ít phút; nếu vẫn vậy thì tải lại trang tính.'],
    ],
  ])('%s at the top', (_, top, expected) => {
    expect(told(read([[top]]))).toEqual(expected);
    // the rest of a former import may still stand there
    expect(told(read(withBoxes(BOXES, { 'schema 0': top })))).toEqual(expected);
  });

  test('nothing there: no link, or nothing behind it', () => {
    expect(told(read([], { link: '' }))).toEqual([
      'empty',
      'Chưa có liên kết.',
      'Ghi liên kết tệp của đơn vị vào trang «Đơn vị» rồi cập nhật nguồn.',
    ]);
    expect(read([['', ''], ['']], { link: 'chưa có' }).reason).toBe('Chưa có liên kết.');
    expect(told(read([['', ' ']]))).toEqual(['empty', 'Khối số liệu đang trống.', PUBLISH]);
  });

  test('no month published', () => {
    expect(told(read(published('HS', 'Hòa Sơn', {})))).toEqual(['empty', 'Chưa công bố tháng nào.', PUBLISH]);
  });

  test('another year, or months of several', () => {
    const remedy = 'Sửa liên kết sang tệp của năm cần gộp, hoặc nhờ đơn vị công bố năm đó.';
    expect(told(read(BOXES, {}, 2027))).toEqual([
      'other-year',
      'Số liệu của năm 2026, các tháng cần gộp thuộc năm 2027.',
      remedy,
    ]);
    expect(told(read(BOXES, {}, null))).toEqual([
      'other-year',
      'Số liệu của năm 2026, các tháng cần gộp nằm ở nhiều năm.',
      remedy,
    ]);
  });

  describe('another version of the schema is named before anything else is looked at', () => {
    const other = (version: number) =>
      published('HS', 'Hòa Sơn', { 11: HOA_SON }).map((row, i) =>
        i === 0 ? ['Phiên bản', 'Gì khác'] : [version, 'x', ...row.slice(7)],
      );
    test.each([
      [
        0,
        'older-schema',
        'Đơn vị công bố theo phiên bản 0, tệp này đọc phiên bản 1.',
        'Nhờ đơn vị cập nhật tiện ích rồi chọn «Công bố» lại.',
      ],
      [
        2,
        'newer-schema',
        'Đơn vị công bố theo phiên bản 2, tệp này đọc phiên bản 1.',
        'Cập nhật tiện ích trong tệp này.',
      ],
    ])('%s', (version, ...expected) => expect(told(read(other(version)))).toEqual(expected));
  });

  test('a layout that is not the published one', () => {
    expect(
      told(
        read([
          ['STT', 'Tên'],
          [1, 'Thôn 1'],
        ]),
      ),
    ).toEqual(['wrong-layout', 'Vùng nhập về không phải là trang công bố.', REDO]);
  });
});

describe('wrong layout', () => {
  test.each<[string, Readonly<Record<string, Box>>, string]>([
    ['no version', { 'schema 1': '' }, 'Vùng nhập về không phải là trang công bố.'],
    ['the first label is another', { 'schema 0': 'STT' }, 'Vùng nhập về không phải là trang công bố.'],
    ['the top is blank', { 'schema 0': '' }, 'Vùng nhập về không phải là trang công bố.'],
    ['a label is another', { 'due 0': 'Có mặt' }, 'Không thấy cột «Phải dự» ở đúng chỗ.'],
    ['a label is gone', { 'published 0': '' }, 'Không thấy cột «Công bố lúc» ở đúng chỗ.'],
    [
      'months out of order',
      { 'month 3': 4 },
      'Dòng của tháng 3 không ghi tháng đó hoặc không cùng đơn vị, năm, phiên bản.',
    ],
    [
      'a month without its number',
      { 'month 12': '' },
      'Dòng của tháng 12 không ghi tháng đó hoặc không cùng đơn vị, năm, phiên bản.',
    ],
    ['two codes', { 'code 7': 'HT' }, 'Dòng của tháng 7 không ghi tháng đó hoặc không cùng đơn vị, năm, phiên bản.'],
    [
      'two names',
      { 'name 12': 'Xã khác' },
      'Dòng của tháng 12 không ghi tháng đó hoặc không cùng đơn vị, năm, phiên bản.',
    ],
    ['two years', { 'year 2': 2025 }, 'Dòng của tháng 2 không ghi tháng đó hoặc không cùng đơn vị, năm, phiên bản.'],
    ['two versions', { 'schema 2': 2 }, 'Dòng của tháng 2 không ghi tháng đó hoặc không cùng đơn vị, năm, phiên bản.'],
    ['a text for a figure', { 'due 11': 'nhiều' }, 'Tháng 11: «Phải dự» không thể là «nhiều».'],
    ['a number as text', { 'due 11': '40' }, 'Tháng 11: «Phải dự» không thể là «40».'],
    [
      'a day for a figure',
      { 'good 11': { kind: 'date', y: 2026, m: 11, d: 5 } },
      'Tháng 11: «Tốt» không thể là «05/11/2026».',
    ],
    ['yes for a figure', { 'good 11': true }, 'Tháng 11: «Tốt» không thể là «TRUE».'],
    ['an error inside', { 'scoreSum 11': error('#VALUE!') }, 'Tháng 11: «Tổng điểm» không thể là «#VALUE!».'],
    ['an error in a month without figures', { 'due 3': error('#N/A') }, 'Tháng 3: «Phải dự» không thể là «#N/A».'],
    [
      'an error among the names',
      { 'weak 11': error('#REF!') },
      'Tháng 11: «Tên chi bộ Trung bình, Kém» không thể là «#REF!».',
    ],
    ['an error for the moment', { 'published 11': error('#REF!') }, 'Tháng 11: «Công bố lúc» không thể là «#REF!».'],
    ['below 0', { 'excused 11': -3 }, 'Tháng 11: «Vắng có lý do» không thể là «−3».'],
    ['half a person', { 'present 11': 35.5 }, 'Tháng 11: «Có mặt» không thể là «35,5».'],
    ['points below 0', { 'scoreMin 11': -0.5 }, 'Tháng 11: «Điểm thấp nhất» không thể là «−0,5».'],
    ['without end', { 'scoreSum 11': Number.POSITIVE_INFINITY }, 'Tháng 11: «Tổng điểm» không thể là «Infinity».'],
  ])('%s', (_, changes, reason) => expect(changed(changes)).toEqual(['wrong-layout', reason]));

  test.each<[string, Readonly<Record<string, Box>>, string]>([
    ['more came than were due', { 'present 11': 41 }, '«Có mặt» là 41, lớn hơn «Phải dự» là 40.'],
    // 2 + 1 + 0 + 1 = 4 of 3
    [
      'more grades than reports',
      { 'poor 11': 1 },
      '«Tốt» + «Khá» + «Trung bình» + «Kém» là 4, lớn hơn «Đã báo cáo» là 3.',
    ],
    // 3 + 2 = 5 of 4
    [
      'more told than were expected',
      { 'didNotMeet 11': 2 },
      '«Đã báo cáo» + «Không họp» là 5, lớn hơn «Phải báo cáo» là 4.',
    ],
    ['more on time than reported', { 'onTime 11': 4 }, '«Đúng hạn» là 4, lớn hơn «Đã báo cáo» là 3.'],
    [
      'the lowest above the highest',
      { 'scoreMin 11': 95.5 },
      '«Điểm thấp nhất» là 95,5, lớn hơn «Điểm cao nhất» là 95.',
    ],
    [
      'more units counted than there are',
      { 'units 11': 3, 'unitsCounted 11': 4 },
      '«Số đơn vị đã gộp» là 4, lớn hơn «Số đơn vị cấp dưới» là 3.',
    ],
    ['a sum of no scores', { 'scores 11': 0 }, 'thiếu «Số chi bộ có điểm».'],
    ['a sum of scores that nobody counted', { 'scores 11': '' }, 'thiếu «Số chi bộ có điểm».'],
    ['scores without a sum', { 'scoreSum 11': '' }, 'thiếu «Tổng điểm».'],
    ['present without due', { 'due 11': '' }, 'thiếu «Phải dự».'],
    ['due without present', { 'present 11': '' }, 'thiếu «Có mặt».'],
    ['units without those counted', { 'units 11': 3 }, 'thiếu «Số đơn vị đã gộp».'],
    ['nobody knows how many were expected', { 'expected 11': '' }, 'thiếu «Phải báo cáo».'],
    ['nobody knows how many reported', { 'reported 11': '' }, 'thiếu «Đã báo cáo».'],
    ['one figure alone', { 'poor 3': 0 }, 'thiếu «Phải báo cáo» + «Đã báo cáo».'],
  ])('figures contradict each other: %s', (_, changes, reason) => {
    const at = Object.keys(changes)[0]?.split(' ')[1];
    expect(changed(changes)).toEqual(['wrong-layout', `Tháng ${at}: ${reason}`]);
  });

  test('no score at all is no contradiction, nor is nobody due', () => {
    const none = { 'scores 11': 0, 'scoreSum 11': '', 'scoreMin 11': '', 'scoreMax 11': '' };
    expect(changed(none)).toEqual(['ok', '']);
    expect(changed({ 'due 11': '', 'present 11': '' })).toEqual(['ok', '']);
    expect(changed({ 'due 11': 0, 'present 11': 0 })).toEqual(['ok', '']);
  });

  test('labels are read as people may have retyped them, order and place are fixed', () => {
    expect(changed({ 'due 0': ' PHAI  DU' })).toEqual(['ok', '']);
  });

  test('a block cut short by the range that was chosen', () => {
    expect(told(read(BOXES.slice(0, 8)))[1]).toBe(
      'Dòng của tháng 8 không ghi tháng đó hoặc không cùng đơn vị, năm, phiên bản.',
    );
    expect(told(read(BOXES.map(row => row.slice(0, 30))))[1]).toBe('Không thấy cột «Kém» ở đúng chỗ.');
  });
});

describe('whose the block is', () => {
  const of = (registered: string, code: string, name = 'Xã Hòa Sơn') =>
    told(readBlock(source(registered, 'Xã Hòa Sơn', published(code, name, { 11: HOA_SON })), 2026)).slice(0, 2);
  test.each([
    ['HS', 'HS'],
    [' hs ', 'HS'],
    ['', 'HS'],
    ['HS', ''],
  ])('registered as «%s», published by «%s»: fits', (registered, code) => {
    expect(of(registered, code)).toEqual(['ok', '']);
  });
  test('the file of another unit, or of nobody', () => {
    expect(of('HS', 'CK', 'Xã Cư Kty')).toEqual([
      'wrong-layout',
      'Liên kết dẫn đến tệp của CK – Xã Cư Kty, không phải của mã HS.',
    ]);
    // leading zeros tell codes apart
    expect(of('38', '038')[0]).toBe('wrong-layout');
    expect(of('HS', '', '')).toEqual(['wrong-layout', 'Tệp không ghi mã và tên đơn vị ở trang «Cấu hình».']);
  });
});

describe('duplicates', () => {
  const copy = source('', 'Bản sao', published('HS', 'Đảng ủy xã Hòa Sơn', { 11: HOA_SON }));
  const other = source('', 'Bản khác', published(' hs', 'Hòa Sơn', { 11: CU_KTY }));
  const states = (...all: readonly Source[]) => blocks(...all).map(({ state }) => state);

  test('of equal ones the first counts', () => {
    expect(states(hoaSon(), cuKty(), copy)).toEqual(['ok', 'ok', 'duplicate']);
    expect(told(blocks(hoaSon(), copy)[1] as Block)).toEqual([
      'duplicate',
      'HS – Xã Hòa Sơn; Bản sao: cùng một tệp hoặc cùng mã, tên đã công bố; số liệu giống nhau, chỉ tính đơn vị đầu.',
      'Sửa liên kết ở trang «Đơn vị»: mỗi tệp chỉ đứng ở một đơn vị.',
    ]);
  });
  test('of different ones none counts, and each names the others', () => {
    expect(states(hoaSon(), copy, other, cuKty())).toEqual(['duplicate', 'duplicate', 'duplicate', 'ok']);
    expect(blocks(hoaSon(), other).map(({ reason, months }) => [reason, months])).toEqual(
      [1, 2].map(() => [
        'HS – Xã Hòa Sơn; Bản khác: cùng một tệp hoặc cùng mã, tên đã công bố; số liệu khác nhau nên không tính.',
        [],
      ]),
    );
  });
  test('without codes the name decides, however it is typed', () => {
    const named = (name: string, figures = HOA_SON) => source('', name, published('', name, { 11: figures }));
    expect(states(named('Xã Hoà Sơn'), named('xã  Hòa Sơn'))).toEqual(['ok', 'duplicate']);
    expect(states(named('Thôn 1'), named('Thôn 11'))).toEqual(['ok', 'ok']);
  });
  test('a block that does not count anyway makes no duplicate', () => {
    const broken = source('', 'Hỏng', withBoxes(BOXES, { 'due 11': -1 }));
    expect(states(hoaSon(), broken)).toEqual(['ok', 'wrong-layout']);
  });
});

describe('stale', () => {
  const on = (day: Box) => {
    const one = source('HS', 'Hòa Sơn', withBoxes(BOXES, { 'published 11': day }));
    return tellStale(blocks(one), { y: 2026, m: 12, d: 25 }, 35)[0] as Block;
  };
  test('more days ago than the setting says, it counts all the same', () => {
    // 20 November to 25 December: 10 + 25 = 35 days
    expect(on('20/11/2026 08:05').state).toBe('ok');
    const { months, ...block } = on('19/11/2026 08:05');
    expect(told({ months, ...block })).toEqual(['stale', 'Công bố lần cuối ngày 19/11/2026, đã quá 35 ngày.', PUBLISH]);
    expect(months[10]).toEqual(HOA_SON);
  });
  test('a day box serves as well; nobody knows when is stale', () => {
    expect(on({ kind: 'date', y: 2026, m: 11, d: 20, minute: 485 }).state).toBe('ok');
    expect(told(on('hôm qua')).slice(0, 2)).toEqual(['stale', 'Công bố lần cuối không rõ ngày nào.']);
    expect(on('').state).toBe('stale');
  });
  test('the newest month decides', () => {
    const two = published('HS', 'Hòa Sơn', { 10: HOA_SON, 11: HOA_SON });
    const one = source('HS', 'Hòa Sơn', withBoxes(two, { 'published 10': '01/03/2026 07:00' }));
    expect(tellStale(blocks(one), { y: 2026, m: 12, d: 1 }, 35)[0]?.state).toBe('ok');
  });
  test('only sound blocks grow old', () => {
    expect(tellStale([read([[error('#REF!')]])], { y: 2030, m: 1, d: 1 }, 35)[0]?.state).toBe('unreadable');
  });
});

test('nothing that stands in a block makes reading throw, and a block that does not count gives nothing', () => {
  const box: fc.Arbitrary<Box> = fc.oneof(
    fc.constantFrom<Box>('', 0, 1, -1, 2.5, 1e300, Number.NaN, '#REF!', '=1+1', 'Loading...', true, error('#N/A')),
    fc.string(),
  );
  const place = fc.tuple(fc.nat(12), fc.nat(FIGURES.length + 8), box);
  fc.assert(
    fc.property(fc.array(place, { maxLength: 4 }), places => {
      const boxes = BOXES.map(row => [...row]);
      for (const [row, column, value] of places) {
        const target = boxes[row];
        if (target) target[column] = value;
      }
      const block = read(boxes);
      expect(block.months.length).toBe(block.state === 'ok' ? 12 : 0);
      expect(block.reason === '').toBe(block.state === 'ok');
      expect(block.remedy === '').toBe(block.state === 'ok');
    }),
  );
});

test('names without figures publish no month', () => {
  expect(read(withBoxes(published('HS', 'Hòa Sơn', {}), { 'missing 11': 'Thôn 1' })).state).toBe('empty');
});

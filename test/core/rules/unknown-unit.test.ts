import { describe, expect, test } from 'vitest';
import { at, errors, places, standings, summary } from '../../support/sheet.ts';

const ROSTER = `
  Mã    | Tên               | Số đảng viên | Tên gọi khác | Từ tháng | Đến tháng
  HS-01 | Chi bộ thôn 1     | 20           |              |          |
  HS-02 | Chi bộ thôn 11    | 20           |              |          |
  HS-03 | Chi bộ thôn 1A    | 20           |              |          |
  HS-04 | Chi bộ Hòa Bình   | 20           | Buôn Ya; Ea Ul |        |
  HS-05 | Chi bộ Trạm Y tế  | 20           |              | 06/2026  |
  HS-06 | Chi bộ Hợp tác xã | 20           |              |          | 2026-10-01
  HS-07 | Chi bộ Chợ cũ     | 20           |              | 12/2026  |`;

const tabs = (code: string, name: string) => ({
  'Chi bộ': ROSTER,
  'Sổ họp': `
    Mã chi bộ | Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm
    ${code}   | ${name}    | 11/2026 | 20      | 18     | 95`,
});

const reporter = (code: string, name: string): string | undefined =>
  summary(tabs(code, name)).units.find(({ state }) => state === 'reported')?.unit.code;

test('a code that the roster does not know', () => {
  expect(errors(tabs('HS-77', 'Chi bộ thôn 77'))).toEqual([
    at(
      'roster/unknown-unit',
      'A2',
      '«HS-77 – Chi bộ thôn 77» không có trong danh mục chi bộ; dòng này không được tính. Có phải là «HS-01 – Chi bộ thôn 1»? Hãy sửa tên, mã hoặc bổ sung danh mục.',
      'HS-77 – Chi bộ thôn 77',
    ),
  ]);
  expect(standings(tabs('HS-77', 'Chi bộ thôn 77'))).toEqual([['excluded', 'excluded']]);
});

test('a name that resembles nothing', () => {
  expect(errors(tabs('', 'Đoàn Thanh niên'))).toEqual([
    at(
      'roster/unknown-unit',
      'B2',
      '«Đoàn Thanh niên» không có trong danh mục chi bộ; dòng này không được tính. Hãy sửa tên, mã hoặc bổ sung danh mục.',
      'Đoàn Thanh niên',
    ),
  ]);
});

test('a unit that ended in October or begins in December does not exist in November', () => {
  const ended = (label: string) =>
    at(
      'roster/unknown-unit',
      'A2',
      `${label} không có trong danh mục của tháng 11/2026 (xem cột Từ tháng, Đến tháng); dòng này không được tính. Hãy sửa danh mục hoặc tháng.`,
      label,
    );
  expect(errors(tabs('HS-06', 'Chi bộ Hợp tác xã'))).toEqual([ended('HS-06 – Chi bộ Hợp tác xã')]);
  expect(errors(tabs('HS-07', 'Chi bộ Chợ cũ'))).toEqual([ended('HS-07 – Chi bộ Chợ cũ')]);
  expect(standings(tabs('HS-07', 'Chi bộ Chợ cũ'))).toEqual([['excluded', 'excluded']]);
});

describe('a code decides where one is given', () => {
  test('whatever the name says', () => expect(reporter('HS-01', 'Chi bộ thôn 11')).toBe('HS-01'));
  test('capitals and spaces do not matter', () => expect(reporter('hs - 01', '')).toBe('HS-01'));
  test('an unknown code beside a known name is unknown', () => {
    expect(places(tabs('HS-99', 'Chi bộ thôn 1'))).toEqual(['roster/unknown-unit A2']);
  });
});

describe('a name alone', () => {
  test.each([
    ['Chi bộ thôn 1', 'HS-01'],
    ['CB Thôn 1', 'HS-01'],
    ['THÔN  1', 'HS-01'],
    ['thôn 1.', 'HS-01'],
    ['Thôn 1'.normalize('NFD'), 'HS-01'],
    ['Thon 1', 'HS-01'],
    ['chi bo thon 1', 'HS-01'],
    ['Thôn 11', 'HS-02'],
    ['thon 11', 'HS-02'],
    ['Thôn 1A', 'HS-03'],
    ['Thôn 1a', 'HS-03'],
    ['CB Hoà Bình', 'HS-04'],
    ['Hoa Binh', 'HS-04'],
    ['Buôn Ya', 'HS-04'],
    ['CB Ea Ul', 'HS-04'],
  ])('%s is %s', (name, code) => {
    expect(places(tabs('', name))).toEqual([]);
    expect(reporter('', name)).toBe(code);
  });

  test.each([['Thôn 111'], ['Thôn 1B'], ['Thôn'], ['Hóa Bình'], ['Thốn 1']])('%s is nobody', name => {
    expect(places(tabs('', name))).toEqual(['roster/unknown-unit B2']);
  });

  test('typed without accents, it must mean one unit only', () => {
    const drawing = (name: string) => ({
      'Chi bộ': `
        Mã   | Tên          | Số đảng viên
        A-01 | Thôn Hòa     | 20
        A-02 | Thôn Hoa     | 20`,
      'Sổ họp': `
        Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm
        ${name}    | 11/2026 | 20      | 18     | 95`,
    });
    expect(places(drawing('Thon Hoa'))).toEqual(['roster/unknown-unit A2']);
    expect(places(drawing('Thôn Hoa'))).toEqual([]);
    expect(places(drawing('thôn hoà'))).toEqual([]);
  });

  test('two units of one name cannot be told apart by it', () => {
    expect(
      places({
        'Chi bộ': `
          Mã   | Tên          | Số đảng viên
          A-01 | Chi bộ thôn 1 | 20
          B-01 | Chi bộ thôn 1 | 20`,
        'Sổ họp': `
          Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm
          Thôn 1     | 11/2026 | 20      | 18     | 95`,
      }),
    ).toEqual(['roster/unknown-unit A2']);
  });
});

test('without a roster nobody is unknown', () => {
  expect(places({ 'Sổ họp': tabs('HS-77', 'Thôn 77')['Sổ họp'] })).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import type { Code } from '../../../src/core/codes.ts';
import { at, check, errors, places, standings, told } from '../../support/sheet.ts';

const sheet = (column: string, box: string): string => `
  Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm | ${column}
  Thôn 1     | 11/2026 | 20      | 18     | 95        | ${box}`;

const FORMS = 'thường kỳ, thường kỳ + chuyên đề, chuyên đề, bất thường, không họp';

/** Column, faulty box, code, what the row is out of, the sentence; then a box of that column that is fine. */
const FAULTS: readonly (readonly [string, string, Code, 'attendance' | 'score' | 'neither', string, string])[] = [
  [
    'Vắng có lý do',
    'vài',
    'cell/not-a-number',
    'attendance',
    '«Vắng có lý do» ghi «vài», không phải là số. Hãy ghi lại bằng chữ số.',
    '02 đ/c',
  ],
  [
    'Vắng không lý do',
    '-1',
    'cell/negative',
    'attendance',
    '«Vắng không lý do» ghi −1, nhưng không thể là số âm. Hãy ghi lại cho đúng.',
    '-',
  ],
  [
    'Tổng số ĐV',
    '46331',
    'cell/out-of-range',
    'attendance',
    '«Tổng số ĐV» ghi 46331, ngoài khoảng có thể có (0–9999). Hãy kiểm tra và ghi lại.',
    '20 ĐV',
  ],
  [
    'Dự bị',
    '1.5',
    'cell/not-whole',
    'attendance',
    '«Dự bị» ghi 1,5, nhưng phải là số nguyên. Hãy ghi lại cho đúng.',
    'không',
  ],
  [
    'Đình chỉ',
    '#N/A',
    'cell/formula-error',
    'attendance',
    '«Đình chỉ» đang là lỗi công thức #N/A. Hãy sửa công thức hoặc ghi thẳng số vào ô.',
    '0',
  ],
  [
    'Miễn SH có dự',
    'ít',
    'cell/not-a-number',
    'attendance',
    '«Miễn SH có dự» ghi «ít», không phải là số. Hãy ghi lại bằng chữ số.',
    '1',
  ],
  [
    'Số ĐV phát biểu',
    '6,5',
    'cell/not-whole',
    'neither',
    '«Số ĐV phát biểu» ghi 6,5, nhưng phải là số nguyên. Hãy ghi lại cho đúng.',
    '6',
  ],
  [
    'Thời lượng (phút)',
    '9000',
    'cell/out-of-range',
    'neither',
    '«Thời lượng (phút)» ghi 9000, ngoài khoảng có thể có (0–1440). Hãy kiểm tra và ghi lại.',
    '90 phút',
  ],
  [
    'Ngày họp',
    '31/11/2026',
    'cell/not-a-date',
    'neither',
    '«Ngày họp» ghi «31/11/2026», không đọc được hoặc không có ngày, giờ đó. Hãy ghi lại, ví dụ 05/11/2026 hoặc 19:30.',
    '30/11/2026',
  ],
  [
    'Ngày gửi báo cáo',
    'sớm',
    'cell/not-a-date',
    'neither',
    '«Ngày gửi báo cáo» ghi «sớm», không đọc được hoặc không có ngày, giờ đó. Hãy ghi lại, ví dụ 05/11/2026 hoặc 19:30.',
    '6/11',
  ],
  [
    'Giờ bắt đầu',
    '25h00',
    'cell/not-a-date',
    'neither',
    '«Giờ bắt đầu» ghi «25h00», không đọc được hoặc không có ngày, giờ đó. Hãy ghi lại, ví dụ 05/11/2026 hoặc 19:30.',
    '19h30',
  ],
  [
    'Hình thức',
    'họp mặt',
    'cell/unknown-choice',
    'neither',
    `«Hình thức» ghi «họp mặt», nhưng chỉ nhận: ${FORMS}. Hãy chọn lại.`,
    'Thường kỳ',
  ],
  [
    'Cấp trên quyết định',
    'Giỏi',
    'cell/unknown-choice',
    'neither',
    '«Cấp trên quyết định» ghi «Giỏi», nhưng chỉ nhận: Tốt, Khá, Trung bình, Kém. Hãy chọn lại.',
    'Khá',
  ],
  [
    'Chỉ tiêu đạt',
    'hết',
    'cell/not-a-number',
    'neither',
    '«Chỉ tiêu đạt» ghi «hết», không phải là số. Hãy ghi lại bằng chữ số.',
    '5',
  ],
  [
    'Tự xếp loại',
    'Giỏi',
    'cell/unknown-choice',
    'score',
    '«Tự xếp loại» ghi «Giỏi», nhưng chỉ nhận: Tốt, Khá, Trung bình, Kém. Hãy chọn lại.',
    'tốt',
  ],
  ['TC1', '9/10', 'cell/not-a-number', 'score', '«TC1» ghi «9/10», không phải là số. Hãy ghi lại bằng chữ số.', '9,5'],
  [
    'TC1',
    '#REF!',
    'cell/formula-error',
    'score',
    '«TC1» đang là lỗi công thức #REF!. Hãy sửa công thức hoặc ghi thẳng số vào ô.',
    '95',
  ],
];

describe.each(FAULTS)('%s: %s', (column, box, code, out, message, fine) => {
  test(code, () => {
    expect(errors(sheet(column, box))).toEqual([at(code, 'F2', message)]);
    expect(standings(sheet(column, box))).toEqual([
      [out === 'attendance' ? 'excluded' : 'counted', out === 'score' ? 'excluded' : 'counted'],
    ]);
  });
  test(`${fine} is fine`, () => {
    // a lone criterion leaves room for the others only where it does not contradict the total
    expect(places(sheet(column, fine)).filter(place => !place.startsWith('score/'))).toEqual([]);
  });
});

test('a fraction that became a date, day first', () => {
  const fraction = (box: string): string => `
    Tên chi bộ | Tháng   | Dự họp (có mặt/phải dự) | Tổng điểm
    Thôn 1     | 11/2026 | ${box}                  | 95`;
  expect(errors(fraction('2026-12-10'))).toEqual([
    at(
      'cell/date-for-fraction',
      'C2',
      '«Số ĐV dự / phải dự» đã bị bảng tính đổi thành ngày 10/12/2026; có lẽ là 10/12. Hãy đặt ô dạng văn bản rồi ghi lại «10/12» nếu đúng.',
    ),
  ]);
  expect(standings(fraction('2026-12-10'))).toEqual([['excluded', 'counted']]);
  expect(places(fraction('10/12'))).toEqual([]);
});

test('an x that is none', () => {
  expect(
    places(`
      Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm | Tốt | Khá | Trung bình | Kém
      Thôn 1     | 11/2026 | 20      | 18     | 95        | đạt |     |            |`),
  ).toEqual(['cell/unknown-choice F2']);
});

test('several boxes of one row are all told at once', () => {
  expect(
    places(`
      Tên chi bộ | Tháng   | Ngày họp | Phải dự | Có mặt | Số ĐV phát biểu | Tổng điểm
      Thôn 1     | 11/2026 | mai      | 20      | vài    | -2              | #REF!`).sort(),
  ).toEqual(['cell/formula-error G2', 'cell/negative F2', 'cell/not-a-date C2', 'cell/not-a-number E2']);
});

test('a row that did not meet raises no error, whatever stands in its boxes', () => {
  const drawing = `
    Tên chi bộ | Tháng   | Ngày họp  | Phải dự | Có mặt | Tổng điểm
    Thôn 1     | 11/2026 | không họp | vài     | -3     | #REF!`;
  expect(errors(drawing)).toEqual([]);
  expect(standings(drawing)).toEqual([['not-given', 'not-given']]);
});

describe('a formula that only derives from sound figures', () => {
  const derived = (due: string, rate: string, score: string, grade: string) => `
    Tên chi bộ | Tháng   | Phải dự | Có mặt | Tỷ lệ   | Tổng điểm | Xếp loại
    Thôn 1     | 11/2026 | ${due}  | 18     | ${rate} | ${score}  | ${grade}`;
  const kinds = (drawing: string) => told(drawing).map(({ code, severity, column }) => `${severity} ${code} ${column}`);

  test.each([
    ['#NAME?', '#NAME?'],
    ['Loading...', 'Loading...'],
    ['Đang tải...', 'Đang tải…'],
  ])('%s beside sound counts and a sound score is a warning, and the row counts', (rate, grade) => {
    const drawing = derived('20', rate, '95', grade);
    expect(kinds(drawing)).toEqual(['warning cell/formula-error E', 'warning cell/formula-error G']);
    expect(standings(drawing)).toEqual([['counted', 'counted']]);
  });
  test('a grade that nobody can derive is an error', () => {
    const drawing = derived('20', '90%', '', '#NAME?');
    expect(kinds(drawing)).toEqual(['error cell/formula-error G']);
    expect(standings(drawing)).toEqual([['counted', 'excluded']]);
  });
  test('so is a count, whatever stands beside it', () => {
    expect(kinds(derived('#NAME?', '90%', '95', 'Tốt'))).toEqual(['error cell/formula-error C']);
  });
  test('marks under the grades are derived too', () => {
    const drawing = `
      Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm | Tốt    | Khá    | Trung bình | Kém
      Thôn 1     | 11/2026 | 20      | 18     | 95        | #NAME? | #NAME? | #NAME?     | #NAME?`;
    expect(kinds(drawing)).toHaveLength(4);
    expect(check(drawing).findings.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(standings(drawing)).toEqual([['counted', 'counted']]);
  });
});

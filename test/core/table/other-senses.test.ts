import { describe, expect, test } from 'vitest';
import { check, summary } from '../../support/sheet.ts';

// Labels that speak of a figure and mean another one: they are never read as it, and a question is asked.

const sheet = (labels: string, ...rows: readonly string[]): string =>
  [`TỔNG HỢP THÁNG 11/2026`, `Chi bộ | ${labels}`, ...rows].join('\n');
const asks = (drawing: string): boolean => check(drawing).findings.some(({ code }) => code.startsWith('table/'));

describe('who came', () => {
  test.each([
    'Số ĐV không có mặt',
    'Số ĐV chưa có mặt',
    'Số cấp ủy viên có mặt',
    'ĐV dự bị có mặt',
    'Số quần chúng có mặt',
    'Có mặt buổi học nghị quyết',
    'Số ĐV có mặt ở địa phương',
  ])('is not «%s»', label => {
    const drawing = sheet(`Phải dự | ${label} | Điểm`, 'Thôn 1 | 12 | 3 | 95', 'Thôn 2 | 15 | 2 | 88');
    expect(summary(drawing).attendance.present).toBeNull();
    expect(asks(drawing)).toBe(true);
  });
  test.each(['Vắng mặt/Phải dự', 'Số ĐV vắng mặt/tổng số ĐV phải dự', 'Số ĐV dự học NQ/tổng số ĐV'])(
    'is not the upper part of «%s»',
    label => {
      const drawing = sheet(`${label} | Điểm`, 'Thôn 1 | 1/12 | 95', 'Thôn 2 | 2/15 | 88');
      expect(summary(drawing).attendance.present).toBeNull();
      expect(asks(drawing)).toBe(true);
    },
  );
});

test.each(['Số ĐV không phải dự họp', 'ĐV không thuộc diện phải dự', 'Triệu tập khách mời', 'Phải dự (cả năm)'])(
  'who was due is not «%s»',
  label => {
    const drawing = sheet(`${label} | Có mặt | Điểm`, 'Thôn 1 | 12 | 11 | 95', 'Thôn 2 | 15 | 14 | 88');
    expect(summary(drawing).attendance.due).toBeNull();
    expect(asks(drawing)).toBe(true);
  },
);

describe('the score', () => {
  test.each([
    'Số điểm bị trừ',
    'Số điểm mất',
    'Số điểm thưởng',
    'Tổng điểm quý',
    'Tổng điểm năm 2025',
    'Tổng điểm các tháng',
  ])('is not «%s»', label => {
    const drawing = sheet(`Phải dự | Có mặt | ${label}`, 'Thôn 1 | 12 | 11 | 20', 'Thôn 2 | 15 | 14 | 12');
    expect(summary(drawing).score.mean).toBeNull();
    expect(asks(drawing)).toBe(true);
  });
  test('is the cell’s own where the decided one stands first, with its grade', () => {
    const drawing = sheet(
      'Phải dự | Có mặt | Điểm đảng ủy duyệt | XL đảng ủy duyệt | Điểm chi bộ tự chấm | XL chi bộ tự chấm',
      'Thôn 1 | 20 | 18 | 80 | Khá | 95 | Tốt',
      'Thôn 2 | 15 | 15 | 61 | TB | 88 | Khá',
    );
    // (95 + 88) / 2
    expect(summary(drawing)).toMatchObject({ score: { mean: 91.5 }, grades: { good: 1, fair: 1, average: 0 } });
  });
  test('is the cell’s own under its name in three rows of labels', () => {
    const drawing = [
      'TỔNG HỢP THÁNG 11/2026',
      'Chi bộ | Phải dự | Có mặt | Kết quả | | |',
      ' | | | Đảng ủy | | Chi bộ |',
      ' | | | Điểm | XL | Điểm | XL',
      'Thôn 1 | 20 | 18 | 85 | Khá | 95 | Tốt',
      'Thôn 2 | 15 | 15 | 85 | Khá | 88 | Khá',
    ].join('\n');
    expect(summary(drawing)).toMatchObject({ score: { mean: 91.5 }, grades: { good: 1, fair: 1 } });
  });
});

test.each(['Xếp loại tổ chức đảng', 'Xếp loại đảng viên', 'Xếp loại năm 2025', 'Xếp loại quý III', 'XL thôn văn hóa'])(
  'the grade is not «%s»',
  label => {
    const drawing = sheet(`Phải dự | Có mặt | ${label}`, 'Thôn 1 | 12 | 11 | Tốt', 'Thôn 2 | 15 | 14 | Khá');
    expect(summary(drawing).grades.good).not.toBe(1);
    expect(asks(drawing)).toBe(true);
  },
);

test.each([
  'THỜI LƯỢNG SINH HOẠT (PHÚT) NĂM 2026',
  'SỐ ĐIỂM BỊ TRỪ CÁC THÁNG NĂM 2026',
  'SỐ ĐẢNG VIÊN CÓ MẶT NĂM 2026',
  'TỶ LỆ DỰ SINH HOẠT NĂM 2026 (%)',
])('one column a month is no score under «%s»', title => {
  const { findings } = check({
    'Năm 2026': `${title}\nChi bộ | Tháng 10 | Tháng 11\nThôn 1 | 90 | 95\nThôn 2 | 100 | 93`,
  });
  const { score } = summary({
    'Năm 2026': `${title}\nChi bộ | Tháng 10 | Tháng 11\nThôn 1 | 90 | 95\nThôn 2 | 100 | 93`,
  });
  expect([score.mean, findings.filter(({ code }) => code.startsWith('score/'))]).toEqual([null, []]);
});

describe('a hint or a date beside the figure makes no other of it', () => {
  test.each(['Phải dự (không tính đảng viên miễn)', 'Số phải dự (trừ miễn, vắng dài ngày)'])('«%s»', label => {
    const drawing = sheet(`${label} | Có mặt | Điểm`, 'Thôn 1 | 12 | 11 | 95', 'Thôn 2 | 15 | 14 | 88');
    expect(summary(drawing).attendance).toMatchObject({ due: 27, present: 25 });
  });
  test.each(['Tổng điểm sinh hoạt thường kỳ', 'Tổng điểm theo quy chế', 'Tổng điểm tháng 11 năm 2026'])(
    '«%s»',
    label => {
      const drawing = sheet(`Phải dự | Có mặt | ${label}`, 'Thôn 1 | 12 | 11 | 95', 'Thôn 2 | 15 | 14 | 88');
      // (95 + 88) / 2
      expect(summary(drawing).score.mean).toBe(91.5);
    },
  );
  test('nor a list of members beside scores by month', () => {
    const drawing = {
      'Năm 2026':
        'BẢNG ĐIỂM NĂM 2026\nChi bộ | Tổng số đảng viên | Tháng 10 | Tháng 11\nThôn 1 | 20 | 91 | 95\nThôn 2 | 22 | 90 | 88',
    };
    expect(summary(drawing).score.mean).toBe(91.5);
  });
});

test('a cell called after planning is a unit, the word alone is none', () => {
  const drawing = sheet(
    'Phải dự | Có mặt | Điểm',
    'Kế hoạch – Tài chính | 12 | 11 | 95',
    'Thôn 2 | 15 | 14 | 88',
    'Kế hoạch | 27 | 27 | 95',
  );
  expect(summary(drawing)).toMatchObject({ expected: 2, attendance: { due: 27, present: 25 } });
});

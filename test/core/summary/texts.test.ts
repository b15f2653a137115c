import { expect, test } from 'vitest';
import { checkMonth } from '../../../src/core/judge/check-month.ts';
import { summarise } from '../../../src/core/summary/summary.ts';
import { textsOf } from '../../../src/core/summary/texts.ts';
import type { Day } from '../../../src/core/values/sheet-date.ts';
import { type Drawing, judgedFor } from '../../support/sheet.ts';

const TODAY: Day = { y: 2026, m: 11, d: 23 };
const texts = (drawing: Drawing, today = TODAY) => {
  const judged = judgedFor(drawing, '2026-11', today);
  const check = checkMonth(judged, '2026-11');
  return textsOf(check, summarise(check, judged.book.settings), judged.book.settings, today);
};

const ROSTER = `
  Mã | Tên           | Số đảng viên
  C1 | Chi bộ thôn 1 | 20
  C2 | Chi bộ thôn 2 | 10
  C3 | Chi bộ thôn 3 | 12
  C4 | Chi bộ thôn 4 | 9`;
const HEAD = 'Mã | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm | Ngày gửi báo cáo';

test('a month with units missing and an error', () => {
  const { result, reminder } = texts({
    'Cấu hình': 'Khóa | Giá trị\nTên đơn vị | Đảng ủy xã Hòa Sơn',
    'Chi bộ': ROSTER,
    'Sổ họp': `${HEAD}
      C1 | '11/2026 | 2026-11-05 | 20 | 18 | 92.5 | 2026-11-06
      C2 | '11/2026 | 2026-11-05 | 10 | 11 | 88   | 2026-11-06
      C3 | '11/2026 | không họp`,
  });
  // attendance of C2 is out: 18/20; scores (92.5 + 88) / 2 = 90.25
  expect(result).toBe(
    [
      'ĐẢNG ỦY XÃ HÒA SƠN',
      'Kết quả sinh hoạt chi bộ tháng 11/2026',
      '– Đã báo cáo: 2/4 chi bộ (1 chi bộ không họp, 2 báo cáo đúng hạn).',
      '– Đảng viên dự sinh hoạt: 18/20, đạt 90,0%.',
      '– Điểm tự chấm bình quân: 90,25 (2 chi bộ; thấp nhất 88, cao nhất 92,5).',
      '– Xếp loại: Tốt 1, Khá 1, Trung bình 0, Kém 0.',
      '– Chưa báo cáo (1): Chi bộ thôn 4.',
      '– Sổ còn 1 lỗi cần sửa của: Chi bộ thôn 2. Số liệu trên chưa tính những phần đang có lỗi.',
    ].join('\n'),
  );
  expect(reminder).toBe(
    [
      'Kính gửi các đồng chí bí thư chi bộ!',
      'Đến hôm nay (23/11/2026), Đảng ủy xã Hòa Sơn chưa nhận được báo cáo sinh hoạt chi bộ tháng 11/2026 của 1 chi bộ:',
      '– Chi bộ thôn 4',
      'Hạn báo cáo là 2 ngày sau buổi họp. Đề nghị các đồng chí ghi số liệu vào dòng của chi bộ mình trong sổ họp. Chi bộ nào không họp thì ghi «không họp», xin đừng để trống.',
      'Trân trọng cảm ơn!',
    ].join('\n'),
  );
});

test('a month in which everybody reported has no reminder', () => {
  const { result, reminder } = texts({
    'Sổ họp': "Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | '11/2026 | 20 | 20 | 95",
  });
  expect(result.split('\n')).toEqual([
    'ĐẢNG ỦY',
    'Kết quả sinh hoạt chi bộ tháng 11/2026',
    '– Đã báo cáo: 1/1 chi bộ.',
    '– Đảng viên dự sinh hoạt: 20/20, đạt 100,0%.',
    '– Điểm tự chấm bình quân: 95 (1 chi bộ; thấp nhất 95, cao nhất 95).',
    '– Xếp loại: Tốt 1, Khá 0, Trung bình 0, Kém 0.',
    '– Tất cả các chi bộ đã báo cáo hoặc đã ghi không họp.',
  ]);
  expect(reminder).toBeNull();
});

test.each<[Day, string]>([
  [TODAY, 'Hạn báo cáo là hết ngày 05/12/2026.'],
  [{ y: 2026, m: 12, d: 5 }, 'Hạn báo cáo là hết ngày 05/12/2026.'],
  [{ y: 2026, m: 12, d: 6 }, 'Hạn báo cáo là ngày 05/12/2026, nay đã quá hạn.'],
])('a deadline on a day of the next month, seen on %j', (today, sentence) => {
  const { reminder } = texts(
    {
      'Cấu hình': 'Khóa | Giá trị\nHạn báo cáo (ngày trong tháng sau) | 5',
      'Chi bộ': ROSTER,
      'Sổ họp': HEAD.replace(/$/, "\nC1 | '11/2026 | 2026-11-05 | 20 | 18 | 92"),
    },
    today,
  );
  expect(reminder).toContain(`\n${sentence} Đề nghị`);
});

test('the texts carry no marks of other programs: no asterisk, no leading hyphen, no tab', () => {
  const { result, reminder } = texts({
    'Chi bộ': ROSTER,
    'Sổ họp': `${HEAD}\nC1 | '11/2026 | 2026-11-05 | 20 | 18 | 92,5`,
  });
  expect(`${result}\n${reminder}`).not.toMatch(/[*_#\t]|^-/m);
});

import { expect, test } from 'vitest';
import { at, told } from '../../support/sheet.ts';

const HEAD = 'Dấu thời gian | Tên chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm';
const sheet = (...rows: readonly string[]): string => [HEAD, ...rows].join('\n');

test('the older answer names the row that counts', () =>
  expect(
    told(
      sheet(
        '06/11/2026 20:15:00 | Thôn 1 | 11/2026 | 2026-11-05 | 20 | 17 | 95',
        '06/11/2026 20:21:00 | Thôn 1 | 11/2026 | 2026-11-05 | 20 | 18 | 95',
      ),
    ),
  ).toEqual([
    at(
      'month/replaced-report',
      'B2',
      'Thôn 1 gửi lại báo cáo tháng 11/2026: tính bản gửi sau cùng ở dòng 3, thay cho dòng này. Không cần sửa nếu đúng như vậy.',
    ),
  ]));

test('an identical one is sent twice, not corrected', () =>
  expect(
    told(
      sheet(
        '06/11/2026 20:15:00 | Thôn 1 | 11/2026 | 2026-11-05 | 20 | 18 | 95',
        '06/11/2026 20:15:01 | Thôn 1 | 11/2026 | 2026-11-05 | 20 | 18 | 95',
      ),
    ).map(({ message }) => message),
  ).toEqual([
    'Thôn 1 gửi lại báo cáo tháng 11/2026: tính bản gửi sau cùng ở dòng 3, giống hệt dòng này; chỉ tính một lần. Không cần sửa nếu đúng như vậy.',
  ]));

test('two days of meeting and no question for the kind: perhaps two meetings', () =>
  expect(
    told(
      sheet(
        '06/11/2026 20:15:00 | Thôn 1 | 11/2026 | 2026-11-05 | 20 | 17 | 95',
        '20/11/2026 20:21:00 | Thôn 1 | 11/2026 | 2026-11-19 | 20 | 18 | 95',
      ),
    ).filter(({ code }) => code === 'month/replaced-report'),
  ).toEqual([
    {
      ...at(
        'month/replaced-report',
        'B2',
        'Thôn 1 gửi lại báo cáo tháng 11/2026: tính bản gửi sau cùng ở dòng 3 (họp ngày 19/11/2026), không tính dòng này (họp ngày 05/11/2026). Nếu là hai kỳ họp khác nhau, hãy thêm cột Hình thức và ghi kỳ nào là chuyên đề hoặc bất thường.',
      ),
      severity: 'warning',
    },
  ]));

test('a form that asks for the kind was told that both are regular', () => {
  const head = 'Dấu thời gian | Tên chi bộ | Tháng | Hình thức | Ngày họp | Phải dự | Có mặt | Tổng điểm';
  const drawing = [
    head,
    '06/11/2026 20:15:00 | Thôn 1 | 11/2026 | thường kỳ | 2026-11-05 | 20 | 17 | 95',
    '06/11/2026 20:21:00 | Thôn 1 | 11/2026 | thường kỳ | 2026-11-06 | 20 | 18 | 95',
  ].join('\n');
  expect(told(drawing).map(({ code, severity }) => [code, severity])).toEqual([['month/replaced-report', 'note']]);
});

test('an older answer full of errors raises nothing else: nobody need mend it', () =>
  expect(
    told(
      sheet(
        '06/11/2026 20:15:00 | Thôn 1 | 11/2026 | 31/11/2026 | 20 | 27 | 950',
        '06/11/2026 20:21:00 | Thôn 1 | 11/2026 | 2026-11-05 | 20 | 18 | 95',
      ),
    ).map(({ code }) => code),
  ).toEqual(['month/replaced-report']));

import { expect, test } from 'vitest';
import { at, summary, told } from '../../support/sheet.ts';

const sheet = (day: string, present: string, score: string): string => `
  Tên chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm
  Thôn 1 | 11/2026 | ${day} | 18 | ${present} | ${score}`;

test('no meeting, and yet 17 who came and 90 points: it counts as not met, and that is told', () => {
  expect(told(sheet('Không họp', '17', '90'))).toEqual([
    at(
      'row/unmet-with-figures',
      'E2',
      'Dòng này ghi không họp nhưng vẫn có số liệu (có mặt 17, tổng điểm 90), nên được tính là không họp. Nếu có họp, hãy xóa chữ không họp; nếu không, hãy xóa số liệu.',
    ),
  ]);
  expect(summary(sheet('Không họp', '17', '90'))).toMatchObject({ didNotMeet: 1, attendance: { due: null } });
});

test('one of the two alone is told too', () =>
  expect(told(sheet('Nghỉ Tết', '', '90')).map(({ code }) => code)).toEqual(['row/unmet-with-figures']));

test.each([
  ['nothing beside the words', 'Không họp', '', ''],
  ['zeros beside them', 'Không họp', '0', '0'],
  ['a meeting', '05/11/2026', '17', '90'],
])('silent: %s', (_, day, present, score) =>
  expect(told(sheet(day, present, score)).map(({ code }) => code)).not.toContain('row/unmet-with-figures'),
);

import { describe, expect, test } from 'vitest';
import { saysNoMeeting, saysNoMeetingForFigure, saysNotYet } from '../../../src/core/boxes/no-meeting.ts';
import type { Box } from '../../../src/core/values/box.ts';

test.each<[Box, boolean]>([
  ['không họp', true],
  ['KHÔNG HỌP', true],
  ['Không sinh hoạt', true],
  ['nghỉ họp', true],
  ['nghỉ', true],
  ['Ko họp', true],
  ['không tổ chức họp', true],
  ['Không họp do bão', true],
  ['không', true],
  ['Nghỉ Tết', true],
  ['nghỉ Tết Nguyên đán', true],
  ['Nghỉ hè', true],
  ['(không họp)', true],
  ['Chi bộ không họp', true],
  ['Không tổ chức sinh hoạt', true],
  ['Ghép với tháng 01', true],
  ['họp ghép vào tháng 3/2026', true],
  ['gộp tháng 12', true],
  ['họp chung với tháng 1', true],
  ['Nghỉ phép', false],
  ['ghép với chi bộ thôn 2', false],
  ['Hoãn sang tháng 3', false],
  ['Chưa họp', false],
  ['thường kỳ', false],
  ['05/11/2026', false],
  ['', false],
  [0, false],
  [false, false],
])('%s says that there was no meeting: %s', (box, expected) => expect(saysNoMeeting(box)).toBe(expected));

test.each<[Box, boolean]>([
  ['không họp', true],
  ['nghỉ Tết', true],
  // nobody, and on leave
  ['không', false],
  ['nghỉ', false],
  ['Không vắng', false],
  [0, false],
])('%s instead of a figure says that there was no meeting: %s', (box, expected) =>
  expect(saysNoMeetingForFigure(box)).toBe(expected),
);

describe('not yet', () => {
  test.each<[Box, boolean]>([
    ['Chưa họp', true],
    ['chưa sinh hoạt', true],
    ['Chưa tổ chức', true],
    ['chưa báo cáo', true],
    ['Chưa có số liệu', true],
    ['Hoãn', true],
    ['Hoãn sang tháng 3', true],
    ['Tạm hoãn', true],
    ['hoan hop', true],
    ['HOÃN HỌP', true],
    ['Lùi sang ngày 10/3', true],
    ['lùi lịch', true],
    ['Dời đến 12/11', true],
    ['doi lich', true],
    ['Chuyển sang tháng 3', true],
    ['Hoàn thành tốt', false],
    ['hoan thanh', false],
    ['Đổi mới nội dung', false],
    ['doi moi', false],
    ['Đội 1', false],
    ['Chưa đạt', false],
    ['không họp', false],
    ['05/11/2026', false],
    ['', false],
    [17, false],
  ])('%s: %s', (box, expected) => expect(saysNotYet(box)).toBe(expected));
});

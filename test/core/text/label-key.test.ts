import { describe, expect, test } from 'vitest';
import { fullLabelKey, labelKey } from '../../../src/core/text/label-key.ts';

test.each([
  ['Vắng có lý do', 'vang co ly do'],
  ['3. Vắng  CLD (*)', 'vang co ly do'],
  ['(3) Vắng KLD', 'vang khong ly do'],
  ['5) Số ĐV', 'so dang vien'],
  ['a) Có mặt', 'co mat'],
  ['2 - Chi bộ', 'chi bo'],
  ['SỐ LƯỢNG\nĐẢNG VIÊN', 'so luong dang vien'],
  ['TS ĐV', 'tong so dang vien'],
  ['Tỉ lệ dự', 'ty le du'],
  ['Số đ/c dự', 'so dong chi du'],
  ['(ghi số)', 'ghi so'],
])('%j is %s', (label, key) => expect(labelKey(label)).toBe(key));

describe('with the words in brackets kept', () => {
  test.each([
    ['Dự họp (có mặt/phải dự)', 'du hop co mat / phai du'],
    ['3. Số ĐV dự / Tổng số', 'so dang vien du / tong so'],
  ])('%s', (label, key) => expect(fullLabelKey(label)).toBe(key));
});

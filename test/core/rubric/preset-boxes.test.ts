import { expect, test } from 'vitest';
import { presetBoxes } from '../../../src/core/rubric/preset-boxes.ts';
import type { Preset } from '../../../src/core/rubric/presets.ts';
import { readRubric } from '../../../src/core/rubric/rubric.ts';
import { grid } from '../../support/sheet.ts';

const free = { method: 'tự do', source: '', bands: '', applies: '', from: 'HD' };
const PRESET: Preset = {
  id: 'mau',
  name: 'Mẫu',
  source: '',
  rows: [
    { code: 'A', name: 'Dự họp', max: 60, ...free },
    { code: 'B', name: 'Khác', max: 40, ...free },
  ],
};

const drawn = (drawing: string): string[] => {
  const sheet = grid('Tiêu chí', drawing);
  return presetBoxes(sheet, readRubric(sheet).rubric, PRESET).map(
    ({ row, column, value }) => `${row},${column} ${value}`,
  );
};

const HEADS = 'Mã | Nội dung | Điểm tối đa | Cách chấm | Căn cứ | Bậc | Áp dụng khi | Nguồn';

test('only what differs is written, and surplus rows are emptied', () => {
  expect(drawn(`${HEADS}\nA | Dự họp | 60 | tự do\nB | Khác | 30 | tự do\nC | Thừa | 10 | tự do`)).toEqual([
    '4,1 ',
    '4,2 ',
    '3,3 40',
    '4,3 ',
    '4,4 ',
    '2,8 HD',
    '3,8 HD',
  ]);
});

test('columns that the tab lacks are added at its right, with their heads', () => {
  expect(drawn('Mã | Nội dung | Điểm tối đa | Ghi chú riêng\nA | Dự họp | 60 | x\nB | Khác | 40')).toEqual([
    '1,5 Cách chấm',
    '2,5 tự do',
    '3,5 tự do',
    '1,6 Căn cứ',
    '1,7 Bậc',
    '1,8 Áp dụng khi',
    '1,9 Nguồn',
    '2,9 HD',
    '3,9 HD',
  ]);
});

test('a total below stays where the preset does not reach it', () => {
  const same = `${HEADS}\nA | Dự họp | 60 | tự do | | | | HD\nB | Khác | 40 | tự do | | | | HD\n | Tổng | 100`;
  expect(drawn(same)).toEqual([]);
});

import { expect, test } from 'vitest';
import { type ARGUMENTS, readCallRequest, requestVersion } from '../../../src/core/views/call-request.ts';

const FIX = { code: 'score/grade-mismatch', sheet: 'Sổ họp', boxes: [{ box: 'F2', old: 'Tốt', new: 'Khá' }] };
const MEANING = { meaning: 'present', column: 'C', label: 'Quân' };
const CHOICE = { sheet: 'T11', headerRows: [1, 2], meanings: [MEANING] };
const ROW = { code: 'A', name: 'Dự họp', max: 5, method: '', source: '', bands: '', applies: '', from: 'HD' };
const PRESET = { id: 'mau', name: 'Mẫu', source: '', rows: [ROW] };

test.each<[keyof typeof ARGUMENTS, readonly unknown[]]>([
  ['month', [null]],
  ['month', ['11/2026']],
  ['check', ['2026-11']],
  ['jump', ['Sổ họp', 'AL12']],
  ['jump', ['Sổ họp', '']],
  ['applyFixes', [[FIX]]],
  ['undoLastFix', []],
  ['saveLayout', [CHOICE]],
  ['saveLayout', [{ ...CHOICE, headerRows: null, meanings: [] }]],
  ['saveLayout', [{ ...CHOICE, meanings: [MEANING, { ...MEANING, meaning: 'due', column: null }] }]],
  ['saveSetting', ['Ngưỡng Tốt', '']],
  ['usePreset', [PRESET, false]],
])('%s takes %j', (name, args) => {
  expect(readCallRequest({ version: 'x', name, args })).toEqual({ name, args });
});

test.each<[string, readonly unknown[] | unknown]>([
  ['month', []],
  ['month', [11]],
  ['month', ['2026-11', 'more']],
  ['check', [null]],
  ['jump', ['Sổ họp', 'P0']],
  ['jump', ['Sổ họp', 'P1:Q2']],
  ['jump', ['Sổ họp', "'Khác'!A1"]],
  ['applyFixes', [{ ...FIX }]],
  ['saveLayout', [{ ...CHOICE, headerRows: [2, 1] }]],
  ['saveLayout', [{ ...CHOICE, meanings: [{ ...MEANING, column: 'c3' }] }]],
  ['saveLayout', [{ ...CHOICE, meanings: [MEANING, { ...MEANING, column: null }] }]],
  ['saveLayout', [{ ...CHOICE, sheet: '' }]],
  ['usePreset', ['hd-42', false]],
  ['usePreset', [PRESET, 'có']],
  ['usePreset', [{ ...PRESET, rows: [] }, false]],
  ['usePreset', [{ ...PRESET, rows: [{ ...ROW, max: '5' }] }, false]],
  ['usePreset', [{ ...PRESET, rows: [{ ...ROW, max: 0 }] }, false]],
  ['usePreset', [{ ...PRESET, rows: [{ ...ROW, code: '' }] }, false]],
  ['usePreset', [{ ...PRESET, rows: [{ ...ROW, bands: null }] }, false]],
  ['usePreset', [{ ...PRESET, name: undefined }, false]],
  ['constructor', []],
  ['toString', []],
  ['month', 'none'],
])('%s does not take %j', (name, args) => {
  expect(readCallRequest({ version: 'x', name, args })).toBeNull();
});

test('what is no request is none', () => {
  for (const sent of [null, undefined, 7, 'month', [], {}, { name: 'month' }]) expect(readCallRequest(sent)).toBeNull();
  expect(requestVersion({ version: 'a1b2c3d4' })).toBe('a1b2c3d4');
  expect(requestVersion({ version: 3 })).toBeNull();
});

import { expect, test } from 'vitest';
import { readBook, sortTabs } from '../../../src/core/book/read-book.ts';
import { templateTabs } from '../../../src/core/layouts/template.ts';
import { settingEntries } from '../../../src/core/settings/setting-entries.ts';
import { settingPairs } from '../../../src/core/settings/setting-pairs.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../../src/core/settings/settings.ts';
import { openSettings, settingProblem, settingsView, typedSetting } from '../../../src/core/views/settings-view.ts';
import { grid } from '../../support/sheet.ts';

const view = (drawing: string) => {
  const tabs = sortTabs([grid('Cấu hình', drawing)], false);
  const { settingFaults, rubric } = readBook(tabs);
  return settingsView(true, settingPairs(tabs.settings), settingFaults, rubric);
};
const entry = (key: string) => {
  const found = openSettings().find(known => known.key === key);
  if (!found) throw new Error(key);
  return found;
};

test('the template writes the keys, explanations and defaults that the page shows, and they read as the defaults', () => {
  const [, settings] = templateTabs();
  const rows = (settings?.rows ?? []).slice(1).map(row => row.map(({ value }) => value));
  expect(rows).toEqual(settingEntries().map(({ key, initial, why }) => [key, initial, why]));
  const pairs = rows.map(([key, value], row) => ({
    row,
    column: 1,
    key: String(key),
    value: value as string,
    why: '',
  }));
  expect(readSettings(pairs.filter(({ value }) => value !== ''))).toEqual({ settings: DEFAULT_SETTINGS, faults: [] });
});

test('every key with its value, its default and what is wrong with it', () => {
  const { settings } = view(`
    Khóa | Giá trị | Giải thích
    tên đơn vị | Đảng ủy xã Hòa Sơn
    Ngưỡng Tốt | 92.5
    Ngưỡng Khá | bảy mươi
    Tỷ lệ dự đạt (%) | 0.85`);
  expect(settings).toHaveLength(22);
  const shown = Object.fromEntries(
    settings.map(({ key, value, fallback, problem }) => [key, [value, fallback, problem]]),
  );
  expect(shown).toMatchObject({
    'Tên đơn vị': ['Đảng ủy xã Hòa Sơn', '', ''],
    'Ngưỡng Tốt': ['92,5', '90', ''],
    'Ngưỡng Khá': ['bảy mươi', '70', '«Ngưỡng Khá» ghi «bảy mươi», không phải là số. Hãy ghi lại bằng chữ số.'],
    'Tỷ lệ dự đạt (%)': ['85', '90', ''],
    'Ngày họp từ': ['', '3', ''],
    'Hạn báo cáo (ngày trong tháng sau)': ['', 'lấy hạn theo số ngày sau họp', ''],
  });
  expect(settings.every(({ explanation }) => explanation !== '')).toBe(true);
});

test('a window from a later day than its last is no problem: it runs over the end of the month, and the key says so', () => {
  const { settings } = view('Khóa | Giá trị\nNgày họp từ | 28\nNgày họp đến | 5');
  const from = settings.find(({ key }) => key === 'Ngày họp từ');
  expect([from?.problem, from?.explanation]).toEqual([
    '',
    'Ngày đầu của khoảng ngày họp hằng tháng; lớn hơn «Ngày họp đến» là khoảng kéo qua cuối tháng (28 đến 5)',
  ]);
});

test('a value is typed as a person would: a number where one belongs', () => {
  expect(typedSetting(entry('Ngưỡng Tốt'), ' 92,5 ')).toBe(92.5);
  expect(typedSetting(entry('Tỷ lệ dự đạt (%)'), '85%')).toBe(85);
  expect(typedSetting(entry('Ngưỡng Tốt'), 'chín mươi')).toBe('chín mươi');
  expect(typedSetting(entry('Mã đơn vị'), '038.168')).toBe('038.168');
});

test('what cannot be read beside the other values is told; blank always can', () => {
  const pairs = settingPairs(grid('Cấu hình', 'Khóa | Giá trị\nNgưỡng Tốt | 80\nNgưỡng Khá | 70'));
  expect(settingProblem(pairs, entry('Ngưỡng Khá'), 75)).toBe('');
  expect(settingProblem(pairs, entry('Ngưỡng Khá'), 85)).toBe(
    '«Ngưỡng Khá» ghi 85, ngoài khoảng có thể có (dưới 80). Hãy kiểm tra và ghi lại.',
  );
  expect(settingProblem(pairs, entry('Ngưỡng Tốt'), 'cao')).toContain('không phải là số');
  expect(settingProblem(pairs, entry('Xếp loại năm'), 'theo quý')).toContain('chỉ nhận: theo tháng');
  expect(settingProblem(pairs, entry('Ngưỡng Tốt'), '')).toBe('');
});

test('the rubric now and the preset that the template writes', () => {
  const tabs = sortTabs([grid('Tiêu chí', 'Mã | Nội dung | Điểm tối đa\nA | Dự họp | 60\nB | Khác | nhiều')], false);
  const { settingFaults, rubric } = readBook(tabs);
  const { exists, rubric: shown, totals, presets } = settingsView(false, [], settingFaults, rubric);
  expect(exists).toBe(false);
  expect(shown).toEqual([
    { code: 'A', name: 'Dự họp', max: 60 },
    { code: 'B', name: 'Khác', max: null },
  ]);
  expect(totals).toEqual([{ applies: 'always', count: 2, points: null }]);
  expect(presets.map(({ id, rows }) => [id, rows.length])).toEqual([['hd-42', 7]]);
});

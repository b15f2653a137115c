import { numberInText } from '../boxes/number.ts';
import { showBox } from '../boxes/reading.ts';
import { unusableAt } from '../findings/fault.ts';
import { findingAt } from '../findings/finding.ts';
import { NATIONAL_PRESET } from '../rubric/presets.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { rubricTotals } from '../rubric/rubric-totals.ts';
import { type SettingEntry, settingEntries } from '../settings/setting-entries.ts';
import type { SettingFault, SettingPair } from '../settings/setting-pairs.ts';
import { readSettings } from '../settings/settings.ts';
import { fold, tidy } from '../text/fold.ts';
import { type Box, isDate } from '../values/box.ts';
import { formatNumber } from '../values/format.ts';
import type { SettingsView, SettingView } from './views.ts';

/** The keys that people set; what the add-on writes for itself is not among them. */
export const openSettings = (): readonly SettingEntry[] => settingEntries().filter(({ ours }) => !ours);

/** The row of `Cấu hình` that holds for a key: the first that has a value. */
export const pairOf = (pairs: readonly SettingPair[], key: string): SettingPair | undefined =>
  pairs.find(pair => fold(pair.key) === fold(key));

const shownValue = (value: Box, { key }: SettingEntry): string => {
  if (typeof value === 'string') return tidy(value);
  // a box formatted as a percentage gives 0.9
  if (typeof value === 'number' && key === 'Tỷ lệ dự đạt (%)' && value > 0 && value <= 1)
    return formatNumber(value * 100);
  return isDate(value) || typeof value !== 'number' ? showBox(value) : formatNumber(value);
};

/** What `Thiết lập` shows: every key with its value and what is wrong with it, the rubric as it is, and the presets. */
export const settingsView = (
  exists: boolean,
  pairs: readonly SettingPair[],
  faults: readonly SettingFault[],
  rubric: Rubric,
): SettingsView => ({
  exists,
  settings: openSettings().map((entry): SettingView => {
    const pair = pairOf(pairs, entry.key);
    const fault = faults.find(({ row }) => row === pair?.row);
    return {
      key: entry.key,
      value: pair === undefined ? '' : shownValue(pair.value, entry),
      fallback: entry.fallback,
      explanation: entry.why,
      problem: fault === undefined ? '' : findingAt(unusableAt('', fault, fault.key)).message,
    };
  }),
  rubric: rubric.map(({ code, name, max }) => ({ code, name, max })),
  totals: rubricTotals(rubric),
  presets: [NATIONAL_PRESET],
});

/** A value as a person would type it into the box of a key: a number where one belongs, else its text. */
export const typedSetting = ({ number }: SettingEntry, value: string): string | number => {
  const text = tidy(value);
  return number ? (numberInText(text.replace(/%$/, '')) ?? text) : text;
};

/** Why a value cannot stand in the box of a key beside the others, as a sentence; blank when it can. */
export const settingProblem = (pairs: readonly SettingPair[], entry: SettingEntry, value: string | number): string => {
  if (value === '') return '';
  const others = pairs.filter(({ key }) => fold(key) !== fold(entry.key));
  const { faults } = readSettings([...others, { row: 0, column: 1, key: entry.key, value, why: '' }]);
  const fault = faults.find(({ row }) => row === 0);
  return fault === undefined ? '' : findingAt(unusableAt('', fault, fault.key)).message;
};

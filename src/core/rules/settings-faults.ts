import type { Book } from '../book/read-book.ts';
import type { Bad } from '../boxes/reading.ts';
import { type Finding, findingAt } from '../findings/finding.ts';
import type { SettingFault } from '../settings/settings.ts';
import { RUBRIC_RULES } from './registry.ts';

const factsOf = ({ text, hint }: Bad, label: string) => (hint === undefined ? { label, text } : { label, text, hint });

const settingFinding = (sheet: string, { row, column, key, reading }: SettingFault): Finding =>
  findingAt(sheet, row, column, { code: reading.code, facts: factsOf(reading, key) });

/** What is wrong with a value of `Cấu hình`, and what to do. */
export const settingFaultText = (fault: SettingFault): string => settingFinding('', fault).message;

/** Boxes of `Cấu hình` and `Tiêu chí` that cannot be used (the default, or no maximum, holds until they are mended), and what the rubric contradicts itself in. */
export const settingAndRubricFaults = (book: Book): Finding[] => [
  ...book.settingFaults.map(fault => settingFinding(book.settingsSheet, fault)),
  ...book.rubricTab.faults.map(({ row, column, reading }) =>
    findingAt(book.rubricSheet, row, column, { code: reading.code, facts: factsOf(reading, 'Điểm tối đa') }),
  ),
  ...RUBRIC_RULES.flatMap(rule => rule(book)).map(({ row, column, fault }) =>
    findingAt(book.rubricSheet, row, column, fault),
  ),
];

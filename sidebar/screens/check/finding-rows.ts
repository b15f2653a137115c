import type { Finding } from '../../../src/core/findings/finding.ts';
import type { Filters } from '../../state/memory.ts';
import { fold } from '../../text/fold.ts';
import { ruleName } from '../../text/rule-names.ts';
import { SEVERITIES } from '../../text/severities.ts';

/** A finding in the list: a key of its own, and the heading of its group where it is the first of it. */
export interface FindingRow {
  readonly key: string;
  readonly finding: Finding;
  readonly heading: { readonly text: string; readonly count: number } | null;
}

const NO_UNIT = 'Không thuộc chi bộ nào';

export const unitLabel = ({ unit }: Finding): string => (unit === '' ? NO_UNIT : unit);

const haystacks = new WeakMap<Finding, string>();
const haystack = (finding: Finding): string => {
  const known = haystacks.get(finding);
  if (known !== undefined) return known;
  const { message, unit, sheet, row, column, code } = finding;
  const made = fold(
    [message, unit, sheet, `dòng ${row ?? ''}`, `${column ?? ''}${row ?? ''}`, ruleName(code)].join(' '),
  );
  haystacks.set(finding, made);
  return made;
};

/** Which findings the filters let through; severities left out count as all of them. */
export const filterFindings = (findings: readonly Finding[], { severities, unit, rule, text }: Filters): Finding[] => {
  const words = fold(text).split(' ').filter(Boolean);
  return findings.filter(
    finding =>
      (severities.length === 0 || severities.includes(finding.severity)) &&
      (unit === null || finding.unit === unit) &&
      (rule === null || finding.code === rule) &&
      words.every(word => haystack(finding).includes(word)),
  );
};

/** Findings in groups: units as they come in the sheet, rules from the gravest; within a group as they come. */
export const groupFindings = (findings: readonly Finding[], by: Filters['groupBy']): FindingRow[] => {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = by === 'unit' ? finding.unit : finding.code;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [finding]);
    else group.push(finding);
  }
  const gravity = (group: readonly Finding[]): number =>
    Math.min(...[...new Set(group.map(({ severity }) => SEVERITIES.indexOf(severity)))]);
  const ordered = [...groups.values()];
  if (by === 'rule') ordered.sort((a, b) => gravity(a) - gravity(b) || b.length - a.length);
  const times = new Map<string, number>();
  return ordered.flatMap(group =>
    group.map((finding, i) => {
      const { code, sheet, row, column, message } = finding;
      const base = JSON.stringify([code, sheet, row, column, message]);
      const time = times.get(base) ?? 0;
      times.set(base, time + 1);
      const text = by === 'unit' ? unitLabel(finding) : ruleName(code);
      return {
        key: `${base}${time}${i === 0 ? text : ''}`,
        finding,
        heading: i === 0 ? { text, count: group.length } : null,
      };
    }),
  );
};

/** The place of a finding as people say it: `Sổ họp, dòng 12, cột I`. */
export const placeText = ({ sheet, row, column }: Finding): string =>
  [sheet, row === null ? '' : `dòng ${row}`, column === null ? '' : `cột ${column}`].filter(Boolean).join(', ');

/** The box to show for a finding: its own, else the beginning of its row, else of its tab. */
export const boxOf = ({ row, column }: Finding): string => `${column ?? 'A'}${row ?? 1}`;

import { rollUpHeadline, rollUpKey, rollUpTitle } from '../../core/layouts/roll-up-tab.ts';
import { sourcesKey } from '../../core/layouts/sources-tab.ts';
import { type Block, readBlocks } from '../../core/level/block.ts';
import type { Registry } from '../../core/level/registry.ts';
import { rollUp } from '../../core/level/roll-up.ts';
import { registeredSources } from '../../core/level/sources.ts';
import { counts, STATE_NAMES } from '../../core/level/states.ts';
import { unitLabel } from '../../core/roster/roster.ts';
import { type Month, monthOf, yearOf } from '../../core/values/period.ts';
import type { ConnectionsView } from '../../core/views/views.ts';
import { periodOf } from '../period.ts';
import { readWorkbook, todayIn, type Workbook } from '../workbook.ts';
import { generatedTab } from '../write-tab.ts';
import { blocksOf, registryOf, settingsOf, sourcesOf } from './level.ts';

const NOBODY: Registry = { units: [], faults: [] };

/** Shows what has become of every unit's import in a month (null: the newest anybody published), and how many count. Writes nothing. */
export const viewConnections = (text: string | null): ConnectionsView => {
  const workbook = readWorkbook();
  const registry = registryOf(workbook) ?? NOBODY;
  const { y, m } = todayIn(workbook.zone);
  const blocks = new Map(yearsOf(workbook, y).map(year => [year, blocksIn(workbook, registry, year)]));
  const months = [...blocks]
    .flatMap(([year, of]) => publishedMonths(of, year))
    .sort()
    .reverse();
  const month = text === null ? (months[0] ?? monthOf(y, m)) : periodOf(text);
  const shown = blocks.get(yearOf(month)) ?? blocksIn(workbook, registry, yearOf(month));
  const all = rollUp(shown, [month]);
  const summary = generatedTab(workbook, { key: rollUpKey([month]), title: rollUpTitle([month]) });
  return {
    month,
    months,
    unitName: settingsOf(workbook).unitName,
    headline: rollUpHeadline(all),
    of: all.of,
    counted: all.counted,
    tab: sourcesOf(workbook, yearOf(month))?.grid.sheet ?? null,
    units: all.units.map((unit, i) => ({
      label: unitLabel(unit),
      state: STATE_NAMES[unit.state],
      counts: counts(unit),
      reason: unit.reason,
      remedy: unit.remedy,
      box: boxOf(shown[i]),
    })),
    faults: registry.faults.map(({ row, message }) => `Trang «Đơn vị», dòng ${row}: ${message}`),
    summary: summary?.grid.sheet ?? null,
  };
};

/** Where a unit's import stands; blank where it has none. */
const boxOf = (block: Block | undefined): string =>
  block === undefined || block.source.row === 0 ? '' : `A${block.source.row + 1}`;

const blocksIn = (workbook: Workbook, registry: Registry, year: number): Block[] =>
  blocksOf(workbook, registry, year) ?? readBlocks(registeredSources(registry.units, []), year);

/** The years that have a tab of imports, and this one. */
const yearsOf = ({ tabs }: Workbook, current: number): number[] => {
  const prefix = sourcesKey(0).slice(0, -1);
  const years = tabs.flatMap(({ key }) => (key?.startsWith(prefix) ? Number(key.slice(prefix.length)) : []));
  return [...new Set([...years, current])];
};

const publishedMonths = (blocks: readonly Block[], year: number): Month[] =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    .filter(month => blocks.some(block => block.months[month - 1]))
    .map(month => monthOf(year, month));

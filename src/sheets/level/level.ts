import { sourcesKey, sourcesTitle } from '../../core/layouts/sources-tab.ts';
import { type Block, readBlocks, tellStale } from '../../core/level/block.ts';
import { type Registry, readRegistry } from '../../core/level/registry.ts';
import { readSources, registeredSources } from '../../core/level/sources.ts';
import { settingPairs } from '../../core/settings/setting-pairs.ts';
import { readSettings, type Settings } from '../../core/settings/settings.ts';
import { SetupFault } from '../answer.ts';
import { settingsTab } from '../settings-tab.ts';
import { type Tab, todayIn, type Workbook } from '../workbook.ts';
import { generatedTab } from '../write-tab.ts';

/** The units below as registered in this spreadsheet, or null where it is no level above. */
export const registryOf = ({ tabs }: Workbook): Registry | null => {
  for (const { key, grid } of tabs) {
    const registry = key === null ? readRegistry(grid) : null;
    if (registry !== null) return registry;
  }
  return null;
};

/** The registry, or the fault `no-registry`. */
export const requireRegistry = (workbook: Workbook): Registry => {
  const registry = registryOf(workbook);
  if (registry === null || registry.units.length === 0)
    throw new SetupFault(
      'no-registry',
      'Trang «Đơn vị» chưa có đơn vị nào. Hãy ghi mã, tên và liên kết tệp của từng đơn vị, mỗi đơn vị một dòng.',
    );
  return registry;
};

/** The settings of a spreadsheet that may have no meetings table. */
export const settingsOf = (workbook: Workbook): Settings =>
  readSettings(settingPairs(settingsTab(workbook)?.grid ?? null)).settings;

/** The tab of imports of a year, or null. */
export const sourcesOf = (workbook: Workbook, year: number): Tab | null =>
  generatedTab(workbook, { key: sourcesKey(year), title: sourcesTitle(year) });

/** What the registered units published in a year, in the order of the registry, with who is old by now; null where that year has no tab of imports. */
export const blocksOf = (workbook: Workbook, registry: Registry, year: number): Block[] | null => {
  const tab = sourcesOf(workbook, year);
  if (tab === null) return null;
  const sources = registeredSources(registry.units, readSources(tab.grid.boxes));
  return tellStale(readBlocks(sources, year), todayIn(workbook.zone), settingsOf(workbook).staleDays);
};

/** The blocks of a year, or the fault `no-sources`. */
export const requireBlocks = (workbook: Workbook, registry: Registry, year: number): Block[] => {
  const blocks = blocksOf(workbook, registry, year);
  if (blocks === null)
    throw new SetupFault(
      'no-sources',
      `Chưa có trang «${sourcesTitle(year)}». Hãy chọn «Cập nhật nguồn» trong thanh bên rồi làm lại.`,
    );
  return blocks;
};

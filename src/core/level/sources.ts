import { textOf } from '../boxes/reading.ts';
import { codeKey } from '../roster/roster.ts';
import { tidy } from '../text/fold.ts';
import { nameKey } from '../text/name-key.ts';
import type { Box } from '../values/box.ts';
import type { RegistryUnit } from './registry.ts';
import { publishedTitle, RANGE_ADDRESS, RANGE_ROWS } from './schema.ts';

// The tab `Nguồn YYYY`: for each unit a block of fixed height, so that blocks never move: a header, thirteen rows of import, a blank row.

export const BLOCK_ROWS = RANGE_ROWS + 2;
/** The row (from 1) in which the first block begins: title, stamp and column heads come first. */
export const FIRST_BLOCK_ROW = 4;
const MARK = '▣';

/** One unit as the tab of sources names it, with what its import gives. */
export interface Source {
  /** The row of the block's header, from 1 in the range that was read; 0 where there is no block yet. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly link: string;
  /** The import: thirteen rows, the top left box first. */
  readonly boxes: readonly (readonly Box[])[];
}

/** Reads the blocks of a tab of sources, or of any range of it that begins above a block; what an import holds is never taken for a header. */
export const readSources = (boxes: readonly (readonly Box[])[]): Source[] => {
  const sources: Source[] = [];
  for (let row = 0; row < boxes.length; row++) {
    const [mark = '', name = '', type = '', link = ''] = boxes[row] ?? [];
    if (typeof mark !== 'string' || !mark.startsWith(MARK)) continue;
    sources.push({
      row: row + 1,
      code: tidy(mark.slice(MARK.length)),
      name: textOf(name),
      type: textOf(type),
      link: textOf(link),
      boxes: boxes.slice(row + 1, row + 1 + RANGE_ROWS),
    });
    row += RANGE_ROWS;
  }
  return sources;
};

/** Whether a text can be the address, the id or the name of a file: `https://docs…`, `1aBcD…`, `xã A.xlsx`; not `chưa có`. */
export const isLink = (text: string): boolean => /^[!-~]{10,}$|\.xlsx$/i.test(text);

/** The formula that imports a unit's published range; `;` parts arguments in every locale. */
export const importFormula = (link: string, year: number): string =>
  `=IMPORTRANGE("${link.replace(/"/g, '""')}"; "${publishedTitle(year)}!${RANGE_ADDRESS}")`;

/** The link that a formula imports a year's published range from; null for any other formula. */
const importedLink = (formula: string, year: number): string | null => {
  const [, link, address = ''] = /IMPORTRANGE\s*\(\s*"((?:[^"]|"")*)"\s*[;,]\s*"([^"]*)"/i.exec(formula) ?? [];
  const isYear = address.replace(/'/g, '').startsWith(`${publishedTitle(year)}!`);
  return link === undefined || !isYear ? null : link.replace(/""/g, '"');
};

const headerOf = ({ code, name, type, link }: Pick<Source, 'code' | 'name' | 'type' | 'link'>) =>
  [code === '' ? MARK : `${MARK} ${code}`, name, type, link] as const;

/** Registered units with the block that is theirs: by code and link, else by code, else by name. Two of one code have two blocks: which of them is right nobody can tell, and none may vanish. */
const matched = (
  units: readonly RegistryUnit[],
  sources: readonly Source[],
): (readonly [RegistryUnit, Source | null])[] => {
  const found = new Map<RegistryUnit, Source>();
  const free = new Set(sources);
  const match = (keyOf: (one: RegistryUnit | Source) => string): void => {
    const byKey = new Map<string, Source[]>();
    for (const source of free) {
      const group = byKey.get(keyOf(source));
      if (group) group.push(source);
      else byKey.set(keyOf(source), [source]);
    }
    byKey.delete('');
    for (const unit of units) {
      const source = found.has(unit) ? undefined : byKey.get(keyOf(unit))?.shift();
      if (source === undefined) continue;
      found.set(unit, source);
      free.delete(source);
    }
  };
  match(({ code, link }) => (code === '' ? '' : `${codeKey(code)} ${link}`));
  match(({ code }) => codeKey(code));
  match(({ name }) => nameKey(name));
  return units.map(unit => [unit, found.get(unit) ?? null]);
};

/** The sources of the registered units in the order of the registry: a unit without a block stands there too, a block without a unit does not. */
export const registeredSources = (units: readonly RegistryUnit[], sources: readonly Source[]): Source[] =>
  matched(units, sources).map(([{ code, name, type, link }, source]) => {
    // the block of another link is no longer this unit's
    const own = source !== null && source.link === link ? source : null;
    return { row: own?.row ?? 0, code, name, type, link, boxes: own?.boxes ?? [] };
  });

/** What must be written into a tab of sources, in this order; rows from 1. */
export interface SourcesPlan {
  /** Header rows of blocks that go: the whole block is emptied. */
  readonly cleared: readonly number[];
  /** Header texts, columns A to D. */
  readonly headers: readonly { readonly row: number; readonly texts: readonly string[] }[];
  /** Formulas in column A, to be written before the headers, so that no header ever speaks for another file's figures; a blank one empties the box. */
  readonly formulas: readonly { readonly row: number; readonly formula: string }[];
  /** Rows that the tab must have. */
  readonly length: number;
}

/**
 * What must be written so that every registered unit has its block; `sources` and the formula in column A of a row as read from the whole tab. A formula is written
 * only where none that imports the unit's link stands: whoever clicked "Cho phép truy cập" need not do so again.
 */
export const planSources = (
  units: readonly RegistryUnit[],
  sources: readonly Source[],
  year: number,
  formulaAt: (row: number) => string,
): SourcesPlan => {
  const pairs = matched(units, sources);
  const kept = new Set(pairs.map(([, source]) => source));
  const cleared = sources.filter(source => !kept.has(source)).map(({ row }) => row);
  const nextRow = freeRows(sources.filter(source => kept.has(source)).map(({ row }) => row));
  const headers: { row: number; texts: readonly string[] }[] = [];
  const formulas: { row: number; formula: string }[] = [];
  let last = FIRST_BLOCK_ROW - 1;
  for (const [unit, source] of pairs) {
    const row = source?.row ?? nextRow();
    const texts = headerOf(unit);
    if (source === null || headerOf(source).some((text, i) => text !== texts[i])) headers.push({ row, texts });
    const linked = isLink(unit.link);
    const stands = source === null ? '' : formulaAt(row + 1);
    if (linked ? importedLink(stands, year) !== unit.link : stands !== '')
      formulas.push({ row: row + 1, formula: linked ? importFormula(unit.link, year) : '' });
    last = Math.max(last, row + BLOCK_ROWS - 1);
  }
  return { cleared, headers, formulas, length: last };
};

/** Gives rows for new blocks one after the other: the holes between the blocks that stay, then below them. */
const freeRows = (taken: readonly number[]): (() => number) => {
  const rest = [...taken].sort((a, b) => a - b);
  let row = FIRST_BLOCK_ROW;
  return () => {
    while (rest[0] !== undefined && rest[0] < row + BLOCK_ROWS) row = (rest.shift() ?? 0) + BLOCK_ROWS;
    const free = row;
    row += BLOCK_ROWS;
    return free;
  };
};

import type { Code, Severity } from '../../src/core/codes.ts';
import { isMonth } from '../text/months.ts';

export type TabId = 'month' | 'check' | 'summary' | 'setup';
export const TAB_IDS: readonly TabId[] = ['month', 'check', 'summary', 'setup'];

/** Which findings are shown, and how they are grouped. */
export interface Filters {
  readonly severities: readonly Severity[];
  readonly unit: string | null;
  readonly rule: Code | null;
  readonly text: string;
  readonly groupBy: 'unit' | 'rule';
}

/** What the page keeps for the next time it is opened. */
export interface Memory {
  readonly tab: TabId;
  readonly month: string | null;
  readonly filters: Filters;
  /** How far each tab is scrolled, in CSS px. */
  readonly scroll: Readonly<Record<TabId, number>>;
}

export const NO_FILTERS: Filters = { severities: [], unit: null, rule: null, text: '', groupBy: 'unit' };

const FRESH: Memory = {
  tab: 'month',
  month: null,
  filters: NO_FILTERS,
  scroll: { month: 0, check: 0, summary: 0, setup: 0 },
};

const KEY = 'so-chi-bo.sidebar.1';

// Browsers refuse storage to frames of other sites in some modes: then the page remembers while it is open
let inMemory = FRESH;

/** What was kept the last time, or a fresh start where nothing or something unreadable was. */
export const recall = (): Memory => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Memory> | null;
    if (kept === null) return inMemory;
    const filters = { ...NO_FILTERS, ...kept.filters };
    return {
      tab: TAB_IDS.find(id => id === kept.tab) ?? 'month',
      month: isMonth(kept.month) ? kept.month : null,
      filters: {
        severities: Array.isArray(filters.severities) ? filters.severities : [],
        unit: typeof filters.unit === 'string' ? filters.unit : null,
        rule: typeof filters.rule === 'string' ? filters.rule : null,
        text: typeof filters.text === 'string' ? filters.text : '',
        groupBy: filters.groupBy === 'rule' ? 'rule' : 'unit',
      },
      scroll: { ...FRESH.scroll, ...kept.scroll },
    };
  } catch {
    return inMemory;
  }
};

/** Keeps it for the next time. */
export const keep = (memory: Memory): void => {
  inMemory = memory;
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // refused: `inMemory` has it
  }
};

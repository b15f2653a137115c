import anPhu from './presets/an-phu.json' with { type: 'json' };
import hd42 from './presets/hd-42.json' with { type: 'json' };
import phuTho from './presets/phu-tho.json' with { type: 'json' };

/** One row of a preset, its texts as they are written into `Tiêu chí`; `from` says where it comes from. */
export interface PresetRow {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  readonly method: string;
  readonly source: string;
  readonly bands: string;
  readonly applies: string;
  readonly from: string;
}

/** A rubric to start from: data in `presets/`, nothing of it is in code. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly rows: readonly PresetRow[];
}

/** The presets, the national one first. */
export const PRESETS: readonly [Preset, ...Preset[]] = [hd42, anPhu, phuTho];

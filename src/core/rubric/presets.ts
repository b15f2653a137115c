import hd42 from './hd-42.json' with { type: 'json' };

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

/** A rubric to start from: data, nothing of it is in code. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly rows: readonly PresetRow[];
}

/** The national rubric, which the template writes; those of single places come with the page. */
export const NATIONAL_PRESET: Preset = hd42;

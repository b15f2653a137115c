import anPhu from '../../sidebar/presets/an-phu.json' with { type: 'json' };
import phuTho from '../../sidebar/presets/phu-tho.json' with { type: 'json' };
import { NATIONAL_PRESET, type Preset } from '../../src/core/rubric/presets.ts';

export const HD42 = NATIONAL_PRESET;
export const AN_PHU: Preset = anPhu;
export const PHU_THO: Preset = phuTho;

/** The rubrics to start from, the national one first. */
export const PRESETS: readonly [Preset, ...Preset[]] = [HD42, AN_PHU, PHU_THO];

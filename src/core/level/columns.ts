import { attendanceRate, meanScore, reportingRate } from './roll-up.ts';
import { type FigureKey, type Figures, labelOf } from './schema.ts';

/** A column of a roll-up: what stands above it, how it comes out of the figures, and the format of its numbers (blank: as they are). */
export type ResultColumn = readonly [label: string, of: (figures: Figures) => number | null, format: string];

const plain = (...keys: readonly FigureKey[]): ResultColumn[] =>
  keys.map(key => [labelOf(key), figures => figures[key], '']);

/** The figures that are printed. */
export const PRINTED: readonly ResultColumn[] = [
  ...plain('expected', 'reported', 'didNotMeet', 'onTime'),
  ['Tỷ lệ báo cáo', reportingRate, '0.0%'],
  ...plain('members', 'due', 'present', 'excused', 'unexcused'),
  ['Tỷ lệ dự', attendanceRate, '0.0%'],
  ...plain('scores'),
  ['Điểm bình quân', meanScore, '0.00'],
  ...plain('scoreMin', 'scoreMax', 'good', 'fair', 'average', 'poor'),
];

/** All figures: those that are printed, then what the meetings held. */
export const ALL_RESULTS: readonly ResultColumn[] = [
  ...PRINTED,
  ...plain('thematic', 'resolutions', 'visited', 'aboveEvidence'),
];

import type { BorderChange, StylePatch } from '../protocol/protocol.ts';
import { call } from './call.ts';
import { same } from './guard.ts';
import { checkSize, RangeValues } from './range-values.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type WrapStrategy = GoogleAppsScript.Spreadsheet.WrapStrategy;
type BorderStyle = GoogleAppsScript.Spreadsheet.BorderStyle;

type Methods =
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'getNumberFormat'
  | 'getNumberFormats'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'setFontStyle'
  | 'setFontStyles'
  | 'setFontLine'
  | 'setFontSize'
  | 'setFontSizes'
  | 'setFontColor'
  | 'setFontColors'
  | 'setFontFamily'
  | 'setBackground'
  | 'setBackgrounds'
  | 'getBackground'
  | 'getBackgrounds'
  | 'setHorizontalAlignment'
  | 'setHorizontalAlignments'
  | 'setVerticalAlignment'
  | 'setVerticalAlignments'
  | 'setWrap'
  | 'setWraps'
  | 'setWrapStrategy'
  | 'setBorder'
  | 'merge'
  | 'mergeAcross'
  | 'mergeVertically'
  | 'breakApart';

type Text = string | null;

const oneOf = (value: Text, allowed: readonly string[]): Text => {
  if (value === null || allowed.includes(value)) return value;
  throw new Error(`Invalid argument: ${value}`);
};
const WEIGHTS = ['bold', 'normal'];
const SLANTS = ['italic', 'normal'];
const LINES = ['underline', 'none', 'line-through'];
const bold = (value: Text): StylePatch => ({ bold: oneOf(value, WEIGHTS) === 'bold' });
const italic = (value: Text): StylePatch => ({ italic: oneOf(value, SLANTS) === 'italic' });
const color = (value: Text): StylePatch => ({ color: value });
const background = (value: Text): StylePatch => ({ background: value });
const horizontal = (value: Text): StylePatch => ({ horizontal: value === 'normal' ? null : value });
const vertical = (value: Text): StylePatch => ({ vertical: value });
const wrap = (value: boolean): StylePatch => ({ wrap: value ? 'WRAP' : 'OVERFLOW' });
const format = (value: string): StylePatch => ({ format: /^general$/i.test(value) ? null : value });

/** The part of Range that changes how boxes look; each call is one write. */
export class RangeLooks extends RangeValues implements Pick<Range, Methods> {
  private look(patch: StylePatch): Range {
    call('setStyles', this.area, patch);
    return same(this);
  }
  private looks<T>(values: T[][], patch: (value: T) => StylePatch): Range {
    checkSize(this.area, values);
    call(
      'setStyles',
      this.area,
      values.map(row => row.map(patch)),
    );
    return same(this);
  }
  setNumberFormat(value: string): Range {
    return this.look(format(value));
  }
  setNumberFormats(values: string[][]): Range {
    return this.looks(values, format);
  }
  getNumberFormats() {
    return call('formats', this.area);
  }
  getNumberFormat() {
    return call('formats', { ...this.area, rows: 1, columns: 1 })[0]?.[0] ?? 'General';
  }
  setFontWeight(value: Text): Range {
    return this.look(bold(value));
  }
  setFontWeights(values: Text[][]): Range {
    return this.looks(values, bold);
  }
  setFontStyle(value: Text): Range {
    return this.look(italic(value));
  }
  setFontStyles(values: Text[][]): Range {
    return this.looks(values, italic);
  }
  setFontLine(value: Text): Range {
    return this.look({ underline: oneOf(value, LINES) === 'underline' });
  }
  setFontSize(value: number): Range {
    return this.look({ size: value });
  }
  setFontSizes(values: number[][]): Range {
    return this.looks(values, size => ({ size }));
  }
  setFontColor(value: Text): Range {
    return this.look(color(value));
  }
  setFontColors(values: Text[][]): Range {
    return this.looks(values, color);
  }
  setFontFamily(value: Text): Range {
    return this.look({ family: value });
  }
  setBackground(value: Text): Range {
    return this.look(background(value));
  }
  setBackgrounds(values: Text[][]): Range {
    return this.looks(values, background);
  }
  getBackgrounds() {
    return call('backgrounds', this.area);
  }
  getBackground() {
    return call('backgrounds', { ...this.area, rows: 1, columns: 1 })[0]?.[0] ?? '#ffffff';
  }
  setHorizontalAlignment(value: Text): Range {
    return this.look(horizontal(value));
  }
  setHorizontalAlignments(values: Text[][]): Range {
    return this.looks(values, horizontal);
  }
  setVerticalAlignment(value: Text): Range {
    return this.look(vertical(value));
  }
  setVerticalAlignments(values: Text[][]): Range {
    return this.looks(values, vertical);
  }
  setWrap(value: boolean): Range {
    return this.look(wrap(value));
  }
  setWraps(values: boolean[][]): Range {
    return this.looks(values, wrap);
  }
  setWrapStrategy(value: WrapStrategy): Range {
    return this.look({ wrap: String(value) });
  }
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: Text = null,
    style: BorderStyle | null = null,
  ): Range {
    const line = { color: color ?? '#000000', style: style === null ? 'SOLID' : String(style) };
    const change: BorderChange = { top, left, bottom, right, vertical, horizontal, line };
    call('setBorder', this.area, change);
    return same(this);
  }
  merge(): Range {
    call('merge', this.area, 'all');
    return same(this);
  }
  mergeAcross(): Range {
    call('merge', this.area, 'across');
    return same(this);
  }
  mergeVertically(): Range {
    call('merge', this.area, 'down');
    return same(this);
  }
  breakApart(): Range {
    call('merge', this.area, 'apart');
    return same(this);
  }
}

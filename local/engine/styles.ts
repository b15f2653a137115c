import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import type { BorderChange, Line, Side, StylePatch } from '../protocol/protocol.ts';

export const HORIZONTAL = ['general', 'left', 'center', 'right', 'justify'] as const;
export const VERTICAL = ['general', 'top', 'middle', 'bottom'] as const;
export const WRAP = ['general', 'OVERFLOW', 'CLIP', 'WRAP'] as const;

/** The engine's numbers of border lines, by the names Apps Script gives them. */
export const LINES: Readonly<Record<string, number>> = {
  SOLID: 1,
  DOTTED: 3,
  DASHED: 4,
  DOUBLE: 7,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
};

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
};

/** A colour as `#rrggbb`. @throws when it is neither `#rgb`, `#rrggbb` nor one of a few names. */
export const hexColor = (text: string): string => {
  const color = NAMED[text.toLowerCase()] ?? text.toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(color);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  if (!/^#[0-9a-f]{6}$/.test(color)) throw new Error(`Invalid color: ${text}`);
  return color;
};

// The engine's own type has no `null`, which is how its mutation takes a key away again.
type EngineStyle = { [K in keyof IStyleData]?: IStyleData[K] | null };

const flag = (value: boolean | null): 1 | null => (value ? 1 : null);

const place = (names: readonly string[], value: string | null): number | null => {
  const index = value === null ? 0 : names.indexOf(value);
  if (index < 0) throw new Error(`Invalid argument: ${value}`);
  return index || null;
};

/** The change of looks in the engine's words; keys that are not given do not appear. */
export const engineStyle = (patch: StylePatch): EngineStyle => {
  const style: EngineStyle = {};
  if (patch.bold !== undefined) style.bl = flag(patch.bold);
  if (patch.italic !== undefined) style.it = flag(patch.italic);
  if (patch.underline !== undefined) style.ul = patch.underline ? { s: 1 } : null;
  if (patch.size !== undefined) style.fs = patch.size;
  if (patch.family !== undefined) style.ff = patch.family;
  if (patch.color !== undefined) style.cl = patch.color === null ? null : { rgb: hexColor(patch.color) };
  if (patch.background !== undefined) style.bg = patch.background === null ? null : { rgb: hexColor(patch.background) };
  if (patch.horizontal !== undefined) style.ht = place(HORIZONTAL, patch.horizontal);
  if (patch.vertical !== undefined) style.vt = place(VERTICAL, patch.vertical);
  if (patch.wrap !== undefined) style.tb = place(WRAP, patch.wrap);
  if (patch.format !== undefined)
    style.n = patch.format === null || patch.format === '' ? null : { pattern: patch.format };
  return style;
};

const KEYS: Readonly<Record<Side, 't' | 'b' | 'l' | 'r'>> = { top: 't', bottom: 'b', left: 'l', right: 'r' };

const engineLine = (line: Line): IBorderStyleData => ({
  s: LINES[line.style] ?? 1,
  cl: { rgb: hexColor(line.color) },
});

/** The borders of one box of a block of `rows` × `columns`, in the engine's words; null when nothing changes there. */
export const engineBorder = (
  change: BorderChange,
  at: { row: number; column: number; rows: number; columns: number },
): IBorderData | null => {
  const sides: Record<Side, boolean | null> = {
    top: at.row === 0 ? change.top : change.horizontal,
    bottom: at.row === at.rows - 1 ? change.bottom : change.horizontal,
    left: at.column === 0 ? change.left : change.vertical,
    right: at.column === at.columns - 1 ? change.right : change.vertical,
  };
  const border: { [K in 't' | 'b' | 'l' | 'r']?: IBorderStyleData | null } = {};
  // `Object.entries` forgets the names of the keys.
  for (const [side, drawn] of Object.entries(sides) as [Side, boolean | null][])
    if (drawn !== null) border[KEYS[side]] = drawn ? engineLine(change.line) : null;
  // `null` takes a line away; the engine's type for it does not say so.
  return Object.keys(border).length ? (border as IBorderData) : null;
};

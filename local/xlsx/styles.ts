import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import type { BorderLineStyle, BorderSide, CellStyle, Color, FontStyle } from 'hucre';

/** Lines of a file in the order of the engine's numbers, from 1. */
const LINES: readonly BorderLineStyle[] = [
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];
type Alignment = NonNullable<CellStyle['alignment']>;
// In the order of the engine's numbers; 0 is its own default.
const HORIZONTAL: readonly (Alignment['horizontal'] & string)[] = ['general', 'left', 'center', 'right', 'justify'];
const VERTICAL: readonly (Alignment['vertical'] | null)[] = [null, 'top', 'center', 'bottom'];
const WRAPPED = 3;
const SIDES = { t: 'top', b: 'bottom', l: 'left', r: 'right' } as const;
type Key = keyof typeof SIDES;
const KEYS: readonly Key[] = ['t', 'b', 'l', 'r'];

const hexOf = (color: Color | undefined): string | null =>
  color?.rgb ? `#${color.rgb.slice(-6).toLowerCase()}` : null;

/** A file's style, its colours plain, in the engine's words; undefined when it says nothing the engine knows. */
export const styleIn = (style: CellStyle): IStyleData | undefined => {
  const { font, fill, alignment, border, numFmt } = style;
  const made: IStyleData = {};
  if (font?.bold) made.bl = 1;
  if (font?.italic) made.it = 1;
  if (font?.underline) made.ul = { s: 1 };
  if (font?.strikethrough) made.st = { s: 1 };
  if (font?.size) made.fs = font.size;
  if (font?.name) made.ff = font.name;
  const color = hexOf(font?.color);
  if (color && color !== '#000000') made.cl = { rgb: color };
  const background = fill?.type === 'pattern' && fill.pattern !== 'none' ? hexOf(fill.fgColor) : null;
  if (background) made.bg = { rgb: background };
  const horizontal = alignment?.horizontal ? HORIZONTAL.indexOf(alignment.horizontal) : 0;
  if (horizontal > 0) made.ht = horizontal;
  const vertical = alignment?.vertical ? VERTICAL.indexOf(alignment.vertical) : 0;
  if (vertical > 0) made.vt = vertical;
  if (alignment?.wrapText) made.tb = WRAPPED;
  if (numFmt && !/^general$/i.test(numFmt)) made.n = { pattern: numFmt };
  for (const key of KEYS) {
    const side = border?.[SIDES[key]];
    if (!side?.style) continue;
    made.bd ??= {};
    made.bd[key] = { s: LINES.indexOf(side.style) + 1, cl: { rgb: hexOf(side.color) ?? '#000000' } };
  }
  return Object.keys(made).length ? made : undefined;
};

const colorOut = (hex: Nullable<string>): Color | undefined =>
  hex?.startsWith('#') ? { rgb: hex.slice(1).toUpperCase() } : undefined;

const sideOut = (line: IBorderStyleData): BorderSide => {
  const color = colorOut(line.cl?.rgb);
  return { style: LINES[line.s - 1] ?? 'thin', ...(color ? { color } : {}) };
};

/**
 * The engine's style in a file's words; undefined when it says nothing.
 * @param base the workbook's own font, for what the style leaves open
 */
export const styleOut = (style: Nullable<IStyleData>, base: FontStyle): CellStyle | undefined => {
  if (!style) return undefined;
  const made: CellStyle = {};
  const color = colorOut(style.cl?.rgb);
  if (style.bl || style.it || style.ul?.s || style.st?.s || style.fs || style.ff || color)
    made.font = {
      name: style.ff ?? base.name ?? 'Arial',
      size: style.fs ?? base.size ?? 10,
      ...(style.bl ? { bold: true } : {}),
      ...(style.it ? { italic: true } : {}),
      ...(style.ul?.s ? { underline: true } : {}),
      ...(style.st?.s ? { strikethrough: true } : {}),
      ...(color ? { color } : {}),
    };
  const background = colorOut(style.bg?.rgb);
  if (background) made.fill = { type: 'pattern', pattern: 'solid', fgColor: background };
  const horizontal = style.ht ? HORIZONTAL[style.ht] : undefined;
  const vertical = style.vt ? VERTICAL[style.vt] : undefined;
  if (horizontal || vertical || style.tb === WRAPPED)
    made.alignment = {
      ...(horizontal ? { horizontal } : {}),
      ...(vertical ? { vertical } : {}),
      ...(style.tb === WRAPPED ? { wrapText: true } : {}),
    };
  if (style.n?.pattern) made.numFmt = style.n.pattern;
  for (const key of KEYS) {
    const line = style.bd?.[key];
    if (!line?.s) continue;
    made.border ??= {};
    made.border[SIDES[key]] = sideOut(line);
  }
  return Object.keys(made).length ? made : undefined;
};

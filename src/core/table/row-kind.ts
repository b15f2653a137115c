import type { Box } from '../box.ts';
import { isBlank } from '../box.ts';
import { fold, tidy } from '../text/fold.ts';
import type { ColumnMap } from './columns.ts';
import type { FieldId } from './fields.ts';
import { boxAt, filled, type Grid } from './grid.ts';
import type { Header } from './header.ts';

/** What a row under a header is. Only `data` rows become records; blank rows are not read at all; every other kind is skipped and counted. */
export type RowKind = 'blank' | 'data' | 'numbering' | 'header' | 'section' | 'total' | 'note' | 'signature' | 'empty';

const NUMBERING = /^\(?(\d{1,2})\)?(\s*\(?=.*)?$/;
const TOTAL =
  /^(tong (cong|so|chung|toan)|tong hop$|luy ke|binh quan|trung binh chung|toan dang bo)\b(?! ty\b)|^(tong|cong)\b\s*([:.(].*|khoi .*|[ivx]+\b.*|\d.*)?$/;
const SECTION = /^(khoi|cac chi bo|nhom|cum|linh vuc|loai hinh|dia ban)\b/;
const ROMAN = /^(?=[ivx])(x{0,2})(ix|iv|v?i{0,3})$/;
const NOTE = /^(\*|ghi chu|luu y|chu thich|chu y|\(\*)/;
const SIGNER =
  /^(nguoi lap|nguoi tong hop|nguoi bao cao|t\s*\/\s*m|t\.?\s?m\b\.?|k\s*\/\s*t|bi thu|pho bi thu|thu ky|noi nhan|\(?ky(,| ten|\b)|xac nhan|thuong truc|dai dien|can bo (tong hop|theo doi))/;
const SIGNING_DAY = /^ngay\s*[\d.…]*\s*thang\s*[\d.…]*\s*nam/;
const UNIT_LIKE = /^(chi bo|cb|thon|buon|to dan pho|tdp|khu pho|ap|ban|lang)\b/;

// What a formula fills in for every row, reported or not
const DERIVED: readonly FieldId[] = ['status', 'ordinal', 'due', 'rate', 'score', 'grade'];

const isSignature = (folded: string): boolean => SIGNER.test(folded) || SIGNING_DAY.test(folded);

/** Whether a text closes a table (total, footnote, signer), so that it is no title of the next one. */
export const closesTable = (text: string): boolean => {
  const folded = fold(text);
  return TOTAL.test(folded) || NOTE.test(folded) || SIGNER.test(folded);
};

/** Whether a text reads as the name of a unit. */
export const namesUnit = (text: string): boolean => UNIT_LIKE.test(fold(text));

/** Tells the kinds of rows of one table apart; `isUnit` says whether a code or name is one of the roster. */
export const rowKinds = (grid: Grid, header: Header, map: ColumnMap, isUnit: (code: Box, name: Box) => boolean) => {
  const at = (row: number, field: FieldId): Box => {
    const column = map.field.get(field);
    return column === undefined ? '' : boxAt(grid, row, column);
  };
  const headerTexts = header.columns.map(column => new Set(column.label.map(fold)));
  const mapped = new Set<number>([...map.field.values(), ...map.criteria.map(criterion => criterion.column)]);
  const derived = new Set<number>(DERIVED.flatMap(field => map.field.get(field) ?? []));
  const ordinal = map.field.get('ordinal');
  let signed = false;

  return (row: number): RowKind => {
    const boxes = grid.boxes[row] ?? [];
    const columns = filled(boxes);
    if (columns.length === 0) return 'blank';
    const texts = columns.map(column => boxes[column]).filter((box): box is string => typeof box === 'string');
    // folding is dear and rows are many: only the first texts of a row tell what kind it is
    const [first = '', second = ''] = texts.slice(0, 2).map(fold);
    if (columns.every(column => headerTexts[column]?.has(fold(String(boxes[column]))))) return 'header';
    if (columns.length >= 3 && countsUp(columns.map(column => boxes[column] ?? ''))) return 'numbering';

    const name = at(row, 'name');
    const code = at(row, 'code');
    const figures = columns.filter(
      column =>
        mapped.has(column) &&
        column !== map.field.get('name') &&
        column !== map.field.get('code') &&
        column !== ordinal &&
        column !== map.field.get('note'),
    ).length;
    if (isUnit(code, name)) return 'data';
    if (TOTAL.test(first) || TOTAL.test(second)) return 'total';
    if (NOTE.test(first)) return 'note';
    const unitGiven = !isBlank(name) || !isBlank(code);
    const onlyWords = columns.every(
      column => typeof boxes[column] === 'string' && !/\d\s*\/\s*\d/.test(String(boxes[column])),
    );
    if (
      onlyWords &&
      texts.some(text => isSignature(fold(text))) &&
      (!unitGiven || figures === 0 || isSignature(fold(String(name))))
    ) {
      signed = true;
      return 'signature';
    }
    const number = ordinal === undefined ? '' : fold(String(boxAt(grid, row, ordinal)));
    // a code in its column makes a unit, unless it is a bare numeral of a heading
    const coded = !isBlank(code) && !ROMAN.test(fold(String(code)).replace(/[.)]$/, ''));
    const heading = number !== '' && (ROMAN.test(number.replace(/[.)]$/, '')) || /^[a-e][.)]?$/.test(number));
    const lead = fold(tidy(texts.find(text => text.length > 1) ?? ''));
    if (
      !coded &&
      (heading || (figures === 0 && (SECTION.test(lead) || /^[ivx]+\s*[.)\-–:]\s*\S|^[a-e][.)]\s+\S/.test(lead))))
    )
      return 'section';
    if (signed && (!unitGiven || figures === 0)) return 'signature';
    if (columns.every(column => !mapped.has(column))) return 'note';
    if (!unitGiven) {
      const typed = columns.filter(column => mapped.has(column) && !derived.has(column));
      if (typed.length === 0) return 'empty';
      if (typed.every(column => typeof boxes[column] === 'string' && String(boxes[column]).length > 25)) return 'note';
      return 'data';
    }
    if (columns.length === 1 && typeof name === 'string' && name.length > 60 && !UNIT_LIKE.test(fold(name)))
      return 'note';
    return 'data';
  };
};

/** Whether the boxes count up from left to right (`1 | 2 (=3+4) | 3`), letters allowed in the first two. */
const countsUp = (boxes: readonly Box[]): boolean => {
  let last = 0;
  return boxes.every((box, index) => {
    const text = fold(String(box));
    if (index < 2 && /^[a-d]$/.test(text)) return true;
    const number = typeof box === 'number' ? box : Number(NUMBERING.exec(text)?.[1] ?? Number.NaN);
    const next = Number.isInteger(number) && number > last && number <= last + 3;
    last = number;
    return next;
  });
};

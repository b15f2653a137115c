import { fold } from '../text/fold.ts';
import { fullLabelKey, labelKey } from '../text/label-key.ts';
import { type FieldId, fields } from './fields.ts';

/** The texts above one column, top-down, blanks left out: `["Vắng", "Có lý do"]`. */
export type Label = readonly string[];

/** A criterion of the rubric as its column is recognised: by code (`TC1`) or by name. */
export interface CriterionName {
  readonly code: string;
  readonly name: string;
}

/** What one column was taken for, and how surely (0–1). */
export interface Recognition {
  readonly field: FieldId | null;
  readonly criterion: string | null;
  readonly confidence: number;
  /** What spoke for it where its label does not: what its boxes hold, or the sheet's own arithmetic. */
  readonly witness?: 'contents' | 'arithmetic';
}

/** How surely a column has what a person chose for it: above every guess, so that it wins over one that merely reads well. */
export const CHOSEN = 2;

const NOTHING: Recognition = { field: null, criterion: null, confidence: 0 };

/** Understood, but nothing that is read: the total of absences, the probationary members among those present. */
export const NO_USE: Recognition = { field: null, criterion: null, confidence: 0.5 };

let aliases: Map<string, FieldId> | null = null;

const aliasMap = (): Map<string, FieldId> => {
  if (aliases) return aliases;
  aliases = new Map();
  for (const { id, label, aliases: others } of fields())
    for (const text of [label, ...others]) {
      aliases.set(fullLabelKey(text), aliases.get(fullLabelKey(text)) ?? id);
      // `Dự họp (có mặt/phải dự)` is a fraction because of its bracket, `Có mặt/Tổng số` because of its stroke: without them, they are other labels
      if (!/\(.*\/.*\)/.test(text) && !(id === 'attendance' && text.includes('/')))
        aliases.set(labelKey(text), aliases.get(labelKey(text)) ?? id);
    }
  return aliases;
};

// `Số đảng viên dự / Tổng số`, `Dự họp (có mặt/phải dự)`: who came over who was due
const FRACTION_OF_PEOPLE = /(co mat|du|tham du|hien dien)[^/]* \/ [^/]*(tong so|phai du|trieu tap|dang vien)/;
const FRACTION_OF_TARGETS = /chi tieu.*(dat|hoan thanh)[^/]* \/ [^/]*(de ra|giao|tong)/;

// Women, sums to date, last month: figures beside the one that is read
const OTHER_FIGURE = /\bnu\b|luy ke|(thang|ky|quy|nam) truoc|cung ky/;

const NOT_SELF = /toi da|chuan$|quy dinh/;

// Words by which a label that speaks of a figure means another one: the opposite, some of the people, another occasion, another time
const OCCASION =
  /\bhoc (tap |nghi quyet)|\bnghi quyet\b|\blop\b|boi duong|tap huan|dai hoi|dau gio|ca nam|(?<!thang \d{1,2} )\bnam (20)?\d\d\b|\bquy\b(?! (dinh|che|trinh|uoc))|cac thang|\b(6|9|12) thang/;
const NOT_ALL =
  /\b(khong|chua|vang|ngoai)\b|cap uy vien|chi uy vien|\bdu bi\b|quan chung|khach moi|can bo|dia phuong|tai (thon|nha|cho)|hien co mat/;
const OTHER_POINTS =
  /\b(bi tru|mat|giam|thieu|chenh lech|thuong(?! (ky|xuyen|vu))|cong them|bo sung)\b|chua (tinh|tru)|diem danh|\bquy\b(?! (dinh|che|trinh|uoc))|ca nam|(?<!thang \d{1,2} )\bnam (20)?\d\d\b|cac thang|\b(6|9|12) thang/;
const OTHER_GRADE =
  /to chuc dang|xep loai (cong tac )?(dang vien|can bo|chinh quyen|dan van|doan the|gia dinh|thon|van hoa)|van hoa|cuoi nam|ca nam|(?<!thang \d{1,2} )\bnam (20)?\d\d\b|\bquy\b(?! (dinh|che|trinh|uoc))|du kien/;

/** What a single label text says, with the confidence of a lone label. */
const byText = (text: string): Recognition => {
  const [first = text, ...more] = clausesOf(text);
  const found = byClause(first);
  if (found.confidence > 0 || more.length === 0) return found;
  // a long question: what it asks for may stand behind its address
  return more.map(byClause).find(({ confidence }) => confidence > 0) ?? NOTHING;
};

// A label is one clause; a question of a form may be several, with hints behind it
const LONG = 60;

/** The clauses of a long label, its brackets set aside; a short one is one clause. */
const clausesOf = (text: string): string[] =>
  text.length <= LONG
    ? [text]
    : text
        .replace(/\([^()]*\)/g, ' ')
        .split(/[.?!;:,\n]+/)
        .map(clause => clause.trim())
        .filter(clause => clause !== '');

/** What one clause says, with the confidence of a lone label. */
const byClause = (text: string): Recognition => {
  const key = labelKey(text);
  const full = fullLabelKey(text);
  if (FRACTION_OF_TARGETS.test(full)) return { field: 'targets', criterion: null, confidence: 0.95 };
  if (FRACTION_OF_PEOPLE.test(full))
    return meansOther('attendance', key, full) ? NOTHING : { field: 'attendance', criterion: null, confidence: 0.95 };
  const exact = aliasMap().get(full) ?? aliasMap().get(key);
  const folded = fold(text);
  const meant = exact ?? fields().find(field => field.pattern?.test(key))?.id;
  if (meant === undefined) return NOTHING;
  // `Có mặt (%)`, `% có mặt`: a rate, whatever it is the rate of
  if (OF_PEOPLE.has(meant) && /^%|%\s*$|\(\s*%\s*\)/.test(folded))
    return { field: 'rate', criterion: null, confidence: 0.8 };
  if (aliasMap().get(full) === undefined && FIGURES.has(meant) && OTHER_FIGURE.test(folded)) return NO_USE;
  if (aliasMap().get(full) === undefined && meansOther(meant, key, full)) return NOTHING;
  if (exact !== undefined) return { field: exact, criterion: null, confidence: 1 };
  return key.length > 90 || NOT_SELF.test(key) ? NOTHING : { field: meant, criterion: null, confidence: 0.8 };
};

/** Whether the words of a label deny the figure that it seems to name. A hint in brackets (`không tính đảng viên miễn`) tells how people are counted, but the occasion and the points of which it speaks. */
const meansOther = (field: FieldId, key: string, full: string): boolean => {
  if (field === 'present' || field === 'due' || field === 'attendance') return NOT_ALL.test(key) || OCCASION.test(full);
  return (field === 'score' && OTHER_POINTS.test(full)) || (field === 'grade' && OTHER_GRADE.test(full));
};

// Criteria are named by code when no rubric tab says which codes exist
const CODE_LIKE = /^(tc|tieu chi)\s*\.?(\d{1,2}(\.\d{1,2})?[a-z]?)\b/;

/** A code as it is compared: `TC 1`, `Tiêu chí 1` and `tc1` are one. */
const criterionKey = (text: string): string =>
  fold(text)
    .replace(/^tieu chi\b/, 'tc')
    .replace(/\s+/g, '');

const criterionOf = (text: string, criteria: readonly CriterionName[]): string | null => {
  // `5. TC1`: the column's number, then the code
  const folded = fold(text).replace(/^\(?\d{1,2}[.)]\)?\s+(?=tc|tieu chi)/, '');
  for (const { code, name } of criteria) {
    const own = fold(code);
    if (own === '') continue;
    const whole = folded.startsWith(own) && !/^\.?[\da-z]/.test(folded.slice(own.length));
    // a code such as `1` is also a numbering: then the name has to stand behind it
    if (whole && (/[a-z]/.test(own) || labelKey(folded.slice(own.length)) === labelKey(name))) return code;
  }
  const like = CODE_LIKE.exec(folded);
  if (criteria.length === 0) return like ? `TC${(like[2] ?? '').toUpperCase()}` : null;
  // a header that is itself a code may write it otherwise, with or without the letters
  const written = like === null ? null : `tc${like[2]}`;
  return (
    criteria.find(({ code }) => [criterionKey(code), `tc${criterionKey(code)}`].includes(written ?? ''))?.code ?? null
  );
};

/** The criterion of which a label is the bare name. */
const criterionNamed = (text: string, criteria: readonly CriterionName[]): string | null =>
  criteria.find(({ code, name }) => code !== '' && name !== '' && labelKey(name) === labelKey(text))?.code ?? null;

// Lower labels that mean nothing without the one above them: "Tổng số" stands under "Đảng viên", "Vắng" and "Hộ dân" alike
const AMOUNT = /^(tong so|so luong|tong|so|tong cong|cong|tat ca|(trong )?(thang|ky) (nay|bao cao|hien tai))$/;
const SHARE = /^(ty le|%|ty le %)$/;
// Some of the people above, and the same figure of another time
const SOME =
  /^(trong do |tr do )?(nam|nu|dan toc|ton giao|chinh thuc|du bi|ct|dang bo|can bo|khach moi)$|luy ke|(thang|ky|quy|nam) truoc|cung ky/;
const WITH_LEAVE = /^(p|phep|co phep|co ly do)$/;
const WITHOUT_LEAVE = /^(k|khong|khong phep|khong ly do)$/;
// What stands over the x of each grade
const GRADE_LETTERS: ReadonlyMap<string, FieldId> = new Map([
  ['t', 'good'],
  ['k', 'fair'],
  ['tb', 'average'],
  ['y', 'poor'],
]);
const MEMBERSHIP = /^(dang vien )?(chinh thuc|du bi)$/;
const BY_UNIT = /^(chi bo|chi uy|chi uy bi thu|chi bo (tu )?(cham|danh gia|xep loai))$/;
const BY_PARENT = /^(cap tren|dang uy|cap uy cap tren|dang uy xa|cap tren (cham|danh gia|xep loai|quyet dinh))$/;

const DECIDED: readonly (readonly [own: FieldId, decided: FieldId])[] = [
  ['score', 'decidedScore'],
  ['grade', 'decidedGrade'],
];

const OF_PEOPLE: ReadonlySet<FieldId> = new Set<FieldId>(['members', 'due', 'present', 'attendance', 'rate']);
// Figures of which a sheet may hold a second kind
const FIGURES: ReadonlySet<FieldId> = new Set<FieldId>([
  'members',
  'official',
  'probationary',
  'due',
  'present',
  'excused',
  'unexcused',
  'score',
  'grade',
]);
// What stands under a common "Điểm" and is no criterion
const OF_SCORE: ReadonlySet<FieldId> = new Set<FieldId>([
  'score',
  'grade',
  'decidedScore',
  'decidedGrade',
  'good',
  'fair',
  'average',
  'poor',
  'note',
]);
// What a bare "Tổng số" or "Số lượng" below can be the amount of
const COUNTED: ReadonlySet<FieldId> = new Set<FieldId>([
  'members',
  'due',
  'present',
  'attendance',
  'speakers',
  'targetsSet',
  'exempt',
  'absent',
]);

/** What a lower label means under the one above it; undefined when it speaks for itself. */
const inContext = (leaf: string, upper: readonly string[]): FieldId | null | undefined => {
  const key = labelKey(leaf);
  const above = upper.join(' ');
  // "Số đảng viên ▸ Trong đó ▸ Chính thức": a middle label that says nothing is passed over
  const parent = [above, ...[...upper].reverse()].map(text => byText(text).field).find(field => field !== null) ?? null;
  if (AMOUNT.test(key)) return parent !== null && (COUNTED.has(parent) || parent === 'score') ? parent : null;
  if (parent === 'absent' && WITH_LEAVE.test(key)) return 'excused';
  if (parent === 'absent' && WITHOUT_LEAVE.test(key)) return 'unexcused';
  if (SHARE.test(key)) return parent !== null && OF_PEOPLE.has(parent) ? 'rate' : null;
  if (MEMBERSHIP.test(key))
    return parent === 'members' || parent === 'attendance'
      ? /chinh thuc/.test(key)
        ? 'official'
        : 'probationary'
      : null;
  if (parent !== null && (COUNTED.has(parent) || parent === 'score') && SOME.test(key)) return null;
  const short = GRADE_LETTERS.get(key);
  if (short !== undefined && (parent === 'grade' || parent === 'decidedGrade'))
    return parent === 'grade' ? short : null;
  const scored =
    parent === 'score' ||
    parent === 'grade' ||
    parent === 'decidedScore' ||
    parent === 'decidedGrade' ||
    /diem|xep loai|danh gia/.test(labelKey(above));
  if (!scored) return undefined;
  const graded = /xep loai/.test(labelKey(above)) && !/diem/.test(labelKey(above));
  if (BY_UNIT.test(key)) return graded ? 'grade' : 'score';
  if (BY_PARENT.test(key)) return graded ? 'decidedGrade' : 'decidedScore';
  // points for a criterion, not the count or the hour itself: `Điểm chấm ▸ Dự sinh hoạt`
  const own = byText(leaf).field;
  if (/\bdiem\b/.test(labelKey(above)) && own !== null && !OF_SCORE.has(own)) return null;
  return undefined;
};

/** A question of a grid, `Số đảng viên [Có mặt]`, is the group of the label in its bracket. */
const partsOf = (text: string): string[] => {
  const [, group, row] = /^(.{2,}?)\s*\[([^\]]+)\]\s*$/s.exec(text) ?? [];
  return group === undefined || row === undefined ? [text] : [group, row];
};

/**
 * What a column with this label holds. Confidence: 1 an alias of the whole label (`Vắng Có lý do`), 0.9 of its lower part, 0.8 a pattern.
 * A lower part that means nothing alone (`Tổng số`) takes its sense from the one above it, or has none.
 */
export const recognise = (label: Label, criteria: readonly CriterionName[]): Recognition => {
  const parts = label
    .flatMap(partsOf)
    .filter((part, i, all) => i === 0 || labelKey(part) !== labelKey(all[i - 1] ?? ''));
  const leaf = parts[parts.length - 1];
  if (leaf === undefined) return NOTHING;
  const whole = parts.join(' ');
  for (const text of [leaf, whole]) {
    const criterion = criterionOf(text, criteria);
    if (criterion !== null) return { field: null, criterion, confidence: 1 };
  }
  const found = byText(whole);
  // a fact may have the very name of the criterion that scores it: without its code a column holds the fact
  const named = found.field === null ? (criterionNamed(leaf, criteria) ?? criterionNamed(whole, criteria)) : null;
  if (named !== null) return { field: null, criterion: named, confidence: 1 };
  if (parts.length === 1 || found.confidence === 1) return found;
  const upper = parts.slice(0, -1);
  const sense = inContext(leaf, upper);
  if (sense !== undefined) return sense === null ? NO_USE : { field: sense, criterion: null, confidence: 0.9 };
  let best = NOTHING;
  for (let from = 1; from < parts.length; from++) {
    const part = byText(parts.slice(from).join(' '));
    if (part.confidence * 0.9 > best.confidence) best = { ...part, confidence: part.confidence * 0.9 };
  }
  // `Đảng ủy ▸ Điểm | XL`: what stands under the committee above is its own
  if (upper.some(part => BY_PARENT.test(labelKey(part))))
    for (const [own, decided] of DECIDED) if (best.field === own) return { ...best, field: decided };
  // a pattern that the upper part alone satisfies says nothing of this column: "Xếp loại ▸ Địa điểm" is no grade
  return found.confidence > best.confidence && found.field !== byText(upper.join(' ')).field ? found : best;
};

/** One column of a table: index (0-based), its label and what it was taken for. */
export interface Column extends Recognition {
  readonly index: number;
  readonly label: Label;
}

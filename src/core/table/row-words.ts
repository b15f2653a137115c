import { fold, tidy } from '../text/fold.ts';

// The words by which rows of a table tell what they are; all but totals are compared without accents.

const TOTAL =
  /^(tong (cong|so|chung|toan)|tong hop$|luy ke|binh quan|bq|trung binh chung|toan (dang bo|db|xa|phuong|thi tran|huyen))\b(?! ty\b)|^t\s*[./]\s*cong\b|^(tong|cong)\b\s*([:.(].*|(khoi|cac|toan) .*|[ivx]+\b.*|\d.*)?$/;
// Names that only a line of totals or means has
const TOTAL_NAME =
  /^(total|t\.?c\.?|chung|σ|cong \(.*\)|(trung binh|tb)( chung| toan .*| nam| quy| cong)?|(diem )?(cao|thap) nhat|(diem|ty le) (trung binh|tb|binh quan|bq|chung)( .*)?|dang bo|dang bo (xa|phuong|thi tran)( .*)?|(thang|ky|quy|nam) truoc|cung ky( .*)?|tong (xa|phuong|ket)( .*)?|tong hop toan .*)$/;
// `Cộng …` with its accent is a sum; only without it could it be `Công an`
const SUM = /^cộng (?!đồng|tác|sản|hòa|hoà)/;
// `Số chi bộ đạt tốt`, `Xếp loại khá`, `Tỷ lệ dự`, `So với tháng trước`, `Tăng, giảm`: counted over the units, and the name of none
const STATISTIC =
  /^(so (luong )?(chi bo|cb|don vi)|ty le|so (voi|sanh)|chenh lech|ke hoach$|chi tieu( giao)?$|trung vi|(lon|nho) nhat|muc (binh quan|chung))\b|^(vi du|vd|mau)\s*(:|$)|^tang\b.*\bgiam\b|^[+-]?\s*(xep )?(loai )?(hoan thanh )?(xuat sac|tot|kha|trung binh|tb|kem|yeu)\s*:?$/;
const SECTION =
  /^(khoi|cac chi bo|nhom|cum|linh vuc|loai hinh|dia ban)\b|^thang \d{1,2}\b|^[ivx]+\s*[.)\-–:]\s*\S|^[a-e][.)]\s+\S/;
const ROMAN = /^(?=[ivx])(x{0,2})(ix|iv|v?i{0,3})[.)]?$/;
const LETTER = /^[a-e][.)]?$/;
const NOTE = /^(\*|ghi chu|luu y|chu thich|chu y|\(\*)/;
const SIGNER =
  /^(nguoi lap|nguoi tong hop|nguoi bao cao|t\s*\/\s*m|t\.?\s?m\b\.?|k\s*\/\s*t|bi thu|pho bi thu|thu ky|noi nhan|\(?ky(,| ten|\b)|xac nhan|thuong truc|dai dien|can bo (tong hop|theo doi))/;
const SIGNING_DAY = /(^|,\s*)ngay\s*[\d.…]+\s*(thang|[/-])/;
const UNIT_LIKE = /^(chi bo|cb|thon|buon|to dan pho|tdp|khu pho|ap|ban|lang)\b/;
// What can be had at most, printed once for all; `Điểm cao nhất` is a figure over the rows, as a mean is
const MAXIMUM =
  /^((tong |so |muc )*diem\s+(so\s+)?(toi da|chuan|quy dinh|khung|max)|thang diem|khung diem|bieu diem|muc diem|ba ?rem|(muc )?toi da|max)\b/;
const BULLET = /^[-–—+•*]\s*(?=\p{L})/u;
const BULLET_ALONE = /^[-–—+•*]$/;
const PARTY_GROUP = /^(trong do\b|to dang\b(?! vien))/;
const NUMBERING = /^\(?(\d{1,2})\)?(\s*\(?=.*)?$/;

export const isTotal = (text: string): boolean =>
  TOTAL.test(fold(text)) || TOTAL_NAME.test(fold(text)) || SUM.test(tidy(text).toLowerCase());
/** Whether a text heads a line of figures over the units: counts of grades, shares, what changed since another month. */
export const isStatistic = (text: string): boolean => STATISTIC.test(fold(text));
export const isNote = (text: string): boolean => NOTE.test(fold(text));
export const isSigner = (text: string): boolean => SIGNER.test(fold(text)) || SIGNING_DAY.test(fold(text));
export const isSection = (text: string): boolean => SECTION.test(fold(text));

/** Whether a text heads a row of maxima: `Điểm tối đa`, `Điểm chuẩn`, `Thang điểm`. */
export const isMaximum = (text: string): boolean => MAXIMUM.test(fold(text));

/** Whether a box is a bullet that stands in front of a name. */
export const isBullet = (text: string): boolean => BULLET_ALONE.test(tidy(text));
/** Whether a text begins with a bullet: `- Tổ đảng 1`, `+ Nhóm 2`. */
export const hasBullet = (text: string): boolean => BULLET.test(tidy(text));
/** A name without the bullet in front of it. */
export const withoutBullet = (text: string): string => (hasBullet(text) ? tidy(text).replace(BULLET, '') : text);

/** Whether a text names a part of a party cell, which is no unit of its own: `Tổ đảng 1`. */
export const namesPart = (text: string): boolean => PARTY_GROUP.test(fold(withoutBullet(text.trim())));

/** Whether a number in front of a row is that of a heading: `I`, `II.`, `a)`. */
export const isHeadingNumber = (text: string): boolean => ROMAN.test(fold(text)) || LETTER.test(fold(text));
export const isRoman = (text: string): boolean => ROMAN.test(fold(text));

/** Whether a text reads as the name of a unit. */
export const namesUnit = (text: string): boolean => UNIT_LIKE.test(fold(text));

/** Whether a text closes a table (total, footnote, signer), so that it is no title of the next one. */
export const closesTable = (text: string): boolean => isTotal(text) || isNote(text) || SIGNER.test(fold(text));

/** The column number that a box of a numbering row gives: `3`, `(3)`, `2 (=3+4)`; null for anything else. */
export const columnNumber = (box: unknown): number | null => {
  if (typeof box === 'number') return Number.isInteger(box) && box > 0 && box < 100 ? box : null;
  const match = typeof box === 'string' ? NUMBERING.exec(fold(box)) : null;
  return match ? Number(match[1]) : null;
};

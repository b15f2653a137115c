import { fold, tidy } from '../text/fold.ts';
import { namesUnit } from './row-words.ts';

// `SỔ THEO DÕI SINH HOẠT CHI BỘ THÔN 1 – NĂM 2026`: the name ends where a period, a date or another clause begins
const END =
  /\s*(?:[-–—,;(]\s*)?(?:tháng|năm|quý|kỳ|ngày)\s*(?:\d|…|\.{2,}|[-–—]).*$|\s+[-–—]\s+(?:năm|tháng|quý|xã|phường|đảng).*$/iu;
// what stands behind `chi bộ` when it names no unit: `chi bộ tự chấm`, `chi bộ trực thuộc`, `chi bộ hằng tháng`
const NO_NAME =
  /^(xa|phuong|thi tran|huyen|tinh|tu|truc thuoc|hang|thang|nam|quy|nao|co so|ky|dinh ky|va|da|phai|bao cao|dang|trong|toan|theo|xa\b.*truc thuoc)\b/;

/** Every word with a capital, for names that a title writes in capitals alone: `CHI BỘ BUÔN KLA` → `Chi bộ Buôn Kla`. */
const inWords = (name: string): string =>
  name === name.toLocaleUpperCase('vi') && /\p{L}{2}/u.test(name)
    ? name
        .toLowerCase()
        .replace(/(^|[\s\-–/(])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
        .replace(/^Chi Bộ(?=\s)/, 'Chi bộ')
    : name;

/** The unit that a title names (`CHI BỘ THÔN 1`, `Sổ … chi bộ thôn 1 – năm 2026`, `Đơn vị: Chi bộ thôn 1`), or null. */
export const unitInTitle = (title: string): string | null => {
  const text = tidy(title);
  const at = text.toLowerCase().lastIndexOf('chi bộ');
  if (at < 0) return null;
  const name = text
    .slice(at)
    .replace(END, '')
    .replace(/[\s\-–—:;,.]+$/, '');
  const rest = fold(name).replace(/^chi bo\s*:?\s*/, '');
  return rest === '' || rest.length > 60 || NO_NAME.test(rest)
    ? null
    : inWords(name.replace(/^(chi bộ)\s*:\s*/i, '$1 '));
};

/** The unit that a tab is called after (`CB Thôn 1`, `Thôn 1`, `Phiếu chi bộ thôn 1`), or null. */
export const unitInTab = (sheet: string): string | null =>
  namesUnit(sheet) ? (unitInTitle(sheet) ?? tidy(sheet)) : unitInTitle(sheet);

import { fold } from './fold.ts';
import { memo } from './memo.ts';

// Abbreviations seen in real headers (domain.md §5), written out so that one alias serves both.
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dv: 'dang vien',
    cb: 'chi bo',
    kld: 'khong ly do',
    cld: 'co ly do',
    kp: 'khong phep',
    cp: 'co phep',
    shcb: 'sinh hoat chi bo',
    sh: 'sinh hoat',
    cd: 'chuyen de',
    tk: 'thuong ky',
    tb: 'trung binh',
    ts: 'tong so',
    tsdv: 'tong so dang vien',
    sl: 'so luong',
    nq: 'nghi quyet',
    kl: 'ket luan',
    kq: 'ket qua',
    xl: 'xep loai',
    dgxl: 'danh gia xep loai',
    tl: 'ty le',
    ti: 'ty',
    li: 'ly',
    ki: 'ky',
    dtv: 'dang vien',
    ld: 'ly do',
    pd: 'phai du',
    nd: 'noi dung',
    dg: 'danh gia',
    pb: 'phat bieu',
    dc: 'dong chi',
    kdc: 'khu dan cu',
    tdp: 'to dan pho',
    db: 'dang bo',
  }),
);

const words = (text: string): string =>
  text
    .replace(/đ\/c|d\/c/g, 'dong chi')
    .split(/[^a-z0-9%]+/)
    .filter(word => word !== '')
    .map(word => WORDS.get(word) ?? word)
    .join(' ');

// `3. …`, `(3) …`, `3) …`, `3 - …`, `a) …` in front of a label
const NUMBERING = /^\(?(\d{1,2}|[a-z])[.)]\)?\s*|^\d{1,2}\s*[-–:]\s+/;

// What makes a question of a label: `Đồng chí cho biết số đảng viên có mặt là bao nhiêu?`
const QUESTION =
  /^(?:\(?\*\)?\s*)?(?:(?:de nghi|kinh de nghi|xin|moi|vui long|hay|cac|dong chi|d\/c|anh\/chi|quy|bi thu)\s+)*(?:(?:hay|vui long|xin)\s+)?(?:cho biet|nhap|dien|ghi|khai|bao cao ve)\s*(?:ro\s+)?:?\s*|\s*(?:la|co|duoc)?\s*(?:bao nhieu|may)(?=\s|\?|$)|\s*(?:la gi|la nao|nhu the nao)\s*\?*$|\s*\?+\s*$|\s*\*+\s*$/g;

/** A folded label without what makes a question of it; all of it where nothing else is left. */
const withoutQuestion = (folded: string): string => {
  const rest = folded.replace(QUESTION, ' ').trim();
  return rest === '' ? folded : rest;
};

/**
 * The key of a header label: accents, case, spaces, numbering, abbreviations, and bracketed hints do not matter.
 * Example: `"3. Vắng  CLD (*)"` → `vang co ly do`. A label that is nothing but a bracket keeps its words.
 */
export const labelKey = memo((label: string): string => {
  const folded = withoutQuestion(fold(label).replace(NUMBERING, ''));
  const bare = words(folded.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
  return bare === '' ? words(folded) : bare;
});

/** As `labelKey`, with the words in brackets kept: `"Dự họp (có mặt/phải dự)"` → `du hop co mat / phai du`; slashes stay as words, they tell a fraction. */
export const fullLabelKey = (label: string): string =>
  withoutQuestion(fold(label).replace(NUMBERING, ''))
    .replace(/d\/c/g, 'dong chi')
    .split('/')
    .map(words)
    .join(' / ')
    .trim();

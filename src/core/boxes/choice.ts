import { fold } from '../text/fold.ts';
import type { Box } from '../values/box.ts';
import { isBlank } from '../values/box.ts';
import { type Grade, gradeInText } from '../values/grade.ts';
import { saysNoMeeting } from './no-meeting.ts';
import { isErrorBox } from './number.ts';
import { BLANK, bad, ok, type Reading } from './reading.ts';

/** The form of a meeting; only the first two make the month (HD 42: a thematic or extraordinary meeting never replaces the regular one). */
export type Form = 'regular' | 'regular-thematic' | 'thematic' | 'extraordinary' | 'none';

const choice = <T>(box: Box, allowed: string, pick: (text: string) => T | null): Reading<T> => {
  if (isBlank(box)) return BLANK;
  if (isErrorBox(box)) return bad('cell/formula-error', box);
  const value = typeof box === 'object' ? null : pick(fold(String(box)));
  return value === null ? bad('cell/unknown-choice', box, allowed) : ok(value);
};

// Abbreviations as domain.md §5 has them; `TKCĐ`, `SHCĐ` are seen written in one
const REGULAR = /(?<!bat )thuong k[yi]|thuong le|dinh k[yi]|hang thang|\b(sh|shcb|sinh hoat|hop) le\b|\b(sh)?tk(cd)?\b/;
const THEMATIC = /chuyen de|\b(sh|tk)?cd\b/;
const NOT_THEMATIC = /\bkhong (co |kem |ket hop )?(noi dung )?(chuyen de|cd)\b/;
const EXTRAORDINARY = /bat thuong|dot xuat|\b(sh)?bt\b/;

/** Reads the form of a meeting: `thường kỳ`, `TK + CĐ`, `chuyên đề`, `bất thường`, `BT`, `không họp`. Faults: `cell/unknown-choice`, `cell/formula-error`. */
export const readForm = (box: Box): Reading<Form> =>
  choice<Form>(box, 'thường kỳ, thường kỳ + chuyên đề, chuyên đề, bất thường, không họp', text => {
    if (saysNoMeeting(text)) return 'none';
    const regular = REGULAR.test(text);
    const thematic = THEMATIC.test(text) && !NOT_THEMATIC.test(text);
    if (regular) return thematic ? 'regular-thematic' : 'regular';
    if (thematic) return 'thematic';
    return EXTRAORDINARY.test(text) ? 'extraordinary' : null;
  });

/** Reads yes or no: `có`, `không`, `x`, a ticked box, `1`, `0`. Faults: `cell/unknown-choice`, `cell/formula-error`. */
export const readYesNo = (box: Box): Reading<boolean> =>
  choice(box, 'có, không', text => {
    if (/^(co|x|v|✓|✔|true|1|roi|da ban hanh|da ra|yes)$/.test(text)) return true;
    return /^(khong|ko|k|chua|false|0|-|khong co|no)$/.test(text) ? false : null;
  });

/** Who came from above: nobody, the commune, the levels above it, or somebody whose level is not said. */
export type Superior = 'none' | 'commune' | 'higher' | 'some';

/** Reads who attended from above: `không`, `xã`, `huyện`, `tỉnh`, `có`. Faults: `cell/unknown-choice`, `cell/formula-error`. */
export const readSuperior = (box: Box): Reading<Superior> =>
  choice<Superior>(box, 'không, xã, huyện hoặc tỉnh', text => {
    if (/^(khong|ko|k|0|-|false|khong co)$/.test(text)) return 'none';
    if (/tinh|huyen|quan uy|thanh uy|trung uong/.test(text)) return 'higher';
    if (/xa|phuong|thi tran|dang uy|duv|co so/.test(text)) return 'commune';
    return /^(co|x|1|true|\d+)$/.test(text) ? 'some' : null;
  });

/** Reads a grade: `Tốt`, `Khá`, `Trung bình`, `TB`, `Kém`. Faults: `cell/unknown-choice`, `cell/formula-error`. */
export const readGrade = (box: Box): Reading<Grade> => choice(box, 'Tốt, Khá, Trung bình, Kém', gradeInText);

/** Reads a mark under one grade: `x`, `X`, `✓`, a ticked box. An unticked box, `0` or a dash is a blank. Faults: `cell/unknown-choice`, `cell/formula-error`. */
export const readMark = (box: Box): Reading<true> => {
  if (box === false || box === 0 || (typeof box === 'string' && /^[-–—0]$/.test(box.trim()))) return BLANK;
  return choice(box, 'x hoặc để trống', text => (/^(x+|v|✓|✔|☑|true|1|co|\*|\+)$/.test(text) ? true : null));
};

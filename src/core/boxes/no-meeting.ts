import { fold, tidy } from '../text/fold.ts';
import { isUnaccented } from '../text/name-key.ts';
import type { Box } from '../values/box.ts';

// Words by which a unit says that there was no meeting, or none yet, instead of a form, a day or a figure.

const LEAD = /^\(?\s*(?:chi bo\s+)?/;
const NONE =
  /^(khong|ko|k|nghi)\.?\s*(to chuc\s+)?(hop|sinh hoat|sh|shcb)\b|^(khong|ko) to chuc\b|^nghi\s+(tet|le|he|dich)\b|^(hop |sinh hoat |sh )?(ghep|gop|chung)\s+((chung )?(voi|vao|cung)\s+)?(ky\s+)?((thang|thg|t)\s*\.?\s*\d|(thang|ky)\s+(truoc|sau|toi))/;
// In a column of absences `không` is nobody, and whoever is on leave is `nghỉ`
const NONE_ALONE = /^(nghi|khong)$/;
const NOT_YET =
  /^chua\s+(co\s+)?(to chuc\s+)?(hop|sinh hoat|sh|shcb|to chuc|bao cao|nop|gui|so lieu)\b|^chuyen\s+(lich\s+)?(sang|den|qua)\s+(thang|ngay|tuan)\b/;
// `hoàn thành` and `đổi mới` are other words: these go by their accents, or by what follows where there is none
const PUT_OFF = /^\(?\s*(xin |tạm |đề nghị )?(hoãn|hõan|lùi|dời)(?!\p{L})/u;
const PUT_OFF_PLAIN = /^(xin |tam |de nghi )?(hoan|lui|doi)(\s+(hop|sinh hoat|sh|lich|ngay|sang|den|qua|lai)\b|$)/;

const words = (box: Box): string => (typeof box === 'string' ? fold(box).replace(LEAD, '') : '');

/** Whether a unit says that it held no meeting: `không họp`, `không sinh hoạt`, `nghỉ Tết`, `ghép với tháng 01`; in the column of the day or of the form `không` and `nghỉ` alone too. */
export const saysNoMeeting = (box: Box): boolean => {
  const text = words(box);
  return text !== '' && (NONE.test(text) || NONE_ALONE.test(text));
};

/** The same where a figure should stand: there `không` alone is a count of nobody. */
export const saysNoMeetingForFigure = (box: Box): boolean => {
  const text = words(box);
  return text !== '' && NONE.test(text);
};

/** Whether a unit says that it has not met yet: `chưa họp`, `hoãn sang tháng 3`, `lùi đến 10/3`, `dời lịch`. */
export const saysNotYet = (box: Box): boolean => {
  const text = words(box);
  if (text === '' || NOT_YET.test(text)) return text !== '';
  const typed = tidy(String(box)).toLowerCase();
  return PUT_OFF.test(typed) || (isUnaccented(typed) && PUT_OFF_PLAIN.test(text));
};

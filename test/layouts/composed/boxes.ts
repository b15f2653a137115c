import type { Box, DateBox } from '../../../src/core/values/box.ts';
import { GRADE_NAMES } from '../../../src/core/values/grade.ts';
import { addMonths, type Month, numberOf, yearOf } from '../../../src/core/values/period.ts';
import type { ColumnId } from './column-ids.ts';
import type { Rec } from './commune.ts';
import { OTHERS } from './labels.ts';
import { type Luck, luckOf, pick } from './luck.ts';
import type { Habit, Spec } from './spec.ts';

const NO_MEETING = ['Không họp', 'Không sinh hoạt', 'Nghỉ họp', 'Không tổ chức sinh hoạt', 'Ghép với tháng trước'];
const NOT_YET = ['Chưa họp', 'Hoãn sang tháng sau', 'Lùi sang tuần sau'];

/** The columns in which the words may stand that there was no meeting (reading.md §4), the likeliest first. */
export const SPEAKING: readonly ColumnId[] = [
  'form',
  'date',
  'present',
  'fraction',
  'absent',
  'score',
  'points and grade',
];

const two = (number: number): string => String(number).padStart(2, '0');
const comma = (value: number, digits?: number): string =>
  (digits === undefined ? String(value) : value.toFixed(digits)).replace('.', ',');

const DAY = 86_400_000;
/** A day so many days after the day of a month. */
export const dayOf = (month: Month, day: number): DateBox => {
  const date = new Date(Date.UTC(yearOf(month), numberOf(month) - 1, day));
  return { kind: 'date', y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() };
};
const serialOf = ({ y, m, d }: DateBox): number => Date.UTC(y, m - 1, d) / DAY + 25569;

const NUMBERS = ['Một', 'Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười', 'Mười Một', 'Mười Hai'];

/** Whether a sheet leaves the year to its title. */
export const yearInTitleOnly = (habits: readonly Habit[]): boolean =>
  habits.includes('months bare') || habits.includes('months in words');

/** A month as a row spells it. */
const monthBox = (month: Month, { habits, shape }: Spec, luck: Luck, id: string): Box => {
  const [m, y] = [numberOf(month), yearOf(month)];
  // one way a sheet, another for some rows
  const one = (texts: readonly Box[]): Box =>
    pick(luck, luck(`${id} other spelling`) < 0.15 ? `${id} spelling` : 'spelling', texts);
  if (habits.includes('months without a year')) return one([`Tháng ${m}`, `Tháng ${two(m)}`]);
  if (habits.includes('months as days')) return { kind: 'date', y, m, d: 1 };
  // 1.2026 is no decimal that stands for October
  if (habits.includes('months as decimals')) return Number(`${m}.${y}`);
  if (habits.includes('months in words')) return `Tháng ${NUMBERS[m - 1]}`;
  if (habits.includes('months bare') || shape === 'a tab a unit')
    return one([m, `T${m}`, `Tháng ${m}`, two(m), `tháng ${two(m)}`]);
  return one([
    `${two(m)}/${y}`,
    `${m}/${y}`,
    `Tháng ${m}/${y}`,
    `T${m}/${y}`,
    `${two(m)}-${y}`,
    `${y}/${two(m)}`,
    `Tháng ${m} năm ${y}`,
    `tháng ${two(m)}-${y}`,
  ]);
};

const dateBox = (rec: Rec, { habits }: Spec, luck: Luck): Box => {
  const day = dayOf(rec.month, rec.day);
  const [d, m, y] = [two(day.d), two(day.m), day.y];
  const texts = (list: readonly string[]): string => pick(luck, `${rec.id} day`, list);
  if (habits.includes('days of another zone')) return { ...dayOf(rec.month, rec.day - 1), minute: 1020 };
  if (habits.includes('days as serials')) return serialOf(day);
  if (habits.includes('days short')) return texts([`${d}/${m}`, `${day.d}/${day.m}`]);
  if (habits.includes('days as text'))
    return texts([
      `${d}/${m}/${y}`,
      `${day.d}/${day.m}/${y}`,
      `${d}.${m}.${y}`,
      `ngày ${d} tháng ${m} năm ${y}`,
      `${d}-${m}-${y}`,
    ]);
  if (habits.includes('days with hour and place'))
    return texts([
      `19h30, ngày ${d}/${m}/${y}, tại nhà văn hóa`,
      `14 giờ 00 ngày ${d} tháng ${m} năm ${y}`,
      `Tối ${d}/${m}/${y}`,
      `${d}/${m}/${y}, hội trường`,
    ]);
  return day;
};

const FORMS = {
  regular: ['thường kỳ', 'Thường kỳ', 'TK'],
  'regular-thematic': ['thường kỳ + chuyên đề', 'TK + CĐ', 'Thường kỳ kết hợp chuyên đề'],
  thematic: ['chuyên đề', 'CĐ'],
  extraordinary: ['bất thường', 'BT'],
} as const;

/** A whole number of people as it is typed. */
const countBox = (count: number, { habits }: Spec, luck: Luck, id: string, noneAsWord: boolean): Box => {
  if (noneAsWord && count === 0 && luck(`${id} none`) < 0.3) return pick(luck, `${id} none as`, ['Không', '-', '0']);
  if (habits.includes('numbers as text')) return luck(`${id} as text`) < 0.6 ? String(count) : count;
  if (habits.includes('counts with words'))
    return pick(luck, `${id} with word`, [`${count} ĐV`, `${two(count)} đ/c`, `${count} đồng chí`, count]);
  // what a box with the format of a day makes of a number: days since 30 December 1899
  if (habits.includes('counts in boxes of days') && luck(`${id} in box`) < 0.4) {
    const date = new Date(Date.UTC(1899, 11, 30) + count * DAY);
    return { kind: 'date', y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate(), minute: 0 };
  }
  return count;
};

/** Points as they are typed, from tenths of a point. */
const pointsBox = (tenths: number, { habits, shape }: Spec, luck: Luck, id: string): Box => {
  const value = tenths / 10;
  if (habits.includes('scale of ten')) {
    const ten = tenths / 100;
    return habits.includes('decimal comma') ? comma(ten) : habits.includes('numbers as text') ? String(ten) : ten;
  }
  if (habits.includes('decimal comma')) return comma(value);
  if (habits.includes('points with words'))
    return pick(luck, `${id} with word`, [
      `${comma(value)} điểm`,
      `${comma(value)}đ`,
      // alone under a month a fraction is of people
      shape === 'one figure a month' ? `${comma(value)} đ` : `${comma(value)}/100`,
    ]);
  // what adding tenths leaves behind
  if (habits.includes('dust')) return luck(`${id} dust`) < 0.5 ? value - 1.5e-14 : value + 1.5e-14;
  if (habits.includes('numbers as text')) return String(value);
  return value;
};

const fractionBox = (rec: Rec, luck: Luck): Box => {
  const { present, due, id } = rec;
  const plain = `${present}/${due}`;
  return pick(luck, `${id} fraction`, [
    plain,
    plain,
    plain,
    `${plain} (${comma((present / due) * 100, 1)}%)`,
    `${plain} đ/c`,
    `${present} / ${due}`,
  ]);
};

const absentBox = ({ due, present, id }: Rec, spec: Spec, luck: Luck): Box => {
  const absent = due - present;
  if (spec.habits.includes('counts with words') || spec.habits.includes('counts in boxes of days'))
    return countBox(absent, spec, luck, `${id} absent`, true);
  if (absent === 0) return pick(luck, `${id} nobody`, [0, '0', 'Không', 'Vắng: 0']);
  if (absent === 1) return pick(luck, `${id} one`, [1, '1 (ốm)', '01 đ/c', 'Vắng 1 (đi công tác)']);
  return pick(luck, `${id} more`, [
    absent,
    `${two(absent)} đ/c: 1 ốm, ${absent - 1} đi công tác`,
    `Vắng ${absent} (1 ốm, ${absent - 1} công tác)`,
  ]);
};

const bothBox = ({ score, grade, id }: Rec, luck: Luck): Box => {
  const [points, name] = [comma(score / 10), GRADE_NAMES[grade]];
  return pick(luck, `${id} both`, [
    `${points} – ${name}`,
    `${points}đ (${name})`,
    `${points} điểm – ${name}`,
    `${name} (${points}/100)`,
  ]);
};

const gradeBox = ({ grade, id }: Rec, { habits }: Spec, luck: Luck): Box =>
  habits.includes('abbreviated labels') && grade === 'average'
    ? pick(luck, `${id} TB`, ['TB', 'Trung bình'])
    : GRADE_NAMES[grade];

/** The name of the unit as a row spells it. */
export const nameBox = ({ unit, id }: Rec, { habits }: Spec, luck: Luck): string => {
  if (!habits.includes('names typed anew')) return unit.own;
  const bare = unit.own.replace(/^Chi bộ /, '');
  return pick(luck, `${id} name`, [
    unit.own,
    `CB ${bare}`,
    bare,
    unit.own.toUpperCase(),
    `chi bộ  ${bare}`,
    unit.own.toLowerCase(),
  ]);
};

// What a row that tells of no meeting may hold all the same
const OF_UNIT: readonly ColumnId[] = ['ordinal', 'upper', 'code', 'name', 'stamp', 'email', 'section', 'month'];

const DASHED: readonly ColumnId[] = ['due', 'present', 'fraction', 'excused', 'unexcused', 'absent', 'date'];

/** What stands in the box of a column for one record; `word` is the column that says that there was no meeting. */
export const boxOf = (rec: Rec, id: ColumnId, spec: Spec, word: ColumnId | null): Box => {
  const put = rec.put[id];
  if (put !== undefined) return put;
  const luck = luckOf(spec.seed);
  if (rec.state !== 'reported' && !OF_UNIT.includes(id) && !id.startsWith('units of')) {
    if (rec.state === 'missing')
      return spec.habits.includes('dashes for nothing') && DASHED.includes(id)
        ? id === 'fraction' || id === 'date'
          ? '-'
          : pick(luck, `${rec.id} dash`, ['-', 0])
        : id === 'members'
          ? rec.members
          : '';
    if (id === word) return pick(luck, `${rec.id} word`, rec.state === 'not-yet' ? NOT_YET : NO_MEETING);
    return id === 'members' ? rec.members : '';
  }
  return figureOf(rec, id, spec, luck);
};

const figureOf = (rec: Rec, id: ColumnId, spec: Spec, luck: Luck): Box => {
  const own = `${rec.id} ${id}`;
  const regular = rec.kind.startsWith('regular');
  const count = (value: number, none = false): Box => countBox(value, spec, luck, own, none);
  switch (id) {
    case 'upper':
      return rec.unit.upper;
    case 'code':
      return rec.unit.code;
    case 'name':
      return nameBox(rec, spec, luck);
    case 'month':
      return monthBox(rec.month, spec, luck, rec.id);
    case 'date':
      return dateBox(rec, spec, luck);
    case 'form':
      return pick(luck, `${rec.id} form`, FORMS[rec.kind]);
    case 'members':
      return count(rec.members);
    case 'exempt':
      return count(rec.exempt, true);
    case 'due':
      return count(rec.due);
    case 'present':
      return count(rec.present);
    case 'fraction':
      return fractionBox(rec, luck);
    case 'excused':
      return count(rec.excused, !spec.habits.includes('labels without sense'));
    case 'unexcused':
      return count(rec.unexcused, !spec.habits.includes('labels without sense'));
    case 'absent':
      return absentBox(rec, spec, luck);
    case 'rate':
      return pick(luck, 'rate', [rec.present / rec.due, `${comma((rec.present / rec.due) * 100, 1)}%`]);
    case 'sent':
      return dayOf(rec.month, rec.day + rec.sentAfter);
    case 'stamp':
      return { ...dayOf(rec.month, rec.day + rec.sentAfter), minute: rec.sentMinute };
    case 'email':
      return `bithu${rec.unit.index + 1}@example.vn`;
    default:
      break;
  }
  if (id.startsWith('other')) return pick(luck, own, OTHERS[Number(id.slice(6))]?.[1] ?? ['']);
  // another meeting beside the regular one is not scored
  if (!regular) return '';
  switch (id) {
    case 'score':
      return pointsBox(rec.score, spec, luck, own);
    case 'points and grade':
      return bothBox(rec, luck);
    case 'grade':
      return gradeBox(rec, spec, luck);
    case 'good':
    case 'fair':
    case 'average':
    case 'poor':
      return rec.grade === id ? pick(luck, 'mark', ['x', 'X']) : '';
    case 'appraised':
      return rec.score / 10 - 1;
    case 'decided':
      return rec.score / 10 - 2;
    case 'decided grade':
      return rec.score >= 920 ? 'Tốt' : rec.score >= 720 ? 'Khá' : rec.score >= 520 ? 'Trung bình' : 'Kém';
    default:
      return id.startsWith('TC') ? (rec.criteria[Number(id.slice(2)) - 1] ?? 0) / 10 : '';
  }
};

/** The month after a month. */
export const nextMonth = (month: Month): Month => addMonths(month, 1);

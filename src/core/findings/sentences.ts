import type { Code } from '../codes.ts';
import type { Evidence } from '../row/evidence.ts';
import { type BadBand, SOURCE_NAMES } from '../rubric/bands.ts';
import type { Applies } from '../rubric/rubric.ts';
import type { Leave } from '../table/field-groups.ts';
import { fieldLabel } from '../table/fields.ts';
import { formatTyped as exact, formatRate, formatNumber as n } from '../values/format.ts';
import { GRADE_NAMES } from '../values/grade.ts';
import { formatMonth } from '../values/period.ts';
import { formatDay, formatMinute } from '../values/sheet-date.ts';
import type { FactsOf } from './facts.ts';

const LEAVE_NAMES: Readonly<Record<Leave, string>> = {
  exempt: 'miễn',
  elsewhere: 'nơi khác',
  suspended: 'đình chỉ',
  specialDuty: 'LLVT',
  excused: 'vắng có lý do',
};

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items[items.length - 1]}`;

const didYouMean = (nearest: string | null): string => (nearest === null ? '' : ` Có phải là «${nearest}»?`);

const APPLIES_NAMES: Readonly<Record<Applies, string>> = {
  always: 'thông thường',
  thematic: 'có chuyên đề',
  'not-thematic': 'không có chuyên đề',
};

/** A share in percent; with its fraction where rounding makes it look like a whole percent that it is not (1799/2000 is not 90 %). */
const shareText = (part: number, whole: number): string => {
  const shown = formatRate(part / whole);
  return shown.endsWith(',0%') && (part * 100) % whole !== 0 ? `${shown} (${n(part)}/${n(whole)})` : shown;
};

/** What the row proves, as the middle of a sentence: `tỷ lệ dự 82,4%`. */
const evidenceText = ({ source, part, whole }: Evidence): string => {
  switch (source) {
    case 'rate':
    case 'speakers':
    case 'targets':
      return `${SOURCE_NAMES[source]} ${shareText(part, whole)}`;
    case 'minutes':
      return `họp ${n(part)} phút`;
    case 'minutesShort':
      return `họp thiếu ${n(part)} phút`;
    case 'unexcused':
      return `có ${n(part)} đảng viên vắng không lý do`;
    case 'noticeDays':
      return `thông báo trước ${n(part)} ngày`;
    case 'members':
      return `chi bộ có ${n(part)} đảng viên`;
    case 'thematic':
      return part > 0 ? 'kỳ họp có chuyên đề' : 'kỳ họp không có chuyên đề';
  }
};

const BAD_BANDS: Readonly<Record<BadBand, string>> = {
  unreadable: 'không đọc được. Hãy ghi như «từ 90: 5; từ 75 đến dưới 90: 4; dưới 75: 1»',
  'no-points': 'không có điểm đứng sau dấu hai chấm. Hãy ghi như «từ 90: 5»',
  'over-max': 'cho nhiều hơn điểm tối đa. Hãy sửa điểm của bậc hoặc điểm tối đa',
  'not-percent': 'là tỷ lệ nhưng ghi số nhỏ hơn 1. Hãy ghi theo phần trăm, ví dụ 90%',
  'no-bands': 'còn trống. Hãy ghi các bậc, hoặc đổi cách chấm thành «tự do»',
  source:
    'có căn cứ không nhận ra. Hãy chọn: phút, phút thiếu, tỷ lệ dự, vắng không lý do, tỷ lệ phát biểu, tỷ lệ chỉ tiêu, số ngày thông báo trước, số đảng viên',
  applies: 'có điều kiện áp dụng không nhận ra. Hãy để trống, hoặc ghi «có chuyên đề» hay «không chuyên đề»',
  method: 'có cách chấm không nhận ra. Hãy chọn: có/không, bậc, tự do, tối đa khi',
};

/** One sentence for each code: what is wrong, with the numbers, and what to do. */
const SENTENCES: { readonly [C in Code]: (facts: FactsOf[C]) => string } = {
  'table/missing-column': ({ label, sheet, headerRow, nearest, left, rate }) => {
    const near = nearest.length > 0 ? `; gần giống nhất là ${list(nearest.map(text => `«${text}»`))}` : '';
    const lacks = `Trang «${sheet}»: không thấy cột «${label}» trong tiêu đề ở dòng ${headerRow}${near}`;
    const rename = `sửa tên cột thành «${label}», hoặc thêm cột đó`;
    if (left === 'score')
      return `${lacks}, nên chưa tính được tỷ lệ dự${rate ? ' (chỉ có sẵn tỷ lệ thì không cộng được số người)' : ''}; điểm và xếp loại vẫn được tổng hợp. Nếu sổ có số liệu dự họp, hãy ${rename}.`;
    if (left === 'grade')
      return `${lacks}, nên không có điểm bình quân; xếp loại vẫn được đếm. Nếu sổ có điểm, hãy ${rename}.`;
    if (left === 'attendance')
      return `${lacks}, nên không có điểm và xếp loại; số dự họp vẫn được tổng hợp. Nếu sổ có điểm, hãy ${rename}.`;
    const remedy =
      label === fieldLabel('month')
        ? 'thêm cột Tháng, hoặc ghi «Tháng 11 năm 2026» phía trên bảng, hoặc đặt tên trang là «Tháng 11»'
        : rename;
    return `${lacks}. Hãy ${remedy}; chưa sửa thì chưa tính được số liệu của trang này.`;
  },
  'table/duplicate-column': ({ label, columns }) =>
    `Các cột ${list(columns)} đều được hiểu là «${label}». Hãy đổi tên hoặc xóa bớt để chỉ còn một cột.`,
  'table/saved-column-lost': ({ key, sheet }) =>
    `Trang «${sheet}»: không còn thấy cột đã chọn ở «${key}» trong trang Cấu hình; tiện ích tự nhận cột theo tên. Hãy chọn lại cột hoặc xóa dòng đó.`,
  'table/score-scale': ({ sheet, doubt, said, highest, row }) => {
    const by = said === '' ? 'Cấu hình ghi «Thang điểm» là 10' : `«${said ?? ''}» cho biết chấm theo thang 10`;
    if (doubt === 'unsaid')
      return `Trang «${sheet}»: không điểm nào quá 10 (cao nhất ${exact(highest)} ở dòng ${row}) mà không chỗ nào ghi thang điểm; chưa tính điểm của bảng này. Nếu chấm theo thang 10, hãy ghi «(thang 10)» ở tên cột điểm hoặc ghi «Thang điểm» là 10 ở trang Cấu hình; nếu điểm theo thang 100, ghi 100.`;
    return doubt === 'above-ten'
      ? `Trang «${sheet}»: ${by}, nhưng dòng ${row} ghi ${exact(highest)}; chưa tính điểm của bảng này. Hãy sửa điểm đó hoặc sửa chỗ ghi thang điểm.`
      : `Trang «${sheet}»: ${by}, nên các điểm được nhân 10 (cao nhất ${exact(highest)} là ${exact(highest * 10)}). Không cần sửa nếu đúng như vậy.`;
  },
  'table/day-shifted': ({ sheet, labels, count, example, read }) =>
    `Trang «${sheet}»: ${count} ngày ở ${list(labels.map(label => `«${label}»`))} đều mang giờ 17:00, tức 0 giờ ở Việt Nam ghi theo giờ UTC, nên được đọc là ngày hôm sau (${formatDay(example)} 17:00 là ${formatDay(read)}). Hãy ghi «Ngày lệch múi giờ» ở trang Cấu hình: «cộng một ngày» nếu đúng, «giữ nguyên» nếu không.`,
  'table/day-month-order': ({ sign }) =>
    sign !== null
      ? `Cột ngày họp ${sign}: có thể ngày và tháng đã bị đảo khi gõ vào tệp đặt kiểu Mỹ (5/11 thành ngày 11 tháng 5). Hãy kiểm tra lại ngày họp của từng dòng.`
      : 'Tệp này đặt kiểu Mỹ: ngày gõ 5/11/2026 bị hiểu là ngày 11 tháng 5. Hãy vào Tệp → Cài đặt, chọn ngôn ngữ Việt Nam, rồi kiểm tra lại các ngày đã ghi.',
  'table/contradiction': ({ sheet, readings: [first, second], out }) =>
    `Trang «${sheet}»: ${first}; nhưng ${second}. Chưa rõ bên nào đúng nên chưa tính ${list(out.map(measure => (measure === 'score' ? 'điểm' : 'số dự họp')))} của trang này. Hãy sửa tên cột, hoặc chọn cột đúng ở phần Thiết lập.`,
  'table/doubtful-column': ({ label, column, nearest }) =>
    `Cột ${column} «${label}» chưa được tính vì chưa rõ là gì. Nếu đó là «${nearest}», hãy sửa tên cột, hoặc chọn cột ở phần Thiết lập.`,
  'table/columns-joined': ({ label, columns }) =>
    `Các cột ${list(columns)} đều là «${label}» và không dòng nào ghi ở hai cột, nên được đọc như một cột. Nếu không phải, hãy đổi tên cột.`,
  'table/unknown-column': ({ labels }) =>
    `Không dùng đến ${labels.length} cột vì không nhận ra: ${list(labels.map(label => `«${label}»`))}. Nếu có cột cần dùng, hãy sửa tên cột hoặc chỉ rõ ở trang Cấu hình.`,
  'table/copy': ({ sheet, rows, of }) =>
    `Trang «${sheet}» chép lại đúng ${rows} dòng đã có ở ${list(of.map(other => `trang «${other}»`))}, nên bỏ qua cả trang này; số liệu lấy ở các trang kia. Không cần sửa.`,
  'month/sources-disagree': ({ used, other, where, rows }) =>
    where === 'rows'
      ? `${rows} dòng ghi tháng ${formatMonth(used)} trong khi tên trang hoặc tiêu đề là tháng ${formatMonth(other)}; tính theo tháng ghi ở dòng. Hãy sửa cho thống nhất.`
      : `${where === 'title' ? 'Tên trang' : 'Tiêu đề'} là tháng ${formatMonth(other)} nhưng ${where === 'title' ? 'tiêu đề' : 'tên trang'} là tháng ${formatMonth(used)}; đang tính là tháng ${formatMonth(used)}. Hãy sửa cho thống nhất.`,
  'month/unknown': ({ text }) =>
    text === ''
      ? 'Không biết dòng này của tháng nào. Hãy ghi tháng (ví dụ 11/2026) hoặc ngày họp đầy đủ ngày, tháng, năm.'
      : `Tháng ghi «${text}» không đọc được. Hãy ghi lại theo dạng 11/2026.`,
  'month/duplicate-report': ({ unit, month, rows }) =>
    `${unit} có ${rows.length} báo cáo thường kỳ của tháng ${formatMonth(month)} (${list(rows)}); không dòng nào được tính. Hãy giữ lại một dòng đúng và xóa dòng kia.`,
  'month/replaced-report': ({ unit, month, by, identical, days }) => {
    const counted = `${unit} gửi lại báo cáo tháng ${formatMonth(month)}: tính bản gửi sau cùng ở ${by}`;
    if (days !== null)
      return `${counted} (họp ngày ${formatDay(days[1])}), không tính dòng này (họp ngày ${formatDay(days[0])}). Nếu là hai kỳ họp khác nhau, hãy thêm cột Hình thức và ghi kỳ nào là chuyên đề hoặc bất thường.`;
    return `${counted}, ${identical ? 'giống hệt dòng này; chỉ tính một lần' : 'thay cho dòng này'}. Không cần sửa nếu đúng như vậy.`;
  },
  'cell/missing': ({ what, label }) => {
    if (what === 'unit') return 'Dòng có số liệu nhưng không ghi chi bộ nào. Hãy ghi mã hoặc tên chi bộ.';
    if (what === 'score') return `«${label}» còn trống và cũng chưa có xếp loại. Hãy ghi tổng điểm chi bộ tự chấm.`;
    return `«${label}» còn trống. Hãy ghi số; nếu chi bộ không họp, ghi «không họp» ở cột ngày họp hoặc hình thức.`;
  },
  'cell/not-a-number': ({ label, text }) => `«${label}» ghi «${text}», không phải là số. Hãy ghi lại bằng chữ số.`,
  'cell/not-whole': ({ label, text }) => `«${label}» ghi ${text}, nhưng phải là số nguyên. Hãy ghi lại cho đúng.`,
  'cell/negative': ({ label, text }) => `«${label}» ghi ${text}, nhưng không thể là số âm. Hãy ghi lại cho đúng.`,
  'cell/out-of-range': ({ label, text, hint }) =>
    `«${label}» ghi ${text}, ngoài khoảng có thể có (${hint ?? ''}). Hãy kiểm tra và ghi lại.`,
  'cell/not-a-date': ({ label, text }) =>
    `«${label}» ghi «${text}», không đọc được hoặc không có ngày, giờ đó. Hãy ghi lại, ví dụ 05/11/2026 hoặc 19:30.`,
  'cell/unknown-choice': ({ label, text, hint }) =>
    `«${label}» ghi «${text}», nhưng chỉ nhận: ${hint ?? ''}. Hãy chọn lại.`,
  'cell/formula-error': ({ label, text }) =>
    /^(loading|đang tải)/i.test(text)
      ? `«${label}» đang tải dữ liệu. Hãy đợi tải xong rồi kiểm tra lại.`
      : `«${label}» đang là lỗi công thức ${text}. Hãy sửa công thức hoặc ghi thẳng số vào ô.`,
  'cell/date-for-fraction': ({ label, text, hint }) =>
    `«${label}» đã bị bảng tính đổi thành ngày ${text}; có lẽ là ${hint ?? ''}. Hãy đặt ô dạng văn bản rồi ghi lại «${hint ?? ''}» nếu đúng.`,
  'cell/number-as-date': ({ label, text, value }) =>
    `«${label}» ghi số ${n(value)} nhưng ô còn định dạng ngày giờ nên hiện thành «${text}»; tiện ích vẫn tính là ${n(value)}. Hãy đổi định dạng của ô thành số.`,
  'cell/number-as-text': ({ label, text, value, remark }) =>
    `«${label}» ghi «${text}» ở dạng chữ: tiện ích vẫn tính là ${n(value)}, nhưng công thức SUM của bảng tính bỏ qua ô này. Hãy ghi lại bằng số ${n(value)}${remark ? ', phần chữ ghi sang cột ghi chú' : ''}.`,
  'cell/personal-data': ({ what }) => `Ô này có vẻ ghi ${what}. Sổ chỉ ghi số lượng: hãy xóa thông tin đó.`,
  'row/members-sum': ({ official, probationary, members }) =>
    `Chính thức ${official} + dự bị ${probationary} = ${official + probationary}, nhưng tổng số đảng viên là ${members}. Hãy kiểm tra lại ba số này.`,
  'row/due-mismatch': ({ members, deducted, computed, typed }) => {
    const less = deducted
      .filter(({ count }) => count > 0)
      .map(({ leave, count }) => ` − ${LEAVE_NAMES[leave]} ${count}`);
    const counted =
      less.length > 0 ? `Tổng số ${members}${less.join('')} = ${computed}` : `Tổng số đảng viên là ${members}`;
    return `${counted}, nhưng phải dự ghi là ${typed}. Hãy sửa số phải dự hoặc số được trừ.`;
  },
  'row/attendance-sum': ({ present, excused, unexcused, due }) =>
    `Có mặt ${present}${excused === null ? '' : ` + vắng có lý do ${excused}`} + vắng không lý do ${unexcused} = ${present + (excused ?? 0) + unexcused}, nhưng phải dự là ${due}. Hãy kiểm tra lại số có mặt và số vắng.`,
  'row/present-over-due': ({ present, due }) =>
    `Có mặt ${present} nhiều hơn phải dự ${due}. Hãy kiểm tra lại hai số này.`,
  'row/date-outside-month': ({ date, month, swapped }) =>
    `Ngày họp ${formatDay(date)} không thuộc tháng ${formatMonth(month)} của dòng này.${swapped ? ` Có thể ngày và tháng bị đảo: ${formatDay(swapped)}.` : ''} Hãy sửa ngày hoặc tháng.`,
  'row/date-in-future': ({ date, today }) =>
    `Ngày họp ${formatDay(date)} chưa đến (hôm nay là ${formatDay(today)}). Hãy sửa ngày họp.`,
  'row/end-before-start': ({ start, end }) =>
    `Giờ kết thúc ${formatMinute(end)} không sau giờ bắt đầu ${formatMinute(start)}. Hãy kiểm tra lại hai giờ này.`,
  'row/speakers-over-present': ({ speakers, present }) =>
    `Số phát biểu ${speakers} nhiều hơn số có mặt ${present}. Hãy ghi số đảng viên phát biểu, không ghi số lượt.`,
  'row/targets-over-set': ({ met, set }) =>
    `Chỉ tiêu đạt ${met} nhiều hơn chỉ tiêu đề ra ${set}. Hãy kiểm tra lại hai số này.`,
  'row/multiple-grades': ({ grades }) =>
    `Đánh dấu cùng lúc ${list(grades.map(grade => `«${GRADE_NAMES[grade]}»`))}. Hãy chỉ để một dấu x.`,
  'row/rate-mismatch': ({ typed, present, due }) =>
    `Tỷ lệ dự ghi ${formatRate(typed)}, nhưng ${present}/${due} là ${formatRate(present / due)}. Hãy sửa tỷ lệ hoặc xóa ô này.`,
  'row/outside-window': ({ date, from, to }) =>
    `Họp ngày ${formatDay(date)}, ngoài khoảng ngày ${from} đến ngày ${to} theo quy định. Hãy xem lại ngày họp.`,
  'row/too-short': ({ minutes, least, thematic, large }) =>
    `Họp ${minutes} phút, ít hơn ${least} phút${thematic ? ' của kỳ thường kỳ kết hợp chuyên đề' : large === null ? '' : ` của chi bộ từ ${large} đảng viên`}. Hãy xem lại giờ họp.`,
  'row/notice-late': ({ notice, date }) =>
    `Thông báo ngày ${formatDay(notice)}, họp ngày ${formatDay(date)}: chưa đủ 1 ngày trước. Hãy xem lại ngày thông báo.`,
  'row/thematic-alone': ({ month }) =>
    `Chỉ có họp chuyên đề, chưa có kỳ thường kỳ của tháng ${formatMonth(month)}, nên chi bộ vẫn là chưa báo cáo. Hãy ghi thêm kỳ thường kỳ.`,
  'row/not-yet-met': ({ text, month }) =>
    `Dòng này ghi «${text}», nên chi bộ là chưa báo cáo${month === null ? '' : ` tháng ${formatMonth(month)}`}. Khi họp xong, hãy ghi ngày họp và số liệu; nếu tháng này không họp, hãy ghi «không họp».`,
  'row/unmet-with-figures': ({ present, score }) =>
    `Dòng này ghi không họp nhưng vẫn có số liệu (${[...(present > 0 ? [`có mặt ${n(present)}`] : []), ...(score > 0 ? [`tổng điểm ${n(score)}`] : [])].join(', ')}), nên được tính là không họp. Nếu có họp, hãy xóa chữ không họp; nếu không, hãy xóa số liệu.`,
  'row/parts-sum': ({ sums }) =>
    `${sums
      .map(({ label, own, parts }) => {
        const sum = parts.reduce((total, part) => total + part, 0);
        const added = parts.length > 1 ? `${parts.map(n).join(' + ')} = ${n(sum)}` : n(sum);
        return `«${label}» của chi bộ ${own === null ? 'còn trống' : `ghi ${n(own)}`}, nhưng các dòng con bên dưới là ${added}`;
      })
      .join('; ')}. Chỉ dòng của chi bộ được tính: hãy sửa cho khớp.`,
  'row/late-report': ({ sent, deadline }) =>
    `Gửi báo cáo ngày ${formatDay(sent)}, sau hạn ${formatDay(deadline)}. Không cần sửa nếu đúng như vậy.`,
  'score/over-max': ({ code, points, max }) =>
    `${code} chấm ${n(points)}, nhưng điểm tối đa là ${n(max)}. Hãy chấm lại tiêu chí này.`,
  'score/sum-mismatch': ({ sum, open, total }) =>
    open > 0 && total > sum
      ? `Các tiêu chí đã chấm cộng được ${n(sum)}, các tiêu chí còn trống nhiều nhất thêm ${n(open)}, nhưng tổng điểm ghi ${n(total)}. Hãy kiểm tra lại.`
      : `Các tiêu chí cộng lại được ${n(sum)}, nhưng tổng điểm ghi ${n(total)}. Hãy sửa tổng điểm hoặc điểm tiêu chí.`,
  'score/out-of-range': ({ total }) =>
    total < 1
      ? `Tổng điểm ghi ${n(total)}, có thể là ${n(total * 100)} trong ô định dạng phần trăm. Hãy ghi lại theo thang 100.`
      : `Tổng điểm ghi ${n(total)}, nhưng cao nhất là 100. ${total >= 500 && total <= 1000 ? `Có thể thiếu dấu phẩy: ${n(total / 10)}. ` : ''}Hãy ghi lại.`,
  'score/grade-mismatch': ({ total, graded, marked }) =>
    `Tổng điểm ${exact(total)} là loại ${GRADE_NAMES[graded]}, nhưng xếp loại ghi ${GRADE_NAMES[marked]}. Hãy sửa điểm hoặc xếp loại.`,
  'score/above-evidence': ({ code, points, supported, evidence }) =>
    `${code} tự chấm ${n(points)}, nhưng ${evidenceText(evidence)} chỉ được ${n(supported)} theo khung. Hãy chấm lại hoặc kiểm tra số liệu của dòng.`,
  'score/not-all-or-none': ({ code, points, max }) =>
    `${code} là tiêu chí có/không: chỉ chấm ${n(max)} hoặc 0, nhưng ghi ${n(points)}. Hãy chấm lại.`,
  'score/not-applicable': ({ code, points, applies }) =>
    `${code} chỉ chấm khi kỳ họp ${APPLIES_NAMES[applies]}, nhưng ghi ${n(points)}. Hãy để trống ô này hoặc sửa cột Hình thức.`,
  'score/no-deduction-note': ({ total, label }) =>
    `Tổng điểm ${n(total)} là trừ ${n(100 - total)} điểm nhưng «${label}» còn trống. Hãy ghi vì sao trừ điểm.`,
  'roster/duplicate-code': ({ unit, rows }) =>
    `${unit} đứng ${rows.length} lần trong danh mục (dòng ${list(rows.map(String))}); chỉ được tính một lần. Hãy xóa dòng thừa hoặc sửa mã.`,
  'roster/unknown-unit': ({ unit, nearest, endedOrNotBegun, ambiguous }) => {
    if (endedOrNotBegun !== null)
      return `${unit} không có trong danh mục của tháng ${formatMonth(endedOrNotBegun)} (xem cột Từ tháng, Đến tháng); dòng này không được tính. Hãy sửa danh mục hoặc tháng.`;
    if (ambiguous) return `Có nhiều chi bộ cùng tên «${unit}»; dòng này không được tính. Hãy ghi thêm mã chi bộ.`;
    return `«${unit}» không có trong danh mục chi bộ; dòng này không được tính.${didYouMean(nearest)} Hãy sửa tên, mã hoặc bổ sung danh mục.`;
  },
  'roster/duplicate-name': ({ name, rows }) =>
    `Tên «${name}» đứng ở các dòng ${list(rows.map(String))} với mã khác nhau. Hãy ghi tên phân biệt để khỏi nhầm.`,
  'roster/unit-merged': ({ unit, into, last }) =>
    `${unit} có báo cáo lần cuối ở tháng ${formatMonth(last)}, còn «${into}» mang cả tên đó; ${unit} vẫn tính là chưa báo cáo. Nếu đã sáp nhập hoặc đổi tên, hãy lập trang danh mục chi bộ và ghi tháng cuối ${formatMonth(last)} ở cột «Đến tháng» của ${unit}.`,
  'roster/members-differ': ({ members, listed }) =>
    `Tổng số đảng viên ghi ${members}, trong danh mục là ${listed}. Hãy sửa số nào chưa đúng.`,
  'history/attendance-outlier': ({ present, due, median, months }) =>
    `Tỷ lệ dự ${formatRate(present / due)} (${present}/${due}) khác hẳn mức thường thấy của chi bộ (${formatRate(median)} trong ${months} tháng đã có số liệu). Hãy kiểm tra lại số có mặt và phải dự; không cần sửa nếu đúng như vậy.`,
  'history/score-outlier': ({ total, median, months }) =>
    `Tổng điểm ${n(total)} khác hẳn mức thường thấy của chi bộ (${n(median)} trong ${months} tháng đã có số liệu). Hãy kiểm tra lại; không cần sửa nếu đúng như vậy.`,
  'history/members-jump': ({ members, before, month }) =>
    `Tổng số đảng viên ${members}, tháng ${formatMonth(month)} là ${before}. Hãy kiểm tra lại; không cần sửa nếu đúng như vậy.`,
  'history/no-thematic-in-quarter': ({ quarter, year }) =>
    `Quý ${quarter} năm ${year} chi bộ chưa có kỳ sinh hoạt chuyên đề nào. Hãy họp chuyên đề, hoặc sửa cột Hình thức nếu đã họp.`,
  'history/weak-two-months': ({ grade, before, month }) =>
    `Hai tháng liền xếp loại thấp: tháng ${formatMonth(month)} ${GRADE_NAMES[before]}, tháng này ${GRADE_NAMES[grade]}. Cần cấp ủy dự họp và giúp chi bộ.`,
  'history/not-visited': ({ reports }) =>
    `12 tháng qua không kỳ nào có cấp trên dự (${reports} báo cáo đều ghi không). Cần bố trí cấp ủy viên về dự.`,
  'rubric/bad-band': ({ code, text, why }) => `${code}: ${text === '' ? 'cột này' : `«${text}»`} ${BAD_BANDS[why]}.`,
  'rubric/duplicate-code': ({ code, rows }) =>
    `Tiêu chí ${code} đứng ${rows.length} lần (dòng ${list(rows.map(String))}). Hãy đổi mã hoặc xóa dòng thừa.`,
  'rubric/total-not-100': ({ total, applies }) =>
    `Điểm tối đa${applies === 'always' ? '' : ` khi ${APPLIES_NAMES[applies]}`} cộng lại được ${n(total)}, không phải 100. Hãy sửa cột Điểm tối đa.`,
  'rubric/band-gap': ({ code, source, gap }) =>
    `${code}: ${SOURCE_NAMES[source]} ${gap} không thuộc bậc nào, nên không đối chiếu được. Hãy bổ sung bậc.`,
  'rubric/band-overlap': ({ code, source, overlap, points }) =>
    `${code}: ${SOURCE_NAMES[source]} ${overlap} thuộc cùng lúc các bậc ${list(points.map(n))} điểm; đang lấy bậc cao hơn. Hãy sửa để chỉ còn một bậc.`,
  'rubric/unreachable': facts =>
    'band' in facts
      ? `${facts.code}: không giá trị nào rơi vào bậc «${facts.band}». Hãy sửa hoặc xóa bậc này.`
      : `${facts.code}: tối đa ${n(facts.max)} điểm nhưng bậc cao nhất chỉ cho ${n(facts.best)}. Hãy sửa bậc hoặc điểm tối đa.`,
  'roster/unknown-unit-did-not-meet': ({ unit, nearest }) =>
    `«${unit}» ghi không họp nhưng không có trong danh mục chi bộ, nên không biết là chi bộ nào không họp.${didYouMean(nearest)} Hãy sửa tên, mã hoặc bổ sung danh mục.`,
};

/** The Vietnamese sentence of a finding. */
export const sentence = <C extends Code>(code: C, facts: FactsOf[C]): string => SENTENCES[code](facts);

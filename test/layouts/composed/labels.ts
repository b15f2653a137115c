import type { ColumnId } from './column-ids.ts';
import { CRITERIA_MAXIMA } from './commune.ts';
import { type Luck, pick } from './luck.ts';
import type { Spec } from './spec.ts';

/** Ways to write a label: in full, abbreviated, as the question of a form, below a common label. */
interface Spellings {
  readonly full: readonly string[];
  readonly short?: readonly string[];
  readonly question?: readonly string[];
  readonly below?: readonly string[];
}

const SPELLINGS: Readonly<Partial<Record<ColumnId, Spellings>>> = {
  ordinal: { full: ['STT', 'TT', 'Số TT'] },
  upper: { full: ['Đảng bộ bộ phận'] },
  code: { full: ['Mã chi bộ', 'Mã đơn vị'], short: ['Mã CB'] },
  name: {
    full: ['Chi bộ', 'Tên chi bộ', 'Tên đơn vị', 'Đơn vị'],
    short: ['CB', 'Tên CB'],
    question: ['Đồng chí là bí thư chi bộ nào?', 'Đồng chí báo cáo cho chi bộ nào (chọn một chi bộ trong danh sách)?'],
  },
  stamp: { full: ['Dấu thời gian'] },
  email: { full: ['Địa chỉ email'] },
  section: { full: ['Chi bộ thuộc khối nào?'] },
  month: {
    full: ['Tháng', 'Tháng báo cáo', 'Báo cáo cho tháng', 'Kỳ báo cáo'],
    question: ['Đồng chí báo cáo kết quả sinh hoạt của tháng nào?'],
  },
  date: {
    full: ['Ngày họp', 'Ngày sinh hoạt', 'Ngày họp chi bộ', 'Ngày tổ chức sinh hoạt'],
    short: ['Ngày SH', 'Ngày SHCB'],
    question: ['Chi bộ tổ chức sinh hoạt vào ngày nào?'],
  },
  form: {
    full: ['Hình thức', 'Hình thức sinh hoạt', 'Loại sinh hoạt'],
    short: ['Hình thức SH', 'Loại SH'],
    question: ['Chi bộ sinh hoạt theo hình thức nào?'],
  },
  members: {
    full: ['Tổng số đảng viên', 'Tổng số ĐV'],
    short: ['TSĐV', 'TS ĐV'],
    question: ['Tổng số đảng viên của chi bộ là bao nhiêu?'],
    below: ['Tổng số'],
  },
  exempt: {
    full: ['Miễn sinh hoạt', 'Được miễn sinh hoạt'],
    short: ['Miễn SH'],
    below: ['Miễn sinh hoạt', 'Được miễn'],
  },
  due: {
    full: ['Phải dự', 'Số đảng viên phải dự', 'Số đảng viên được triệu tập'],
    short: ['PD', 'Số ĐV PD', 'SL ĐV phải dự'],
    question: [
      'Tổng số đảng viên phải dự sinh hoạt trong tháng là bao nhiêu đồng chí?',
      'Số đảng viên phải dự (không tính đảng viên được miễn sinh hoạt, đi làm ăn xa đã báo cáo tạm vắng, bị đình chỉ sinh hoạt; chỉ ghi số, không ghi chữ)',
    ],
    below: ['Phải dự', 'Triệu tập'],
  },
  present: {
    full: ['Có mặt', 'Số đảng viên có mặt', 'Số đảng viên dự họp'],
    short: ['ĐV có mặt', 'Số ĐV dự SH'],
    question: [
      'Số đảng viên có mặt tại buổi sinh hoạt là bao nhiêu?',
      'Trong đó số đảng viên có mặt dự sinh hoạt chi bộ là bao nhiêu đồng chí? (ghi số)',
    ],
    below: ['Có mặt'],
  },
  fraction: {
    full: ['Số đảng viên dự / Tổng số', 'Có mặt/phải dự', 'Dự họp (có mặt/phải dự)'],
    short: ['Số ĐV dự/phải dự'],
    question: ['Số đảng viên dự/phải dự (ví dụ 17/18)'],
    below: ['Có mặt/phải dự'],
  },
  excused: {
    full: ['Vắng có lý do', 'Vắng có phép'],
    short: ['Vắng có LD', 'Vắng CLD'],
    question: ['Số đảng viên vắng có lý do là bao nhiêu?'],
    below: ['Có lý do'],
  },
  unexcused: {
    full: ['Vắng không lý do', 'Vắng không phép'],
    short: ['Vắng KLD', 'Vắng không LD'],
    question: ['Số đảng viên vắng không lý do là bao nhiêu?'],
    below: ['Không lý do'],
  },
  absent: {
    full: ['Số vắng', 'Số đảng viên vắng', 'Số vắng (ghi rõ lý do)'],
    short: ['SL vắng', 'Số ĐV vắng'],
    question: ['Số đảng viên vắng mặt là bao nhiêu (ghi rõ lý do)?'],
    below: ['Số vắng'],
  },
  rate: { full: ['Tỷ lệ dự', 'Tỷ lệ', 'Tỷ lệ dự sinh hoạt'], short: ['Tỷ lệ dự SH'], below: ['Tỷ lệ dự'] },
  score: {
    full: ['Tổng điểm', 'Điểm tự chấm', 'Tổng điểm tự chấm'],
    short: ['TS điểm', 'KQ điểm', 'Tổng điểm tự ĐG'],
    question: ['Chi bộ tự chấm bao nhiêu điểm?', 'Tổng điểm chi bộ tự chấm là bao nhiêu (thang điểm 100)?'],
    below: ['Tổng điểm', 'Điểm'],
  },
  grade: {
    full: ['Xếp loại', 'Tự xếp loại', 'Mức xếp loại'],
    short: ['XL', 'Tự XL', 'KQ XL'],
    question: ['Chi bộ tự xếp loại chất lượng buổi sinh hoạt ở mức nào?'],
    below: ['Xếp loại'],
  },
  'points and grade': {
    full: ['Kết quả tự chấm (điểm, xếp loại)', 'Điểm, xếp loại', 'Tổng điểm, xếp loại'],
    short: ['KQ tự chấm (điểm, XL)'],
    below: ['Điểm, xếp loại'],
  },
  good: { full: ['Tốt'] },
  fair: { full: ['Khá'] },
  average: { full: ['Trung bình'], short: ['TB'] },
  poor: { full: ['Kém'] },
  appraised: { full: ['Tổ thẩm định chấm'] },
  decided: { full: ['Đảng ủy duyệt', 'Cấp trên chấm'] },
  'decided grade': { full: ['Xếp loại'] },
  sent: { full: ['Ngày gửi báo cáo', 'Ngày gửi', 'Ngày nộp báo cáo'], short: ['Ngày gửi BC'] },
  note: { full: ['Ghi chú'] },
};

/** Columns that are of no concern, and what stands in them. */
export const OTHERS: readonly (readonly [label: string, boxes: readonly (string | number)[]])[] = [
  ['Địa điểm', ['Nhà văn hóa', 'Hội trường']],
  ['Nước uống', ['có', '']],
  ['Thu quỹ (nghìn đồng)', [350, 420, 515]],
  ['Số hộ nghèo', [112, 87, 140]],
  ['Phương tiện', ['máy chiếu', '']],
];

const CRITERIA = [
  'Chấp hành thời gian, thời lượng',
  'Tỷ lệ dự',
  'Công tác chuẩn bị',
  'Tổ chức sinh hoạt',
  'Thực hiện nguyên tắc',
  'Kết quả thực hiện nghị quyết',
  'Kết thúc sinh hoạt',
];

/** What stands above a group of columns. */
export const GROUPS: Readonly<Record<string, readonly string[]>> = {
  people: ['Số đảng viên', 'Đảng viên'],
  absent: ['Vắng', 'Số đảng viên vắng', 'Vắng mặt'],
  points: ['Kết quả', 'Kết quả chấm điểm, xếp loại'],
  marks: ['Xếp loại', 'Mức xếp loại'],
};

const GROUP_OF: Readonly<Partial<Record<ColumnId, string>>> = {
  members: 'people',
  exempt: 'people',
  due: 'people',
  present: 'people',
  excused: 'absent',
  unexcused: 'absent',
  score: 'points',
  grade: 'points',
  good: 'marks',
  fair: 'marks',
  average: 'marks',
  poor: 'marks',
};

/** The group in whose column a column may stand, under a common label. */
export const groupOf = (id: ColumnId): string | null => GROUP_OF[id] ?? null;

/** The words of a criterion: `Tỷ lệ dự`. */
export const criterionText = (id: ColumnId): string => CRITERIA[Number(id.slice(2)) - 1] ?? '';

/** The label of a column as this sheet spells it; `below`: under the label of its group. */
export const labelOf = (id: ColumnId, spec: Spec, luck: Luck, below = false): string => {
  if (id.startsWith('TC')) {
    const number = Number(id.slice(2));
    return spec.habits.includes('grid questions')
      ? `Chấm điểm [${number}. ${criterionText(id)} (${CRITERIA_MAXIMA[number - 1]})]`
      : id;
  }
  if (id.startsWith('other')) return OTHERS[Number(id.slice(6))]?.[0] ?? '';
  if (id.startsWith('units of')) return `Chọn chi bộ (${id.slice(9)})`;
  const text = textOf(id, spec, luck, below);
  const scaled = id === 'score' && spec.habits.includes('scale of ten');
  if (!scaled) return text;
  const scale = pick(luck, 'scale', ['(thang 10)', '(thang điểm 10)', '(/10)']);
  return text.endsWith(']') ? `${text.slice(0, -1)} ${scale}]` : `${text} ${scale}`;
};

const IN_GRID: readonly ColumnId[] = ['due', 'present', 'excused', 'unexcused', 'members'];

const textOf = (id: ColumnId, { habits, scoring }: Spec, luck: Luck, below: boolean): string => {
  const spellings = SPELLINGS[id];
  if (spellings === undefined) return '';
  const { full, short = full, question = full, below: leaf = full } = spellings;
  const one = (texts: readonly string[]): string => pick(luck, `label ${id}`, texts);
  if (id === 'score' && scoring === 'scorers') return one(['Chi bộ tự chấm', 'Điểm chi bộ tự chấm']);
  if (below) return one(leaf);
  if (habits.includes('grid questions')) {
    if (IN_GRID.includes(id)) return `Số lượng đảng viên [${one(/excused/.test(id) ? full : leaf)}]`;
    if (id === 'score') return `Chấm điểm [${one(['Tổng điểm', 'Tổng điểm tự chấm'])}]`;
  }
  if (habits.includes('long questions')) return one(question);
  return one(habits.includes('abbreviated labels') ? short : full);
};

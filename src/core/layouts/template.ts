import { SOURCE_NAMES } from '../rubric/bands.ts';
import { NATIONAL_PRESET, type Preset } from '../rubric/presets.ts';
import { SETTINGS_HEADS, SETTINGS_TITLE, settingEntries } from '../settings/setting-entries.ts';
import { columnLetters } from '../table/grid.ts';
import { type Area, type Cell, COLORS, cell, type Style } from './tab.ts';

/** A tab of the template: its boxes from A1 on, and what helps people to fill it in. */
export interface TemplateTab {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Pixels, by column. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Rows the tab must have. */
  readonly length: number;
  readonly lists: readonly { readonly area: Area; readonly values: readonly string[]; readonly strict: boolean }[];
  readonly formats: readonly { readonly area: Area; readonly format: string }[];
  /** By row, then column, from A1; blank where a box has none. */
  readonly notes: readonly (readonly string[])[];
  readonly highlights: readonly { readonly area: Area; readonly startsWith: string; readonly background: string }[];
}

export const MEETINGS_TITLE = 'Sổ họp';
export const RUBRIC_TITLE = 'Tiêu chí';

/** Rows made ready for typing: 90 units over 20 months. */
const LENGTH = 2000;
const UNITS = 200;

const TYPES = [
  'Thôn/buôn/tổ dân phố',
  'Cơ quan hành chính',
  'Đơn vị sự nghiệp',
  'Doanh nghiệp nhà nước',
  'Doanh nghiệp ngoài nhà nước',
  'Lực lượng vũ trang',
  'Khác',
];
const FORMS = ['thường kỳ', 'thường kỳ + chuyên đề', 'chuyên đề', 'bất thường', 'không họp'];
const GRADES = ['Tốt', 'Khá', 'Trung bình', 'Kém'];

/** One column of `Sổ họp`: label, width, and what it takes. */
interface MeetingColumn {
  readonly label: string;
  readonly width: number;
  readonly format?: string;
  readonly list?: readonly string[];
  readonly note?: string;
}

const column = (label: string, width: number, more: Omit<MeetingColumn, 'label' | 'width'> = {}): MeetingColumn => ({
  label,
  width,
  ...more,
});

const meetingColumns = (): readonly MeetingColumn[] => [
  column('Kiểm tra', 240, { note: 'Công thức tự kiểm tra từng dòng. Không ghi vào cột này.' }),
  column('Mã chi bộ', 88, { format: '@', note: 'Như ở trang Chi bộ. Menu «Mở tháng mới» điền sẵn.' }),
  column('Tên chi bộ', 230, { format: '@' }),
  column('Loại hình', 190, { list: TYPES }),
  column('Tháng', 72, { format: 'mm/yyyy', note: 'Tháng của kỳ họp, ví dụ 11/2026.' }),
  column('Ngày họp', 92, {
    format: 'dd/mm/yyyy',
    note: 'Ngày họp thực tế, ví dụ 05/11/2026. Nếu không họp, chọn «không họp» ở cột Hình thức.',
  }),
  column('Giờ bắt đầu', 72, { format: 'hh:mm' }),
  column('Giờ kết thúc', 72, { format: 'hh:mm' }),
  column('Hình thức', 190, { list: FORMS }),
  column('Tổng số ĐV', 64, { format: '0' }),
  column('Chính thức', 64, { format: '0' }),
  column('Dự bị', 56, { format: '0' }),
  column('Miễn SH', 56, { format: '0', note: 'Số đảng viên được miễn sinh hoạt và vắng.' }),
  column('Sinh hoạt tạm thời nơi khác', 80, { format: '0' }),
  column('Đình chỉ', 56, { format: '0' }),
  column('LLVT nhiệm vụ đặc biệt', 72, { format: '0' }),
  column('Có mặt', 56, {
    format: '0',
    note: 'Phải dự = tổng số − miễn − nơi khác − đình chỉ − LLVT. Có mặt + vắng có lý do + vắng không lý do = phải dự.',
  }),
  column('Vắng có lý do', 64, { format: '0' }),
  column('Vắng không lý do', 64, { format: '0' }),
  column('Số ĐV phát biểu', 64, { format: '0' }),
  column('Ngày thông báo', 92, { format: 'dd/mm/yyyy' }),
  column('Vấn đề nổi bật', 200, { format: '@' }),
  column('Nghị quyết/kết luận', 84, { list: ['có', 'không'] }),
  column('Chỉ tiêu đề ra', 64, { format: '0', note: 'Số chỉ tiêu của nghị quyết kỳ trước.' }),
  column('Chỉ tiêu đạt', 64, { format: '0' }),
  column('Cấp trên dự', 84, { list: ['không', 'xã', 'huyện', 'tỉnh'] }),
  ...NATIONAL_PRESET.rows.map(({ code, name, max }) => column(code, 56, { note: `${name}, tối đa ${max} điểm.` })),
  column('Tổng điểm tự chấm', 72),
  column('Tự xếp loại', 92, { list: GRADES }),
  column('Cấp trên quyết định', 92, { list: GRADES }),
  column('Thuyết minh điểm trừ', 240, {
    format: '@',
    note: 'Không ghi họ tên, số điện thoại, số căn cước của đảng viên.',
  }),
  column('Ngày gửi báo cáo', 92, { format: 'dd/mm/yyyy' }),
];

const HEAD: Style = { bold: true, align: 'center', wrap: true, background: COLORS.head };
const WRAP: Style = { wrap: true };

const heads = (...labels: readonly string[]): Cell[] => labels.map(label => cell(label, HEAD));

const guideTab = (): TemplateTab => ({
  ...EMPTY,
  title: 'Hướng dẫn',
  rows: [
    'SỔ THEO DÕI SINH HOẠT CHI BỘ',
    '1. Trang «Chi bộ»: ghi danh mục chi bộ, mỗi chi bộ một dòng, có mã riêng.',
    '2. Trang «Tiêu chí»: khung điểm theo Hướng dẫn 42-HD/BTCTW; sửa theo văn bản của địa phương nếu khác.',
    '3. Trang «Cấu hình»: tên đảng ủy, ngày họp thường lệ, hạn báo cáo, ngưỡng xếp loại.',
    '4. Đầu tháng: menu Sổ chi bộ → Mở tháng mới. Mỗi chi bộ có sẵn một dòng ở trang «Sổ họp».',
    '5. Bí thư ghi số liệu buổi họp vào dòng của chi bộ mình; cột «Kiểm tra» báo ngay chỗ sai và cách sửa.',
    '6. Cuối kỳ: menu → Kiểm tra tháng để xem mọi lỗi một lần, rồi Lập tổng hợp tháng để in và ký.',
    'Chỉ ghi số lượng, không ghi họ tên, số điện thoại, số căn cước của đảng viên.',
  ].map((text, i) => [cell(text, i === 0 ? { bold: true, size: 14 } : WRAP)]),
  widths: [760],
});

/** `Cấu hình` with every key, its default and what it is for. */
export const settingsTab = (): TemplateTab => ({
  ...EMPTY,
  title: SETTINGS_TITLE,
  rows: [
    heads(...SETTINGS_HEADS),
    ...settingEntries().map(({ key, initial, why }) => [
      cell(key),
      cell(initial, { align: 'left' }),
      cell(why, { wrap: true, color: COLORS.muted }),
    ]),
  ],
  widths: [300, 260, 480],
  frozenRows: 1,
});

const rosterTab = (): TemplateTab => ({
  ...EMPTY,
  title: 'Chi bộ',
  rows: [heads('Mã', 'Tên', 'Loại hình', 'Số đảng viên', 'Tên gọi khác', 'Từ tháng', 'Đến tháng')],
  widths: [90, 280, 190, 80, 220, 90, 90],
  frozenRows: 1,
  length: UNITS + 1,
  lists: [{ area: [2, 3, UNITS, 1], values: TYPES, strict: false }],
  formats: [
    { area: [2, 1, UNITS, 2], format: '@' },
    { area: [2, 5, UNITS, 1], format: '@' },
    { area: [2, 6, UNITS, 2], format: 'mm/yyyy' },
  ],
  notes: [
    [
      'Mỗi chi bộ một mã riêng, ví dụ HS-01. Mã là chữ, không phải số.',
      '',
      '',
      '',
      'Các cách gọi khác của chi bộ, cách nhau dấu chấm phẩy.',
      'Tháng đầu tiên chi bộ phải báo cáo, ví dụ 06/2026. Để trống nếu đã có từ trước.',
      'Tháng cuối cùng chi bộ phải báo cáo. Để trống nếu còn hoạt động.',
    ],
  ],
});

/** `Tiêu chí` with the criteria of a preset. */
export const rubricTab = ({ rows }: Preset): TemplateTab => ({
  ...EMPTY,
  title: RUBRIC_TITLE,
  rows: [
    heads('Mã', 'Nội dung', 'Điểm tối đa', 'Cách chấm', 'Căn cứ', 'Bậc', 'Áp dụng khi', 'Nguồn'),
    ...rows.map(({ code, name, max, method, source, bands, applies, from }) => [
      cell(code),
      cell(name, WRAP),
      cell(max),
      cell(method),
      cell(source),
      cell(bands, WRAP),
      cell(applies),
      cell(from, { wrap: true, color: COLORS.muted }),
    ]),
  ],
  widths: [70, 360, 90, 90, 150, 420, 130, 320],
  frozenRows: 1,
  length: 60,
  lists: [
    { area: [2, 4, 59, 1], values: ['có/không', 'bậc', 'tự do', 'tối đa khi'], strict: true },
    { area: [2, 5, 59, 1], values: Object.values(SOURCE_NAMES), strict: false },
    { area: [2, 7, 59, 1], values: ['có chuyên đề', 'không chuyên đề'], strict: true },
  ],
  formats: [{ area: [2, 1, 59, 1], format: '@' }],
});

const meetingsTab = (): TemplateTab => {
  const columns = meetingColumns();
  const last = columnLetters(columns.length - 1);
  const status = {
    formula: `=SHCB_KIEMTRA(B1:${last}${LENGTH};'Chi bộ'!A1:G${UNITS + 1};'Cấu hình'!A1:C60;'Tiêu chí'!A1:G60)`,
  };
  const [, ...labels] = columns;
  return {
    ...EMPTY,
    title: MEETINGS_TITLE,
    rows: [[cell(status, HEAD), ...labels.map(({ label }) => cell(label, HEAD))]],
    widths: columns.map(({ width }) => width),
    frozenRows: 1,
    frozenColumns: 3,
    length: LENGTH,
    lists: columns.flatMap(({ list }, i) =>
      list ? [{ area: [2, i + 1, LENGTH - 1, 1] as const, values: list, strict: false }] : [],
    ),
    formats: columns.flatMap(({ format }, i) =>
      format === undefined ? [] : [{ area: [2, i + 1, LENGTH - 1, 1] as const, format }],
    ),
    notes: [columns.map(({ note }) => note ?? '')],
    highlights: [
      { area: [2, 1, LENGTH - 1, 1], startsWith: '⚠', background: '#fce8e6' },
      { area: [2, 1, LENGTH - 1, 1], startsWith: '✓', background: '#e6f4ea' },
    ],
  };
};

const EMPTY: Omit<TemplateTab, 'title' | 'rows' | 'widths'> = {
  frozenRows: 0,
  frozenColumns: 0,
  length: 1,
  lists: [],
  formats: [],
  notes: [],
  highlights: [],
};

/** The tabs of the add-on's own template (design §2), in their order. */
export const templateTabs = (): TemplateTab[] => [
  guideTab(),
  settingsTab(),
  rosterTab(),
  rubricTab(NATIONAL_PRESET),
  meetingsTab(),
];

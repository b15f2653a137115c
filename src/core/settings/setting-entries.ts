import { formatNumber } from '../values/format.ts';
import { DEFAULT_LIMITS } from '../values/grade.ts';
import { DEFAULT_SETTINGS, RANK_WORDS, SETTING_KEYS, type SettingKey, STAMP_WORDS } from './settings.ts';

export const SETTINGS_TITLE = 'Cấu hình';
export const SETTINGS_HEADS = ['Khóa', 'Giá trị', 'Giải thích'] as const;

const TEMPLATE_VERSION = 1;

/** One key of `Cấu hình`: what the template writes, what holds while the box is blank, and what it is for. */
export interface SettingEntry {
  readonly key: SettingKey;
  readonly initial: string | number;
  /** Blank where nothing holds. */
  readonly fallback: string;
  readonly why: string;
  /** Whether a person types a number into it. */
  readonly number: boolean;
  /** Whether only the add-on writes it. */
  readonly ours: boolean;
}

type Words = Omit<SettingEntry, 'key'>;

const text = (why: string, fallback = ''): Words => ({ initial: '', fallback, why, number: false, ours: false });
const number = (value: number, why: string): Words => ({
  initial: value,
  fallback: formatNumber(value),
  why,
  number: true,
  ours: false,
});
const optional = (why: string, fallback: string): Words => ({
  initial: '',
  fallback,
  why,
  number: true,
  ours: false,
});

const LEAVES = 'miễn, nơi khác, đình chỉ, LLVT';

const entries = (): Readonly<Record<SettingKey, Words>> => ({
  'Tên đơn vị': text('Tên đảng ủy cấp trên trực tiếp của các chi bộ'),
  'Mã đơn vị': text('Ký hiệu dùng khi gửi lên cấp trên'),
  'Cấp trên': text('Nơi nhận số liệu tổng hợp'),
  'Ngày họp từ': number(
    DEFAULT_SETTINGS.windowFrom,
    'Ngày đầu của khoảng ngày họp hằng tháng; lớn hơn «Ngày họp đến» là khoảng kéo qua cuối tháng (28 đến 5)',
  ),
  'Ngày họp đến': number(DEFAULT_SETTINGS.windowTo, 'Ngày cuối của khoảng ngày họp hằng tháng'),
  'Hạn báo cáo sau họp (ngày)': number(
    DEFAULT_SETTINGS.deadlineDays,
    'Báo cáo gửi chậm hơn số ngày này là không đúng hạn',
  ),
  'Hạn báo cáo (ngày trong tháng sau)': optional(
    'Nếu ghi, báo cáo gửi đến hết ngày này của tháng sau là đúng hạn, thay cho dòng trên',
    'lấy hạn theo số ngày sau họp',
  ),
  'Ngưỡng Tốt': number(DEFAULT_LIMITS.good, 'Từ điểm này trở lên xếp loại Tốt'),
  'Ngưỡng Khá': number(DEFAULT_LIMITS.fair, 'Từ điểm này đến dưới ngưỡng Tốt'),
  'Ngưỡng Trung bình': number(DEFAULT_LIMITS.average, 'Từ điểm này đến dưới ngưỡng Khá; thấp hơn là Kém'),
  'Tỷ lệ dự đạt (%)': number(DEFAULT_SETTINGS.attendanceBar, 'Mốc tỷ lệ đảng viên dự sinh hoạt'),
  'Thời lượng tối thiểu (phút)': number(DEFAULT_SETTINGS.minutes, 'Kỳ sinh hoạt thường kỳ'),
  'Thời lượng tối thiểu khi có chuyên đề (phút)': number(
    DEFAULT_SETTINGS.minutesThematic,
    'Thường kỳ kết hợp chuyên đề',
  ),
  'Thời lượng 120 phút từ (số đảng viên)': optional(
    'Nếu ghi, chi bộ từ số đảng viên này trở lên phải họp đủ thời lượng dài',
    'không phụ thuộc số đảng viên',
  ),
  'Không tính vào số phải dự': {
    ...text('Các diện được trừ khỏi số phải dự; thêm «vắng có lý do» nếu địa phương trừ cả diện này', LEAVES),
    initial: LEAVES,
  },
  'Xếp loại năm': text(
    'Ghi «theo tháng» để trang tổng hợp có thêm xếp loại năm: Tốt khi mọi kỳ từ Khá trở lên và ít nhất 7 kỳ Tốt; Khá khi mọi kỳ từ Trung bình trở lên. Để trống nếu địa phương xếp loại cách khác',
    'không xếp loại năm',
  ),
  'Số ngày coi là cũ': number(
    DEFAULT_SETTINGS.staleDays,
    'Dùng ở cấp trên: đơn vị công bố lần cuối đã quá số ngày này thì được nhắc công bố lại; số liệu vẫn được tính',
  ),
  'Xếp hạng theo': {
    ...text('Dùng ở cấp trên: tỷ lệ dự, điểm bình quân hoặc tỷ lệ báo cáo', RANK_WORDS[DEFAULT_SETTINGS.rankBy]),
    initial: RANK_WORDS[DEFAULT_SETTINGS.rankBy],
  },
  'Gửi lại': text(
    'Khi một chi bộ có hai báo cáo thường kỳ trong tháng: «bản sau cùng» lấy báo cáo gửi sau cùng (bảng phải có cột ngày gửi), «không tính» để người tổng hợp chọn',
    'biểu mẫu: bản sau cùng; sổ: không tính',
  ),
  'Dấu thời gian': text(
    'Dấu thời gian của biểu mẫu là «ngày gửi» hay «ngày sửa cuối» (biểu mẫu cho sửa câu trả lời); «ngày sửa cuối» thì không xét đúng hạn',
    STAMP_WORDS.sent,
  ),
  'Thang điểm': optional(
    'Ghi 10 nếu các bảng chấm theo thang 10 mà không ghi ở tên cột hay tiêu đề; điểm được nhân 10. Ghi 100 nếu điểm thấp thật sự là theo thang 100',
    'theo tên cột và tiêu đề, không ghi là thang 100',
  ),
  'Ngày lệch múi giờ': text(
    'Ngày họp mang giờ 17:00 (xuất từ nơi khác theo giờ UTC): «cộng một ngày» hoặc «giữ nguyên»',
    'cộng một ngày khi mọi ngày của cột đều mang 17:00',
  ),
  'Phiên bản mẫu': { ...text('Do tiện ích ghi, không sửa'), initial: TEMPLATE_VERSION, ours: true },
});

/** The keys of `Cấu hình` with what they mean, in the order of the template. */
export const settingEntries = (): readonly SettingEntry[] => {
  const words = entries();
  return SETTING_KEYS.map(key => ({ key, ...words[key] }));
};

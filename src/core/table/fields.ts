/** What a column of a meetings sheet or a roster can hold. Criteria columns are found by the rubric's codes instead (`columns.ts`). */
export type FieldId =
  | 'status'
  | 'ordinal'
  | 'code'
  | 'name'
  | 'type'
  | 'month'
  | 'year'
  | 'date'
  | 'start'
  | 'end'
  | 'minutes'
  | 'form'
  | 'members'
  | 'official'
  | 'probationary'
  | 'exempt'
  | 'exemptPresent'
  | 'elsewhere'
  | 'suspended'
  | 'specialDuty'
  | 'due'
  | 'present'
  | 'attendance'
  | 'excused'
  | 'unexcused'
  | 'absent'
  | 'rate'
  | 'speakers'
  | 'notice'
  | 'topic'
  | 'resolution'
  | 'targetsSet'
  | 'targetsMet'
  | 'targets'
  | 'superior'
  | 'score'
  | 'decidedScore'
  | 'grade'
  | 'good'
  | 'fair'
  | 'average'
  | 'poor'
  | 'decidedGrade'
  | 'note'
  | 'sent'
  | 'otherNames'
  | 'fromMonth'
  | 'toMonth';

/** One field: its label in the template, other labels seen in real sheets, and a pattern for what the aliases miss (all matched on label keys). */
export interface Field {
  readonly id: FieldId;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly pattern?: RegExp;
}

const field = (id: FieldId, label: string, aliases: string, pattern?: RegExp): Field => ({
  id,
  label,
  aliases: aliases === '' ? [] : aliases.split('|'),
  ...(pattern === undefined ? {} : { pattern }),
});

// The order matters for patterns: the first that matches a label wins, so the narrow ones come first.
const CATALOGUE = (): readonly Field[] => [
  field('status', 'Kiểm tra', 'kết quả kiểm tra|trạng thái kiểm tra'),
  field('ordinal', 'STT', 'tt|s tt|số tt|số thứ tự|no'),
  field(
    'sent',
    'Ngày gửi báo cáo',
    'ngày gửi|ngày báo cáo|ngày nộp|ngày nộp báo cáo|thời gian gửi|dấu thời gian|timestamp|thời gian gửi báo cáo',
    /(ngay|thoi gian|thoi diem) (gui|nop)/,
  ),
  field(
    'notice',
    'Ngày thông báo',
    'thông báo trước|ngày gửi thông báo|ngày triệu tập|ngày gửi giấy mời|ngày gửi tài liệu',
    /ngay (ra )?(thong bao|trieu tap)|ngay gui (thong bao|giay moi|tai lieu)/,
  ),
  field(
    'rate',
    'Tỷ lệ dự',
    'tỷ lệ|tỷ lệ %|% dự|tỷ lệ đảng viên dự sinh hoạt|tỷ lệ tham dự|tỷ lệ dự họp|tỷ lệ dự sinh hoạt',
    /^(ty le|%) .*(du|tham gia|co mat)/,
  ),
  field(
    'speakers',
    'Số ĐV phát biểu',
    'phát biểu|phát biểu ý kiến|số ý kiến phát biểu|số ý kiến|số lượt phát biểu',
    /phat bieu/,
  ),
  field(
    'exemptPresent',
    'Miễn SH có dự',
    'miễn có dự|đảng viên miễn sinh hoạt có dự|miễn sinh hoạt dự họp|miễn sinh hoạt có mặt',
    /mien.*(co du|du hop|co mat|tham du|du sinh hoat)/,
  ),
  field(
    'exempt',
    'Miễn SH',
    'miễn|được miễn|được miễn sinh hoạt|đảng viên miễn sinh hoạt|số đảng viên được miễn|miễn sinh hoạt và vắng|miễn công tác và sinh hoạt|miễn công tác',
    /mien (cong tac|sinh hoat)|duoc mien/,
  ),
  field(
    'elsewhere',
    'Sinh hoạt tạm thời nơi khác',
    'sinh hoạt tạm thời|nơi khác|sinh hoạt nơi khác|tạm thời nơi khác|chuyển sinh hoạt tạm thời|tạm chuyển sinh hoạt',
    /noi khac|sinh hoat tam thoi/,
  ),
  field('suspended', 'Đình chỉ', 'đình chỉ sinh hoạt|bị đình chỉ|đình chỉ sinh hoạt đảng', /dinh chi/),
  field(
    'specialDuty',
    'LLVT nhiệm vụ đặc biệt',
    'nhiệm vụ đặc biệt|llvt nvđb|lực lượng vũ trang làm nhiệm vụ đặc biệt|llvt',
    /nhiem vu dac biet|llvt/,
  ),
  field(
    'unexcused',
    'Vắng không lý do',
    'không lý do|vắng không phép|không phép|vắng không có lý do|không có lý do',
    /khong (co )?(ly do|phep)/,
  ),
  field(
    'excused',
    'Vắng có lý do',
    'có lý do|vắng có phép|có phép',
    /^(dang vien |so |so dang vien )*(vang .*)?co (ly do|phep)/,
  ),
  field(
    'absent',
    'Tổng số vắng',
    'vắng|số vắng|tổng vắng|vắng mặt|số vắng mặt|số đảng viên vắng|số đảng viên vắng mặt|tổng số vắng mặt|đảng viên vắng|đảng viên vắng mặt',
    /^(tong )?(so )?(luong )?(dang vien )?vang( mat)?( ghi ro.*| kem .*| neu .*)?$/,
  ),
  field('targets', 'Chỉ tiêu đạt / đề ra', 'chỉ tiêu (đạt/đề ra)|chỉ tiêu đạt/đề ra|chỉ tiêu tháng trước (đạt/đề ra)'),
  field(
    'targetsMet',
    'Chỉ tiêu đạt',
    'số chỉ tiêu đạt|chỉ tiêu hoàn thành|chỉ tiêu thực hiện được|chỉ tiêu tháng trước đạt|chỉ tiêu đã đạt|số chỉ tiêu hoàn thành',
    /chi tieu.*(dat|hoan thanh)/,
  ),
  field(
    'targetsSet',
    'Chỉ tiêu đề ra',
    'chỉ tiêu|chỉ tiêu giao|số chỉ tiêu|số chỉ tiêu đề ra|chỉ tiêu tháng trước đề ra|chỉ tiêu tháng trước',
    /chi tieu.*(de ra|giao|dat ra)/,
  ),
  field(
    'superior',
    'Cấp trên dự',
    'cấp trên tham dự|cấp ủy cấp trên dự|cấp ủy cấp trên dự sinh hoạt|đại biểu cấp trên|đại biểu dự|đại biểu đảng ủy cấp trên tham dự',
    /(cap tren|dai bieu|dang uy|cap uy).*\bdu\b/,
  ),
  field(
    'decidedScore',
    'Điểm cấp trên chấm',
    'cấp ủy viên cấp trên chấm|cấp trên chấm|điểm cấp trên|đảng ủy chấm|điểm đảng ủy chấm|điểm thẩm định',
    /^(?!xep loai)((.*(cap tren|dang uy|tham dinh|thuong vu|btv).*(cham|diem|duyet|quyet dinh))|.*diem.*(cap tren|dang uy|tham dinh|thuong vu|btv|duyet))/,
  ),
  field(
    'decidedGrade',
    'Cấp trên quyết định',
    'cấp trên xếp loại|đảng ủy xếp loại|đảng ủy quyết định|đảng ủy công nhận|cấp ủy cấp trên quyết định|xếp loại của đảng ủy|xếp loại cấp trên',
    /(cap tren|dang uy|cap uy).*(quyet dinh|xep loai|cong nhan|phe duyet)|xep loai.*(cap tren|dang uy|tham dinh|duyet|cong nhan)/,
  ),
  field(
    'note',
    'Thuyết minh điểm trừ',
    'ghi chú|thuyết minh|lý do trừ điểm|ghi chú (thuyết minh điểm trừ)|nội dung trừ điểm|thuyết minh điểm trừ / ghi chú biến động|diễn giải',
    /ghi chu|thuyet minh|tru diem|diem tru/,
  ),
  field(
    'attendance',
    'Số ĐV dự / phải dự',
    'số đảng viên dự / tổng số|dự họp (có mặt/phải dự)|có mặt/phải dự|có mặt/tổng số|số đảng viên có mặt/tổng số|dự/tổng số|dự/phải dự|tỷ số dự',
  ),
  field(
    'due',
    'Phải dự',
    'số phải dự|đảng viên phải dự|số đảng viên phải dự|triệu tập|được triệu tập|số đảng viên được triệu tập|đảng viên triệu tập|tổng số phải dự|phải dự họp',
    /phai du|trieu tap/,
  ),
  field(
    'present',
    'Có mặt',
    'dự họp|số có mặt|đảng viên có mặt|số đảng viên có mặt|số đảng viên dự|số đảng viên dự họp|tham dự|dự sinh hoạt|đảng viên dự sinh hoạt|số lượng đảng viên dự sinh hoạt|số đảng viên tham dự|số lượng đv dự sinh hoạt lệ|dự|số dự|hiện diện',
    /co mat|^(so |so luong )?(dang vien )?(tham )?du (hop|sinh hoat)/,
  ),
  field('official', 'Chính thức', 'đảng viên chính thức|số đảng viên chính thức', /chinh thuc/),
  field('probationary', 'Dự bị', 'đảng viên dự bị|số đảng viên dự bị', /du bi/),
  field(
    'minutes',
    'Thời lượng (phút)',
    'thời lượng|số phút|thời lượng sinh hoạt|thời lượng họp|tổng thời gian|phút',
    /thoi luong|so phut/,
  ),
  field(
    'start',
    'Giờ bắt đầu',
    'bắt đầu|thời gian bắt đầu|từ giờ|giờ họp|giờ khai mạc|thời gian sinh hoạt bắt đầu',
    /bat dau/,
  ),
  field(
    'end',
    'Giờ kết thúc',
    'kết thúc|thời gian kết thúc|đến giờ|giờ bế mạc|thời gian sinh hoạt kết thúc',
    /(gio|thoi gian|thoi diem) ket thuc/,
  ),
  field(
    'form',
    'Hình thức',
    'hình thức sinh hoạt|hình thức họp|loại sinh hoạt|loại hình sinh hoạt|loại kỳ họp|loại cuộc họp|tính chất',
    /^hinh thuc|^loai (hinh )?(sinh hoat|ky|cuoc|buoi|hop)|(theo |bang )hinh thuc nao$/,
  ),
  field(
    'date',
    'Ngày họp',
    'ngày sinh hoạt|ngày họp chi bộ|ngày họp thực tế|ngày tổ chức|ngày|ngày tháng|ngày tháng họp|ngày sinh hoạt chi bộ|ngày tháng năm|thời gian họp|thời gian sinh hoạt|thời gian tổ chức|ngày dự họp|thời gian|thời gian địa điểm|thời gian và địa điểm|thời gian địa điểm họp|thời gian địa điểm sinh hoạt|ngày giờ|ngày giờ họp|giờ ngày họp|thời điểm',
    /^ngay (gio )?(thang )?(nam )?(hop|sinh hoat|to chuc|dien ra)|^thoi gian (va )?dia diem|(vao |hop |sinh hoat )ngay nao$/,
  ),
  field(
    'resolution',
    'Nghị quyết/kết luận',
    'nghị quyết|ra nghị quyết|ban hành nghị quyết|nghị quyết / kết luận|kết luận',
    /^(co |ra |ban hanh )?nghi quyet/,
  ),
  field(
    'topic',
    'Vấn đề nổi bật',
    'chuyên đề|nội dung chuyên đề|chủ đề|nội dung nổi bật|vấn đề trọng tâm|học tập chuyên đề|nội dung sinh hoạt',
    /van de noi bat|chuyen de$/,
  ),
  field(
    'score',
    'Tổng điểm tự chấm',
    'tổng điểm|điểm|điểm tự chấm|số điểm|điểm tự đánh giá|kq số điểm được đánh giá|kq điểm|kết quả chấm điểm|tự đánh giá điểm|tổng số điểm|điểm đánh giá|điểm chi bộ tự chấm|chi ủy bí thư chi bộ chấm|tổng điểm tự đánh giá|điểm số|tự chấm điểm|điểm tự chấm của chi bộ|chi bộ tự chấm|tự chấm|điểm đạt|điểm đạt được',
    /^(?!xep loai)(.*(tong (so )?diem|so diem|diem (tu|chi bo|danh gia)|tu cham|chi bo cham)|diem (thang diem )?100?$)/,
  ),
  field(
    'grade',
    'Tự xếp loại',
    'xếp loại|mức xếp loại|mức xếp loại chi bộ|tự đánh giá xếp loại|kết quả xếp loại|xếp loại chất lượng|chi bộ tự xếp loại|xếp loại chất lượng sinh hoạt|đánh giá xếp loại',
    /xep loai/,
  ),
  field('good', 'Tốt', 'loại tốt|xếp loại tốt'),
  field('fair', 'Khá', 'loại khá|xếp loại khá'),
  field('average', 'Trung bình', 'loại trung bình|xếp loại trung bình|tb'),
  field('poor', 'Kém', 'loại kém|xếp loại kém|yếu'),
  field(
    'members',
    'Tổng số ĐV',
    'tổng số đảng viên|số đảng viên|đảng viên|số lượng đảng viên|đảng số|tổng đảng viên|đảng viên tổng số|tổng số|sĩ số|quân số|số lượng|tổng số đảng viên của chi bộ|số đảng viên hiện có',
    /^tong so (dang vien|dv)|^(so|so luong) dang vien( hien co| cua chi bo| trong chi bo| toan chi bo)$/,
  ),
  field(
    'code',
    'Mã chi bộ',
    'mã|mã đơn vị|mã cb|mã số|ký hiệu|mã tổ chức|mã tổ chức đảng|mã số chi bộ|mã định danh',
    /^ma (so )?(chi bo|don vi|to chuc)/,
  ),
  field('otherNames', 'Tên gọi khác', 'tên khác|bí danh|còn gọi là'),
  field('fromMonth', 'Từ tháng', 'có từ tháng|thành lập từ|tháng bắt đầu'),
  field('toMonth', 'Đến tháng', 'hết tháng|đến hết tháng|tháng kết thúc'),
  field(
    'month',
    'Tháng',
    'kỳ|kỳ báo cáo|tháng báo cáo|báo cáo cho tháng|kỳ sinh hoạt|tháng năm|tháng sinh hoạt|báo cáo tháng|tháng/năm',
    /^(bao cao )?(cho )?(ky )?thang( bao cao| sinh hoat| nam)?$|(cua|cho|trong|vao) thang nao$|^thang nao$/,
  ),
  field('year', 'Năm', 'năm báo cáo'),
  field(
    'type',
    'Loại hình',
    'loại hình chi bộ|loại chi bộ|khối|loại|loại hình đơn vị',
    /^loai hinh( chi bo| don vi| to chuc dang)?$|thuoc (khoi|loai hinh|linh vuc)/,
  ),
  field(
    'name',
    'Tên chi bộ',
    'tên|chi bộ|tên đơn vị|đơn vị|tổ chức đảng|tên tổ chức đảng|chọn chi bộ báo cáo|chi bộ trực thuộc|tên chi bộ trực thuộc|chi bộ báo cáo|tên tổ chức|tên chi đảng bộ|chi bộ đảng bộ|tên chi bộ cơ sở|đơn vị chi bộ',
    /^(ten |chon )(cac )?(chi bo|don vi|to chuc)( |$)|(^| )(cua |cho |thuoc )?chi bo nao$|^(dong chi )?(la )?bi thu (cua )?chi bo( nao)?$|^chi bo (cua|noi) dong chi/,
  ),
];

let catalogue: readonly Field[] | null = null;

/** All fields in the order in which their patterns are tried; made at the first call, for nothing may run when the script loads. */
export const fields = (): readonly Field[] => {
  catalogue ??= CATALOGUE();
  return catalogue;
};

/** The label of a field in the template and in sentences. */
export const fieldLabel = (id: FieldId): string => fields().find(field => field.id === id)?.label ?? id;

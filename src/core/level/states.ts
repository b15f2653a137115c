import { publishedTitle } from './schema.ts';

/** What has become of one unit's published range; only `ok` and `stale` count. */
export type State =
  | 'ok'
  | 'stale'
  | 'unreadable'
  | 'loading'
  | 'wrong-layout'
  | 'other-year'
  | 'older-schema'
  | 'newer-schema'
  | 'duplicate'
  | 'empty';

/** A state with one sentence why and the one thing to do; both blank where all is well. */
export interface Condition {
  readonly state: State;
  readonly reason: string;
  readonly remedy: string;
}

export const STATE_NAMES: Readonly<Record<State, string>> = {
  ok: 'Đã gộp',
  stale: 'Đã gộp, số liệu cũ',
  unreadable: 'Không đọc được',
  loading: 'Đang tải',
  'wrong-layout': 'Sai bố cục',
  'other-year': 'Khác năm',
  'older-schema': 'Phiên bản cũ hơn',
  'newer-schema': 'Phiên bản mới hơn',
  duplicate: 'Trùng đơn vị',
  empty: 'Chưa có số liệu',
};

const PUBLISH = 'Nhờ đơn vị mở tệp của mình và chọn «Công bố».';

const REMEDIES: Readonly<Record<State, string>> = {
  ok: '',
  stale: PUBLISH,
  // the cause is in a tooltip that no program can read, so the likeliest comes first
  unreadable:
    'Lần lượt: bấm vào ô rồi chọn «Cho phép truy cập»; nhờ đơn vị chia sẻ tệp; kiểm tra liên kết và trang «Xuất» của tệp đó.',
  loading: 'Chờ ít phút; nếu vẫn vậy thì tải lại trang tính.',
  'wrong-layout': 'Kiểm tra liên kết; nếu đúng thì nhờ đơn vị chọn «Công bố» lại, không sửa tay trang «Xuất».',
  'other-year': 'Sửa liên kết sang tệp của năm cần gộp, hoặc nhờ đơn vị công bố năm đó.',
  'older-schema': 'Nhờ đơn vị cập nhật tiện ích rồi chọn «Công bố» lại.',
  'newer-schema': 'Cập nhật tiện ích trong tệp này.',
  duplicate: 'Sửa liên kết ở trang «Đơn vị»: mỗi tệp chỉ đứng ở một đơn vị.',
  empty: PUBLISH,
};

/** A state with its reason and what to do, by default what is usual; the published tab is named where the year is known. */
export const condition = (
  state: State,
  reason: string,
  year: number | null = null,
  remedy = REMEDIES[state],
): Condition => ({
  state,
  reason,
  remedy: year === null ? remedy : remedy.replace('«Xuất»', `«${publishedTitle(year)}»`),
});

/** Whether a unit in this state counts. */
export const counts = ({ state }: Pick<Condition, 'state'>): boolean => state === 'ok' || state === 'stale';

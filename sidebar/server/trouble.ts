import type { FaultCode } from '../../src/sheets/answer.ts';

/** Why a call gave nothing: what happened, what to do, and for those who help, what was said underneath. */
export interface Trouble {
  readonly kind: FaultCode | 'outdated' | 'failed';
  readonly what: string;
  readonly todo: string;
  /** As the browser or the service said it; blank where nothing is to be added. */
  readonly detail: string;
}

interface Known {
  readonly pattern: RegExp;
  readonly what: string;
  readonly todo: string;
}

// The first that fits holds: a message on permission may also speak of a document
const KNOWN: readonly Known[] = [
  {
    pattern: /network|offline|failed to fetch|connection|err_|http 0|status code 0|kết nối|mất mạng/i,
    what: 'Mất kết nối với bảng tính.',
    todo: 'Hãy kiểm tra mạng rồi thử lại.',
  },
  {
    pattern: /permission|authoriz|access denied|not have access|logged in|đăng nhập|không có quyền|protected/i,
    what: 'Google không cho phép đọc hoặc ghi tệp này.',
    todo: 'Nếu trình duyệt đang đăng nhập nhiều tài khoản Google, hãy mở tệp trong cửa sổ chỉ đăng nhập một tài khoản. Nếu không, hãy nhờ chủ tệp cấp quyền chỉnh sửa.',
  },
  {
    pattern: /sheet.*(not found|deleted|missing|does not exist)|(không tìm thấy|đã bị xóa).*trang|no sheet/i,
    what: 'Trang cần dùng không còn trong tệp, có thể vừa bị xóa hoặc đổi tên.',
    todo: 'Hãy xem lại các trang của tệp rồi thử lại.',
  },
  {
    pattern: /quota|too many|rate limit|limit exceeded|simultaneous|quá nhiều/i,
    what: 'Hôm nay hoặc lúc này tiện ích đã được dùng quá nhiều lần.',
    todo: 'Hãy đợi vài phút rồi thử lại; nếu vẫn vậy thì để đến ngày mai.',
  },
  {
    pattern: /maximum execution time|timed? ?out|deadline/i,
    what: 'Việc này lâu quá nên Google đã dừng lại.',
    todo: 'Hãy thử lại. Nếu tệp rất lớn, hãy tách sổ theo năm.',
  },
  {
    pattern: /lock|busy|service (error|unavailable)|server error|we're sorry|rất tiếc|try again|thử lại/i,
    what: 'Bảng tính đang bận.',
    todo: 'Hãy đợi một phút rồi thử lại.',
  },
  {
    pattern: /edited|has changed|out of bounds|range.*(not|invalid)|modified/i,
    what: 'Có người vừa sửa tệp trong lúc đang làm.',
    todo: 'Hãy đọc lại số liệu rồi thử lại.',
  },
];

/** What the failure handler was given, as a sentence and what to do. */
export const failure = (error: unknown): Trouble => {
  const detail = (error instanceof Error ? error.message : String(error ?? '')).slice(0, 500);
  const known = KNOWN.find(({ pattern }) => pattern.test(detail));
  const { what, todo } = known ?? {
    what: 'Có trục trặc ngoài dự kiến nên chưa làm được.',
    todo: 'Hãy thử lại. Nếu vẫn vậy, hãy đóng thanh bên rồi mở lại từ menu Tiện ích mở rộng.',
  };
  return { kind: 'failed', what, todo, detail };
};

/** Page and server are of different versions. */
export const OUTDATED: Trouble = {
  kind: 'outdated',
  what: 'Thanh bên này là bản cũ. Hãy tải lại.',
  todo: 'Đóng thanh bên rồi mở lại từ menu Tiện ích mở rộng → Sổ chi bộ.',
  detail: '',
};

/** The page was opened by itself. */
export const ALONE: Trouble = {
  kind: 'failed',
  what: 'Trang này chỉ dùng được bên cạnh bảng tính.',
  todo: 'Hãy mở bảng tính, rồi mở thanh bên từ menu Tiện ích mở rộng → Sổ chi bộ.',
  detail: '',
};

/** Why something could not be done at all; the sentence says what happened and what to do. */
export type FaultCode =
  | 'no-table'
  | 'bad-month'
  | 'bad-request'
  | 'no-month'
  | 'no-roster'
  | 'level-above'
  | 'no-registry'
  | 'no-sources'
  | 'busy'
  | 'not-ours'
  | 'tab-gone'
  | 'unreadable'
  | 'exists'
  | 'has-formula'
  | 'bad-setting'
  | 'old-page'
  | 'no-permission'
  | 'service';

/** What a server function gives to the sidebar and the command line: plain JSON, never an exception for what a person can mend. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: { readonly code: FaultCode; readonly message: string } };

/** Trouble with the set-up (design: not the user's data, not a bug). */
export class SetupFault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string) {
    super(message);
    this.code = code;
  }
}

const PERMISSION = /permission|PERMISSION_DENIED|authoriz|không có quyền|protected/i;
const SERVICE =
  /^(Exception: )?(Service |Dịch vụ |We're sorry|Rất tiếc|Timed out|.*(timed out|quota|too many|try again|thử lại))/i;

const faultOf = (error: unknown): SetupFault | null => {
  if (error instanceof SetupFault) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (PERMISSION.test(message))
    return new SetupFault(
      'no-permission',
      'Không được phép đọc hoặc ghi bảng tính này. Hãy nhờ chủ bảng tính cấp quyền chỉnh sửa rồi làm lại.',
    );
  if (SERVICE.test(message))
    return new SetupFault(
      'service',
      'Bảng tính đang bận hoặc mạng chập chờn nên chưa làm xong. Hãy đợi một phút rồi làm lại.',
    );
  return null;
};

/** Runs an action; trouble with the set-up becomes an answer, a bug still throws. */
export const answer = <T>(action: () => T): Answer<T> => {
  try {
    return { ok: true, value: action() };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    return { ok: false, fault: { code: fault.code, message: fault.message } };
  }
};

/** Why a file cannot be opened: it is something else, asks for a password, or is cut or broken. */
export class UnreadableFile extends Error {
  readonly reason: 'not-xlsx' | 'password' | 'damaged';
  constructor(reason: 'not-xlsx' | 'password' | 'damaged', cause?: unknown) {
    super(`The workbook cannot be read: ${reason}`, { cause });
    this.reason = reason;
  }
}

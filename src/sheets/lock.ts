import { SetupFault } from './answer.ts';

const WAIT = 10_000;

/** Runs an action to its last write while no other run of this script writes to the document; fault `busy` when one does for over ten seconds. */
export const withLock = <T>(action: () => T): T => {
  // null outside of a container (an unbound script): then nobody else can run
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock !== null && !lock.tryLock(WAIT))
    throw new SetupFault('busy', 'Một người khác đang lập trang trong tệp này. Hãy đợi một phút rồi làm lại.');
  try {
    const done = action();
    // writes are queued: what Google refuses of them is thrown here, while nobody else writes and somebody can still be told
    SpreadsheetApp.flush();
    return done;
  } finally {
    lock?.releaseLock();
  }
};

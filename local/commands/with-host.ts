import type { Host, HostOptions } from '../host.ts';
import { openPackage } from '../xlsx/package.ts';
import { readFile, readingFault } from './files.ts';
import { type Order, todayOf } from './order.ts';

const open = async (file: string | null, options: HostOptions): Promise<Host> => {
  const workbook = file === null ? undefined : readFile(file);
  try {
    // The engine is only loaded once there is something to open: a wrong word or file is answered at once.
    if (workbook) openPackage(workbook);
    const { openHost } = await import('../host.ts');
    return await openHost({ ...options, workbook, file: file ?? undefined });
  } catch (fault) {
    throw file === null ? fault : readingFault(file, fault);
  }
};

const HALF_A_SECOND = 500;

/**
 * Opens a workbook (null: a new one) for as long as `work` needs it.
 * @param doing what is said on stderr when the work on the opened file takes a while
 */
export const withHost = async <T>(
  order: Order,
  file: string | null,
  doing: string,
  work: (host: Host) => Promise<T>,
  options: Pick<HostOptions, 'sources' | 'allowed'> = {},
): Promise<T> => {
  const host = await open(file, { ...options, today: todayOf(order.options) });
  // Only now, so that a file that cannot be read is told without it.
  const patience = setTimeout(() => order.screen.note(`${doing}…`), HALF_A_SECOND);
  try {
    return await work(host);
  } finally {
    clearTimeout(patience);
    await host.close();
  }
};

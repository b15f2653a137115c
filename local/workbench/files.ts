import { readFileSync, realpathSync } from 'node:fs';
import { writeWhole } from '../commands/files.ts';
import { Refusal } from '../commands/refusal.ts';
import type { Host } from '../host.ts';
import { digest } from './journal.ts';

interface Saving {
  readonly host: Host;
  /** What stood in the file when it was opened or last saved. */
  readonly onDisk: string;
  readonly confirmed: boolean;
}

/**
 * Writes a workbook back into its file.
 * @returns what stands in the file now
 * @throws Refusal when nobody confirmed it, when something of the file would be lost or when others changed the file
 */
export const saveInto = async (file: string, { host, onDisk, confirmed }: Saving): Promise<string> => {
  if (!confirmed) throw new Refusal('Chưa xác nhận ghi đè tệp.');
  if (host.losses.length)
    throw new Refusal(`Không ghi vào «${file}» vì sẽ mất: ${host.losses.join(', ')}. Hãy tải bản sao.`);
  const bytes = await host.saveXlsx();
  let target = file;
  try {
    target = realpathSync(file);
    if (digest(readFileSync(target)) !== onDisk)
      throw new Refusal(`Không ghi vào «${file}» vì tệp đã được chương trình khác sửa. Hãy tải bản sao.`);
  } catch (fault) {
    if (fault instanceof Refusal) throw fault;
    throw new Refusal(`Không ghi vào «${file}» vì tệp không còn ở đó. Hãy tải bản sao.`);
  }
  writeWhole(target, bytes);
  return digest(bytes);
};

import type { Host } from '../host.ts';
import { isSameFile } from './files.ts';
import type { Order } from './order.ts';
import { Refusal } from './refusal.ts';

/** @throws Refusal when a copy that lacks something would take the place of the file itself */
export const refuseLosses = ({ losses }: Host, file: string, out: string): void => {
  if (losses.length && isSameFile(file, out))
    throw new Refusal(`Không ghi đè «${file}» vì sẽ mất: ${losses.join(', ')}. Hãy chọn tên khác cho tệp kết quả.`);
};

/** Says what the written copy lacks. */
export const tellLosses = ({ screen }: Order, { losses }: Host): void => {
  if (losses.length) screen.note(`Bản ghi không giữ được: ${losses.join(', ')}.`);
};

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOf, SAMPLE } from './open.ts';
import { ended, lockOf, runToEnd, start } from './program.ts';

test('a file open in one workbench is not opened in another; the second is told where it is open', async () => {
  const file = copyOf(SAMPLE);
  const first = await start(file);
  await expect.poll(() => existsSync(lockOf(file))).toBe(true);
  const said = `Tệp «${file}» đang mở ở ${first.address}: hãy dùng trang đó hoặc dừng nó trước.\n`;
  expect(await runToEnd(file)).toEqual({ code: 2, said, printed: '' });
  // and it is open there still
  expect((await fetch(first.address)).status).toBe(200);
  const stopped = ended(first.child);
  first.child.kill('SIGINT');
  expect(await stopped).toBe(0);
  expect(existsSync(lockOf(file))).toBe(false);
});

test('a file that is missing, a folder, cut off or something else: one sentence, and nothing listens', async () => {
  const file = copyOf(SAMPLE);
  const folder = join(dirname(file), 'thư mục.xlsx');
  mkdirSync(folder);
  const cut = copyOf(SAMPLE, 'cụt.xlsx');
  writeFileSync(cut, readFileSync(SAMPLE).subarray(0, 20_000));
  const text = copyOf(SAMPLE, 'chữ.xlsx');
  writeFileSync(text, 'không phải bảng tính');
  const missing = join(dirname(file), 'không có.xlsx');
  const told = async (...words: string[]) => {
    const { code, said, printed } = await runToEnd(...words);
    return [code, printed, said];
  };
  expect(await told(missing)).toEqual([2, '', `Không tìm thấy tệp «${missing}».\n`]);
  expect(await told(folder)).toEqual([2, '', `«${folder}» là thư mục, không phải tệp .xlsx.\n`]);
  expect(await told(cut)).toEqual([2, '', `Tệp «${cut}» bị hỏng hoặc chép chưa trọn vẹn nên không đọc được.\n`]);
  expect(await told(text)).toEqual([2, '', `Tệp «${text}» không phải là bảng tính .xlsx.\n`]);
  // one bad file among good ones
  expect(await told(file, missing)).toEqual([2, '', `Không tìm thấy tệp «${missing}».\n`]);
  expect(existsSync(lockOf(file))).toBe(false);
});

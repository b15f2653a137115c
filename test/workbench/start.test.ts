import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOf, SAMPLE } from './open.ts';
import { ended, runToEnd, start } from './program.ts';

const lockOf = (file: string): string => join(dirname(file), `.${basename(file)}.so-chi-bo-dang-mo`);

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

test('what a process that was killed left keeps nobody out, nor what is no lock', async () => {
  const file = copyOf(SAMPLE);
  const first = await start(file);
  const gone = ended(first.child);
  first.child.kill('SIGKILL');
  await gone;
  expect(existsSync(lockOf(file))).toBe(true);
  const second = await start(file);
  expect(JSON.parse(readFileSync(lockOf(file), 'utf8'))).toMatchObject({ pid: second.child.pid });
  const stopped = ended(second.child);
  second.child.kill('SIGTERM');
  await stopped;
  // a number given anew to another program, which does not answer there
  for (const text of ['', '{}', JSON.stringify({ pid: process.pid, port: 1 })]) {
    writeFileSync(lockOf(file), text);
    const next = await start(file);
    expect(JSON.parse(readFileSync(lockOf(file), 'utf8'))).toMatchObject({ pid: next.child.pid });
    const end = ended(next.child);
    next.child.kill('SIGTERM');
    await end;
  }
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

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { copyOf, SAMPLE } from './open.ts';
import { ended, lockOf, start } from './program.ts';

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

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { readBack } from '../local/open.ts';
import { openBundle, valueOfAnswer, workbookFile } from '../support/bundle.ts';
import { WORKBOOKS } from '../support/expected.ts';

const CLI = join(import.meta.dirname, '..', '..', 'build', 'cli.cjs');

export const TODAY = ['--today', '2026-12-01'];
export const NOVEMBER = ['--month', '2026-11', ...TODAY];
export const PARENT = 'huyen.xlsx';
export const PUBLISHED = WORKBOOKS.map(name => `cb/${name}.xlsx`);

export interface Commands {
  /** The folder that the commands run in. */
  readonly folder: () => string;
  readonly run: (...args: string[]) => Promise<{ status: number | string; stdout: string; stderr: string }>;
  // biome-ignore lint/suspicious/noExplicitAny: what a command prints is what the tests look at
  readonly jsonOf: (...args: string[]) => Promise<{ status: number | string; answer: any }>;
  readonly bytes: (name: string) => Buffer;
  /** The boxes of a tab of a file, by rows. */
  readonly boxesOf: (file: string, title: string) => Promise<unknown[][]>;
}

/** A folder with five communes that published their year and a parent that registered them; call it at the top of a file. */
export const fiveCommunes = (): Commands => {
  let folder = '';

  const run: Commands['run'] = (...args) =>
    new Promise(resolve => {
      execFile(process.execPath, [CLI, ...args], { encoding: 'utf8', cwd: folder }, (fault, stdout, stderr) =>
        // on a busy machine a command says that it takes a while; that is no part of its answer
        resolve({ status: fault?.code ?? 0, stdout, stderr: stderr.replace(/^Đang .*…\n/gm, '') }),
      );
    });

  const bytes = (name: string): Buffer => readFileSync(join(folder, name));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'level-'));
    mkdirSync(join(folder, 'cb'));
    for (const name of WORKBOOKS) writeFileSync(join(folder, `${name}.xlsx`), workbookFile(name));
    // one by the command, which starts an engine anew each time; the others by what the command calls
    const [first, ...others] = WORKBOOKS;
    const made = await run('publish', `${first}.xlsx`, '--year', '2026', '--out', `cb/${first}.xlsx`, ...TODAY);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    for (const name of others) {
      const host = await openBundle({ workbook: workbookFile(name), file: `${name}.xlsx`, today: '2026-12-01' });
      valueOfAnswer(await host.run('publishYear', [2026]));
      writeFileSync(join(folder, 'cb', `${name}.xlsx`), await host.saveXlsx());
    }
    expect(await run('template', '--parent', PARENT, ...PUBLISHED, ...TODAY)).toEqual({
      status: 0,
      stdout: `Đã lập «${PARENT}» cho 5 đơn vị, năm 2026, với các trang: Cấu hình, Đơn vị, Nguồn 2026.\n`,
      stderr: '',
    });
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  return {
    folder: () => folder,
    run,
    jsonOf: async (...args) => {
      const { status, stdout, stderr } = await run(...args, '--json');
      expect({ stderr, lines: stdout.split('\n').length }).toEqual({ stderr: '', lines: 2 });
      return { status, answer: JSON.parse(stdout) };
    },
    bytes,
    boxesOf: async (file, title) => {
      const rows: unknown[][] = [];
      (await readBack(bytes(file))).getWorksheet(title)?.eachRow(row => rows.push((row.values as unknown[]).slice(1)));
      return rows;
    },
  };
};

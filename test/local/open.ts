import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Host, HostOptions } from '../../local/host.ts';
import { closeAfterTest } from '../support/closing.ts';

const BUILT = join(import.meta.dirname, '..', '..', 'build', 'host.cjs');

// The engine does not load as an ES module in plain Node, so tests use the built host; it has the source's types.
const built = createRequire(import.meta.url)(BUILT) as typeof import('../../local/host.ts');

/** A file as others import from it. */
export const { openSource } = built;

/** Opens a host with a script of the test's own; it is closed after the test. */
export const openScript = async (code: string, options: Omit<HostOptions, 'code'> = {}): Promise<Host> => {
  const host = await built.openHost({ today: '2026-11-23', ...options, code });
  closeAfterTest(() => host.close());
  return host;
};

/** Runs the body of one function in a fresh workbook; `sheet` is its only tab. */
export const runBody = async (body: string, options: Omit<HostOptions, 'code'> = {}): Promise<unknown> => {
  const host = await openScript(bodyScript(body), options);
  return host.run('main');
};

export const bodyScript = (body: string): string =>
  `function main() { const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet(); ${body} }`;

export { readBack, workbookBytes } from '../support/workbook-bytes.ts';

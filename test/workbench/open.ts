import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import type { HostOptions } from '../../local/host.ts';
import { closeAfterTest } from '../support/closing.ts';
import { sharedBrowser } from '../support/shared-browser.ts';

const ROOT = join(import.meta.dirname, '..', '..');

// Bundled, for the engine does not load as an ES module in plain Node; it has the source's types.
const built = createRequire(import.meta.url)(
  join(ROOT, 'build', 'workbench.cjs'),
) as typeof import('../../local/workbench/workbench.ts');

type Workbench = Awaited<ReturnType<typeof built.openWorkbench>>;

export const SAMPLE = join(ROOT, 'samples', 'xa-ea-trul-2026.xlsx');

/** A folder of the test's own with a copy of a file in it; gives the copy's name. */
export const copyOf = (file: string, name = 'so-hop.xlsx'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'so-chi-bo-'));
  closeAfterTest(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(file, join(folder, name));
  return join(folder, name);
};

/** Opens the workbench on files; it is closed after the test. */
export const openWorkbench = async (files: readonly string[], host: HostOptions = {}): Promise<Workbench> => {
  const workbench = await built.openWorkbench({ files, port: 0, host: { today: '2026-11-23', ...host } });
  closeAfterTest(() => workbench.close());
  return workbench;
};

/** One workbench on a copy of the sample for the tests of a file that change nothing; call it at the top of the file. */
export const sharedWorkbench = (): (() => Promise<Workbench>) => {
  const folder = mkdtempSync(join(tmpdir(), 'so-chi-bo-'));
  const file = join(folder, 'so-hop.xlsx');
  cpSync(SAMPLE, file);
  let opened: Promise<Workbench> | null = null;
  afterAll(async () => {
    await (await opened)?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    opened ??= built.openWorkbench({ files: [file], port: 0, host: { today: '2026-11-23' } });
    return opened;
  };
};

/** Opens a page of the workbench and waits until it can be used. Complaints of the page are collected. */
export const openPage = async (address: string): Promise<Page & { complaints: string[] }> => {
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  closeAfterTest(() => context.close());
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  await page.waitForSelector('body[data-ready]');
  return Object.assign(page, { complaints });
};

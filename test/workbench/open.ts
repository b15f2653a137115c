import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import type { HostOptions } from '../../local/host.ts';
import { launchBrowser } from '../../local/tools/chromium.ts';

const ROOT = join(import.meta.dirname, '..', '..');

// Bundled, for the engine does not load as an ES module in plain Node; it has the source's types.
const built = createRequire(import.meta.url)(
  join(ROOT, 'build', 'workbench.cjs'),
) as typeof import('../../local/workbench/workbench.ts');

type Workbench = Awaited<ReturnType<typeof built.openWorkbench>>;

export const SAMPLE = join(ROOT, 'samples', 'xa-ea-trul-2026.xlsx');

const closing: (() => unknown)[] = [];
let browser: Promise<Browser> | null = null;

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
afterAll(async () => {
  await (await browser)?.close();
  browser = null;
});

/** A folder of the test's own with a copy of a file in it; gives the copy's name. */
export const copyOf = (file: string, name = 'so-hop.xlsx'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'so-chi-bo-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(file, join(folder, name));
  return join(folder, name);
};

/** Opens the workbench on files; it is closed after the test. */
export const openWorkbench = async (files: readonly string[], host: HostOptions = {}): Promise<Workbench> => {
  const workbench = await built.openWorkbench({ files, port: 0, host: { today: '2026-11-23', ...host } });
  closing.push(() => workbench.close());
  return workbench;
};

/** Opens a page of the workbench and waits until it can be used. Complaints of the page are collected. */
export const openPage = async (address: string): Promise<Page & { complaints: string[] }> => {
  browser ??= launchBrowser();
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  closing.push(() => context.close());
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

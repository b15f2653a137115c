import type { Browser, Page } from 'playwright-core';
import { FakeServer, PAGE } from './fake-server.ts';

export const ADDRESS = 'https://sidebar.test/';

export interface OpenOptions {
  readonly server?: FakeServer;
  readonly dark?: boolean;
  /** The frame of Google's sidebar is 300 px wide. */
  readonly width?: number;
  readonly height?: number;
  /** Where storage is refused, as some browsers do to frames. */
  readonly noStorage?: boolean;
  readonly html?: string;
  readonly fakeTime?: boolean;
}

export interface Opened {
  readonly page: Page;
  readonly server: FakeServer;
  /** What the page threw or was refused. */
  readonly errors: string[];
  readonly close: () => Promise<void>;
}

/** Opens the built page as Google would: one file, no network, `google.script.run` beside it. */
export const openPage = async (browser: Browser, options: OpenOptions = {}): Promise<Opened> => {
  const { server = new FakeServer(), dark, width = 300, height = 640, html = PAGE } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  if (options.fakeTime) await page.clock.install();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await context.route('**/*', route =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.exposeFunction('fakeServe', server.serve);
  await page.addInitScript(() => {
    type Handler = (value: unknown) => void;
    const ask = (request: unknown): Promise<{ reply: unknown } | { error: string } | 'silent'> =>
      (globalThis as unknown as { fakeServe: (request: unknown) => never }).fakeServe(request);
    const runner = (good: Handler, bad: Handler): unknown => ({
      withSuccessHandler: (handler: Handler) => runner(handler, bad),
      withFailureHandler: (handler: Handler) => runner(good, handler),
      serve: (request: unknown) => {
        void ask(request).then(result => {
          if (result === 'silent') return;
          if ('error' in result) bad(new Error(result.error));
          else good(result.reply);
        });
      },
    });
    const nothing: Handler = () => undefined;
    Object.assign(globalThis, { google: { script: { run: runner(nothing, nothing) } } });
  });
  if (options.noStorage)
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new Error('storage is refused');
        },
      });
    });
  await page.goto(ADDRESS);
  return { page, server, errors, close: () => context.close() };
};

/** What Apps Script puts into the page: handlers are set first, then a function of the server is named. */
export interface Runner {
  withSuccessHandler(handler: (reply: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  serve(request: unknown): void;
}

interface WithGoogle {
  readonly google?: { readonly script?: { readonly run?: Runner } };
}

/** The way to the server, or null where the page does not stand beside a spreadsheet. */
export const runner = (): Runner | null => (globalThis as WithGoogle).google?.script?.run ?? null;

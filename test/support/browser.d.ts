import { type Browser } from 'playwright-core';
/** Starts a browser without a window. */
export declare const launchBrowser: () => Promise<Browser>;

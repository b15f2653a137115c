import type { IncomingMessage } from 'node:http';

/** The only address the workbench listens on. */
export const LOOPBACK = '127.0.0.1';

/** Every answer: nothing from elsewhere, nothing inside somebody else's page. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    // The grid sets styles on its elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** A page of the script: scripts and styles within it, no address, an origin of its own. */
export const FRAME_HEADERS: Readonly<Record<string, string>> = {
  ...PAGE_HEADERS,
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts allow-forms allow-popups',
  ].join('; '),
};

/** Whether a request is meant for this server and comes from its own pages or from a person; other sites' names that resolve here are refused. */
export const isOwn = ({ headers }: IncomingMessage, port: number, asks: 'page' | 'data' | 'socket'): boolean => {
  const names = [`${LOOPBACK}:${port}`, `localhost:${port}`];
  if (!names.includes(headers.host ?? '')) return false;
  const { origin } = headers;
  if (origin === undefined ? asks === 'socket' : origin !== `http://${headers.host}`) return false;
  // A link on another site may open the page, nothing else.
  const site = headers['sec-fetch-site'];
  return asks === 'page' || site === undefined || site === 'same-origin' || site === 'none';
};

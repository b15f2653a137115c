import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { readPageMessage } from '../protocol/messages.ts';
import type { Client } from './screen.ts';
import { FRAME_HEADERS, isOwn, LOOPBACK, PAGE_HEADERS } from './security.ts';
import type { Session } from './session.ts';

export interface Server {
  readonly port: number;
  close(): Promise<void>;
}

/** The only files served, by their address. */
const ASSETS: Readonly<Record<string, { readonly name: string; readonly type: string }>> = {
  '/page.js': { name: 'main.js', type: 'text/javascript; charset=utf-8' },
  '/page.css': { name: 'main.css', type: 'text/css; charset=utf-8' },
};

const PAGE = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Sổ chi bộ</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script></head><body></body></html>`;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A message of a page may be this long; a block of 10.000 × 26 boxes is a tenth of it. */
const LONGEST_MESSAGE = 64 * 1024 * 1024;
/** A page that takes nothing any more is let go before it fills the memory. */
const MOST_WAITING = 256 * 1024 * 1024;

type Answer = (status: number, body?: string | Uint8Array, headers?: Readonly<Record<string, string>>) => void;

const answerOf =
  (response: ServerResponse): Answer =>
  (status, body = '', headers = {}) => {
    response.writeHead(status, { ...PAGE_HEADERS, 'content-type': 'text/plain; charset=utf-8', ...headers });
    response.end(body);
  };

const download = async (session: Session, file: string, answer: Answer): Promise<void> => {
  const bytes = await session.copy();
  const name = encodeURIComponent(basename(file)).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`);
  answer(200, bytes, { 'content-type': XLSX, 'content-disposition': `attachment; filename*=UTF-8''${name}` });
};

const clientOf = (socket: WebSocket): Client => ({
  send: message => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MOST_WAITING) socket.terminate();
    else socket.send(JSON.stringify(message));
  },
});

/** A page takes part in a session until its socket closes. */
const welcome = (session: Session, page: WebSocket): void => {
  if (page.readyState !== page.OPEN) return;
  const client = clientOf(page);
  page.on('close', () => session.leave(client));
  page.on('message', (data, isBinary) => {
    const message = isBinary ? null : readPageMessage(String(data));
    if (message) session.hear(client, message);
    else page.close(1003);
  });
  session.join(client);
};

/**
 * Serves the page and the workbooks on this machine only.
 * @param pageFolder where the built page lies
 * @param port null: the first free one
 */
export const openServer = async (
  { files, session }: { readonly files: readonly string[]; readonly session: (number: number) => Promise<Session> },
  pageFolder: string,
  port: number | null,
): Promise<Server> => {
  let actual = 0;
  const assets = new Map(
    Object.entries(ASSETS).map(([address, { name, type }]) => [
      address,
      { body: readFileSync(join(pageFolder, name)), type },
    ]),
  );
  const fileOf = (number: string | undefined): string | undefined => files[Number(number) - 1];

  const handle = async (request: IncomingMessage, answer: Answer): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405);
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (path === '/') return isOwn(request, actual, 'page') ? answer(302, '', { location: '/so/1' }) : answer(403);
    const [, number, part, key] = /^\/so\/([1-9]\d{0,3})(?:\/(tai-ve|khung)(?:\/([0-9a-f]{32}))?)?$/.exec(path) ?? [];
    if (!isOwn(request, actual, number !== undefined && part === undefined ? 'page' : 'data')) return answer(403);
    const asset = assets.get(path);
    if (asset) return answer(200, asset.body, { 'content-type': asset.type });
    const file = fileOf(number);
    if (file === undefined) return answer(404, 'Không có trang này.');
    if (part === undefined) return answer(200, PAGE, { 'content-type': 'text/html; charset=utf-8' });
    if (part === 'tai-ve') return download(await session(Number(number)), file, answer);
    const frame = (await session(Number(number))).frame(key ?? '');
    return frame === null
      ? answer(404, 'Không có trang này.')
      : answer(200, frame, { ...FRAME_HEADERS, 'content-type': 'text/html; charset=utf-8' });
  };

  const server = createServer((request, response) => {
    const answer = answerOf(response);
    handle(request, answer).catch(() => {
      if (response.headersSent) response.destroy();
      else answer(500, 'Có lỗi khi trả lời.');
    });
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const [, number] = /^\/ws\/([1-9]\d{0,3})$/.exec(request.url ?? '') ?? [];
    if (fileOf(number) === undefined || !isOwn(request, actual, 'socket')) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, page => {
      page.on('error', () => page.terminate());
      session(Number(number)).then(
        found => welcome(found, page),
        () => page.terminate(),
      );
    });
  });

  actual = port === null ? await firstFree(server) : await listen(server, port);
  return {
    get port() {
      return actual;
    },
    close: async () => {
      for (const page of sockets.clients) page.terminate();
      const closed = new Promise(done => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
};

const listen = (server: ReturnType<typeof createServer>, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

const FIRST_PORT = 8600;
const PORTS_TRIED = 50;

/** The first free port, so that the address is mostly the same. */
const firstFree = async (server: ReturnType<typeof createServer>): Promise<number> => {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++)
    try {
      return await listen(server, port);
    } catch {
      // Taken: the next one.
    }
  return listen(server, 0);
};

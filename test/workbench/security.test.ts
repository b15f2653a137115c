import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { HostMessage } from '../../local/protocol/messages.ts';
import { copyOf, openWorkbench, SAMPLE, sharedWorkbench } from './open.ts';

// for the tests that only look
const workbench = sharedWorkbench();

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const portOf = (address: string): number => Number(new URL(address).port);

/** A request as given, with a path that no client library tidies up. */
const get = (port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, response => {
      let body = '';
      response.setEncoding('utf8').on('data', part => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });

const socketOf = (port: number, headers: Record<string, string>, path = '/ws/1'): WebSocket =>
  new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });

/** The status a refused socket gets, or 101. */
const upgrade = (port: number, headers: Record<string, string>, path?: string): Promise<number> =>
  new Promise(resolve => {
    const socket = socketOf(port, headers, path);
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('error', () => undefined);
  });

/** A page without a browser: what it hears, in order. */
const openClient = async (port: number) => {
  const socket = socketOf(port, { origin: `http://127.0.0.1:${port}` });
  const heard: HostMessage[] = [];
  socket.on('message', data => heard.push(JSON.parse(String(data))));
  const closed = new Promise<number>(resolve => socket.on('close', resolve));
  const next = async <K extends HostMessage['kind']>(kind: K): Promise<Extract<HostMessage, { kind: K }>> => {
    await expect.poll(() => heard.some(message => message.kind === kind), { timeout: 20_000 }).toBe(true);
    const index = heard.findIndex(message => message.kind === kind);
    const [found] = heard.splice(index, 1);
    // found by this very kind
    return found as Extract<HostMessage, { kind: K }>;
  };
  const say = (message: unknown) => socket.send(JSON.stringify(message));
  return { socket, next, say, closed };
};

test('only this machine, only its own names, only its own pages', async () => {
  const { address, session: sessionOf } = await workbench();
  await sessionOf(1);
  const port = portOf(address);
  const own = `127.0.0.1:${port}`;
  expect((await get(port, '/so/1')).status).toBe(200);
  expect((await get(port, '/so/1', { host: `localhost:${port}` })).status).toBe(200);
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`, '[::1]'])
    for (const path of ['/', '/so/1', '/page.js', '/so/1/tai-ve'])
      expect((await get(port, path, { host })).status).toBe(403);
  for (const origin of ['http://evil.example', `http://localhost:${port}`, 'null', `https://${own}`])
    expect((await get(port, '/page.js', { origin })).status).toBe(403);
  // a link from elsewhere may open the page, nothing else
  expect((await get(port, '/so/1', { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  expect((await get(port, '/so/1/tai-ve', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await get(port, '/page.js', { 'sec-fetch-site': 'same-site' })).status).toBe(403);
  expect((await get(port, '/so/1', {}, 'POST')).status).toBe(405);

  expect(await upgrade(port, {})).toBe(403);
  expect(await upgrade(port, { origin: 'http://evil.example' })).toBe(403);
  expect(await upgrade(port, { origin: 'null' })).toBe(403);
  expect(await upgrade(port, { host: `evil.example:${port}`, origin: `http://evil.example:${port}` })).toBe(403);
  expect(await upgrade(port, { origin: `http://${own}` }, '/ws/2')).toBe(403);
  expect(await upgrade(port, { origin: `http://${own}` })).toBe(101);
});

test('nothing but its own few addresses is served', async () => {
  const { address } = await workbench();
  const port = portOf(address);
  const paths = [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/page.js/../../host.cjs',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/so/1/../../package.json',
    '/so/0',
    '/so/2',
    '/so/1e1',
    '/so/1/khung/../tai-ve',
    `/so/1/khung/${'0'.repeat(32)}`,
    '/host.cjs',
    '/page.js%00.css',
    '/constructor',
    '/__proto__',
  ];
  for (const path of paths) expect([path, (await get(port, path)).status]).toEqual([path, 404]);
  const page = await get(port, '/so/1');
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(page.headers['x-content-type-options']).toBe('nosniff');
});

test('the host survives garbage, a huge message, half a request and a page that leaves in the middle of a call', async () => {
  const code = `function ask() { return SpreadsheetApp.getUi().alert('?'); } function add(a, b) { return a + b; }`;
  const { address, session: sessionOf } = await openWorkbench([copyOf(SAMPLE)], { code });
  const port = portOf(address);
  await sessionOf(1);
  for (const rubbish of [
    '',
    'x',
    '{}',
    '[]',
    'null',
    '{"kind":"constructor"}',
    '{"kind":"change","base":0,"mutations":{}}',
  ]) {
    const { socket, next, closed } = await openClient(port);
    await next('state');
    socket.send(rubbish);
    expect(await closed).toBe(1003);
  }
  const binary = await openClient(port);
  await binary.next('state');
  binary.socket.send(Buffer.alloc(1000));
  expect(await binary.closed).toBe(1003);

  const huge = await openClient(port);
  await huge.next('state');
  huge.socket.on('error', () => undefined);
  huge.socket.send('x'.repeat(65 * 1024 * 1024));
  expect([1006, 1009]).toContain(await huge.closed);

  for (const text of [
    'GARBAGE\r\n\r\n',
    'GET /so/1 HTTP/1.1\r\nHost: ',
    `GET /ws/1 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`,
  ]) {
    const raw = connect(port, '127.0.0.1');
    raw.on('error', () => undefined);
    raw.write(text);
    await new Promise(resolve => setTimeout(resolve, 50));
    raw.destroy();
  }

  const leaver = await openClient(port);
  await leaver.next('state');
  leaver.say({ kind: 'run', id: 1, name: 'ask', args: [], at: null });
  await leaver.next('ask');
  leaver.socket.terminate();

  const stayer = await openClient(port);
  await stayer.next('state');
  stayer.say({ kind: 'run', id: 7, name: 'add', args: [2, 3], at: null });
  expect(await stayer.next('returned')).toEqual({ kind: 'returned', id: 7, value: 5 });
});

test('a change that is none, or of another workbook, changes nothing and brings the state anew', async () => {
  const { address, session: sessionOf } = await workbench();
  const session = await sessionOf(1);
  const client = await openClient(portOf(address));
  const { change } = await client.next('state');
  const [tab = ''] = session.host.live.state().snapshot.sheetOrder ?? [];
  const before = JSON.stringify(session.host.live.state());
  const attempts = [
    { id: 'sheet.command.remove-sheet', params: { unitId: 'workbook' } },
    { id: 'sheet.mutation.set-range-values', params: { unitId: 'other', subUnitId: '0', cellValue: {} } },
    { id: 'sheet.mutation.no-such-thing', params: { unitId: 'workbook' } },
    ...[
      { subUnitId: 'no such tab', cellValue: { 0: { 0: { v: 1 } } } },
      { subUnitId: tab, cellValue: { 0: { 0: { v: { a: 1 } } } } },
      { subUnitId: tab, cellValue: { 0: { 0: { v: [1] } } } },
      { subUnitId: tab, cellValue: { 0: { 0: { v: 1, f: 7 } } } },
      { subUnitId: tab, cellValue: { 0: [{ v: 1 }] } },
      { subUnitId: tab, cellValue: { '-1': { 0: { v: 1 } } } },
      { subUnitId: tab, cellValue: { __proto: { 0: { v: 1 } } } },
      { subUnitId: tab, cellValue: { 999999999: { 0: { v: 1 } } } },
      { subUnitId: tab, cellValue: { 0: { 0: { v: 'x'.repeat(50_001) } } } },
    ].map(params => ({ id: 'sheet.mutation.set-range-values', params: { unitId: 'workbook', ...params } })),
    // the engine would walk to the last of these rows
    ...[
      { startRow: 0, endRow: 1e12, startColumn: 0, endColumn: 1 },
      { startRow: 0.5, endRow: 1, startColumn: 0, endColumn: 1 },
      { startRow: -5, endRow: 1, startColumn: 0, endColumn: 1 },
    ].map(range => ({ id: 'sheet.mutation.insert-row', params: { unitId: 'workbook', subUnitId: tab, range } })),
  ];
  for (const mutation of attempts) {
    client.say({ kind: 'change', base: change, mutations: [mutation] });
    expect((await client.next('state')).refused).toBe(true);
  }
  client.say({ kind: 'change', base: change + 1, mutations: [attempts[1]] });
  expect((await client.next('state')).refused).toBe(true);
  expect(JSON.stringify(session.host.live.state())).toBe(before);
});

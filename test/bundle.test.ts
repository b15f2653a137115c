import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { CODE, openBundle } from './support/bundle.ts';

/** The custom functions of design §4 with their parameters. */
const FUNCTIONS = {
  SHCB_TYLE: ['coMat', 'phaiDu'],
  SHCB_DIEM: ['diemTieuChi', 'tieuChi'],
  SHCB_XEPLOAI: ['diem', 'cauHinh'],
  SHCB_KIEMTRA: ['soHop', 'chiBo', 'cauHinh', 'tieuChi'],
  SHCB_TONGHOP: ['soHop', 'chiBo', 'thang', 'cauHinh', 'tieuChi'],
  SHCB_THONGKE: ['soHop', 'chiBo', 'thang', 'cauHinh', 'tieuChi'],
  SHCB_CHUABAOCAO: ['soHop', 'chiBo', 'thang', 'cauHinh'],
  SHCB_XUHUONG: ['soHop', 'chiBo', 'tuThang', 'denThang', 'cauHinh', 'tieuChi'],
} as const;

const program = parse(CODE, { ecmaVersion: 2020, sourceType: 'script' });
const declared = new Map(
  program.body.flatMap(node =>
    node.type === 'FunctionDeclaration'
      ? [
          [
            node.id.name,
            { params: node.params.map(param => (param.type === 'Identifier' ? param.name : '?')), start: node.start },
          ] as const,
        ]
      : [],
  ),
);

describe('the bundle', () => {
  test('is one ES2020 script: no module syntax, no #private members, no static fields', () => {
    // each of these would be a parse error for acorn at ES2020 as a script, as it is on Google
    expect(program.body.length).toBeGreaterThan(1);
    expect(() => parse('class A { #x = 1 }', { ecmaVersion: 2020, sourceType: 'script' })).toThrow();
    expect(() => parse('export const a = 1', { ecmaVersion: 2020, sourceType: 'script' })).toThrow();
  });

  test('declares at top level nothing but the bundle and plain functions', () => {
    const others = program.body.filter(node => node.type !== 'FunctionDeclaration');
    expect(others.map(node => node.type)).toEqual(['ExpressionStatement', 'VariableDeclaration']);
  });

  test('loads where there is nothing but ECMAScript, and calls no service by loading', () => {
    const touched: string[] = [];
    const service = (name: string): unknown =>
      new Proxy(
        {},
        {
          get: (_, key) => {
            touched.push(`${name}.${String(key)}`);
            return undefined;
          },
        },
      );
    const services = Object.fromEntries(
      ['SpreadsheetApp', 'HtmlService', 'LockService', 'Utilities', 'Session'].map(name => [name, service(name)]),
    );
    const realm = runInNewContext(`${CODE}; this`, services) as Record<string, unknown>;
    expect(Object.keys(FUNCTIONS).map(name => typeof realm[name])).toEqual(
      Object.keys(FUNCTIONS).map(() => 'function'),
    );
    expect(touched).toEqual([]);
  });

  test.each(Object.entries(FUNCTIONS))(
    '%s is a top-level declaration with its parameter names and its help',
    (name, params) => {
      const found = declared.get(name);
      expect(found?.params).toEqual(params);
      const help = CODE.slice(CODE.lastIndexOf('/**', found?.start ?? 0), found?.start ?? 0);
      expect(help).toContain('@customfunction');
      expect(help).toContain('@return');
      for (const param of params) expect(help).toMatch(new RegExp(`@param \\{[^}]+\\} ${param} `));
    },
  );

  test('globals.js calls exactly what main.ts exports', () => {
    const globals = readFileSync(new URL('../src/globals.js', import.meta.url), 'utf8');
    const called = new Set([...globals.matchAll(/addOn\.(\w+)\(/g)].map(match => match[1] ?? ''));
    const list = /^ {2}__export\(main_exports, \{\n([^}]*)\}\);$/m.exec(CODE)?.[1] ?? '';
    const exported = new Set([...list.matchAll(/^ +(\w+):/gm)].map(match => match[1] ?? ''));
    expect([...called].sort()).toEqual([...exported].sort());
  });

  test('onOpen works in AuthMode NONE and builds the menu, onInstall does the same', async () => {
    const host = await openBundle();
    await host.runTrigger('onOpen');
    await host.runTrigger('onInstall');
    const { menus } = host.ui;
    expect(menus).toHaveLength(2);
    for (const { items } of menus) {
      const named = items.flatMap(item => ('run' in item ? [[item.caption, item.run] as const] : []));
      expect(named).toEqual([
        ['Mở thanh bên', 'menuOpenSidebar'],
        ['Kiểm tra tháng', 'menuCheckMonth'],
        ['Lập tổng hợp tháng', 'menuSummarizeMonth'],
        ['Mở tháng mới', 'menuOpenMonth'],
        ['Hoàn tác lần sửa gần nhất', 'menuUndoLastFix'],
        ['Tạo bảng mẫu', 'menuCreateTemplate'],
      ]);
      for (const [, run] of named) expect(declared.has(run)).toBe(true);
    }
  });

  test('the menu opens the page that lies beside the script', async () => {
    const host = await openBundle({ pages: { Sidebar: '<p>trang</p>' } });
    await host.run('menuOpenSidebar');
    expect(host.ui.events).toEqual([{ kind: 'sidebar', title: 'Sổ chi bộ', html: '<p>trang</p>' }]);
  });

  test('is what esbuild writes, each statement on its line, and under 640 kB', () => {
    expect(Buffer.byteLength(CODE)).toBeLessThan(640 * 1024);
    // communes paste it into Apps Script and read it there
    expect(CODE.length / CODE.split('\n').length).toBeLessThan(60);
  });

  test('the manifest asks for exactly the two narrow scopes', () => {
    const manifest = JSON.parse(readFileSync(new URL('../dist/appsscript.json', import.meta.url), 'utf8')) as {
      oauthScopes: string[];
      timeZone: string;
      runtimeVersion: string;
    };
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
    expect([manifest.timeZone, manifest.runtimeVersion]).toEqual(['Asia/Ho_Chi_Minh', 'V8']);
  });
});

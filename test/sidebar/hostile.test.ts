import { expect, test } from 'vitest';
import type { Calls } from '../../src/sheets/calls.ts';
import { FakeServer, PAGE } from './fake-server.ts';
import { sampleCalls } from './sample.ts';
import { SCREENS } from './screens.ts';
import { withBrowser } from './suite.ts';

const open = withBrowser();
const RLO = '\u202e';
const EVIL = [
  `<img src=x onerror="globalThis.ran=1">`,
  `</script><script>globalThis.ran=1</script>`,
  `"'><svg onload=globalThis.ran=1>`,
  `${RLO}đảo ngược\u0000\u0007\u200f`,
  'dài'.repeat(3400),
].join(' ');

// What the page chooses by: spoiling these would be another answer, not hostile text
const KEPT = new Set(['code', 'severity', 'month', 'months', 'next', 'role', 'id', 'box', 'kind', 'column', 'field']);
const spoil = (value: unknown, key = ''): unknown => {
  if (KEPT.has(key)) return value;
  if (typeof value === 'string') return `${value} ${EVIL}`;
  if (Array.isArray(value)) return value.map(one => spoil(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoil(one, name)]));
};
const spoilt = (): FakeServer => {
  const calls = Object.entries(sampleCalls()).map(([name, run]) => [
    name,
    (...args: readonly unknown[]) => spoil((run as (...args: readonly unknown[]) => unknown)(...args)),
  ]);
  return new FakeServer(Object.fromEntries(calls) as Calls);
};

test('hostile text in every field is shown as text: nothing runs, nothing widens the page, nothing turns the line around', async () => {
  const { page, errors } = await open({ server: spoilt() });
  for (const name of ['Tháng này', 'Kiểm tra', 'Tổng hợp', 'Thiết lập']) {
    await page.getByRole('tab', { name }).click();
    await page.locator('[role="tabpanel"]:visible').getByText('<img src=x').first().waitFor({ state: 'attached' });
    for (const summary of await page.locator('[role="tabpanel"]:visible summary:visible').all()) await summary.click();
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => document.querySelectorAll('img, [onerror], [onload], #app script').length)).toBe(
      0,
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
    const panel = page.locator('[role="tabpanel"]:visible');
    expect(await panel.evaluate(element => element.scrollWidth <= element.clientWidth)).toBe(true);
    expect(await panel.evaluate(element => (element.textContent ?? '').includes('\u202e'))).toBe(false);
  }
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(errors).toEqual([]);
}, 120_000);

test('the policy stands first in the head, and stops a handler and a picture that data might bring in', async () => {
  expect(PAGE).toMatch(
    /<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; script-src-attr 'none'; img-src data:">/,
  );
  const { page } = await open();
  await page.getByText('25/28').waitFor();
  const blocked = await page.evaluate(
    () =>
      new Promise<string>(resolve => {
        document.addEventListener('securitypolicyviolation', event => resolve(event.effectiveDirective));
        document.body.insertAdjacentHTML('beforeend', '<img src="https://elsewhere.test/x.png">');
      }),
  );
  expect(blocked).toBe('img-src');
  // 'unsafe-inline' alone would let this run
  await page.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<b id="evil" onclick="globalThis.ran=1">x</b>'),
  );
  await page.locator('#evil').dispatchEvent('click');
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  const fetched = await page.evaluate(() =>
    fetch('https://elsewhere.test/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(fetched).toBe('refused');
});

test('the page is one file under 120 kB that names no other', () => {
  expect(Buffer.byteLength(PAGE)).toBeLessThan(120 * 1024);
  expect(PAGE).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
  expect(PAGE.match(/<\/script>/g)).toHaveLength(1);
  const code = PAGE.slice(PAGE.indexOf('<script>'));
  expect(code).not.toMatch(/innerHTML\s*=(?!=)\s*[^"'(]*["'`]</);
  expect(SCREENS.length).toBeGreaterThan(4);
});

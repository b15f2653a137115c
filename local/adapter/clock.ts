import { settings } from './call.ts';

const CLOCK_FAULT = 'A custom function must not read the clock: its result would never be calculated again.';

const now = (): number => {
  if (settings.clock === 'none') throw new Error(CLOCK_FAULT);
  return settings.clock ?? RealDate.now();
};
const RealDate = Date;

/** Puts a Date into this realm whose clock stands where the host was told, or may not be read at all. */
export const installClock = (): void => {
  if (settings.clock === null) return;
  const stand = function (this: unknown, ...args: unknown[]): Date | string {
    if (!new.target) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, args.length ? args : [now()], new.target);
  };
  Object.defineProperty(stand, 'prototype', { value: RealDate.prototype });
  RealDate.prototype.constructor = stand;
  Object.defineProperty(stand, 'name', { value: 'Date' });
  Object.defineProperty(globalThis, 'Date', {
    value: Object.assign(stand, { now, parse: RealDate.parse, UTC: RealDate.UTC }),
    writable: true,
    configurable: true,
  });
};

/**
 * A number as it was meant, without the dust of binary fractions: `89.99999999999999`, which a sheet makes of a sum of tenths, is 90. Nine decimals are kept;
 * beyond a million the dust is coarser than that, and nothing here is so large.
 */
export const withoutDust = (value: number): number =>
  // `+ 0` makes of −0 a plain nothing
  Math.abs(value) < 1e6 ? Math.round(value * 1e9) / 1e9 + 0 : value;

/** After so long without an answer the page says so, in ms. */
export const SLOW = 60_000;

/** Where each item begins, from the heights: one more than there are items, the last is the whole height. */
export const offsetsOf = (heights: readonly number[]): number[] => {
  const offsets = [0];
  let sum = 0;
  for (const height of heights) {
    sum += height;
    offsets.push(sum);
  }
  return offsets;
};

/** The item that stands at a height (the last one that begins there or above). */
export const itemAt = (offsets: readonly number[], top: number): number => {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= top) low = middle;
    else high = middle - 1;
  }
  return low;
};

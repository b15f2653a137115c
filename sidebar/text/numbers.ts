/** A number with a decimal comma and at most so many decimals, halves up: `94.782` → `94,78`. */
export const numberText = (value: number, decimals = 2): string => {
  const scale = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-9)) / scale;
  return String(rounded).replace('.', ',').replace('-', '−');
};

/** A rate 0–1 as a percentage with one decimal, halves up: `0.8995` → `90,0%`. */
export const rateText = (rate: number): string => {
  const tenths = Math.floor(rate * 1000 + 0.5 + 1e-9);
  return `${Math.floor(tenths / 10)},${tenths % 10}%`;
};

/** What is shown where there is no figure. */
export const NO_FIGURE = '–';

export const orDash = (value: number | null): string => (value === null ? NO_FIGURE : numberText(value));

/** The number of single-letter edits between two texts (Levenshtein). */
export const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The candidate nearest to a text, or null when none is nearer than two fifths of its length; ties go to the first. */
export const nearest = <T>(text: string, candidates: readonly T[], keyOf: (candidate: T) => string): T | null => {
  let best: T | null = null;
  let least = Math.max(1.5, text.length * 0.4);
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    if (Math.abs(key.length - text.length) >= least) continue;
    const d = distance(text, key);
    if (d < least) {
      best = candidate;
      least = d;
    }
  }
  return best;
};

import type { Severity } from '../../src/core/codes.ts';

const PATHS: Readonly<Record<Severity | 'done' | 'previous' | 'next', string>> = {
  error: 'M5 1h6l4 4v6l-4 4H5l-4-4V5zM7 4v5h2V4zM7 10.5v2h2v-2z',
  warning: 'M8 1l7.5 13.5H.5zM7.2 6v4.2h1.6V6zM7.2 11.4v1.7h1.6v-1.7z',
  note: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM7.1 7v5h1.8V7zM7.1 4v1.8h1.8V4z',
  done: 'M6.2 13.2L1.4 8.4l1.6-1.6 3.2 3.2 6.8-6.8 1.6 1.6z',
  previous: 'M10.6 2.6L5.2 8l5.4 5.4-1.4 1.4L2.4 8l6.8-6.8z',
  next: 'M5.4 13.4L10.8 8 5.4 2.6l1.4-1.4L13.6 8l-6.8 6.8z',
};

/** A small sign beside a word; the word says the same, so readers aloud pass it by. */
export const Icon = ({ of }: { readonly of: keyof typeof PATHS }) => (
  <svg class={`icon icon-${of}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path fill="currentColor" fill-rule="evenodd" d={PATHS[of]} />
  </svg>
);

import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { itemAt, offsetsOf } from './offsets.ts';

/** How far beyond what is seen items are drawn, in CSS px. */
const MARGIN = 400;

interface Window {
  /** Indexes of the items that are drawn. */
  readonly drawn: readonly number[];
  readonly top: (index: number) => number;
  readonly height: number;
  readonly bring: (index: number) => void;
}

/**
 * Which items of a long list are drawn, and where. Heights are guessed until an item has been drawn, then measured; what is looked at stays put when a guess above it proves wrong.
 * `kept` is drawn wherever it is, for it may hold the focus; `start` is where the list was scrolled to, in CSS px.
 */
export const useWindow = (
  box: RefObject<HTMLElement>,
  keys: readonly string[],
  guess: (index: number) => number,
  kept: number,
  start: number,
): Window => {
  const [measured, setMeasured] = useState<ReadonlyMap<string, number>>(new Map());
  const last = useRef(start);
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  const heights = useMemo(() => keys.map((key, i) => measured.get(key) ?? guess(i)), [keys, guess, measured]);
  const offsets = useMemo(() => offsetsOf(heights), [heights]);

  const look = useCallback(() => {
    const element = box.current;
    if (element === null) return;
    const { scrollTop: top, clientHeight: height } = element;
    if (height > 0) last.current = top;
    setSeen(before => (before.top === top && before.height === height ? before : { top, height }));
  }, [box]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let width = element.clientWidth;
    // what was hidden begins at its top again, and so does a page opened anew
    let shown = false;
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(() => {
      if (element.clientWidth !== width) {
        width = element.clientWidth;
        if (width > 0) setMeasured(new Map());
      }
      if (!shown && element.clientHeight > 0) element.scrollTop = last.current;
      shown = element.clientHeight > 0;
      look();
    });
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [box, look]);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || element.clientHeight === 0) return;
    const first = itemAt(offsets, element.scrollTop);
    const found = new Map<string, number>();
    let above = 0;
    for (const item of element.querySelectorAll<HTMLElement>('[data-index]')) {
      const index = Number(item.dataset.index);
      const key = keys[index];
      const height = item.offsetHeight;
      if (key === undefined || measured.get(key) === height) continue;
      if (index < first) above += height - (heights[index] ?? height);
      found.set(key, height);
    }
    if (found.size > 0) setMeasured(new Map([...measured, ...found]));
    if (above !== 0) element.scrollTop += above;
  });

  const drawn = useMemo(() => {
    const from = itemAt(offsets, Math.max(0, seen.top - MARGIN));
    const to = itemAt(offsets, seen.top + seen.height + MARGIN);
    const indexes = keys.length === 0 ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
    return kept >= 0 && kept < keys.length && (kept < from || kept > to)
      ? [...indexes, kept].sort((a, b) => a - b)
      : indexes;
  }, [offsets, seen, kept, keys]);

  const bring = (index: number): void => {
    const element = box.current;
    if (element === null) return;
    const top = offsets[index] ?? 0;
    const bottom = offsets[index + 1] ?? top;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    look();
  };
  return { drawn, top: index => offsets[index] ?? 0, height: offsets[keys.length] ?? 0, bring };
};

import type { ComponentChildren, RefObject } from 'preact';
import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWindow } from './use-window.ts';

/** What others may ask of the list. */
export interface ListHandle {
  readonly focus: (index: number) => void;
}

interface Props {
  /** One key for each item; two items never share one. */
  readonly keys: readonly string[];
  readonly label: string;
  /** A first idea of an item's height, in CSS px. */
  readonly guess: (index: number) => number;
  /** What an item shows; its first button is where the focus goes. */
  readonly item: (index: number, tabIndex: 0 | -1) => ComponentChildren;
  readonly handle: RefObject<ListHandle>;
  /** How far it is scrolled from the beginning, in CSS px, and who is told when that changes. */
  readonly start: number;
  readonly onScroll: (top: number) => void;
}

const PAGE = 8;

/** A list of thousands of which only the part that is seen stands in the page. One item can be reached by Tab, the others by arrow keys, Page up and down, Home and End. */
export const WindowedList = ({ keys, label, guess, item, handle, start, onScroll }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef(-1);
  const [, again] = useState(0);
  const [chosen, setActive] = useState(0);
  const active = Math.min(chosen, Math.max(0, keys.length - 1));
  const { drawn, top, height, bring } = useWindow(box, keys, guess, active, start);

  const focus = (index: number): void => {
    const to = Math.max(0, Math.min(index, keys.length - 1));
    wanted.current = to;
    setActive(to);
    // the item that was reached last may have lost the focus with what it showed
    again(times => times + 1);
    bring(to);
  };
  useImperativeHandle(handle, () => ({ focus }));
  // heights above may still be guesses: brought into view again until nothing moves
  useLayoutEffect(() => {
    if (wanted.current < 0) return;
    const target = box.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] button`);
    if (!target) return;
    target.focus({ preventScroll: true });
    bring(wanted.current);
    const settled = requestAnimationFrame(() => {
      wanted.current = -1;
    });
    return () => cancelAnimationFrame(settled);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE,
      PageUp: active - PAGE,
      Home: 0,
      End: keys.length - 1,
    }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    focus(to);
  };
  return (
    <div class="list-box" ref={box} onScrollEnd={() => box.current?.clientHeight && onScroll(box.current.scrollTop)}>
      {/* biome-ignore lint/a11y/useSemanticElements: items stand at measured places, which a real list would not allow between its items */}
      <div role="list" class="list" aria-label={label} style={{ height: `${height}px` }} onKeyDown={onKeyDown}>
        {drawn.map(index => (
          // biome-ignore lint/a11y/useSemanticElements: an li may stand only in a real list, which this is not
          <div
            key={keys[index]}
            role="listitem"
            class="list-item"
            data-index={index}
            aria-setsize={keys.length}
            aria-posinset={index + 1}
            style={{ top: `${top(index)}px` }}
            onFocusIn={() => setActive(index)}
          >
            {item(index, index === active ? 0 : -1)}
          </div>
        ))}
      </div>
    </div>
  );
};

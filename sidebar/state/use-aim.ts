import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from './app-context.ts';

/** Brings a part of a screen into view and puts the focus on its first button, once, when another screen sent people there. */
export const useAim = <E extends HTMLElement>(name: string): RefObject<E> => {
  const { aim } = useApp();
  const place = useRef<E>(null);
  useEffect(() => {
    if (aim.current !== name || place.current === null || place.current.offsetParent === null) return;
    aim.current = null;
    place.current.scrollIntoView({ block: 'nearest' });
    place.current.querySelector<HTMLElement>('button, select, input, textarea')?.focus();
  });
  return place;
};

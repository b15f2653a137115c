import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useApp } from '../state/app-context.ts';
import type { TabId } from '../state/memory.ts';

interface Props {
  readonly id: TabId;
  readonly active: boolean;
  readonly children: ComponentChildren;
}

/** The panel of a tab. It scrolls by itself and comes back to where it was, also in a page opened anew. */
export const Panel = ({ id, active, children }: Props) => {
  const { memory, remember } = useApp();
  const panel = useRef<HTMLDivElement>(null);
  // the list of findings scrolls inside its panel, and remembers by itself
  const top = useRef(id === 'check' ? 0 : memory.scroll[id]);
  const wanted = useRef(0);

  useLayoutEffect(() => {
    if (active) wanted.current = top.current;
  }, [active]);
  // what is to be scrolled may only be there after a reading: it is tried until it can be done
  useLayoutEffect(() => {
    const element = panel.current;
    if (!active || element === null || wanted.current === 0) return;
    element.scrollTop = wanted.current;
    if (Math.abs(element.scrollTop - wanted.current) < 2) wanted.current = 0;
  });
  const onScroll = (): void => {
    if (!active || wanted.current !== 0 || panel.current === null) return;
    top.current = panel.current.scrollTop;
    if (id !== 'check') remember({ scroll: { ...memory.scroll, [id]: top.current } });
  };
  const letGo = (): void => {
    wanted.current = 0;
  };
  return (
    <div
      ref={panel}
      id={`panel-${id}`}
      class={`panel panel-${id}`}
      role="tabpanel"
      aria-labelledby={`tab-${id}`}
      hidden={!active}
      onScrollEnd={onScroll}
      onWheel={letGo}
      onKeyDown={letGo}
      onPointerDown={letGo}
    >
      {children}
    </div>
  );
};

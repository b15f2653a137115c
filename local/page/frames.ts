import { button, element } from './element.ts';

interface FrameCall {
  readonly soChiBo: 'run' | 'close' | 'focus' | 'next';
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly back: boolean;
}

interface Frames {
  /** @param takesKeys whether a sidebar, which leaves the grid usable, gets the keys when it has come */
  show(place: 'sidebar' | 'dialog', title: string, address: string, takesKeys: boolean): void;
}

/** Only the addresses that the host gives its frames. */
const ADDRESS = /^\/so\/\d+\/khung\/[0-9a-f]{32}$/;

const frameOf = (title: string, address: string): HTMLIFrameElement =>
  element('iframe', { title, src: address, sandbox: 'allow-scripts allow-forms allow-popups' });

/**
 * Shows the script's pages, each in a frame that reaches nothing but the script's functions.
 * @param run calls a function of the script
 * @param next takes the keys to the next part of the page
 */
export const openFrames = (
  sidebar: HTMLElement,
  run: (name: string, args: readonly unknown[]) => Promise<unknown>,
  next: (back: boolean) => void,
): Frames => {
  const shown = new Map<'sidebar' | 'dialog', { frame: HTMLIFrameElement; close: () => void }>();

  const openSidebar = (title: string, frame: HTMLIFrameElement, takesKeys: boolean): (() => void) => {
    const close = (): void => {
      sidebar.hidden = true;
      sidebar.replaceChildren();
    };
    const closer = button('×', () => shown.get('sidebar')?.close(), 'close');
    closer.setAttribute('aria-label', 'Đóng');
    sidebar.replaceChildren(element('header', {}, element('h2', {}, title), closer), frame);
    sidebar.hidden = false;
    if (takesKeys) frame.addEventListener('load', () => frame.focus(), { once: true });
    return close;
  };
  const openDialog = (title: string, frame: HTMLIFrameElement): (() => void) => {
    const closer = button('×', () => shown.get('dialog')?.close(), 'close');
    closer.setAttribute('aria-label', 'Đóng');
    const dialog = element(
      'dialog',
      { class: 'frame' },
      element('header', {}, element('h2', {}, title), closer),
      frame,
    );
    document.body.append(dialog);
    dialog.showModal();
    return () => dialog.remove();
  };

  addEventListener('message', ({ source, data }: MessageEvent<FrameCall>) => {
    // A frame of its own origin is known by its window alone.
    const found = [...shown].find(([, { frame }]) => frame.contentWindow && frame.contentWindow === source);
    if (!found || typeof data !== 'object' || data === null) return;
    const [, { frame, close }] = found;
    if (data.soChiBo === 'close') close();
    if (data.soChiBo === 'next') next(data.back === true);
    if (data.soChiBo !== 'run' || typeof data.name !== 'string' || !Array.isArray(data.args)) return;
    const answer = (result: { value: unknown } | { error: string }): void =>
      frame.contentWindow?.postMessage({ soChiBo: 'returned', id: data.id, ...result }, '*');
    run(data.name, data.args).then(
      value => answer({ value }),
      thrown => answer({ error: thrown instanceof Error ? thrown.message : String(thrown) }),
    );
  });

  return {
    show: (place, title, address, takesKeys) => {
      if (!ADDRESS.test(address)) return;
      shown.get(place)?.close();
      const frame = frameOf(title, address);
      const hide = place === 'sidebar' ? openSidebar(title, frame, takesKeys) : openDialog(title, frame);
      shown.set(place, {
        frame,
        close: () => {
          shown.delete(place);
          hide();
        },
      });
    },
  };
};

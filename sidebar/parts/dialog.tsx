import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './button.tsx';

interface Props {
  readonly title: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** A question over the page. The browser keeps the focus inside and closes it on Escape; the focus goes back to where it came from. */
export const Dialog = ({ title, confirm, onConfirm, close, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      // while it is open nothing behind it takes the focus
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="dialog-title"
      onCancel={event => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      <div class="dialog-body">{children}</div>
      <div class="row">
        <Button primary onClick={onConfirm}>
          {confirm}
        </Button>
        <Button onClick={close}>Thôi</Button>
      </div>
    </dialog>
  );
};

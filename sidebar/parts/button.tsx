import type { ComponentChildren } from 'preact';
import { useApp } from '../state/app-context.ts';

interface Props {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  /** The one button of a screen that stands out. */
  readonly primary?: boolean;
  readonly small?: boolean;
  /** The key of the deed that this button starts. */
  readonly deed?: string | undefined;
  readonly off?: boolean;
  readonly label?: string;
  readonly id?: string;
  readonly tabIndex?: number;
  readonly describedBy?: string;
}

/** A button. While its deed runs it is busy, and every button that would start a deed is off; it keeps the focus, so it is not `disabled` in the HTML sense. */
export const Button = ({ children, onClick, primary, small, deed, off, label, id, tabIndex, describedBy }: Props) => {
  const { running } = useApp();
  const busy = deed !== undefined && running === deed;
  const disabled = off === true || (deed !== undefined && running !== null);
  return (
    <button
      type="button"
      id={id}
      class={['button', primary && 'primary', small && 'small', busy && 'busy'].filter(Boolean).join(' ')}
      aria-busy={busy}
      aria-disabled={disabled}
      aria-label={label}
      aria-describedby={describedBy}
      tabIndex={tabIndex}
      onClick={event => {
        event.stopPropagation();
        if (!disabled) onClick();
      }}
    >
      {busy && <span class="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
};

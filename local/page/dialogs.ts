import type { Question } from '../protocol/messages.ts';
import type { UiAnswer } from '../protocol/protocol.ts';
import { button, element } from './element.ts';

const SETS: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['CANCEL', 'OK'],
  YES_NO: ['NO', 'YES'],
  YES_NO_CANCEL: ['CANCEL', 'NO', 'YES'],
};
const CAPTIONS: Readonly<Record<string, string>> = { OK: 'OK', CANCEL: 'Hủy', YES: 'Có', NO: 'Không' };

const CLOSED = 'CLOSE';

interface Asking {
  readonly title: string;
  readonly message: string;
  /** What the buttons are called, by their names; the last one is the one meant. */
  readonly buttons: readonly (readonly [name: string, caption: string])[];
  readonly asksText: boolean;
}

let count = 0;

/** Asks in a dialog; Escape closes it. */
export const ask = ({ title, message, buttons, asksText }: Asking): Promise<UiAnswer> =>
  new Promise(resolve => {
    const id = `dialog-${++count}`;
    const input = element('input', { type: 'text', 'aria-labelledby': `${id}-text`, autocomplete: 'off' });
    const dialog = element(
      'dialog',
      { class: 'ask', 'aria-labelledby': title ? `${id}-title` : `${id}-text` },
      ...(title ? [element('h2', { id: `${id}-title` }, title)] : []),
      element('p', { id: `${id}-text` }, message),
      ...(asksText ? [input] : []),
    );
    let answer = CLOSED;
    const close = (name: string): void => {
      answer = name;
      dialog.close();
    };
    const meant = buttons.at(-1)?.[0] ?? CLOSED;
    const row = buttons.map(([name, caption]) => button(caption, () => close(name), name === meant ? 'meant' : ''));
    dialog.append(element('div', { class: 'buttons' }, ...row));
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.isComposing) close(meant);
    });
    // The grid listens to keys everywhere.
    dialog.addEventListener('keydown', event => event.stopPropagation());
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve({ button: answer, text: answer === CLOSED ? '' : input.value });
    });
    document.body.append(dialog);
    dialog.showModal();
    if (asksText) input.focus();
    else row.at(-1)?.focus();
  });

/** Asks what a script asks. */
export const askQuestion = ({ kind, title, message, buttons }: Question): Promise<UiAnswer> =>
  ask({
    title,
    message,
    buttons: (SETS[buttons] ?? ['OK']).map(name => [name, CAPTIONS[name] ?? name] as const),
    asksText: kind === 'prompt',
  });

/** Tells something that has to be read. */
export const tell = (title: string, message: string): Promise<UiAnswer> =>
  ask({ title, message, buttons: [['OK', 'OK']], asksText: false });

const TOAST_MS = 10_000;

/** Shows a short message at the corner. */
export const toast = (title: string, message: string): void => {
  const box = element(
    'div',
    { class: 'toast', role: 'status' },
    ...(title ? [element('strong', {}, title)] : []),
    element('span', {}, message),
  );
  box.append(button('×', () => box.remove(), 'close'));
  const corner = document.getElementById('toasts');
  corner?.append(box);
  setTimeout(() => box.remove(), TOAST_MS);
};

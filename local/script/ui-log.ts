import type { Operations, UiAnswer, UiEvent } from '../protocol/protocol.ts';

type Shown<K extends UiEvent['kind']> = Extract<UiEvent, { kind: K }>;

/** What scripts showed to the user and asked, oldest first. */
export interface UiLog {
  readonly events: readonly UiEvent[];
  readonly toasts: readonly Shown<'toast'>[];
  readonly alerts: readonly Shown<'alert'>[];
  readonly prompts: readonly Shown<'prompt'>[];
  readonly menus: readonly Shown<'menu'>[];
  readonly sidebars: readonly Shown<'sidebar' | 'dialog'>[];
  readonly logs: readonly Shown<'log'>[];
  /** Answers the next alert or prompt; without an answer the user closes it. */
  answer(answer: Partial<UiAnswer>): void;
  clear(): void;
}

interface UiRecorder {
  readonly log: UiLog;
  readonly show: Operations['ui'];
}

/** @param screen shows and asks in place of the answers put in beforehand */
export const recordUi = (screen?: Operations['ui']): UiRecorder => {
  let events: UiEvent[] = [];
  const answers: UiAnswer[] = [];
  const of = <K extends UiEvent['kind']>(...kinds: K[]): Shown<K>[] =>
    events.filter((event): event is Shown<K> => kinds.some(kind => kind === event.kind));
  return {
    log: {
      get events() {
        return events;
      },
      get toasts() {
        return of('toast');
      },
      get alerts() {
        return of('alert');
      },
      get prompts() {
        return of('prompt');
      },
      get menus() {
        return of('menu');
      },
      get sidebars() {
        return of('sidebar', 'dialog');
      },
      get logs() {
        return of('log');
      },
      answer: ({ button = 'OK', text = '' }) => {
        answers.push({ button, text });
      },
      clear: () => {
        events = [];
      },
    },
    show: event => {
      // A screen shows it to somebody; nobody reads a log beside it, which would only grow.
      if (screen) return screen(event);
      events.push(event);
      if (event.kind !== 'alert' && event.kind !== 'prompt') return null;
      return answers.shift() ?? { button: 'CLOSE', text: '' };
    },
  };
};

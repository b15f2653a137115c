import { randomBytes } from 'node:crypto';
import { ADD_ON, type AddOnMenu, type HostMessage, type Question } from '../protocol/messages.ts';
import type { UiAnswer, UiEvent } from '../protocol/protocol.ts';
import { framePage } from './frame.ts';

/** One page of a browser. */
export interface Client {
  send(message: HostMessage): void;
}

/** Where the script's menus, dialogs and pages are shown. */
export interface Screen {
  readonly menus: readonly AddOnMenu[];
  /** Who started what runs now; questions go there. */
  caller: Client | null;
  show(event: UiEvent): null | Promise<UiAnswer | null>;
  answer(client: Client, id: number, answer: UiAnswer): void;
  /** A page has gone: its questions are closed as by the person. */
  leave(client: Client): void;
  /** A page of the script by its address's last part. */
  frame(key: string): string | null;
}

interface Asked {
  readonly client: Client;
  readonly done: (answer: UiAnswer) => void;
}

const CLOSED: UiAnswer = { button: 'CLOSE', text: '' };
const FRAMES_KEPT = 20;

/**
 * @param everybody who sees what no page asked for
 * @param frameAddress the address of a script's page
 */
export const openScreen = (everybody: () => Iterable<Client>, frameAddress: (key: string) => string): Screen => {
  let menus: AddOnMenu[] = [];
  let count = 0;
  const asked = new Map<number, Asked>();
  const frames = new Map<string, string>();
  let caller: Client | null = null;

  const tell = (message: HostMessage): void => {
    for (const client of caller ? [caller] : everybody()) client.send(message);
  };
  const ask = (question: Omit<Question, 'id'>): Promise<UiAnswer> => {
    const client = caller;
    if (!client) return Promise.resolve(CLOSED);
    const id = ++count;
    return new Promise(done => {
      asked.set(id, { client, done });
      client.send({ kind: 'ask', question: { id, ...question } });
    });
  };
  const showFrame = (place: 'sidebar' | 'dialog', title: string, html: string): void => {
    const key = randomBytes(16).toString('hex');
    frames.set(key, framePage(html));
    const oldest = frames.keys().next().value;
    if (frames.size > FRAMES_KEPT && oldest !== undefined) frames.delete(oldest);
    tell({ kind: 'frame', place, title, address: frameAddress(key) });
  };

  return {
    get menus() {
      return menus;
    },
    get caller() {
      return caller;
    },
    set caller(client) {
      caller = client;
    },
    show: event => {
      if (event.kind === 'alert' || event.kind === 'prompt') return ask(event);
      if (event.kind === 'menu') {
        const title = event.title || ADD_ON;
        menus = [...menus.filter(menu => menu.title !== title), { title, items: event.items }];
      } else if (event.kind === 'toast') tell({ kind: 'toast', title: event.title, message: event.message });
      else if (event.kind !== 'log') showFrame(event.kind, event.title, event.html);
      return null;
    },
    answer: (client, id, answer) => {
      const found = asked.get(id);
      // Another page's question is not this page's to answer.
      if (found?.client !== client) return;
      asked.delete(id);
      found.done(answer);
    },
    leave: client => {
      if (caller === client) caller = null;
      for (const [id, found] of asked)
        if (found.client === client) {
          asked.delete(id);
          found.done(CLOSED);
        }
    },
    frame: key => frames.get(key) ?? null,
  };
};

import { readFileSync } from 'node:fs';
import type { Host, HostOptions } from '../host.ts';
import type { About, HostMessage, PageMessage } from '../protocol/messages.ts';
import type { Mutation } from '../protocol/mutation.ts';
import type { Area } from '../protocol/protocol.ts';
import { applyEdits } from './edits.ts';
import { saveInto } from './files.ts';
import { digest, dropFormer, type Entry, openJournal, readFormer } from './journal.ts';
import { watchNotes } from './notes.ts';
import { type Client, openScreen } from './screen.ts';

/** One workbook and everybody who has it open. */
export interface Session {
  join(client: Client): void;
  leave(client: Client): void;
  hear(client: Client, message: PageMessage): void;
  /** A copy as .xlsx. */
  copy(): Promise<Uint8Array>;
  frame(key: string): string | null;
  readonly host: Host;
  close(): Promise<void>;
}

interface SessionOptions {
  readonly file: string;
  /** Its place among the files opened, from 1. */
  readonly number: number;
  readonly files: readonly string[];
  readonly openHost: (options: HostOptions) => Promise<Host>;
  readonly host?: HostOptions;
  /** Told after every change of the workbook. */
  readonly changed?: () => void;
}

const RENEW_AFTER = 200;

/** More edits than this do not wait for their `onEdit`, as on Google. */
const EDITS_WAITING = 2;

const NOT_REOPENED =
  'Chưa mở lại được các thay đổi của lần trước; chúng vẫn được giữ cạnh tệp. Hãy tải lại trang rồi thử lại.';
const NOT_IMPORTED =
  'Nguồn này đã được cho phép mà chưa đọc được: hãy mở tệp nguồn cùng lúc (ghi tên tệp sau npm start --) và xem lại liên kết, tên trang.';
const ANSWER_FIRST = 'Hãy trả lời câu hỏi về các thay đổi của lần trước rồi làm lại.';

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** Opens a file for the pages of a browser. @throws when it cannot be read */
export const openSession = async (options: SessionOptions): Promise<Session> => {
  const { file, number, files } = options;
  const opened = new Uint8Array(readFileSync(file));
  let onDisk = digest(opened);
  let former = readFormer(file, opened);
  let journal = openJournal(file, opened, []);
  const clients = new Set<Client>();
  const screen = openScreen(
    () => clients,
    key => `/so/${number}/khung/${key}`,
  );
  let change = 0;
  /** Changes of a former run that could not be made again. */
  let lost = 0;
  let applying: Client | null = null;
  let jobs: Promise<unknown> = Promise.resolve();
  let editsWaiting = 0;
  const notes = watchNotes();
  let renewing: NodeJS.Timeout | null = null;

  const broadcast = (message: HostMessage, except: Client | null = null): void => {
    for (const client of clients) if (client !== except) client.send(message);
  };
  const about = (): About => ({
    file,
    number,
    files,
    menus: screen.menus,
    losses: host.losses,
    draft: former && { at: former.at, changes: former.entries.length },
    unsaved: journal.unsaved,
    unkept: journal.broken,
  });
  const tellAbout = (): void => broadcast({ kind: 'about', about: about() });
  const keep = (entry: Entry): void => {
    const before = `${journal.unsaved} ${journal.broken}`;
    journal.add(entry);
    if (before !== `${journal.unsaved} ${journal.broken}`) tellAbout();
  };
  const state = (refused: boolean): HostMessage => {
    const found = host.live.state();
    notes.begin(found);
    return { kind: 'state', change, refused, about: about(), ...found };
  };
  /** Everybody begins anew, once for all that a script changes in a row. */
  const renewSoon = (): void => {
    if (renewing) clearTimeout(renewing);
    renewing = setTimeout(() => {
      renewing = null;
      broadcast(state(false));
    }, RENEW_AFTER);
  };

  const open = async (workbook: Uint8Array, entries: readonly Entry[]): Promise<Host> => {
    const made = await options.openHost({ ...options.host, workbook, file, screen: screen.show });
    for (const entry of entries)
      try {
        if ('mutation' in entry) made.live.apply([entry.mutation]);
        else made.live.replay(entry.operation);
      } catch {
        // what was refused then is refused again; what others did before and after it must not be lost with it
        lost++;
      }
    await made.calculated();
    made.live.watch(event => {
      if (event.kind === 'operation') return keep({ operation: event.operation });
      if (event.kind === 'result') return broadcast({ kind: 'result', mutation: event.mutation });
      change++;
      options.changed?.();
      broadcast({ kind: 'change', change, mutation: event.mutation }, event.applied ? applying : null);
      if (!event.within) keep({ mutation: event.mutation });
      if (notes.disturbs(event.mutation)) renewSoon();
    });
    return made;
  };
  let host = await open(opened, []);

  /** Scripts run one after another, each with the page that asked for it. */
  const queue = <T>(client: Client | null, job: () => Promise<T>): Promise<T> => {
    const next = jobs.then(() => {
      screen.caller = client && clients.has(client) ? client : null;
      return job();
    });
    jobs = next
      .catch(() => undefined)
      .then(() => {
        screen.caller = null;
      });
    return next;
  };

  /** Makes the menus; the boxes need not wait for them. */
  const fireOnOpen = (): void => {
    if (!host.has('onOpen')) return;
    void queue(null, () => host.runTrigger('onOpen'))
      .catch(thrown => broadcast({ kind: 'toast', title: 'onOpen', message: messageOf(thrown) }))
      .finally(tellAbout);
  };

  const fireOnEdit = (client: Client, edits: ReturnType<typeof applyEdits>): void => {
    if (!host.has('onEdit')) return;
    for (const edit of edits) {
      if (editsWaiting > EDITS_WAITING) return;
      editsWaiting++;
      void queue(client, () => host.runTrigger('onEdit', edit))
        .catch(thrown => client.send({ kind: 'toast', title: 'onEdit', message: messageOf(thrown) }))
        .finally(() => {
          editsWaiting--;
        });
    }
  };

  const take = (client: Client, base: number, mutations: readonly Mutation[]): void => {
    if (former || base !== change) {
      client.send(state(true));
      return;
    }
    applying = client;
    let edits: ReturnType<typeof applyEdits>;
    try {
      edits = applyEdits(host.live, mutations);
    } catch {
      applying = null;
      // What was done of it cannot be told apart any more: everybody begins anew.
      for (const other of clients) other.send(state(other === client));
      return;
    }
    applying = null;
    client.send({ kind: 'taken', change });
    void host.calculated();
    fireOnEdit(client, edits);
  };

  const run = async (client: Client, name: string, args: readonly unknown[], at: Area | null): Promise<unknown> => {
    if (at) host.live.select(at);
    const result = await host.run(name, args);
    const after = host.live.selection();
    if (after && JSON.stringify(after) !== JSON.stringify(at)) client.send({ kind: 'select', area: after });
    return result;
  };

  const save = async (client: Client, confirmed: boolean): Promise<void> => {
    const before = change;
    try {
      onDisk = await saveInto(file, { host, onDisk, confirmed });
      if (change === before) journal.saved();
      client.send({ kind: 'saved', error: null });
    } catch (thrown) {
      client.send({ kind: 'saved', error: messageOf(thrown) });
    }
    tellAbout();
  };

  const settleDraft = async (keepIt: boolean): Promise<void> => {
    const found = former;
    if (!found) return;
    if (keepIt) {
      const old = host;
      lost = 0;
      const made = await open(found.workbook, found.entries);
      host = made;
      journal = openJournal(file, found.workbook, found.entries);
      // the file as these changes knew it: where it is another by now, saving asks to save elsewhere
      onDisk = digest(found.workbook);
      await old.close();
    } else dropFormer(file);
    former = null;
    change++;
    for (const client of clients) client.send(state(false));
    if (keepIt) fireOnOpen();
    if (keepIt && lost > 0)
      broadcast({ kind: 'toast', title: 'Mở tiếp', message: `Đã mở lại, trừ ${lost} thay đổi không làm lại được.` });
  };

  const hear = (client: Client, message: PageMessage): void => {
    if (message.kind === 'change') take(client, message.base, message.mutations);
    else if (message.kind === 'state') client.send(state(false));
    else if (message.kind === 'allow') {
      const address = host.imports.unallowed(message.place);
      if (address === null) client.send({ kind: 'toast', title: 'IMPORTRANGE', message: NOT_IMPORTED });
      else host.imports.allow(address);
    } else if (message.kind === 'answer') screen.answer(client, message.id, message);
    else if (message.kind === 'save') void queue(null, () => save(client, message.confirmed));
    else if (message.kind === 'draft')
      void queue(null, () => settleDraft(message.keep)).catch(thrown => {
        process.stderr.write(`${messageOf(thrown)}\n`);
        client.send({ kind: 'toast', title: 'Mở tiếp', message: NOT_REOPENED });
        tellAbout();
      });
    else {
      const { id, name, args, at } = message;
      // a script's changes would begin a journal over the one that still waits for its answer
      if (former) {
        client.send({ kind: 'failed', id, error: ANSWER_FIRST });
        return;
      }
      queue(client, () => run(client, name, args, at)).then(
        value => client.send({ kind: 'returned', id, value: value ?? null }),
        thrown => client.send({ kind: 'failed', id, error: messageOf(thrown) }),
      );
    }
  };

  fireOnOpen();
  return {
    join: client => {
      clients.add(client);
      client.send(state(false));
    },
    leave: client => {
      clients.delete(client);
      screen.leave(client);
    },
    hear,
    copy: () => queue(null, () => host.saveXlsx()),
    frame: screen.frame,
    get host() {
      return host;
    },
    close: async () => {
      if (renewing) clearTimeout(renewing);
      for (const client of clients) screen.leave(client);
      journal.close();
      await host.close();
    },
  };
};

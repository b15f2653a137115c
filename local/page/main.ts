import './main.css';
import type { About, HostMessage } from '../protocol/messages.ts';
import type { LiveState, Mutation } from '../protocol/mutation.ts';
import type { Area } from '../protocol/protocol.ts';
import { offerAccess } from './access.ts';
import { ask, askQuestion, tell, toast } from './dialogs.ts';
import { button, element } from './element.ts';
import { firstView, sidebarOpener } from './first-view.ts';
import { openFrames } from './frames.ts';
import { openGrid } from './grid.ts';
import { measureRows } from './heights.ts';
import { bringIntoView } from './into-view.ts';
import { openLink } from './link.ts';
import { lostBoxes } from './lost.ts';
import { fillMenuBar } from './menu-bar.ts';
import { showCommas } from './numbers.ts';
import { readPasting } from './pasting.ts';
import { watchKeys } from './regions.ts';
import { openReplica } from './replica.ts';
import { readTyping } from './typing.ts';

const NUMBER = /^\/so\/(\d+)/.exec(location.pathname)?.[1] ?? '1';

const bar = element('nav', { id: 'bar', 'aria-label': 'Trình đơn' });
const notice = element('div', { id: 'notice', role: 'alert', hidden: '' });
const sidebar = element('aside', { id: 'sidebar', hidden: '' });
const gridPlace = element('div', { id: 'grid' });
const work = element('main', { id: 'work' }, gridPlace, sidebar);
document.body.append(bar, notice, work, element('div', { id: 'toasts' }));

const showNotice = (text: string, closes: boolean): void => {
  notice.replaceChildren(text, ...(closes ? [button('×', () => showNotice('', false), 'close')] : []));
  notice.hidden = text === '';
};

const grid = openGrid('grid');

let about: About | null = null;
let connected = false;
let calls = 0;
const returns = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();

const replica = openReplica(grid, {
  send: (base, mutations) => link.send({ kind: 'change', base, mutations }),
  askState: () => link.send({ kind: 'state' }),
});

const run = (name: string, args: readonly unknown[]): Promise<unknown> =>
  new Promise((done, failed) => {
    if (!link.isOpen) return failed(new Error('Mất kết nối với máy chủ.'));
    const id = ++calls;
    returns.set(id, { done, failed });
    link.send({ kind: 'run', id, name, args, at: replica.selection() });
  });

const keys = watchKeys(grid, { bar, grid: gridPlace, sidebar });
const frames = openFrames(sidebar, run, keys.next);

const save = async (): Promise<void> => {
  if (!about) return;
  if (about.losses.length) {
    await tell(
      'Không lưu vào tệp được',
      `Tệp có ${about.losses.join(', ')} mà bản ghi không giữ được. Hãy chọn «Tải bản sao (.xlsx)».`,
    );
    return;
  }
  const answer = await ask({
    title: 'Lưu vào tệp?',
    message: `Nội dung của tệp sẽ được thay bằng bảng tính đang mở:\n${about.file}`,
    buttons: [
      ['CANCEL', 'Hủy'],
      ['OK', 'Lưu'],
    ],
    asksText: false,
  });
  if (answer.button === 'OK') link.send({ kind: 'save', confirmed: true });
};

const download = (): void => {
  const anchor = element('a', { href: `/so/${NUMBER}/tai-ve`, download: '' });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
};

let asksDraft = false;
const askDraft = async (): Promise<void> => {
  if (!about?.draft || asksDraft) return;
  asksDraft = true;
  showNotice('', false);
  const { at, changes } = about.draft;
  const answer = await ask({
    title: 'Có thay đổi chưa lưu',
    message: `Lần mở trước còn ${changes} thay đổi chưa lưu vào tệp, lần cuối lúc ${new Date(at).toLocaleString('vi-VN')}. Mở tiếp với các thay đổi đó?`,
    buttons: [
      ['NO', 'Bỏ các thay đổi'],
      ['YES', 'Mở tiếp'],
    ],
    asksText: false,
  });
  asksDraft = false;
  if (answer.button === 'CLOSE') void askDraft();
  else {
    if (answer.button === 'YES') showNotice('Đang mở lại các thay đổi…', false);
    link.send({ kind: 'draft', keep: answer.button === 'YES' });
  }
};

/** A window narrower than this has no room for grid and sidebar. */
const ROOM_FOR_BOTH = 900;
let openedSidebar = false;
/** Whether the sidebar is opening by itself: nobody who types meanwhile loses the keys to it. */
let opensByItself = false;
/** Opens the add-on's sidebar by itself, once: whoever comes for the first time sees what the add-on is. */
const openSidebar = (told: About): void => {
  const opener = sidebarOpener(told);
  if (openedSidebar || opener === null || innerWidth < ROOM_FOR_BOTH) return;
  openedSidebar = true;
  opensByItself = true;
  // The menu opens it too, so nothing is lost.
  run(opener, [])
    .catch(() => undefined)
    .finally(() => {
      opensByItself = false;
    });
};

/** What an open sidebar was told before the connection was lost holds no more. */
const renewSidebar = (told: About): void => {
  const opener = sidebarOpener(told);
  if (opener !== null && !sidebar.hidden) run(opener, []).catch(() => undefined);
};

const showAbout = (told: About): void => {
  about = told;
  fillMenuBar(bar, told, {
    run: name => {
      run(name, []).catch((fault: Error) => tell('Có lỗi khi chạy', fault.message));
    },
    download,
    save: () => void save(),
  });
  if (told.draft) void askDraft();
  else openSidebar(told);
};

const tellLost = (lost: readonly Mutation[], why: string): void => {
  if (!lost.length) return;
  const boxes = lostBoxes(lost);
  showNotice(`${why} Lần sửa cuối của bạn chưa được ghi${boxes ? `: ${boxes}` : ''}. Hãy xem lại rồi làm lại.`, true);
};

/** Measures once what came together has come. */
let measuring: ReturnType<typeof setTimeout> | undefined;
const planMeasuring = (): void => {
  clearTimeout(measuring);
  measuring = setTimeout(() => measureRows(grid));
};
grid.api.addEvent(grid.api.Event.ActiveSheetChanged, planMeasuring);

/** Selects a block and brings it onto the screen. */
const show = (area: Area): void => {
  replica.select(area);
  planMeasuring();
  void bringIntoView(grid, area);
};

const NEAR_THE_END = 0.85;
/** A page begins where people go on writing. */
const showNewest = async ({ snapshot }: LiveState): Promise<void> => {
  const first = firstView(snapshot);
  if (!first) return;
  const area = { ...first, rows: 1, columns: 1 };
  grid.api.getActiveWorkbook()?.setActiveSheet(first.sheet);
  // What is selected before the tab is drawn and measured is framed where it no longer stands.
  if (await bringIntoView(grid, area, NEAR_THE_END)) replica.select(area);
};

const hear = (message: HostMessage): void => {
  if (message.kind === 'change') replica.follow(message.mutation, message.change);
  else if (message.kind === 'result') replica.result(message.mutation);
  else if (message.kind === 'taken') replica.taken(message.change);
  else if (message.kind === 'state') {
    const fresh = !connected;
    connected = true;
    const isBack = fresh && about !== null;
    const lost = replica.begin(message, message.change, !fresh && !message.refused);
    if (!about) {
      readTyping(grid);
      readPasting(grid);
      showCommas(grid);
      offerAccess(grid, place => link.send({ kind: 'allow', place }));
      grid.quietLists();
      grid.nameIcons();
      void showNewest(message);
    } else {
      const place = replica.selection();
      if (place) void bringIntoView(grid, place);
    }
    planMeasuring();
    if (!message.about.draft) showNotice('', false);
    showAbout(message.about);
    if (isBack && !message.about.draft) renewSidebar(message.about);
    tellLost(lost, fresh ? 'Vừa mất kết nối.' : 'Có thay đổi khác vừa đến trước.');
    document.body.dataset.ready = '1';
  } else if (message.kind === 'about') showAbout(message.about);
  else if (message.kind === 'returned' || message.kind === 'failed') {
    const call = returns.get(message.id);
    returns.delete(message.id);
    if (message.kind === 'returned') call?.done(message.value);
    else call?.failed(new Error(message.error));
  } else if (message.kind === 'ask') {
    const { question } = message;
    void askQuestion(question).then(answer => link.send({ kind: 'answer', id: question.id, ...answer }));
  } else if (message.kind === 'toast') toast(message.title, message.message);
  else if (message.kind === 'frame') frames.show(message.place, message.title, message.address, !opensByItself);
  else if (message.kind === 'select') show(message.area);
  else if (message.error === null) toast('', 'Đã lưu vào tệp.');
  else void tell('Chưa lưu được', message.error);
};

const link = openLink(NUMBER, {
  message: hear,
  state: isOpen => {
    work.inert = !isOpen;
    if (isOpen) {
      showNotice('', false);
      return;
    }
    connected = false;
    for (const { failed } of returns.values()) failed(new Error('Mất kết nối với máy chủ.'));
    returns.clear();
    showNotice('Mất kết nối với máy chủ trên máy này. Đang nối lại… Nếu đã dừng, hãy chạy lại npm start.', false);
  },
});

// What tests and people at the console ask.
Object.assign(globalThis, { workbench: { api: grid.api, replica, commands: grid.commands } });

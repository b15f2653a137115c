import type { About } from '../protocol/messages.ts';
import type { MenuItem } from '../protocol/protocol.ts';
import { button, element } from './element.ts';

interface MenuActions {
  readonly run: (name: string) => void;
  readonly download: () => void;
  readonly save: () => void;
}

type Entry = HTMLElement;

const entry = (caption: string, action: () => void): Entry => {
  const made = button(caption, action);
  made.setAttribute('role', 'menuitem');
  return made;
};

const group = (caption: string, entries: readonly Entry[]): Entry =>
  element('div', { class: 'group', role: 'group', 'aria-label': caption }, element('h3', {}, caption), ...entries);

const itemEntries = (items: readonly MenuItem[], run: (name: string) => void): Entry[] =>
  items.map(item => {
    if ('separator' in item) return element('hr');
    if ('items' in item) return group(item.caption, itemEntries(item.items, run));
    return entry(item.caption, () => run(item.run));
  });

const menu = (caption: string, entries: readonly Entry[]): HTMLElement => {
  const list = element('div', { class: 'menu', role: 'menu', popover: '' }, ...entries);
  const opener = button(caption, () => {
    const { left, bottom } = opener.getBoundingClientRect();
    list.style.left = `${left}px`;
    list.style.top = `${bottom}px`;
    list.togglePopover();
  });
  opener.setAttribute('aria-haspopup', 'menu');
  list.addEventListener('click', event => {
    if (event.target instanceof HTMLButtonElement) list.hidePopover();
  });
  list.addEventListener('toggle', () => {
    if (list.matches(':popover-open')) list.querySelector('button')?.focus();
  });
  list.addEventListener('keydown', event => {
    event.stopPropagation();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.findIndex(found => found.matches(':focus'));
    buttons.at((at + step) % buttons.length)?.focus();
  });
  return element('span', {}, opener, list);
};

const shortName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

/** The line above the grid: the file's name, its menus, where the changes stand. */
export const fillMenuBar = (bar: HTMLElement, about: About, actions: MenuActions): void => {
  const others = about.files.flatMap((file, index) =>
    index + 1 === about.number ? [] : [entry(shortName(file), () => open(`/so/${index + 1}`, '_blank'))],
  );
  document.title = `${shortName(about.file)} – Sổ chi bộ`;
  const saving = about.unkept
    ? 'Không lưu tạm được: hãy tải bản sao'
    : about.unsaved
      ? 'Có thay đổi chưa lưu vào tệp (đã lưu tạm)'
      : '';
  bar.replaceChildren(
    element('strong', { class: 'name', title: about.file }, shortName(about.file)),
    menu('Tệp', [
      entry('Tải bản sao (.xlsx)', actions.download),
      entry('Lưu vào tệp…', actions.save),
      ...(others.length ? [group('Tệp đang mở', others)] : []),
    ]),
    menu(
      'Tiện ích mở rộng',
      about.menus.map(({ title, items }) => group(title, itemEntries(items, actions.run))),
    ),
    element('span', { class: 'state', role: 'status' }, saving),
  );
};

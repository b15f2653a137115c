import { type Injector, LocaleService } from '@univerjs/core';
import { IMenuManagerService } from '@univerjs/ui';

/** Icons that have no tooltip, by their command. */
const WITHOUT_TOOLTIP: readonly (readonly [command: string, name: string])[] = [
  ['sheet.command.numfmt.set.percent', 'Dạng phần trăm'],
  ['sheet.command.numfmt.set.currency', 'Dạng tiền'],
  ['sheet.command.numfmt.add.decimal.command', 'Thêm chữ số thập phân'],
  ['sheet.command.numfmt.subtract.decimal.command', 'Bớt chữ số thập phân'],
  ['sheet.command.toggle-gridlines', 'Hiện hoặc ẩn đường lưới'],
];

/** What the grid says in English only. */
const ENGLISH: Readonly<Record<string, string>> = {
  'Close sidebar': 'Đóng khung bên',
  'Notifications alt+T': 'Thông báo',
};

/** What the grid's buttons are called for those who hear them: their tooltips, which appear only under a pointer. */
const tooltips = (injector: Injector): ReadonlyMap<string, string> => {
  const locale = injector.get(LocaleService);
  const found = new Map<string, string>(WITHOUT_TOOLTIP);
  const visit = (items: ReturnType<IMenuManagerService['getMenuByPositionKey']>): void => {
    for (const { item, children } of items) {
      if (item?.tooltip) found.set(item.id, locale.t(item.tooltip));
      if (children) visit(children);
    }
  };
  visit(injector.get(IMenuManagerService).getMenuByPositionKey('ribbon'));
  return found;
};

/** Gives every icon of the grid its name, those that appear later too. */
export const nameIcons = (injector: Injector, grid: HTMLElement): void => {
  const names = tooltips(injector);
  const name = (): void => {
    for (const icon of grid.querySelectorAll<HTMLElement>('[data-u-command]:not([aria-label])')) {
      const text = names.get(icon.dataset.uCommand ?? '');
      if (text) icon.setAttribute('aria-label', text);
    }
    for (const [english, text] of Object.entries(ENGLISH))
      for (const found of grid.querySelectorAll(`[aria-label="${english}"]`)) found.setAttribute('aria-label', text);
  };
  name();
  new MutationObserver(name).observe(grid, { childList: true, subtree: true });
};

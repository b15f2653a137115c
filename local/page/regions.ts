import type { Grid } from './grid.ts';

interface Regions {
  readonly bar: HTMLElement;
  readonly grid: HTMLElement;
  readonly sidebar: HTMLElement;
}

/** Lets people without a mouse leave the grid, which keeps Tab for its boxes: F6 goes on to the next part of the page, Ctrl+Shift+Page turns to another tab. */
export const watchKeys = ({ api }: Grid, { bar, grid, sidebar }: Regions): { next(back: boolean): void } => {
  grid.setAttribute('role', 'region');
  grid.setAttribute('aria-label', 'Bảng tính. F6: sang phần khác. Ctrl+Shift+Page Down: trang sau.');
  let lastInGrid: HTMLElement | null = null;
  grid.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.isContentEditable) lastInGrid = target;
  });
  const enterGrid = (): void => (lastInGrid ?? grid.querySelector<HTMLElement>('[contenteditable]'))?.focus();
  const parts = [
    { here: () => bar.contains(document.activeElement), enter: () => bar.querySelector('button')?.focus() },
    { here: () => grid.contains(document.activeElement), enter: enterGrid },
    {
      here: () => sidebar.contains(document.activeElement),
      enter: () => sidebar.querySelector('iframe')?.focus(),
    },
  ];
  const next = (back: boolean): void => {
    const shown = sidebar.hidden ? parts.slice(0, 2) : parts;
    const at = shown.findIndex(({ here }) => here());
    shown.at((at + (back ? -1 : 1)) % shown.length)?.enter();
  };
  const turn = (back: boolean): void => {
    const workbook = api.getActiveWorkbook();
    const sheets = workbook?.getSheets().filter(sheet => !sheet.isSheetHidden()) ?? [];
    const at = sheets.findIndex(sheet => sheet.getSheetId() === workbook?.getActiveSheet().getSheetId());
    const to = sheets[at + (back ? -1 : 1)];
    if (to) workbook?.setActiveSheet(to);
  };
  // before the grid, which takes every key
  addEventListener(
    'keydown',
    event => {
      const { key, ctrlKey, shiftKey } = event;
      const turns = ctrlKey && shiftKey && (key === 'PageDown' || key === 'PageUp');
      if ((key !== 'F6' && !turns) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      event.stopPropagation();
      if (turns) turn(key === 'PageUp');
      else next(shiftKey);
    },
    { capture: true },
  );
  return { next };
};

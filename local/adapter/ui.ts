import type { MenuItem } from '../protocol/protocol.ts';
import { call, settings } from './call.ts';
import { guard, same } from './guard.ts';
import type { LocalHtml } from './html.ts';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type Button = GoogleAppsScript.Base.Button;
type ButtonSet = GoogleAppsScript.Base.ButtonSet;
type PromptResponse = GoogleAppsScript.Base.PromptResponse;

const BUTTONS = { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' };
const BUTTON_SETS = { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' };

// Scripts only compare buttons, so their names stand for the enum's members.
const button = (name: string): Button => name as unknown as Button;

// A guarded page is a LocalHtml underneath; the local host has no other pages.
const htmlOf = (page: unknown): LocalHtml => page as LocalHtml;

class LocalMenu implements Pick<Menu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'> {
  readonly title: string;
  readonly items: MenuItem[] = [];
  constructor(title: string) {
    this.title = title;
  }
  addItem(caption: string, run: string): Menu {
    this.items.push({ caption, run });
    return same(this);
  }
  addSeparator(): Menu {
    this.items.push({ separator: true });
    return same(this);
  }
  addSubMenu(menu: Menu): Menu {
    // A guarded menu is a LocalMenu underneath.
    const { title, items } = menu as unknown as LocalMenu;
    this.items.push({ caption: title, items });
    return same(this);
  }
  addToUi(): void {
    call('ui', { kind: 'menu', title: this.title, items: this.items });
  }
}

/** `alert(prompt)`, `(prompt, buttons)`, `(title, prompt, buttons)` → its three parts. */
const question = (args: unknown[]): { title: string; message: string; buttons: string } => {
  const [first, second, third] = args;
  if (args.length >= 3) return { title: String(first), message: String(second), buttons: String(third) };
  return { title: '', message: String(first), buttons: args.length === 2 ? String(second) : 'OK' };
};

class LocalUi
  implements Pick<Ui, 'createMenu' | 'createAddonMenu' | 'alert' | 'prompt' | 'showSidebar' | 'showModalDialog'>
{
  // The enums as plain objects of names, for the reason given at `button`.
  readonly Button = BUTTONS as unknown as Ui['Button'];
  readonly ButtonSet = BUTTON_SETS as unknown as Ui['ButtonSet'];
  createMenu(caption: string): Menu {
    return guard<Menu>(new LocalMenu(caption), 'Menu');
  }
  createAddonMenu(): Menu {
    return this.createMenu('');
  }
  alert(...args: [string] | [string, ButtonSet] | [string, string, ButtonSet]): Button {
    return button(call('ui', { kind: 'alert', ...question(args) })?.button ?? 'CLOSE');
  }
  prompt(...args: [string] | [string, ButtonSet] | [string, string, ButtonSet]): PromptResponse {
    const answer = call('ui', { kind: 'prompt', ...question(args) });
    const response: Pick<PromptResponse, 'getResponseText' | 'getSelectedButton'> = {
      getResponseText: () => answer?.text ?? '',
      getSelectedButton: () => button(answer?.button ?? 'CLOSE'),
    };
    return guard<PromptResponse>(response, 'PromptResponse');
  }
  showSidebar(page: unknown): void {
    const { title, html } = htmlOf(page);
    call('ui', { kind: 'sidebar', title, html });
  }
  showModalDialog(page: unknown, title: string): void {
    call('ui', { kind: 'dialog', title, html: htmlOf(page).html });
  }
}

export const currentUi = (): Ui => {
  if (settings.authMode === 'CUSTOM_FUNCTION') throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
  return guard<Ui>(new LocalUi(), 'Ui');
};

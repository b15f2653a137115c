import type { UiEvent } from '../../local/protocol/protocol.ts';
import type { DoubleDocument } from './document.ts';
import { guard, partOf, same } from './guard.ts';
import { newConditionalFormatRule, newDataValidation, VALUE_IN_LIST } from './rules.ts';
import { spreadsheetOf } from './spreadsheet.ts';
import { APP, HTML, LOCK, LOCKS, MENU, PAGE, PROMPT, UI, UTILITIES } from './used-calls.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type Button = GoogleAppsScript.Base.Button;
type PromptResponse = GoogleAppsScript.Base.PromptResponse;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

/** How the services around the spreadsheet stand. */
export interface Surroundings {
  readonly documentLock: 'free' | 'busy' | 'none';
  /** HTML files beside the script, by name. */
  readonly pages: Readonly<Record<string, string>>;
}

const names = (...members: string[]): Record<string, string> =>
  Object.fromEntries(members.map(member => [member, member]));

// scripts only compare buttons, so their names stand for the enum's members
const button = (name: string): Button => name as unknown as Button;

class DoubleMenu implements Pick<Menu, keyof typeof MENU> {
  private readonly document: DoubleDocument;
  private readonly items: ({ caption: string; run: string } | { separator: true })[] = [];
  constructor(document: DoubleDocument) {
    this.document = document;
  }
  addItem(caption: string, run: string): Menu {
    this.items.push({ caption, run });
    return same(this);
  }
  addSeparator(): Menu {
    this.items.push({ separator: true });
    return same(this);
  }
  addToUi(): void {
    this.document.shown.push({ kind: 'menu', title: '', items: this.items });
  }
}

class DoublePage implements Pick<HtmlOutput, keyof typeof PAGE> {
  title = '';
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
  setTitle(title: string): HtmlOutput {
    this.title = title;
    return same(this);
  }
}

class DoubleUi implements Pick<Ui, keyof typeof UI> {
  readonly Button = names('OK', 'CANCEL', 'YES', 'NO', 'CLOSE');
  readonly ButtonSet = names('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');
  private readonly document: DoubleDocument;
  constructor(document: DoubleDocument) {
    this.document = document;
  }
  createAddonMenu(): Menu {
    return guard<Menu>(this.document.meter, 'Menu', MENU, new DoubleMenu(this.document));
  }
  private ask(kind: 'alert' | 'prompt', args: unknown[]): { button: string; text: string } {
    const [first, second, third] = args;
    const asked =
      args.length >= 3
        ? { title: String(first), message: String(second), buttons: String(third) }
        : { title: '', message: String(first), buttons: args.length === 2 ? String(second) : 'OK' };
    this.document.shown.push({ kind, ...asked });
    return this.document.answers.shift() ?? { button: 'CLOSE', text: '' };
  }
  alert(...args: unknown[]): Button {
    return button(this.ask('alert', args).button);
  }
  prompt(...args: unknown[]): PromptResponse {
    const answer = this.ask('prompt', args);
    const part: Pick<PromptResponse, keyof typeof PROMPT> = {
      getSelectedButton: () => button(answer.button),
      getResponseText: () => answer.text,
    };
    return guard<PromptResponse>(this.document.meter, 'PromptResponse', PROMPT, part);
  }
  showSidebar(page: unknown): void {
    const { title, html } = partOf(page, DoublePage);
    this.document.shown.push({ kind: 'sidebar', title, html });
  }
}

/** Java's letters as far as the add-on asks for them: the offset of the one zone there is. */
const formatDate = (date: Date, zone: string, pattern: string): string => {
  if (zone !== 'Asia/Ho_Chi_Minh' || pattern !== 'Z' || date.getUTCFullYear() < 1976)
    throw new Error(`not in the double: Utilities.formatDate(${date.toISOString()}, ${zone}, ${pattern})`);
  return '+0700';
};

const log =
  (document: DoubleDocument, level: string) =>
  (...values: unknown[]): void => {
    document.shown.push({ kind: 'log', level, message: values.map(String).join(' ') } satisfies UiEvent);
  };

/** The globals that a script finds, by name. */
export const servicesOf = (
  document: DoubleDocument,
  { documentLock, pages }: Surroundings,
): Record<string, unknown> => {
  const { meter } = document;
  const spreadsheet = () => spreadsheetOf(document);
  const app = {
    getActive: spreadsheet,
    getActiveSpreadsheet: spreadsheet,
    flush: () => undefined,
    getUi: () => guard<Ui>(meter, 'Ui', UI, new DoubleUi(document)),
    newDataValidation: () => newDataValidation(meter),
    newConditionalFormatRule: () => newConditionalFormatRule(meter),
    BorderStyle: names('SOLID'),
    DataValidationCriteria: { VALUE_IN_LIST },
  };
  const lock = {
    tryLock: () => documentLock === 'free',
    releaseLock: () => undefined,
  };
  const html = {
    createHtmlOutputFromFile: (name: string) => {
      const page = pages[name.replace(/\.html$/, '')];
      if (page === undefined) throw new Error(`No HTML file named ${name} was found.`);
      return guard<HtmlOutput>(meter, 'HtmlOutput', PAGE, new DoublePage(page));
    },
  };
  return {
    SpreadsheetApp: guard<App>(meter, 'SpreadsheetApp', APP, app),
    LockService: guard(meter, 'LockService', LOCKS, {
      getDocumentLock: () => (documentLock === 'none' ? null : guard(meter, 'Lock', LOCK, lock)),
    }),
    HtmlService: guard(meter, 'HtmlService', HTML, html),
    Utilities: guard(meter, 'Utilities', UTILITIES, { formatDate }),
    console: guard(
      meter,
      'console',
      { log: 'none', warn: 'none', error: 'none' },
      { log: log(document, 'log'), warn: log(document, 'warn'), error: log(document, 'error') },
    ),
  };
};

import { settings } from './call.ts';
import { guard, same } from './guard.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type Service = GoogleAppsScript.HTML.HtmlService;

type Methods =
  | 'setTitle'
  | 'getTitle'
  | 'setWidth'
  | 'setHeight'
  | 'getContent'
  | 'setContent'
  | 'append'
  | 'addMetaTag'
  | 'setSandboxMode';

export class LocalHtml implements Pick<HtmlOutput, Methods> {
  title = '';
  html: string;
  constructor(html: string) {
    this.html = html;
  }
  setTitle(title: string): HtmlOutput {
    this.title = title;
    return same(this);
  }
  getTitle() {
    return this.title;
  }
  setWidth(): HtmlOutput {
    return same(this);
  }
  setHeight(): HtmlOutput {
    return same(this);
  }
  getContent() {
    return this.html;
  }
  setContent(html: string): HtmlOutput {
    this.html = html;
    return same(this);
  }
  append(html: string): HtmlOutput {
    this.html += html;
    return same(this);
  }
  addMetaTag(): HtmlOutput {
    return same(this);
  }
  setSandboxMode(): HtmlOutput {
    return same(this);
  }
}

const output = (html: string): HtmlOutput => guard<HtmlOutput>(new LocalHtml(html), 'HtmlOutput');

/** The pages that were pushed beside the script, by name without `.html`. */
export const htmlService = (): Service => {
  const part = {
    createHtmlOutput: (html = '') => output(String(html)),
    createHtmlOutputFromFile: (name: string) => {
      const page = settings.pages[name.replace(/\.html$/, '')];
      if (page === undefined) throw new Error(`No HTML file named ${name} was found.`);
      return output(page);
    },
    SandboxMode: { IFRAME: 'IFRAME' },
    XFrameOptionsMode: { DEFAULT: 'DEFAULT' },
  };
  return guard<Service>(part, 'HtmlService');
};

import { TIME_ZONE } from '../protocol/settings.ts';
import { call, settings } from './call.ts';
import { isDate } from './dates.ts';
import { formatDate } from './format-date.ts';
import { guard } from './guard.ts';

type Lock = GoogleAppsScript.Lock.Lock;

const shown = (value: unknown): string => {
  if (value instanceof Error) return value.stack ?? String(value);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
};

const log =
  (level: string) =>
  (...values: unknown[]): void => {
    call('ui', { kind: 'log', level, message: values.map(shown).join(' ') });
  };

const newLock = (): Lock => {
  let held = false;
  const free = settings.documentLock === 'free';
  const part: Pick<Lock, 'tryLock' | 'waitLock' | 'releaseLock' | 'hasLock'> = {
    tryLock: () => {
      held = free;
      return held;
    },
    waitLock: () => {
      held = free;
      if (!held) throw new Error('Lock timeout: another process was holding the lock for too long.');
    },
    releaseLock: () => {
      held = false;
    },
    hasLock: () => held,
  };
  return guard<Lock>(part, 'Lock');
};

/** Services that need more than this one document: what an add-on with two narrow scopes meets. */
const FORBIDDEN = [
  'UrlFetchApp',
  'MailApp',
  'GmailApp',
  'DriveApp',
  'Drive',
  'DocumentApp',
  'SlidesApp',
  'FormApp',
  'CalendarApp',
  'ContactsApp',
  'GroupsApp',
  'Sheets',
  'BigQuery',
  'Jdbc',
];

/** The message Google gives when a scope is not granted. */
export const permissionFault = (name: string): Error =>
  new Error(`You do not have permission to call ${name}. Required permissions: none that this add-on asks for.`);

const forbidden = (name: string): object =>
  new Proxy(
    {},
    {
      get: (_, key) => {
        if (typeof key === 'symbol') return undefined;
        return () => {
          throw permissionFault(`${name}.${key}`);
        };
      },
    },
  );

/** Services there are on Google and not here: each use says so by name. */
const ABSENT = ['PropertiesService', 'CacheService', 'ContentService', 'CardService', 'Charts', 'Maps', 'XmlService'];

/** Every global service but SpreadsheetApp and HtmlService. */
export const services = (): Record<string, object> => ({
  Utilities: guard(
    {
      formatDate: (date: unknown, zone: string, pattern: string) => {
        if (!isDate(date)) throw new Error('Utilities.formatDate needs a Date.');
        return formatDate(date, zone, pattern);
      },
      sleep: () => undefined,
    },
    'Utilities',
  ),
  LockService: guard({ getDocumentLock: () => (settings.documentLock === 'none' ? null : newLock()) }, 'LockService'),
  ScriptApp: guard(
    {
      AuthMode: { NONE: 'NONE', LIMITED: 'LIMITED', FULL: 'FULL', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION' },
    },
    'ScriptApp',
  ),
  Session: guard({ getScriptTimeZone: () => TIME_ZONE, getActiveUserLocale: () => settings.userLocale }, 'Session'),
  Logger: guard({ log: log('log'), clear: () => undefined }, 'Logger'),
  console: guard(
    { log: log('log'), info: log('info'), warn: log('warn'), error: log('error'), debug: log('debug') },
    'console',
  ),
  ...Object.fromEntries(FORBIDDEN.map(name => [name, forbidden(name)])),
  ...Object.fromEntries(ABSENT.map(name => [name, guard({}, name)])),
});

// Evaluated inside the script's realm, before the script: everything Apps Script offers there is made here.
import { installClock } from './clock.ts';
import { entrance } from './entrance.ts';
import { htmlService } from './html.ts';
import { services } from './services.ts';
import { spreadsheetApp } from './spreadsheet-app.ts';

const define = (name: string, value: unknown): void => {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
};

for (const [name, service] of Object.entries(services())) define(name, service);
define('SpreadsheetApp', spreadsheetApp());
define('HtmlService', htmlService());
installClock();
// Picked up and taken away by the keeper before the script runs.
define('hostEntrance', entrance);

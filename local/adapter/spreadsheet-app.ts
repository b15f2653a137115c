import { call } from './call.ts';
import { newConditionalFormatRule } from './conditional.ts';
import { guard } from './guard.ts';
import { rangeOf } from './range.ts';
import { permissionFault } from './services.ts';
import { activeSpreadsheet } from './spreadsheet.ts';
import { currentUi } from './ui.ts';
import { DATA_VALIDATION_CRITERIA, newDataValidation } from './validation.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** An enum whose members are their own names: scripts only pass them on or compare them. */
const names = (...members: string[]): Record<string, string> =>
  Object.fromEntries(members.map(member => [member, member]));

const refuse = (name: string) => (): never => {
  throw permissionFault(`SpreadsheetApp.${name}`);
};

export const spreadsheetApp = (): App =>
  guard<App>(
    {
      getActive: activeSpreadsheet,
      getActiveSpreadsheet: activeSpreadsheet,
      getActiveSheet: () => activeSpreadsheet().getActiveSheet(),
      getActiveRange: () => activeSpreadsheet().getActiveRange(),
      getUi: currentUi,
      flush: () => {
        call('flush');
      },
      newDataValidation: () => newDataValidation(),
      newConditionalFormatRule: () => newConditionalFormatRule(rangeOf),
      openById: refuse('openById'),
      openByUrl: refuse('openByUrl'),
      open: refuse('open'),
      create: refuse('create'),
      BorderStyle: names('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'),
      ProtectionType: names('RANGE', 'SHEET'),
      WrapStrategy: names('WRAP', 'OVERFLOW', 'CLIP'),
      Dimension: names('COLUMNS', 'ROWS'),
      DeveloperMetadataVisibility: names('DOCUMENT', 'PROJECT'),
      DeveloperMetadataLocationType: names('SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'),
      DataValidationCriteria: DATA_VALIDATION_CRITERIA,
    },
    'SpreadsheetApp',
  );

import { merge } from '@univerjs/core';
import design from '@univerjs/design/locale/vi-VN';
import docs from '@univerjs/docs-ui/locale/vi-VN';
import sheets from '@univerjs/sheets/locale/vi-VN';
import conditionalFormatting from '@univerjs/sheets-conditional-formatting-ui/locale/vi-VN';
import validation from '@univerjs/sheets-data-validation/locale/vi-VN';
import validationScreen from '@univerjs/sheets-data-validation-ui/locale/vi-VN';
import filter from '@univerjs/sheets-filter-ui/locale/vi-VN';
import formula from '@univerjs/sheets-formula/locale/vi-VN';
import formulaScreen from '@univerjs/sheets-formula-ui/locale/vi-VN';
import note from '@univerjs/sheets-note-ui/locale/vi-VN';
import numberFormat from '@univerjs/sheets-numfmt-ui/locale/vi-VN';
import sort from '@univerjs/sheets-sort-ui/locale/vi-VN';
import sheetsScreen from '@univerjs/sheets-ui/locale/vi-VN';
import ui from '@univerjs/ui/locale/vi-VN';

/** What the grid says. */
export const VIETNAMESE = merge(
  {},
  design,
  ui,
  docs,
  sheets,
  sheetsScreen,
  formula,
  formulaScreen,
  numberFormat,
  validation,
  validationScreen,
  conditionalFormatting,
  note,
  filter,
  sort,
);

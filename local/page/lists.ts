import { type Injector, WrapStrategy } from '@univerjs/core';
import { DataValidatorRegistryService } from '@univerjs/data-validation';

/** Boxes with a list are one line high unless they wrap; the engine would wrap them all. */
export const keepListsOnOneLine = (injector: Injector): void => {
  const list = injector.get(DataValidatorRegistryService).getValidatorItem('list');
  if (!list) return;
  const extra = list.getExtraStyle.bind(list);
  list.getExtraStyle = (rule, value, { style }, row, column) => ({
    ...extra(rule, value, { style }, row, column),
    tb: style.tb === WrapStrategy.WRAP ? WrapStrategy.WRAP : WrapStrategy.CLIP,
  });
};

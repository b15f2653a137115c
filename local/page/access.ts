import type { Place } from '../protocol/protocol.ts';
import { button, element } from './element.ts';
import type { Grid } from './grid.ts';

const CALLS_IMPORT = /\bIMPORTRANGE\s*\(/i;

/** Offers access where a box imports and shows `#REF!`, as Google does. */
export const offerAccess = ({ api, onSelect, selected }: Grid, allow: (place: Place) => void): void => {
  const offer = element('div', { id: 'access', role: 'status', hidden: '' });
  document.body.append(offer);
  const look = (): void => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const at = selected();
    const box = at && sheet?.getSheet().getCellRaw(at.startRow, at.startColumn);
    offer.hidden = !(box?.v === '#REF!' && CALLS_IMPORT.test(box.f ?? ''));
    if (offer.hidden || !sheet || !at) return;
    const place = { sheet: sheet.getSheetId(), row: at.startRow, column: at.startColumn };
    const granted = (): void => {
      offer.hidden = true;
      allow(place);
    };
    offer.replaceChildren('Cần liên kết hai bảng tính với nhau. ', button('Cho phép truy cập', granted, 'meant'));
  };
  onSelect(look);
};

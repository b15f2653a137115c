import type { MonthView } from '../../../src/core/views/views.ts';
import { Text } from '../../parts/text.tsx';

/** How the sheet was read, where it is no plain table: the figures never hide behind the reading. */
export const ReadAs = ({ view }: { readonly view: MonthView }) =>
  view.readAs === '' ? null : (
    <p class="read-as hint">
      <Text of={view.readAs} most={200} />
    </p>
  );

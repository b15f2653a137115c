import type { MonthView } from '../../../src/core/views/views.ts';
import { Text } from '../../parts/text.tsx';

/** Whether the month has its summary, and whether that still says what the rows say. */
export const SummaryState = ({ view }: { readonly view: MonthView }) => {
  if (view.summary === null) return null;
  return (
    <p class="hint">
      Trang «<Text of={view.summary.title} most={80} />»{' '}
      {view.summary.current ? 'đã lập và khớp với số liệu.' : 'đã lập nhưng số liệu đã đổi sau đó.'}
    </p>
  );
};

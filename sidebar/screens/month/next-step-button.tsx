import type { MonthView, NextStep } from '../../../src/core/views/views.ts';
import { Button } from '../../parts/button.tsx';
import { useApp } from '../../state/app-context.ts';
import { NO_FILTERS } from '../../state/memory.ts';
import { monthText } from '../../text/months.ts';

const NAMES: Readonly<Record<NextStep, string>> = {
  'open-month': 'Mở tháng mới',
  mend: 'Xem và sửa lỗi',
  remind: 'Soạn tin nhắc',
  summarise: 'Lập tổng hợp',
  'open-summary': 'Mở trang tổng hợp',
};

const WHY: Readonly<Record<NextStep, (view: MonthView) => string>> = {
  'open-month': ({ month }) => `Thêm vào sổ mỗi chi bộ một dòng của tháng ${monthText(month)}.`,
  mend: ({ findings }) => `${findings.error} lỗi làm số liệu chưa đủ.`,
  remind: ({ missing }) => `${missing.length} chi bộ chưa báo cáo.`,
  summarise: ({ summary }) => (summary === null ? 'Số liệu đã sẵn sàng.' : 'Số liệu đã đổi sau lần lập trước.'),
  'open-summary': () => 'Tháng này đã xong.',
};

/** The next sensible step of the month, as the one coloured button, with its reason below. */
export const NextStepButton = ({ view }: { readonly view: MonthView }) => {
  const { go, run, aim, tell } = useApp();
  const { month, next, summary } = view;
  const act = (): void => {
    switch (next) {
      case 'open-month':
        void run({ key: 'next', name: 'openMonth', args: [month], say: ({ message }) => ({ text: message }) });
        return;
      case 'mend':
        tell(null);
        go('check', { filters: { ...NO_FILTERS, severities: ['error'] } });
        return;
      case 'remind':
        tell(null);
        aim.current = 'reminder';
        go('summary');
        return;
      case 'summarise':
        tell(null);
        aim.current = 'write-summary';
        go('summary');
        return;
      case 'open-summary':
        void run({
          key: 'next',
          name: 'openTab',
          args: [summary?.title ?? ''],
          say: ({ message }) => ({ text: message }),
          changesNothing: true,
        });
    }
  };
  return (
    <div class="next-step">
      <Button
        primary
        deed={next === 'open-month' || next === 'open-summary' ? 'next' : undefined}
        onClick={act}
        describedBy="next-why"
      >
        {NAMES[next]}
      </Button>
      <p id="next-why" class="hint">
        {WHY[next](view)}
      </p>
    </div>
  );
};

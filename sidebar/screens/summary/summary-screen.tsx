import { MonthBar } from '../../parts/month-bar.tsx';
import { Reading } from '../../parts/reading.tsx';
import { useMonth } from '../../state/use-month.ts';
import { useView } from '../../state/use-view.ts';
import { FirstMonth } from '../month/first-month.tsx';
import { NoTable } from '../month/no-table.tsx';
import { Preview } from './preview.tsx';
import { Publish } from './publish.tsx';
import { ZaloTexts } from './zalo-texts.tsx';

/** `Tổng hợp`: what would be written, writing it, and the texts for Zalo. */
export const SummaryScreen = ({ active }: { readonly active: boolean }) => {
  const { month, months, view: monthView } = useMonth(active);
  const args: [string] | null = month === null ? null : [month];
  const preview = useView('previewSummary', args, active);
  const texts = useView('texts', args, active);
  return (
    <>
      <MonthBar
        month={month}
        months={months}
        reload={() => {
          preview.reload();
          texts.reload();
        }}
        busy={preview.busy || texts.busy}
      />
      {month === null ? (
        <Reading view={monthView} what="sổ họp" />
      ) : (
        <>
          <Reading view={preview} what="số liệu tổng hợp">
            {preview.value !== null && <Preview preview={preview.value} />}
          </Reading>
          {preview.value !== null && <Publish month={month} />}
          {preview.value !== null && (
            <section aria-labelledby="zalo-title">
              <h2 id="zalo-title">Tin nhắn Zalo</h2>
              <Reading view={texts} what="tin nhắn">
                {texts.value !== null && <ZaloTexts texts={texts.value} />}
              </Reading>
            </section>
          )}
        </>
      )}
      {monthView.trouble?.kind === 'no-month' && <FirstMonth />}
      {monthView.trouble?.kind === 'no-table' && <NoTable />}
    </>
  );
};

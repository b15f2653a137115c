import { MonthBar } from '../../parts/month-bar.tsx';
import { Reading } from '../../parts/reading.tsx';
import { useMonth } from '../../state/use-month.ts';
import { useView } from '../../state/use-view.ts';
import { FirstMonth } from '../month/first-month.tsx';
import { NoTable } from '../month/no-table.tsx';
import { Findings } from './findings.tsx';

/** `Kiểm tra`: everything that was found in the month. */
export const CheckScreen = ({ active }: { readonly active: boolean }) => {
  const { month, months, view: monthView } = useMonth(active);
  const view = useView('check', month === null ? null : [month], active);
  return (
    <>
      <MonthBar month={month} months={months} reload={view.reload} busy={view.busy} />
      {month === null ? (
        <Reading view={monthView} what="sổ họp" />
      ) : (
        <Reading view={view} what="và kiểm tra từng dòng">
          {view.value !== null && <Findings view={view.value} />}
        </Reading>
      )}
      {monthView.trouble?.kind === 'no-month' && <FirstMonth />}
      {monthView.trouble?.kind === 'no-table' && <NoTable />}
    </>
  );
};

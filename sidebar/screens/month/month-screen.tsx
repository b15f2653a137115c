import { MonthBar } from '../../parts/month-bar.tsx';
import { Reading } from '../../parts/reading.tsx';
import { Text } from '../../parts/text.tsx';
import { useMonth } from '../../state/use-month.ts';
import { Figures } from './figures.tsx';
import { FindingCounts } from './finding-counts.tsx';
import { FirstMonth } from './first-month.tsx';
import { Missing } from './missing.tsx';
import { NextStepButton } from './next-step-button.tsx';
import { NoTable } from './no-table.tsx';
import { ReadAs } from './read-as.tsx';
import { SummaryState } from './summary-state.tsx';

/** `Tháng này`: what people ask for first, and the next thing to do. */
export const MonthScreen = ({ active }: { readonly active: boolean }) => {
  const { month, months, view } = useMonth(active);
  const { value, trouble } = view;
  return (
    <>
      <MonthBar month={month} months={months} reload={view.reload} busy={view.busy} />
      <Reading view={view} what="số liệu của tháng">
        {value !== null && (
          <>
            {value.unitName !== '' && (
              <p class="unit-name">
                <Text of={value.unitName} most={120} />
              </p>
            )}
            {!value.readable && (
              <div class="note problem" role="alert">
                <p>
                  <Text of={value.problem} />
                </p>
              </div>
            )}
            <Figures view={value} />
            <ReadAs view={value} />
            <NextStepButton view={value} />
            <SummaryState view={value} />
            <FindingCounts view={value} />
            <Missing labels={value.missing} empty={value.next === 'open-month'} />
          </>
        )}
      </Reading>
      {trouble?.kind === 'no-month' && <FirstMonth />}
      {trouble?.kind === 'no-table' && <NoTable />}
    </>
  );
};

import { MonthBar } from '../../parts/month-bar.tsx';
import { Reading } from '../../parts/reading.tsx';
import { Text } from '../../parts/text.tsx';
import { useApp } from '../../state/app-context.ts';
import { useView } from '../../state/use-view.ts';
import { Connections } from './connections.tsx';
import { LevelButtons } from './level-buttons.tsx';

/** What a level above sees: how many units count, what to do next, and each unit's connection. */
export const LevelScreen = () => {
  const { memory } = useApp();
  const view = useView('connections', [memory.month], true);
  const { value } = view;
  return (
    <section aria-labelledby="level-title">
      <h2 id="level-title">Kết nối các đơn vị</h2>
      <MonthBar
        month={memory.month ?? value?.month ?? null}
        months={value?.months ?? []}
        reload={view.reload}
        busy={view.busy}
      />
      <Reading view={view} what="các đơn vị">
        {value !== null && (
          <>
            {value.unitName !== '' && (
              <p class="unit-name">
                <Text of={value.unitName} most={120} />
              </p>
            )}
            <p class="level-headline">
              <Text of={value.headline} />
            </p>
            <LevelButtons view={value} />
            <Connections view={value} />
          </>
        )}
      </Reading>
    </section>
  );
};

import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { NoticeBar } from './parts/notice-bar.tsx';
import { Outdated } from './parts/outdated.tsx';
import { Panel } from './parts/panel.tsx';
import { TabList } from './parts/tab-list.tsx';
import { CheckScreen } from './screens/check/check-screen.tsx';
import { LevelScreen } from './screens/level/level-screen.tsx';
import { MonthScreen } from './screens/month/month-screen.tsx';
import { SetupScreen } from './screens/setup/setup-screen.tsx';
import { SummaryScreen } from './screens/summary/summary-screen.tsx';
import type { Trouble } from './server/trouble.ts';
import { type App, AppContext, type Notice } from './state/app-context.ts';
import { keep, type Memory, recall, TAB_IDS, type TabId } from './state/memory.ts';
import { useDeeds } from './state/use-deeds.ts';

const SCREENS = { month: MonthScreen, check: CheckScreen, summary: SummaryScreen, setup: SetupScreen };

/** The whole page: tabs, what happened last, and the screen of the tab. A screen once seen stays, hidden, with what was typed into it. */
export const AppFrame = () => {
  const [memory, setMemory] = useState<Memory>(recall);
  const [seen, setSeen] = useState<ReadonlySet<TabId>>(() => new Set([memory.tab]));
  const [notice, tell] = useState<Notice | null>(null);
  const [outdated, setOutdated] = useState<Trouble | null>(null);
  const [isAbove, setAbove] = useState(false);
  const aim = useRef<string | null>(null);

  const remember = useCallback((change: Partial<Memory>) => {
    setMemory(before => {
      const after = { ...before, ...change };
      keep(after);
      return after;
    });
  }, []);
  const go = useCallback(
    (tab: TabId, change: Partial<Memory> = {}) => {
      remember({ ...change, tab });
      setSeen(before => new Set([...before, tab]));
    },
    [remember],
  );
  const meet = useCallback((trouble: Trouble) => {
    if (trouble.kind === 'outdated') setOutdated(trouble);
    if (trouble.kind === 'level-above') setAbove(true);
  }, []);
  const deeds = useDeeds(tell, meet);
  const app = useMemo<App>(
    () => ({ memory, remember, go, aim, ...deeds, notice, tell, meet }),
    [memory, remember, go, deeds, notice, meet],
  );

  if (outdated !== null) return <Outdated trouble={outdated} />;
  return (
    <AppContext.Provider value={app}>
      <main>
        <h1 class="sr">Sổ chi bộ</h1>
        {!isAbove && (
          <TabList
            chosen={memory.tab}
            choose={tab => {
              tell(null);
              go(tab);
            }}
          />
        )}
        <NoticeBar notice={notice} close={() => tell(null)} />
        <div class="panels">
          {isAbove ? (
            <div class="panel">
              <LevelScreen />
            </div>
          ) : (
            TAB_IDS.filter(id => seen.has(id)).map(id => {
              const Screen = SCREENS[id];
              const active = id === memory.tab;
              return (
                <Panel key={id} id={id} active={active}>
                  <Screen active={active} />
                </Panel>
              );
            })
          )}
        </div>
      </main>
    </AppContext.Provider>
  );
};

import { useCallback, useRef, useState } from 'preact/hooks';
import type { CallName } from '../../src/sheets/calls.ts';
import { call, type Outcome, type Value } from '../server/call.ts';
import type { Trouble } from '../server/trouble.ts';
import type { App, Deed, Notice } from './app-context.ts';
import { SLOW } from './slow.ts';

type Deeds = Pick<App, 'epoch' | 'running' | 'run'>;

const SLOW_NOTICE =
  'Chưa thấy trả lời sau một phút. Có thể đợi tiếp; nếu thôi đợi, hãy xem bảng tính đã thay đổi chưa trước khi làm lại.';

/** Does one thing at a time on the server: a second press while one runs does nothing, and every screen reads anew afterwards. */
export const useDeeds = (tell: (notice: Notice | null) => void, meet: (trouble: Trouble) => void): Deeds => {
  const [epoch, setEpoch] = useState(0);
  const [running, setRunning] = useState<string | null>(null);
  const ticket = useRef(0);
  const busy = useRef(false);

  const run = useCallback(
    async <N extends CallName>(deed: Deed<N>): Promise<Outcome<Value<N>> | null> => {
      if (busy.current) return null;
      busy.current = true;
      const number = ++ticket.current;
      setRunning(deed.key);
      tell(null);
      const end = (): void => {
        busy.current = false;
        setRunning(null);
        if (!deed.changesNothing) setEpoch(before => before + 1);
      };
      const giveUp = (): void => {
        ticket.current += 1;
        end();
        tell({ text: 'Đã thôi đợi và đọc lại số liệu.' });
      };
      const timer = setTimeout(() => {
        if (number === ticket.current) tell({ text: SLOW_NOTICE, action: { label: 'Thôi đợi', run: giveUp } });
      }, SLOW);
      const outcome = await call(deed.name, deed.args);
      clearTimeout(timer);
      if (number !== ticket.current) return null;
      end();
      if (outcome.ok) {
        tell(deed.say(outcome.value));
        return outcome;
      }
      const { trouble } = outcome;
      const again = deed.notTwice === true && trouble.kind === 'failed' ? null : () => void run(deed);
      tell({ text: trouble.what, trouble, ...(again && { action: { label: 'Thử lại', run: again } }) });
      if (trouble.kind === 'outdated') meet(trouble);
      return outcome;
    },
    [tell, meet],
  );
  return { epoch, running, run };
};

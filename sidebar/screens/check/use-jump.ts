import { useCallback, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../../src/core/findings/finding.ts';
import { call } from '../../server/call.ts';
import { useApp } from '../../state/app-context.ts';
import { boxOf } from './finding-rows.ts';

/** Shows the box of a finding in the sheet. One at a time: of several pressed while one is under way, only the last is shown. */
export const useJump = (): { jump: (finding: Finding) => void; current: Finding | null } => {
  const { tell, meet } = useApp();
  const [current, setCurrent] = useState<Finding | null>(null);
  const next = useRef<Finding | null>(null);
  const busy = useRef(false);

  const jump = useCallback(
    async (finding: Finding): Promise<void> => {
      setCurrent(finding);
      next.current = finding;
      if (busy.current) return;
      busy.current = true;
      tell(null);
      while (next.current !== null) {
        const target: Finding = next.current;
        next.current = null;
        const outcome = await call('jump', [target.sheet, boxOf(target)]);
        if (next.current !== null) continue;
        if (outcome.ok) tell({ text: outcome.value.message });
        else {
          const { trouble } = outcome;
          if (trouble.kind === 'outdated') meet(trouble);
          tell({ text: trouble.what, trouble, action: { label: 'Thử lại', run: () => void jump(target) } });
        }
      }
      busy.current = false;
    },
    [tell, meet],
  );
  return { jump: finding => void jump(finding), current };
};

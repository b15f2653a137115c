import { useCallback, useRef } from 'preact/hooks';
import type { Finding } from '../../../src/core/findings/finding.ts';
import { useApp } from '../../state/app-context.ts';
import { useUndo } from '../../state/use-undo.ts';

interface Fix {
  readonly fix: (findings: readonly Finding[], key: string, index: number) => Promise<void>;
  /** The item that shall have the focus once the list is there anew. */
  readonly refocus: { current: number | null };
}

/** Mends findings and offers to take it back. */
export const useFix = (): Fix => {
  const { run } = useApp();
  const refocus = useRef<number | null>(null);

  const undoLast = useUndo();
  const undo = useCallback(
    (index: number) => {
      refocus.current = index;
      undoLast();
    },
    [undoLast],
  );

  const fix = useCallback(
    async (findings: readonly Finding[], key: string, index: number): Promise<void> => {
      const requests = findings.flatMap(({ code, sheet, fix: boxes }) =>
        boxes === null ? [] : [{ code, sheet, boxes }],
      );
      refocus.current = index;
      const outcome = await run({
        key,
        name: 'applyFixes',
        args: [requests],
        say: ({ message, applied, refused }) => ({
          text: message,
          lines: refused.map(({ sheet, box, reason }) => `«${sheet}», ô ${box}: ${reason}`),
          ...(applied > 0 && { action: { label: 'Hoàn tác', run: () => undo(index) } }),
        }),
      });
      if (outcome === null || !outcome.ok) refocus.current = null;
    },
    [run, undo],
  );
  return { fix, refocus };
};

import { useCallback } from 'preact/hooks';
import { useApp } from './app-context.ts';

/** Takes back what was last written over: fixes, or a rubric. */
export const useUndo = (): (() => void) => {
  const { run } = useApp();
  return useCallback(() => {
    void run({
      key: 'undo',
      name: 'undoLastFix',
      args: [],
      say: ({ message }) => ({ text: message }),
      notTwice: true,
    });
  }, [run]);
};

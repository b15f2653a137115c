import type { MonthView } from '../../src/core/views.ts';
import { useApp } from './app-context.ts';
import { useView, type View } from './use-view.ts';

/** The month that is looked at: the one chosen, else the one the server proposes; and its figures, which also say which months there are. */
export const useMonth = (active: boolean): { month: string | null; view: View<MonthView> } => {
  const { memory } = useApp();
  const view = useView('month', [memory.month], active);
  return { month: memory.month ?? view.value?.month ?? null, view };
};

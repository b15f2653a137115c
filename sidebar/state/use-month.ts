import { useRef } from 'preact/hooks';
import type { MonthView } from '../../src/core/views/views.ts';
import { useApp } from './app-context.ts';
import { useView, type View } from './use-view.ts';

/** The month that is looked at: the one chosen, else the one the server proposes; its figures, and which months there are (as last told, while another is read). */
export const useMonth = (
  active: boolean,
): { month: string | null; months: readonly string[]; view: View<MonthView> } => {
  const { memory } = useApp();
  const view = useView('month', [memory.month], active);
  const months = useRef<readonly string[]>([]);
  if (view.value !== null) months.current = view.value.months;
  return { months: months.current, month: memory.month ?? view.value?.month ?? null, view };
};

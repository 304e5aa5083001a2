import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Output } from '../../shared/api';
import type { Habit, Layout, SheetRequest } from '../../shared/sheets/api';
import { type FormName, formOf } from '../../shared/sheets/forms';
import { usualHabit } from '../../shared/sheets/habits';
import { papers } from '../../shared/sheets/papers';
import { call } from '../api';
import type { PageRange } from '../format/parsePages';
import { useCall } from '../queries';

/** How a sheet goes to the printer: as this station is used to it, but for what was changed here. */
export interface PrintChoice extends Habit {
  pages: PageRange[] | null;
}

/** What {@link usePrintChoice} answers. */
export interface PrintChoices {
  preview: Output<'sheets.preview'> | undefined;
  /** Null until it is known which form the sheet has. */
  form: FormName | null;
  choice: PrintChoice | null;
  /** Whether it is as this station is used to. */
  isUsual: boolean;
  /** Another sheet is being laid out; the one before still stands. */
  isLate: boolean;
  error: Error | null;
  layout: Layout;
  change: (change: Partial<PrintChoice>) => void;
  /** Counts 补打 anew. */
  again: () => void;
}

/** The sheet as it is laid out, and how it will be printed. */
export function usePrintChoice(sheet: SheetRequest): PrintChoices {
  const [changes, setChanges] = useState<Partial<PrintChoice>>({});
  const habits = useCall('sheets.habits', {});
  const { paper = null, preprinted = null, byPart = null, printer } = changes;
  const layout = { paper, preprinted, byPart };
  const preview = useQuery({
    queryKey: ['sheets.preview', sheet, layout, printer],
    queryFn: () => call('sheets.preview', { sheet, layout, printer }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const known = useRef<FormName | null>(null);
  known.current = preview.data?.form ?? known.current;
  const form = known.current;
  const habit = form && habits.data && (habits.data.habits[form] ?? usualHabit(form));
  const choice = habit ? { ...habit, pages: null, ...changes } : null;
  return {
    preview: preview.data,
    form,
    choice,
    isUsual: habit !== null && choice !== null && sameHabit(habit as Habit, choice),
    isLate: preview.isPlaceholderData,
    error: preview.error ?? habits.error,
    layout,
    change: (change) => setChanges((now) => ({ ...now, ...settled(change) })),
    again: () => void preview.refetch(),
  };
}

/** Another layout has other pages; continuous paper takes one print through all its parts. */
function settled(change: Partial<PrintChoice>): Partial<PrintChoice> {
  if (change.paper === undefined && change.byPart === undefined) return change;
  const isSlip = change.paper !== undefined && papers[change.paper].kind === 'slip';
  return { pages: null, ...change, ...(isSlip ? { byPart: false } : {}) };
}

function sameHabit(habit: Habit, { pages: _pages, ...choice }: PrintChoice): boolean {
  return (Object.keys(habit) as (keyof Habit)[]).every((key) => habit[key] === choice[key]);
}

/** Whether a form has parts that can be printed one after another. */
export function hasParts(form: FormName): boolean {
  return (formOf(form).parts ?? []).length > 0;
}

import type { Habit } from './api';
import { type FormName, formOf } from './forms';

/** What a station does that was told nothing: the usual paper, one copy, by the dialog of the system. */
export function usualHabit(form: FormName): Habit {
  return {
    paper: formOf(form).papers[0],
    printer: null,
    copies: 1,
    byPart: false,
    preprinted: false,
    afterPosting: false,
  };
}

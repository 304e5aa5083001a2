import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { type Habit, habit as habitShape, type Offset } from '../../shared/sheets/api';
import { type FormName, formNames, formOf } from '../../shared/sheets/forms';
import { usualHabit } from '../../shared/sheets/habits';
import type { CommandContext, QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** What this station is used to for a form; what an older program kept and no longer holds is left out. */
export function habitOf(db: ReadableDb, form: FormName): Habit {
  const row = db.find<{ habit: string }>(
    sql`SELECT habit FROM printing_habit WHERE form = ${form}`,
  );
  const kept = row && habitShape.safeParse(JSON.parse(row.habit));
  const holds = kept?.success && formOf(form).papers.includes(kept.data.paper);
  return holds ? kept.data : usualHabit(form);
}

/** How far a printer is off on a form; not at all where that was never said. */
export function offsetOf(db: ReadableDb, printer: string | null, form: FormName): Offset {
  const row =
    printer === null
      ? undefined
      : db.find<Offset>(sql`
          SELECT right_by AS right, down_by AS down FROM printer_offset
          WHERE printer = ${printer} AND form = ${form}`);
  return row ?? { right: 0, down: 0 };
}

/** All that this station is used to. */
export function readHabits({ db }: QueryContext): Output<'sheets.habits'> {
  const told = db
    .all<{ form: string }>(sql`SELECT form FROM printing_habit`)
    .flatMap(({ form }) => formNames.filter((name) => name === form));
  const offsets = db.all<{ printer: string; form: FormName } & Offset>(sql`
    SELECT printer, form, right_by AS right, down_by AS down FROM printer_offset
    ORDER BY printer, form`);
  return {
    habits: Object.fromEntries(told.map((form) => [form, habitOf(db, form)])),
    offsets: offsets.filter(({ form }) => formNames.includes(form)),
  };
}

/** Keeps or forgets what this station is used to for a form. Refuses a paper that it isn't laid out for. */
export function saveHabit(
  { db, was }: CommandContext,
  { form, habit }: Parsed<'sheets.saveHabit'>,
): Output<'sheets.saveHabit'> {
  was(habitOf(db, form));
  if (habit === null) db.run(sql`DELETE FROM printing_habit WHERE form = ${form}`);
  else {
    if (!formOf(form).papers.includes(habit.paper)) {
      refuse('sheet.paper', { form, paper: habit.paper });
    }
    db.run(sql`
      INSERT INTO printing_habit (form, habit) VALUES (${form}, ${JSON.stringify(habit)})
      ON CONFLICT DO UPDATE SET habit = excluded.habit`);
  }
  return { form };
}

/** Keeps how far a printer is off on a form. */
export function saveOffset(
  { db, was }: CommandContext,
  { printer, form, offset }: Parsed<'sheets.saveOffset'>,
): Output<'sheets.saveOffset'> {
  was(offsetOf(db, printer, form));
  db.run(sql`
    INSERT INTO printer_offset (printer, form, right_by, down_by)
    VALUES (${printer}, ${form}, ${offset.right}, ${offset.down})
    ON CONFLICT DO UPDATE SET right_by = excluded.right_by, down_by = excluded.down_by`);
  return { form };
}

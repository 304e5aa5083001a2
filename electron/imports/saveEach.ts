import type { CallName, Output, Parsed } from '../../shared/api';
import { hearing, subjectOf, writeAudit } from '../audit';
import type { CommandContext } from '../context';
import type { TellPart } from './work';

/**
 * Saves rows one by one through the use case of a screen, each with its own line in the audit as if
 * it had been saved there; `inputOf` is handed a new uid for what is new.
 */
export function saveEach<N extends CallName, R>(
  command: CommandContext,
  call: N,
  save: (context: CommandContext, input: Parsed<N>) => Output<N>,
  rows: readonly R[],
  tell: TellPart,
  inputOf: (row: R, uid: string) => Parsed<N>,
): void {
  const { db, random, now, actor, atPlaceOf } = command;
  for (const [index, row] of rows.entries()) {
    const { was, facts } = hearing();
    const input = inputOf(row, random.uid(now));
    const value = save({ ...command, call, was }, input);
    writeAudit(db, {
      at: now,
      by: actor,
      atPlaceOf,
      call,
      subject: subjectOf(value),
      detail: { value, ...facts(call, actor, input) },
    });
    tell((index + 1) / rows.length);
  }
}

import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import { forgetBroken, readBroken } from '../store/sealNote';

/**
 * Accepts the file as it is, which was found changed since the program had closed it: the proof no
 * longer tells of it. Who decided it and why stays in the audit. Refuses without a second person by
 * password (换人审核), and where nothing was found.
 */
export function acceptSeal(
  { db, store, actor, atPlaceOf, was }: CommandContext,
  _input: Parsed<'ledger.acceptFile'>,
): Output<'ledger.acceptFile'> {
  if (atPlaceOf === null || atPlaceOf.uid === actor.uid) refuse('person.second', {});
  const broken = readBroken(db);
  if (broken === null) refuse('ledger.fileSame', {});
  was({ ...broken });
  forgetBroken(db);
  return { node: store.node.uid, ...broken };
}

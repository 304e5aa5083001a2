import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import { forgetBroken, listBroken, readBroken } from '../store/sealNote';

/**
 * Accepts the file as it is, which was found changed since the program had closed it: the proof no
 * longer tells of it. Who decided it and why stays in the audit. Refuses without a second person by
 * password (换人审核), where nothing was found, and where it was found changed once more since the
 * last time that is named.
 */
export function acceptSeal(
  { db, store, actor, atPlaceOf, was }: CommandContext,
  { lastSeenAt }: Parsed<'ledger.acceptFile'>,
): Output<'ledger.acceptFile'> {
  if (atPlaceOf === null || atPlaceOf.uid === actor.uid) refuse('person.second', {});
  const broken = readBroken(db);
  if (broken === null) refuse('ledger.fileSame', {});
  if (broken.lastSeenAt !== lastSeenAt) {
    refuse('ledger.fileChangedAgain', { lastSeenAt: broken.lastSeenAt });
  }
  was({ changes: listBroken(db) });
  forgetBroken(db);
  return { node: store.node.uid, ...broken };
}

import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { writeAudit } from '../audit';
import { changeRecord, readRecord } from '../backup/record';
import type { JobContext } from '../job';
import { beginIncarnation } from '../store/beginIncarnation';
import { mayWrite } from '../writingBeside';

/**
 * Goes on without what the database has lost, where no backup has it: in a new incarnation whose
 * first entry keeps who decided it, why, and what was lost. Also accepts a journal that was found
 * damaged. Refuses without a second person by password (换人审核), and where nothing is wrong.
 */
export async function goOnWithoutLost(
  context: JobContext,
  { reason }: Parsed<'ledger.goOn'>,
): Promise<Output<'ledger.goOn'>> {
  const { program, actor, atPlaceOf, now, call } = context;
  await mayWrite(program);
  const { store, journal, random } = program;
  if (store === null || journal === null) refuse('store.none', {});
  if (actor === null) refuse('session.none', {});
  if (atPlaceOf === null || atPlaceOf.uid === actor.uid) refuse('person.second', {});
  const { ahead, findings } = journal.compare(store);
  if (findings.length === 0) refuse('ledger.nothingLost', {});
  const lost = ahead.map(({ sequence, number, hash }) => ({ sequence, number, hash }));
  const decided = { why: reason, by: actor.uid, with: atPlaceOf.uid };
  const { facts, life } = store.db.transaction(() => {
    const begun = beginIncarnation(
      { db: store.db, store: store.facts, now, random },
      {
        reason: 'restore',
        told: { ...decided, lost },
        livesBefore: readRecord(program.dataFolder).lives,
      },
    );
    writeAudit(store.db, {
      at: now,
      by: actor,
      atPlaceOf,
      call,
      subject: begun.facts.incarnation.uid,
      detail: { asked: { reason }, lost: lost.length },
    });
    return begun;
  });
  program.store = { ...store, facts };
  changeRecord(program.dataFolder, (before) => ({ ...before, lives: life }));
  journal.accept(program.store, now);
  return { incarnation: facts.incarnation.uid, lost: lost.length };
}

import type { Output, Parsed } from '../../shared/api';
import { countFault, countMayBeDays } from '../../shared/handovers/countFault';
import { refuse } from '../../shared/refusals';
import { hasRole } from '../../shared/roles';
import { totalsOfBalances } from '../closings/keptBalances';
import { openPapers } from '../closings/openPapers';
import { type Actor, type CommandContext, type Warehouse, writingAt } from '../context';
import { sql } from '../database/sql';
import { readStoredDocument } from '../documents/documentRow';
import { appendEntry, readHead } from '../ledger/appendEntry';
import { balancesOn } from '../stock/balancesOn';

/**
 * 交接班: the next keeper of a warehouse gives his password in the session of the last one, on a full
 * count of it that both made: one as 盘点人, the other as 监盘人, or both as 盘点人. Keeps who handed over
 * to whom, and seals with an entry in the chain what was handed over: the count, the papers that are
 * still to be finished, the value of what lay there, was with teams and on the road.
 */
export function signHandover(
  context: CommandContext,
  { warehouse: code, count, note }: Parsed<'handovers.sign'>,
): Output<'handovers.sign'> {
  const { db, store, actor, now, today, random } = context;
  const warehouse = writingAt(context, code);
  const from = lastKeeper(context, warehouse);
  const counted = readJointCount(context, count, warehouse);
  refuseNotSigned(context, counted, [from, actor]);
  const handover = random.uid(now);
  db.run(sql`
    INSERT INTO handover (uid, warehouse_id, from_user_id, to_user_id, at, count_document_id, note,
      after_sequence)
    VALUES (${handover}, ${warehouse.id}, ${from.id}, ${actor.id}, ${now.toISOString()},
      ${counted.id}, ${note}, ${readHead(db, store).sequence})`);
  const head = appendEntry(context, {
    kind: 'handover',
    content: {
      handover,
      warehouse: code,
      from: from.uid,
      to: actor.uid,
      count: { document: count, number: counted.number, hash: counted.hash },
      openPapers: openPapers(db, warehouse, today).map(({ number }) => number),
      totals: totalsOfBalances(db, balancesOn(today, { warehouse: warehouse.id })),
      note,
    },
  });
  return { handover, warehouse: code, ...head };
}

/** The keeper in whose session another one signs; refuses anybody else. */
function lastKeeper({ actor, atPlaceOf }: CommandContext, { code, name }: Warehouse): Actor {
  if (atPlaceOf === null || atPlaceOf.id === actor.id) {
    refuse('handover.secondPerson', { warehouse: name });
  }
  if (!hasRole(atPlaceOf.grants, ['keeper'], code)) {
    refuse('handover.secondPerson', { warehouse: name });
  }
  return atPlaceOf;
}

function readJointCount({ db, today }: CommandContext, uid: string, { code }: Warehouse) {
  const document = readStoredDocument(db, uid);
  const { id, body, number, warehouse, businessDate, axes } = document;
  const because =
    body.kind === 'stocktake'
      ? countFault(
          { warehouse, posting: axes.posting, businessDate, body },
          { warehouse: code, today },
        )
      : 'notThere';
  if (because !== null) refuse('handover.count', { number, because, days: countMayBeDays });
  const { hash } = db.read<{ hash: string }>(sql`
    SELECT chain_entry.hash FROM posting
    JOIN chain_entry ON chain_entry.posting_id = posting.id
    WHERE posting.document_id = ${id} AND posting.act = 'post'`);
  return { id, number, hash };
}

/**
 * Refuses a count on which one of the two does not stand by his name, as the users of the store have
 * it. A part may name several: 张三、李四.
 */
function refuseNotSigned(
  { db }: CommandContext,
  { id, number }: { id: number; number: string | null },
  keepers: readonly Actor[],
) {
  const names = db
    .all<{ name: string | null }>(sql`
      SELECT name FROM posting_person JOIN posting ON posting.id = posting_id
      WHERE posting.document_id = ${id} AND posting.act = 'post' AND role IN ('counter', 'witness')`)
    .flatMap(({ name }) => name?.split(/[、，,；;/／\s]+/) ?? []);
  const missing = keepers.map(({ name }) => name).filter((name) => !names.includes(name.trim()));
  if (missing.length > 0) {
    refuse('handover.notSigned', { number: number ?? '', names: missing });
  }
}

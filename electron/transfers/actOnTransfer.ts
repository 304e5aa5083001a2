import type { Output, Parsed } from '../../shared/api';
import type { PlannedMovement } from '../../shared/documents/kind';
import { kindOf, kinds } from '../../shared/documents/kinds';
import { refuse } from '../../shared/refusals';
import { hasRole } from '../../shared/roles';
import {
  type AwaitingLot,
  awaitingAfter,
  matching,
  receiving,
  settledOf,
  settling,
  shelvesFor,
} from '../../shared/transfers/acts';
import { type CommandContext, refuseRoles, type Warehouse } from '../context';
import { sql } from '../database/sql';
import { refuseBusinessDate } from '../documents/businessDate';
import type { StoredDocument } from '../documents/documentRow';
import { keepPostingState, readDelivery } from '../documents/postingState';
import { resolveReferences } from '../documents/references';
import { refuseOutOfUse } from '../documents/refuseOutOfUse';
import { snapshotOf } from '../documents/snapshot';
import { type LeftAfterPicks, valuesOf } from '../documents/takeable';
import { beginStep, endStep } from '../documents/takeStep';
import { refuseBeforeCount } from '../ledger/countedBins';
import { writePosting } from '../ledger/writePosting';
import { readAwaitingLot } from './awaiting';
import { type ActBody, readRoad } from './readRoad';

/** 签收: the receiving warehouse shelves what came and states what did not. */
export function receiveTransfer(
  context: CommandContext,
  input: Parsed<'transfers.receive'>,
): Output<'transfers.receive'> {
  const { document, warehouse } = beginStep(context, 'receive', input);
  const movements = receiving(readRoad(context.db, document), input.lines, document.uid);
  const body: ActBody = { act: 'receive', lines: input.lines };
  return act(context, { document, warehouse, movements, body, on: input.businessDate });
}

/**
 * 差异处理: the sending warehouse answers what the receiver stated. To write goods off as lost takes
 * two (换人审核): its keeper, and one of those who approve a disposal, who gives his password there.
 */
export function settleTransfer(
  context: CommandContext,
  input: Parsed<'transfers.settle'>,
): Output<'transfers.settle'> {
  const { actor, atPlaceOf } = context;
  const isLoss = input.lines.some(({ lost }) => lost > 0);
  const asking = isLoss && atPlaceOf !== null ? { ...context, actor: atPlaceOf } : context;
  const { document, warehouse } = beginStep(asking, 'settle', input);
  const movements = settling(readRoad(context.db, document), input.lines, {
    document: document.uid,
    warehouse: warehouse.code,
  });
  refuseBeforeStated(context, document, input);
  if (isLoss) refuseUnsigned(context, warehouse);
  const signed = isLoss ? { approvedBy: actor.uid } : {};
  const body: ActBody = { act: 'settle', lines: input.lines, ...signed };
  return act(asking, { document, warehouse, movements, body, on: input.businessDate });
}

/** Nothing is answered on a day on which the receiver had not stated it. */
function refuseBeforeStated(
  { db }: CommandContext,
  document: StoredDocument,
  { lines, businessDate }: Parsed<'transfers.settle'>,
) {
  const then = new Map(readRoad(db, document, businessDate).map((lot) => [lot.lot, lot.stated]));
  const isEarly = lines.some((line) => settledOf(line) > (then.get(line.lot) ?? 0));
  if (!isEarly) return;
  const { notBefore } = db.read<{ notBefore: string }>(sql`
    SELECT max(business_date) AS notBefore FROM posting
    WHERE document_id = ${document.id} AND body ->> 'act' = 'receive'
      AND NOT EXISTS (SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id)`);
  refuse('transfer.tooEarly', { act: 'settle', businessDate, notBefore });
}

function refuseUnsigned({ db, actor, atPlaceOf }: CommandContext, { code }: Warehouse) {
  if (atPlaceOf === null || atPlaceOf.id === actor.id) refuse('person.second', {});
  const roles = kinds.disposal.approvers;
  if (!hasRole(actor.grants, roles, code)) refuseRoles(db, roles, code);
}

/** 匹配先到物资: what came before its paper and the transfer are tied, without counting twice. */
export function matchTransfer(
  context: CommandContext,
  input: Parsed<'transfers.match'>,
): Output<'transfers.match'> {
  const { db } = context;
  const { document, warehouse } = beginStep(context, 'match', input);
  refuseBeforeArrival(context, document, input);
  const road = new Map(readRoad(db, document).map((lot) => [lot.lot, lot]));
  const places = { document: document.uid, warehouse: warehouse.code };
  const waiting = new Map<string, AwaitingLot>();
  const left: LeftAfterPicks = new Map();
  const movements = tiedOnce(input.pairs).flatMap(({ lot, awaiting, quantity }) => {
    const onRoad = road.get(lot) ?? refuse('notFound', { what: 'lot', uid: lot });
    const came = waiting.get(awaiting) ?? readAwaitingLot(db, warehouse, input.receipt, awaiting);
    if (came.item !== onRoad.item) refuse('transfer.noMatch', { number: null });
    const taken = shelvesFor(came, quantity).here;
    const worth = valuesOf(
      db,
      taken.map(({ place, quantity: some }) => ({
        line: onRoad.line,
        lot: awaiting,
        from: place,
        quantity: some,
      })),
      left,
    );
    const tied = matching(onRoad, came, quantity, { ...places, worth });
    road.set(lot, { ...onRoad, onRoad: onRoad.onRoad - quantity });
    waiting.set(awaiting, awaitingAfter(came, quantity, worth));
    return tied;
  });
  const body: ActBody = { act: 'match', receipt: input.receipt };
  return act(context, { document, warehouse, movements, body, on: input.businessDate });
}

/** Nothing is tied on a day on which it had not come, or had not been sent: it would be nowhere. */
function refuseBeforeArrival(
  { db }: CommandContext,
  document: StoredDocument,
  { receipt, businessDate }: Parsed<'transfers.match'>,
) {
  const came = db.find<{ on: string }>(sql`
    SELECT business_date AS "on" FROM document WHERE uid = ${receipt}`);
  const notBefore = [document.businessDate, came?.on ?? ''].sort().at(-1) ?? '';
  if (businessDate < notBefore) {
    refuse('transfer.tooEarly', { act: 'match', businessDate, notBefore });
  }
}

/**
 * A lot may be tied to several that came, and the other way round; the same two are tied once: said
 * twice, they are refused.
 */
function tiedOnce(pairs: Parsed<'transfers.match'>['pairs']) {
  if (new Set(pairs.map(({ lot, awaiting }) => `${lot} ${awaiting}`)).size < pairs.length) {
    refuse('input.malformed', { issues: [{ path: 'pairs', message: 'two lots are tied once' }] });
  }
  return pairs;
}

interface Act {
  document: StoredDocument;
  warehouse: Warehouse;
  movements: readonly PlannedMovement[];
  body: ActBody;
  on: string;
}

/** Writes one later act of a transfer, made by the warehouse that takes it. */
function act(
  context: CommandContext,
  { document, warehouse, movements, body, on }: Act,
): Output<'transfers.receive'> {
  const { db } = context;
  refuseBusinessDate(context, warehouse, on);
  resolveReferences(
    db,
    movements.flatMap(({ to }) =>
      to.kind === 'bin' ? [{ type: 'bin' as const, uid: to.bin }] : [],
    ),
    warehouse,
  );
  refuseBeforeCount(db, movements, on);
  refuseOutOfUse(db, [], movements);
  const written = writePosting(context, {
    documentId: document.id,
    kind: kinds.transfer,
    act: `${body.act}-${countActs(context, document, body.act) + 1}`,
    warehouseId: warehouse.id,
    businessDate: on,
    movements,
    body,
    reversesPostingId: null,
    snapshot: snapshotOf(db, document, warehouse, movements),
    named: kindOf(document.body).references(document.body),
  });
  const result = endStep(context, body.act, document, null);
  const posting = keepPostingState(db, document.id);
  const delivery = readDelivery(db, document.id);
  return {
    document: document.uid,
    number: document.number ?? '',
    revision: result.revision,
    axes: { ...result.axes, posting, delivery },
    posting: written.posting,
    sequence: written.sequence,
    hash: written.hash,
  };
}

function countActs({ db }: CommandContext, { id }: StoredDocument, name: ActBody['act']): number {
  return db.read<{ count: number }>(sql`
    SELECT count(*) AS count FROM posting
    WHERE document_id = ${id} AND act LIKE ${`${name}-%`}`).count;
}

import type { Output, Parsed } from '../../shared/api';
import type { DispatchBody } from '../../shared/documents/dispatch';
import type { IssueLine } from '../../shared/documents/issue';
import type { Persons } from '../../shared/documents/persons';
import { refuse } from '../../shared/refusals';
import { allocate, type Candidate } from '../../shared/stock/allocate';
import type { ReadinessLine } from '../../shared/teams/readinessApi';
import { type CommandContext, readWarehouse, type Warehouse, writingAt } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { findCandidates } from '../documents/candidates';
import { saveDraft } from '../documents/saveDraft';
import { beginDeployment } from './deployments';
import { readMembers } from './members';
import { readReadiness } from './readReadiness';
import { readTeamId } from './saveTeam';

/**
 * 出动: the team goes out for an operation from today on, and what it still lacks of its kit and its warehouse
 * can give is written as drafts: a 借用单 of what comes back, an 出库单 of what is used up, each only
 * where it has lines. Both or none are written; they are submitted, approved and posted like any other
 * paper. A team that has all with it, or for which nothing is there, goes without papers: it is not held up by
 * them. Where one of them is there already for the same going and has not moved, it is answered and no
 * second one is written: the goods would go twice.
 */
export function deployTeam(
  context: CommandContext,
  input: Parsed<'readiness.deploy'>,
): Output<'readiness.deploy'> {
  const { db, today } = context;
  const { team, dueDate } = input;
  if (dueDate < today) refuse('deploy.dueDate', { dueDate, today });
  const { lines, warehouse } = readReadiness(context, { team, until: dueDate });
  writingAt(context, warehouse.code);
  const deployment = beginDeployment(context, input);
  const open = openDrafts(db, deployment.id);
  const going = lines.filter(
    ({ take, nature }) => take > 0 && !open.some((each) => each.nature === nature),
  );
  const persons = collectorOf(db, input);
  const choose = chooserAt(context, readWarehouse(db, warehouse.code), going, dueDate);
  const drafts = natures.flatMap((nature) => {
    const already = open.filter((each) => each.nature === nature);
    if (already.length > 0) return already.map((each) => ({ ...each, isNew: false }));
    const own = going.filter((line) => line.nature === nature);
    if (own.length === 0) return [];
    const document = nature === 'loan' ? input.loan : input.supplies;
    saveDraft(context, {
      document,
      revision: 0,
      warehouse: warehouse.code,
      businessDate: today,
      persons,
      body: bodyOf(input, nature, own.map(choose)),
    });
    db.run(sql`
      INSERT INTO deployment_paper (document_id, deployment_id)
      SELECT id, ${deployment.id} FROM document WHERE uid = ${document}`);
    return [{ document, nature, lines: own.length, isNew: true }];
  });
  return {
    ...{ team, deployment: deployment.uid, drafts },
    missing: lines.filter(({ missing }) => missing > 0).length,
  };
}

const natures = ['loan', 'consumable'] as const;
const typeOf = { loan: 'teamLoan', consumable: 'teamSupplies' } as const;

/** What 出动 wrote earlier for this going, and has moved nothing yet. */
function openDrafts(db: ReadableDb, deployment: number) {
  return natures.flatMap((nature) =>
    db
      .all<{ document: string; lines: number }>(sql`
        SELECT document.uid AS document, json_array_length(body, '$.lines') AS lines
        FROM deployment_paper JOIN document ON document.id = document_id
        WHERE deployment_id = ${deployment} AND posting = 'none' AND cancelled = 0
          AND body ->> 'dispatchType' = ${typeOf[nature]}
        ORDER BY document.id`)
      .map((row) => ({ ...row, nature })),
  );
}

function bodyOf(
  { team, operation, dueDate }: Parsed<'readiness.deploy'>,
  nature: ReadinessLine['nature'],
  lines: IssueLine[],
): DispatchBody {
  return {
    kind: 'dispatch',
    dispatchType: typeOf[nature],
    to: { kind: 'team', team },
    operation,
    requisition: null,
    earmark: null,
    ownerOrder: null,
    basisNumber: '',
    purpose: '出动',
    dueDate: nature === 'loan' ? dueDate : null,
    vehicle: '',
    note: '',
    lines,
  };
}

function collectorOf(db: ReadableDb, { team, collector }: Parsed<'readiness.deploy'>): Persons {
  if (collector === null) return {};
  const member = readMembers(db, readTeamId(db, team)).find((each) => each.member === collector);
  if (!member?.active) return refuse('notFound', { what: 'member', uid: collector });
  const { name, telephone } = member;
  return { collector: { name, telephone, identityNumber: '' } };
}

/**
 * The line of a paper for a line of the kit. First expired first out would begin with what does not
 * last until the return; where it would, the lots that do are named, with the reason.
 */
function chooserAt(
  { db, today }: CommandContext,
  warehouse: Warehouse,
  going: readonly ReadinessLine[],
  dueDate: string,
) {
  const items = going.map(({ item }) => item.uid);
  const all = findCandidates(db, warehouse.id, items, { except: null, on: today });
  const overdue = overdueLots(db, all, today);
  const isFit = ({ expiry, lot }: Candidate) =>
    (expiry.kind !== 'date' || expiry.date >= dueDate) && !overdue.has(lot);
  const forWhom = {
    society: warehouse.societyUid,
    earmark: null,
    orderingOwner: null,
    on: today,
  };
  return ({ item, take, nature }: ReadinessLine): IssueLine => {
    const line = {
      item: item.uid,
      asked: { count: take, unit: item.unit, factor: 1 },
      given: null,
      choice: null,
      answers: null,
      note: '',
    };
    const wanted = [{ item: item.uid, quantity: take }];
    const fitOnes = all.filter(isFit);
    const [usual] = allocate(wanted, all, forWhom);
    const [fit] = allocate(wanted, fitOnes, forWhom);
    const isSame = JSON.stringify(usual?.picks) === JSON.stringify(fit?.picks);
    if (isSame || !fit || fit.picks.length === 0) return line;
    const reason = `出动：不取 ${dueDate} 前到期${nature === 'loan' ? '或保养过期' : ''}的`;
    return { ...line, choice: { reason, picks: fit.picks } };
  };
}

/** Those of the lots of which the service is overdue. */
function overdueLots(db: ReadableDb, candidates: readonly Candidate[], today: string): Set<string> {
  const lots = [...new Set(candidates.map(({ lot }) => lot))];
  const rows = db.all<{ lot: string }>(sql`
    SELECT lot.uid AS lot FROM lot WHERE lot.uid IN (${list(lots)}) AND (
      SELECT next_due FROM lot_service WHERE lot_id = lot.id
      ORDER BY done_on DESC, id DESC LIMIT 1) < ${today}`);
  return new Set(rows.map(({ lot }) => lot));
}

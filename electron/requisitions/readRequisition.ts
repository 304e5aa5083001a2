import type { Output, Parsed } from '../../shared/api';
import { maskTelephone, maskTelephonesIn } from '../../shared/people/mask';
import { seesTelephones } from '../../shared/people/seesTelephones';
import type { Barred, RequisitionLineView, RequisitionView } from '../../shared/requisitions/api';
import { balanceOf } from '../../shared/requisitions/standing';
import { hasRoleAnywhere } from '../../shared/roles';
import { type Accepted, neverCame, nothingAccepted } from '../../shared/trips/accepted';
import { type QueryContext, rolesAt } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { countsAs } from '../items/countsAs';
import { requisitionBar } from '../operations/barred';
import { acceptedDifferences } from '../trips/acceptedDifferences';
import { draftedFor } from './draftedFor';
import { papersOf } from './papersOf';
import { headOf } from './requisitionRows';
import { requisitionSums } from './requisitionSums';
import { readRequisitionRow, type StoredRequisition, stepsOpenTo } from './storedRequisition';

/**
 * One requisition with its sums, its papers, and what was done with it. Telephones are whole for who works
 * at the warehouse that answers for it, that asks by it, or that gives by a paper that names it: its
 * keeper tells the driver whom to call.
 */
export function readRequisition(
  context: QueryContext,
  { requisition }: Parsed<'requisitions.read'>,
): Output<'requisitions.read'> {
  const { db, actor } = context;
  const stored = readRequisitionRow(context, requisition);
  const { draft, standing } = stored;
  const papers = papersOf(db, stored.id);
  const { barred } = db.read<{ barred: Barred | null }>(sql`
    SELECT ${requisitionBar} AS barred FROM requisition WHERE id = ${stored.id}`);
  const asking = draft.to?.kind === 'warehouse' ? [draft.to.warehouse] : [];
  const giving = papers.map(({ warehouse }) => warehouse.code);
  const warehouses = [stored.warehouseCode, ...asking, ...giving];
  const masked = !seesTelephones(warehouses.flatMap((code) => rolesAt(actor, code)));
  const shown = (words: string) => (masked ? maskTelephonesIn(words) : words);
  return {
    ...headOf(stored),
    near: nearOf(db, draft.near),
    point: draft.point,
    contact: shown(draft.contact),
    telephone: masked ? maskTelephone(draft.telephone) : draft.telephone,
    masked,
    reason: shown(draft.reason),
    note: shown(draft.note),
    lines: linesOf(db, stored).map((line) => ({ ...line, note: shown(line.note) })),
    papers,
    history: historyOf(db, stored.id).map((step) => ({
      ...step,
      reason: step.reason && shown(step.reason),
    })),
    steps: stepsOpenTo(context, stored),
    barred,
    answerable:
      standing === 'open' &&
      barred === null &&
      hasRoleAnywhere(actor.grants, ['keeper', 'dispatcher']),
  };
}

function nearOf(db: ReadableDb, code: string | null): RequisitionView['near'] {
  return db.find(sql`SELECT code, name FROM warehouse WHERE code = ${code}`) ?? null;
}

/** The lines of one requisition with their sums. */
export function linesOf(
  db: ReadableDb,
  { id }: Pick<StoredRequisition, 'id'>,
): RequisitionLineView[] {
  const rows = db.all<LineRow>(sql`
      SELECT line.line, ${countsAs(sql`item`)} AS askedId, item.uid, item.code, item.name, item.spec, item.unit, line.quantity,
        takes_substitutes AS takesSubstitutes, line.note, sums.asked, sums.answered, sums.underWay
      FROM requisition_line AS line
      JOIN item ON item.id = line.item_id
      JOIN (${requisitionSums(db, sql`${id}`)}) AS sums
        ON sums.requisitionId = line.requisition_id AND sums.line = line.line
      WHERE line.requisition_id = ${id} ORDER BY line.line`);
  const accepted = acceptedOf(db, id, rows);
  const drafted = draftedFor(db, id);
  const isFirst = (askedId: number, line: number) =>
    rows.find((row) => row.askedId === askedId)?.line === line;
  return rows.map(({ askedId, uid, code, name, spec, unit, takesSubstitutes, ...line }) => ({
    ...line,
    item: { uid, code, name, spec, unit },
    takesSubstitutes: takesSubstitutes === 1,
    ...balanceOf(line),
    over: Math.max(0, balanceOf(line).over - neverCame(accepted.get(line.line) ?? nothingAccepted)),
    drafted: isFirst(askedId, line.line) ? (drafted.get(askedId) ?? 0) : 0,
    accepted: accepted.get(line.line) ?? nothingAccepted,
  }));
}

/**
 * By line what was accepted to be short or damaged of the papers that reach whoever asked: what leaves
 * the warehouse that asked was answered before. Of lines that count as one item, the last that was answered.
 */
function acceptedOf(db: ReadableDb, id: number, rows: readonly LineRow[]): Map<number, Accepted> {
  const papers = sql`(
    SELECT document.id FROM document JOIN requisition ON requisition.id = requisition_id
    WHERE requisition_id = ${id} AND document.warehouse_id IS NOT to_warehouse_id)`;
  const byLine = new Map<number, Accepted>();
  for (const { askedId, short, damaged, replaced } of acceptedDifferences(db, papers)) {
    const line = rows.findLast((row) => row.askedId === askedId && row.answered > 0)?.line;
    if (line === undefined) continue;
    const known = byLine.get(line) ?? nothingAccepted;
    byLine.set(line, {
      short: known.short + short,
      damaged: known.damaged + damaged,
      replaced: known.replaced + replaced,
    });
  }
  return byLine;
}

interface LineRow {
  line: number;
  askedId: number;
  uid: string;
  code: string;
  name: string;
  spec: string;
  unit: string;
  quantity: number | null;
  takesSubstitutes: 0 | 1;
  note: string;
  asked: number;
  answered: number;
  underWay: number;
}

function historyOf(db: ReadableDb, id: number): RequisitionView['history'] {
  return db
    .all<
      { step: RequisitionView['history'][number]['step']; at: string; reason: string | null } & {
        uid: string;
        name: string;
      }
    >(sql`
      SELECT step, at, reason, user.uid, user.name
      FROM requisition_step JOIN user ON user.id = by_user_id
      WHERE requisition_id = ${id} ORDER BY requisition_step.id`)
    .map(({ uid, name, ...step }) => ({ ...step, by: { uid, name } }));
}

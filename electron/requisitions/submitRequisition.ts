import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { faultsOf, type RequisitionFault } from '../../shared/requisitions/draft';
import { requisitionPrefix } from '../../shared/search/codes';
import { type CommandContext, readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { mintNumber } from '../documents/mintNumber';
import { refuseBarred } from '../operations/barred';
import type { StoredRequisition } from './storedRequisition';
import { beginStep, endStep } from './takeStep';

/** Submits a draft: everything must be there. Mints the number of the day, if it has none yet. */
export function submitRequisition(
  context: CommandContext,
  input: Parsed<'requisitions.submit'>,
): Output<'requisitions.submit'> {
  const { db, today } = context;
  const stored = beginStep(context, 'submit', input);
  const warehouse = readWarehouse(db, stored.warehouseCode);
  if (warehouse.openingDate === null) {
    refuse('warehouse.notLive', { warehouse: warehouse.name });
  }
  const faults = [...faultsOf(stored.draft, today), ...faultsOfStore(db, stored, today)];
  if (faults.length > 0) refuse('requisition.faults', { faults });
  refuseBarred(db, { requisitions: [input.requisition] });
  const number = stored.number ?? mintNumber(context, requisitionPrefix, warehouse, today);
  db.run(sql`UPDATE requisition SET number = ${number} WHERE id = ${stored.id}`);
  return endStep(context, 'submit', { ...stored, number });
}

/** What was put out of use, or is over, since it was named. */
function faultsOfStore(
  db: ReadableDb,
  { draft, id }: StoredRequisition,
  today: string,
): RequisitionFault[] {
  const { to, lines } = draft;
  const over = db.find(sql`
    SELECT 1 FROM requisition JOIN operation ON operation.id = operation_id
    WHERE requisition.id = ${id} AND ended_on <= ${today}`);
  const gone = db.find(sql`
    SELECT 1 FROM team WHERE uid = ${to?.kind === 'team' ? to.team : null} AND active = 0
    UNION ALL
    SELECT 1 FROM party WHERE uid = ${to?.kind === 'party' ? to.party : null} AND active = 0`);
  const unused = new Set(
    db
      .all<{ uid: string }>(sql`
        SELECT uid FROM item WHERE active = 0 AND uid IN (${list(lines.map(({ item }) => item))})`)
      .map(({ uid }) => uid),
  );
  return [
    ...(over ? [{ line: null, field: 'operation' as const, fault: 'ended' as const }] : []),
    ...(gone ? [{ line: null, field: 'to' as const, fault: 'outOfUse' as const }] : []),
    ...lines.flatMap(({ item }, index) =>
      unused.has(item)
        ? [{ line: index + 1, field: 'item' as const, fault: 'outOfUse' as const }]
        : [],
    ),
  ];
}

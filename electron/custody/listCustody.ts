import type { Output, Parsed } from '../../shared/api';
import type { Holding } from '../../shared/custody/api';
import type { Expiry } from '../../shared/fields';
import { sumMoney } from '../../shared/stock/money';
import { type QueryContext, rolesAt } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { expiryOf } from '../documents/candidates';
import { maskPeople } from '../documents/namesOnPaper';
import { type NamesOperation, operationOf } from './operationOf';
import { pageOfAll } from './pageOfAll';
import { countOverdue, type Held, papersOf, readHeld } from './readHeld';

/**
 * 在外: what teams hold, by the paper that issued it and by lot, in the order of teams and of issue.
 * The telephone of who answers for it is masked for those who don't work at the warehouse.
 */
export function listCustody(
  { db, actor, today }: QueryContext,
  input: Parsed<'custody.list'>,
): Output<'custody.list'> {
  const held = readHeld(db, input.filter, today);
  const { rows, cursor } = pageOfAll(held, input);
  return {
    rows: viewHoldings(db, rows).map((row) => {
      const { collector } = maskPeople(
        row.responsible ? { collector: { ...row.responsible, identityNumber: '' } } : {},
        rolesAt(actor, row.warehouse.code),
      );
      const responsible = collector && { name: collector.name, telephone: collector.telephone };
      return { ...row, responsible: responsible ?? null };
    }),
    cursor,
    totals: {
      ...sumMoney(held.map(({ amount }) => amount)),
      ...countOverdue(held),
      teams: new Set(held.map(({ teamId }) => teamId)).size,
      papers: papersOf(held),
    },
  };
}

/** What is held with all that it is called, in the same order; the names of people whole. */
function viewHoldings(db: ReadableDb, held: readonly Held[]): Holding[] {
  const keys = held.map(({ postingId, placeId, lotId }) => [postingId, placeId, lotId]);
  return db
    .all<Names>(sql`
      SELECT team.uid AS teamUid, team.name AS teamName, warehouse.code AS warehouseCode,
        warehouse.name AS warehouseName, document.uid AS document, document.number,
        posting.business_date AS issuedOn, document.body ->> 'dispatchType' AS dispatchType,
        document.body ->> 'dueDate' AS dueDate, operation.uid AS operationUid,
        operation.name AS operationName, person.name AS collector, person.telephone,
        item.uid AS itemUid, item.code AS itemCode, item.name AS itemName, item.spec AS itemSpec,
        item.unit AS itemUnit, lot.uid AS lot, lot.batch_number AS batchNumber,
        lot.serial_number AS serialNumber, lot.expiry_kind AS expiryKind,
        lot.expiry_date AS expiryDate, owner.name AS owner
      FROM json_each(${JSON.stringify(keys)}) AS wanted
      CROSS JOIN posting ON posting.id = wanted.value ->> 0
      CROSS JOIN document ON document.id = posting.document_id
      LEFT JOIN operation ON operation.uid = document.body ->> 'operation'
      LEFT JOIN posting_person AS person
        ON person.posting_id = posting.id AND person.role = 'collector'
      JOIN place ON place.id = wanted.value ->> 1
      JOIN team ON team.id = place.team_id
      JOIN warehouse ON warehouse.id = place.warehouse_id
      JOIN lot ON lot.id = wanted.value ->> 2
      JOIN item ON item.id = lot.item_id
      JOIN party AS owner ON owner.id = lot.owner_id
      ORDER BY wanted.key`)
    .map((row, index) => viewHolding(row, held[index]));
}

function viewHolding(row: Names, held: Held | undefined): Holding {
  if (held === undefined) throw new Error('more names than holdings');
  return {
    team: { uid: row.teamUid, name: row.teamName },
    warehouse: { code: row.warehouseCode, name: row.warehouseName },
    document: row.document,
    number: row.number,
    dispatchType: row.dispatchType,
    operation: operationOf(row),
    issuedOn: row.issuedOn,
    item: {
      uid: row.itemUid,
      code: row.itemCode,
      name: row.itemName,
      spec: row.itemSpec,
      unit: row.itemUnit,
    },
    lot: row.lot,
    batchNumber: row.batchNumber,
    serialNumber: row.serialNumber,
    expiry: expiryOf(row.expiryKind, row.expiryDate),
    owner: row.owner,
    issued: held.issued,
    outstanding: held.outstanding,
    amount: held.amount,
    responsible:
      row.collector === null ? null : { name: row.collector, telephone: row.telephone ?? '' },
    dueDate: row.dueDate,
    reportDue: held.reportDue,
    isOverdue: held.isOverdue,
    isReportOverdue: held.isReportOverdue,
  };
}

interface Names extends NamesOperation {
  teamUid: string;
  teamName: string;
  warehouseCode: string;
  warehouseName: string;
  document: string;
  number: string;
  issuedOn: string;
  dispatchType: Holding['dispatchType'];
  dueDate: string | null;
  itemUid: string;
  itemCode: string;
  itemName: string;
  itemSpec: string;
  itemUnit: string;
  lot: string;
  batchNumber: string | null;
  serialNumber: string | null;
  expiryKind: Expiry['kind'];
  expiryDate: string | null;
  owner: string;
  collector: string | null;
  telephone: string | null;
}

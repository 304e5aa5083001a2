import type { LotLabel } from '../../shared/documents/api';
import { refuse } from '../../shared/refusals';
import { mostLabels } from '../../shared/sheets/ofDocument';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { lotLabels } from '../documents/lotLabels';
import { type Measure, measuresOf } from './gatherFacts';
import type { LabelRequest } from './sheets/form';

/** What a label of a lot says; of a kit also what is in one. */
export interface LotLabelFacts extends LotLabel {
  item: { uid: string; code: string; name: string; spec: string; unit: string };
  /** How much of it the paper that made it brought onto the shelves. */
  quantity: number;
  packs: Measure['packs'];
  warehouse: string;
  /** What one kit holds: 棉被 2床. */
  contents: string[];
}

/** What a label of a bin says. */
export interface BinLabelFacts {
  bin: string;
  code: string;
  zone: string;
  warehouse: string;
}

/** The labels that are asked for, each as often as its copies. Refuses more than one print takes. */
function copied<Facts>(
  request: LabelRequest,
  found: ReadonlyMap<string, Facts>,
  what: string,
): Facts[] {
  const copies = request.of.reduce((sum, each) => sum + each.copies, 0);
  if (copies > mostLabels) refuse('sheet.tooLong', { rows: copies, limit: mostLabels });
  return request.of.flatMap(({ uid, copies: count }) => {
    const facts = found.get(uid) ?? refuse('notFound', { what, uid });
    return Array<Facts>(count).fill(facts);
  });
}

/** Labels of lots: what the goods are, of which lot, how much of it came, where and from whom. */
export function gatherLotLabels({ db }: QueryContext, request: LabelRequest): LotLabelFacts[] {
  const uids = request.of.map(({ uid }) => uid);
  const lots = lotLabels(db, uids, {});
  const goods = db.all<Goods>(sql`
    SELECT lot.uid AS lot, item.uid, item.code, item.name, item.spec, item.unit,
      warehouse.name AS warehouse, document.body ->> 'kind' AS kind, document.body AS body,
      coalesce((
        SELECT sum(movement.quantity) FROM movement
        JOIN posting ON posting.id = movement.posting_id
        JOIN place ON place.id = movement.to_place_id
        WHERE movement.lot_id = lot.id AND posting.document_id = lot.document_id
          AND place.kind = 'bin'), 0) AS quantity
    FROM lot
    JOIN item ON item.id = lot.item_id
    JOIN document ON document.id = lot.document_id
    JOIN warehouse ON warehouse.id = document.warehouse_id
    WHERE lot.uid IN (${list(uids)})`);
  const measures = measuresOf(
    db,
    goods.map(({ uid }) => uid),
  );
  const found = new Map(
    goods.flatMap(({ lot: uid, warehouse, kind, body, quantity, ...item }) => {
      const lot = lots.get(uid);
      if (lot === undefined) return [];
      const packs = measures[item.uid]?.packs ?? [];
      const contents = kind === 'kitting' ? contentsOf(db, body) : [];
      const facts: LotLabelFacts = { ...lot, item, quantity, packs, warehouse, contents };
      return [[uid, facts] as const];
    }),
  );
  return copied(request, found, 'lot');
}

interface Goods {
  lot: string;
  uid: string;
  code: string;
  name: string;
  spec: string;
  unit: string;
  warehouse: string;
  kind: string;
  body: string;
  quantity: number;
}

/** The parts of one kit in the order of the paper that put it together. */
function contentsOf(db: ReadableDb, body: string): string[] {
  return db
    .all<{ name: string; each: number; unit: string }>(sql`
      SELECT item.name, line.value ->> 'each' AS each, item.unit
      FROM json_each(${body} -> 'lines') AS line
      JOIN item ON item.uid = line.value ->> 'item'
      ORDER BY line.key`)
    .map(({ name, each, unit }) => `${name} ${each}${unit}`);
}

/** Labels of bins: the code, large, and where it lies. */
export function gatherBinLabels({ db }: QueryContext, request: LabelRequest): BinLabelFacts[] {
  const rows = db.all<BinLabelFacts>(sql`
    SELECT bin.uid AS bin, bin.code, zone.name AS zone, warehouse.name AS warehouse
    FROM bin
    JOIN zone ON zone.id = bin.zone_id
    JOIN warehouse ON warehouse.id = bin.warehouse_id
    WHERE bin.uid IN (${list(request.of.map(({ uid }) => uid))})`);
  return copied(request, new Map(rows.map((row) => [row.bin, row])), 'bin');
}

import SQLite from 'better-sqlite3';
import { v4 } from 'uuid';
import type { Ledger } from './ledger';
import { byTurns, type Figure, figures } from './measure';

/** So many requisitions of the years there are at most, each answered by two papers. */
const mostRequisitions = 5000;
const pageLength = 200;
const nobody = JSON.stringify({ contact: '', telephone: '' });

/**
 * What is asked in a response: the list of requisitions, one of them, the lorries, and who can leave
 * now; each against the least that SQLite reads for it. Comes last: it ties papers of the store to
 * requisitions and lorries that were never there.
 */
export async function measureResponse(ledger: Ledger, rounds: number): Promise<Figure[]> {
  const { ask, raw, program } = ledger;
  const count = writeResponse(program.state.storeFile);
  const extent = { rounds, warmUp: Math.min(2, rounds) };
  const measured = async (name: string, ours: () => unknown, bare: () => unknown) => {
    const times = await byTurns(ours, bare, extent);
    return figures(name, times.ours, times.bare);
  };
  const requisition = raw
    .prepare('SELECT uid FROM requisition ORDER BY id DESC LIMIT 1')
    .pluck()
    .get() as string;
  const sumOf = (which: string) => `
    SELECT requisition.id, requisition_line.line, requisition_line.quantity, (
      SELECT sum(movement.quantity) FROM document
      JOIN posting ON posting.document_id = document.id
      JOIN movement ON movement.posting_id = posting.id
      JOIN lot ON lot.id = movement.lot_id
      WHERE document.requisition_id = requisition.id AND lot.item_id = requisition_line.item_id)
    FROM requisition JOIN requisition_line ON requisition_id = requisition.id WHERE ${which}`;
  const sums = raw.prepare(sumOf('1'));
  const one = raw.prepare(sumOf('requisition.uid = ?'));
  const lorries = raw.prepare(`
    SELECT trip.id, trip.plate, trip_stop.place, document.number, document.delivery
    FROM trip JOIN trip_stop ON trip_stop.trip_id = trip.id
    JOIN trip_paper ON trip_paper.trip_id = trip.id AND trip_paper.stop = trip_stop.stop
    JOIN document ON document.id = trip_paper.document_id
    ORDER BY trip.left_at DESC`);
  const kits = raw.prepare(`
    SELECT team_kit_line.team_id, team_kit_line.item_id, place.kind, place.warehouse_id,
      place.team_id, sum(stock.quantity)
    FROM team_kit_line JOIN lot ON lot.item_id = team_kit_line.item_id
    JOIN stock ON stock.lot_id = lot.id JOIN place ON place.id = stock.place_id
    GROUP BY 1, 2, 3, 4, 5`);
  const limit = pageLength;
  return [
    ...(await measured(
      `requisitions that are not settled, of ${count}`,
      () => ask('requisitions.list', { filter: { unsettled: true }, limit }),
      () => sums.all(),
    )),
    ...(await measured(
      'one requisition',
      () => ask('requisitions.read', { requisition }),
      () => one.all(requisition),
    )),
    ...(await measured(
      `the lorries, 200 of ${Math.floor(count / 2)}`,
      () => ask('trips.list', { filter: {}, limit }),
      () => lorries.all().slice(0, limit),
    )),
    ...(await measured(
      'which teams can leave now',
      () => ask('readiness.list', {}),
      () => kits.all(),
    )),
  ];
}

interface Paper {
  id: number;
  warehouse: number;
  party: number;
  day: string;
}

/**
 * Requisitions for what posted dispatches brought to somebody, two papers each, of which the newest
 * tenth ask for twice as much; and a lorry for every second of them. Written past the program: only
 * reading is measured. Answers how many requisitions there are.
 */
function writeResponse(file: string): number {
  const db = new SQLite(file);
  const papers = db
    .prepare(`
      SELECT id, warehouse_id AS warehouse, party_id AS party, business_date AS day FROM document
      WHERE kind = 'dispatch' AND posting = 'posted' AND party_id IS NOT NULL ORDER BY id`)
    .all() as Paper[];
  const count = Math.min(mostRequisitions, Math.floor(papers.length / 2));
  const head = db.prepare(`
    INSERT INTO requisition (uid, node_id, number, warehouse_id, to_party_id, place, priority,
      wanted_by, people, reason, note, state, revision, made_by, made_at)
    VALUES (?, (SELECT min(id) FROM node), ?, ?, ?, '安置点', 'high', ?, ?, '', '', ?, 3,
      (SELECT min(id) FROM user), ?)`);
  const lines = db.prepare(`
    INSERT INTO requisition_line (requisition_id, line, item_id, quantity, takes_substitutes, note)
    SELECT ?, row_number() OVER (ORDER BY item_id), item_id, quantity, 0, '' FROM (
      SELECT lot.item_id, sum(movement.quantity) * ? AS quantity
      FROM posting JOIN movement ON movement.posting_id = posting.id
      JOIN lot ON lot.id = movement.lot_id
      WHERE posting.document_id IN (?, ?) GROUP BY lot.item_id)`);
  const approve = db.prepare(`UPDATE requisition SET state = 'approved' WHERE id = ?`);
  const answers = db.prepare('UPDATE document SET requisition_id = ? WHERE id IN (?, ?)');
  const lorry = db.prepare(`
    INSERT INTO trip (uid, warehouse_id, plate, seal_number, waybill_number, people, note, loaded_at,
      revision, made_by, made_at)
    VALUES (?, ?, '鄂A·B0001', '', '', '[]', '', ?, 3, (SELECT min(id) FROM user), ?)`);
  const stop = db.prepare(`
    INSERT INTO trip_stop (trip_id, stop, place, people, note) VALUES (?, 1, '安置点', '[]', '')`);
  const brings = db.prepare('INSERT INTO trip_paper (trip_id, stop, document_id) VALUES (?, 1, ?)');
  const leave = db.prepare('UPDATE trip SET left_at = loaded_at WHERE id = ?');
  const come = db.prepare('UPDATE trip_stop SET arrived_at = ?, signed_at = ? WHERE trip_id = ?');
  db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const [one, two] = papers.slice(index * 2, index * 2 + 2);
      if (!one || !two) break;
      const at = `${one.day}T04:00:00.000Z`;
      const isOpen = index >= count * 0.9;
      const number = `XQ-42000001-${one.day.replaceAll('-', '')}-${1000 + index}`;
      const { lastInsertRowid: id } = head.run(
        v4(),
        number,
        one.warehouse,
        one.party,
        at,
        nobody,
        'draft',
        at,
      );
      lines.run(id, isOpen ? 2 : 1, one.id, two.id);
      approve.run(id);
      answers.run(id, one.id, two.id);
      if (index % 2 === 1) continue;
      const { lastInsertRowid: trip } = lorry.run(v4(), one.warehouse, at, at);
      stop.run(trip);
      brings.run(trip, one.id);
      brings.run(trip, two.id);
      leave.run(trip);
      if (!isOpen) come.run(at, at, trip);
    }
  })();
  db.close();
  return count;
}

import { v4 } from 'uuid';
import { referenceData } from '../../seeds/referenceData';
import { seedUid } from '../../seeds/seedUid';
import type { Ledger } from './ledger';
import { byTurns, type Figure, figures } from './measure';

const [standardBody] = referenceData.standards;
const judgedOn = '2026-11-23';
/** Judging the province takes as long as judging its warehouses one by one: few rounds tell enough. */
const mostRounds = 5;

/**
 * Judging one warehouse, all of them, and the way up with what the others can spare; each against the
 * least that SQLite reads for it. Measuring writes what it found in a transaction, which is in ours.
 */
export async function measureGrading(ledger: Ledger, rounds: number): Promise<Figure[]> {
  const { ask, raw } = ledger;
  const extent = { rounds: Math.min(mostRounds, rounds), warmUp: 1 };
  const measured = async (name: string, ours: () => unknown, bare: () => unknown) => {
    const times = await byTurns(ours, bare, extent);
    return figures(name, times.ours, times.bare);
  };
  const warehouses = readFullest(ledger);
  const begun = await Promise.all(warehouses.map(({ code }) => begin(ledger, code)));
  const [first, busiest] = [begun[0], warehouses[0]];
  if (!first || !busiest) throw new Error('the big store has no warehouses');
  const read = bareReading(ledger);
  const spare = raw.prepare(`
    SELECT place.warehouse_id, item.code, sum(stock.quantity)
    FROM stock JOIN place ON place.id = stock.place_id AND place.kind = 'bin'
    JOIN lot ON lot.id = stock.lot_id JOIN item ON item.id = lot.item_id
    WHERE item.code IN (SELECT value FROM json_each(?)) GROUP BY 1, 2`);
  const asked = JSON.stringify(
    standardBody?.criteria.flatMap((each) => (each.kind === 'reserve' ? each.items : [])),
  );
  return [
    ...(await measured(
      'judging one warehouse',
      () => first.measure(),
      () => read(busiest.id),
    )),
    ...(await measured(
      'judging every warehouse of the province',
      async () => {
        for (const each of begun) await each.measure();
      },
      () => warehouses.map(({ id }) => read(id)),
    )),
    ...(await measured(
      'the way up, with what the others can spare',
      () => ask('assessments.wayUp', { assessment: first.assessment, level: 3 }),
      () => spare.all(asked),
    )),
  ];
}

/** Begins an assessment, to be measured again and again. */
async function begin({ ask }: Ledger, warehouse: string) {
  const assessment = v4();
  let { revision } = await ask(
    'assessments.begin',
    {
      ...{ assessment, warehouse, judgedOn, targetLevel: 3 },
      standard: seedUid('standard', `${standardBody?.code}/${standardBody?.version}`),
    },
    'assessor',
  );
  return {
    assessment,
    measure: async () => {
      ({ revision } = await ask('assessments.measure', { assessment, revision }, 'assessor'));
    },
  };
}

/** What lies in a warehouse by item and lot, and how much was posted there in a year. */
function bareReading({ raw }: Ledger) {
  const lying = raw.prepare(`
    SELECT item.code, lot.owner_id, lot.expiry_date, lot.received_on, sum(stock.quantity)
    FROM stock JOIN place ON place.id = stock.place_id AND place.kind = 'bin'
    JOIN lot ON lot.id = stock.lot_id JOIN item ON item.id = lot.item_id
    WHERE place.warehouse_id = ? GROUP BY lot.id`);
  const posted = raw.prepare(`
    SELECT count(*) FROM posting WHERE warehouse_id = ? AND business_date > '2025-11-23'`);
  return (warehouse: number) => [lying.all(warehouse), posted.get(warehouse)];
}

/** The warehouses, the one with most on its shelves first. */
function readFullest({ raw }: Ledger) {
  return raw
    .prepare(`
      SELECT warehouse.id, warehouse.code FROM warehouse
      LEFT JOIN place ON place.warehouse_id = warehouse.id AND place.kind = 'bin'
      LEFT JOIN stock ON stock.place_id = place.id
      GROUP BY warehouse.id ORDER BY count(stock.lot_id) DESC`)
    .all() as { id: number; code: string }[];
}

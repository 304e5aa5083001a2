import { createHash } from 'node:crypto';
import type { Ledger } from './ledger';
import { type Figure, figure, timed } from './measure';

/**
 * The proof of everything, against what any proof must do at least: SQLite's own check of the file,
 * the sum of the movements, and one hash over every row of the ledger.
 */
export async function measureProof({ ask, raw }: Ledger): Promise<Figure[]> {
  const ours = await timed(() => ask('ledger.prove', {}));
  if (!ours.value.ok) throw new Error(`the proof found: ${JSON.stringify(ours.value.findings)}`);
  const bare = await timed(() => {
    raw.pragma('integrity_check');
    raw.pragma('foreign_key_check');
    raw
      .prepare(`
        SELECT place_id, lot_id, sum(quantity), sum(amount) FROM (
          SELECT from_place_id AS place_id, lot_id, -quantity AS quantity, -amount AS amount
          FROM movement
          UNION ALL SELECT to_place_id, lot_id, quantity, amount FROM movement)
        GROUP BY place_id, lot_id`)
      .all();
    const hash = createHash('sha256');
    for (const table of ['document', 'posting', 'movement', 'lot', 'posting_person', 'audit']) {
      for (const row of raw.prepare(`SELECT * FROM ${table}`).raw().iterate()) {
        hash.update((row as unknown[]).join());
      }
    }
    return hash.digest('hex');
  });
  return [figure('proof of the whole store', 'ms', ours.ms, bare.ms)];
}

import { join } from 'node:path';
import { dispatchBody, dispatchLine, signed } from '../support/papers';
import { BareTwin } from './bareTwin';
import type { Ledger } from './ledger';
import { type Figure, figure, quantile, timed } from './measure';

const steps = ['save', 'submit', 'approve', 'post'] as const;

/**
 * A dispatch of ten lines through the contract on the big store, against the bare transaction that
 * writes the same rows into its twin: by turns, on one disk.
 */
export async function measureBigPosting(ledger: Ledger, rounds: number): Promise<Figure[]> {
  const { ask, clock, program, folder } = ledger;
  const { code, party, items } = readPlentiful(ledger);
  const twin = new BareTwin(program.state.storeFile, join(folder, 'twin.sqlite'));
  const [ours, bare] = [[] as number[], [] as number[]];
  for (let round = -Math.min(10, rounds); round < rounds; round += 1) {
    const lines = Array.from({ length: 10 }, (_, line) => {
      const { uid, unit } = items[(round * 10 + line + 100) % items.length]!;
      return dispatchLine({ item: uid, asked: { count: 1, unit, factor: 1 } });
    });
    const body = dispatchBody({ to: { kind: 'party', party }, lines });
    const document = program.state.random.uid(clock.now);
    for (const [revision, step] of steps.entries()) {
      clock.now = new Date(clock.now.getTime() + 5);
      const draft = {
        warehouse: code,
        businessDate: '2026-11-23',
        persons: signed('dispatch'),
        body,
      };
      const input = { document, revision, ...(step === 'save' ? draft : {}) };
      const by = step === 'approve' ? 'approver' : 'keeper';
      const mine = await timed(() => ask(`documents.${step}`, input as never, by));
      const written = twin.look();
      const least = await timed(() => twin.repeat(written));
      if (step !== 'post' || round < 0) continue;
      ours.push(mine.ms);
      bare.push(least.ms);
    }
  }
  twin.close();
  return ([0.5, 0.95, 0.99] as const).map((part) =>
    figure(
      `posting a dispatch of 10 lines, p${part * 100}`,
      'ms',
      quantile(ours, part),
      quantile(bare, part),
    ),
  );
}

/** The warehouse and the things of which there is most, so that no dispatch falls short. */
function readPlentiful({ raw }: Ledger) {
  const usable = `
    FROM stock JOIN place ON place.id = place_id AND place.kind = 'bin'
      AND place.condition = 'good'
    JOIN warehouse ON warehouse.id = place.warehouse_id
    JOIN lot ON lot.id = lot_id AND lot.owner_id = warehouse.society_id
      AND lot.earmark_id IS NULL AND (lot.expiry_date IS NULL OR lot.expiry_date > '2026-12-31')
    JOIN item ON item.id = lot.item_id`;
  const code = raw
    .prepare(`SELECT warehouse.code ${usable} GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`)
    .pluck()
    .get() as string;
  const items = raw
    .prepare(`
      SELECT item.uid, item.unit ${usable} WHERE warehouse.code = ?
      GROUP BY item.id ORDER BY sum(stock.quantity) DESC LIMIT 200`)
    .all(code) as { uid: string; unit: string }[];
  const party = raw.prepare('SELECT uid FROM party WHERE is_recipient').pluck().get() as string;
  return { code, items, party };
}

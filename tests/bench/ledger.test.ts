import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measureLedger } from './ledger';

const kept = mkdtempSync(join(tmpdir(), 'beizaiku-kept-'));
afterAll(() => rmSync(kept, { recursive: true, force: true }));

test('B01: the bench of the ledger measures, on a small store by the same code', async () => {
  const sizes = { movements: 3000, lots: 400, items: 150 };
  const figures = await measureLedger({ sizes, kept, rounds: 1 });
  expect(figures.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'opening the store to the first answer, median',
      'searching everything for 棉被, median',
      'on hand for the province, by item, median',
      'stock of the province on a past date, p95',
      'expiring in 90 days, median',
      'judging one warehouse, median',
      'judging every warehouse of the province, median',
      'the way up, with what the others can spare, median',
      'FEFO of a dispatch of 2000 lines, median',
      'posting a dispatch of 10 lines, p99',
      'proof of the whole store',
      expect.stringMatching(/^requisitions that are not settled, of \d+, median$/),
      'one requisition, median',
      expect.stringMatching(/^the lorries, 200 of \d+, median$/),
      'which teams can leave now, median',
    ]),
  );
  for (const { ours, limit } of figures) {
    expect(ours).toBeGreaterThan(0);
    expect(limit).toBeGreaterThan(0);
  }
}, 120_000);

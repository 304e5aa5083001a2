import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../shared/ledger/findings';
import { type Child, startChild } from '../support/child';
import { note, randomFrom, times } from './counts';
import { buildDiskLibrary, forgetfulDisk } from './disk';
import { acknowledgedBy, examine, type PosterOrders, storeToPostInto } from './poster';

const library = buildDiskLibrary();

/**
 * The program posts on a disk that forgets whatever was not synced (shim/powerCut.c). The power goes
 * at any moment; what the disk still holds is opened and compared with what the program had said.
 */
describe.skipIf(library === null)('a power cut', () => {
  let store: Awaited<ReturnType<typeof storeToPostInto>>;
  beforeAll(async () => {
    store = await storeToPostInto();
  });
  afterAll(() => {
    rmSync(store.folder, { recursive: true, force: true });
    library?.remove();
  });

  type Orders = Omit<PosterOrders, 'paper'>;
  /** The disk's cache, and what the proof may find afterwards. */
  type Conditions = { leak?: number; expected?: Finding['code'][] };

  /** Lets a child post until `cut` lets go of it; answers what was acknowledged and what was lost. */
  async function post(
    { leak = 0, expected = [], ...orders }: Orders & Conditions,
    cut: (child: Child) => Promise<void>,
  ) {
    const at = forgetfulDisk(library?.path ?? '', store.folder, { leak });
    const words = JSON.stringify({ ...orders, paper: store.paper });
    const child = startChild('postForEver.ts', [at.folder, words], { env: at.env });
    await child.until('ack ');
    await cut(child);
    const acknowledged = acknowledgedBy(child);
    expect(acknowledged.length).toBeGreaterThan(0);
    const { lost, findings } = await examine(at.disk, acknowledged, expected);
    at.remove();
    const told = findings.length;
    return { acknowledged: acknowledged.length, lost: lost.length, told, said: child.said() };
  }

  /** Cuts so often while it posts. */
  async function cutWhilePosting(
    orders: Orders & Conditions,
    cuts: number,
    { leaking = true } = {},
  ) {
    const random = randomFrom(2);
    const sum = { cuts, acknowledged: 0, lost: 0, losing: 0, told: 0 };
    for (let cut = 0; cut < cuts; cut += 1) {
      // Every other disk has a cache that writes some of it back early, out of order and torn.
      const leak = leaking && cut % 2 === 1 ? 50 : 0;
      const { acknowledged, lost, told } = await post({ ...orders, leak }, async (child) => {
        await setTimeout(random() * 300);
        await child.kill('SIGKILL');
      });
      sum.acknowledged += acknowledged;
      sum.lost += lost;
      sum.losing += lost > 0 ? 1 : 0;
      sum.told += told > 0 ? 1 : 0;
    }
    return sum;
  }

  const cuts = times(3, 50);

  test(`D02: ${cuts} power cuts in the midst of posting lose nothing that was acknowledged`, async (context) => {
    const sum = await cutWhilePosting({}, cuts);
    note(context, sum);
    expect(sum.lost).toBe(0);
  }, 3_600_000);

  const controls = times(1, 20);

  test(`D02: control: with synchronous=NORMAL each of ${controls} power cuts loses acknowledged papers, and the journal tells`, async (context) => {
    const weakened: Orders & Conditions = {
      // A checkpoint would sync what was written before it.
      pragmas: ['synchronous = 1', 'wal_autocheckpoint = 0'],
      expected: ['journalAhead'],
    };
    const sum = await cutWhilePosting(weakened, controls, { leaking: false });
    note(context, sum);
    expect([sum.losing, sum.told]).toEqual([controls, controls]);
  }, 3_600_000);

  const checkpoints = times(2, 50);

  test(`D03: ${checkpoints} power cuts among checkpoints, which come after every few pages, lose nothing`, async (context) => {
    const often = { pragmas: ['wal_autocheckpoint = 10'] };
    const sum = await cutWhilePosting(often, checkpoints);
    note(context, sum);
    expect(sum.lost).toBe(0);
  }, 3_600_000);

  test('D04: a power cut at any step of closing loses nothing, and the next start is free', async (context) => {
    const sum = { cuts: 0, acknowledged: 0, lost: 0 };
    const steps = times(4, Number.POSITIVE_INFINITY);
    for (let step = 1; sum.cuts < steps; step += times(7, 1)) {
      const orders = { rounds: 3, trap: { at: 'close' as const, what: `any:${step}:die` } };
      const { acknowledged, lost, said } = await post(orders, async (child) => {
        await child.ended;
      });
      sum.acknowledged += acknowledged;
      sum.lost += lost;
      if (said.includes('closed')) break;
      sum.cuts += 1;
    }
    note(context, sum);
    expect(sum.cuts).toBeGreaterThan(times(3, 20));
    expect(sum.lost).toBe(0);
  }, 3_600_000);
});

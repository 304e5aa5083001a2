import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { sql } from '../../electron/database/sql';
import { startChild } from '../support/child';
import { openForPosting } from '../support/openForPosting';
import { note, randomFrom, times } from './counts';
import { buildDiskLibrary, forgetfulDisk } from './disk';
import {
  acknowledgedBy,
  examine,
  type PosterOrders,
  postOne,
  retryLast,
  storeToPostInto,
} from './poster';

const kills = times(8, 200);

test(`D01: a program killed in the midst of posting, ${kills} times, loses nothing that it said was posted, and what it had begun is posted once when asked again`, async (context) => {
  const { folder, paper } = await storeToPostInto();
  const orders: PosterOrders = { paper };
  const random = randomFrom(1);
  const acknowledged = new Set<string>();
  for (let kill = 0; kill < kills; kill += 1) {
    const child = startChild('postForEver.ts', [folder, JSON.stringify(orders)]);
    await child.until('ack ');
    await setTimeout(random() * 60);
    await child.kill('SIGKILL');
    const told = acknowledgedBy(child);
    expect(told.length).toBeGreaterThan(0);
    for (const number of told) acknowledged.add(number);
    expect((await examine(folder, acknowledged)).lost).toEqual([]);
    await retryLast(folder, child);
  }
  note(context, { kills, acknowledged: acknowledged.size, lost: 0 });
  rmSync(folder, { recursive: true, force: true });
}, 3_600_000);

const library = buildDiskLibrary();
afterAll(() => library?.remove());

test.skipIf(library === null)(
  'L14: killed at any step between a number and its commit, numbers have no gap and none is given twice',
  { timeout: 3_600_000 },
  async (context) => {
    const { folder, paper } = await storeToPostInto();
    let kills = 0;
    for (let step = 1; ; step = times(step * 3, step + 1)) {
      const at = forgetfulDisk(library?.path ?? '', folder);
      const trap = { at: 'submit' as const, what: `any:${step}:die` };
      const orders: PosterOrders = { paper, rounds: 2, trap };
      const child = startChild('postForEver.ts', [at.folder, JSON.stringify(orders)], {
        env: at.env,
      });
      const code = await child.ended;
      const acknowledged = acknowledgedBy(child);
      for (const left of [at.folder, at.disk]) {
        expect((await examine(left, acknowledged)).lost).toEqual([]);
        const open = openForPosting(left);
        await postOne(open, paper);
        const numbers = open.program.state
          .store!.db.all<{ number: string }>(sql`
            SELECT number FROM document WHERE number IS NOT NULL ORDER BY number`)
          .map(({ number }) => Number(number.slice(-4)));
        open.program.close();
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }
      at.remove();
      if (acknowledged.length > 1 || code !== null) break;
      kills += 1;
    }
    note(context, { kills });
    expect(kills).toBeGreaterThan(1);
    rmSync(folder, { recursive: true, force: true });
  },
);

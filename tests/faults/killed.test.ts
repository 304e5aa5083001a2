import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startChild } from '../support/child';
import { note, randomFrom, times } from './counts';
import { acknowledgedBy, examine, type PosterOrders, retryLast, storeToPostInto } from './poster';

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

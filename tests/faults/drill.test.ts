import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readFigures } from '../../electron/drills/readFigures';
import { hashNow } from '../../electron/store/seal';
import { startChild } from '../support/child';
import { differencesIn, drillFolders } from '../support/drills';
import { openForPosting } from '../support/openForPosting';
import { note, randomFrom, times } from './counts';
import { acknowledgedBy, type PosterOrders, postOne, storeToPostInto } from './poster';

const kills = times(4, 60);

test(`D26: a program killed ${kills} times in the midst of a drill leaves the books as they lay, and says at the next start what it left`, async (context) => {
  const { folder, paper } = await storeToPostInto();
  const earnest = openForPosting(folder);
  await postOne(earnest, paper);
  earnest.program.close();
  const orders: PosterOrders = { paper };
  const random = randomFrom(26);
  let rehearsed = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const before = figuresOf(folder);
    const child = startChild('drillForEver.ts', [folder, JSON.stringify(orders)]);
    await child.until('ack ');
    const sha256 = hashNow(join(folder, 'store.sqlite'));
    await setTimeout(random() * 60);
    await child.kill('SIGKILL');
    rehearsed += acknowledgedBy(child).length;
    // Not one bit of the books was touched while the drill went on, nor by its end.
    expect(hashNow(join(folder, 'store.sqlite'))).toBe(sha256);

    const { program, ask } = openForPosting(folder);
    expect(program.state.drill).toBeNull();
    expect(unheard(readFigures(program.state.store!.db))).toEqual(before);
    const { left } = await ask('keeper', 'drills.overview', {});
    expect(left).toMatchObject([{ title: '2020年7月黄梅、阳新洪涝' }]);
    // Every other one is gone on with after the next start.
    if (kill % 2 === 1) {
      const drill = left[0]?.drill ?? '';
      await ask('admin', 'drills.end', { drill });
      const { books } = await ask('viewer', 'drills.report', { drill });
      expect(differencesIn(books.stretches)).toEqual([[], []]);
      expect(drillFolders(folder)).toEqual([]);
    }
    expect((await ask('viewer', 'ledger.prove', {})).findings).toEqual([]);
    program.close();
  }
  expect(rehearsed).toBeGreaterThanOrEqual(kills);
  note(context, { kills, rehearsed });
  rmSync(folder, { recursive: true, force: true });
}, 3_600_000);

test('D26: killed while the copy is made, nothing was begun, and nothing of it stays', async (context) => {
  const { folder, paper } = await storeToPostInto();
  const orders: PosterOrders = { paper };
  const before = figuresOf(folder);
  const random = randomFrom(27);
  let halfMade = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const child = startChild('drillForEver.ts', [folder, JSON.stringify(orders)]);
    await child.until('begins');
    for (let wait = 0; wait < 2000 && drillFolders(folder).length === 0; wait += 1) {
      await setTimeout(1);
    }
    await setTimeout(random() * 20);
    await child.kill('SIGKILL');
    const [made] = drillFolders(folder);
    if (made?.endsWith('.partial')) halfMade += 1;
    const { program, ask } = openForPosting(folder);
    expect(unheard(readFigures(program.state.store!.db))).toEqual(before);
    const { left } = await ask('keeper', 'drills.overview', {});
    expect(drillFolders(folder)).toHaveLength(left.length);
    expect((await ask('viewer', 'ledger.prove', {})).findings).toEqual([]);
    program.close();
    // One that was whole by then would be gone on with by the next child.
    rmSync(join(folder, 'drills'), { recursive: true, force: true });
  }
  expect(halfMade).toBeGreaterThan(0);
  note(context, { kills, halfMade });
  rmSync(folder, { recursive: true, force: true });
}, 3_600_000);

/** The books as they lie, without what the audit tells of a drill that began. */
function figuresOf(folder: string) {
  const { program } = openForPosting(folder);
  const figures = readFigures(program.state.store!.db);
  program.close();
  return unheard(figures);
}

function unheard({ head, rows }: ReturnType<typeof readFigures>) {
  const { audit: _, ...others } = rows;
  return { head, others };
}

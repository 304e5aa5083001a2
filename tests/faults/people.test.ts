import { chmodSync, chownSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startChild } from '../support/child';
import { openForPosting } from '../support/openForPosting';
import { asOtherUser, otherUid } from './otherUser';
import { acknowledgedBy, examine, type PosterOrders, storeToPostInto } from './poster';

let store: Awaited<ReturnType<typeof storeToPostInto>>;
beforeEach(async () => {
  store = await storeToPostInto();
});
afterEach(() => rmSync(store.folder, { recursive: true, force: true }));

const other = asOtherUser();

describe.skipIf(other === null)('another user of the machine', () => {
  /** What he is told who starts the program there. */
  async function start(): Promise<string> {
    const child = startChild('openFolder.ts', [store.folder], { through: other ?? [] });
    const line = await child.firstLine;
    await child.ended;
    return line;
  }
  /** Gives the folder and what lies in it to him. */
  function give() {
    for (const name of ['', ...readdirSync(store.folder)]) {
      chownSync(join(store.folder, name), otherUid, otherUid);
    }
  }

  test('with the folder as his own opens it (what follows is not for another reason)', async () => {
    give();
    expect(await start()).toBe('opened');
  });

  test('C12: is told that it is in use while the first has it open, and may open it afterwards', async () => {
    give();
    const { program } = openForPosting(store.folder);
    // The lock is made by the first; the second must be able to see it.
    give();
    expect(await start()).toBe('数据正被占用');
    program.close();
    expect(await start()).toBe('opened');
  });

  test('D16: who may not write into the folder is told so, and nothing of it has changed', async () => {
    give();
    chownSync(store.folder, 0, 0);
    chmodSync(store.folder, 0o555);
    const before = readdirSync(store.folder);
    expect(await start()).toBe('数据文件夹无法写入');
    expect(readdirSync(store.folder)).toEqual(before);
    chmodSync(store.folder, 0o755);
  });

  test('D17: who may not write the file is told so', async () => {
    give();
    chmodSync(join(store.folder, 'store.sqlite'), 0o444);
    chownSync(join(store.folder, 'store.sqlite'), 0, 0);
    expect(await start()).toBe('数据文件夹无法写入');
  });
});

test('D23: a program that sleeps in the midst of posting goes on where it was, and posts nothing twice', async () => {
  const orders: PosterOrders = { paper: store.paper, rounds: 30 };
  const child = startChild('postForEver.ts', [store.folder, JSON.stringify(orders)]);
  await child.until('ack ');
  for (let sleep = 0; sleep < 10; sleep += 1) {
    child.process.kill('SIGSTOP');
    await setTimeout(30);
    child.process.kill('SIGCONT');
    await setTimeout(7);
  }
  await child.ended;
  expect(child.said()).toContain('closed');
  const acknowledged = acknowledgedBy(child);
  expect(acknowledged).toHaveLength(30);
  expect(await examine(store.folder, acknowledged)).toMatchObject({ posted: 30, lost: [] });
});

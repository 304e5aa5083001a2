import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { restoreSteps } from '../../../electron/backup/putBack';
import { sql } from '../../../electron/database/sql';
import { times } from '../../faults/counts';
import { startChild } from '../../support/child';
import { copyNow, postReceipts } from '../../support/copies';
import { openForPosting } from '../../support/openForPosting';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
let folder: string;
beforeEach(() => {
  store = testStore();
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Closes the store and answers a copy of its folder, to be hurt. */
function victim(): string {
  store.program.close();
  const here = join(folder, String(readdirSync(folder).length));
  cpSync(store.folder, here, { recursive: true });
  return here;
}

const kills = times(6, 60);

test(`M03: killed ${kills} times while it makes copies, it lists none but sound ones, and sweeps up after itself`, async () => {
  await postReceipts(store, 2);
  const here = victim();
  for (let run = 0; run < kills; run += 1) {
    const child = startChild('copyForEver.ts', [here]);
    await child.firstLine;
    await new Promise((resolve) => setTimeout(resolve, (run * 53) % 400));
    await child.kill('SIGKILL');
    const { program, ask } = openForPosting(here);
    const { rows, unreadable } = await ask('keeper', 'backup.list', { check: true });
    expect(rows.filter(({ state }) => state !== 'sound')).toEqual([]);
    expect(unreadable).toBe(0);
    await ask('keeper', 'backup.make', {});
    const left = readdirSync(join(here, 'backups')).filter((name) => name.endsWith('.partial'));
    expect(left).toEqual([]);
    program.close();
  }
}, 300_000);

describe('M08: a restore that dies', () => {
  test.each(restoreSteps)('after “%s” leaves the old store or the new one, whole', async (step) => {
    const early = await postReceipts(store, 1);
    const { name } = await copyNow(store);
    const late = await postReceipts(store, 2);
    const here = victim();
    const child = startChild('restoreUntil.ts', [here, name, step]);
    expect(await child.ended).toBeNull();

    const { program, ask } = openForPosting(here);
    const numbers = program.state
      .store!.db.all<{ number: string }>(sql`SELECT number FROM document ORDER BY number`)
      .map(({ number }) => number);
    const isNew = restoreSteps.indexOf(step) >= restoreSteps.indexOf('swapped');
    expect(numbers).toEqual(isNew ? early : [...early, ...late]);
    const { findings } = await ask('viewer', 'ledger.prove', {});
    expect(findings).toEqual([]);
    const lives = program.state.store!.db.read<{ n: number }>(
      sql`SELECT count(*) AS n FROM incarnation`,
    );
    expect(lives.n).toBe(isNew ? 2 : 1);
    // What was replaced lies aside; what was left beside the store goes with the next copy.
    const replaced = readdirSync(here).filter((each) => each.startsWith('replaced-'));
    expect(replaced.length).toBe(
      restoreSteps.indexOf(step) >= restoreSteps.indexOf('aside') ? 1 : 0,
    );
    await ask('keeper', 'backup.make', {});
    expect(readdirSync(here).filter((each) => each.includes('.restoring'))).toEqual([]);
    program.close();
  });
});

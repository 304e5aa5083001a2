import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startChild } from '../support/child';
import { note, times } from './counts';
import { buildDiskLibrary, forgetfulDisk } from './disk';
import { acknowledgedBy, examine, type PosterOrders, storeToPostInto } from './poster';

const library = buildDiskLibrary();

/** What the program said to each failure of the disk, and whether its connection is a new one. */
const answersTo = (said: string) =>
  [...said.matchAll(/^fail (\w+):\d+:eio (\S+) (new|same)$/gm)].map(
    ([, call, answer, connection]) => `${call} ${answer} ${connection}`,
  );

/** What may be said; a journal that can't be written is pending, the paper is in the store. */
const answers = [
  ...['sync store.damaged new', 'write store.full new'],
  ...['sync journalPending same', 'write journalPending same'],
];

// A checkpoint that fails is no failure of the posting: what it would have moved is in the log.
// Which sync meets the journal hangs on where checkpoints fall: among them it is not asked for.
test
  .skipIf(library === null)
  .for<[when: string, pragmas: string[], more: string[], surely: string[]]>([
    ['', [], [], ['sync store.damaged new', 'sync journalPending same']],
    [
      ', checkpoints among them',
      ['wal_autocheckpoint = 10'],
      ['sync ok same', 'write ok same'],
      ['sync store.damaged new'],
    ],
  ])(
  'D15: a disk that fails at any of its writes and syncs%s: all that was acknowledged is there after a power cut, nothing twice, and no failed connection is used again',
  { timeout: 600_000 },
  async ([, pragmas, more, surely], context) => {
    const { folder, paper } = await storeToPostInto();
    const at = forgetfulDisk(library?.path ?? '', folder);
    const orders: PosterOrders = { paper, pragmas, stride: times(9, 1) };
    const child = startChild('postOnBadDisk.ts', [at.folder, JSON.stringify(orders)], {
      env: at.env,
    });
    await child.ended;
    const failures = answersTo(child.said());
    const acknowledged = acknowledgedBy(child);
    const allowed = [...answers, ...more];
    expect(failures.filter((failure) => !allowed.includes(failure))).toEqual([]);
    // Every sync fails once, of the writes perhaps none that matters.
    expect(failures).toEqual(expect.arrayContaining(surely));
    const { lost, posted } = await examine(at.disk, acknowledged);
    note(context, { failures: failures.length, acknowledged: posted, lost: lost.length });
    expect([lost, posted]).toEqual([[], acknowledged.length]);
    at.remove();
    rmSync(folder, { recursive: true, force: true });
  },
);

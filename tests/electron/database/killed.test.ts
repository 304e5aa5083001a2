import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { openProgram } from '../../../electron/program';
import { startChild } from '../../support/child';
import { namesAt, receiptBody, receiptLine, signed } from '../../support/papers';
import { seatOf } from '../../support/seat';
import { silentLog } from '../../support/silentLog';
import { testStore, wuhan } from '../../support/testStore';

const runs = Number(process.env.BEIZAIKU_KILLS ?? 6);

test(`D01: a program killed in the midst of posting, ${runs} times, loses nothing that it said was posted`, async () => {
  const store = testStore();
  const names = await namesAt(store);
  const lines = ['A04', 'A05'].map((code) =>
    receiptLine({ item: names.item(code), bin: names.bin('A-01-01') }),
  );
  const source = names.party('中国红十字会总会');
  const paper = JSON.stringify({
    warehouse: wuhan,
    businessDate: '2026-11-20',
    persons: signed('receipt'),
    body: receiptBody({ source, owner: names.society, lines }),
  });
  store.program.close();
  const acknowledged = new Set<string>();
  for (let run = 0; run < runs; run += 1) {
    const child = startChild('postForEver.ts', [store.folder, paper]);
    await child.firstLine;
    await new Promise((resolve) => setTimeout(resolve, (run * 37) % 60));
    await child.kill('SIGKILL');
    for (const number of child.said().split('\n').slice(0, -1)) acknowledged.add(number);

    const program = openProgram({
      dataFolder: store.folder,
      clock: () => store.clock.now,
      log: silentLog,
      seeds: store.program.state.seeds,
    });
    const posted = program.state.store!.db.all<{ number: string; moved: number }>(sql`
      SELECT number, (SELECT count(*) FROM movement WHERE posting_id = posting.id) AS moved
      FROM document JOIN posting ON posting.document_id = document.id`);
    const lost = [...acknowledged].filter((number) => !posted.some((row) => row.number === number));
    expect(lost).toEqual([]);
    expect(posted.filter(({ moved }) => moved !== lines.length)).toEqual([]);
    const seat = seatOf({ ...store, program }, 'viewer');
    const proof = await seat.ask('ledger.prove', {});
    expect(proof).toMatchObject({ ok: true, value: { findings: [] } });
    program.close();
  }
  expect(acknowledged.size).toBeGreaterThan(runs);
  rmSync(store.folder, { recursive: true, force: true });
}, 120_000);

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { sql } from '../../electron/database/sql';
import { newSession, openProgram } from '../../electron/program';
import { seeds } from '../../seeds/seeds';
import type { CallName, Input } from '../../shared/api';
import { allocate, type Candidate } from '../../shared/stock/allocate';
import { silentLog } from '../support/silentLog';
import { byTurns, type Figure, figures } from './measure';

/** What a keeper waits for most, on the demonstration province, against bare statements and a sort. */
export async function measureQueries(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'beizaiku-bench-'));
  const now = new Date('2026-11-23T02:00:00.000Z');
  const program = openProgram({ dataFolder: folder, clock: () => now, log: silentLog, seeds });
  const session = newSession();
  const ask = async <N extends CallName>(call: N, input: Input<N>) => {
    const answer = await program.answer(session, { call, input });
    if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer)}`);
  };
  await ask('store.setUp', {
    kind: 'demonstration',
    warehouses: [],
    administrator: null,
    openingDate: null,
  });
  session.userUid = program.state.store!.db.read<{ uid: string }>(
    sql`SELECT uid FROM user WHERE login = ${seeds.demonstration.users[0]!.login}`,
  ).uid;
  const raw = new SQLite(program.state.storeFile, { readonly: true });

  const findItems = raw.prepare(`
    SELECT uid, code, name, spec, unit, initials FROM item
    WHERE name LIKE ? OR code LIKE ? OR initials LIKE ? ORDER BY code LIMIT 50`);
  const search = await byTurns(
    () => ask('items.find', { search: '被' }),
    () => findItems.all('%被%', '%被%', '%被%'),
  );
  const sumStock = raw.prepare(`
    SELECT item.uid, item.code, item.name, sum(stock.quantity), sum(stock.amount)
    FROM stock JOIN lot ON lot.id = stock.lot_id JOIN item ON item.id = lot.item_id
    GROUP BY item.id ORDER BY item.code`);
  const stock = await byTurns(
    () => ask('stock.items', { filter: {}, limit: 1000 }),
    () => sumStock.all(),
  );
  raw.close();
  program.close();
  rmSync(folder, { recursive: true, force: true });
  return [
    ...figures('finding an item in the catalogue', search.ours, search.bare),
    ...figures('listing the stock of the province by item', stock.ours, stock.bare),
    ...(await measureAllocation()),
  ];
}

/** 2,000 lines over 2,000 lots of 40 items, against sorting the same lots once by the same order. */
async function measureAllocation(): Promise<Figure[]> {
  const candidates = Array.from({ length: 2000 }, (_, i): Candidate => {
    const day = `20${27 + (i % 7)}-0${1 + (i % 9)}-1${i % 10}`;
    return {
      lot: `lot ${(i * 7919) % 2000}`,
      item: `item ${i % 40}`,
      bin: `bin ${i % 300}`,
      binCode: `A-${i % 300}`,
      condition: 'good',
      available: 100,
      spokenFor: 0,
      notThen: 0,
      expiry: i % 5 === 0 ? { kind: 'none' } : { kind: 'date', date: day },
      owner: 'society',
      earmark: null,
      receivedOn: `2026-0${1 + (i % 9)}-01`,
    };
  });
  const lines = candidates.map((_each, i) => ({ item: `item ${i % 40}`, quantity: 90 }));
  const purpose = { society: 'society', earmark: null, orderingOwner: null, on: '2026-11-23' };
  const order = ({ expiry, receivedOn, binCode, lot }: Candidate) =>
    `${expiry.kind === 'date' ? expiry.date : 'none'} ${receivedOn} ${binCode} ${lot}`;
  const times = await byTurns(
    () => allocate(lines, candidates, purpose),
    () =>
      candidates
        .map((candidate) => ({ candidate, key: order(candidate) }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    { rounds: 60, warmUp: 10 },
  );
  return figures('allocating 2,000 lines, against sorting their lots', times.ours, times.bare);
}

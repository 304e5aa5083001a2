import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../electron/database/migrate';
import { sql } from '../../../electron/database/sql';
import { makeBenchStore, seedsWith } from './benchStore';
import { Book } from './book';
import { readCatalogue } from './catalogue';
import { drawsFrom, seededRandom } from './draws';
import { FastPath } from './fastPath';
import { type Paper, planPapers, type Sizes } from './plan';

/** Goes up with every change of what is written. */
const generatorVersion = 3;

/** The size of the issue: ten years of a province. */
export const whole: Sizes = { movements: 1_000_000, lots: 50_000, items: 20_000 };

const batch = 200;

/** Fills a folder with a store of that size by the fast path; answers its papers as they come. */
export function* fillStore(folder: string, sizes: Sizes): Generator<Paper> {
  const random = seededRandom(1);
  const store = makeBenchStore(folder, seedsWith(sizes.items), random);
  const { db } = store;
  // Nobody loses anything if the power fails while it is made: it is made again.
  db.pragma('synchronous = off');
  db.pragma('cache_size = -400000');
  const catalogue = readCatalogue(db);
  const book = new Book(catalogue.bins);
  const fast = new FastPath(store, random, book, catalogue);
  const planning = { draws: drawsFrom(2), random: seededRandom(3), book, catalogue };
  const papers = planPapers(sizes, planning);
  let next = papers.next();
  while (!next.done) {
    const written: Paper[] = [];
    db.transaction(() => {
      while (!next.done && written.length < batch) {
        written.push(next.value);
        next = papers.next(fast.write(next.value));
      }
      fast.flush();
    });
    yield* written;
  }
  db.close();
}

/** Says in a few letters how the tables, indexes and triggers of a new store are. */
function schemaMark(): string {
  const folder = mkdtempSync(join(tmpdir(), 'beizaiku-schema-'));
  const db = openStore(join(folder, 'store.sqlite'));
  const parts = db.all<{ sql: string | null }>(sql`SELECT sql FROM sqlite_schema ORDER BY name`);
  db.close();
  rmSync(folder, { recursive: true });
  const text = parts.map((part) => part.sql).join('\n');
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 8);
}

/**
 * The folder of a store of that size: made once, then kept in `kept` by what it is and by what its
 * tables are like.
 */
export function keptStore(kept: string, sizes: Sizes, say: (line: string) => void): string {
  const { movements, lots, items } = sizes;
  const name = `store-${movements}-${lots}-${items}-g${generatorVersion}-${schemaMark()}`;
  const folder = join(kept, name);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const began = performance.now();
  let papers = 0;
  for (const { businessDate } of fillStore(making, sizes)) {
    papers += 1;
    if (papers % 10_000 === 0) say(`  ${papers} papers, ${businessDate}`);
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  say(`  made in ${seconds} s: ${papers} papers, ${movements} movements`);
  renameSync(making, folder);
  return folder;
}

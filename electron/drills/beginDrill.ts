import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Output, Parsed } from '../../shared/api';
import { dayOf } from '../../shared/day';
import type { ProofSaid } from '../../shared/drills/books';
import type { Proof } from '../../shared/ledger/api';
import { operationsInForce } from '../../shared/operations/inForce';
import { refuse } from '../../shared/refusals';
import { noteDeed } from '../audit';
import { JobStopped, type RunOptions } from '../background/background';
import { readContent, type StoreContent } from '../backup/inspectStore';
import type { QueryContext } from '../context';
import { sql } from '../database/sql';
import { type JobContext, type ProgramState, reading } from '../job';
import { refuseLocal } from '../operations/directs';
import { mayWrite } from '../writingBeside';
import { enterDrill, whenAlone } from './exchange';
import { markDrill } from './markDrill';
import { copyIn, drillsIn, type FoundDrill, listDrills, writeRecord } from './record';

/**
 * 演练: proves the books, copies the store into a folder of its own, marks the copy for ever, and
 * opens it in place of the real store, which lies closed and sealed meanwhile. Whoever is signed in
 * stays so. Refuses where something was changed while the copy was made: it would lack it.
 */
export async function beginDrill(
  context: JobContext,
  { drill, script: code, besideOperation }: Parsed<'drills.begin'>,
): Promise<Output<'drills.begin'>> {
  const { program, actor, now } = context;
  refuseLocal(reading(context));
  const script =
    program.seeds.drills.find((each) => each.code === code) ??
    refuse('notFound', { what: 'script', uid: code });
  if (actor === null) refuse('session.none', {});
  if (program.drill === null && !besideOperation) refuseInForce(reading(context));
  return asBeginning(program, async (part) => {
    noteDrill(context, drill);
    const { background, dataFolder, storeFile, random, store, journal } = program;
    // What was committed and is still to be written down is no difference that a drill makes.
    if (store !== null) journal?.keepUp(store, now);
    const final = freeFolder(dataFolder, `${dayOf(now)}-${code}`);
    const folder = `${final}.partial`;
    try {
      const order = { storeFile, dataFolder, folder };
      const content = await background.run('drills.copy', order, part(0, 0.5));
      const asked = { file: storeFile, dataFolder, at: now.toISOString() };
      const proof = await background.run('ledger.prove', asked, part(0.5, 1));
      markDrill(copyIn(folder), { drill, script, by: actor, now, random });
      writeRecord(folder, {
        drill,
        code,
        title: script.title,
        begunAt: now.toISOString(),
        begunBy: actor.uid,
        proofBefore: saidOf(proof),
        stretches: [],
      });
      renameSync(folder, final);
      await enter(program, final, content);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      if (program.drill === null) await rm(final, { recursive: true, force: true });
      throw error;
    }
    return { drill };
  });
}

/** Goes on with a drill that was left. */
export async function resumeDrill(
  context: JobContext,
  { drill, besideOperation }: Parsed<'drills.resume'>,
): Promise<Output<'drills.resume'>> {
  const { program } = context;
  refuseLocal(reading(context));
  if (program.drill === null && !besideOperation) refuseInForce(reading(context));
  return asBeginning(program, async () => {
    const { folder } = readLeft(program, drill);
    noteDrill(context, drill);
    await enter(program, folder, null);
    return { drill };
  });
}

/** Stops the beginning of a drill; answers whether there was one. */
export function stopBeginning({ program }: JobContext): Output<'drills.stop'> {
  program.beginning?.stopping.abort();
  return { stopped: program.beginning !== null };
}

/** A disaster in earnest waits for no drill: whoever begins or goes on with one all the same says so. */
function refuseInForce({ db, today }: QueryContext) {
  const all = db.all<{ name: string; startedOn: string; endedOn: string | null }>(sql`
    SELECT name, started_on AS startedOn, ended_on AS endedOn FROM operation`);
  const operations = operationsInForce(all, today).map(({ name }) => name);
  if (operations.length > 0) refuse('drill.inForce', { operations });
}

/** A drill that was left in the folder of the real store. */
export function readLeft({ dataFolder, drill: open }: ProgramState, drill: string): FoundDrill {
  return (
    listDrills(open?.real.dataFolder ?? dataFolder).find(({ record }) => record.drill === drill) ??
    refuse('notFound', { what: 'drill', uid: drill })
  );
}

export function saidOf({ ok, movements, balances, entries, findings }: Proof): ProofSaid {
  return { ok, movements, balances, entries, findings: findings.length };
}

/** In the audit of the real store: before the books are looked at, so that they stay as they were. */
function noteDrill({ program, actor, atPlaceOf, now, call }: JobContext, drill: string) {
  noteDeed(program, { at: now, by: actor, atPlaceOf, call, subject: drill, detail: null });
}

/** How a job is run that is a part of the whole, from here to there. */
type Part = (from: number, to: number) => RunOptions;

/** One at a time, and not while the store is being replaced, copied or written anew. */
async function asBeginning<T>(program: ProgramState, work: (part: Part) => Promise<T>): Promise<T> {
  await mayWrite(program);
  if (program.drill !== null) refuse('drill.underWay', {});
  if (program.isBeingMade || program.backups.isCopying) refuse('backup.running', {});
  const beginning = { part: 0, stopping: new AbortController() };
  program.isBeingMade = true;
  program.beginning = beginning;
  try {
    return await work((from, to) => ({
      signal: beginning.stopping.signal,
      onProgress: (part) => {
        beginning.part = from + part * (to - from);
      },
    }));
  } catch (error) {
    if (error instanceof JobStopped) refuse('drill.stopped', {});
    throw error;
  } finally {
    program.isBeingMade = false;
    program.beginning = null;
  }
}

/**
 * The exchange, once nobody reads the file any more. `copied`: what the copy says of the store, which
 * must be what it says of itself now.
 */
async function enter(program: ProgramState, folder: string, copied: StoreContent | null) {
  await program.seal.settled();
  const readAgain = await program.readers.rest();
  try {
    await whenAlone(program);
    if (copied !== null && program.store !== null) {
      const now = readContent(program.store.db);
      if (!isDeepStrictEqual(unread(now), unread(copied))) refuse('drill.workWentOn', {});
    }
    enterDrill(program, folder);
  } finally {
    readAgain();
  }
  program.announce();
}

/** Without the lines of the audit that tell of no change: somebody may have signed in. */
const unread = ({ rows: { audit: _, ...rows }, ...content }: StoreContent) => ({
  ...content,
  rows,
});

/** Two drills of one script on one day have two folders. */
function freeFolder(dataFolder: string, name: string): string {
  for (let n = 1; ; n += 1) {
    const folder = join(drillsIn(dataFolder), n === 1 ? name : `${name}-${n}`);
    if (!existsSync(folder)) return folder;
  }
}

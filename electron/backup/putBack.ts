import { dirname } from 'node:path';
import type { Restored } from '../../shared/backup/api';
import { refuse } from '../../shared/refusals';
import { writeAudit } from '../audit';
import type { Actor } from '../context';
import { currentVersion } from '../database/migrate';
import type { ProgramState } from '../job';
import { findActor } from '../session/actor';
import { beginIncarnation, livesIn } from '../store/beginIncarnation';
import { markMade } from '../store/findStore';
import { DrillStore, openStoreFile, refuseDrill } from '../store/openStoreFile';
import { breakSeal } from '../store/seal';
import { disownSeal, noSeal } from '../store/sealCheck';
import { mayWrite } from '../writingBeside';
import { type FoundCopy, viewOf } from './copies';
import { copyAttachments, liesWhole } from './copyStore';
import { droppedFrom, type Held, heldIn, momentIn } from './dropped';
import { copyWhole, syncFolder } from './files';
import { journalOf, listLater, listPostings, postingsIn } from './later';
import { makeCopies } from './makeCopy';
import { storeIn } from './manifest';
import { changeRecord, readRecord } from './record';
import { keepAside, removeSide, setAside, sideOf, swapIn } from './swap';

/** The steps of a restore, each told when it is done: tests end the program there. */
export const restoreSteps = [
  'verified',
  'copied',
  'verifiedAgain',
  'presentCopied',
  'begun',
  'aside',
  'swapped',
  'opened',
] as const;
type RestoreStep = (typeof restoreSteps)[number];

export interface Restoring {
  now: Date;
  today: string;
  call: string;
  /** Who restores, and at whose place; null where there is no store that knows anybody. */
  by: Actor | null;
  atPlaceOf: Actor | null;
  reason: 'restore' | 'takeover';
  onStep?: (step: RestoreStep) => void;
}

/**
 * Puts a copy in the place of the store. It is verified where it lies, copied beside the store and
 * verified again; there it begins its new incarnation and keeps in its audit who restored it. Only
 * then, in one renaming, it becomes the store. Interrupted before, the old store is there; after,
 * the new one; never none. The store that was replaced is kept in `replaced-…`, a damaged file as
 * `store.sqlite.corrupt-…`.
 */
export async function putBack(
  program: ProgramState,
  copy: FoundCopy,
  restoring: Restoring,
): Promise<Restored> {
  await mayWrite(program);
  if (program.isBeingMade) refuse('backup.running', {});
  program.isBeingMade = true;
  try {
    return await replaceStore(program, copy, restoring);
  } finally {
    program.isBeingMade = false;
  }
}

async function replaceStore(program: ProgramState, copy: FoundCopy, restoring: Restoring) {
  const { storeFile, dataFolder, background } = program;
  const { folder, manifest } = copy;
  const { now, onStep = () => {} } = restoring;
  if (manifest.content.schemaVersion > currentVersion) {
    refuse('backup.newer', { version: manifest.program });
  }
  const check = async (file?: string) => {
    const { damage } = await background.run('backup.check', {
      folder,
      deep: false,
      ...(file ? { file } : {}),
    });
    if (damage.length > 0) refuse('backup.damaged', {});
  };
  await check();
  refuseDrillCopy(storeIn(folder));
  onStep('verified');
  const side = sideOf(storeFile);
  removeSide(side);
  await copyWhole(storeIn(folder), side);
  onStep('copied');
  await check(side);
  await copyAttachments(manifest.attachments, dirname(folder), dataFolder, liesWhole);
  onStep('verifiedAgain');
  const copiedBefore = program.store && (await copyPresent(program, now));
  // A file that is being compared with its seal can't be closed whole.
  await program.seal.settled();
  onStep('presentCopied');
  const readAgain = await program.readers.rest();
  let exchanged: Omit<Restored, 'copy' | 'copiedBefore'>;
  try {
    const known = beginAgain(side, program, copy, restoring);
    onStep('begun');
    exchanged = exchange(program, side, { known, copiedAt: manifest.at }, restoring);
  } finally {
    readAgain();
  }
  onStep('opened');
  forgetDamage(program);
  await syncFolder(dataFolder);
  removeSide(side);
  program.log.info({ copy: copy.name, later: exchanged.later?.count ?? null }, 'restored');
  return { copy: viewOf(copy, 'sound'), copiedBefore, ...exchanged };
}

function refuseDrillCopy(file: string) {
  try {
    refuseDrill(file);
  } catch (error) {
    if (error instanceof DrillStore) refuse('drill.copy', {});
    throw error;
  }
}

/** One that is half damaged can't be copied any more; it is kept aside as it is in any case. */
async function copyPresent(program: ProgramState, now: Date): Promise<boolean> {
  try {
    await makeCopies(program, { now, reason: 'beforeRestore' });
    return true;
  } catch (err) {
    program.log.warn({ err }, 'no copy before the restore');
    return false;
  }
}

/**
 * That no copy could be made of a damaged file is over with it: it is kept aside, and another store
 * lives here. What the place itself stood in the way with (no room, no right to write) stays told.
 */
function forgetDamage({ dataFolder }: ProgramState) {
  changeRecord(dataFolder, (before) => {
    const because = before.failed?.because;
    const isOver = because === 'damaged' || because === 'other';
    return { ...before, failed: isOver ? null : before.failed };
  });
}

/** What a store holds: what was posted, and what else would have to be done again. */
interface Known {
  postings: ReadonlySet<string>;
  held: Held;
}

/** The new incarnation, in the side file; answers what it holds. */
function beginAgain(
  side: string,
  { random, store: present, dataFolder }: ProgramState,
  { name, manifest }: FoundCopy,
  { now, today, call, by, atPlaceOf, reason }: Restoring,
): Known {
  const { db, facts } = openStoreFile(side);
  const livesBefore = Math.max(
    readRecord(dataFolder).lives,
    present ? livesIn(present.db, present.facts.node.id) : 0,
  );
  try {
    const life = db.transaction(() => {
      const told = {
        copy: { name, at: manifest.at, sha256: manifest.file.sha256 },
        by: by?.uid ?? null,
        atPlaceOf: atPlaceOf?.uid ?? null,
        replaced: present?.facts.incarnation.uid ?? null,
      };
      const begun = beginIncarnation(
        { db, store: facts, now, random },
        { reason, told, livesBefore },
      );
      const here = (actor: Actor | null) => actor && findActor(db, actor.uid, today);
      writeAudit(db, {
        at: now,
        by: here(by),
        atPlaceOf: here(atPlaceOf),
        call,
        subject: facts.node.uid,
        detail: told,
      });
      return begun.life;
    });
    // Written down before the exchange: a life that was interrupted has given no number, and its
    // thousand is passed over.
    changeRecord(dataFolder, (before) => ({ ...before, lives: life }));
    return { postings: postingsIn(db), held: heldIn(db) };
  } finally {
    db.close();
  }
}

/**
 * The exchange itself, without waiting for anything, so that nothing is written meanwhile. When it
 * can't be done, the store is opened again as it was.
 */
function exchange(
  program: ProgramState,
  side: string,
  { known, copiedAt }: { known: Known; copiedAt: string },
  { now, onStep = () => {} }: Restoring,
): Omit<Restored, 'copy' | 'copiedBefore'> {
  const { storeFile, store } = program;
  const present = readPresent(program);
  const knewBefore = program.journal?.isBegun() ?? false;
  store?.db.close();
  program.store = null;
  try {
    const replaced = store ? keepAside(storeFile, now) : setAside(storeFile, now);
    onStep('aside');
    // It speaks of the file that goes: of one that could not be opened it is still there.
    breakSeal(storeFile, program.log);
    swapIn(side, storeFile);
    program.seal = noSeal;
    onStep('swapped');
    markMade(storeFile);
    program.lost = null;
    program.store = openStoreFile(storeFile);
    disownSeal(program.store.db, storeFile, program.log);
    const journal = journalOf(program, now);
    const later =
      present === null && !knewBefore
        ? null
        : listLater({
            postings: present?.postings ?? [],
            journal: journal.posted,
            known: known.postings,
            since: copiedAt,
          });
    const told = new Set([...(present?.held.closings.keys() ?? [])].map(momentIn));
    const closedByJournal = journal.closedAt.filter((at) => at >= copiedAt && !told.has(at)).length;
    const dropped = droppedFrom(present?.held ?? null, known.held);
    return { replaced, later, dropped, closedByJournal };
  } catch (error) {
    if (store !== null && program.store === null) program.store = openStoreFile(storeFile);
    throw error;
  }
}

/** What the store that goes holds; null where there is none, or its pages can't be read any more. */
function readPresent({ store, log }: ProgramState) {
  if (store === null) return null;
  try {
    return { postings: listPostings(store.db), held: heldIn(store.db) };
  } catch (err) {
    log.warn({ err }, 'the store that is replaced could not be read');
    return null;
  }
}

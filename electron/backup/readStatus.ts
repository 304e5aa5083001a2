import type { Output } from '../../shared/api';
import type { CopyPlace } from '../../shared/backup/api';
import { type CopyFacts, copyHealth, needsCopyOutside } from '../../shared/backup/health';
import { refuse } from '../../shared/refusals';
import { sql } from '../database/sql';
import type { JobContext, ProgramState } from '../job';
import { readHead } from '../ledger/appendEntry';
import { listCopies } from './copies';
import { readLastChange } from './inspectStore';
import { isWhole } from './lookAt';
import { isPresent, isSameDisk, placesOf } from './places';
import { readRecord } from './record';

/** 上次备份: when the last good copy was made, and whether all is well with that. */
export async function readBackupStatus({
  program,
  now,
}: JobContext): Promise<Output<'backup.status'>> {
  const { facts, last, second } = await readCopyFacts(program);
  const { lastOutsideAt, changed } = facts;
  return {
    last: last && { at: last.at, place: last.place },
    lastOutsideAt,
    changed,
    health: copyHealth(facts, now),
    failed: readRecord(program.dataFolder).failed,
    needsCopyOutside: needsCopyOutside(facts, now),
    second,
  };
}

/** What the rules want to know. Of a place that is away, the record tells what was copied there. */
export async function readCopyFacts(program: ProgramState) {
  const { store, dataFolder } = program;
  if (store === null) refuse('store.none', {});
  const { db } = store;
  const record = readRecord(dataFolder);
  const folder = placesOf(program).second;
  const present = folder !== null && isPresent(folder);
  const sameDisk = present && folder !== null ? isSameDisk(dataFolder, folder) : record.sameDisk;
  const second = folder === null ? null : { folder, present, sameDisk };
  const local = await findLatest(program, 'local');
  const away = present ? await findLatest(program, 'second') : (record.made.second ?? null);
  const made = [
    ...(local ? [{ ...local, place: 'local' as const }] : []),
    ...(away ? [{ ...away, place: 'second' as const }] : []),
  ];
  // While the folders were read, the program may have ended, or another store taken the place.
  if (program.store !== store) refuse('store.none', {});
  const last = made.sort((a, b) => b.at.localeCompare(a.at))[0] ?? null;
  const { hash } = readHead(db, store.facts);
  const lastChange = readLastChange(db);
  const facts: CopyFacts = {
    lastAt: last?.at ?? null,
    lastOutsideAt: second?.sameDisk ? null : (away?.at ?? null),
    changed: !made.some((copy) => copy.hash === hash && copy.lastChange === lastChange),
    hasPostings: db.find(sql`SELECT 1 FROM posting`) !== undefined,
    failedAt: record.failed?.at ?? null,
    isReal: store.facts.kind === 'real',
  };
  return { facts, last, second };
}

/** The latest copy of this node in a place that is whole as far as can be seen. */
async function findLatest(program: ProgramState, place: CopyPlace) {
  const { copies } = await listCopies(placesOf(program)[place], place);
  const copy = copies.find(
    (each) => each.manifest.content.node.uid === program.store?.facts.node.uid && isWhole(each),
  );
  if (copy === undefined) return null;
  const { at, content } = copy.manifest;
  return { at, hash: content.head.hash, lastChange: content.lastChange };
}

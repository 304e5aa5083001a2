import { dayOf } from '../../shared/day';
import type { JournalStanding } from '../../shared/ledger/api';
import { sql } from '../database/sql';
import { readHead } from '../ledger/appendEntry';
import type { Log } from '../log';
import type { OpenStore } from '../store/openStoreFile';
import { type Comparison, compareJournal } from './compare';
import { entriesAfter, hasAll } from './entries';
import type { JournalFiles } from './journalFiles';
import { type EntryLine, formatLine, type HeadLine, hashOfLine, parseLine } from './journalLine';
import { wholeLines } from './replay';

/**
 * The posting journal: one line for each entry of the chain, in text files beside the database. The
 * database can lose its tail and be whole without it; the journal misses what it lost.
 */
export interface Journal {
  /** Writes down what the chain has and the journal has not; answers how the two stand. */
  keepUp(store: OpenStore, now: Date): JournalStanding;
  /** How the two stood when they were last looked at. */
  standing(store: OpenStore): JournalStanding;
  /** Holds every line against every entry. */
  compare(store: OpenStore): Comparison;
  /** Whether it has ever written anything down here. */
  isBegun(): boolean;
  /** Notes that what is wrong was accepted, and goes on from where the store is now. */
  accept(store: OpenStore, now: Date): JournalStanding;
}

/** What is known of the files while one store is open. */
interface Known {
  store: OpenStore;
  /** The last file and its size; null when the next line begins the first one. */
  file: { name: string; size: number } | null;
  /** Why the next file is begun. */
  why: HeadLine['why'];
  /** A file that is gone and whose name the next one is not to fall behind. */
  gone: string | null;
  /** The last entry of the chain that the journal has. */
  last: string | null;
  standing: JournalStanding;
}

const whole: JournalStanding = { state: 'whole', entries: 0, numbers: [] };

/** So much of the last file is looked at when nothing is wrong. */
const endLooked = 65_536;

export function openJournal(files: JournalFiles, log: Log): Journal {
  let known: Known | null = null;

  /** Looks at the files anew when the store is another one, or somebody else touched them. */
  const know = (store: OpenStore): Known => {
    const isSame =
      known?.store === store &&
      (known.file === null
        ? lastFile(files) === null
        : files.size(known.file.name) === known.file.size);
    if (known === null || !isSame) known = look(files, store);
    return known;
  };

  /** What the disk refuses is pending: it is tried again with the next call. */
  const trying = (store: OpenStore, work: () => JournalStanding): JournalStanding => {
    try {
      return work();
    } catch (error) {
      const isKnown = known?.store === store;
      // Once: it is tried again with every call.
      if (!isKnown || known?.standing.state !== 'pending') log.warn({ err: error }, 'journal');
      const standing = pendingAfter(store, isKnown ? (known?.last ?? null) : null);
      if (isKnown && known !== null) known.standing = standing;
      return standing;
    }
  };
  return {
    keepUp: (store, now) =>
      trying(store, () => {
        const at = know(store);
        if (!isBlocked(at.standing)) at.standing = writeDown(files, at, now, []);
        return at.standing;
      }),
    standing: (store) => trying(store, () => know(store).standing),
    compare: ({ db, facts }) => compareJournal(files, db, facts),
    isBegun: () => lastFile(files) !== null,
    accept: (store, now) =>
      trying(store, () => {
        const at = know(store);
        const mark = formatLine({ mark: 'accepted', at: now.toISOString() });
        at.standing = writeDown(files, at, now, [mark]);
        return at.standing;
      }),
  };
}

export function isBlocked({ state }: JournalStanding): boolean {
  return state === 'ahead' || state === 'differs';
}

/**
 * How journal and store stand when they meet. A line that was not written to its end (a crash) is
 * taken away: what it began to say is in the store. Reads only the end of the last file, unless
 * something there is not in the store.
 */
function look(files: JournalFiles, store: OpenStore): Known {
  cutTorn(files);
  const name = lastFile(files);
  const gone = goneFile(store, name);
  const known: Known = { store, file: null, why: 'next', gone, last: null, standing: whole };
  if (gone !== null) known.why = isRestored(store) ? 'restored' : 'rebuilt';
  else if (name === null) known.why = 'first';
  if (name === null) return known;
  known.file = { name, size: files.size(name) ?? 0 };
  const hashes = wholeLines(files.readEnd(name, endLooked))
    .map(parseLine)
    .flatMap((line) => (line !== null && 'sequence' in line ? [line.hash] : []));
  if (hashes.length > 0 && hasAll(store.db, hashes))
    return { ...known, last: hashes.at(-1) ?? null };
  const { ahead, differs, last } = compareJournal(files, store.db, store.facts);
  const standing =
    ahead.length === 0
      ? whole
      : ({ state: differs ? 'differs' : 'ahead', ...told(ahead) } as const);
  return { ...known, last, standing };
}

/** The last file in which there is something. */
function lastFile(files: JournalFiles): string | null {
  return files.names().findLast((each) => files.size(each) !== 0) ?? null;
}

function cutTorn(files: JournalFiles) {
  const name = files.names().at(-1);
  if (name === undefined) return;
  const bytes = files.readEnd(name, endLooked);
  const torn = bytes.length - (bytes.lastIndexOf('\n') + 1);
  if (torn > 0) files.cut(name, (files.size(name) ?? torn) - torn);
}

const noted = 'journal.file';

/** The file that the store knows to have written, when it is no longer there. */
function goneFile({ db }: OpenStore, last: string | null): string | null {
  const note = db.find<{ value: string }>(sql`SELECT value FROM setting WHERE name = ${noted}`);
  const name = note === undefined ? null : (JSON.parse(note.value) as string);
  return name !== null && (last === null || last < name) ? name : null;
}

/** A store that has just been put back, perhaps on another machine, comes without its journal. */
function isRestored({ db, facts }: OpenStore): boolean {
  const { hash } = readHead(db, facts);
  const head = db.find<{ kind: string }>(sql`SELECT kind FROM chain_entry WHERE hash = ${hash}`);
  return head?.kind === 'restore';
}

/** Appends what is missing, with a new file where a month has begun. What fails is pending. */
function writeDown(files: JournalFiles, known: Known, now: Date, first: string[]): JournalStanding {
  const { store } = known;
  const { db, facts } = store;
  if (known.last === readHead(db, facts).hash && first.length === 0) return whole;
  const entries = entriesAfter(db, facts, known.last);
  const isFork = entries.some(({ kind }) => kind === 'restore');
  const fork = isFork ? [formatLine({ mark: 'restored', at: now.toISOString() })] : [];
  const month = `${dayOf(now).slice(0, 7)}.ndjson`;
  const current = known.gone === null ? known.file?.name : undefined;
  // A clock that was set back does not begin an older file.
  const name = [month, known.file?.name ?? '', known.gone ?? ''].sort().at(-1) ?? month;
  const head = name === current ? [] : [formatLine(headOf(files, known, now))];
  const text = [...head, ...first, ...fork, ...entries.map(formatLine)].join('');
  const size = files.size(name) ?? 0;
  try {
    files.append(name, text);
  } catch (error) {
    if (files.size(name) !== size) files.cut(name, size);
    throw error;
  }
  known.file = { name, size: size + Buffer.byteLength(text) };
  known.why = 'next';
  known.gone = null;
  known.last = entries.at(-1)?.hash ?? known.last;
  if (name !== current) note(store, name);
  return whole;
}

function headOf(files: JournalFiles, { file, why, store }: Known, now: Date): HeadLine {
  const text = file && wholeLines(files.read(file.name)).at(-1);
  return {
    mark: 'file',
    why,
    node: store.facts.node.uid,
    previous: file && text ? { file: file.name, hash: hashOfLine(text) } : null,
    at: now.toISOString(),
  };
}

/** The store keeps which file it writes, so that one that is taken away is missed. */
function note({ db }: OpenStore, name: string) {
  db.run(sql`
    INSERT INTO setting (name, value) VALUES (${noted}, ${JSON.stringify(name)})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
}

/** What is still to be written; of a store that can't be read it is only known that there may be. */
function pendingAfter({ db, facts }: OpenStore, last: string | null): JournalStanding {
  try {
    // A journal that could not be read yet may lack anything; the numbers of all would be no help.
    if (last === null)
      return { state: 'pending', entries: readHead(db, facts).sequence, numbers: [] };
    return { state: 'pending', ...told(entriesAfter(db, facts, last)) };
  } catch {
    return { state: 'pending', ...told([]) };
  }
}

function told(lines: readonly EntryLine[]): { entries: number; numbers: string[] } {
  const numbers = lines.flatMap(({ number }) => number ?? []);
  return { entries: lines.length, numbers: [...new Set(numbers)].slice(0, 200) };
}

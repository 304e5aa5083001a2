import type { Finding } from '../../shared/ledger/findings';
import type { StoreFacts } from '../context';
import type { ReadableDb } from '../database/database';
import { entriesAfter } from './entries';
import type { JournalFiles } from './journalFiles';
import type { EntryLine } from './journalLine';
import { goOn, readStory } from './replay';

export interface Comparison {
  /** In the store and not in the journal yet. */
  pending: EntryLine[];
  /** In the journal and not in the store: data were lost, or others were put in their place. */
  ahead: EntryLine[];
  /** Whether the store has another entry in the place of one that is ahead. */
  differs: boolean;
  /** Lost and known to be: the store was put back, or people went on without them. */
  lost: EntryLine[];
  /** The last entry that both have. */
  last: string | null;
  findings: Finding[];
}

/** Holds every line of the journal against every entry of the chain. */
export function compareJournal(files: JournalFiles, db: ReadableDb, facts: StoreFacts): Comparison {
  const { live, lost, faults, acceptedBefore } = readStory(files);
  const entries = entriesAfter(db, facts, null);
  const inStore = new Map(entries.map((entry) => [entry.hash, entry]));
  const inJournal = new Set(live.map(({ hash }) => hash));
  const lastShared = entries.findLastIndex(({ hash }) => inJournal.has(hash));
  const pending = entries.slice(lastShared + 1);

  const changed = live.filter((line) => {
    const entry = inStore.get(line.hash);
    return entry !== undefined && JSON.stringify(entry) !== JSON.stringify(line);
  });
  const accepted = entries.findIndex(({ hash }) => hash === acceptedBefore);
  // A store that was put back says so in an entry of its own, which may not be written down yet.
  const wasRestored = pending.some(({ kind }) => kind === 'restore');
  for (const [index, entry] of pending.entries()) {
    goOn({ live, lost }, entry, entry.kind === 'restore' || (wasRestored && index === 0));
  }
  const ahead = live.filter(({ hash }) => !inStore.has(hash));
  const places = new Set(entries.map(placeOf));
  const placesAhead = new Set(ahead.map(placeOf));
  const missing = entries
    .slice(Math.max(0, accepted), lastShared + 1)
    .filter((entry) => !inJournal.has(entry.hash) && !placesAhead.has(placeOf(entry)));
  return {
    pending,
    ahead,
    differs: ahead.some((line) => places.has(placeOf(line))),
    lost: lost.filter(({ hash }) => !inStore.has(hash)),
    last: entries[lastShared]?.hash ?? null,
    findings: [
      ...ahead.map((line) =>
        finding(places.has(placeOf(line)) ? 'journalDiffers' : 'journalAhead', line),
      ),
      ...changed.map((line) => finding('journalDiffers', line)),
      ...faults,
      ...missing.map((line) => finding('journalMissing', line)),
    ],
  };
}

function placeOf({ incarnation, sequence }: EntryLine): string {
  return `${incarnation} ${sequence}`;
}

function finding(code: Finding['code'], { number, sequence, hash }: EntryLine): Finding {
  return { code, subject: number ?? `#${sequence}`, expected: hash, found: null };
}

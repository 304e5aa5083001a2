import type { Finding } from '../../shared/ledger/findings';
import { noHash } from '../ledger/chain';
import type { JournalFiles } from './journalFiles';
import { type EntryLine, type ForkLine, type HeadLine, hashOfLine, parseLine } from './journalLine';

/** What a journal says when it is read from its first line to its last. */
export interface Story {
  /** The chain as the journal knows it. */
  live: EntryLine[];
  /** What was in the chain once, until the store was put back or people went on without it. */
  lost: EntryLine[];
  /** What is wrong with the journal itself and has not been accepted. */
  faults: Finding[];
  /** The first entry after the last acceptance. */
  acceptedBefore: string | null;
}

export function readStory(files: JournalFiles): Story {
  const story = newTeller();
  let before: { file: string; hash: string } | null = null;
  for (const file of files.names()) {
    const texts = wholeLines(files.read(file));
    if (texts.length === 0) continue;
    texts.forEach((text, index) => {
      const line = parseLine(text);
      const place = `${file}:${index + 1}`;
      if (line === null) story.damaged(place);
      else if ('sequence' in line) story.entry(line, place);
      else if (line.mark === 'file') story.head(line, before, place);
      else story.fork(line);
    });
    before = { file, hash: hashOfLine(texts.at(-1) ?? '') };
  }
  return story.told;
}

/** The lines that were written to their end. */
export function wholeLines(bytes: Buffer): string[] {
  return bytes.toString('utf8').split('\n').slice(0, -1);
}

/**
 * Goes on with the live chain. An entry that does not follow the last one may fork off an earlier
 * one where the store was put back: what came after that one is lost. Answers whether it fitted.
 *
 * Live #1 to #7, then `restore` #6 that follows #5: live is #1 to #6, and the old #6 and #7 are lost.
 */
export function goOn(
  { live, lost }: Pick<Story, 'live' | 'lost'>,
  line: EntryLine,
  mayFork: boolean,
): boolean {
  const fits = live.at(-1)?.hash === line.previous;
  const after = live.findLastIndex(({ hash }) => hash === line.previous);
  // The genesis of another node's store, when this machine takes its place.
  const forks = !fits && mayFork && (after >= 0 || line.previous === noHash);
  if (forks) lost.push(...live.splice(after + 1));
  live.push(line);
  return fits || forks;
}

function newTeller() {
  const told: Story = { live: [], lost: [], faults: [], acceptedBefore: null };
  // What comes first, and what comes after a fault that was told, can't follow what is there.
  let isLoose = true;
  let mayFork = false;
  let isAccepted = false;
  const fault = (
    code: Finding['code'],
    subject: string,
    seen: Partial<Pick<Finding, 'expected' | 'found'>> = {},
  ) => {
    told.faults.push({ code, subject, expected: null, found: null, ...seen });
    isLoose = true;
  };
  return {
    told,
    damaged: (place: string) => fault('journalDamaged', place),
    head: (
      { why, previous, at }: HeadLine,
      before: { file: string; hash: string } | null,
      place: string,
    ) => {
      if (previous?.hash !== before?.hash) {
        const names = { expected: previous?.file ?? null, found: before?.file ?? null };
        fault('journalMissing', previous?.file ?? place, names);
      }
      if (why === 'rebuilt') fault('journalRebuilt', place, { found: at });
      if (why === 'restored') isLoose = true;
    },
    fork: ({ mark }: ForkLine) => {
      mayFork = true;
      if (mark !== 'accepted') return;
      told.faults.length = 0;
      isAccepted = true;
    },
    entry: (line: EntryLine, place: string) => {
      if (isAccepted) told.acceptedBefore = line.hash;
      const fits = goOn(told, line, mayFork || line.kind === 'restore');
      if (!fits && !isLoose) {
        fault('journalMissing', place, { expected: line.previous });
      }
      mayFork = isAccepted = isLoose = false;
    },
  };
}

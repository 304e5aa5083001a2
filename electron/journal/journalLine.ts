import { createHash } from 'node:crypto';
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** One entry of the chain, as the journal has it: enough to miss it, nothing about people. */
const entryLine = z.strictObject({
  node: z.string(),
  incarnation: z.string(),
  sequence: z.int().min(1),
  kind: z.string(),
  /** Of the document that was posted; null for entries of other kinds. */
  number: z.string().nullable(),
  posting: z.string().nullable(),
  hash,
  previous: hash,
  at: z.string(),
});
export type EntryLine = z.infer<typeof entryLine>;

/**
 * The first line of a file: what it goes on from, and why it was begun. `first` on a store that had
 * no journal, `next` for another month, `restored` beside a store that was put back from a backup,
 * `rebuilt` in place of files that were there and are gone.
 */
const headLine = z.strictObject({
  mark: z.literal('file'),
  why: z.enum(['first', 'next', 'restored', 'rebuilt']),
  node: z.string(),
  /** The file before it and the hash of its last line. */
  previous: z.strictObject({ file: z.string(), hash }).nullable(),
  at: z.string(),
});

/**
 * What follows may fork off an earlier entry: the store was put back (`restored`), or two people have
 * accepted what was wrong until here (`accepted`; the chain's next entry says who and why).
 */
const forkLine = z.strictObject({ mark: z.enum(['restored', 'accepted']), at: z.string() });
export type ForkLine = z.infer<typeof forkLine>;

const journalLine = z.union([entryLine, headLine, forkLine]);
export type JournalLine = z.infer<typeof journalLine>;
export type HeadLine = z.infer<typeof headLine>;

/** A line with its seal, by which a disk that turned a bit can be told from a store that differs. */
export function formatLine(line: JournalLine): string {
  return `${JSON.stringify({ ...line, seal: sealOf(line) })}\n`;
}

/** The line that the text is; null when it is damaged. */
export function parseLine(text: string): JournalLine | null {
  try {
    const { seal, ...line } = JSON.parse(text);
    return seal === sealOf(line) ? journalLine.parse(line) : null;
  } catch {
    return null;
  }
}

/** The hash of a whole line, by which the next file names it. */
export function hashOfLine(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function sealOf(line: object): string {
  return hashOfLine(JSON.stringify(line)).slice(0, 16);
}

import { createHash } from 'node:crypto';
import type { Output, Parsed } from '../../shared/api';
import { plainHeading, proposeMapping } from '../../shared/imports/subject';
import { type SubjectName, subjectOf } from '../../shared/imports/subjects';
import { refuse } from '../../shared/refusals';
import { JobStopped } from '../background/background';
import type { QueryContext } from '../context';
import { sql } from '../database/sql';
import { type JobContext, reading } from '../job';
import type { Session } from '../session/session';
import type { Book } from './reading/readBook';
import { findRun } from './runs';

/** The file that a session has opened; one at a time, in memory alone. */
interface Opened {
  file: string;
  book: Book;
}
const opened = new WeakMap<Session, Opened>();
const underWay = new WeakMap<Session, { part: number; stopping: AbortController }>();

/** So long a file may be read. */
const longestMs = 120_000;
/** Among so many rows the headings are looked for. */
const headRows = 20;

/**
 * Reads a file beside the program and proposes what it means: the sheet and the row that know most
 * of the headings, or what somebody chose for these headings before.
 */
export async function openFile(
  context: JobContext,
  { subject, fileName, base64 }: Parsed<'imports.open'>,
): Promise<Output<'imports.open'>> {
  const { program, session } = context;
  const query = reading(context);
  const bytes = Buffer.from(base64, 'base64');
  const stopping = new AbortController();
  underWay.get(session)?.stopping.abort();
  const run = { part: 0, stopping };
  underWay.set(session, run);
  const timer = setTimeout(() => stopping.abort(), longestMs);
  try {
    const book = await program.background.run(
      'imports.read',
      { bytes: Uint8Array.from(bytes), fileName },
      {
        signal: stopping.signal,
        onProgress: (part) => {
          run.part = part;
        },
      },
    );
    const file = createHash('sha256').update(bytes).digest('hex');
    opened.set(session, { file, book });
    return {
      file,
      sheets: book.sheets.map(({ name, count, rows }) => ({
        name,
        rows: count,
        head: rows.slice(0, headRows).map((row) => row.map((cell) => cell?.text ?? '')),
      })),
      proposed: propose(query, subject, book),
      before: findRun(query.db, subject, file),
    };
  } catch (error) {
    if (error instanceof JobStopped) refuse('import.stopped', {});
    if (isOutOfMemory(error)) refuse('file.tooLarge', { limit: bytes.length });
    throw error;
  } finally {
    clearTimeout(timer);
    if (underWay.get(session) === run) underWay.delete(session);
  }
}

/** The rows of a sheet of the file that the session has opened. */
export function openedSheet(
  { session }: JobContext,
  { file, sheet }: Pick<Parsed<'imports.check'>, 'file' | 'sheet'>,
): Book['sheets'][number] {
  const held = opened.get(session);
  const found = held?.file === file ? held.book.sheets[sheet] : undefined;
  return found ?? refuse('import.gone', {});
}

export function readProgress({ session }: JobContext): Output<'imports.progress'> {
  return { part: underWay.get(session)?.part ?? null };
}

export function stopReading({ session }: JobContext): Output<'imports.stop'> {
  const run = underWay.get(session);
  run?.stopping.abort();
  return { stopped: run !== undefined };
}

/** The same headings have the same hash, however they are bracketed. */
export function headingsHash(headings: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(headings.map(plainHeading)))
    .digest('hex');
}

function propose(
  { db }: QueryContext,
  subject: SubjectName,
  { sheets }: Book,
): Output<'imports.open'>['proposed'] {
  const { columns } = subjectOf(subject);
  let best = { sheet: 0, headingRow: 1, columns: {} as Record<string, number>, remembered: false };
  for (const [sheet, { rows }] of sheets.entries()) {
    for (const [index, row] of rows.slice(0, headRows).entries()) {
      const headings = row.map((cell) => cell?.text ?? '');
      if (headings.every((heading) => heading === '')) continue;
      const kept = db.find<{ mapping: string }>(sql`
        SELECT mapping FROM import_mapping
        WHERE subject = ${subject} AND headings_sha256 = ${headingsHash(headings)}`);
      if (kept) {
        return {
          sheet,
          headingRow: index + 1,
          columns: JSON.parse(kept.mapping),
          remembered: true,
        };
      }
      const found = { ...proposeMapping(columns, headings) };
      if (Object.keys(found).length > Object.keys(best.columns).length) {
        best = { sheet, headingRow: index + 1, columns: found, remembered: false };
      }
    }
  }
  return best;
}

function isOutOfMemory(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

import { createHash } from 'node:crypto';
import type { Output, Parsed } from '../../shared/api';
import { proposeMapping } from '../../shared/imports/subject';
import { type SubjectName, subjectOf } from '../../shared/imports/subjects';
import { refuse } from '../../shared/refusals';
import type { QueryContext } from '../context';
import { sql } from '../database/sql';
import { type JobContext, reading } from '../job';
import type { Session } from '../session/session';
import { headingsHash } from './headings';
import type { PackedBook } from './packed';
import { findRun } from './runs';
import { asImport } from './underWay';

/** The file that a session has opened; one at a time, in memory alone. */
interface Opened {
  file: string;
  book: PackedBook;
}
const opened = new WeakMap<Session, Opened>();

/** So long a file may be read. */
const longestMs = 120_000;

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
  return asImport(context, 'read', async (run) => {
    const timer = setTimeout(() => run.stopping.abort(), longestMs);
    try {
      const book = await program.background.run(
        'imports.read',
        { bytes: Uint8Array.from(bytes), fileName },
        {
          signal: run.stopping.signal,
          onProgress: (part) => {
            run.part = part;
          },
        },
      );
      const file = createHash('sha256').update(bytes).digest('hex');
      opened.set(session, { file, book });
      return {
        file,
        sheets: book.sheets.map(({ name, count, head }) => ({ name, rows: count, head })),
        proposed: propose(query, subject, book),
        before: findRun(query.db, subject, file),
      };
    } catch (error) {
      if (isOutOfMemory(error)) refuse('file.tooLarge', { limit: bytes.length });
      throw error;
    } finally {
      clearTimeout(timer);
    }
  });
}

/** The file that the session has opened, if it is that one. */
export function openedFile(
  { session }: JobContext,
  { file }: Pick<Parsed<'imports.check'>, 'file'>,
): Opened {
  const held = opened.get(session);
  return held?.file === file ? held : refuse('import.gone', {});
}

function propose(
  { db }: QueryContext,
  subject: SubjectName,
  { sheets }: PackedBook,
): Output<'imports.open'>['proposed'] {
  const { columns } = subjectOf(subject);
  let best = { sheet: 0, headingRow: 1, columns: {} as Record<string, number>, remembered: false };
  for (const [sheet, { head }] of sheets.entries()) {
    for (const [index, headings] of head.entries()) {
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

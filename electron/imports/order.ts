import type { Parsed } from '../../shared/api';
import type { QueryContext } from '../context';
import { type JobContext, reading } from '../job';
import { openedFile } from './opened';

/** Rows of an opened file with which a thread is to do something, and for whom, of which store. */
export interface ImportOrder<Asked = Parsed<'imports.check'>> {
  storeFile: string;
  by: Omit<QueryContext, 'db'>;
  asked: Asked;
  /** The book, packed. */
  book: Uint8Array;
}

/** The order of a person; refuses where the file is no longer open. */
export function orderOf<Asked extends Parsed<'imports.check'>>(
  context: JobContext,
  asked: Asked,
): ImportOrder<Asked> {
  const { db: _, ...by } = reading(context);
  const { book } = openedFile(context, asked);
  return { storeFile: context.program.storeFile, by, asked, book: book.bytes };
}

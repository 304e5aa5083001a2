import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import { sql } from '../database/sql';
import { workingOn } from './workingOn';

/** Writes a comment (批注) beside a document, whatever its state. Nothing takes it back. */
export function addComment(
  context: CommandContext,
  input: Parsed<'comments.add'>,
): Output<'comments.add'> {
  const { db, now, actor } = context;
  const document = workingOn(context, input.document);
  const { comment, text } = input;
  if (db.find(sql`SELECT 1 FROM comment WHERE uid = ${comment}`)) refuse('key.reused', {});
  db.run(sql`
    INSERT INTO comment (uid, document_id, at, by_user_id, text)
    VALUES (${comment}, ${document.id}, ${now.toISOString()}, ${actor.id}, ${text.trim()})`);
  return { document: document.uid, comment };
}

import { dayOf } from '../../shared/day';
import type { CommandContext } from '../context';
import { sql } from '../database/sql';
import type { StoredDocument } from './documentRow';

/**
 * The day on which the expiry of what a submitted paper takes is judged. Goods leave on the day of
 * the posting, so it is today; but a paper that was written late, for goods that left on its
 * business date, is judged on that date.
 *
 * Submitted on the 23rd for the 23rd and posted on the 20th of the next month: the goods must be in
 * life on the 20th. Submitted on the 20th for the 23rd of the month before: on that 23rd.
 */
export function lifeOn({ db, today }: CommandContext, document: StoredDocument): string {
  const submitted = db.find<{ at: string }>(sql`
    SELECT at FROM document_step WHERE document_id = ${document.id} AND step = 'submit'
    ORDER BY id DESC LIMIT 1`);
  const writtenLate =
    submitted !== undefined && dayOf(new Date(submitted.at)) > document.businessDate;
  return writtenLate ? document.businessDate : today;
}

import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** Whom the goods of an operation have reached, as those who gave them out reported. */
export interface PeopleServed {
  /** 核销单 that are posted and not taken back. */
  reports: number;
  households: number;
  people: number;
  /** Of the reports, those that say neither how many households nor how many people. */
  silent: number;
}

/**
 * What the recipients had, counted into people served: by the 户数 and 人数 of the use reports of an
 * operation, and where a report leaves them open by its roster. A household has a row for each thing
 * that it got, so of a roster the line with the most rows counts, and not all of them together. Who
 * was helped twice is counted twice, since nobody is known by more than a name.
 *
 *     120 households and 400 people reported; a roster of 2 quilts lines with 3 rows, 9 people, and
 *     2 rows, 6 people: 123 households, 409 people
 */
export function peopleServedBy(db: ReadableDb, operation: string): PeopleServed {
  return db.read<PeopleServed>(sql`
    SELECT count(*) AS reports, coalesce(sum(households), 0) AS households,
      coalesce(sum(people), 0) AS people,
      coalesce(sum(households IS NULL AND people IS NULL), 0) AS silent
    FROM (
      SELECT coalesce(body ->> 'households', (SELECT max(rows) FROM ${rosterOf})) AS households,
        coalesce(body ->> 'people', (SELECT max(people) FROM ${rosterOf})) AS people
      FROM document
      WHERE kind = 'useReport' AND posting = 'posted'
        AND operation_id = (SELECT id FROM operation WHERE uid = ${operation}))`);
}

/** The roster of a report by the line that it speaks of. */
const rosterOf = sql`(
  SELECT count(*) AS rows, sum(value ->> 'people') AS people
  FROM json_each(document.body, '$.roster') GROUP BY value ->> 'line')`;

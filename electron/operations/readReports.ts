import type { Output } from '../../shared/api';
import { rosterRow } from '../../shared/documents/useReport';
import { servedBy } from '../../shared/operations/served';
import { standing } from '../custody/standing';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { isReportOf, readFollowed } from './readFollowed';

type Given = Output<'operations.figures'>['given'];

/**
 * 核销单 that stand, with whom each reached: by its head, or else by its 花名册. Those that name the
 * operation, and those that name none and gave out its goods. People of one paper count once: where it
 * names none and gave out goods of several operations, for the one that it gave out most of.
 */
export function readReports(db: ReadableDb, operationId: number): Given {
  const rows = db.all<Row>(sql`
    SELECT document.id, document.operation_id IS NULL AS isUnnamed, document.uid AS document,
      number, posting.business_date AS "on", team.name AS team,
      coalesce(nullif(document.body ->> 'place', ''), party.name, '') AS place,
      document.body ->> 'households' AS households, document.body ->> 'people' AS people,
      document.body -> 'roster' AS roster
    FROM document
    JOIN posting ON posting.document_id = document.id
    JOIN team ON team.id = document.team_id
    LEFT JOIN party ON party.id = document.party_id
    WHERE ${isReportOf(db, operationId)} AND ${standing}
    ORDER BY posting.business_date, number`);
  const counted = countedFor(
    db,
    rows.filter(({ isUnnamed }) => isUnnamed === 1).map(({ id }) => id),
  );
  return rows.map(({ id, isUnnamed: _, households, people, roster, ...row }) => {
    const at = counted.get(id);
    return {
      ...row,
      ...servedBy({
        households,
        people,
        roster: rosterRow.array().parse(JSON.parse(roster ?? '[]')),
      }),
      countedFor: at === undefined || at.id === operationId ? null : { uid: at.uid, name: at.name },
    };
  });
}

interface Row extends Omit<Given[number], 'people' | 'households' | 'countedFor'> {
  id: number;
  isUnnamed: 0 | 1;
  households: number | null;
  people: number | null;
  roster: string | null;
}

interface Operation {
  id: number;
  uid: string;
  name: string;
}

/**
 * The operation for which the people of each paper count: the one that issued most of it, line by line,
 * since tents and bottles can't be added up; of as much, the one that began first.
 *
 *     100 of 150 quilts for A and 50 for B: A
 */
function countedFor(db: ReadableDb, documents: readonly number[]): Map<number, Operation> {
  const operations = db.all<Operation>(sql`
    SELECT DISTINCT operation.id, operation.uid, operation.name
    FROM document AS report
    JOIN document AS issued ON issued.team_id = report.team_id
    JOIN operation ON operation.id = issued.operation_id
    WHERE report.id IN (${list(documents)})
    ORDER BY operation.started_on, operation.id`);
  const all = new Map(
    db
      .all<{ line: string; quantity: number }>(sql`
        SELECT posting_id || ' ' || line AS line, quantity
        FROM movement JOIN posting ON posting.id = posting_id
        WHERE posting.document_id IN (${list(documents)})`)
      .map(({ line, quantity }) => [line, quantity]),
  );
  const found = new Map<number, { operation: Operation; share: number }>();
  for (const operation of operations) {
    const shares = new Map<number, number>();
    for (const { documentId, postingId, line, quantity } of readFollowed(db, operation.id)) {
      const whole = all.get(`${postingId} ${line}`);
      if (whole === undefined) continue;
      shares.set(documentId, (shares.get(documentId) ?? 0) + quantity / whole);
    }
    for (const [document, share] of shares) {
      if (share > (found.get(document)?.share ?? 0)) found.set(document, { operation, share });
    }
  }
  return new Map([...found].map(([document, { operation }]) => [document, operation]));
}

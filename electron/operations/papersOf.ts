import { type Sql, sql } from '../database/sql';

/** The papers that serve an operation. */
export function papersOf(operationId: number): Sql {
  return sql`(SELECT id FROM document WHERE operation_id = ${operationId})`;
}

/** 冲销单 that are to take a paper of an operation back and have not done it yet; they name its posting. */
export function reversalsOf(operationId: number): Sql {
  return sql`(
    SELECT taking.id FROM document
    CROSS JOIN posting ON posting.document_id = document.id
    CROSS JOIN document AS taking
      ON taking.kind = 'reversal' AND taking.posting = 'none' AND taking.cancelled = 0
        -- With the affinity of its column, the uid would not be looked up in document_reversal.
        AND taking.body ->> 'posting' = +posting.uid
    WHERE document.operation_id = ${operationId})`;
}

/**
 * The postings of papers (a condition on `document`): their own, and the twins that take one of them back, which
 * belong to other papers. With each the paper that it is about, and whether it is a twin.
 */
export function postingsOf(papers: Sql): Sql {
  return sql`(
    SELECT posting.id, posting.document_id AS paper, 0 AS isTwin
    FROM document CROSS JOIN posting ON posting.document_id = document.id
    WHERE ${papers}
    UNION ALL
    SELECT twin.id, posting.document_id, 1
    FROM document CROSS JOIN posting ON posting.document_id = document.id
    CROSS JOIN posting AS twin ON twin.reverses_posting_id = posting.id
    WHERE ${papers})`;
}

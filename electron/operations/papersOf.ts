import { type Sql, sql } from '../database/sql';

/** The papers that serve an operation. */
export function papersOf(operationId: number): Sql {
  return sql`(SELECT id FROM document WHERE operation_id = ${operationId})`;
}

/**
 * The postings of an operation: those of its papers, and the twins that take one of them back, which
 * belong to papers of their own. With each the paper that serves it, and whether it is a twin.
 */
export function postingsOf(operationId: number): Sql {
  return sql`(
    SELECT posting.id, posting.document_id AS paper, 0 AS isTwin
    FROM document CROSS JOIN posting ON posting.document_id = document.id
    WHERE document.operation_id = ${operationId}
    UNION ALL
    SELECT twin.id, posting.document_id, 1
    FROM document CROSS JOIN posting ON posting.document_id = document.id
    CROSS JOIN posting AS twin ON twin.reverses_posting_id = posting.id
    WHERE document.operation_id = ${operationId})`;
}

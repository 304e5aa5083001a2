import { type Sql, sql } from '../database/sql';

/** Whether a lorry brings a paper of the operation, whatever else it brings. */
export const servesOperation = (operationId: Sql | number): Sql => sql`trip.id IN (
  SELECT trip_paper.trip_id FROM trip_paper JOIN document ON document.id = document_id
  WHERE document.operation_id = ${operationId})`;

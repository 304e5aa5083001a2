import { daysAfter } from '../../shared/day';
import { longestSigningDays } from '../../shared/trips/times';
import { type Sql, sql } from '../database/sql';

/** Dispatches to people and societies for which nobody has signed: that they came is still to be said. */
export const isUnsigned = sql`document.kind = 'dispatch' AND document.party_id IS NOT NULL
  AND document.posting = 'posted' AND document.delivery <> 'signed'`;

/** Those of an operation that are past their day (`signatureDue`). */
export const lacksSignature = (today: string): Sql => sql`document.operation_id IS NOT NULL
  AND ${isUnsigned} AND document.business_date < ${daysAfter(today, -longestSigningDays)}`;

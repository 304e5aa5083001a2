import { type Sql, sql } from '../database/sql';

/**
 * How much a line of a paper's body is about, in units: what was given where somebody said so, else
 * what is asked for, else (直达单) what comes. `line` is the name of its row of `json_each`.
 */
export const lineQuantity = (line: Sql): Sql => sql`
  coalesce(${line}.value ->> 'given',
    (${line}.value ->> '$.asked.count') * (${line}.value ->> '$.asked.factor'),
    (${line}.value ->> '$.entered.count') * (${line}.value ->> '$.entered.factor'), 0)`;

import { type Sql, sql } from '../database/sql';

/** The first three of a query's column `name`; where there are more, how many: three of eight are not all. */
export function fewNames(names: Sql): Sql {
  return sql`(SELECT group_concat(name, '、')
      || CASE WHEN max(named) > 3 THEN '等 ' || max(named) || ' 种' ELSE '' END
    FROM (SELECT name, count(*) OVER () AS named FROM (${names}) LIMIT 3))`;
}

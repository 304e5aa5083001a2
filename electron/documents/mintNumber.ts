import type { CommandContext, Warehouse } from '../context';
import { sql } from '../database/sql';

/**
 * The next number of a series: prefix, warehouse, business day and four digits or more, without
 * holes, since the counter changes in the transaction of the submission:
 * `RK-42050001-20261123-0001`.
 */
export function mintNumber(
  { db }: Pick<CommandContext, 'db'>,
  prefix: string,
  warehouse: Pick<Warehouse, 'id' | 'code'>,
  businessDate: string,
): string {
  const day = businessDate.replaceAll('-', '');
  const { last } = db.read<{ last: number }>(sql`
    INSERT INTO number_series (prefix, warehouse_id, day, last)
    VALUES (${prefix}, ${warehouse.id}, ${day}, 1)
    ON CONFLICT DO UPDATE SET last = last + 1
    RETURNING last`);
  return `${prefix}-${warehouse.code}-${day}-${String(last).padStart(4, '0')}`;
}

import { refuse } from '../../shared/refusals';
import type { CommandContext, Warehouse } from '../context';

/**
 * Refuses a business date on which this warehouse can't post: in the future, before the opening
 * date, or in a closed month (domain.md, rule 4). Whether goods were there on that day is another
 * question, answered by the ledger.
 */
export function refuseBusinessDate(
  { today }: Pick<CommandContext, 'today'>,
  warehouse: Warehouse,
  businessDate: string,
) {
  const { openingDate, closedThrough } = warehouse;
  if (openingDate === null) refuse('warehouse.notLive', { warehouse: warehouse.name });
  if (businessDate > today) refuse('date.future', { businessDate, today });
  if (businessDate < openingDate) refuse('date.beforeOpening', { businessDate, openingDate });
  if (closedThrough !== null && businessDate <= closedThrough) {
    refuse('date.closed', { businessDate, closedThrough, warehouse: warehouse.name });
  }
}

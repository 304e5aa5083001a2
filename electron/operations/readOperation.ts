import type { Output, Parsed } from '../../shared/api';
import { levelsInForce } from '../../shared/operations/levels';
import type { QueryContext } from '../context';
import { isOnPaper } from '../documents/isOnPaper';
import { directs } from './directs';
import { readLevels, readReports } from './readEntries';
import { openerOf, readSteps } from './steps';
import { readStoredOperation } from './storedOperation';
import { countServing } from './withdrawOperation';

/** An operation with all that was said of its levels and places, and who opened and closed it. */
export function readOperation(
  context: QueryContext,
  { operation }: Parsed<'operations.read'>,
): Output<'operations.read'> {
  const { db, actor } = context;
  const mayDirect = directs(context);
  const { id, isDrill, isWithdrawn, ...row } = readStoredOperation(db, operation);
  const entries = readLevels(db, id);
  return {
    ...row,
    isDrill: isDrill === 1,
    isWithdrawn: isWithdrawn === 1,
    isFixed: isOnPaper(db, operation),
    isServed: countServing(db, id) > 0,
    directs: mayDirect,
    corrects: mayDirect || openerOf(db, id) === actor.id,
    levels: levelsInForce(entries),
    entries,
    reports: readReports(db, id),
    steps: readSteps(db, id),
  };
}

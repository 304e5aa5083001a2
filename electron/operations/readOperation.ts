import type { Output, Parsed } from '../../shared/api';
import { levelsInForce } from '../../shared/operations/levels';
import type { QueryContext } from '../context';
import { isOnPaper } from '../documents/isOnPaper';
import { readLevels, readReports } from './readEntries';
import { readSteps } from './steps';
import { readStoredOperation } from './storedOperation';

/** An operation with all that was said of its levels and places, and who opened and closed it. */
export function readOperation(
  { db }: QueryContext,
  { operation }: Parsed<'operations.read'>,
): Output<'operations.read'> {
  const { id, isDrill, ...row } = readStoredOperation(db, operation);
  const entries = readLevels(db, id);
  return {
    ...row,
    isDrill: isDrill === 1,
    isFixed: isOnPaper(db, operation),
    levels: levelsInForce(entries),
    entries,
    reports: readReports(db, id),
    steps: readSteps(db, id),
  };
}

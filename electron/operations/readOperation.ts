import type { Output, Parsed } from '../../shared/api';
import type { LevelEntry } from '../../shared/operations/api';
import { levelsInForce } from '../../shared/operations/levels';
import { maskTelephonesIn } from '../../shared/people/mask';
import { seesTelephones } from '../../shared/people/seesTelephones';
import type { QueryContext } from '../context';
import { isOnPaper } from '../documents/isOnPaper';
import { directs } from './directs';
import { readLevels, readReports } from './readEntries';
import { openerOf, readSteps } from './steps';
import { readStoredOperation } from './storedOperation';
import { countServing } from './withdrawOperation';

/**
 * An operation with all that was said of its levels and places, and who opened and closed it. Telephones in
 * its words are masked for who works nowhere (`seesTelephones`).
 */
export function readOperation(
  context: QueryContext,
  { operation }: Parsed<'operations.read'>,
): Output<'operations.read'> {
  const { db, actor } = context;
  const mayDirect = directs(context);
  const { id, isDrill, isWithdrawn, ...row } = readStoredOperation(db, operation);
  const isWhole = seesTelephones(actor.grants.map(({ role }) => role));
  const shown = (words: string) => (isWhole ? words : maskTelephonesIn(words));
  const withShown = <Said extends Pick<LevelEntry, 'struck'>>(said: Said): Said => ({
    ...said,
    struck: said.struck && { ...said.struck, reason: shown(said.struck.reason) },
  });
  const entries = readLevels(db, id).map(withShown);
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
    reports: readReports(db, id)
      .map(withShown)
      .map((report) => ({ ...report, source: shown(report.source) })),
    steps: readSteps(db, id).map((step) => ({
      ...step,
      text: shown(step.text),
      reason: step.reason && shown(step.reason),
    })),
  };
}

import type { Output, Parsed } from '../../shared/api';
import { dayOf } from '../../shared/day';
import { exportLists } from '../../shared/exports/lists';
import { formatInstant } from '../../shared/format/instant';
import { refuse } from '../../shared/refusals';
import { JobStopped } from '../background/background';
import type { QueryContext } from '../context';
import { type JobContext, reading } from '../job';
import { fileName } from '../printing/fileName';
import { describeAsked } from './describe';
import { readList } from './readList';
import { asExport } from './underWay';

/** How a query is asked by its name; the door hands it in, which knows all of them. */
type Ask = (context: QueryContext, input: unknown) => unknown;

/**
 * Writes all rows of a list where the person chooses, with who made it, when, and of what. He may watch
 * it (`exports.progress`) and stop it: then nothing was written.
 */
export async function saveList(
  context: JobContext,
  { list, asked, format }: Parsed<'exports.save'>,
  ask: Ask,
): Promise<Output<'exports.save'>> {
  const desk = context.program.desk ?? refuse('window.needed', {});
  const query = reading(context);
  const { title } = exportLists[list];
  return asExport(context, async (run) => {
    const { columns, rows, totals } = await readList(query, ask, { list, asked }, run);
    const { signal } = run.stopping;
    const head = [
      ['范围', describeAsked(query.db, asked)],
      ['时点', formatInstant(query.now.toISOString())],
      ['制表', `${query.actor.name}（${query.store.node.name}）`],
    ] as const;
    const toWrite = { format, title, head, columns, rows, totals };
    const bytes = await context.program.background.run('exports.write', toWrite, { signal });
    if (signal.aborted) throw new JobStopped('exports.write');
    const name = fileName([title, dayOf(query.now)], format);
    return { ...(await desk.saveFile(bytes, name)), rows: rows.length };
  }).catch((error: unknown) => {
    if (error instanceof JobStopped) refuse('export.stopped', {});
    throw error;
  });
}

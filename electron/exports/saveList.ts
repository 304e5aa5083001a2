import type { Output, Parsed } from '../../shared/api';
import { dayOf } from '../../shared/day';
import { exportLists } from '../../shared/exports/lists';
import { formatInstant } from '../../shared/format/instant';
import { refuse } from '../../shared/refusals';
import type { QueryContext } from '../context';
import { type JobContext, reading } from '../job';
import { fileName } from '../printing/fileName';
import { describeAsked } from './describe';
import { readList } from './readList';

/** How a query is asked by its name; the door hands it in, which knows all of them. */
type Ask = (context: QueryContext, input: unknown) => unknown;

/** Writes all rows of a list where the person chooses, with who made it, when, and of what. */
export async function saveList(
  context: JobContext,
  { list, asked, format }: Parsed<'exports.save'>,
  ask: Ask,
): Promise<Output<'exports.save'>> {
  const desk = context.program.desk ?? refuse('window.needed', {});
  const query = reading(context);
  const { title } = exportLists[list];
  const { columns, rows, totals } = await readList(query, ask, { list, asked });
  const head = [
    ['范围', describeAsked(query.db, asked)],
    ['时点', formatInstant(query.now.toISOString())],
    ['制表', `${query.actor.name}（${query.store.node.name}）`],
  ] as const;
  const toWrite = { format, title, head, columns, rows, totals };
  const bytes = await context.program.background.run('exports.write', toWrite);
  const name = fileName([title, dayOf(query.now)], format);
  return { ...(await desk.saveFile(bytes, name)), rows: rows.length };
}

import { api, type Output, type Parsed } from '../../shared/api';
import { dayOf } from '../../shared/day';
import { exportLists } from '../../shared/exports/lists';
import { refuse } from '../../shared/refusals';
import { hasRoleAnywhere } from '../../shared/roles';
import { JobStopped } from '../background/background';
import { type JobContext, reading } from '../job';
import { fileName } from '../printing/fileName';
import { mostExported } from './readList';
import { asExport } from './underWay';

/**
 * Writes all rows of a list where the person chooses. He may watch it (`exports.progress`) and stop it:
 * then nothing was written. Refuses a list that he may not see on the screen.
 */
export async function saveList(
  context: JobContext,
  asked: Parsed<'exports.save'>,
): Promise<Output<'exports.save'>> {
  const { desk: has, background, storeFile } = context.program;
  const desk = has ?? refuse('window.needed', {});
  const { db: _, ...by } = reading(context);
  const { title, call } = exportLists[asked.list];
  const { who: roles } = api[call];
  const mayAsk = typeof roles === 'string' || hasRoleAnywhere(by.actor.grants, roles);
  if (!mayAsk) refuse('role.missing', { roles, warehouse: null, warehouseName: null });
  return asExport(context, async (run) => {
    const { signal } = run.stopping;
    const order = { storeFile, asked, by };
    const onProgress = (part: number) => {
      run.rows = Math.round(part * mostExported);
    };
    const { bytes, rows, named } = await background.run('exports.list', order, {
      signal,
      onProgress,
    });
    if (signal.aborted) throw new JobStopped('exports.list');
    const drill = by.store.isDrill ? ['演练'] : [];
    const name = fileName([...drill, ...named, title, dayOf(by.now)], asked.format);
    return { ...(await desk.saveFile(bytes, name)), rows };
  }).catch((error: unknown) => {
    if (error instanceof JobStopped) refuse('export.stopped', {});
    throw error;
  });
}

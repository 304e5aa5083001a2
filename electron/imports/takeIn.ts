import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { JobStopped } from '../background/background';
import type { JobContext } from '../job';
import { refuseLost } from '../journal/refuseLost';
import { Written } from '../reading/written';
import { mayWrite, writeBeside } from '../writingBeside';
import { orderOf } from './order';
import { findSaved } from './runs';
import { asImport } from './underWay';

/** Has the rows of an opened file read: what they would change, and every error. Saves nothing. */
export async function checkFile(
  context: JobContext,
  input: Parsed<'imports.check'>,
): Promise<Written> {
  const { json } = await context.program.background.run('imports.check', orderOf(context, input));
  return new Written(json);
}

/**
 * Has the rows of an opened file taken in, all or none (`saveRows.ts`). The person may watch it and
 * stop it: then nothing was saved, unless it was through at that moment.
 */
export async function saveFileRows(
  context: JobContext,
  input: Parsed<'imports.save'>,
): Promise<Output<'imports.save'>> {
  const { program, atPlaceOf, now } = context;
  await mayWrite(program);
  const { background, random, store } = program;
  if (store === null) refuse('store.none', {});
  refuseLost(program);
  const order = { ...orderOf(context, input), atPlaceOf, run: random.uid(now) };
  return asImport(context, 'save', async (run) => {
    const { signal } = run.stopping;
    const onProgress = (part: number) => {
      run.part = part;
    };
    try {
      return await writeBeside(program, 'import', () =>
        background.run('imports.save', order, { signal, onProgress }),
      );
    } catch (error) {
      const saved = error instanceof JobStopped ? findSaved(store.db, order.run) : null;
      if (saved) return saved;
      throw error;
    }
  });
}

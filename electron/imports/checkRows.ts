import { api, type Parsed } from '../../shared/api';
import { subjectOf } from '../../shared/imports/subjects';
import { refuse } from '../../shared/refusals';
import { hasRoleAnywhere } from '../../shared/roles';
import type { BackgroundJob } from '../background/jobs';
import { type QueryContext, writingAt } from '../context';
import { openReadOnly } from '../database/database';
import { parseOutput } from '../parse';
import type { ImportOrder } from './order';
import { unpack } from './packed';
import type { Book } from './reading/readBook';
import type { Checked, ImportPlace } from './work';
import { works } from './works';

/** Finds what the rows of a file would change, and every error; answers it as JSON. A background job. */
export const checkRows: BackgroundJob<ImportOrder, { json: string }> = (order) => {
  const { save: _, ...told } = checkBeside(order, sheetOf(unpack(order.book), order.asked));
  return { json: JSON.stringify(parseOutput(api['imports.check'].output, told)) };
};

/** Finds it on a connection of its own, as of one moment. */
export function checkBeside(
  { storeFile, by, asked }: ImportOrder,
  sheet: Book['sheets'][number],
): Checked {
  const db = openReadOnly(storeFile);
  try {
    return db.snapshot(() => check({ ...by, db }, asked, sheet));
  } finally {
    db.close();
  }
}

/** The sheet that is asked for. */
export function sheetOf(book: Book, { sheet }: Pick<Parsed<'imports.check'>, 'sheet'>) {
  return book.sheets[sheet] ?? refuse('import.gone', {});
}

/** What was found in the rows; refuses whoever may not save the same on a screen. */
export function check(
  context: QueryContext,
  asked: Parsed<'imports.check'>,
  { rows, count }: Book['sheets'][number],
): Checked {
  const { subject, headingRow, columns } = asked;
  const place = placeOf(context, asked);
  const { most } = subjectOf(subject);
  if (count - headingRow > most + allowance) refuse('file.tooManyRows', { limit: most });
  const found = works[subject].check(place, { rows, headingRow, columns });
  if (found.rows.length > most) refuse('file.tooManyRows', { limit: most });
  return found;
}

/** Blank rows and examples that a sheet may have beside the rows of a subject. */
const allowance = 200;

/** Where it is imported, for one who may write the same there by hand. */
function placeOf(
  context: QueryContext,
  { subject, warehouse, file }: Pick<Parsed<'imports.check'>, 'subject' | 'warehouse' | 'file'>,
): ImportPlace {
  const { saves, at } = subjectOf(subject);
  if (at === 'warehouse') {
    const code = warehouse ?? refuse('notFound', { what: 'warehouse', uid: '' });
    return { context, warehouse: writingAt({ ...context, call: saves }, code), file };
  }
  const { who: roles } = api[saves];
  if (typeof roles !== 'string' && !hasRoleAnywhere(context.actor.grants, roles)) {
    refuse('role.missing', { roles, warehouse: null, warehouseName: null });
  }
  return { context, warehouse: null, file };
}

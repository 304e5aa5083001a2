import { api, type Output, type Parsed } from '../../shared/api';
import { subjectOf } from '../../shared/imports/subjects';
import { refuse } from '../../shared/refusals';
import { hasRoleAnywhere } from '../../shared/roles';
import { type CommandContext, type QueryContext, writingAt } from '../context';
import { sql } from '../database/sql';
import { changing, type JobContext, reading } from '../job';
import { headingsHash, openedSheet } from './opened';
import type { Checked, ImportPlace } from './work';
import { works } from './works';

/** Reads the rows of an opened file: what they would change, and every error. Saves nothing. */
export async function checkFile(
  context: JobContext,
  input: Parsed<'imports.check'>,
): Promise<Output<'imports.check'>> {
  const { save: _, ...found } = await check(context, input);
  return found;
}

/**
 * Takes in the rows of an opened file in one transaction, through the use cases of the screens, and
 * remembers the file and what its headings mean. Refuses while there are errors. Of a file whose
 * rows are all there already nothing is changed.
 */
export async function saveFileRows(
  context: JobContext,
  input: Parsed<'imports.save'>,
): Promise<Output<'imports.save'>> {
  const { subject, file, fileName } = input;
  const found = await check(context, input);
  const { added, changed, same, errors, save, draft } = found;
  if (errors.length > 0) refuse('import.errors', { errors: errors.length });
  const counts = { added, changed, same };
  const document = draft?.document ?? null;
  if (save === null) return { run: null, ...counts, document };
  const run = context.program.random.uid(context.now);
  changing(
    context,
    { subject: run, detail: { asked: { subject, file }, ...counts } },
    (command) => {
      save({ ...command, call: subjectOf(subject).saves });
      remember(command, context, input);
      command.db.run(sql`
      INSERT INTO import_run (uid, subject, warehouse_id, file_name, sha256, at, by_user_id,
        added, changed, same, document_id)
      VALUES (${run}, ${subject}, (SELECT id FROM warehouse WHERE code = ${input.warehouse}),
        ${fileName}, ${file}, ${command.now.toISOString()}, ${command.actor.id}, ${added},
        ${changed}, ${same}, (SELECT id FROM document WHERE uid = ${document}))`);
    },
  );
  return { run, ...counts, document };
}

/** What was found in the rows; refuses whoever may not save the same on a screen. */
export async function check(context: JobContext, input: Parsed<'imports.check'>): Promise<Checked> {
  const { subject, headingRow, columns } = input;
  const place = placeOf(reading(context), input);
  const { most } = subjectOf(subject);
  const { rows, count } = openedSheet(context, input);
  if (count - headingRow > most + allowance) refuse('file.tooManyRows', { limit: most });
  const found = await works[subject].check(place, { rows, headingRow, columns });
  if (found.rows.length > most) refuse('file.tooManyRows', { limit: most });
  return found;
}

/** Blank rows and examples that a sheet may have beside the rows of a subject. */
const allowance = 200;

/** Where it is imported, for one who may write the same there by hand. */
export function placeOf(
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
    refuse('role.missing', { roles, warehouse: null });
  }
  return { context, warehouse: null, file };
}

/** Keeps what the headings of this sheet mean, for the next file that has them. */
function remember(
  { db, now }: CommandContext,
  context: JobContext,
  input: Parsed<'imports.check'>,
) {
  const { subject, headingRow, columns } = input;
  const row = openedSheet(context, input).rows[headingRow - 1] ?? [];
  const hash = headingsHash(row.map((cell) => cell?.text ?? ''));
  db.run(sql`
    INSERT INTO import_mapping (subject, headings_sha256, mapping, used_at)
    VALUES (${subject}, ${hash}, ${JSON.stringify(columns)}, ${now.toISOString()})
    ON CONFLICT (subject, headings_sha256) DO UPDATE
    SET mapping = excluded.mapping, used_at = excluded.used_at`);
}

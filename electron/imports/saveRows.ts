import type { Output, Parsed } from '../../shared/api';
import { subjectOf } from '../../shared/imports/subjects';
import { refuse } from '../../shared/refusals';
import { hearing, writeAudit } from '../audit';
import type { BackgroundJob, JobTools } from '../background/jobs';
import type { Actor, CommandContext } from '../context';
import { openDatabase } from '../database/database';
import { sql } from '../database/sql';
import { machineRandom } from '../random';
import { check, sheetOf } from './checkRows';
import { headingsHash } from './headings';
import type { ImportOrder } from './order';
import { unpack } from './packed';
import type { Book } from './reading/readBook';

/** What is to be taken in, and under which uid that is remembered. */
export interface SavingOrder extends ImportOrder<Parsed<'imports.save'>> {
  run: string;
  atPlaceOf: Actor | null;
}

/**
 * Takes in the rows of a file in one transaction, through the use cases of the screens, and remembers
 * the file and what its headings mean. Refuses while there are errors. Of a file whose rows are all
 * there already nothing is changed. A background job, during which the program writes nothing itself
 * (`writingBeside.ts`): what ends it before its end undoes all of it.
 */
export const saveRows: BackgroundJob<SavingOrder, Output<'imports.save'>> = (order, tools) => {
  const { storeFile, by, asked, run } = order;
  const sheet = sheetOf(unpack(order.book), asked);
  const db = openDatabase(storeFile);
  try {
    return db.transaction(() => {
      const found = check({ ...by, db }, asked, sheet);
      const { added, changed, same, errors, save, draft } = found;
      if (errors.length > 0) refuse('import.errors', { errors: errors.length });
      const counts = { added, changed, same };
      const document = draft?.document ?? null;
      if (save === null) return { run: null, ...counts, document };
      const command = commandOf(order, { ...by, db });
      save({ ...command, call: subjectOf(asked.subject).saves }, tellingParts(tools));
      remember(command, asked, sheet);
      keepRun(command, order, { ...counts, document });
      tools.progress(1);
      return { run, ...counts, document };
    });
  } finally {
    db.abandon();
  }
};

/** What the use cases of the screens are handed, outside of the main process. */
function commandOf(
  { atPlaceOf }: SavingOrder,
  reading: Omit<CommandContext, 'random' | 'atPlaceOf' | 'was' | 'afterwards'>,
): CommandContext {
  return {
    ...reading,
    random: machineRandom,
    atPlaceOf,
    was: () => {},
    afterwards: () => {
      throw new Error('what is taken in leaves nothing to be done outside the store');
    },
  };
}

/** Tells each hundredth once: a word for each row would cost more than the row. */
function tellingParts({ progress }: JobTools) {
  let told = 0;
  return (part: number) => {
    if (Math.floor(part * 100) <= told) return;
    told = Math.floor(part * 100);
    progress(part);
  };
}

/** Keeps what the headings of this sheet mean, for the next file that has them. */
function remember(
  { db, now }: CommandContext,
  { subject, headingRow, columns }: Parsed<'imports.check'>,
  { rows }: Book['sheets'][number],
) {
  const row = rows[headingRow - 1] ?? [];
  const hash = headingsHash(row.map((cell) => cell?.text ?? ''));
  db.run(sql`
    INSERT INTO import_mapping (subject, headings_sha256, mapping, used_at)
    VALUES (${subject}, ${hash}, ${JSON.stringify(columns)}, ${now.toISOString()})
    ON CONFLICT (subject, headings_sha256) DO UPDATE
    SET mapping = excluded.mapping, used_at = excluded.used_at`);
}

/** The line of the file among those that were taken in, and in the audit. */
function keepRun(
  { db, now, actor, atPlaceOf, call }: CommandContext,
  { asked: { subject, warehouse, file, fileName }, run }: SavingOrder,
  { document, ...counts }: Omit<Output<'imports.save'>, 'run'>,
) {
  const { added, changed, same } = counts;
  db.run(sql`
    INSERT INTO import_run (uid, subject, warehouse_id, file_name, sha256, at, by_user_id,
      added, changed, same, document_id)
    VALUES (${run}, ${subject}, (SELECT id FROM warehouse WHERE code = ${warehouse}),
      ${fileName}, ${file}, ${now.toISOString()}, ${actor.id}, ${added},
      ${changed}, ${same}, (SELECT id FROM document WHERE uid = ${document}))`);
  const detail = { asked: { subject, file }, ...counts, ...hearing().facts(call, actor) };
  writeAudit(db, { at: now, by: actor, atPlaceOf, call, subject: run, detail });
}

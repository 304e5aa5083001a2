import { rm } from 'node:fs/promises';
import type { Output, Parsed } from '../../shared/api';
import { dayOf } from '../../shared/day';
import type { DrillReport } from '../../shared/drills/report';
import { refuse } from '../../shared/refusals';
import { writeAudit } from '../audit';
import { openReadOnly } from '../database/database';
import { sql } from '../database/sql';
import { type JobContext, type ProgramState, reading } from '../job';
import { refuseLocal } from '../operations/directs';
import { findActor } from '../session/actor';
import { mayWrite } from '../writingBeside';
import { readLeft, saidOf } from './beginDrill';
import { leaveDrill, type OpenDrill, whenAlone } from './exchange';
import { copyIn, type FoundDrill, writeRecord } from './record';
import { scoreDrill } from './scoreDrill';

/**
 * 结束演练: the real store is looked at as it lies closed, opened again and proved; the copy is scored
 * and removed, and the report is kept in the real store. A drill that was left is ended in the same
 * way. Interrupted at any moment, the drill is still there to be ended.
 */
export async function endDrill(
  context: JobContext,
  { drill }: Parsed<'drills.end'>,
): Promise<Output<'drills.end'>> {
  const { program, session } = context;
  refuseLocal(reading(context));
  await mayWrite(program);
  if (program.isBeingMade) refuse('backup.running', {});
  program.isBeingMade = true;
  try {
    if (program.drill?.drill === drill) await leave(program, program.drill);
    else if (program.drill !== null) refuse('drill.underWay', {});
    const left = readLeft(program, drill);
    await keepReport(context, left);
    await rm(left.folder, { recursive: true, force: true });
  } finally {
    program.isBeingMade = false;
  }
  // Somebody whom only the copy knew is not signed in here.
  if (findBy(program, session.userUid) === null) session.userUid = null;
  program.announce();
  return { drill };
}

/** Leaves the drill, with what the books are while they still lie closed. */
async function leave(program: ProgramState, open: OpenDrill) {
  const { background, readers, clock } = program;
  const after = await background.run('drills.figures', { file: open.real.storeFile });
  const { folder, record } = readLeft(program, open.drill);
  const readAgain = await readers.rest();
  try {
    await whenAlone(program);
    leaveDrill(program, open);
  } finally {
    readAgain();
  }
  const until = clock().toISOString();
  const stretches = record.stretches.map((each) =>
    each.after === null ? { ...each, until, after } : each,
  );
  writeRecord(folder, { ...record, stretches });
}

async function keepReport({ program, session, call }: JobContext, { folder, record }: FoundDrill) {
  const { background, dataFolder, storeFile, clock } = program;
  const at = clock();
  await program.seal.settled();
  const proof = await background.run('ledger.prove', {
    file: storeFile,
    dataFolder,
    at: at.toISOString(),
  });
  const { store } = program;
  if (store === null) refuse('store.none', {});
  const report: DrillReport = {
    ...scored(folder),
    ...{ drill: record.drill, code: record.code, title: record.title },
    ...{ begunAt: record.begunAt, endedAt: at.toISOString() },
    books: {
      proofBefore: record.proofBefore,
      stretches: record.stretches,
      proofAfter: saidOf(proof),
    },
  };
  const { db } = store;
  const by = findBy(program, session.userUid);
  db.transaction(() => {
    const beginner = db.read<{ id: number }>(
      sql`SELECT id FROM user WHERE uid = ${record.begunBy}`,
    );
    db.run(sql`
      INSERT INTO drill_report (uid, title, begun_at, ended_at, begun_by, ended_by, report)
      VALUES (${record.drill}, ${record.title}, ${record.begunAt}, ${report.endedAt},
        ${beginner.id}, ${by?.id ?? null}, ${JSON.stringify(report)})
      ON CONFLICT (uid) DO NOTHING`);
    writeAudit(db, { at, by, atPlaceOf: null, call, subject: record.drill, detail: null });
  });
}

function scored(folder: string) {
  const db = openReadOnly(copyIn(folder));
  try {
    return db.snapshot(() => scoreDrill(db));
  } finally {
    db.close();
  }
}

/** Who asks, as the real store knows him. */
function findBy({ store, clock }: ProgramState, uid: string | null) {
  return store && uid ? findActor(store.db, uid, dayOf(clock())) : null;
}

import { writeSync } from 'node:fs';
import { v4 } from 'uuid';
import { sql } from '../../../electron/database/sql';
import { newSession, openProgram } from '../../../electron/program';
import { seeds } from '../../../seeds/seeds';
import { silentLog } from '../silentLog';

/**
 * Opens the store of a data folder and posts the same paper over and over, each time from a draft
 * of its own. Prints a number only once the program has said that it is posted.
 */
const [folder = '', paper = ''] = process.argv.slice(-2);
const now = new Date('2026-11-23T02:00:00.000Z');
const program = openProgram({ dataFolder: folder, clock: () => now, log: silentLog, seeds });
const sessionOf = (login: string) => {
  const user = program.state.store?.db.read<{ uid: string }>(
    sql`SELECT uid FROM user WHERE login = ${login}`,
  );
  return Object.assign(newSession(), { userUid: user?.uid ?? null });
};
const [keeper, approver] = [sessionOf('keeper'), sessionOf('approver')];

for (;;) {
  const document = v4();
  let number: string | null = null;
  for (const [revision, step] of ['save', 'submit', 'approve', 'post'].entries()) {
    const input = { document, revision, ...(step === 'save' ? JSON.parse(paper) : {}) };
    const answer = await program.answer(step === 'approve' ? approver : keeper, {
      call: `documents.${step}`,
      input,
      key: v4(),
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    number = (answer.value as { number: string | null }).number;
  }
  writeSync(1, `${number}\n`);
}

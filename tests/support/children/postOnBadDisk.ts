import { writeSync } from 'node:fs';
import { v4 } from 'uuid';
import type { CallName, Input } from '../../../shared/api';
import type { PosterOrders } from '../../faults/poster';
import { openForPosting } from '../openForPosting';
import { codeOf } from '../seat';

/**
 * Posts papers while the disk fails once for each: at its first call of a class (write, sync), at
 * the second (or, of writes, at every so-manieth), and so on until a paper meets no failure. A step that fails is asked again with its
 * key, on the disk that works again. Prints each failure, and what the program said to it.
 */
const [folder = '', orders = ''] = process.argv.slice(-2);
const { paper, pragmas, stride = 1 }: PosterOrders = JSON.parse(orders);
const { program, ask, answer } = openForPosting(folder);
const db = () => program.state.store!.db;
/** A setting that is no setting of the program: a new connection does not have it. */
const usual = db().pragma('cache_spill');

/** Whether the disk has failed during the step, and what the program said. */
async function step<N extends CallName>(login: string, call: N, input: Input<N>) {
  const key = v4();
  const armed = process.env.CUT_TRAP;
  const answered = await answer(login, call, input, key);
  if (armed === undefined || process.env.CUT_TRAP !== undefined) return answered;
  const isNew = db().pragma('cache_spill') === usual;
  const isPending = answered.ok && answered.journalPending === true;
  const said = isPending ? 'journalPending' : codeOf(answered);
  writeSync(1, `fail ${armed} ${said} ${isNew ? 'new' : 'same'}\n`);
  return answered.ok ? answered : { ok: true as const, value: await ask(login, call, input, key) };
}

for (const kind of ['write', 'sync']) {
  for (let k = 1; ; k += kind === 'sync' ? 1 : stride) {
    const document = v4();
    db().pragma('cache_spill = 7777');
    for (const pragma of pragmas ?? []) db().pragma(pragma);
    process.env.CUT_TRAP = `${kind}:${k}:eio`;
    await step('keeper', 'documents.save', { document, revision: 0, ...paper });
    await step('keeper', 'documents.submit', { document, revision: 1 });
    await step('approver', 'documents.approve', { document, revision: 2 });
    const posted = await step('keeper', 'documents.post', { document, revision: 3 });
    if (!posted.ok) throw new Error(JSON.stringify(posted));
    writeSync(1, `ack ${posted.value.number}\n`);
    if (process.env.CUT_TRAP !== undefined) break;
  }
  delete process.env.CUT_TRAP;
}
process.kill(process.pid, 'SIGKILL');

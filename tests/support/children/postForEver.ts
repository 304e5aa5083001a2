import { writeSync } from 'node:fs';
import { v4 } from 'uuid';
import type { PosterOrders } from '../../faults/poster';
import { openForPosting } from '../openForPosting';

/**
 * Opens the store of a data folder and posts the same paper over and over, each time from a draft
 * of its own. Prints what it is about to ask (`try …`), and a number (`ack …`) only once the program
 * has said that it is posted. Told to stop after so many, it closes the program and says so.
 */
const [folder = '', orders = ''] = process.argv.slice(-2);
const { paper, pragmas, rounds, trap }: PosterOrders = JSON.parse(orders);
const { program, ask } = openForPosting(folder);
for (const pragma of pragmas ?? []) program.state.store?.db.pragma(pragma);

for (let round = 0; round < (rounds ?? Number.POSITIVE_INFINITY); round += 1) {
  const document = v4();
  await ask('keeper', 'documents.save', { document, revision: 0, ...paper });
  if (trap?.at === 'submit' && round + 1 === rounds) process.env.CUT_TRAP = trap.what;
  await ask('keeper', 'documents.submit', { document, revision: 1 });
  await ask('approver', 'documents.approve', { document, revision: 2 });
  const post = { input: { document, revision: 3 }, key: v4() };
  writeSync(1, `try ${JSON.stringify(post)}\n`);
  const { number } = await ask('keeper', 'documents.post', post.input, post.key);
  writeSync(1, `ack ${number}\n`);
}
if (trap?.at === 'close') process.env.CUT_TRAP = trap.what;
program.close();
writeSync(1, 'closed\n');

import { writeSync } from 'node:fs';
import { v4 } from 'uuid';
import type { PosterOrders } from '../../faults/poster';
import { openForPosting } from '../openForPosting';

/**
 * Opens the store of a data folder, begins a drill or goes on with the one that was left, and posts the
 * same paper over and over in it. Prints `begins` before the copy is made, and then each number.
 */
const [folder = '', orders = ''] = process.argv.slice(-2);
const { paper }: PosterOrders = JSON.parse(orders);
const { ask } = openForPosting(folder);

const { left } = await ask('dispatcher', 'drills.overview', {});
const drill = left[0]?.drill;
writeSync(1, 'begins\n');
if (drill === undefined) {
  await ask('dispatcher', 'drills.begin', { drill: v4(), script: 'flood-2020' });
} else await ask('dispatcher', 'drills.resume', { drill });

for (;;) {
  const document = v4();
  await ask('keeper', 'documents.save', { document, revision: 0, ...paper });
  await ask('keeper', 'documents.submit', { document, revision: 1 });
  await ask('approver', 'documents.approve', { document, revision: 2 });
  const { number } = await ask('keeper', 'documents.post', { document, revision: 3 });
  writeSync(1, `ack ${number}\n`);
}

import { openForPosting } from '../openForPosting';

/** Makes copies of a store over and over until it is killed; a line for each that was made. */
const [folder = ''] = process.argv.slice(-1);
const { ask } = openForPosting(folder);
process.stdout.write('open\n');
for (;;) {
  const { copy } = await ask('keeper', 'backup.make', {});
  process.stdout.write(`made ${copy.name}\n`);
}

import { writeSync } from 'node:fs';
import { describeStartFailure } from '../../../electron/startFailure';
import { openForPosting } from '../openForPosting';

/** Opens the store of a data folder, says so and closes it; or says why it could not. */
const [folder = ''] = process.argv.slice(-1);
try {
  const { program } = openForPosting(folder);
  writeSync(1, 'opened\n');
  program.close();
} catch (error) {
  writeSync(1, `${describeStartFailure(error).title}\n`);
}

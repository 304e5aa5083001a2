import { writeSync } from 'node:fs';
import { openForPosting } from '../openForPosting';

/** Opens the store of a data folder, says so, and closes it. */
const [folder = ''] = process.argv.slice(-1);
const { program } = openForPosting(folder);
writeSync(1, 'opened\n');
program.close();

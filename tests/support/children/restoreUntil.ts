import { readCopy } from '../../../electron/backup/backups';
import { putBack } from '../../../electron/backup/putBack';
import { copyName } from '../../../shared/backup/api';
import { openForPosting } from '../openForPosting';

/** Puts a copy back, and dies as soon as a step of it is done. */
const [folder = '', name = '', step = ''] = process.argv.slice(-3);
const { program } = openForPosting(folder);
const { state } = program;
const copy = await readCopy(state, { place: 'local', name: copyName.parse(name) });
await putBack(state, copy, {
  now: new Date('2026-11-23T02:00:00.000Z'),
  today: '2026-11-23',
  call: 'backup.restore',
  by: null,
  atPlaceOf: null,
  reason: 'restore',
  onStep: (done) => {
    if (done === step) process.kill(process.pid, 'SIGKILL');
  },
});
program.close();

import { takeDataFolder } from '../../../electron/database/dataFolder';

/** Takes a data folder as a program of that name would, says so, and sits on it until killed. */
const [folder = '', program = ''] = process.argv.slice(-2);
takeDataFolder(folder, program, new Date('2026-11-23T02:00:00.000Z'));
process.stdout.write('held\n');
setInterval(() => {}, 60_000);

import { join } from 'node:path';
import { seeds } from '../seeds/seeds';
import { backgroundThreads } from './background/threads';
import { runInvoke } from './commandLine/runInvoke';

/**
 * The program without a window, in plain Node, for support, automation and outside tests:
 * `npm run invoke -- --help`, docs/invoke.md.
 */
// The reader may have seen enough (`--list | head`).
process.stdout.on('error', () => process.exit(1));
runInvoke(process.argv.slice(2), {
  seeds,
  background: backgroundThreads(join(import.meta.dirname, 'worker.cjs')),
  env: process.env,
  stdin: process.stdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { entry, say } from './console.mjs';
import { openDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { prepareWindow } from './prepare.mjs';
import { describeRuntime } from './runtime.mjs';

/**
 * npm start -- [--data DIR] [--install] [--official]
 *
 * Opens the program, and prepares first what is missing. `--install` lets it install missing
 * system libraries, `--official` insists on the official Electron; all else goes to the program.
 */
entry(async () => {
  const ours = new Set(['--install', '--official']);
  const given = process.argv.slice(2);
  const runtime = await prepareWindow({
    electron: given.includes('--official') ? 'official' : undefined,
    install: given.includes('--install') || undefined,
  });
  say(`Runtime: ${describeRuntime(runtime)}`);

  const display = await openDisplay();
  if (display.virtual)
    say(`No display here: the window opens on a virtual one (Xvfb, ${display.env.DISPLAY}).`);
  // Chromium's sandbox refuses to work for root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const rest = given.filter((argument) => !ours.has(argument));
  const window = spawn(runtime.file, [...sandbox, root, ...rest], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: display.env,
    stdio: ['ignore', 'inherit', display.virtual ? 'pipe' : 'inherit'],
  });
  // On a machine without a desktop Chromium complains of all that it can't find there.
  const chatter = /^\[\d+:[\d/.]+:(ERROR|WARNING):/;
  if (window.stderr)
    createInterface(window.stderr).on('line', (line) => chatter.test(line) || say(line));
  // Ctrl+C reaches the window by itself; we only wait for it to close.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => window.kill('SIGTERM'));
  const code = await new Promise((resolve, reject) => {
    window.once('error', reject);
    window.once('exit', (status, signal) => resolve(status ?? (signal === 'SIGINT' ? 0 : 1)));
  });
  display.close();
  return code;
});

import { spawn } from 'node:child_process';
import { lacksDisplay } from './system.mjs';

/**
 * A display to open windows on: the one there is, or, on a machine without any, a virtual one
 * (Xvfb) that lives as long as this process. `env` is what the programs on it are started with.
 * @returns {Promise<{ virtual: boolean, env: NodeJS.ProcessEnv, close: () => void }>}
 */
export async function openDisplay() {
  if (!lacksDisplay) return { virtual: false, env: process.env, close: () => {} };
  // A process group of its own: Ctrl+C must reach the window first, and the display after it.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '2048x1200x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  const close = () => void server.kill();
  process.on('exit', close);
  const number = await new Promise((resolve, reject) => {
    let complaint = '';
    server.stderr?.on('data', (text) => {
      complaint += text;
    });
    server.stdio[3]?.once('data', (text) => resolve(`${text}`.trim()));
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`The virtual display did not start: ${complaint}`)));
  });
  server.unref();
  return { virtual: true, env: { ...process.env, DISPLAY: `:${number}` }, close };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Another process of this machine that runs a file of tests/support/children. */
export interface Child {
  process: ChildProcess;
  /** The first line that it prints; fails when it ends without one. */
  firstLine: Promise<string>;
  /** All that it has printed. */
  said(): string;
  kill(signal: NodeJS.Signals): Promise<void>;
}

export function startChild(file: string, args: readonly string[]): Child {
  const program = `
    import { runnerImport } from 'vite';
    await runnerImport(${JSON.stringify(join(import.meta.dirname, 'children', file))},
      { configFile: false, root: ${JSON.stringify(root)}, logLevel: 'error' });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, '', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('\n')) resolve(said.slice(0, said.indexOf('\n')));
    });
    ended.then(() => reject(new Error(`${file} ended without a line`)));
  });
  return {
    process: child,
    firstLine,
    said: () => said,
    kill: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

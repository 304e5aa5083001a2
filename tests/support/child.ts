import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Another process of this machine that runs a file of tests/support/children. */
export interface Child {
  process: ChildProcess;
  /** The first line that it prints; fails when it ends without one. */
  firstLine: Promise<string>;
  /** All that it has printed. */
  said(): string;
  /** Until it has printed this, or has ended. */
  until(words: string): Promise<void>;
  /** Its end, by itself or by force: the exit code, or null after a signal. */
  ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** What this process has bundled: each child in one file, so that it starts quickly. */
const bundles = new Map<string, string>();
const outDir = join(root, 'test-out/children');

function bundleOf(file: string): string {
  const known = bundles.get(file);
  if (known !== undefined) return known;
  // Made aside and put in place whole: another process may be starting its own from there.
  const aside = join(outDir, `${process.pid}`);
  const config = {
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3', ...builtinModules] },
    build: {
      ssr: join(import.meta.dirname, 'children', file),
      target: 'node20',
      outDir: aside,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs', codeSplitting: false } },
    },
  };
  const build = `import { build } from 'vite'; await build(${JSON.stringify(config)});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', build], { cwd: root });
  const name = file.replace(/ts$/, 'mjs');
  const bundle = join(outDir, name);
  renameSync(join(aside, name), bundle);
  rmSync(aside, { recursive: true });
  bundles.set(file, bundle);
  return bundle;
}

export function startChild(
  file: string,
  args: readonly string[],
  {
    env = {},
    through = [],
  }: {
    env?: Record<string, string>;
    /** A program that runs it, with its own arguments: `setpriv --reuid=…`. */
    through?: readonly string[];
  } = {},
): Child {
  const [command = '', ...rest] = [...through, process.execPath, bundleOf(file), ...args];
  const child = spawn(command, rest, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => resolve(code)),
  );
  let said = '';
  const waiting = new Set<() => void>();
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('\n')) resolve(said.slice(0, said.indexOf('\n')));
      for (const look of waiting) look();
    });
    ended.then(() => reject(new Error(`${file} ended without a line`)));
  });
  // Not everybody waits for a line.
  firstLine.catch(() => {});
  return {
    process: child,
    firstLine,
    said: () => said,
    until: (words) =>
      new Promise((resolve) => {
        const look = () => {
          if (said.includes(words)) resolve();
        };
        waiting.add(look);
        look();
        ended.then(() => resolve());
      }),
    ended,
    kill: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

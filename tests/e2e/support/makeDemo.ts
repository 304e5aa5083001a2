import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { invoke } from '../../support/invoke';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a demonstration store that was made for this run; it is never opened itself. */
    demoStore: string;
  }
}

/** Makes the demonstration store once; every test with a window opens a copy of it. */
export default async function makeDemo({ provide }: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'beizaiku-demo-store-'));
  const made = await invoke(['--data', folder, '--demo']);
  if (made.code !== 0) throw new Error(made.err);
  provide('demoStore', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

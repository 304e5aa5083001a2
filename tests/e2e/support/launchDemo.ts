import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { launch, type Running } from './launch';
import './makeDemo';

/** Starts the program on a demonstration store of its own, which is deleted in the end. */
export async function launchDemo(args: readonly string[] = []): Promise<Running> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'beizaiku-demo-'));
  cpSync(inject('demoStore'), dataFolder, { recursive: true });
  const running = await launch({ dataFolder, args });
  return {
    ...running,
    async close() {
      await running.close();
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

import { cpSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { attachmentFile } from '../attachments/attachmentFiles';
import type { JobTools } from '../background/jobs';
import { copyFile, type Paper } from '../backup/copyStore';
import { copyWhole, syncFile } from '../backup/files';
import type { StoreContent } from '../backup/inspectStore';
import { copyIn } from './record';

/**
 * Copies a store, its journal and its attachments into the folder of a drill, and checks the copy.
 * Answers what the store said of itself at that moment. A background job; what it leaves unfinished
 * is removed here or, after a crash, before the next drill.
 */
export async function copyForDrill(
  { storeFile, dataFolder, folder }: { storeFile: string; dataFolder: string; folder: string },
  tools: JobTools,
): Promise<StoreContent> {
  try {
    mkdirSync(folder, { recursive: true });
    const file = copyIn(folder);
    const { content, papers } = await copyFile(storeFile, file, tools);
    await syncFile(file);
    tools.progress(0.7);
    const journal = join(dataFolder, 'journal');
    if (existsSync(journal)) cpSync(journal, join(folder, 'journal'), { recursive: true });
    for (const [n, paper] of papers.entries()) {
      await bring(paper, dataFolder, folder);
      tools.progress(0.7 + (0.3 * n) / papers.length);
    }
    return content;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Gives an attachment a second name in the drill: contents are never changed where they lie, and one
 * that is removed in a drill loses that name alone. Where there are no second names, it is copied.
 */
async function bring({ sha256 }: Paper, from: string, to: string) {
  const [here, there] = [attachmentFile(from, sha256), attachmentFile(to, sha256)];
  const isThere = await stat(here).catch(() => null);
  if (isThere === null) return;
  mkdirSync(dirname(there), { recursive: true });
  try {
    linkSync(here, there);
  } catch {
    await copyWhole(here, there);
  }
}

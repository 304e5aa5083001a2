import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { refuse } from '../../shared/refusals';

/** The two things that a person is asked and told while a file is saved. */
export interface SaveDialogs {
  /** Where to save; null: not at all. */
  ask(proposed: string): Promise<string | null>;
  /** Why nothing was saved there. */
  tell(path: string, reason: string): Promise<void>;
}

/**
 * Writes a file where the person chooses, whole or not at all; answers where. When that can't be
 * (another program has the file open, the stick is full or write-protected), he is told why and
 * asked again, until it is written or he gives up (null).
 */
export async function saveFile(
  bytes: Uint8Array,
  proposed: string,
  dialogs: SaveDialogs,
): Promise<string | null> {
  for (let path = await dialogs.ask(proposed); path !== null; path = await dialogs.ask(path)) {
    const failure = await write(path, bytes);
    if (failure === null) return path;
    await dialogs.tell(path, reasons[failure] ?? `写入时出错（${failure}）`);
  }
  return null;
}

/**
 * Writes a file into a folder without a question and answers where. What lies there stays: the next of
 * the same name is `入库单 (2).pdf`. Refuses with `sheet.notWritten` when it can't be.
 */
export async function saveInto(
  bytes: Uint8Array,
  folder: string,
  fileName: string,
): Promise<string> {
  const path = freePath(folder, fileName);
  const failure = await write(path, bytes);
  if (failure === null) return path;
  return refuse('sheet.notWritten', { file: fileName, because: kinds[failure] ?? 'failed' });
}

function freePath(folder: string, fileName: string): string {
  const extension = extname(fileName);
  const name = fileName.slice(0, fileName.length - extension.length);
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? fileName : `${name} (${count})${extension}`);
    if (!existsSync(path)) return path;
  }
}

const kinds: Record<string, 'denied' | 'gone' | 'full'> = {
  EBUSY: 'denied',
  EPERM: 'denied',
  EACCES: 'denied',
  EROFS: 'denied',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENOSPC: 'full',
};

const reasons: Record<string, string> = {
  EBUSY: '该文件正被其他程序打开',
  EPERM: '该文件正被其他程序打开，或没有写入权限',
  EACCES: '没有写入权限',
  EISDIR: '同名的文件夹已经存在',
  ENOENT: '文件夹已经不在',
  EROFS: '该磁盘不可写入',
  ENOSPC: '磁盘空间不足',
};

/** Writes beside the place and moves there; answers the code of what was in the way. */
async function write(path: string, bytes: Uint8Array): Promise<string | null> {
  const unfinished = `${path}.part`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
    return null;
  } catch (error) {
    await rm(unfinished, { force: true });
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}

import { rename, rm, writeFile } from 'node:fs/promises';

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

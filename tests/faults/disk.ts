import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The library that keeps what a disk would hold after a power cut (shim/powerCut.c), compiled by the
 * machine's own compiler; null where there is none, or no Linux.
 */
export function buildDiskLibrary(): { path: string; remove(): void } | null {
  if (process.platform !== 'linux') return null;
  const folder = mkdtempSync(join(tmpdir(), 'beizaiku-shim-'));
  const path = join(folder, 'powerCut.so');
  const source = join(import.meta.dirname, 'shim/powerCut.c');
  try {
    execFileSync('cc', ['-O1', '-shared', '-fPIC', '-o', path, source, '-lpthread'], {
      stdio: 'ignore',
    });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}

/** A data folder as its programs see it, and what the disk would hold of it. */
export interface ForgetfulDisk {
  /** Where the program works. */
  folder: string;
  /** What is left when the power goes. */
  disk: string;
  /** The environment of a process that works on it. */
  env: Record<string, string>;
  remove(): void;
}

/** A forgetful disk that begins with what lies in a folder; `settings` are those of the shim. */
export function forgetfulDisk(
  library: string,
  from: string,
  settings: { leak?: number; trap?: string } = {},
): ForgetfulDisk {
  const room = mkdtempSync(join(tmpdir(), 'beizaiku-disk-'));
  const [folder, disk] = [join(room, 'folder'), join(room, 'disk')];
  for (const each of [folder, disk]) {
    mkdirSync(each);
    cpSync(from, each, { recursive: true });
  }
  return {
    folder,
    disk,
    env: {
      LD_PRELOAD: library,
      CUT_FOLDER: folder,
      CUT_DISK: disk,
      CUT_LEAK: String(settings.leak ?? 0),
      ...(settings.trap ? { CUT_TRAP: settings.trap } : {}),
    },
    remove: () => rmSync(room, { recursive: true, force: true }),
  };
}

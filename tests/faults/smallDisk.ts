import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  path: string;
  /** Takes it out while it is in use: nobody finds it again, and who has it open still writes. */
  unplug(): void;
  remove(): void;
}

/** A disk of so many KiB in memory. Only root may mount it; null for others. */
export function smallDisk(kibibytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'beizaiku-small-'));
  const unplug = () => execFileSync('umount', ['--lazy', path], { stdio: 'ignore' });
  try {
    const options = ['-t', 'tmpfs', '-o', `size=${kibibytes}k,mode=777`, 'tmpfs', path];
    execFileSync('mount', options, { stdio: 'ignore' });
  } catch {
    rmSync(path, { recursive: true });
    return null;
  }
  return {
    path,
    unplug,
    remove: () => {
      try {
        unplug();
      } catch {
        // It is out already.
      }
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Whether these tests may mount one. */
export const canMount = (() => {
  const disk = smallDisk(64);
  disk?.remove();
  return disk !== null;
})();

/** Takes what room there is, but so many bytes. */
export function fill(disk: SmallDisk, left = 0) {
  const ballast = (name: string, size: number) => {
    const file = join(disk.path, `ballast-${name}`);
    try {
      writeFileSync(file, Buffer.alloc(size));
      return true;
    } catch {
      rmSync(file, { force: true });
      return false;
    }
  };
  if (left > 0) ballast('room', left);
  for (let size = 1 << 20; size >= 512; size /= 2) {
    for (let i = 0; ballast(`${size}-${i}`, size); i += 1);
  }
  rmSync(join(disk.path, 'ballast-room'), { force: true });
}

/** Gives the room back. */
export function empty(disk: SmallDisk) {
  for (const name of readdirSync(disk.path)) {
    if (name.startsWith('ballast')) rmSync(join(disk.path, name));
  }
}

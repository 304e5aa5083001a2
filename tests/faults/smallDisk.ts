import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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

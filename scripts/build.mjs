import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { during, entry } from './console.mjs';
import { putFonts } from './fonts.mjs';
import { root } from './paths.mjs';

/**
 * Builds the program into out/, each part only when its sources have changed:
 *
 * - main.cjs      the main process, from electron/main.ts
 * - preload.cjs   the one bridge into the page; a single file, because it runs sandboxed
 * - invoke.cjs    the program without a window, for plain Node
 * - worker.cjs    the threads: background jobs (electron/background/), for both, and readers
 *                 (electron/reading/)
 * - renderer/     the page
 * - fonts/        the fonts of sheets, with their styles (scripts/fonts.mjs)
 *
 * Written for the oldest runtime in use: Chrome 130 and Node 20.18. Only Electron, Node, the native
 * SQLite binding and the solver with its WebAssembly stay outside of the bundles.
 *
 * @typedef {'main' | 'preload' | 'invoke' | 'worker' | 'renderer'} Part
 */

/** @type {Record<Part, readonly string[]>} the folders that each part is made of */
const sources = {
  main: ['shared', 'electron', 'seeds', 'resources'],
  preload: ['shared', 'electron'],
  invoke: ['shared', 'electron', 'seeds', 'resources'],
  worker: ['shared', 'electron', 'resources'],
  renderer: ['shared', 'renderer', 'resources'],
};

const out = join(root, 'out');

/** @param {readonly Part[]} [parts] */
export async function build(parts = ['main', 'preload', 'renderer', 'invoke', 'worker']) {
  const stale = parts.filter((part) => stamped(part) !== digest(part));
  // For production, whatever this process is: begun by a test, JSX would be bundled for development.
  // The tests that it starts are not to be turned to production with it.
  const mode = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  if (stale.length > 0) await during('Building the program', Promise.all(stale.map(buildPart)));
  if (mode === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = mode;
  if (parts.includes('main')) putFonts(join(out, 'fonts'));
}

/** @param {Part} part */
async function buildPart(part) {
  const before = digest(part);
  const vite = await import('vite');
  await vite.build(part === 'renderer' ? await pageConfig() : nodeConfig(part));
  writeFileSync(join(out, `${part}.digest`), before);
}

/**
 * @param {Exclude<Part, 'renderer'>} part
 * @returns {import('vite').InlineConfig}
 */
function nodeConfig(part) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'highs', ...builtinModules] },
    build: {
      ssr: join(root, 'electron', `${part}.ts`),
      target: part === 'preload' ? 'chrome130' : 'node20',
      outDir: out,
      emptyOutDir: false,
      minify: true,
      // The texts of what is bundled, which their licences ask to be handed on.
      license: { fileName: `licences/${part}.md` },
      sourcemap: part !== 'preload',
      rolldownOptions: {
        output: { format: 'cjs', entryFileNames: `${part}.cjs`, codeSplitting: false },
      },
    },
  };
}

/** @returns {Promise<import('vite').InlineConfig>} */
async function pageConfig() {
  const { default: react } = await import('@vitejs/plugin-react');
  return {
    configFile: false,
    root: join(root, 'renderer'),
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      license: { fileName: 'licences.md' },
      // A data: URL would need a hole in the page's content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
    },
  };
}

/** @param {Part} part */
function stamped(part) {
  const file = join(out, `${part}.digest`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Names, sizes and times of all that goes into a part: cheap to take, and changed by every edit.
 * @param {Part} part
 */
function digest(part) {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  };
  for (const folder of sources[part].filter((each) => existsSync(join(root, each))))
    for (const file of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (file.isFile()) add(join(file.parentPath, file.name).slice(root.length + 1));
  for (const file of ['package.json', 'package-lock.json', 'scripts/build.mjs']) add(file);
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(`${process.argv[1]}`).href) entry(() => build());

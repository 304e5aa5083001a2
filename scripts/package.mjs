import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { during, entry, say } from './console.mjs';
import { root } from './paths.mjs';
import { prepareWindow } from './prepare.mjs';
import { run } from './run.mjs';
import { describeRuntime } from './runtime.mjs';

/**
 * npm run package [-- --win]
 *
 * Packages the program as electron-builder.yml says: a folder in dist/ on Linux, an installer on
 * Windows. The Electron in it is the one that runs here. `--win` makes the Windows installer on
 * another system; that needs the host of Electron's releases.
 * @param {{ windows?: boolean }} [options]
 */
export async function packageProgram({ windows = process.platform === 'win32' } = {}) {
  const runtime = await prepareWindow();
  const folder = join(root, 'dist', windows ? 'win-unpacked' : 'linux-unpacked');
  rmSync(folder, { recursive: true, force: true });
  const native = windows === (process.platform === 'win32');
  const electron = native
    ? [`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`]
    : [];
  await during(
    'Packaging',
    run(process.execPath, [
      join(root, 'node_modules/electron-builder/cli.js'),
      ...(windows ? ['--win', 'nsis'] : ['--linux', 'dir']),
      ...['--x64', '--publish', 'never'],
      ...electron,
    ]),
  );
  // What `electron FOLDER` starts; a packaged program has no use for it.
  if (!windows) rmSync(join(folder, 'resources/default_app.asar'), { force: true });
  return { folder, runtime };
}

if (import.meta.url === pathToFileURL(`${process.argv[1]}`).href)
  entry(async () => {
    const windows = process.platform === 'win32' || process.argv.includes('--win');
    const { folder, runtime } = await packageProgram({ windows });
    say(windows ? join(root, 'dist') : `${folder}: ${describeRuntime(runtime)}`);
  });

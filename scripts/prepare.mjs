import { build } from './build.mjs';
import { installPackages } from './install.mjs';
import { prepareNative } from './native.mjs';
import { prepareRuntime } from './runtime.mjs';
import { prepareSystem } from './system.mjs';

/**
 * Everything that a window needs, from a fresh clone on: packages, an Electron, the libraries it
 * is linked against, SQLite, the built program. Each step is skipped when it was done before.
 * @param {{ electron?: string, install?: boolean }} [wishes] see prepareRuntime and prepareSystem
 */
export async function prepareWindow({ electron, install } = {}) {
  await installPackages();
  const runtime = await prepareRuntime(electron);
  await prepareSystem(runtime.file, install);
  await Promise.all([prepareNative(runtime), build()]);
  return runtime;
}

/** Everything that `invoke` needs: no Electron, no display. */
export async function prepareInvoke() {
  await installPackages();
  await Promise.all([prepareNative(undefined), build(['invoke', 'worker'])]);
}

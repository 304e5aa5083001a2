import { writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { build } from 'vite';
import type { Sheet } from '../../../../electron/printing/sheet';
import { putFonts } from '../../../../scripts/fonts.mjs';
import { prepareRuntime } from '../../../../scripts/runtime.mjs';

const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'out/desk');

/** The real desk in the real Electron, and nothing else of the program. */
export interface RunningDesk {
  app: ElectronApplication;
  pdf(sheet: Sheet): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Builds and starts it; `pdfFolder` is where PDF files are saved without a question. */
export async function launchDesk(pdfFolder: string): Promise<RunningDesk> {
  const runtime = await prepareRuntime();
  putFonts(join(root, 'out/fonts'));
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { development: false } },
    ssr: { noExternal: true, external: ['electron', ...builtinModules] },
    build: {
      ssr: join(import.meta.dirname, 'main.ts'),
      target: 'node20',
      outDir: folder,
      rolldownOptions: {
        output: { format: 'cjs', entryFileNames: 'main.cjs', codeSplitting: false },
      },
    },
  });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'desk', version: '1.0.0', main: 'main.cjs' }),
  );
  const app = await _electron.launch({
    executablePath: runtime.file,
    args: [folder, `--pdf-dir=${pdfFolder}`],
    timeout: 30_000,
  });
  return {
    app,
    async pdf(sheet) {
      const base64 = await app.evaluate(async (_electron, made) => {
        const bytes = await globalThis.desk.pdf(made);
        return Buffer.from(bytes).toString('base64');
      }, sheet);
      return new Uint8Array(Buffer.from(base64, 'base64'));
    },
    async close() {
      await app.close();
    },
  };
}
